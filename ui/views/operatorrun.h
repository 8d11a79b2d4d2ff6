// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/operatorresult.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace Proctor {

/// How far the job of a unit is: test, step, a bar, and how long it has been and will be. Lives on
/// the GUI thread.
class OperatorRun final : public QWidget
{
    Q_OBJECT

public:
    explicit OperatorRun(QWidget *parent = nullptr);

    void setProgress(const OperatorProgress &progress);
    void setTimes(Timestamp start, std::optional<Duration> left, Timestamp now);
    void setLargeFont(const QFont &font);
    [[nodiscard]] QString text() const; ///< all of it

private:
    class Bar;

    QLabel *m_test;
    QLabel *m_step;
    Bar *m_bar;
    QLabel *m_elapsed;
    QLabel *m_left;
};

} // namespace Proctor
