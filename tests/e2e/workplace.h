// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace Proctor::Test {

struct Outcome
{
    int exitCode = -1; ///< -1: it crashed, was killed or did not end in time
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QList<QByteArray> lines() const; ///< of out
    [[nodiscard]] qint64 id() const;               ///< the first line as a job id, 0 if it is none
};

/// What the end of the terminal means to the executable; Ignored is what nohup does.
enum class HangUp { Ends, Ignored };

/// A folder of its own with a store of its own, and the real executable to work with it.
class Workplace
{
public:
    Workplace();
    ~Workplace();

    /// For every proctor from now on.
    void setEnvironment(const QString &name, const QString &value)
    {
        m_environment.insert(name, value);
    }
    [[nodiscard]] QString path(const QString &name) const;
    /// Writes a file and returns its path.
    QString write(const QString &name, const QByteArray &content) const;
    [[nodiscard]] QByteArray read(const QString &name) const;

    /// Runs proctor on our store to its end.
    [[nodiscard]] Outcome proctor(const QStringList &arguments, const QByteArray &input = {}) const;
    /// Runs proctor with these arguments only.
    [[nodiscard]] Outcome bare(const QStringList &arguments, const QByteArray &input = {}) const;
    /// Starts proctor on our store; the caller waits for it.
    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList &arguments,
                                                  HangUp hangUp = HangUp::Ends) const;
    [[nodiscard]] static Outcome finish(QProcess &process);

private:
    [[nodiscard]] std::unique_ptr<QProcess> prepared(HangUp hangUp = HangUp::Ends) const;

    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
};

/// What a test of a job looks like.
struct JobText
{
    QByteArray name = "job";
    QByteArray steps{}; ///< elements of the list of steps
    QByteArray cleanup{};
    QList<QByteArray> targets = {"A"};
    int runs = 1;
    QByteArray expression = "=100%";
    QByteArray retry{}; ///< members of RetryParameters
    QByteArray tags{};
    QByteArray secondTest{}; ///< steps of another test, "second"

    [[nodiscard]] QByteArray json() const;
};

/// A cmd step that runs a shell script.
[[nodiscard]] QByteArray shellStep(const QByteArray &label, const QByteArray &script);

} // namespace Proctor::Test
