// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "descriptor/finding.h"

#include <QPlainTextEdit>

#include <map>

namespace Proctor {

/// Text to read, with line numbers and the findings in it: a mark in the margin, an underline at
/// the place. Lives on the GUI thread.
class SourceEdit final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit SourceEdit(QWidget *parent = nullptr);

    void setFindings(const Findings &findings);
    /// Both from 1, in characters as findings count them.
    void goTo(int line, int column);

    // For the margin.
    [[nodiscard]] int marginWidth() const;
    void paintMargin(QPaintEvent *event);
    [[nodiscard]] QString marginToolTip(int y) const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void placeMargin();
    void underline();
    [[nodiscard]] QTextCursor cursorAt(const Finding &finding) const;
    [[nodiscard]] QString toolTipOf(int line) const;
    void paintLine(QPainter *painter, int line, const QRect &rect);

    QWidget *m_margin;
    std::multimap<int, Finding> m_findings; ///< by line
};

} // namespace Proctor
