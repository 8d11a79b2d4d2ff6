// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "descriptor/finding.h"

#include <QByteArray>

namespace Proctor {

/// A sound job in YAML for the fake plugins, one value a line, so that a test changes one line and
/// looks at what is found there.
///
///  1  JobName: smoke
///  2  Version: "1.0"
///  3  Tags: [nightly]
///  4  Runs: 1
///  5  RunInterval: 1s
///  6  TestDescriptors:
///  7  - TargetManagerName: Fixed
///  8    TargetManagerAcquireParameters: {}
///  9    TargetManagerReleaseParameters: {}
/// 10    TestFetcherName: Literal
/// 11    TestFetcherFetchParameters:
/// 12      TestName: boot
/// 13      Steps:
/// 14      - name: variables
/// 15        label: remember
/// 16        parameters: {slot: [A]}
/// 17      - name: say
/// 18        label: greet
/// 19        parameters: {text: [hi]}
/// 20    Disabled: false
/// 21  Reporting:
/// 22    RunReporters: [{Name: noop}]
[[nodiscard]] QByteArray soundJob();

/// The sound job with line `line` (from 1) replaced by `text`; a null text removes the line.
[[nodiscard]] QByteArray jobWithLine(int line, const QByteArray &text);

/// A job in YAML for the plugins that ship: `steps` and `targets` in YAML's flow style, the
/// steps in line 9; all targets have to succeed.
[[nodiscard]] QByteArray jobOf(const QByteArray &steps,
                               const QByteArray &targets = "{ID: A}, {ID: B}");

/// "LINE:COLUMN error CODE" per finding.
[[nodiscard]] QString summary(const Findings &findings);

} // namespace Proctor
