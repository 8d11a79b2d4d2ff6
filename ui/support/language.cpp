// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

/// The code of a language that we speak; empty for others.
QString known(const QLocale &locale)
{
    for (const LanguageName &language : windowLanguages()) {
        if (QLocale(language.code).language() == locale.language())
            return language.code;
    }
    return {};
}

QString ofSystem()
{
    const QStringList wishes = QLocale::system().uiLanguages();
    for (const QString &wish : wishes) {
        if (const QString code = known(QLocale(wish)); !code.isEmpty())
            return code;
    }
    return u"en"_s;
}

/// Numbers as in the country of the system, when it speaks the same language.
QLocale localeFor(const QString &wish)
{
    const QLocale locale(wish);
    const QLocale system = QLocale::system();
    return !wish.contains(u'_') && locale.language() == system.language() ? system : locale;
}

} // namespace

std::vector<LanguageName> windowLanguages()
{
    return {{u"en"_s, u"English"_s},
            {u"de"_s, u"Deutsch"_s},
            {u"es"_s, u"Español"_s},
            {u"zh_CN"_s, u"简体中文"_s}};
}

Language::~Language()
{
    remove();
}

bool Language::apply(const QString &argument, const QString &setting)
{
    QString wish = argument.isEmpty() ? setting : argument;
    wish.replace(u'-', u'_');
    QLocale::setDefault(wish.isEmpty() ? QLocale::system() : localeFor(wish));
    const QString code = wish.isEmpty() ? ofSystem() : known(QLocale(wish));
    install(code.isEmpty() ? u"en"_s : code);
    return argument.isEmpty() || !code.isEmpty();
}

void Language::install(const QString &code)
{
    remove();
    m_code = code;
    const auto load = [this](const QString &file, const QString &folder) {
        auto translator = std::make_unique<QTranslator>();
        if (!translator->load(file, folder))
            return;
        QCoreApplication::installTranslator(translator.get());
        m_translators.push_back(std::move(translator));
    };
    // The last one is asked first; English has the plurals of what is not translated.
    load(u"proctor_en"_s, u":/i18n"_s);
    if (code == "en"_L1)
        return;
    load(u"qtbase_"_s + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    load(u"proctor_"_s + code, u":/i18n"_s);
}

void Language::remove()
{
    for (const auto &translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
    m_translators.clear();
}

} // namespace Proctor
