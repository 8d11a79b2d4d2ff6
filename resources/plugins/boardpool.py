#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Proctor developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A target manager: hands out boards whose descriptions are files in a folder, one JSON object each."""

import json
import pathlib

import proctor_plugin
from proctor_plugin import Failed


class BoardPool:
    def describe(self):
        return {
            "kind": "target manager",
            "name": "BoardPool",
            "summary": "Hands out the boards that are described in a folder.",
            "help": "Every file `*.json` of the folder describes one target, for example "
            '`{"ID": "board-1", "FQDN": "board-1.lab"}`.',
            "parameters": [
                {"name": "folder", "type": "directory", "required": True, "help": "Where the files are."},
                {"name": "most", "type": "integer", "minimum": 1, "help": "So many at most; without it, all."},
            ],
            "example": "TargetManagerName: BoardPool\n"
            "TargetManagerAcquireParameters: {folder: /srv/lab/boards, most: 4}\n"
            "TargetManagerReleaseParameters: {}\n",
        }

    def acquire(self, message):
        folder = pathlib.Path(message["parameters"]["folder"])
        try:
            boards = [json.loads(file.read_text()) for file in sorted(folder.glob("*.json"))]
        except (OSError, ValueError) as error:
            raise Failed(f"the boards in {folder} cannot be read: {error}")
        if only := message.get("only"):
            boards = [board for board in boards if board["ID"] in only]
        boards = boards[: message["parameters"].get("most")]
        if not boards:
            raise Failed(f"there are no boards in {folder}")
        return boards

    def release(self, message):
        pass


proctor_plugin.main(BoardPool())
