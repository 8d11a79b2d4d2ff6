// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <stop_token>

namespace Proctor {

/// A file that was taken into the store.
struct StoredAttachment
{
    QByteArray sha256; ///< in hexadecimal
    qint64 size = 0;
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

    /// Copies a file of at most `mostBytes` into the store. Blocks. ErrorCode::NotFound for what is
    /// no file, InvalidArgument for one that is too large, Cancelled when it was stopped.
    [[nodiscard]] Result<StoredAttachment> add(const QString &path, qint64 mostBytes,
                                               const std::stop_token &stop) const;
    [[nodiscard]] QString pathOf(const QByteArray &sha256) const;

private:
    const QString m_folder;
};

} // namespace Proctor
