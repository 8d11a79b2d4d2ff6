// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plugin/targetrun.h"

#include <QNetworkRequest>
#include <QObject>
#include <QPointer>

#include <memory>

class QNetworkAccessManager;
class QNetworkReply;

namespace Proctor {

/// One PUT of a file, read piece by piece as it is sent. It ends as soon as this is let go. Lives
/// on the thread that made it.
class S3Upload final : public QObject
{
public:
    struct Deleter
    {
        void operator()(S3Upload *upload) const;
    };
    using Pointer = std::unique_ptr<S3Upload, Deleter>;

    /// `request` is complete, with all its headers.
    [[nodiscard]] static Pointer start(QNetworkAccessManager &manager,
                                       const QNetworkRequest &request, const QString &path);

    /// Set once it is decided.
    [[nodiscard]] Signal &done() { return m_done; }
    [[nodiscard]] bool isStored() const { return m_isStored; }
    /// Whether it may work when it is tried again.
    [[nodiscard]] bool mayRetry() const { return m_mayRetry; }
    [[nodiscard]] const QString &error() const { return m_error; } ///< no whole sentence

private:
    S3Upload() = default;
    void decide();

    QPointer<QNetworkReply> m_reply; // of the manager
    QByteArray m_answer;
    Signal m_done;
    bool m_isStored = false;
    bool m_mayRetry = false;
    QString m_error;
};

} // namespace Proctor
