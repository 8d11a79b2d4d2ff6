// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workplace.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QUrl>

#include <fcntl.h>
#include <sys/stat.h>

using namespace Proctor::Test;
using namespace Qt::StringLiterals;

/// Files that steps attach, from the disk to the reports, and what is left of them.
class TestCliAttachments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reportsHaveTheFiles();
    void cleaningKeepsWhatIsNamed();
    void cleaningRemovesWhatAKilledJobLeft();

private:
    /// A job that attaches all in the folder "logs".
    static Outcome run(const Workplace &place, const QStringList &arguments)
    {
        QByteArray step = shellStep("s", "true");
        step.chop(1);
        step += ",\"attach\":[\"" + place.path(u"logs/*"_s).toUtf8() + "\"]}";
        return place.proctor(
            QStringList{u"run"_s, place.write(u"job.json"_s, JobText{.steps = step}.json())}
            << arguments);
    }
    static QString contentFolder(const Workplace &place)
    {
        QDirIterator folders(place.path({}), {u"content"_s}, QDir::Dirs,
                             QDirIterator::Subdirectories);
        return folders.hasNext() ? folders.next() : QString();
    }
    static QStringList contents(const Workplace &place)
    {
        QStringList names;
        QDirIterator files(contentFolder(place), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            names << files.nextFileInfo().fileName();
        return names;
    }
    static void makeOld(const QString &path)
    {
        const timespec longAgo[2] = {{1000, 0}, {1000, 0}};
        QCOMPARE(::utimensat(AT_FDCWD, QFile::encodeName(path).constData(), longAgo, 0), 0);
    }
    static void makeAllOld(const Workplace &place)
    {
        QDirIterator files(contentFolder(place), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            makeOld(files.next());
    }
};

void TestCliAttachments::reportsHaveTheFiles()
{
    const Workplace place;
    QVERIFY(QDir().mkpath(place.path(u"logs"_s)));
    place.write(u"logs/boot & <go>.log"_s, "hello");
    place.write(u"logs/shot.png"_s, "no picture");
    const QString html = place.path(u"a report.html"_s);
    const QString junit = place.path(u"j.xml"_s);
    const Outcome done = run(place, {u"--html"_s, html, u"--junit"_s, junit});
    QCOMPARE(done.exitCode, 0);
    const QString page = QString::fromUtf8(place.read(u"a report.html"_s));
    static const QRegularExpression link(u"(?:href|src)=\"\\./([^\"]+)\""_s);
    int links = 0;
    for (auto found = link.globalMatch(page); found.hasNext(); ++links) {
        const QString file = QUrl::fromPercentEncoding(found.next().captured(1).toLatin1());
        QVERIFY2(QFile::exists(place.path(file)), qPrintable(file));
    }
    QCOMPARE(links, 3);
    static const QRegularExpression line(u"\\[\\[ATTACHMENT\\|([^\\]]+)\\]\\]"_s);
    const QString xml = QString::fromUtf8(place.read(u"j.xml"_s));
    int lines = 0;
    for (auto found = line.globalMatch(xml); found.hasNext(); ++lines) {
        const QString file = found.next().captured(1);
        QVERIFY2(QFile::exists(file), qPrintable(file));
    }
    QCOMPARE(lines, 2);
}

void TestCliAttachments::cleaningKeepsWhatIsNamed()
{
    const Workplace place;
    QVERIFY(QDir().mkpath(place.path(u"logs"_s)));
    place.write(u"logs/a.log"_s, "hello");
    QCOMPARE(run(place, {}).exitCode, 0);
    QCOMPARE(contents(place).size(), 1);
    makeAllOld(place);
    const Outcome cleaned = place.proctor({u"clean"_s});
    QCOMPARE(cleaned.exitCode, 0);
    QCOMPARE(cleaned.out, "0 attachments that no event names and 0 unfinished copies removed, "
                          "0 bytes freed\n");
    QCOMPARE(contents(place).size(), 1);
}

void TestCliAttachments::cleaningRemovesWhatAKilledJobLeft()
{
    const Workplace place;
    QVERIFY(QDir().mkpath(place.path(u"logs"_s)));
    place.write(u"logs/a.log"_s, "hello");
    QCOMPARE(run(place, {}).exitCode, 0);
    const QStringList named = contents(place);
    // Stored, and killed before it could be told; broken off in the middle; broken off cleaning.
    const QString folder = contentFolder(place);
    const auto add = [&](const QByteArray &content, const QString &suffix = {}) {
        const QString hash = QString::fromLatin1(
            QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
        const QString path = folder + u'/' + hash.left(2) + u'/' + hash + suffix;
        QDir().mkpath(QFileInfo(path).absolutePath());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("no file");
        return path;
    };
    const QString untold = add(QByteArray(3000, 'u'));
    const QString aside = add("aside", u".unused"_s);
    QFile unfinished(folder + u"/new-abcdef"_s);
    QVERIFY(unfinished.open(QIODevice::WriteOnly));
    unfinished.close();
    // Too young: the job may only be about to tell of it.
    const QByteArray nothing = "0 attachments that no event names and 0 unfinished copies removed, "
                               "0 bytes freed\n";
    QCOMPARE(place.proctor({u"clean"_s}).out, nothing);
    QVERIFY(QFile::exists(untold));
    QVERIFY(!QFile::exists(aside) && QFile::exists(QString(aside).chopped(7)));
    makeAllOld(place);
    const Outcome trial = place.proctor({u"clean"_s, u"--dry-run"_s});
    QCOMPARE(trial.exitCode, 0);
    QCOMPARE(trial.out, "2 attachments that no event names and 1 unfinished copy would be removed, "
                        "3.0 kB would be freed\n");
    QVERIFY(QFile::exists(untold));
    const Outcome cleaned = place.proctor({u"clean"_s});
    QCOMPARE(cleaned.exitCode, 0);
    QCOMPARE(cleaned.out, "2 attachments that no event names and 1 unfinished copy removed, "
                          "3.0 kB freed\n");
    QCOMPARE(contents(place), named);
    QCOMPARE(place.proctor({u"clean"_s}).out, nothing);
}

QTEST_GUILESS_MAIN(TestCliAttachments)
#include "tst_cliattachments.moc"
