#!/bin/bash
# SPDX-FileCopyrightText: The Proctor developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what is missing, builds Proctor and starts it. Arguments go to Proctor:
#     packaging/run.sh                      opens the window; without a display it runs the first sample job
#     packaging/run.sh run FILE --html F    as `proctor run FILE --html F`
set -euo pipefail

PROCTOR_ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=packaging/lib.sh
source "$PROCTOR_ROOT/packaging/lib.sh"

install_packages "${PROCTOR_PACKAGES[@]}"
continue_as_owner "$@"
# File names among the arguments belong to the caller's folder, so only the build changes it.
(cd "$PROCTOR_ROOT" && build release) >&2

if (($# == 0)) && [[ -z ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; then
    set -- run "$PROCTOR_ROOT/resources/samples/first-job.yaml"
fi
say "Starting proctor $*" >&2
exec "$PROCTOR_ROOT/build/release/app/proctor" "$@"
