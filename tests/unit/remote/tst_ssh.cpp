// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/shellquote.h"
#include "remotecall.h"
#include "sshserver.h"

#include <QFile>
#include <QTest>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Commands through a real OpenSSH server.
class SshTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void runsCommand();

private:
    SshServer m_server;
};

void SshTest::initTestCase()
{
    QVERIFY(m_server.start());
}

void SshTest::runsCommand()
{
    SshService service;
    CallBySsh call(service, m_server.login(), u"echo hello; echo woe >&2; exit 3"_s);
    QTRY_VERIFY(call.isDone());
    QCOMPARE(call.end(), u"Exited 3"_s);
    QCOMPARE(call.output, "hello\n");
    QCOMPARE(call.errors, "woe\n");
    QVERIFY(QFile::exists(m_server.path(u"known_hosts"_s)));
}

QTEST_GUILESS_MAIN(SshTest)
#include "tst_ssh.moc"
