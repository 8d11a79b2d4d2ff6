// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagetour.h"
#include "support/language.h"
#include "support/theme.h"

#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QRadioButton>
#include <QStyleOptionHeader>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

using namespace Proctor;
using namespace Qt::StringLiterals;

namespace {

QString pathOf(const QWidget *widget)
{
    QStringList path;
    for (; widget && path.size() < 4; widget = widget->parentWidget())
        path.prepend(QString::fromLatin1(widget->metaObject()->className()) +
                     (widget->objectName().isEmpty() ? QString() : u'#' + widget->objectName()));
    return path.join(u" > "_s);
}

/// Finds texts that have less room than they need.
class CutTexts
{
public:
    explicit CutTexts(QWidget &page)
    {
        for (QWidget *widget : page.findChildren<QWidget *>()) {
            if (widget->window() == &page && !widget->visibleRegion().isEmpty())
                look(widget);
        }
    }
    [[nodiscard]] const QStringList &found() const { return m_found; }

private:
    void add(const QWidget *widget, const QString &text)
    {
        m_found.append(pathOf(widget) + u": "_s + text);
    }
    void look(QWidget *widget)
    {
        if (const auto *label = qobject_cast<QLabel *>(widget))
            lookAtLabel(label);
        else if (qobject_cast<QAbstractButton *>(widget))
            lookAtButton(static_cast<QAbstractButton *>(widget));
        else if (const auto *tabs = qobject_cast<QTabBar *>(widget))
            lookAtTabs(tabs);
        else if (const auto *header = qobject_cast<QHeaderView *>(widget))
            lookAtHeader(header);
        else if (const auto *combo = qobject_cast<QComboBox *>(widget))
            lookAtCombo(combo);
        else if (const auto *group = qobject_cast<QGroupBox *>(widget))
            lookAtWidth(group, group->title());
    }
    void lookAtWidth(const QWidget *widget, const QString &text)
    {
        if (!text.isEmpty() && widget->width() < widget->minimumSizeHint().width())
            add(widget, text);
    }
    void lookAtLabel(const QLabel *label)
    {
        if (label->text().isEmpty() ||
            label->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored)
            return; // of a path or a name, which may be cut and is in the tool tip
        const QSize room = label->contentsRect().size();
        const bool isCut = label->wordWrap() ? room.height() < label->heightForWidth(label->width())
                                             : room.width() < label->sizeHint().width();
        if (isCut)
            add(label, label->text());
    }
    void lookAtButton(const QAbstractButton *button)
    {
        const auto *tool = qobject_cast<const QToolButton *>(button);
        const bool hasText = !button->text().isEmpty() &&
                             !(tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly);
        if (hasText && button->width() < button->sizeHint().width())
            add(button, button->text());
    }
    void lookAtTabs(const QTabBar *tabs)
    {
        for (int tab = 0; tab < tabs->count(); ++tab) {
            const int icon = tabs->tabIcon(tab).isNull() ? 0 : tabs->iconSize().width();
            const int text =
                tabs->fontMetrics().size(Qt::TextShowMnemonic, tabs->tabText(tab)).width();
            if (tabs->isTabVisible(tab) && tabs->tabRect(tab).width() < text + icon)
                add(tabs, tabs->tabText(tab));
        }
    }
    void lookAtHeader(const QHeaderView *header)
    {
        if (header->orientation() == Qt::Vertical || !header->model())
            return;
        for (int section = 0; section < header->count(); ++section) {
            const QString text = header->model()->headerData(section, Qt::Horizontal).toString();
            if (text.isEmpty() || header->isSectionHidden(section))
                continue;
            QFont font = header->font();
            const int width = QFontMetrics(font).size(0, text).width();
            if (header->sectionSize(section) < width)
                add(header, text);
        }
    }
    void lookAtCombo(const QComboBox *combo)
    {
        if (combo->isEditable())
            return;
        QStyleOptionComboBox option;
        option.initFrom(combo);
        const QRect room = combo->style()->subControlRect(QStyle::CC_ComboBox, &option,
                                                          QStyle::SC_ComboBoxEditField, combo);
        if (room.width() < combo->fontMetrics().horizontalAdvance(combo->currentText()))
            add(combo, combo->currentText());
    }

    QStringList m_found;
};

/// What speaks for another widget, or is led by it.
bool isPart(const QWidget *widget)
{
    const QWidget *parent = widget->parentWidget();
    return widget->objectName().startsWith(u"qt_"_s) || widget->focusProxy() ||
           qobject_cast<const QAbstractSpinBox *>(parent) ||
           (parent && parent->inherits("QComboBox")) ||
           (qobject_cast<const QAbstractScrollArea *>(parent) &&
            static_cast<const QAbstractScrollArea *>(parent)->viewport() == widget);
}

QList<QWidget *> controlsOf(QWidget &page)
{
    QList<QWidget *> found;
    for (QWidget *widget : page.findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->isEnabled() && !isPart(widget) &&
            (widget->focusPolicy() & Qt::TabFocus) && widget->window() == &page &&
            !qobject_cast<QLabel *>(widget)) // a text that may be copied
            found << widget;
    }
    return found;
}

} // namespace

/// Every page of the window, in every language, for every kind of person.
class PagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_tour = std::make_unique<PageTour>(); }
    void cleanupTestCase() { m_tour.reset(); }
    void cleanup() { QApplication::setLayoutDirection(Qt::LeftToRight); }

    void cutTextsAreNoticed();
    void nothingIsCutOff_data();
    void nothingIsCutOff();
    void nothingIsCutOffMirrored();
    void everyControlHasAName();
    void everyControlSaysWhatItIsFor();
    void dialogsAreReachedByTab();

private:
    std::unique_ptr<PageTour> m_tour;
};

void PagesTest::cutTextsAreNoticed()
{
    QWidget page;
    auto *label = new QLabel(u"A label of some length"_s, &page);
    auto *button = new QPushButton(u"A button of some length"_s, &page);
    auto *combo = new QComboBox(&page);
    combo->addItem(u"A choice of some length"_s);
    auto *tabs = new QTabBar(&page);
    tabs->addTab(u"A tab of some length"_s);
    for (QWidget *each : {(QWidget *)label, (QWidget *)button, (QWidget *)combo, (QWidget *)tabs})
        each->resize(each->sizeHint());
    page.show();
    QCOMPARE(CutTexts(page).found(), QStringList());
    label->resize(30, 20);
    button->resize(30, 20);
    combo->resize(60, 20);
    QCOMPARE(CutTexts(page).found().size(), 3);
}

void PagesTest::nothingIsCutOff_data()
{
    QTest::addColumn<QString>("code");
    for (const LanguageName &language : windowLanguages())
        QTest::newRow(qPrintable(language.code)) << language.code;
}

void PagesTest::nothingIsCutOff()
{
    QFETCH(const QString, code);
    Language language;
    language.apply(code, {});
    applyTheme(Theme::Light);
    QStringList cut;
    m_tour->visit([&cut](const QString &name, QWidget &page) {
        QStringList found;
        // What has just appeared finds its place in a moment.
        (void)QTest::qWaitFor([&] { return (found = CutTexts(page).found()).isEmpty(); }, 1000);
        for (const QString &text : found)
            cut.append(name + u": "_s + text);
    });
    for (const QString &text : cut)
        qWarning("%s", qPrintable(text));
    QVERIFY2(cut.isEmpty(), "texts are cut off; see above");
}

void PagesTest::nothingIsCutOffMirrored()
{
    QApplication::setLayoutDirection(Qt::RightToLeft);
    Language language;
    language.apply(u"en"_s, {});
    QStringList wrong;
    m_tour->visit([&wrong](const QString &name, QWidget &page) {
        QStringList found;
        (void)QTest::qWaitFor([&] { return (found = CutTexts(page).found()).isEmpty(); }, 1000);
        for (const QString &text : found)
            wrong.append(name + u": "_s + text);
        for (const QWidget *widget : page.findChildren<QWidget *>()) {
            // What is written from left to right in every language says so itself.
            if (widget->isVisible() && widget->layoutDirection() != Qt::RightToLeft &&
                !widget->testAttribute(Qt::WA_SetLayoutDirection) &&
                !widget->parentWidget()->testAttribute(Qt::WA_SetLayoutDirection))
                wrong.append(name + u": not mirrored: "_s + pathOf(widget));
        }
        if (const auto *jobs = page.findChild<QDockWidget *>(u"jobsDock"_s);
            jobs && jobs->isVisible() && jobs->geometry().right() < page.width() * 9 / 10)
            wrong.append(name + u": the jobs are on the left"_s);
    });
    for (const QString &text : wrong)
        qWarning("%s", qPrintable(text));
    QVERIFY2(wrong.isEmpty(), "see above");
}

void PagesTest::everyControlHasAName()
{
    Language language;
    language.apply(u"en"_s, {});
    QStringList nameless;
    int count = 0;
    m_tour->visit([&](const QString &name, QWidget &page) {
        for (QWidget *control : controlsOf(page)) {
            if (qobject_cast<QTabBar *>(control)) // Qt gives names to the tabs, not to the bar
                continue;
            ++count;
            QAccessibleInterface *face = QAccessible::queryAccessibleInterface(control);
            if (!face || face->text(QAccessible::Name).trimmed().isEmpty())
                nameless << QString(name + u": "_s + pathOf(control));
        }
    });
    for (const QString &text : nameless)
        qWarning("%s", qPrintable(text));
    QVERIFY2(nameless.isEmpty(), "controls without a name; see above");
    QVERIFY(count > 400);
}

// What's This (Shift+F1) has something to say of each of them that its own text does not.
void PagesTest::everyControlSaysWhatItIsFor()
{
    Language language;
    language.apply(u"en"_s, {});
    QSet<QString> silent;
    m_tour->visit([&](const QString &name, QWidget &page) {
        for (const QWidget *control : controlsOf(page)) {
            if (control->whatsThis().isEmpty())
                silent << pathOf(control) + u' ' + control->accessibleName();
            (void)name;
        }
    });
    QStringList lines = silent.values();
    lines.sort();
    for (const QString &text : lines)
        qWarning("%s", qPrintable(text));
    QVERIFY2(silent.isEmpty(), "controls without an explanation; see above");
}

void PagesTest::dialogsAreReachedByTab()
{
    Language language;
    language.apply(u"en"_s, {});
    QStringList missed;
    m_tour->visit([&](const QString &name, QWidget &page) {
        if (!qobject_cast<QDialog *>(&page))
            return;
        page.activateWindow();
        QSet<QWidget *> reached;
        for (int i = 0; i < 100; ++i) {
            QWidget *focus = page.focusWidget() ? page.focusWidget() : &page;
            reached.insert(focus);
            QTest::keyClick(focus, Qt::Key_Tab);
        }
        for (QWidget *control : controlsOf(page)) {
            if (!reached.contains(control))
                missed << QString(name + u": "_s + pathOf(control));
        }
    });
    for (const QString &text : missed)
        qWarning("%s", qPrintable(text));
    QVERIFY2(missed.isEmpty(), "controls that Tab does not reach; see above");
}

QTEST_MAIN(PagesTest)
#include "tst_pages.moc"
