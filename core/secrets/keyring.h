// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "secrets/secretsource.h"

class QObject;

namespace Proctor {

/// The keyring of the desktop, through QtKeychain, which talks with it on the main thread. Made on
/// the main thread; read() is thread-safe.
class KeyringSecrets final : public SecretSource
{
public:
    KeyringSecrets();
    ~KeyringSecrets() override;
    void read(const QString &name, Done done) override;

private:
    std::unique_ptr<QObject> m_context; // of the main thread
};

} // namespace Proctor
