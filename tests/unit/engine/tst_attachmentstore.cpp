// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/attachmentstore.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrent>

#include <sys/stat.h>

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
    const auto first = store.add(write(u"a"_s, "hello"), 100, {});
    const auto second = store.add(write(u"b"_s, "hello"), 100, {});
    const auto other = store.add(write(u"c"_s, ""), 100, {});
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
    const auto added = store.add(write(u"large"_s, content), content.size(), {});
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
    const auto added = AttachmentStore(m_folder.filePath(u"store"_s)).add(path, 1 << 20, {});
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
                           .add(write(u"stopped"_s, "never seen before"), 100, stop.get_token());
    QVERIFY(!added);
    QVERIFY(added.error().code == ErrorCode::Cancelled);
    QCOMPARE(stored(), before);
}

void TestAttachmentStore::folderThatCannotBeWritten()
{
    const QString file = write(u"in the way"_s, "x");
    const auto added = AttachmentStore(file).add(write(u"d"_s, "x"), 100, {});
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
        const auto result = AttachmentStore(m_folder.filePath(u"store"_s)).add(path, 1 << 20, {});
        return result ? QString::fromLatin1(result->sha256) : result.error().message;
    });
    QCOMPARE(QSet<QString>(added.cbegin(), added.cend()).size(), 1);
    QCOMPARE(stored().size(), before.size() + 1);
}

QTEST_GUILESS_MAIN(TestAttachmentStore)
#include "tst_attachmentstore.moc"
