// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocale>
#include <QString>
#include <QTranslator>

#include <memory>
#include <vector>

namespace Proctor {

/// A language that the window speaks.
struct LanguageName
{
    QString code; ///< "de"
    QString name; ///< in itself: "Deutsch"
};
[[nodiscard]] std::vector<LanguageName> windowLanguages();

/// The language of the window's texts and of numbers and times. Its end takes the texts away
/// again. Lives on the GUI thread, beside the application.
class Language final
{
public:
    Language() = default;
    ~Language();
    Language(const Language &) = delete;
    Language &operator=(const Language &) = delete;

    /// The first of the argument of the command line, the setting and the system's languages that
    /// is one; empty ones are skipped. To be called before windows are made. Returns false when
    /// the argument names a language without translation; numbers and times follow it all the same.
    bool apply(const QString &argument, const QString &setting);

    /// "de", "en".
    [[nodiscard]] QString code() const { return m_code; }

private:
    void install(const QString &code);
    void remove();

    QString m_code;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace Proctor
