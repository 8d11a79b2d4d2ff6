// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

#include <functional>
#include <vector>

class QBoxLayout;
class QLabel;

namespace Proctor {

/// One sentence above the pages that does not stop anybody: what was done, or what went wrong and
/// how to mend it, with a few things to do about it. Hidden when there is nothing to say.
/// Lives on the GUI thread.
class NoticeBar final : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);

    void tell(const QString &sentence);
    void warn(const QString &sentence);
    /// With a button; `act` is called at most once.
    void offer(const QString &sentence, const QString &button, std::function<void()> act,
               const QString &explanation = {});
    /// With a button for each choice; one of them is taken at most.
    struct Choice
    {
        QString text;
        std::function<void()> act;
        QString explanation{}; ///< what comes of it
    };
    void ask(const QString &sentence, const std::vector<Choice> &choices);
    [[nodiscard]] QString text() const;

private:
    void show(const QString &sentence, const QString &icon);
    void clearChoices();

    QLabel *m_icon;
    QLabel *m_text;
    QBoxLayout *m_choices;
};

} // namespace Proctor
