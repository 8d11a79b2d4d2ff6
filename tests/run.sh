#!/bin/bash
# SPDX-FileCopyrightText: The Proctor developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what is missing, builds and runs all tests.
#     tests/run.sh [PRESET [CTEST ARGUMENT...]]     PRESET is dev, asan, tsan or clang; dev when left out
set -euo pipefail

PROCTOR_ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=packaging/lib.sh
source "$PROCTOR_ROOT/packaging/lib.sh"

preset=${1:-dev}
case $preset in
dev | asan | tsan | clang) ;;
*) die "There is no test preset '$preset'; use dev, asan, tsan or clang." ;;
esac

# shellcheck disable=SC2086 # a list of words
install_packages "${PROCTOR_PACKAGES[@]}" "${PROCTOR_TEST_PACKAGES[@]}" ${PROCTOR_PRESET_PACKAGES[$preset]:-}
continue_as_owner "$@"
cd "$PROCTOR_ROOT"
build "$preset"

say "Running the tests"
exec ctest --preset "$preset" --parallel "$(nproc)" "${@:2}"
