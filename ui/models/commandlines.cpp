// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/commandlines.h"

#include "base/shellquote.h"
#include "model/mergedverdict.h"
#include "support/storecheck.h"

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

QStringList beginning(const EngineSettings &settings)
{
    QStringList words = {u"proctor"_s};
    const QString &url = settings.storeUrl;
    const bool isUsual = url.isEmpty() || url == defaultStoreFile() ||
                         url == QString(u"sqlite:" + defaultStoreFile());
    if (!isUsual)
        words << u"--database"_s << url;
    return words;
}

} // namespace

QString runCommandLine(const EngineSettings &settings, const QString &file)
{
    return shellLine(beginning(settings) << u"run"_s << file);
}

QString retryCommandLine(const EngineSettings &settings, JobId job, const RetryChoice &choice)
{
    QStringList words = beginning(settings) << u"retry"_s << QString::number(job.value());
    if (choice.failedOnly)
        words << u"--failed-only"_s;
    const auto add = [&words](const QString &option, const QStringList &values) {
        for (const QString &value : values) {
            if (value.startsWith(u'-')) // not to be taken for an option
                words << QString(option + u'=' + value);
            else
                words << option << value;
        }
    };
    add(u"--test"_s, choice.tests);
    add(u"--target"_s, choice.targets);
    add(u"--step"_s, choice.steps);
    if (choice.rule != MergeRule::Latest)
        add(u"--rule"_s, {QString(toString(choice.rule))});
    return shellLine(words);
}

} // namespace Proctor
