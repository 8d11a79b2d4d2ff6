// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hooks/hooksender.h"

#include <QObject>

#include <memory>
#include <vector>

namespace Proctor {

/// Posts committed events to web servers ("web hooks"). Whoever hands events over never waits for a
/// receiver: what is not taken in time is dropped, oldest first, and the receiver is told how much.
/// Belongs to the thread it is made on, which has an event loop; talks with the receivers on a
/// thread of its own.
class WebHooks final : public QObject
{
    Q_OBJECT

public:
    using TagLookup = HookSender::TagLookup;
    using Options = HookSender::Options; ///< its `tags` is not used here: setTagLookup()

    explicit WebHooks(std::vector<WebHookSettings> hooks, const Options &options);
    /// Drops what is still there; see finish().
    ~WebHooks() override;

    /// To be posted. Any thread; copies no texts, writes no JSON and never blocks.
    void add(const EventBatch &batch);

    /// Where the tags of jobs are read, for hooks that ask for them; called on the thread of the
    /// hooks. Once this returns, an earlier one is not called any more.
    void setTagLookup(TagLookup lookup);

    /// Waits, with the events of this thread going on, until all is posted, at most so long. False
    /// when something is left, which trouble() has told.
    bool finish(Duration limit);

Q_SIGNALS:
    /// Once when a receiver begins to fail, or fails in a worse way, with a part of a sentence. The
    /// address is one to be shown.
    void trouble(const QString &url, const QString &text);
    /// It works again.
    void recovered(const QString &url);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Proctor
