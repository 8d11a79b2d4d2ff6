// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/sound.h"

#include "base/handover.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QThreadPool>

#include <atomic>

#include <canberra.h>

namespace Proctor {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString nameOf(Cue cue)
{
    switch (cue) {
    case Cue::Passed:
        return u"passed"_s;
    case Cue::Failed:
        return u"failed"_s;
    case Cue::Question:
        return u"question"_s;
    case Cue::Error:
        return u"error"_s;
    }
    return {};
}

// The library reads files only. Written where it is missing or of another Proctor.
QString fileOf(Cue cue)
{
    QFile sound(u":/sounds/"_s + nameOf(cue) + u".wav"_s);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) +
                           u"/proctor/sounds"_s;
    const QString path = folder + u'/' + nameOf(cue) + u".wav"_s;
    if (!sound.open(QIODevice::ReadOnly))
        return {};
    const QByteArray content = sound.readAll();
    QFile file(path);
    if (file.open(QIODevice::ReadOnly) && file.readAll() == content)
        return path;
    file.close();
    if (!QDir().mkpath(folder) || !file.open(QIODevice::WriteOnly | QIODevice::Truncate) ||
        file.write(content) != content.size())
        return {};
    return path;
}

/// Talks to the sound server on a thread of its own, because a server that has hung does not
/// answer. Nothing waits for that thread, not even the end of the program, so this is never
/// destroyed.
class Speakers final : public Sound
{
public:
    Speakers() { m_thread.setMaxThreadCount(1); }

    void play(Cue cue) override
    {
        // What is late is of no use: one sound waits at most.
        if (m_waiting.fetch_add(1) > 1) {
            --m_waiting;
            return;
        }
        startOn(m_thread, [this, cue] {
            playNow(cue);
            --m_waiting;
        });
    }

private:
    void playNow(Cue cue)
    {
        if (!m_again.hasExpired() || (!m_context && !open()))
            return;
        const QByteArray file = fileOf(cue).toLocal8Bit();
        if (file.isEmpty())
            return;
        const auto play = [&] {
            return ca_context_play(m_context, 0, CA_PROP_MEDIA_FILENAME, file.constData(),
                                   CA_PROP_MEDIA_ROLE, "event", nullptr);
        };
        int result = play();
        if (result == CA_ERROR_DISCONNECTED) { // the server may have been restarted since
            ca_context_destroy(std::exchange(m_context, nullptr));
            if (open())
                result = play();
        }
        if (result != CA_SUCCESS)
            m_again.setRemainingTime(1min); // libraries below write to the terminal when they fail
    }

    bool open()
    {
        if (ca_context_create(&m_context) != CA_SUCCESS) {
            m_context = nullptr;
            return false;
        }
        ca_context_change_props(m_context, CA_PROP_APPLICATION_NAME, "Proctor",
                                CA_PROP_APPLICATION_ID, "proctor", nullptr);
        return true;
    }

    QThreadPool m_thread;
    std::atomic<int> m_waiting = 0;
    // Of that thread.
    ca_context *m_context = nullptr;
    QDeadlineTimer m_again{0}; // not before
};

} // namespace

Sound &speakers()
{
    static Sound &sound = *new Speakers;
    return sound;
}

} // namespace Proctor
