// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace Proctor {

/// One sentence above the pages that does not stop anybody: what was done, or what went wrong and
/// how to mend it, with at most one thing to do about it. Hidden when there is nothing to say.
/// Lives on the GUI thread.
class NoticeBar final : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);

    void tell(const QString &sentence);
    void warn(const QString &sentence);
    /// With a button; `act` is called at most once.
    void offer(const QString &sentence, const QString &button, std::function<void()> act);
    [[nodiscard]] QString text() const;

private:
    void show(const QString &sentence, const QString &icon);

    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_button;
    std::function<void()> m_act;
};

} // namespace Proctor
