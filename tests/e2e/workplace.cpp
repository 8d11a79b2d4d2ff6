// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workplace.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <csignal>

using namespace Qt::StringLiterals;

namespace Proctor::Test {

namespace {

constexpr int patience = 60'000;

QByteArray testJson(const QByteArray &name, const QByteArray &steps, const JobText &job)
{
    QByteArray targets;
    for (const QByteArray &target : job.targets)
        targets += (targets.isEmpty() ? "" : ",") + ("{\"ID\":\"" + target + "\"}");
    QByteArray json =
        R"({"TargetManagerName":"TargetList","TargetManagerAcquireParameters":{"Targets":[)" +
        targets +
        R"(]},"TargetManagerReleaseParameters":{},"TestFetcherName":"literal","TestFetcherFetchParameters":{"TestName":")" +
        name + R"(","Steps":[)" + steps + "]}";
    if (!job.cleanup.isEmpty()) {
        json += R"(,"CleanupFetcherName":"literal","CleanupFetcherFetchParameters":{"Steps":[)" +
                job.cleanup + "]}";
    }
    if (!job.retry.isEmpty())
        json += ",\"RetryParameters\":{" + job.retry + "}";
    return json + "}";
}

} // namespace

QList<QByteArray> Outcome::lines() const
{
    QList<QByteArray> all = out.split('\n');
    if (all.last().isEmpty())
        all.removeLast();
    return all;
}

qint64 Outcome::id() const
{
    return out.left(out.indexOf('\n')).toLongLong();
}

Workplace::Workplace() = default;
Workplace::~Workplace() = default;

QString Workplace::path(const QString &name) const
{
    return m_folder.filePath(name);
}

QString Workplace::write(const QString &name, const QByteArray &content) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
    return file.fileName();
}

QByteArray Workplace::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::unique_ptr<QProcess> Workplace::prepared(HangUp hangUp) const
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, m_folder.path());
    environment.insert(u"XDG_DATA_HOME"_s, path(u"data"_s));
    environment.remove(u"DISPLAY"_s); // every verb works without a window
    environment.remove(u"QT_QPA_PLATFORM"_s);
    environment.insert(m_environment);
    process->setProcessEnvironment(environment);
    process->setWorkingDirectory(m_folder.path());
    // As in a terminal: tests in the background or under nohup inherit that these are ignored.
    process->setChildProcessModifier([hangUp] {
        ::signal(SIGINT, SIG_DFL);
        ::signal(SIGHUP, hangUp == HangUp::Ignored ? SIG_IGN : SIG_DFL);
    });
    process->setProgram(QStringLiteral(PROCTOR_EXECUTABLE));
    return process;
}

std::unique_ptr<QProcess> Workplace::start(const QStringList &arguments, HangUp hangUp) const
{
    auto process = prepared(hangUp);
    process->setArguments(QStringList(u"--database=sqlite:"_s + path(u"store.db"_s)) + arguments);
    process->start();
    process->closeWriteChannel();
    return process;
}

Outcome Workplace::finish(QProcess &process)
{
    if (process.state() != QProcess::NotRunning && !process.waitForFinished(patience)) {
        process.kill();
        process.waitForFinished();
    }
    Outcome outcome;
    if (process.exitStatus() == QProcess::NormalExit)
        outcome.exitCode = process.exitCode();
    outcome.out = process.readAllStandardOutput();
    outcome.err = process.readAllStandardError();
    return outcome;
}

Outcome Workplace::proctor(const QStringList &arguments, const QByteArray &input) const
{
    return bare(QStringList(u"--database=sqlite:"_s + path(u"store.db"_s)) + arguments, input);
}

Outcome Workplace::bare(const QStringList &arguments, const QByteArray &input) const
{
    const auto process = prepared();
    process->setArguments(arguments);
    process->start();
    process->write(input);
    process->closeWriteChannel();
    return finish(*process);
}

QByteArray JobText::json() const
{
    QByteArray json = R"({"JobName":")" + name + R"(","Version":"1.0","Runs":)" +
                      QByteArray::number(runs) + R"(,"Tags":[)" + tags +
                      R"(],"TestDescriptors":[)" + testJson("first", steps, *this);
    if (!secondTest.isEmpty())
        json += "," + testJson("second", secondTest, *this);
    return json +
           R"(],"Reporting":{"RunReporters":[{"Name":"TargetSuccess","Parameters":{"SuccessExpression":")" +
           expression + R"("}}],"FinalReporters":[{"Name":"noop"}]}})";
}

QByteArray shellStep(const QByteArray &label, const QByteArray &script)
{
    const QJsonArray arguments = {u"-c"_s, QString::fromUtf8(script)};
    return R"({"name":"cmd","label":")" + label + R"(","parameters":{"executable":["sh"],"args":)" +
           QJsonDocument(arguments).toJson(QJsonDocument::Compact) + R"(,"emit_stdout":[true]}})";
}

} // namespace Proctor::Test
