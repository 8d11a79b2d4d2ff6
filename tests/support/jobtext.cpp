// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobtext.h"

#include <QStringList>

namespace Proctor {

using namespace Qt::StringLiterals;

QByteArray soundJob()
{
    return R"(JobName: smoke
Version: "1.0"
Tags: [nightly]
Runs: 1
RunInterval: 1s
TestDescriptors:
- TargetManagerName: Fixed
  TargetManagerAcquireParameters: {}
  TargetManagerReleaseParameters: {}
  TestFetcherName: Literal
  TestFetcherFetchParameters:
    TestName: boot
    Steps:
    - name: variables
      label: remember
      parameters: {slot: [A]}
    - name: say
      label: greet
      parameters: {text: [hi]}
  Disabled: false
Reporting:
  RunReporters: [{Name: noop}]
)"_ba;
}

QByteArray jobWithLine(int line, const QByteArray &text)
{
    QByteArrayList lines = soundJob().split('\n');
    if (text.isNull())
        lines.removeAt(line - 1);
    else
        lines[line - 1] = text;
    return lines.join('\n');
}

QByteArray jobOf(const QByteArray &steps, const QByteArray &targets)
{
    return "JobName: a job\nVersion: '1.0'\nRuns: 1\nTestDescriptors:\n"
           "  - TargetManagerName: TargetList\n"
           "    TargetManagerAcquireParameters: {Targets: [" +
           targets +
           "]}\n"
           "    TargetManagerReleaseParameters: {}\n"
           "    TestFetcherName: literal\n"
           "    TestFetcherFetchParameters: {TestName: first, Steps: [" +
           steps +
           "]}\n"
           "Reporting:\n"
           "  RunReporters: [{Name: TargetSuccess, Parameters: {SuccessExpression: '=100%'}}]\n"
           "  FinalReporters: [{Name: noop}]\n";
}

QString summary(const Findings &findings)
{
    QStringList lines;
    for (const Finding &finding : findings) {
        const bool isError = finding.severity == Finding::Severity::Error;
        lines << u"%1:%2 %3 %4"_s.arg(QString::number(finding.line),
                                      QString::number(finding.column),
                                      isError ? u"error"_s : u"warning"_s, finding.code);
    }
    return lines.join(u'\n');
}

} // namespace Proctor
