// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Proctor {

// For lupdate, which knows by it the context of what is given to say()
// (translations/CMakeLists.txt).
#define PROCTOR_TRANSLATED_AS(context)

/// Something to tell people, in English here and in their own language in the window: a text with
/// the places %1 to %9, and what belongs there. The core never translates; the window looks up
/// what it was said with. A plain value, cheap to copy, for every thread.
class Sentence
{
    PROCTOR_TRANSLATED_AS(Proctor::Finding)

public:
    Sentence() = default;
    /// Words of others, which stay as they are: names, numbers, what a parser or the system says.
    Sentence(QString text) : m_text(std::move(text)) {}
    /// Words of ours. `source` is a literal; arguments may be sentences, too: "a number".
    [[nodiscard]] static Sentence say(const char *source, QList<Sentence> arguments = {});

    [[nodiscard]] bool isEmpty() const { return !m_source && m_text.isEmpty(); }
    /// Null when the words are those of others.
    [[nodiscard]] const char *source() const { return m_source; }
    [[nodiscard]] const QList<Sentence> &arguments() const { return m_arguments; }
    /// In English.
    [[nodiscard]] QString text() const;

    /// Puts all arguments into their places in one step, so that a "%1" in one of them stays.
    [[nodiscard]] static QString filled(QStringView pattern, const QStringList &arguments);

    friend bool operator==(const Sentence &one, const Sentence &other);

private:
    const char *m_source = nullptr;
    QString m_text;
    QList<Sentence> m_arguments;
};

} // namespace Proctor
