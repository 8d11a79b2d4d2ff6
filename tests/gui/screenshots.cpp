// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Draws every page of the window into a folder, in each language and theme, to be looked at:
//     screenshots [FOLDER [SCALE [LANGUAGE|THEME|PAGE|rtl]...]]

#include "pagetour.h"
#include "support/language.h"
#include "support/theme.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QWidget>

#include <cstdio>

using namespace Proctor;
using namespace Qt::StringLiterals;

namespace {

// What comes in a moment: a log, a picture, the end of an animation.
void settle()
{
    QElapsedTimer time;
    time.start();
    while (time.elapsed() < 500)
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
}

void save(QWidget &page, const QString &file)
{
    settle();
    if (!page.grab().save(file))
        qFatal("%s cannot be written", qPrintable(file));
    std::printf("%s\n", qPrintable(file));
}

/// What is to be drawn, from words in any order; none of a kind means all.
struct Choice
{
    QStringList languages;
    std::vector<std::pair<QString, Theme>> themes;
    QStringList pages;
};

Choice choiceOf(QStringList words)
{
    Choice choice;
    const std::vector<std::pair<QString, Theme>> themes = {
        {u"light"_s, Theme::Light},
        {u"dark"_s, Theme::Dark},
        {u"contrast-light"_s, Theme::ContrastLight},
        {u"contrast-dark"_s, Theme::ContrastDark}};
    for (const LanguageName &language : windowLanguages()) {
        if (words.removeAll(language.code) > 0)
            choice.languages += language.code;
    }
    for (const auto &theme : themes) {
        if (words.removeAll(theme.first) > 0)
            choice.themes.push_back(theme);
    }
    if (choice.languages.isEmpty()) {
        for (const LanguageName &language : windowLanguages())
            choice.languages += language.code;
    }
    if (choice.themes.empty())
        choice.themes = themes;
    choice.pages = words;
    return choice;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    if (argc > 2)
        qputenv("QT_SCALE_FACTOR", argv[2]);
    const QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : u"."_s;
    QStringList words = QApplication::arguments().mid(3);
    const bool isMirrored = words.removeAll(u"rtl"_s) > 0;
    const Choice choice = choiceOf(words);
    PageTour tour;
    for (const QString &code : choice.languages) {
        for (const auto &[name, theme] : choice.themes) {
            Language language;
            language.apply(code, {});
            applyTheme(theme);
            QApplication::setLayoutDirection(isMirrored ? Qt::RightToLeft : Qt::LeftToRight);
            const QString suffix =
                u"-%1-%2%3.png"_s.arg(code, name, isMirrored ? u"-rtl"_s : u""_s);
            tour.visit([&](const QString &page,
                           QWidget &widget) { save(widget, QDir(folder).filePath(page + suffix)); },
                       choice.pages);
        }
    }
    return 0;
}
