// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QProcessEnvironment>

#include <functional>
#include <memory>
#include <vector>

namespace Proctor {

/// A place where the values of secrets are kept.
class SecretSource
{
public:
    using Done = std::function<void(Result<QString>)>;

    virtual ~SecretSource() = default;
    /// Calls back once, on any thread, perhaps at once. ErrorCode::NotFound when the secret is not
    /// kept here, with a part of a sentence that says where was looked; another code when it is and
    /// cannot be used. May be called on any thread that may wait for a file.
    virtual void read(const QString &name, Done done) = 0;
};

/// The environment variable PROCTOR_SECRET_NAME, in capital letters, with '_' for '-' and '.'.
/// Thread-safe.
class EnvironmentSecrets final : public SecretSource
{
public:
    explicit EnvironmentSecrets(
        const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment())
        : m_environment(environment)
    {
    }
    void read(const QString &name, Done done) override;

private:
    const QProcessEnvironment m_environment;
};

/// A file NAME in a folder; what stands in it, without a line end behind it. Nobody but its owner,
/// who is the user of this process, may be able to read it. Thread-safe.
class FileSecrets final : public SecretSource
{
public:
    explicit FileSecrets(QString folder) : m_folder(std::move(folder)) {}
    void read(const QString &name, Done done) override;

private:
    [[nodiscard]] Result<QString> readFile(const QString &name) const;

    const QString m_folder;
};

/// Asks one source after the other. Thread-safe if they are.
class SecretChain final : public SecretSource
{
public:
    using Sources = std::vector<std::shared_ptr<SecretSource>>;

    explicit SecretChain(Sources sources)
        : m_sources(std::make_shared<const Sources>(std::move(sources)))
    {
    }
    void read(const QString &name, Done done) override;

private:
    std::shared_ptr<const Sources> m_sources;
};

/// Environment, then the folder "secrets" of the user's settings, then the desktop's keyring. To be
/// made on the main thread.
[[nodiscard]] std::shared_ptr<SecretSource> usualSecrets();

} // namespace Proctor
