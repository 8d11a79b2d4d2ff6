// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/pastresults.h"

#include <QWidget>

namespace Proctor {

/// The last results of a place as a row of marks, the newest at the right; each leads to its job.
/// Lives on the GUI thread.
class ResultStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit ResultStrip(QWidget *parent = nullptr);

    /// Newest first; the one of this job, run and attempt is marked.
    void setResults(std::vector<PastResult> results, const EventPlace &own);
    [[nodiscard]] const std::vector<PastResult> &results() const { return m_results; }
    [[nodiscard]] QString textOf(size_t result) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void jobRequested(Proctor::JobId job);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QRect rectOf(size_t result) const;
    [[nodiscard]] std::optional<size_t> resultAt(const QPoint &point) const;
    [[nodiscard]] bool isOwn(const PastResult &result) const;
    void setCurrent(size_t result);

    std::vector<PastResult> m_results; // newest first
    EventPlace m_own;
    size_t m_current = 0;
};

} // namespace Proctor
