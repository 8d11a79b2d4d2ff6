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
constexpr qsizetype mostPromptBytes = 256 * 1024;

// A question as the events tell of it: from its beginning to its end, also when the coroutine that
// asks is given up.
class Asking
{
public:
    Asking(EventOutput &output, EventScopePtr scope, TargetPtr target, const Prompt &prompt)
        : m_output(output)
        , m_scope(std::move(scope))
        , m_target(std::move(target))
        , m_number(prompt.number)
    {
        tell(EventName::prompt(), toJson(prompt));
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
        tell(EventName::promptAnswered(), toJson(answer));
        // With the report go the files that were handed in.
        for (const RawJson &value : std::views::values(answer.values)) {
            if (const auto file = attachmentFromJson(value))
                tell(EventName::attachment(), toJson(*file));
        }
    }
    void withdraw(Wake wake)
    {
        m_isOver = true;
        QByteArray why = "cancelled";
        if (wake == Wake::Elapsed)
            why = "time is up";
        else if (wake == Wake::Paused)
            why = "paused";
        tell(EventName::promptWithdrawn(),
             RawJson::fromTrusted("{\"Prompt\":" + QByteArray::number(m_number) + ",\"Reason\":\"" +
                                  why + "\"}"));
    }

private:
    void tell(const QString &name, RawJson payload)
    {
        m_output.emitEvent(m_scope, m_target, name, std::move(payload));
    }

    EventOutput &m_output;
    const EventScopePtr m_scope;
    const TargetPtr m_target;
    const quint32 m_number;
    bool m_isOver = false;
};

} // namespace

QString TargetWalk::pathOf(const Attachment &attachment) const
{
    return AttachmentStore(m_pipeline.m_services.attachmentFolder)
        .pathOf(attachment.sha256.toLatin1());
}

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

QCoro::Task<Result<PromptEnd>> TargetWalk::prompt(Prompt prompt, QString picture,
                                                  std::optional<Duration> time)
{
    const PipelineServices &services = m_pipeline.m_services;
    if (!services.prompts)
        co_return fail(ErrorCode::NotFound, u"there is nobody to ask"_s);
    if (toJson(prompt).json().size() > mostPromptBytes)
        co_return fail(
            ErrorCode::InvalidArgument,
            u"the question has more than %1 bytes; shorten its text or its choices"_s.arg(
                mostPromptBytes));
    if (!picture.isEmpty() && !services.attachmentFolder.isEmpty()) {
        auto keeping = keepPicture(std::move(picture));
        prompt.picture = co_await keeping;
    }
    if (time)
        prompt.deadline =
            std::chrono::ceil<std::chrono::microseconds>(services.loop.clock().now() + *time);
    PromptDesk::Question question(*services.prompts, std::move(prompt));
    Asking asking(services.output, current->scope(), m_target, question.prompt());
    const Wake wake = co_await Wait(*this, time, &question.answered(), OnPause::Wake);
    PromptEnd end{.wake = wake, .answer = question.answer()};
    if (!end.answer && wake == Wake::Elapsed)
        end.answer = question.prompt().preset;
    if (end.answer) {
        end.wake = Wake::Signalled;
        asking.endWith(*end.answer);
    } else {
        asking.withdraw(wake);
    }
    co_return end;
}

} // namespace Proctor
