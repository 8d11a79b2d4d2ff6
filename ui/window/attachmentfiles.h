// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "model/attachment.h"

#include <QObject>
#include <QTemporaryDir>

#include <memory>

class QWidget;

namespace Proctor {

class JobManager;
class NoticeBar;

/// Copies of attachments for people: the store keeps them under names that no other program knows
/// what to do with. Lives on the GUI thread; files are copied beside it.
class AttachmentFiles final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it. Dialogs belong to the window.
    AttachmentFiles(const JobManager &manager, NoticeBar &notice, QWidget *window);

    /// A copy in a folder of this program, which goes with the program, opened by whatever is there
    /// for its kind.
    void open(const Attachment &attachment);
    /// Asks where to.
    void save(const Attachment &attachment);
    void saveTo(const Attachment &attachment, const QString &file);

    /// Name of the file for other programs: its own without folders.
    [[nodiscard]] static QString fileName(const Attachment &attachment);

Q_SIGNALS:
    /// A copy is there; what opens files listens to it.
    void copied(const QString &file);

private:
    [[nodiscard]] QString contentOf(const Attachment &attachment) const;

    const JobManager &m_manager;
    NoticeBar &m_notice;
    QWidget *m_window;
    std::unique_ptr<QTemporaryDir> m_folder; // made when it is needed
};

} // namespace Proctor
