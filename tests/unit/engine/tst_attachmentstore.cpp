// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/attachmentstore.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrent>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>

using namespace Proctor;
using namespace Qt::StringLiterals;

/// Files that are taken into the store.
class TestAttachmentStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameContentIsThereOnce();
    void largeFileIsCopied();
    void whatCannotBeTaken_data();
    void whatCannotBeTaken();
    void stoppedCopyLeavesNothing();
    void folderThatCannotBeWritten();
    void manyAtOnce();
    void growingFileIsTakenAsItWas();
    void fileOfTheSystemWithoutSize();
    void contentThatIsThereIsYoungAgain();
    void budgetIsShared();
    void fullDiskLeavesNothing();
    void adoptedFileStays();

private:
    [[nodiscard]] QString write(const QString &name, const QByteArray &content) const;
    [[nodiscard]] QStringList stored() const;

    QTemporaryDir m_folder;
};

QString TestAttachmentStore::write(const QString &name, const QByteArray &content) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("no file");
    return file.fileName();
}

QStringList TestAttachmentStore::stored() const
{
    QStringList names;
    QDirIterator files(m_folder.filePath(u"store"_s), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        names << files.nextFileInfo().fileName();
    return names;
}

void TestAttachmentStore::sameContentIsThereOnce()
{
    const AttachmentStore store(m_folder.filePath(u"store"_s));
    const auto first = store.add(write(u"a"_s, "hello"), {100}, {});
    const auto second = store.add(write(u"b"_s, "hello"), {100}, {});
    const auto other = store.add(write(u"c"_s, ""), {100}, {});
    QVERIFY(first && second && other);
    const QByteArray hash = QCryptographicHash::hash("hello", QCryptographicHash::Sha256).toHex();
    QCOMPARE(first->sha256, hash);
    QCOMPARE(first->size, 5);
    QCOMPARE(second->sha256, hash);
    QCOMPARE(other->size, 0);
    QCOMPARE(stored().size(), 2);
    QFile copy(store.pathOf(hash));
    QVERIFY(copy.open(QIODevice::ReadOnly));
    QCOMPARE(copy.readAll(), "hello");
    QVERIFY(QFile::exists(m_folder.filePath(u"a"_s))); // it was copied, not taken away
}

void TestAttachmentStore::largeFileIsCopied()
{
    QByteArray content(5'000'000, 'x');
    content[4'999'999] = 'y';
    const AttachmentStore store(m_folder.filePath(u"store"_s));
    const auto added = store.add(write(u"large"_s, content), {content.size()}, {});
    QVERIFY(added);
    QFile copy(store.pathOf(added->sha256));
    QVERIFY(copy.open(QIODevice::ReadOnly));
    QCOMPARE(copy.readAll(), content);
}

void TestAttachmentStore::whatCannotBeTaken_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("message");
    QTest::newRow("missing") << u"/nowhere/file"_s
                             << u"/nowhere/file is no file that could be attached"_s;
    QTest::newRow("folder") << m_folder.path()
                            << m_folder.path() + u" is no file that could be attached"_s;
    QTest::newRow("device") << u"/dev/zero"_s << u"/dev/zero is no file that could be attached"_s;
    const QString pipe = m_folder.filePath(u"pipe"_s);
    QCOMPARE(::mkfifo(qPrintable(pipe), 0600), 0);
    QTest::newRow("pipe") << pipe << pipe + u" is no file that could be attached"_s;
    const QString large = write(u"too large"_s, QByteArray(2'000'000, 'x'));
    QTest::newRow("too large") << large
                               << large + u" has more than the 1 MiB that an attachment may have"_s;
}

void TestAttachmentStore::whatCannotBeTaken()
{
    QFETCH(QString, path);
    QFETCH(QString, message);
    const QStringList before = stored();
    const auto added = AttachmentStore(m_folder.filePath(u"store"_s)).add(path, {1 << 20}, {});
    QVERIFY(!added);
    QCOMPARE(added.error().message, message);
    QCOMPARE(stored(), before);
}

void TestAttachmentStore::stoppedCopyLeavesNothing()
{
    const QStringList before = stored();
    std::stop_source stop;
    stop.request_stop();
    const auto added = AttachmentStore(m_folder.filePath(u"store"_s))
                           .add(write(u"stopped"_s, "never seen before"), {100}, stop.get_token());
    QVERIFY(!added);
    QVERIFY(added.error().code == ErrorCode::Cancelled);
    QCOMPARE(stored(), before);
}

void TestAttachmentStore::folderThatCannotBeWritten()
{
    const QString file = write(u"in the way"_s, "x");
    const auto added = AttachmentStore(file).add(write(u"d"_s, "x"), {100}, {});
    QVERIFY(!added);
    QVERIFY2(added.error().message.contains(u"cannot be made"_s),
             qPrintable(added.error().message));
}

void TestAttachmentStore::manyAtOnce()
{
    const QString path = write(u"shared"_s, QByteArray(300'000, 'z'));
    const QStringList before = stored();
    QList<int> numbers(32);
    const auto added = QtConcurrent::blockingMapped(numbers, [&](int) {
        const auto result = AttachmentStore(m_folder.filePath(u"store"_s)).add(path, {1 << 20}, {});
        return result ? QString::fromLatin1(result->sha256) : result.error().message;
    });
    QCOMPARE(QSet<QString>(added.cbegin(), added.cend()).size(), 1);
    QCOMPARE(stored().size(), before.size() + 1);
}

void TestAttachmentStore::growingFileIsTakenAsItWas()
{
    const QString path = write(u"grows"_s, QByteArray(3'000'000, 'g'));
    std::atomic<bool> isOver = false;
    auto growing = QtConcurrent::run([&] {
        QFile file(path);
        if (!file.open(QIODevice::Append))
            qFatal("no file");
        while (!isOver && file.size() < 200'000'000) {
            file.write(QByteArray(1'000'000, 'g'));
            file.flush();
        }
    });
    const auto added = AttachmentStore(m_folder.filePath(u"store"_s)).add(path, {1 << 30}, {});
    isOver = true;
    growing.waitForFinished();
    QVERIFY(added);
    QVERIFY(added->size >= 3'000'000);
    QVERIFY(added->size <= QFileInfo(path).size());
}

void TestAttachmentStore::fileOfTheSystemWithoutSize()
{
    const auto added =
        AttachmentStore(m_folder.filePath(u"store"_s)).add(u"/proc/self/status"_s, {1 << 20}, {});
    QVERIFY(added);
    QVERIFY(added->size > 0);
}

// Or somebody could tidy it away before the event that names it is stored.
void TestAttachmentStore::contentThatIsThereIsYoungAgain()
{
    const AttachmentStore store(m_folder.filePath(u"store"_s));
    const auto first = store.add(write(u"old"_s, "an old one"), {100}, {});
    QVERIFY(first);
    const QByteArray path = QFile::encodeName(store.pathOf(first->sha256));
    const timespec longAgo[2] = {{1000, 0}, {1000, 0}};
    QCOMPARE(::utimensat(AT_FDCWD, path.constData(), longAgo, 0), 0);
    QVERIFY(store.add(write(u"old"_s, "an old one"), {100}, {}));
    struct stat state{};
    QCOMPARE(::stat(path.constData(), &state), 0);
    QVERIFY(state.st_mtime > 1000);
}

void TestAttachmentStore::budgetIsShared()
{
    const AttachmentStore store(m_folder.filePath(u"store"_s));
    AttachmentBudget budget(100);
    QVERIFY(store.add(write(u"b1"_s, QByteArray(60, '1')), {1000, &budget}, {}));
    const auto refused = store.add(write(u"b2"_s, QByteArray(60, '2')), {1000, &budget}, {});
    QVERIFY(!refused);
    QVERIFY(refused.error().code == ErrorCode::StoreFull);
    QVERIFY(store.add(write(u"b3"_s, QByteArray(60, '1')), {1000, &budget}, {}));
    QVERIFY(store.add(write(u"b4"_s, QByteArray(40, '4')), {1000, &budget}, {}));
    QCOMPARE(budget.left(), 0);
}

// A limit of the process stands in for a disk that is full.
void TestAttachmentStore::fullDiskLeavesNothing()
{
    const QString path = write(u"for a full disk"_s, QByteArray(2'000'000, 'f'));
    const QStringList before = stored();
    rlimit usual{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &usual), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{1'000'000, usual.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto added = AttachmentStore(m_folder.filePath(u"store"_s)).add(path, {1 << 30}, {});
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &usual), 0);
    std::signal(SIGXFSZ, handler);
    QVERIFY(!added);
    QVERIFY(added.error().code == ErrorCode::Io);
    QCOMPARE(stored(), before);
}

void TestAttachmentStore::adoptedFileStays()
{
    const AttachmentStore store(m_folder.filePath(u"store"_s));
    const QString path = write(u"rest"_s, "the rest of an output");
    const auto adopted = store.adopt(path, 100, {});
    QVERIFY(adopted);
    QVERIFY(QFile::exists(path));
    QVERIFY(QFile::exists(store.pathOf(adopted->sha256)));
    QVERIFY(store.adopt(path, 100, {}));
}

QTEST_GUILESS_MAIN(TestAttachmentStore)
#include "tst_attachmentstore.moc"
