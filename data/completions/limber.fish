# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of limber's command line, for fish. What it says of each option is what --help says.

function __limber_routines
    limber --list-routines --json 2>/dev/null | string replace --filter --regex '^ *"id": "(.*)",?$' '$1'
end

complete -c limber -l start -x -a '(__limber_routines)' -d 'Begin a session of this routine'
complete -c limber -l today -d 'Begin what the plan has for today'
complete -c limber -l list-exercises -d 'List all exercises'
complete -c limber -l list-routines -d 'List all routines'
complete -c limber -l timeline -r -F -a '(__limber_routines)' -d 'Show what following a routine will be like'
complete -c limber -l coach -r -F -a '(__limber_routines)' -d 'Say what could be better in a routine or plan'
complete -c limber -l validate -d 'Check documents and say what is wrong'
complete -c limber -l export -r -F -d 'Write a file for sharing (.limber, .json), of sessions (.csv) or plans (.ics)'
complete -c limber -l import -d 'Import collections of exercises and what others share'
complete -c limber -l dry-run -n '__fish_contains_opt import' -d 'With --import: only say what would happen'
complete -c limber -l backup -r -F -d 'Save the whole library as one file (.tar.zst, .zip)'
complete -c limber -l restore -r -F -d 'Bring back what a back-up has'
complete -c limber -l merge -n '__fish_contains_opt restore' -d 'With --restore: of two versions the newer stays (this is what it does)'
complete -c limber -l replace -n '__fish_contains_opt restore' -d 'With --restore: the library becomes what the back-up is'
complete -c limber -l data-dir -x -a '(__fish_complete_directories)' -d 'Use another library'
complete -c limber -l json -d 'Print JSON, for programs'
complete -c limber -l version -d 'Print the version'
complete -c limber -s h -l help -d 'Print this'
