#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Proctor developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A reporter: judges by how many targets failed in any step of any test."""

import proctor_plugin


def failed_targets(run):
    failed = set()
    for test in run.get("TestStatuses") or []:
        for step in test.get("TestStepStatuses") or []:
            for target in step.get("TargetStatuses") or []:
                if target.get("Error"):
                    failed.add((target.get("Target") or {}).get("ID"))
    return failed


class FailureLimit:
    def describe(self):
        limit = {"name": "most", "type": "integer", "default": 0, "minimum": 0, "help": "So many targets may fail."}
        return {
            "kind": "reporter",
            "name": "FailureLimit",
            "summary": "Judges by how many targets failed.",
            "parameters": [limit],
            "finalParameters": [limit],
            "example": "RunReporters:\n  - Name: FailureLimit\n    Parameters: {most: 2}\n",
        }

    def report(self, message):
        failed = set()
        for run in message["runs"]:
            failed |= failed_targets(run)
        most = message["parameters"]["most"]
        text = f"{len(failed)} targets failed, at most {most} may: " + ", ".join(sorted(filter(None, failed)))
        return len(failed) <= most, text.rstrip(": ")


proctor_plugin.main(FailureLimit())
