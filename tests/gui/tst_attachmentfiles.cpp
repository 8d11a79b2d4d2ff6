// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/jobmanager.h"
#include "views/noticebar.h"
#include "window/attachmentfiles.h"
#include "windowfixture.h"

#include <QCryptographicHash>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QSignalSpy>

using namespace Proctor;
using namespace Qt::StringLiterals;

/// Stands in for the programs that open files.
class Opener : public QObject
{
    Q_OBJECT

public:
    Opener() { QDesktopServices::setUrlHandler(u"file"_s, this, "open"); }
    ~Opener() override { QDesktopServices::unsetUrlHandler(u"file"_s); }

    QStringList opened;

public Q_SLOTS:
    void open(const QUrl &url) { opened << url.toLocalFile(); }
};

/// Attachments as people open and save them.
class AttachmentFilesTest : public QObject, private WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }
    void opensACopyUnderItsName();
    void savesACopy();
    void whatIsGoneIsTold();
    void namesStayInTheirFolder_data();
    void namesStayInTheirFolder();

private:
    // As if a step had attached it.
    [[nodiscard]] Attachment store(const QString &name, const QByteArray &content) const
    {
        const Attachment attachment{
            .name = name,
            .size = content.size(),
            .sha256 = QString::fromLatin1(
                QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex())};
        const QString folder =
            m_manager->store().attachmentFolder() + u"/content/"_s + attachment.sha256.left(2);
        QFile file(folder + u'/' + attachment.sha256);
        if (!QDir().mkpath(folder) || !file.open(QIODevice::WriteOnly) ||
            file.write(content) != content.size())
            qFatal("no file");
        return attachment;
    }
};

void AttachmentFilesTest::opensACopyUnderItsName()
{
    Opener opener;
    NoticeBar notice;
    AttachmentFiles files(*m_manager, notice, m_window.get());
    const Attachment attachment = store(u"deep/boot.log"_s, "hello");
    files.open(attachment);
    QTRY_COMPARE(opener.opened.size(), 1);
    QFile copy(opener.opened.first());
    QCOMPARE(QFileInfo(copy).fileName(), u"boot.log"_s);
    QVERIFY(copy.open(QIODevice::ReadOnly));
    QCOMPARE(copy.readAll(), "hello");
    files.open(attachment); // the same file once more
    QTRY_COMPARE(opener.opened.size(), 2);
    QCOMPARE(opener.opened[1], opener.opened[0]);
    QVERIFY(notice.text().isEmpty());
}

void AttachmentFilesTest::savesACopy()
{
    NoticeBar notice;
    AttachmentFiles files(*m_manager, notice, m_window.get());
    const QString path = write(u"there already.log"_s, "old and longer");
    files.saveTo(store(u"boot.log"_s, "hello"), path);
    QTRY_VERIFY(notice.text().contains(u"there already.log"));
    QFile copy(path);
    QVERIFY(copy.open(QIODevice::ReadOnly));
    QCOMPARE(copy.readAll(), "hello");
}

void AttachmentFilesTest::whatIsGoneIsTold()
{
    Opener opener;
    NoticeBar notice;
    AttachmentFiles files(*m_manager, notice, m_window.get());
    files.open({.name = u"boot.log"_s, .size = 1, .sha256 = QString(64, u'a')});
    QTRY_VERIFY(notice.text().startsWith(u"The attachment boot.log cannot be opened: "));
    QVERIFY(opener.opened.isEmpty());
    const QString inTheWay = write(u"file"_s, "x") + u"/below"_s;
    files.saveTo(store(u"boot.log"_s, "hello"), inTheWay);
    QTRY_VERIFY(notice.text().startsWith(u"The attachment boot.log cannot be saved: "));
}

void AttachmentFilesTest::namesStayInTheirFolder_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("file");
    QTest::newRow("plain") << u"boot.log"_s << u"boot.log"_s;
    QTest::newRow("folders") << u"../../etc/passwd"_s << u"passwd"_s;
    QTest::newRow("parent") << u"a/.."_s << u"_.."_s;
    QTest::newRow("hidden") << u".profile"_s << u"_.profile"_s;
    QTest::newRow("none") << QString() << u"_"_s;
    QTest::newRow("markup") << u"<b>\n\"x\".png"_s << u"_b_x_.png"_s;
}

void AttachmentFilesTest::namesStayInTheirFolder()
{
    QFETCH(QString, name);
    QTEST(AttachmentFiles::fileName({.name = name, .size = 0, .sha256 = {}}), "file");
}

QTEST_MAIN(AttachmentFilesTest)
#include "tst_attachmentfiles.moc"
