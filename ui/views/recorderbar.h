// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/timetravel.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QPushButton;
class QToolButton;

namespace Proctor {

class RecorderSlider;

/// The flight recorder below a job: its time as a slider, keys to play it and to go from failure to
/// failure, and the way back to the present. Hidden, it is off. Lives on the GUI thread.
class RecorderBar final : public QFrame
{
    Q_OBJECT

public:
    /// The travel must outlive it.
    explicit RecorderBar(TimeTravel &travel, QWidget *parent = nullptr);

    void setShown(bool shown);
    /// Says above everything that an earlier moment is shown; to be put there by the page.
    [[nodiscard]] QFrame *banner() const { return m_banner; }
    [[nodiscard]] RecorderSlider *slider() const { return m_slider; }

protected:
    void changeEvent(QEvent *event) override;

private:
    QToolButton *addButton(const QString &name, const QString &icon, const QString &toolTip);
    void makeBanner();
    void makeSpeeds();
    void makeLayout();
    void connectParts();
    void togglePlaying();
    void chooseSpeed();
    void applySpeed();
    void refresh();
    void updateLive();
    void updateBanner();

    TimeTravel &m_travel;
    QFrame *m_banner;
    QLabel *m_bannerIcon = nullptr;
    QLabel *m_bannerText = nullptr;
    QPushButton *m_bannerButton = nullptr;
    RecorderSlider *m_slider;
    QToolButton *m_previousFailure = nullptr;
    QToolButton *m_previousEvent = nullptr;
    QToolButton *m_play = nullptr;
    QToolButton *m_nextEvent = nullptr;
    QToolButton *m_nextFailure = nullptr;
    QComboBox *m_speeds;
    QLabel *m_moment;
    QToolButton *m_live = nullptr;
    double m_speed = 1; // 0: all of it in wholeJob
};

} // namespace Proctor
