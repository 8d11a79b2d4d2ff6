#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Proctor developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A plugin that keeps all rules but the one that its file name names: a link "bad twice" answers twice."""

import json
import os
import signal
import sys
import time

BAD = os.path.basename(sys.argv[0]).removeprefix("bad ")


def say(**message):
    print(json.dumps(message), flush=True)


def result(target, **more):
    say(**{"type": "result", "target": target, "result": "pass", **more})


def describe():
    if BAD == "silent":
        time.sleep(60)
    example = "" if BAD == "no example" else "name: bad\nlabel: b\nparameters: {count: [1]}\n"
    summary = "Bad" if BAD == "no sentence" else "Bad."
    step = {"kind": "step", "name": "Bad", "summary": summary, "example": example, "pause": True, "grace": "1s",
            "events": ["Declared"], "parameters": [{"name": "count", "type": "integer", "help": "How many."}]}
    if BAD == "description":
        step["parameters"][0]["type"] = "whatever"
    manager = {"kind": "target manager", "name": "BadTargets", "summary": "Bad.",
               "example": "TargetManagerName: BadTargets\n"}
    reporter = {"kind": "reporter", "name": "BadReporter", "summary": "Bad.",
                "example": "RunReporters: [{Name: BadReporter}]\n"}
    say(type="description", protocol=1, plugins=[step, manager, reporter])


def run(message):
    target = message["target"]["ID"]
    if BAD == "own name":
        target = target.encode("ascii", "replace").decode()
    if BAD == "garbage":
        print("hello", flush=True)
    if BAD == "undeclared":
        say(type="event", target=target, name="Undeclared")
    if BAD == "progress":
        say(type="progress", target=target, percent=200)
    if BAD == "log without text":
        say(type="log", target=target)
    if BAD == "another kind":
        say(type="released")
    if BAD == "gives up":
        say(type="failed", message="no")
    if BAD == "word":
        result(target, result="passed")
    elif BAD == "paused":
        result(target, result="paused")
    elif BAD == "no answer":
        pass
    else:
        result(target)
    if BAD == "twice":
        result(target)


held = None
for line in sys.stdin:
    try:
        message = json.loads(line)
    except ValueError:
        if BAD == "hangs on garbage":
            time.sleep(60)
        continue
    kind = message["type"]
    if kind == "describe":
        describe()
    elif kind == "configure" and BAD == "later members" and "later" in message:
        sys.exit(3)
    elif kind == "run":
        target = message["target"]["ID"]
        if target == "check-cancel" or (target == "check-pause" and "state" not in message):
            held = target
        elif target == "check-lost" and BAD == "goes on":
            time.sleep(60)
        else:
            run(message)
    elif kind == "cancel" and message["target"] == held and BAD != "deaf":
        result(held, result="cancelled")
    elif kind == "pause" and BAD != "does not pause":
        result(held, result="paused", state=1)
    elif kind == "end" and BAD == "more":
        say(type="variable", name="late", value=1)
    elif kind == "acquire":
        say(type="acquired", targets=[{}] if BAD == "target without ID" else [{"ID": "a"}])
    elif kind == "release":
        say(type="acquired" if BAD == "release" else "released", targets=[])
    elif kind == "report":
        say(type="report", success="yes" if BAD == "report" else True)
    elif BAD == "later messages" and kind.startswith("something"):
        sys.exit(3)
if BAD == "stays":
    time.sleep(60)
if BAD == "exit status":
    sys.exit(3)
if BAD == "crashes":
    os.kill(os.getpid(), signal.SIGSEGV)
