// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "base/rawjson.h"

#include <QStringList>

#include <map>
#include <memory>
#include <optional>

namespace Proctor {

struct ExtendedDescriptor;
class Registry;
class SecretFilter;

/// What is told in place of a secret.
inline constexpr QByteArrayView secretMask = "[secret]";

/// The name in "secret:NAME", which stands in a descriptor for a value that must not; nothing for
/// other texts.
[[nodiscard]] std::optional<QString> secretName(QStringView text);
/// Letters, digits, '_', '-' and '.', all ASCII; begins with a letter.
[[nodiscard]] bool isSecretName(QStringView name);
/// Names of all secrets that the steps of a job ask for, each once.
[[nodiscard]] QStringList secretNames(const ExtendedDescriptor &descriptor,
                                      const Registry &registry);

/// The secrets of a job while it runs: known to its steps, and kept out of everything that it
/// tells. Never stored. Constant once the job has begun, so thread-safe.
class Secrets
{
public:
    void add(const QString &name, const QString &value);
    [[nodiscard]] bool isEmpty() const { return m_values.empty(); }

    /// The value behind "secret:NAME"; any other text itself. ErrorCode::NotFound, which names the
    /// secret, when it is not there.
    [[nodiscard]] Result<QString> reveal(const QString &text) const;
    /// The same text without any value of a secret; values of less than four characters are left
    /// alone, because they are everywhere.
    [[nodiscard]] QString masked(QString text) const;
    [[nodiscard]] RawJson masked(RawJson payload) const;
    /// For text that comes in pieces.
    [[nodiscard]] SecretFilter filter() const;

private:
    std::map<QString, QString> m_values;  // by name
    std::vector<QString> m_hidden;        // values, longest first
    std::vector<QByteArray> m_hiddenJson; // the same as they are written in JSON
};
using SecretsPtr = std::shared_ptr<const Secrets>;

} // namespace Proctor
