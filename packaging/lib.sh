# SPDX-FileCopyrightText: The Proctor developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What packaging/run.sh and tests/run.sh share. Sourced by bash, with PROCTOR_ROOT set to the source folder.

# Everything that building, testing and running needs, as Debian 12 packages. The only such lists.
PROCTOR_PACKAGES=(
    g++ cmake ninja-build ccache pkg-config
    qt6-base-dev libqt6sql6-sqlite qt6-svg-dev libqt6svg6 qt6-serialport-dev qt6-tools-dev qt6-l10n-tools qt6-translations-l10n
    fontconfig fonts-dejavu-core fonts-wqy-microhei
    qcoro-qt6-dev qtkeychain-qt6-dev libexpected-dev libcli11-dev libyaml-dev libsqlite3-dev libssh-dev zlib1g-dev libcanberra-dev
    faketime openssh-client openssh-server socat
)
# Additionally for all tests. The emulator and what it needs are 24 MB to download.
PROCTOR_TEST_PACKAGES=(openssl python3 qemu-system-x86)
# Additionally for one preset only.
declare -A PROCTOR_PRESET_PACKAGES=([clang]="clang-19")

say() { printf '== %s\n' "$*" >&2; }

# die SENTENCE: the one clear sentence, and the end.
die()
{
    printf 'proctor: %s\n' "$*" >&2
    exit 1
}

missing_packages()
{
    local installed package
    installed=" $(dpkg-query --show --showformat='${db:Status-Status}:${Package} ' "$@" 2>/dev/null) "
    for package in "$@"; do
        [[ $installed == *" installed:$package "* ]] || printf '%s ' "$package"
    done
}

# The reason in a log of apt-get, as one sentence.
apt_failure()
{
    local log=$1
    if grep -qE 'Could not resolve|Temporary failure|Could not connect|Connection (failed|refused|timed out)|Network is unreachable' "$log"; then
        echo "The packages cannot be downloaded; check the network connection and the proxy, then run this again."
    elif grep -qE 'Unable to locate package|has no installation candidate' "$log"; then
        echo "This system does not offer all the packages; Proctor needs Debian 12 or newer with its main archive in /etc/apt. ($(grep -hE 'Unable to locate|no installation candidate' "$log" | head -n 1))"
    elif grep -qE 'not have enough free space|No space left' "$log"; then
        echo "The disk is full; free about 2 GB and run this again."
    elif grep -qE 'Could not get lock|Unable to acquire the dpkg' "$log"; then
        echo "Another program is installing packages; wait for it to end and run this again."
    elif grep -qE 'password is required|a terminal is required|may not run sudo|not in the sudoers' "$log"; then
        echo "Installing packages needs root; run this as root or as a user who may use sudo."
    else
        echo "Installing packages failed; the last line was: $(tail -n 1 "$log")"
    fi
}

# install_packages PACKAGE...: installs what is missing; quick and without apt when nothing is.
install_packages()
{
    local missing log
    local -a as_root=()
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        [[ ${PROCTOR_SKIP_INSTALL:-} ]] && return
        die "This is not a Debian system; install the counterparts of these packages yourself and run this again with PROCTOR_SKIP_INSTALL=1: $*"
    fi
    missing=$(missing_packages "$@")
    [[ $missing ]] || return 0
    [[ ${PROCTOR_SKIP_INSTALL:-} ]] && die "PROCTOR_SKIP_INSTALL is set, but these packages are missing: $missing"

    say "Installing $missing"
    if ((EUID != 0)); then
        command -v sudo >/dev/null \
            || die "Installing packages needs root and there is no sudo; run as root: apt-get install $missing"
        as_root=(sudo)
        [[ -t 0 ]] || as_root+=(-n) # nobody is there to type a password
    fi
    log=$(mktemp)
    # shellcheck disable=SC2064 # the name is wanted now
    trap "rm -f '$log'" EXIT
    local -a apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=120)
    # shellcheck disable=SC2086 # a list of words
    if ! "${apt[@]}" update >"$log" 2>&1 </dev/null \
        || ! "${apt[@]}" install -y --no-install-recommends $missing >>"$log" 2>&1 </dev/null; then
        die "$(apt_failure "$log")"
    fi
    missing=$(missing_packages "$@")
    [[ $missing ]] && die "apt-get ended well, but these packages are still missing: $missing"
    rm -f "$log"
    trap - EXIT
}

# After `sudo SCRIPT` only the installing was root's business: building as root would leave
# files in the tree that its owner cannot change any more.
continue_as_owner()
{
    if ((EUID == 0)) && [[ ${SUDO_UID:-0} != 0 && $(stat -c %u "$PROCTOR_ROOT") == "$SUDO_UID" ]]; then
        exec sudo -H -u "$SUDO_USER" -- "$0" "$@"
    fi
}

# As many compilers at once as there are processors, but each wants about 1 GB.
build_jobs()
{
    local cores memory
    cores=$(nproc)
    memory=$(awk '/^MemAvailable:/ { print int($2 / 1000000) }' /proc/meminfo)
    ((memory < 1)) && memory=1
    echo $((cores < memory ? cores : memory))
}

# build PRESET: configures and builds; says where it broke.
build()
{
    local preset=$1 folder=$PROCTOR_ROOT/build/$1 log
    mkdir -p "$folder" 2>/dev/null && [[ -w $folder ]] \
        || die "The folder $folder cannot be written; make it yours (sudo chown -R $(id -un) build) or remove it."
    log=$folder/configure.log
    say "Building (preset $preset) in build/$preset"
    if ! cmake --preset "$preset" >"$log" 2>&1; then
        grep -A 12 -m 1 'CMake Error' "$log" >&2 || tail -n 20 "$log" >&2
        die "The build cannot be configured; everything CMake said is in build/$preset/configure.log."
    fi
    NINJA_STATUS='[%f/%t] ' cmake --build --preset "$preset" --parallel "$(build_jobs)" \
        || die "The build failed; the first error stands above."
}
