# SPDX-FileCopyrightText: The Proctor developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a Proctor plugin in Python needs: put it beside the plugin.

A step is a class with `describe()` and `run(target)`. Every target has a thread of its own, so `run`
may simply wait, with `target.sleep(seconds)` or on `target.stopped`, which is set when the target is
cancelled or paused. See the plugin guide for the messages behind it.
"""

import json
import os
import sys
import threading
import traceback

PROTOCOL = 1
_output = threading.Lock()


def send(**message):
    """Writes one message."""
    line = json.dumps(message, ensure_ascii=False)
    with _output:
        sys.stdout.write(line + "\n")
        sys.stdout.flush()


class Stopped(Exception):
    """The target was cancelled or paused; leave `run` when it comes."""


class Failed(Exception):
    """The target fails for this reason."""


class Target:
    """A target in the hands of a step."""

    def __init__(self, message):
        self.data = message["target"]
        self.id = self.data["ID"]
        self.fqdn = self.data.get("FQDN", "")
        self.parameters = message.get("parameters", {})
        self.state = message.get("state")  # what was kept when the target was paused
        self.stopped = threading.Event()
        self.is_pause = False

    def log(self, text):
        send(type="log", target=self.id, text=text)

    def output(self, text, stream="stdout"):
        send(type="output", target=self.id, stream=stream, text=text)

    def event(self, name, payload=None):
        send(type="event", target=self.id, name=name, payload=payload)

    def variable(self, name, value):
        send(type="variable", target=self.id, name=name, value=value)

    def measure(self, name, value, unit="", lower=None, upper=None):
        """A measurement; the target fails when the value is not within its limits."""
        send(type="measurement", target=self.id, name=name, value=value, unit=unit, lower=lower, upper=upper)

    def attach(self, path, name=""):
        """A file to be kept with the job; leave it where it is until the plugin ends."""
        send(type="attachment", target=self.id, path=os.path.abspath(path), name=name)

    def progress(self, percent, text=""):
        send(type="progress", target=self.id, percent=percent, text=text)

    def sleep(self, seconds):
        """Waits; raises Stopped when the target is cancelled or paused meanwhile."""
        if self.stopped.wait(seconds):
            raise Stopped


def _run_target(plugin, target, done):
    try:
        plugin.run(target)
        result = {"result": "pass"}
    except Stopped:
        if target.is_pause:
            result = {"result": "paused", "state": target.state}
        else:
            result = {"result": "cancelled"}
    except Failed as failure:
        result = {"result": "fail", "message": str(failure)}
    except Exception:  # a mistake of the plugin is told like a failure
        result = {"result": "fail", "message": traceback.format_exc().strip()}
    done(target)
    send(type="result", target=target.id, **result)


def _answer(plugin, message):
    kind = message["type"]
    try:
        if kind == "acquire":
            send(type="acquired", targets=plugin.acquire(message))
        elif kind == "release":
            plugin.release(message)
            send(type="released")
        else:
            success, data = plugin.report(message)
            send(type="report", success=success, data=data)
    except Failed as failure:
        send(type="failed", message=str(failure))


def main(*plugins):
    """Speaks with Proctor until its input ends."""
    by_name = {plugin.describe()["name"]: plugin for plugin in plugins}
    plugin = plugins[0]
    targets = {}
    for line in sys.stdin:
        try:
            message = json.loads(line)
            kind = message["type"]
        except (ValueError, KeyError, TypeError):
            continue
        plugin = by_name.get(message.get("plugin"), plugin)
        if kind == "describe":
            send(type="description", protocol=PROTOCOL, plugins=[p.describe() for p in plugins])
        elif kind in ("acquire", "release", "report"):
            _answer(plugin, message)
        elif kind == "run":
            target = Target(message)
            targets[target.id] = target
            threading.Thread(
                target=_run_target, args=(plugin, target, lambda t: targets.pop(t.id, None))
            ).start()
        elif kind in ("cancel", "pause"):
            target = targets.get(message.get("target"))
            if target and not (kind == "pause" and not plugin.describe().get("pause")):
                target.is_pause = kind == "pause"
                target.stopped.set()
    for target in list(targets.values()):  # nobody hears us any more
        target.stopped.set()
