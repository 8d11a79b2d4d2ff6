#!/bin/bash
# SPDX-FileCopyrightText: The Proctor developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The scripts that install and build: what they do when something is missing. Commands of the system are
# replaced by ones of our own, found first in PATH; nothing is installed or built.
set -uo pipefail

root=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failures=0

# command NAME BODY: makes a replacement.
command_is()
{
    printf '#!/bin/bash\n%s\n' "$2" >"$folder/$1"
    chmod +x "$folder/$1"
}

# expect NAME CODE TEXT COMMAND...: runs the command and compares exit code and a part of what it says.
expect()
{
    local name=$1 code=$2 text=$3 output actual
    shift 3
    output=$("$@" 2>&1 </dev/null)
    actual=$?
    if [[ $actual != "$code" || $output != *"$text"* ]]; then
        printf 'FAIL %s: exit %s, expected %s with "%s":\n%s\n' "$name" "$actual" "$code" "$text" "$output"
        failures=$((failures + 1))
    else
        printf 'ok   %s\n' "$name"
    fi
}

with_lib() # COMMANDS: runs them with lib.sh and the replacements
{
    PATH=$folder:$PATH PROCTOR_ROOT=$root bash -euc "set -o pipefail; source '$root/packaging/lib.sh'; $1"
}

for script in packaging/run.sh packaging/lib.sh tests/run.sh .ci/run; do
    expect "syntax of $script" 0 "" bash -n "$root/$script"
done
expect "unknown preset" 1 "There is no test preset 'release'" "$root/tests/run.sh" release

command_is dpkg-query 'printf "installed:g++ installed:cmake config-files:ccache "'
command_is apt-get 'echo "apt-get $*" >>'"$folder"'/calls; exit 1'
expect "what is installed is not installed again" 0 "" with_lib 'install_packages g++ cmake'
expect "what was removed is missing" 0 "ccache ninja-build" with_lib 'missing_packages g++ ccache ninja-build'
expect "apt-get was not called until now" 1 "" test -e "$folder/calls"

if ((EUID == 0)); then
    while IFS='|' read -r name said sentence; do
        command_is apt-get "echo \"$said\"; exit 100"
        expect "$name" 1 "$sentence" with_lib 'install_packages ninja-build'
    done <<'END'
no network|Err: Could not resolve 'deb.debian.org'|check the network connection
refused|Could not connect to proxy:3128|check the network connection
too old a system|E: Unable to locate package qcoro-qt6-dev|needs Debian 12 or newer
full disk|E: You don't have enough free space in /var/cache/apt/archives/, not have enough free space|The disk is full
other apt|E: Could not get lock /var/lib/dpkg/lock-frontend|wait for it to end
something else|E: surprise|the last line was: E: surprise
END
    command_is apt-get 'exit 0'
    expect "apt-get lies" 1 "still missing: ninja-build" with_lib 'install_packages ninja-build'
fi
expect "told not to install" 1 "are missing: ninja-build" \
    with_lib 'export PROCTOR_SKIP_INSTALL=1; install_packages ninja-build'
expect "not Debian" 1 "This is not a Debian system" \
    with_lib "PATH=$folder/nowhere; install_packages ninja-build"
expect "not Debian, but everything is there" 0 "" \
    with_lib "PROCTOR_SKIP_INSTALL=1; PATH=$folder/nowhere; install_packages ninja-build"

command_is cmake 'echo "CMake Error at CMakeLists.txt:2 (project):"; echo "  No CMAKE_CXX_COMPILER could be found."; exit 1'
mkdir -p "$folder/tree"
expect "no compiler" 1 "No CMAKE_CXX_COMPILER could be found" with_lib "PROCTOR_ROOT=$folder/tree; build dev"
expect "no compiler, sentence" 1 "The build cannot be configured" with_lib "PROCTOR_ROOT=$folder/tree; build dev"
command_is cmake '[[ $1 == --preset ]]'
expect "broken build" 1 "The build failed; the first error stands above." \
    with_lib "PROCTOR_ROOT=$folder/tree; build dev"
touch "$folder/file"
expect "folder that cannot be written" 1 "cannot be written" with_lib "PROCTOR_ROOT=$folder/file; build dev"

((failures == 0))
