// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

namespace Proctor {

/// What this program is, its version and licence, and the parts it is made of. Lives on the GUI
/// thread.
class AboutDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent = nullptr);

    /// Versions of everything, in English, for a report of a mistake.
    [[nodiscard]] static QString versionText();
};

} // namespace Proctor
