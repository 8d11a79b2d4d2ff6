// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "descriptor/descriptorreader.h"
#include "models/findingmodel.h"
#include "support/language.h"
#include "support/sentencewords.h"
#include "views/descriptorview.h"
#include "views/problemsview.h"
#include "views/sourceedit.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTreeView>

using namespace Proctor;
using namespace Qt::StringLiterals;

namespace {

Finding finding(Finding::Severity severity, const QString &message, int line, int column,
                const QString &file = u"job.yaml"_s)
{
    Finding one;
    one.severity = severity;
    one.code = u"a-code"_s;
    one.message = message;
    one.file = file;
    one.line = line;
    one.column = column;
    return one;
}

constexpr auto AnError = Finding::Severity::Error;
constexpr auto AWarning = Finding::Severity::Warning;

Findings someFindings()
{
    Findings findings{finding(AnError, u"late"_s, 12, 3), finding(AWarning, u"early"_s, 2, 9),
                      finding(AnError, u"elsewhere"_s, 1, 1, u"lab/steps.yaml"_s),
                      finding(AnError, u"everywhere"_s, 0, 0)};
    findings[1].repair = u"Write it differently."_s;
    return findings;
}

QString print(const QAbstractItemModel &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        rows.append(model.index(row, 0).data().toString() + u' ' +
                    model.index(row, 1).data().toString());
    }
    return rows.join(u"; "_s);
}

/// German for the time of a test; the others count on numbers as they were.
struct German
{
    German() { language.apply(u"de"_s, {}); }
    ~German() { QLocale::setDefault(before); }
    German(const German &) = delete;
    German &operator=(const German &) = delete;

    const QLocale before;
    Language language;
};

/// What is wrong with a descriptor, as rows say it in the language of the window.
QStringList said(const QByteArray &text)
{
    FindingModel model;
    model.setFindings(readDescriptor(text, u"job.yaml"_s).findings);
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row, int(FindingModel::Column::Problem));
        rows.append(index.data().toString() + u" | "_s + index.data(SubtitleRole).toString());
    }
    return rows;
}

/// The texts under the underlines of an editor.
QStringList underlined(const SourceEdit &edit)
{
    QStringList texts;
    for (const QTextEdit::ExtraSelection &selection : edit.extraSelections()) {
        if (selection.format.underlineStyle() == QTextCharFormat::WaveUnderline)
            texts.append(selection.cursor.selectedText());
    }
    return texts;
}

} // namespace

class FindingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areInTheOrderOfTheText();
    void rowsSayMessageRepairAndPlace();
    void summaryCounts();
    void emptyListSaysWhy();
    void copyIsWhatTheCommandLinePrints();
    void speakTheLanguageOfTheWindow();
    void argumentsStayAsTheyAre();
    void copyIsWhatIsShown();
    void enterGoesToThePlace();
    void textShowsWhereFindingsAre();
    void placesCountCharacters();
    void badBytesAreShown();
    void hugeTextsAreCut();
    void endlessLineIsCut();
};

void FindingsTest::areInTheOrderOfTheText()
{
    FindingModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFindings(someFindings());
    QCOMPARE(print(model),
             u"everywhere whole file; early 2:9; late 12:3; elsewhere steps.yaml:1:1"_s);
    model.setFindings({});
    QCOMPARE(model.rowCount(), 0);
}

void FindingsTest::rowsSayMessageRepairAndPlace()
{
    FindingModel model;
    model.setFindings({someFindings()[1]});
    const QModelIndex row = model.index(0, int(FindingModel::Column::Problem));
    QCOMPARE(row.data(SubtitleRole).toString(), u"Write it differently."_s);
    QCOMPARE(row.data(Qt::AccessibleTextRole).toString(),
             u"warning: early Write it differently."_s);
    QVERIFY(row.data(Qt::ToolTipRole).toString().contains(u"job.yaml:2:9"_s));
    QVERIFY(!row.data(Qt::DecorationRole).value<QIcon>().isNull());
    QCOMPARE(row.siblingAtColumn(int(FindingModel::Column::Code)).data().toString(), u"a-code"_s);
}

void FindingsTest::summaryCounts()
{
    ProblemsView view;
    QCOMPARE(view.summary(), QString());
    QSignalSpy changed(&view, &ProblemsView::summaryChanged);
    view.setFindings(u"job.yaml"_s, someFindings());
    QCOMPARE(view.model().errors(), 3);
    QCOMPARE(view.model().warnings(), 1);
    QVERIFY(view.summary().contains(u'3') && view.summary().contains(u'1'));
    QCOMPARE(changed.size(), 1);
    view.setFindings(u"job.yaml"_s, {finding(AWarning, u"x"_s, 1, 1)});
    QVERIFY(!view.summary().contains(u','));
}

void FindingsTest::emptyListSaysWhy()
{
    ProblemsView view;
    view.show();
    auto *hint = view.findChild<QTreeView *>()->viewport()->findChild<QLabel *>();
    QVERIFY(hint->isVisible());
    QCOMPARE(hint->text(), u"Nothing checked yet"_s);
    view.setFindings(u"job.yaml"_s, {});
    QCOMPARE(hint->text(), u"No problems found in job.yaml"_s);
    view.setFindings(u"job.yaml"_s, someFindings());
    QVERIFY(!hint->isVisible());
    view.clear();
    QVERIFY(hint->isVisible());
}

void FindingsTest::copyIsWhatTheCommandLinePrints()
{
    ProblemsView view;
    view.show();
    view.setFindings(u"job.yaml"_s, someFindings());
    QVERIFY(view.text().startsWith(u"job.yaml:0:0: error: everywhere [a-code]\n"
                                   "job.yaml:2:9: warning: early [a-code]\n"
                                   "    Write it differently.\n"_s));
    auto *list = view.findChild<QTreeView *>();
    list->setCurrentIndex(view.model().index(2, 0));
    view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    QTest::keySequence(list, QKeySequence::Copy);
    QCOMPARE(QApplication::clipboard()->text(), u"job.yaml:12:3: error: late [a-code]\n"_s);
}

void FindingsTest::speakTheLanguageOfTheWindow()
{
    const QByteArray broken = "Version: \"1.0\"\n"
                              "Runs: [1]\n"
                              "RunInterval: soon\n"
                              "Tgas: [a]\n"
                              "Tags: [\"no tag\", _internal]\n"
                              "TestDescriptors: [null]\n";
    const QStringList english = said(broken);
    const German german;
    const QStringList translated = said(broken);
    QCOMPARE(translated.size(), english.size());
    for (qsizetype row = 0; row < translated.size(); ++row)
        QVERIFY2(translated[row] != english[row], qPrintable(translated[row]));
    const QStringList expected{
        u"der Auftrag hat keinen Namen | ergänzen Sie JobName mit einem Namen für den Auftrag"_s,
        u"„Runs“ muss eine ganze Zahl von 0 bis 4294967295 sein, nicht eine Liste | schreiben Sie "
        "eine Zahl wie 1"_s,
        u"„RunInterval“ ist keine Dauer: „soon“ | schreiben Sie eine Zahl mit Einheit, wie "
        "\"300ms\", \"1.5s\" oder \"2h45m\""_s,
        u"der unbekannte Schlüssel „Tgas“ wird nicht beachtet | schreiben Sie „Tags“"_s,
        u"die Beschreibung des Tests ist null | beschreiben Sie den Test, oder entfernen Sie den "
        "Eintrag"_s,
    };
    for (const QString &row : expected)
        QVERIFY2(translated.contains(row),
                 qPrintable(row + u"\nis not among\n"_s + translated.join(u'\n')));
}

void FindingsTest::argumentsStayAsTheyAre()
{
    const German german;
    const QString key = u"%1 &x <b>%2</b>"_s;
    const QString words = u"der unbekannte Schlüssel \u201e%1\u201c wird nicht beachtet"_s;
    FindingModel model;
    model.setFindings(
        readDescriptor("JobName: x\n\"" + key.toUtf8() + "\": 1\n", u"job.yaml"_s).findings);
    const auto rows = model.match(model.index(0, 0), Qt::DisplayRole,
                                  Sentence::filled(words, {key}), 1, Qt::MatchExactly);
    QCOMPARE(rows.size(), 1);
    const QString tip = rows.front().data(Qt::ToolTipRole).toString();
    QVERIFY2(tip.contains(Sentence::filled(words, {key.toHtmlEscaped()})), qPrintable(tip));
    // Words of others have no translation, whatever they look like.
    QCOMPARE(inWords(u"remove it"_s), u"remove it"_s);
    QCOMPARE(inWords(Sentence::say("remove it")), u"entfernen Sie es"_s);
    QCOMPARE(inWords(Sentence::say("'%1' must be %2, not %3",
                                   {u"%2"_s, Sentence::say("a list"), Sentence::say("a text")})),
             u"\u201e%2\u201c muss eine Liste sein, nicht ein Text"_s);
}

void FindingsTest::copyIsWhatIsShown()
{
    const German german;
    ProblemsView view;
    Finding one = finding(AWarning, {}, 2, 9);
    one.message = Sentence::say("the unknown key '%1' is ignored", {u"%1"_s});
    one.repair = Sentence::say("write '%1'", {u"Tags"_s});
    view.setFindings(u"job.yaml"_s, {one});
    QCOMPARE(view.text(),
             u"job.yaml:2:9: Warnung: der unbekannte Schlüssel \u201e%1\u201c wird nicht beachtet "
             "[a-code]\n    schreiben Sie \u201eTags\u201c\n"_s);
}

void FindingsTest::enterGoesToThePlace()
{
    ProblemsView view;
    view.show();
    view.setFindings(u"job.yaml"_s, someFindings());
    QSignalSpy activated(&view, &ProblemsView::findingActivated);
    auto *list = view.findChild<QTreeView *>();
    list->setCurrentIndex(view.model().index(1, 0));
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.at(0).at(0).value<Finding>().message.text(), u"early"_s);
}

void FindingsTest::textShowsWhereFindingsAre()
{
    DescriptorView view;
    view.resize(600, 300);
    view.show();
    view.setText(u"job.yaml"_s, "JobName: x\nRuns: many\n\nTags: [a]\n");
    view.setFindings({finding(AnError, u"a"_s, 2, 7), finding(AWarning, u"b"_s, 4, 1),
                      finding(AWarning, u"end"_s, 1, 99), finding(AnError, u"empty line"_s, 3, 1),
                      finding(AnError, u"elsewhere"_s, 1, 1, u"steps.yaml"_s)});
    auto *edit = view.findChild<SourceEdit *>();
    QCOMPARE(underlined(*edit), (QStringList{u"x"_s, u"many"_s, u"Tags"_s}));
    view.goTo(2, 7);
    QCOMPARE(edit->textCursor().blockNumber(), 1);
    QCOMPARE(edit->textCursor().positionInBlock(), 6);
    view.goTo(77, 1);
    QCOMPARE(edit->textCursor().blockNumber(), 1);
    QVERIFY(!view.grab().isNull());
}

void FindingsTest::placesCountCharacters()
{
    DescriptorView view;
    view.setText(u"job.yaml"_s, "\xf0\x9f\x94\xa7\xf0\x9f\x94\xa7: word\n");
    view.setFindings({finding(AnError, u"a"_s, 1, 5)});
    QCOMPARE(underlined(*view.findChild<SourceEdit *>()), QStringList{u"word"_s});
}

void FindingsTest::badBytesAreShown()
{
    DescriptorView view;
    view.setText(u"job.yaml"_s, QByteArray("a\xff\0b\nc", 6));
    const QString text = view.findChild<SourceEdit *>()->toPlainText();
    QVERIFY(text.startsWith(u"a\ufffd"_s));
    QVERIFY(text.endsWith(u"\nc"_s));
}

void FindingsTest::hugeTextsAreCut()
{
    DescriptorView view;
    view.show();
    const QByteArray line = "  - name: cmd\n";
    view.setText(u"job.yaml"_s, line.repeated(int(64 * 1024 * 1024 / line.size())));
    auto *edit = view.findChild<SourceEdit *>();
    QCOMPARE(edit->document()->lastBlock().text(), u"  - name: cmd"_s);
    QVERIFY(edit->blockCount() < 310'000);
    const auto labels = view.findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->isVisible() && label->text().contains(u"67.1 MB"_s);
    }));
    view.setText(u"job.yaml"_s, line);
    QVERIFY(std::ranges::none_of(labels, &QLabel::isVisible));
}

void FindingsTest::endlessLineIsCut()
{
    DescriptorView view;
    view.show();
    view.setText(u"job.json"_s, "{\n" + QByteArray(5'000'000, 'x') + "\n");
    auto *edit = view.findChild<SourceEdit *>();
    QVERIFY(edit->document()->findBlockByNumber(1).length() <= DescriptorView::longestLine + 2);
    view.setText(u"job.json"_s, "{\n" + QByteArray(4'500, 'x') + "\n}\n");
    QCOMPARE(edit->blockCount(), 4);
    QVERIFY(edit->document()->findBlockByNumber(1).text().endsWith(u'\u2026'));
    QCOMPARE(edit->document()->findBlockByNumber(2).text(), u"}"_s);
}

QTEST_MAIN(FindingsTest)
#include "tst_findings.moc"
