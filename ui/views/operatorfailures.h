// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/operatorresult.h"

#include <QScrollArea>

namespace Proctor {

/// What kept a unit from passing, in large letters; scrolls without the keyboard. Lives on the GUI
/// thread.
class OperatorFailures final : public QScrollArea
{
    Q_OBJECT

public:
    explicit OperatorFailures(QWidget *parent = nullptr);

    void setItems(const FailedItems &items);
    void scrollBy(int pages);
    /// All that is listed, as text.
    [[nodiscard]] QString text() const { return m_text; }

private:
    QString m_text;
};

} // namespace Proctor
