// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secrets/keyring.h"

#include "base/handover.h"

#include <QFileInfo>
#include <QTimer>

#include <qt6keychain/keychain.h>

namespace Proctor {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Somebody may have to type the keyring's password first.
constexpr auto patience = 60s;

// Without a session there is nobody to ask, and asking takes long to find that out.
bool hasSession()
{
    if (qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"))
        return true;
    const QString folder = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !folder.isEmpty() && QFileInfo::exists(folder + u"/bus"_s);
}

void ask(const QString &name, const SecretSource::Done &done)
{
    auto *job = new QKeychain::ReadPasswordJob(u"proctor"_s);
    job->setAutoDelete(false);
    job->setKey(name);
    auto *limit = new QTimer(job);
    limit->setSingleShot(true);
    QObject::connect(limit, &QTimer::timeout, job, [job, done] {
        QObject::disconnect(job, &QKeychain::Job::finished, nullptr, nullptr);
        job->deleteLater();
        done(fail(ErrorCode::Timeout, u"the keyring does not answer"_s));
    });
    QObject::connect(job, &QKeychain::Job::finished, job, [job, done] {
        job->deleteLater();
        if (job->error() == QKeychain::NoError)
            done(job->textData());
        else if (job->error() == QKeychain::EntryNotFound)
            done(fail(ErrorCode::NotFound, u"no entry in the keyring"_s));
        else
            done(fail(ErrorCode::NotFound,
                      u"no answer from the keyring (%1)"_s.arg(job->errorString())));
    });
    limit->start(patience);
    job->start();
}

} // namespace

KeyringSecrets::KeyringSecrets() : m_context(std::make_unique<QObject>()) {}

KeyringSecrets::~KeyringSecrets() = default;

void KeyringSecrets::read(const QString &name, Done done)
{
    if (!hasSession()) {
        done(fail(ErrorCode::NotFound, u"no desktop session with a keyring"_s));
        return;
    }
    postTo(m_context.get(), [name, done = std::move(done)] { ask(name, done); });
}

} // namespace Proctor
