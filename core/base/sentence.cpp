// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/sentence.h"

namespace Proctor {

Sentence Sentence::say(const char *source, QList<Sentence> arguments)
{
    Sentence sentence;
    sentence.m_source = source;
    sentence.m_arguments = std::move(arguments);
    return sentence;
}

QString Sentence::text() const
{
    if (!m_source)
        return m_text;
    QStringList arguments;
    for (const Sentence &argument : m_arguments)
        arguments << argument.text();
    return filled(QString::fromUtf8(m_source), arguments);
}

QString Sentence::filled(QStringView pattern, const QStringList &arguments)
{
    QString text;
    qsizetype done = 0;
    for (qsizetype at = pattern.indexOf(u'%'); at >= 0; at = pattern.indexOf(u'%', at + 1)) {
        const int digit = at + 1 < pattern.size() ? pattern[at + 1].unicode() - u'0' : 0;
        if (digit < 1 || digit > 9 || digit > arguments.size())
            continue;
        text += pattern.sliced(done, at - done);
        text += arguments[digit - 1];
        done = at + 2;
    }
    return text + pattern.sliced(done);
}

bool operator==(const Sentence &one, const Sentence &other)
{
    // A literal may stand in the program more than once.
    return qstrcmp(one.m_source, other.m_source) == 0 && one.m_text == other.m_text &&
           one.m_arguments == other.m_arguments;
}

} // namespace Proctor
