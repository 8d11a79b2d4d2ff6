#!/bin/bash
# SPDX-FileCopyrightText: The Proctor developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Draws the pictures of the manual anew, in every language, into resources/screenshots. Look at them before they are committed.
set -euo pipefail

PROCTOR_ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=packaging/lib.sh
source "$PROCTOR_ROOT/packaging/lib.sh"

pages=(rehearsal matrix timeline targets operator-fail)
install_packages "${PROCTOR_PACKAGES[@]}" imagemagick
continue_as_owner "$@"
folder=$PROCTOR_ROOT/build/manual-pictures
mkdir -p "$folder"
(cd "$PROCTOR_ROOT" && build dev) >&2
"$PROCTOR_ROOT/build/dev/tests/gui/screenshots" "$folder" 1 light "${pages[@]}"
for file in "$folder"/*-light.png; do
    name=$(basename "$file" -light.png)
    language=${name##*-}
    page=${name%-"$language"}
    target=$PROCTOR_ROOT/resources/screenshots/$language
    [ "$language" = en ] && target=$PROCTOR_ROOT/resources/screenshots
    mkdir -p "$target"
    convert "$file" -resize '900x>' -dither None -colors 160 "PNG8:$target/$page.png"
done
