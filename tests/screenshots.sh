#!/bin/bash
# SPDX-FileCopyrightText: The Proctor developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Draws the window in every language and theme into a folder, to be looked at:
#     tests/screenshots.sh [FOLDER [SCALE]]     FOLDER is build/screenshots, SCALE 1 when left out
set -euo pipefail

PROCTOR_ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=packaging/lib.sh
source "$PROCTOR_ROOT/packaging/lib.sh"

install_packages "${PROCTOR_PACKAGES[@]}"
continue_as_owner "$@"
folder=${1:-$PROCTOR_ROOT/build/screenshots}
mkdir -p "$folder"
(cd "$PROCTOR_ROOT" && build dev) >&2
exec "$PROCTOR_ROOT/build/dev/tests/gui/screenshots" "$folder" "${@:2}"
