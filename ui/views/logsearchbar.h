// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/logsearch.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace Proctor {

/// The line below a log in which one says what to look for, and which tells what was found. Lives
/// on the GUI thread.
class LogSearchBar final : public QWidget
{
    Q_OBJECT

public:
    explicit LogSearchBar(QWidget *parent = nullptr);

    [[nodiscard]] LogPattern pattern() const;
    /// Takes the keyboard; `text` is looked for unless it is empty.
    void begin(const QString &text);
    /// How far the search is; `current` counts from 0, below: none.
    void showProgress(const LogSearch &search, qint64 current);
    /// "From the end again" and the like, until the next step.
    void setNote(const QString &note);

Q_SIGNALS:
    void patternChanged();
    void nextWanted();
    void previousWanted();
    void cancelWanted();
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QToolButton *addButton(const QString &icon, const QString &text, const QString &name,
                           const QString &toolTip);

    QLineEdit *m_edit;
    QToolButton *m_case;
    QToolButton *m_expression;
    QToolButton *m_previous;
    QToolButton *m_next;
    QLabel *m_count;
    QToolButton *m_cancel;
    QString m_note;
    QTimer m_delay; // while one is typing
};

} // namespace Proctor
