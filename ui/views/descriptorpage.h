// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/descriptorfile.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace Proctor {

class DescriptorView;

/// An open descriptor: its text with what is wrong in it, and the button that starts it. Lives on
/// the GUI thread.
class DescriptorPage final : public QWidget
{
    Q_OBJECT

public:
    DescriptorPage(JobManager &manager, const QString &path, QWidget *parent = nullptr);

    [[nodiscard]] DescriptorFile &file() { return m_file; }
    void goTo(const Finding &finding);

Q_SIGNALS:
    void startRequested();
    void rehearsalRequested();

private:
    [[nodiscard]] QWidget *makeHeader();
    void showState();

    DescriptorFile m_file;
    QLabel *m_name = nullptr;
    QLabel *m_place = nullptr;
    QLabel *m_icon = nullptr;
    QLabel *m_verdict = nullptr;
    QPushButton *m_rehearse = nullptr;
    QPushButton *m_start = nullptr;
    QString m_trouble; // why the file cannot be read or started
    DescriptorView *m_view;
};

} // namespace Proctor
