# Sourced by `prepare` and `preview`: which arguments make the target branch's launcher serve the changed checkout.
# shellcheck shell=bash

# launch JUDGE CHANGE PROGRAM_CHANGED FOLDER COMMAND ARGUMENT...: runs JUDGE's launcher on the stack files of CHANGE's FOLDER. While a change leaves the
# program alone, JUDGE's program is the same one: then no code of the change runs where credentials are.
launch() {
    local judge=$1 change=$2 program_changed=$3 folder=$2/$4 command=$5
    shift 5
    case $program_changed in
        true) "$judge/weighbridge" "$command" --program "$change" -C "$folder" --policies "$judge/policies" "$@" ;;
        false) "$judge/weighbridge" "$command" -C "$folder" --policies "$judge/policies" "$@" ;;
        *) fail "PROGRAM_CHANGED is true or false, not '$program_changed'" ;;
    esac
}
