// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/operatorlook.h"

#include <QWidget>

namespace Proctor {

/// The word of a face with its shape, and a line or two below, as large as there is room. Lives on
/// the GUI thread.
class OperatorBanner final : public QWidget
{
    Q_OBJECT

public:
    explicit OperatorBanner(QWidget *parent = nullptr);

    void setLook(const OperatorLook &look);
    /// `title`: nearly as large as the word, on one line; `hint`: may take several.
    void setTexts(const QString &title, const QString &hint);
    [[nodiscard]] const QString &word() const { return m_look.word; }
    [[nodiscard]] const QString &title() const { return m_title; }
    [[nodiscard]] const QString &hint() const { return m_hint; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();

    OperatorLook m_look;
    QString m_title;
    QString m_hint;
};

} // namespace Proctor
