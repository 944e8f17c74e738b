# Sourced by the scripts beside it: the table of stacks, and what a changed path means.
# shellcheck shell=bash

ci_folder=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

fail() {
    printf '%s: %s\n' "$(basename "$0")" "$*" >&2
    exit 1
}

# A stack of a service folder is named with its folder: services/orders/prod. One without stands at the repository's root.
# The lines of stacks.txt without comments and blank lines, as: stack environment account region
stack_table() {
    sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$ci_folder/stacks.txt"
}

# line_of STACK: its line of the table, or nothing.
line_of() {
    stack_table | awk -v stack="$1" '$1 == stack'
}

# folder_of STACK, name_of STACK, file_of STACK: its folder, what Pulumi calls it, and its file.
folder_of() {
    case $1 in
        */*) printf '%s' "${1%/*}" ;;
        *) printf . ;;
    esac
}

name_of() {
    printf '%s' "${1##*/}"
}

file_of() {
    case $1 in
        */*) printf '%s/Pulumi.%s.yaml' "${1%/*}" "${1##*/}" ;;
        *) printf 'Pulumi.%s.yaml' "$1" ;;
    esac
}

# entry STACK ENVIRONMENT ACCOUNT REGION: a line of the table for a job matrix.
entry() {
    printf '{"stack":"%s","environment":"%s","account":"%s","region":"%s"}' "$@"
}

# changed_paths BASE HEAD: what HEAD changes since it left BASE, a path a line. Names are not quoted, renames are both sides.
changed_paths() {
    git rev-parse --quiet --verify "$1^{commit}" >/dev/null || fail "$1 is no commit of this clone: fetch the whole history"
    git rev-parse --quiet --verify "$2^{commit}" >/dev/null || fail "$2 is no commit of this clone: fetch the whole history"
    git -c core.quotePath=false diff --name-only --no-renames "$1...$2"
}

# kind_of PATH: what a change of this path can alter: `program`, `pack`, `limits NAME`, `stack NAME` or `nothing`. Pulumi.yaml
# is program, not stack: it can name plugins, which are executables. Examples and tests hold stack files that nobody deploys.
kind_of() {
    case $1 in
        policies/limits.*.json) printf 'limits %s\n' "$(between "$1" policies/limits. .json)" ;;
        policies/src/test/* | policies/*.md) echo nothing ;;
        policies/*) echo pack ;;
        examples/* | src/test/* | */src/test/*) echo nothing ;;
        src/main/* | build/* | .mvn/* | pom.xml) echo program ;;
        Pulumi.yaml | Pulumi.yml | Pulumi.json | */Pulumi.yaml | */Pulumi.yml | */Pulumi.json) echo program ;;
        */Pulumi.*.yaml) printf 'stack %s/%s\n' "${1%/*}" "$(between "${1##*/}" Pulumi. .yaml)" ;;
        Pulumi.*.yaml) printf 'stack %s\n' "$(between "$1" Pulumi. .yaml)" ;;
        *) echo nothing ;;
    esac
}

# between TEXT PREFIX SUFFIX: what stands between them.
between() {
    local rest=${1#"$2"}
    printf '%s' "${rest%"$3"}"
}

# uses_limits STACK NAME: limits.NAME.json may serve STACK, by its whole name or by the environment before the dash, with or
# without a project before it. Which project the stack is of is not asked: a preview too many does no harm.
uses_limits() {
    local name
    name=$(name_of "$1")
    case $2 in
        "$name" | "${name%%-*}" | *."$name" | *."${name%%-*}") return 0 ;;
    esac
    return 1
}
