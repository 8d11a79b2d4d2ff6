// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/operatorstation.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace Proctor {

class OperatorBanner;
class OperatorFailures;
class OperatorQuestion;
class OperatorRun;
class ScanField;

/// A station as its operator sees it: one very large word, one field that a scanner types into and
/// that keeps the keyboard, and what has to be known about the unit. Fills the window. Asks its own
/// questions in itself, so that no scan answers them. Lives on the GUI thread.
class OperatorView final : public QWidget
{
    Q_OBJECT

public:
    /// The station must outlive it. `attachments`: the store's folder for them.
    OperatorView(OperatorStation &station, QString attachments, std::shared_ptr<const Clock> clock,
                 QWidget *parent = nullptr);

    [[nodiscard]] ScanField &field() { return *m_field; }
    [[nodiscard]] OperatorBanner &banner() { return *m_banner; }
    [[nodiscard]] OperatorQuestion &question() { return *m_question; }
    [[nodiscard]] OperatorFailures &failures() { return *m_failures; }
    [[nodiscard]] OperatorRun &run() { return *m_run; }
    /// Puts the keyboard where it belongs.
    void giveFocus();

Q_SIGNALS:
    /// Back to the whole window; nothing stands against it any more.
    void leaveRequested();
    void fullScreenRequested();
    /// The shift leader wants to choose what is run.
    void setUpRequested();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// What is asked before something is done.
    enum class Doubt { None, Stop, Leave };

    [[nodiscard]] QWidget *makeHeader();
    [[nodiscard]] QWidget *makeDoubt();
    [[nodiscard]] QWidget *makeEntry();
    [[nodiscard]] QWidget *makeStrip();
    [[nodiscard]] QPushButton *makeButton(const QString &name, const QString &text,
                                          QWidget *parent);
    void onEntered();
    void onSpace();
    void onFocusChanged(const QWidget *now);
    void leave();
    void doubt(Doubt about);
    void agree();

    void showFace();
    void showTexts();
    void showButtons();
    void showStrip();
    [[nodiscard]] QString titleText() const;
    [[nodiscard]] QString hintText() const;
    void offerNext();
    void applyColours();

    OperatorStation &m_station;
    const std::shared_ptr<const Clock> m_clock;
    QLabel *m_name;
    QLabel *m_counts;
    QPushButton *m_reset = nullptr;
    OperatorBanner *m_banner;
    QStackedWidget *m_body;
    OperatorRun *m_run;
    OperatorQuestion *m_question;
    OperatorFailures *m_failures;
    QLabel *m_problem;
    QWidget *m_doubtBar = nullptr;
    QLabel *m_doubtText = nullptr;
    QPushButton *m_agree = nullptr;
    QPushButton *m_disagree = nullptr;
    Doubt m_doubt = Doubt::None;
    QLabel *m_label = nullptr;
    ScanField *m_field;
    QPushButton *m_go = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_resume = nullptr;
    QPushButton *m_giveUp = nullptr;
    QPushButton *m_setUp = nullptr;
    QLabel *m_last = nullptr;
    QLabel *m_waiting = nullptr;
    QPushButton *m_forget = nullptr;
    QTimer m_focusLater; // somebody is still typing
    QTimer m_second;
};

} // namespace Proctor
