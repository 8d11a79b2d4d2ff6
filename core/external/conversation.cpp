// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "external/conversation.h"

namespace Proctor {

using namespace Qt::StringLiterals;

Conversation::Conversation(const ProgramStarter &start, QString name, const QString &program,
                           QByteArray question)
    : m_name(std::move(name)), m_process(start, program, *this)
{
    m_process.send(std::move(question));
    m_process.closeInput();
}

Result<PluginMessage> Conversation::answer(PluginMessage::Type type) const
{
    if (!m_answer)
        return fail(ErrorCode::Plugin, u"plugin %1 has not answered"_s.arg(m_name));
    if (!*m_answer || (*m_answer)->type == type)
        return *m_answer;
    if ((*m_answer)->type == PluginMessage::Type::Failed)
        return fail(ErrorCode::Plugin,
                    u"plugin %1: %2"_s.arg(m_name, (*m_answer)->text(u"message")));
    return fail(ErrorCode::Plugin, u"plugin %1 answered with a message of type '%2'"_s.arg(
                                       m_name, (*m_answer)->text(u"type")));
}

// Setting the signal may destroy this object.
void Conversation::onMessage(const PluginMessage &message)
{
    if (message.type == PluginMessage::Type::Log || message.type == PluginMessage::Type::Output) {
        note(message.text(u"text"));
    } else if (!m_answer) {
        m_answer = message;
        m_answered.set();
    }
}

void Conversation::onGarbage(const QString &line, const Error &)
{
    note(line);
}

void Conversation::onErrorOutput(QByteArrayView bytes)
{
    note(QString::fromUtf8(bytes).trimmed());
}

void Conversation::note(const QString &text)
{
    m_told += text.size();
    if (m_told <= mostWords && !text.isEmpty())
        m_words << text;
}

void Conversation::onEnded(const QString &reason)
{
    if (m_answer)
        return;
    QString text = u"plugin %1 %2 without an answer"_s.arg(m_name, reason);
    if (!m_words.isEmpty())
        text += u"; its last words: "_s + m_words.last();
    m_answer = fail(ErrorCode::Plugin, text);
    m_answered.set();
}

QCoro::Task<Result<PluginMessage>> ask(const ProgramStarter &start, QString name, QString program,
                                       QByteArray question, PluginMessage::Type answer,
                                       WaitHost *host, std::optional<Duration> most)
{
    Conversation conversation(start, name, program, std::move(question));
    const Wake wake = co_await Wait(*host, most, &conversation.answered(), OnPause::KeepWaiting);
    if (wake == Wake::Cancelled)
        co_return fail(ErrorCode::Cancelled,
                       u"plugin %1 was stopped before it answered"_s.arg(name));
    if (wake == Wake::Elapsed)
        co_return fail(ErrorCode::Timeout,
                       u"plugin %1 did not answer in time and was stopped"_s.arg(name));
    co_return conversation.answer(answer);
}

} // namespace Proctor
