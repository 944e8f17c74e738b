# Sourced by `prepare` and `preview`: which arguments make the target branch's launcher serve the changed checkout.
# shellcheck shell=bash

# launch JUDGE CHANGE PROGRAM_CHANGED ARGUMENT...: runs JUDGE's launcher on CHANGE's stack files. While a change leaves the
# program alone, JUDGE's program is the same one: then no code of the change runs where credentials are.
launch() {
    local judge=$1 change=$2 program_changed=$3 command=$4
    shift 4
    case $program_changed in
        true) "$judge/weighbridge" "$command" --program "$change" -C "$change" --policies "$judge/policies" "$@" ;;
        false) "$judge/weighbridge" "$command" -C "$change" --policies "$judge/policies" "$@" ;;
        *) fail "PROGRAM_CHANGED is true or false, not '$program_changed'" ;;
    esac
}
