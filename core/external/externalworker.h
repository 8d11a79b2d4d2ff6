// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "external/pluginprocess.h"

#include <QHash>

namespace Proctor {

/// A process of an external step and the targets that it has now. Lives on the job's engine thread.
class ExternalWorker final : public PluginListener,
                             public std::enable_shared_from_this<ExternalWorker>
{
public:
    static constexpr size_t mostAttachments = 1000;         ///< of a target
    static constexpr qsizetype mostText = 1024 * 1024;      ///< logged for a target
    static constexpr qsizetype mostSaid = 64 * 1024 * 1024; ///< in all messages about a target

    /// A target in the plugin's hands.
    struct Slot
    {
        TargetRun *run = nullptr; ///< until it leaves
        Signal ready;
        std::optional<StepOutcome> outcome;
        qint64 said = 0;
        qint64 text = 0;
        qint64 lost = 0; ///< bytes of text that are not stored
        int progress = -1;
        /// Files to be taken into the store when it is answered.
        struct Attachment
        {
            QString path;
            QString name;
        };
        std::vector<Attachment> attachments;
    };

    /// `step` must outlive this object.
    ExternalWorker(const ProgramStarter &start, QString name, const QString &program,
                   StepRun &step);

    void send(QByteArray message) { m_process.send(std::move(message)); }
    /// Asks the plugin to come to its end.
    void finish();
    void stop(Duration grace) { m_process.stop(grace); }
    [[nodiscard]] std::shared_ptr<Slot> take(TargetRun &run);
    void leave(const QString &target);

    [[nodiscard]] bool isOver() const { return m_isOver; }
    [[nodiscard]] Signal &over() { return m_over; }

    void onMessage(const PluginMessage &message) override;
    void onGarbage(const QString &line, const Error &error) override;
    void onErrorOutput(QByteArrayView bytes) override;
    void onEnded(const QString &reason) override;

private:
    [[nodiscard]] std::shared_ptr<Slot> slotOf(const PluginMessage &message) const;
    void say(Slot *slot, const PluginMessage &message);
    void about(Slot &slot, const PluginMessage &message);
    void showProgress(Slot &slot, const PluginMessage &message);
    [[nodiscard]] static Result<void> note(Slot &slot, const PluginMessage &message);
    void answer(Slot &slot, const PluginMessage &message);
    void complain(const QString &text);

    const QString m_name;
    StepRun &m_step;
    QHash<QString, std::shared_ptr<Slot>> m_slots;
    bool m_isOver = false;
    Signal m_over;
    int m_complaints = 0;
    qint64 m_stepText = 0;
    QByteArray m_lastWords; // of its error output
    PluginProcess m_process;
};

} // namespace Proctor
