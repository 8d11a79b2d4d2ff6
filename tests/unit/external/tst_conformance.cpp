// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "descriptor/document.h"
#include "external/conformance.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrent>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The rules for plugins: what ships keeps them, and each is noticed when it is broken.
class TestConformance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shippedPluginsKeepTheRules_data();
    void shippedPluginsKeepTheRules();
    void brokenRuleIsNoticed_data();
    void brokenRuleIsNoticed();

private:
    // They mostly wait, so all are looked at together. Under such a load a rule may seem broken
    // that is not, but never the other way round.
    QMap<QString, QFuture<QStringList>> m_breaches; // by what is bad
    QTemporaryDir m_folder;
    QThreadPool m_pool;
};

namespace {

RawJson exampleOf(const ExternalPlugin &plugin)
{
    const Document document = Document::parse(plugin.info.example.toUtf8(), u"example.yaml"_s);
    return document.root() ? toRawJson(*document.root()) : RawJson();
}

QStringList breachesOf(const QString &program, const ConformanceTimes &times)
{
    QStringList breaches;
    checkConformance(program, exampleOf, times, [&](const RuleCheck &check) {
        if (!check.breach.isEmpty())
            breaches << check.rule + u": "_s + check.breach;
    });
    return breaches;
}

} // namespace

void TestConformance::shippedPluginsKeepTheRules_data()
{
    QTest::addColumn<QString>("program");
    const QDir folder(QStringLiteral(PROCTOR_SOURCE_DIR "/resources/plugins"));
    for (const QFileInfo &file : folder.entryInfoList(QDir::Files | QDir::Executable))
        QTest::addRow("%s", qPrintable(file.fileName())) << file.absoluteFilePath();
    QTest::newRow("the bad one, when it is good")
        << QStringLiteral(PROCTOR_SOURCE_DIR "/tests/unit/external/badplugin.py");
}

void TestConformance::shippedPluginsKeepTheRules()
{
    QFETCH(QString, program);
    const QStringList breaches = breachesOf(program, {});
    QVERIFY2(breaches.isEmpty(), qPrintable(breaches.join(u'\n')));
}

void TestConformance::brokenRuleIsNoticed_data()
{
    QTest::addColumn<QString>("bad");
    QTest::addColumn<QString>("breach"); // its beginning
    m_pool.setMaxThreadCount(8);
    const auto row = [this](const char *bad, const QString &breach) {
        const QString program = m_folder.filePath(u"bad "_s + QString::fromLatin1(bad));
        QVERIFY(QFile::link(QStringLiteral(PROCTOR_SOURCE_DIR "/tests/unit/external/badplugin.py"),
                            program));
        m_breaches.insert(QString::fromLatin1(bad), QtConcurrent::run(&m_pool, [program] {
                              return breachesOf(program, {.answer = 2s, .describe = 5s});
                          }));
        QTest::newRow(bad) << QString::fromLatin1(bad) << breach;
    };
    const QString answers = u"gives one result for each of its targets: "_s;
    row("silent", u"describes itself: it did not answer in time"_s);
    row("description", u"describes itself: plugins[0].parameters[0].type is 'whatever'"_s);
    row("no sentence", u"has a summary that is a sentence: "_s);
    row("no example", u"has an example: there is none"_s);
    row("hangs on garbage", u"ends when its input ends, also behind a line that is no message: "_s);
    row("own name", answers + u"it spoke of target 'bench"_s);
    row("garbage", answers + u"it wrote a line that is no message"_s);
    row("undeclared", answers + u"it sent the event 'Undeclared'"_s);
    row("progress", answers + u"\"percent\" of its progress"_s);
    row("log without text", answers + u"\"text\" of its message of type 'log'"_s);
    row("another kind", answers + u"it sent a message of type 'released'"_s);
    row("gives up", answers + u"it failed: no"_s);
    row("word", answers + u"\"result\" is 'passed'"_s);
    row("paused", answers + u"it paused or gave up a target"_s);
    row("no answer", answers + u"it did not answer in time"_s);
    row("twice", answers + u"it gave two results for target 'check-1'"_s);
    row("deaf", u"answers a cancelled target in its grace time: it did not answer in time"_s);
    row("does not pause", u"pauses and goes on from its state, or finishes: it did not answer"_s);
    row("later members", u"ignores messages and members that it does not know: it ended"_s);
    row("later messages", u"ignores messages and members that it does not know: it ended"_s);
    row("goes on", u"ends when its input ends, also with a target in hand: it still runs"_s);
    row("stays", u"ends when its input ends, also behind a line that is no message: it still"_s);
    row("exit status", u"ends when it is asked to end: it ended with exit status 3"_s);
    row("crashes", u"ends when it is asked to end: it ended with a signal"_s);
    row("more", u"says nothing more behind its last result: it wrote: "_s);
    row("target without ID", u"answers acquire: target 1 has no ID"_s);
    row("release", u"answers release: it answered with a message of type 'acquired'"_s);
    row("report", u"judges a run: \"success\" is neither true nor false"_s);
}

void TestConformance::brokenRuleIsNoticed()
{
    QFETCH(QString, bad);
    QFETCH(QString, breach);
    const QStringList breaches = m_breaches.value(bad).result();
    QVERIFY2(std::ranges::any_of(breaches,
                                 [&](const QString &found) { return found.startsWith(breach); }),
             qPrintable(breaches.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestConformance)
#include "tst_conformance.moc"
