// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QLineEdit>

namespace Proctor {

/// Where a bar-code scanner types: ends with Enter or Tab, and the space bar is a key of its own,
/// because serial numbers hold no blanks. Lives on the GUI thread.
class ScanField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit ScanField(QWidget *parent = nullptr);

    /// Something was typed a moment ago, so more may come.
    [[nodiscard]] bool isBeingTyped() const;
    /// Shows a text that the next one typed replaces.
    void offer(const QString &text);

Q_SIGNALS:
    void entered();
    void spacePressed();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QElapsedTimer m_typed;
};

} // namespace Proctor
