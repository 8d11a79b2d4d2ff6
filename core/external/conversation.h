// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "external/pluginprocess.h"

#include <qcoro/qcorotask.h>

namespace Proctor {

/// One question to a plugin in a process of its own: what a target manager or reporter is asked.
/// Lives on the thread that made it, no longer than the coroutine that waits for the answer.
class Conversation final : public PluginListener
{
public:
    static constexpr qsizetype mostWords = 64 * 1024; ///< of what it logs besides

    Conversation(const ProgramStarter &start, QString name, const QString &program,
                 QByteArray question);

    /// Set when there is an answer or none will come.
    [[nodiscard]] Signal &answered() { return m_answered; }
    /// The answer, if it is of this type; else an error that says what came instead.
    [[nodiscard]] Result<PluginMessage> answer(PluginMessage::Type type) const;
    /// What the plugin logged meanwhile, a text in each.
    [[nodiscard]] const QStringList &words() const { return m_words; }

    void onMessage(const PluginMessage &message) override;
    void onGarbage(const QString &line, const Error &error) override;
    void onErrorOutput(QByteArrayView bytes) override;
    void onEnded(const QString &reason) override;

private:
    void note(const QString &text);

    const QString m_name;
    Signal m_answered;
    std::optional<Result<PluginMessage>> m_answer;
    QStringList m_words;
    qsizetype m_told = 0;
    PluginProcess m_process;
};

/// Asks and waits for the answer, at most as long as is said. A cancellation ends the process.
[[nodiscard]] QCoro::Task<Result<PluginMessage>> ask(const ProgramStarter &start, QString name,
                                                     QString program, QByteArray question,
                                                     PluginMessage::Type answer, WaitHost *host,
                                                     std::optional<Duration> most = {});

} // namespace Proctor
