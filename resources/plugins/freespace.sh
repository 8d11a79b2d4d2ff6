#!/bin/sh
# SPDX-FileCopyrightText: The Proctor developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A step in shell: fails targets for which a file system of this computer has too little room. A process has
# one target, so that nothing but the text of messages is needed; a longer plugin is better written in Python.

number() { printf '%s\n' "$1" | sed -n "s/.*\"$2\":\([0-9]*\).*/\1/p"; }
text() { printf '%s\n' "$1" | sed -n "s/.*\"$2\":\"\([^\"]*\)\".*/\1/p"; }

while read -r message; do
    case $message in
    *'"type":"describe"'*)
        cat <<'END' | tr -d '\n'
{"type":"description","protocol":1,"plugins":[{"kind":"step","name":"FreeSpace","serves":"one",
"summary":"Checks how much room a file system of this computer has.",
"parameters":[{"name":"path","type":"directory","required":true,"help":"Any folder of the file system."},
{"name":"mebibytes","type":"integer","required":true,"minimum":1,"help":"So much room it must have."}],
"example":"name: freespace\nlabel: room\nparameters:\n  path: [/tmp]\n  mebibytes: [1]\n"}]}
END
        echo
        ;;
    *'"type":"run"'*)
        path=$(text "$message" path)
        wanted=$(number "$message" mebibytes)
        free=$(df --output=avail --block-size=1M -- "$path" 2>/dev/null | tail -n 1 | tr -d ' ')
        printf '{"type":"log","text":"%s MiB are free"}\n' "${free:-no}"
        if [ "${free:-0}" -ge "$wanted" ]; then
            echo '{"type":"result","result":"pass"}'
        else
            printf '{"type":"result","result":"fail","message":"%s MiB are free, %s are wanted"}\n' \
                "${free:-0}" "$wanted"
        fi
        ;;
    esac
done
