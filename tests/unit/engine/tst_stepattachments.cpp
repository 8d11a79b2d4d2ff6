// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/attachmentstore.h"
#include "engine/filepattern.h"
#include "jobrig.h"
#include "model/attachment.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

std::vector<Attachment> attachmentsOf(const JobRig &rig)
{
    std::vector<Attachment> attachments;
    for (const Event &event : rig.storage.sink.events()) {
        if (event.name == EventName::attachment())
            attachments.push_back(attachmentFromJson(event.payload).value_or(Attachment()));
    }
    return attachments;
}

QStringList namesOf(const JobRig &rig)
{
    QStringList names;
    for (const Attachment &attachment : attachmentsOf(rig))
        names << attachment.name;
    return names;
}

QStringList remarksOf(const JobRig &rig)
{
    QStringList texts;
    for (const Event &event : rig.storage.sink.events()) {
        if (event.name == EventName::log())
            texts << event.payload.member(u"Text").text();
    }
    return texts;
}

} // namespace

/// Files that steps name with the key `attach`, and what programs write beyond events.
class TestStepAttachments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void matchingFilesAreAttached();
    void failedStepAttachesToo();
    void nothingMatches();
    void whatIsNoFileIsToldAndLeft();
    void unreadableFileIsTold();
    void namesThatAreHard();
    void wildcardsInRealNames();
    void atMostAHundred();
    void tenThousandMatches();
    void patternThatDoesNotExpand();
    void jobMayAttachOnlySoMuch();
    void sameContentCostsNothing();
    void cancelledStepAttachesWhatIsThere();
    void pausedStepAttachesNothingYet();
    void stepThatTimedOutAttaches();
    void outputBeyondEventsIsAttached();
    void storeWithoutAttachments();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &name, const QByteArray &content) const;
    // A job whose step attaches what matches in the folder of this test.
    [[nodiscard]] std::unique_ptr<JobRig> rigWith(StepDescriptor step,
                                                  const QStringList &patterns) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestStepAttachments::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestStepAttachments::write(const QString &name, const QByteArray &content) const
{
    const QString file = path(name);
    QDir().mkpath(QFileInfo(file).absolutePath());
    QFile output(file);
    if (!output.open(QIODevice::WriteOnly) || output.write(content) != content.size())
        qFatal("no file");
}

std::unique_ptr<JobRig> TestStepAttachments::rigWith(StepDescriptor step,
                                                     const QStringList &patterns) const
{
    for (const QString &pattern : patterns)
        step.attach << path(pattern);
    auto rig = std::make_unique<JobRig>();
    rig->attachmentFolder = path(u"store.attachments"_s);
    rig->steps().steps = {std::move(step)};
    return rig;
}

void TestStepAttachments::matchingFilesAreAttached()
{
    write(u"A/b.log"_s, "two");
    write(u"A/a.log"_s, "one");
    write(u"A/a.txt"_s, "no");
    write(u"A/1/boot.log"_s, "deep");
    write(u"B/b.log"_s, "not this");
    const auto rig = rigWith(step(u"Noop"_s, u"s"_s),
                             {u"{{ .ID }}/*.log"_s, u"{{ .ID }}/*/boot.log"_s, u"A/a.log"_s});
    QCOMPARE(rig->run(), u"JobStateCompleted"_s);
    QCOMPARE(namesOf(*rig), QStringList({u"a.log"_s, u"b.log"_s, u"1/boot.log"_s}));
    QCOMPARE(remarksOf(*rig), QStringList());
    const Attachment first = attachmentsOf(*rig).front();
    QCOMPARE(first.size, 3);
    QFile copy(AttachmentStore(rig->attachmentFolder).pathOf(first.sha256.toLatin1()));
    QVERIFY(copy.open(QIODevice::ReadOnly));
    QCOMPARE(copy.readAll(), "one");
    // Before the target leaves.
    const QStringList log = rig->log();
    QVERIFY(log.indexOf(u"ProctorAttachment s A"_s) < log.indexOf(u"TargetOut s A"_s));
}

void TestStepAttachments::failedStepAttachesToo()
{
    write(u"why.log"_s, "because");
    const auto rig =
        rigWith(step(u"cmd"_s, u"s"_s, R"({"executable":["/bin/false"]})"), {u"why.log"_s});
    QCOMPARE(rig->run(), u"JobStateCompleted"_s);
    QCOMPARE(namesOf(*rig), QStringList(u"why.log"_s));
    QVERIFY(rig->log().contains(u"TargetErr s A"_s));
}

void TestStepAttachments::nothingMatches()
{
    const auto rig = rigWith(step(u"Noop"_s, u"s"_s), {u"*.log"_s, u"none"_s});
    QCOMPARE(rig->run(), u"JobStateCompleted"_s);
    QCOMPARE(remarksOf(*rig), QStringList({u"No file matches "_s + path(u"*.log"_s),
                                           u"No file matches "_s + path(u"none"_s)}));
    QVERIFY(rig->log().contains(u"TargetOut s A"_s));
}

void TestStepAttachments::whatIsNoFileIsToldAndLeft()
{
    write(u"x/good.log"_s, "good");
    QVERIFY(QDir().mkpath(path(u"x/folder.log"_s)));
    QCOMPARE(::mkfifo(qPrintable(path(u"x/pipe.log"_s)), 0600), 0);
    QVERIFY(QFile::link(path(u"x/loop.log"_s), path(u"x/loop.log"_s)));
    QVERIFY(QFile::link(path(u"x"_s), path(u"x/up"_s)));
    QVERIFY(QFile::link(u"/dev/zero"_s, path(u"x/zero.log"_s)));
    QVERIFY(QFile::link(path(u"x/good.log"_s), path(u"x/link.log"_s)));
    const auto rig = rigWith(step(u"Noop"_s, u"s"_s), {u"x/*.log"_s});
    QCOMPARE(rig->run(), u"JobStateCompleted"_s);
    QCOMPARE(namesOf(*rig), QStringList({u"good.log"_s, u"link.log"_s}));
    QCOMPARE(remarksOf(*rig), QStringList(path(u"x/*.log"_s) +
                                          u": 4 of what matches is no file and not attached"_s));
}

void TestStepAttachments::unreadableFileIsTold()
{
    if (::geteuid() == 0)
        QSKIP("root may read everything");
    write(u"secret"_s, "x");
    QVERIFY(QFile::setPermissions(path(u"secret"_s), {}));
    const auto rig = rigWith(step(u"Noop"_s, u"s"_s), {u"secret"_s});
    QCOMPARE(rig->run(), u"JobStateCompleted"_s);
    QCOMPARE(remarksOf(*rig),
             QStringList(u"Not attached: %1 cannot be attached: Permission denied"_s.arg(
                 path(u"secret"_s))));
    QVERIFY(rig->log().contains(u"TargetOut s A"_s));
}

void TestStepAttachments::namesThatAreHard()
{
    const QStringList names{u"\"quoted\".log"_s, u"<b onload='x'>&.log"_s, u"line\nline.log"_s,
                            u"ä ö.log"_s};
    for (const QString &name : names)
        write(u"n/"_s + name, name.toUtf8());
    const auto rig = rigWith(step(u"Noop"_s, u"s"_s), {u"n/*"_s});
    QCOMPARE(rig->run(), u"JobStateCompleted"_s);
    QCOMPARE(namesOf(*rig), names);
}

void TestStepAttachments::wildcardsInRealNames()
{
    write(u"board[1]/a.log"_s, "right");
    write(u"board1/a.log"_s, "wrong");
    const FoundFiles found = findFiles({path(u"board[1]/a.log"_s)}, 10);
    QCOMPARE(found.files.size(), 1u);
    QCOMPARE(found.files[0].path, path(u"board[1]/a.log"_s));
    const FoundFiles escaped = findFiles({path(u"board\\[1]/*.log"_s)}, 10);
    QCOMPARE(escaped.files.size(), 1u);
    QCOMPARE(escaped.files[0].path, path(u"board[1]/a.log"_s));
}

void TestStepAttachments::atMostAHundred()
{
    for (int i = 0; i < 105; ++i)
        write(u"m/%1.log"_s.arg(i, 3, 10, QChar(u'0')), QByteArray::number(i));
    const auto rig = rigWith(step(u"Noop"_s, u"s"_s), {u"m/*.log"_s});
    QCOMPARE(rig->run(), u"JobStateCompleted"_s);
    QCOMPARE(namesOf(*rig).size(), 100);
    QCOMPARE(namesOf(*rig).last(), u"099.log"_s);
    QCOMPARE(remarksOf(*rig),
             QStringList(u"Only the first 100 files are attached; 5 more match"_s));
}

void TestStepAttachments::tenThousandMatches()
{
    QVERIFY(QDir().mkpath(path(u"k"_s)));
    for (int i = 0; i < 10'000; ++i)
        QCOMPARE(::mknod(qPrintable(path(u"k/%1"_s.arg(i))), S_IFREG | 0600, 0), 0);
    const FoundFiles found = findFiles({path(u"k/*"_s)}, 100);
    QCOMPARE(found.files.size(), 100u);
    QCOMPARE(found.remarks,
             QStringList(u"Only the first 100 files are attached; 9900 more match"_s));
}

void TestStepAttachments::patternThatDoesNotExpand()
{
    auto rig = rigWith(step(u"Noop"_s, u"s"_s), {});
    rig->steps().steps[0].attach =
        QStringList{u"/tmp/{{ StringVar \"s.gone\" }}"_s, u"{{ .ID }}/x"_s};
    QCOMPARE(rig->run(), u"JobStateCompleted"_s);
    const QStringList remarks = remarksOf(*rig);
    QCOMPARE(remarks.size(), 2);
    QVERIFY2(remarks[0].contains(u"has not emitted"), qPrintable(remarks[0]));
    QCOMPARE(remarks[1], u"Nothing is attached for {{ .ID }}/x, which became 'A/x' and is no "
                         "absolute path"_s);
}

void TestStepAttachments::jobMayAttachOnlySoMuch()
{
    write(u"A1.log"_s, QByteArray(700'000, 'a'));
    write(u"B1.log"_s, QByteArray(700'000, 'b'));
    const auto rig = rigWith(step(u"Noop"_s, u"s"_s), {u"*1.log"_s});
    rig->descriptor.descriptor.attachmentLimit = 1;
    QCOMPARE(rig->run(), u"JobStateCompleted"_s);
    QCOMPARE(namesOf(*rig), QStringList(u"A1.log"_s));
    QCOMPARE(remarksOf(*rig),
             QStringList(u"Not attached: with %1 the job would attach more than 1 MiB"_s.arg(
                 path(u"B1.log"_s))));
    QVERIFY(rig->log().contains(u"TargetOut s A"_s));
}

void TestStepAttachments::sameContentCostsNothing()
{
    for (const QString &name : {u"1"_s, u"2"_s, u"3"_s})
        write(name + u".bin"_s, QByteArray(700'000, 'a'));
    const auto rig = rigWith(step(u"Noop"_s, u"s"_s), {u"?.bin"_s});
    rig->descriptor.descriptor.attachmentLimit = 1;
    QCOMPARE(rig->run(), u"JobStateCompleted"_s);
    QCOMPARE(namesOf(*rig).size(), 3);
}

void TestStepAttachments::cancelledStepAttachesWhatIsThere()
{
    write(u"so-far.log"_s, "begun");
    const auto rig = rigWith(step(u"sleep"_s, u"s"_s, R"({"duration":["1h"]})"), {u"so-far.log"_s});
    rig->cancelAt(10s);
    QCOMPARE(rig->run(), u"JobStateCancelled"_s);
    QCOMPARE(namesOf(*rig), QStringList(u"so-far.log"_s));
    QVERIFY(rig->clock().elapsed() < Duration(11s));
}

void TestStepAttachments::pausedStepAttachesNothingYet()
{
    write(u"so-far.log"_s, "begun");
    const auto rig = rigWith(step(u"sleep"_s, u"s"_s, R"({"duration":["1h"]})"), {u"so-far.log"_s});
    rig->harness.at(10s, [&] { rig->runner->pause(); });
    QCOMPARE(rig->run(), u"JobStatePaused"_s);
    QCOMPARE(namesOf(*rig), QStringList());
}

void TestStepAttachments::stepThatTimedOutAttaches()
{
    write(u"a.log"_s, "x");
    const auto rig = rigWith(step(u"sleep"_s, u"s"_s, R"({"duration":["10s"]})"), {u"a.log"_s});
    rig->steps().steps[0].timeout = 5s;
    QCOMPARE(rig->run(), u"JobStateCompleted"_s);
    QCOMPARE(namesOf(*rig), QStringList(u"a.log"_s));
    QVERIFY(rig->log().contains(u"TargetErr s A"_s));
}

void TestStepAttachments::outputBeyondEventsIsAttached()
{
    const auto rig =
        rigWith(step(u"cmd"_s, u"s"_s,
                     R"({"executable":["/usr/bin/head"],"args":["-c","2000000","/dev/zero"]})"),
                {});
    QCOMPARE(rig->run(), u"JobStateCompleted"_s);
    const auto attachments = attachmentsOf(*rig);
    QCOMPARE(attachments.size(), 1u);
    QCOMPARE(attachments[0].name, u"stdout.txt"_s);
    QString named;
    for (const Event &event : rig->storage.sink.events()) {
        if (event.name == EventName::outputTruncated())
            named = event.payload.member(u"Attachment").text();
    }
    // Still where the event says, and there once.
    struct stat left{};
    QCOMPARE(::stat(qPrintable(named), &left), 0);
    QCOMPARE(left.st_nlink, 2u);
    QCOMPARE(attachments[0].size, qint64(left.st_size));
}

void TestStepAttachments::storeWithoutAttachments()
{
    write(u"a.log"_s, "x");
    const auto rig = rigWith(step(u"Noop"_s, u"s"_s), {u"a.log"_s});
    rig->attachmentFolder.clear();
    QCOMPARE(rig->run(), u"JobStateCompleted"_s);
    QCOMPARE(remarksOf(*rig), QStringList(u"Not attached: this store keeps no attachments"_s));
}

QTEST_GUILESS_MAIN(TestStepAttachments)
#include "tst_stepattachments.moc"
