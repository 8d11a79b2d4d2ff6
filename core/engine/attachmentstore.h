// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <atomic>
#include <stop_token>

namespace Proctor {

/// A file that was taken into the store.
struct StoredAttachment
{
    QByteArray sha256; ///< in hexadecimal
    qint64 size = 0;
};

/// How much a job may still add to the attachments. Usable on any thread.
class AttachmentBudget
{
public:
    explicit AttachmentBudget(qint64 bytes) : m_total(bytes), m_left(bytes) {}

    /// False, and nothing is taken, when there is less.
    [[nodiscard]] bool take(qint64 bytes);
    [[nodiscard]] qint64 left() const { return m_left; }
    [[nodiscard]] qint64 total() const { return m_total; }

private:
    const qint64 m_total;
    std::atomic<qint64> m_left;
};

/// What one file may need at most.
struct AttachmentLimits
{
    // Most have only the one.
    AttachmentLimits(qint64 bytes, AttachmentBudget *budget = nullptr)
        : fileBytes(bytes), job(budget)
    {
    }

    qint64 fileBytes;
    AttachmentBudget *job; ///< for content that is not there yet; null: without limit
};

/// The attachments of a store: files beside it under the hash of their content, so that the same
/// content is there once. A file is there wholly or not at all, whatever happens meanwhile. Usable
/// on any thread, also by several processes at once.
class AttachmentStore
{
public:
    static constexpr qint64 mostFileBytes = qint64(1) << 30;

    /// The folder is made when it is needed.
    explicit AttachmentStore(QString folder) : m_folder(std::move(folder)) {}

    /// Copies a file into the store, as long as it is now, should it grow meanwhile. Blocks.
    /// ErrorCode::NotFound for what is no file, InvalidArgument for one that is too large,
    /// StoreFull when the job may not attach that much, Cancelled when it was stopped.
    [[nodiscard]] Result<StoredAttachment> add(const QString &path, const AttachmentLimits &limits,
                                               const std::stop_token &stop) const;
    /// The same with a file of the store's own folder, which stays where it is and is not copied
    /// where the file system can do without.
    [[nodiscard]] Result<StoredAttachment> adopt(const QString &path, qint64 mostBytes,
                                                 const std::stop_token &stop) const;
    [[nodiscard]] QString pathOf(const QByteArray &sha256) const;
    /// Folder that has all content.
    [[nodiscard]] QString contentFolder() const;

private:
    const QString m_folder;
};

} // namespace Proctor
