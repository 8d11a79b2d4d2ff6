// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>
#include <QFrame>

namespace Proctor {

/// A quiet box with round corners, for things that belong together.
class Card final : public QFrame
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// A file to open by one click: icon, name and, quieter, its folder. Grey when it is missing.
class FileButton final : public QAbstractButton
{
    Q_OBJECT

public:
    FileButton(const QString &path, bool isMissing, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QString m_name;
    QString m_folder;
    bool m_isMissing;
};

} // namespace Proctor
