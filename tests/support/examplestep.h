// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "descriptor/document.h"
#include "jobrig.h"

namespace Proctor {

/// A plugin's example, with what there is on this computer in place of what is in a
/// lab; `more` are further lines of parameters. A replacement that is not in the example is a
/// mistake of the test.
[[nodiscard]] inline RawJson exampleJson(const PluginInfo &info,
                                         const QList<std::pair<QString, QString>> &replacements,
                                         const QString &more = {})
{
    QString text = info.example;
    for (const auto &[lab, here] : replacements) {
        if (!text.contains(lab))
            qFatal("The example does not speak of %s", qPrintable(lab));
        text.replace(lab, here);
    }
    const Document document =
        Document::parse((text + more).toUtf8(), QStringLiteral("example.yaml"));
    if (!document.root())
        qFatal("The example is no YAML");
    return toRawJson(*document.root());
}

/// The same as a step of a job.
[[nodiscard]] inline StepDescriptor
exampleStep(const PluginInfo &info, const QList<std::pair<QString, QString>> &replacements,
            const QString &more = {})
{
    const RawJson json = exampleJson(info, replacements, more);
    return step(json.member(u"name").text(), json.member(u"label").text(),
                json.member(u"parameters").json());
}

} // namespace Proctor
