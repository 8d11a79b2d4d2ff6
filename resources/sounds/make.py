#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Proctor developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the sounds of the operator view, in the folder of this file. Nothing but Python is needed.

passed    two notes upwards, soft
failed    two low notes downwards, rough
question  three short notes of the same height
error     one note that falls and rises again
"""
import array
import math
import pathlib
import wave

RATE = 16_000


def note(frequency, seconds, rough=0.0, end=None):
    """A note with soft edges; `rough` adds upper tones, `end` is the frequency it glides to."""
    count = int(RATE * seconds)
    phase = 0.0
    samples = []
    for at in range(count):
        share = at / count
        now = frequency + ((end or frequency) - frequency) * share
        phase += 2 * math.pi * now / RATE
        tone = math.sin(phase) + rough * (math.sin(3 * phase) / 3 + math.sin(5 * phase) / 5)
        edge = min(1.0, at / (0.01 * RATE), (count - at) / (0.03 * RATE))
        samples.append(tone * edge * math.exp(-2.0 * share) / (1 + rough))
    return samples


def rest(seconds):
    return [0.0] * int(RATE * seconds)


SOUNDS = {
    "passed": note(660, 0.12) + note(990, 0.28),
    "failed": note(330, 0.2, 0.8) + rest(0.04) + note(220, 0.4, 0.8),
    "question": (note(880, 0.09) + rest(0.07)) * 3,
    "error": note(520, 0.22, 0.4, 300) + note(300, 0.22, 0.4, 520),
}

for name, samples in SOUNDS.items():
    data = array.array("h", (int(0.6 * 32767 * sample) for sample in samples))
    with wave.open(str(pathlib.Path(__file__).with_name(name + ".wav")), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(data.tobytes())
