// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How a step asks a person.

#include "engine/attachmentstore.h"
#include "engine/promptdesk.h"
#include "engine/targetwalk.h"

#include <QFileInfo>

#include <ranges>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostPictureBytes = qint64(32) << 20;

// A question as the events tell of it: from its beginning to its end, also when the coroutine that
// asks is given up.
class Asking
{
public:
    Asking(TargetRun &run, const Prompt &prompt) : m_run(run), m_number(prompt.number)
    {
        (void)m_run.emitEvent(EventName::prompt(), toJson(prompt));
    }
    ~Asking()
    {
        if (!m_isOver)
            withdraw(Wake::Cancelled);
    }
    Asking(const Asking &) = delete;
    Asking &operator=(const Asking &) = delete;

    void endWith(const PromptAnswer &answer)
    {
        m_isOver = true;
        (void)m_run.emitEvent(EventName::promptAnswered(), toJson(answer));
    }
    void withdraw(Wake wake)
    {
        m_isOver = true;
        QByteArray why = "cancelled";
        if (wake == Wake::Elapsed)
            why = "time is up";
        else if (wake == Wake::Paused)
            why = "paused";
        (void)m_run.emitEvent(EventName::promptWithdrawn(),
                              RawJson::fromTrusted("{\"Prompt\":" + QByteArray::number(m_number) +
                                                   ",\"Reason\":\"" + why + "\"}"));
    }

private:
    TargetRun &m_run;
    const quint32 m_number;
    bool m_isOver = false;
};

} // namespace

// Without the picture the question can still be asked.
QCoro::Task<std::optional<Attachment>> TargetWalk::keepPicture(QString path)
{
    const auto stored = std::make_shared<Result<StoredAttachment>>(StoredAttachment());
    auto storing =
        blocking([stored, path, store = AttachmentStore(m_pipeline.m_services.attachmentFolder)](
                     std::stop_token stop) { *stored = store.add(path, mostPictureBytes, stop); });
    co_await storing;
    if (!*stored) {
        log(u"the picture of the question cannot be shown: %1"_s.arg(stored->error().message));
        co_return std::nullopt;
    }
    co_return Attachment{.name = QFileInfo(path).fileName(),
                         .size = (*stored)->size,
                         .sha256 = QString::fromLatin1((*stored)->sha256)};
}

QCoro::Task<PromptEnd> TargetWalk::prompt(Prompt prompt, QString picture,
                                          std::optional<Duration> time)
{
    PromptDesk *const desk = m_pipeline.m_services.prompts;
    if (!desk)
        co_return PromptEnd{.wake = Wake::Cancelled};
    if (!picture.isEmpty() && !m_pipeline.m_services.attachmentFolder.isEmpty()) {
        auto keeping = keepPicture(std::move(picture));
        prompt.picture = co_await keeping;
    }
    if (time)
        prompt.deadline = std::chrono::ceil<std::chrono::microseconds>(
            m_pipeline.m_services.loop.clock().now() + *time);
    PromptDesk::Question question(*desk, std::move(prompt));
    Asking asking(*this, question.prompt());
    const Wake wake = co_await Wait(*this, time, &question.answered(), OnPause::Wake);
    PromptEnd end{.wake = wake, .answer = question.answer()};
    if (!end.answer && wake == Wake::Elapsed)
        end.answer = question.prompt().preset;
    if (end.answer) {
        end.wake = Wake::Signalled;
        asking.endWith(*end.answer);
        // With the report go the files that were handed in.
        for (const RawJson &value : std::views::values(end.answer->values)) {
            if (const auto file = attachmentFromJson(value))
                (void)emitEvent(EventName::attachment(), toJson(*file));
        }
    } else {
        asking.withdraw(wake);
    }
    co_return end;
}

} // namespace Proctor
