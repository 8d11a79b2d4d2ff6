// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/jobrequest.h"

#include <QDate>
#include <QStringList>

#include <vector>

namespace Proctor {

/// What a person looks for among jobs, as it is typed: words, and "key:value" with the keys state,
/// tag, by, name, station, since and until; all of them have to hold, "-" before one turns it
/// round. The keys are the same in every language. A plain value.
class JobFilter
{
public:
    /// `today`: what days are counted from.
    [[nodiscard]] static JobFilter parse(const QString &text, QDate today);

    [[nodiscard]] bool isEmpty() const { return m_terms.empty(); }
    [[nodiscard]] bool matches(const JobSummary &job) const;
    /// Values behind a key that cannot be understood, such as "since:soon"; they let everything
    /// pass.
    [[nodiscard]] const QStringList &mistakes() const { return m_mistakes; }

    [[nodiscard]] static QStringList keys();
    /// "tag:smoke", with quotes around what has blanks.
    [[nodiscard]] static QString term(const QString &key, const QString &value);

    friend bool operator==(const JobFilter &, const JobFilter &) = default;

private:
    enum class Key { Word, State, Tag, By, Name, Station, Since, Until };
    struct Term
    {
        Key key = Key::Word;
        QString value;
        bool isNot = false;
        Timestamp time{}; ///< of since and until
        friend bool operator==(const Term &, const Term &) = default;
    };
    [[nodiscard]] static bool holds(const Term &term, const JobSummary &job);
    void add(const QString &text, bool isQuoted, QDate today);

    std::vector<Term> m_terms;
    QStringList m_mistakes;
};

} // namespace Proctor
