// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/samples.h"

#include <QCoreApplication>
#include <QFile>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Proctor::Samples)
};

} // namespace

std::vector<Sample> samples()
{
    return {{u"first-job.yaml"_s, Words::tr("My first job"),
             Words::tr("Four pretended boards in two tests: one needs a second attempt, one is "
                       "broken. Takes ten seconds.")},
            {u"operator-checks.yaml"_s, Words::tr("Operator checks"),
             Words::tr("Two boards about which you are asked: scan, measure, look, and see what "
                       "becomes of the answers.")},
            {u"network-check.yaml"_s, Words::tr("Network check"),
             Words::tr("Which machines can be reached? Put the names of your own in their place.")},
            {u"burn-in-loop.yaml"_s, Words::tr("Burn-in loop"),
             Words::tr("The same test under load, five times with breaks, and one verdict over "
                       "all runs.")}};
}

QByteArray sampleText(const QString &name)
{
    QFile file(u":/samples/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace Proctor
