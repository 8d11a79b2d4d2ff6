// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QWidget>

namespace Proctor {

/// A picture as wide as there is room, never larger than it is; a click shows it in full. It is
/// read on another thread. Lives on the GUI thread.
class PromptPicture final : public QWidget
{
    Q_OBJECT

public:
    PromptPicture(const QString &file, const QString &name, QWidget *parent = nullptr);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    /// It is never higher than this.
    void setTallest(int height);
    [[nodiscard]] bool isLoaded() const { return !m_image.isNull(); }

Q_SIGNALS:
    void loaded();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showInFull();
    [[nodiscard]] QSize sizeIn(QSize room) const;

    QString m_name;
    QImage m_image;
    int m_tallest;
    QString m_text; // instead of a picture
};

} // namespace Proctor
