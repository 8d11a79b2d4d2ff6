#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Proctor developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A step: measures how long each target takes to answer on a TCP port."""

import socket
import time

import proctor_plugin
from proctor_plugin import Failed


class TcpLatency:
    def describe(self):
        return {
            "kind": "step",
            "name": "TcpLatency",
            "summary": "Measures how long each target takes to answer on a TCP port.",
            "help": "Connects several times, one second apart, and measures the median as `latency`, "
            "which is a variable, too. A target that does not answer fails.",
            "serves": "many",
            "pause": True,
            "events": ["TcpLatencyTried"],
            "parameters": [
                {"name": "host", "templated": True, "help": "Name or address; without it, that of the target."},
                {"name": "port", "type": "integer", "required": True, "minimum": 1, "maximum": 65535,
                 "help": "The port."},
                {"name": "tries", "type": "integer", "default": 3, "minimum": 1, "maximum": 100,
                 "help": "How often it is tried."},
                {"name": "limit", "type": "number", "unit": "ms", "help": "The longest median that passes."},
            ],
            "example": "name: tcplatency\nlabel: answers\nparameters:\n  port: [22]\n  tries: [3]\n  limit: [50]\n",
        }

    def run(self, target):
        host = target.parameters.get("host") or target.fqdn or target.data.get("PrimaryIPv4", "")
        if not host:
            raise Failed("there is nothing to connect to: give 'host', or the target a name or an address")
        tries = target.parameters["tries"]
        times = target.state or []  # those of before a pause
        target.state = times
        while len(times) < tries:
            start = time.monotonic()
            try:
                socket.create_connection((host, target.parameters["port"]), timeout=5).close()
            except OSError as error:
                raise Failed(f"{host} does not answer: {error.strerror or error}")
            times.append((time.monotonic() - start) * 1000)
            target.event("TcpLatencyTried", {"ms": round(times[-1], 3)})
            target.progress(100 * len(times) / tries)
            if len(times) < tries:
                target.sleep(1)
        median = sorted(times)[len(times) // 2]
        target.variable("latency", round(median, 3))
        target.measure("latency", round(median, 3), "ms", upper=target.parameters.get("limit"))


proctor_plugin.main(TcpLatency())
