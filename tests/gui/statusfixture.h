// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eventscript.h"
#include "models/statustreemodel.h"

#include <QAbstractItemModelTester>

namespace Proctor {

/// The beginning of a job with the targets a and b in its first test.
inline constexpr QStringView twoTargets = uR"(
1 job JobStateStarted
2 job RunStarted {"RunID":1}
3 1/0/0 - TargetAcquired a
3 1/0/0 - TargetAcquired b
)";

/// A model that is watched, with a script that is fed to it in pieces.
class StatusFixture
{
public:
    explicit StatusFixture(const QStringList &tests, quint32 retries = 0)
        : m_descriptor(descriptorOf(tests))
        , m_tester(std::make_unique<QAbstractItemModelTester>(
              &model, QAbstractItemModelTester::FailureReportingMode::QtTest))
    {
        for (TestDescriptor &test : m_descriptor.descriptor.tests)
            test.retry.numRetries = retries;
    }

    /// For large trees: the tester looks at everything after every change.
    void stopTesting() { m_tester.reset(); }
    ExtendedDescriptor &descriptor() { return m_descriptor; }
    void open()
    {
        model.setTree(std::make_unique<StatusTree>(m_descriptor), JobId(17));
        model.tick(Timestamp(std::chrono::seconds(100)));
    }
    /// Adds to what was said before.
    void say(QStringView script)
    {
        const size_t before = m_said;
        m_script += script;
        const Events events = eventsOf(m_descriptor, m_script);
        m_said = events.size();
        model.apply(std::span(events).subspan(before));
    }
    /// Takes the indented lines below a job for the whole.
    [[nodiscard]] QModelIndex find(const QString &path) const
    {
        QModelIndex index = model.index(0, 0);
        for (const QString &name : path.split(u'/', Qt::SkipEmptyParts)) {
            QModelIndex found;
            for (int row = 0; row < model.rowCount(index); ++row) {
                if (const QModelIndex child = model.index(row, 0, index);
                    child.data().toString() == name)
                    found = child;
            }
            index = found;
            if (!index.isValid())
                break;
        }
        return index;
    }

    StatusTreeModel model;

private:
    ExtendedDescriptor m_descriptor;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    QString m_script;
    size_t m_said = 0;
};

inline StatusFilter byText(const QString &text)
{
    return {{}, text};
}

inline StatusFilter byLook(Look look)
{
    StatusFilter filter;
    filter.looks.set(size_t(look));
    return filter;
}

} // namespace Proctor
