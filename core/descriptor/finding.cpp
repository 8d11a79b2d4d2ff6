// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "descriptor/finding.h"

#include "base/rawjson.h"

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

QString severityName(Finding::Severity severity)
{
    return severity == Finding::Severity::Error ? u"error"_s : u"warning"_s;
}

// A finding is one line, whatever a text quoted in it contains.
QString oneLine(QString text)
{
    for (QChar &c : text) {
        if (!c.isPrint() && !c.isSurrogate())
            c = u' ';
    }
    return text;
}

} // namespace

bool hasErrors(const Findings &findings)
{
    return std::ranges::any_of(findings, [](const Finding &finding) {
        return finding.severity == Finding::Severity::Error;
    });
}

QString toText(const Finding &finding)
{
    return toText(finding, severityName(finding.severity), finding.message.text(),
                  finding.repair.text());
}

QString toText(const Finding &finding, const QString &severity, const QString &message,
               const QString &repair)
{
    QString text = u"%1:%2:%3: "_s.arg(finding.file).arg(finding.line).arg(finding.column);
    text += severity + u": " + oneLine(message);
    text += u" [" + finding.code + u']';
    if (!repair.isEmpty())
        text += u"\n    " + oneLine(repair);
    return text;
}

QByteArray toJsonLine(const Finding &finding)
{
    QByteArray json = "{\"file\":" + quoteJson(finding.file);
    json += ",\"line\":" + QByteArray::number(finding.line);
    json += ",\"column\":" + QByteArray::number(finding.column);
    json += ",\"severity\":" + quoteJson(severityName(finding.severity));
    json += ",\"code\":" + quoteJson(finding.code);
    json += ",\"message\":" + quoteJson(finding.message.text());
    json += ",\"path\":" + quoteJson(finding.path);
    if (!finding.repair.isEmpty())
        json += ",\"repair\":" + quoteJson(finding.repair.text());
    return json + '}';
}

} // namespace Proctor
