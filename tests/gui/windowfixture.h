// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/settings.h"
#include "views/jobpage.h"
#include "wholeregistry.h"
#include "window/mainactions.h"
#include "window/mainwindow.h"

#include <QApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

namespace Proctor {

/// A real window on an engine and a store of its own, for a test class to inherit.
class WindowFixture
{
protected:
    /// At the beginning of each test.
    void setUp()
    {
        QLocale::setDefault(QLocale::c());
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Settings>(m_folder->filePath(QStringLiteral("settings.ini")));
        m_manager = makeManager();
        makeWindow();
    }
    /// At its end; nothing is waited for that goes on.
    void tearDown()
    {
        if (m_manager) {
            for (const JobId job : m_manager->runningHere())
                (void)m_manager->abort(job);
        }
        m_window.reset();
        m_manager.reset();
        m_settings.reset();
    }

    [[nodiscard]] QString url() const
    {
        return QStringLiteral("sqlite:") + m_folder->filePath(QStringLiteral("proctor.db"));
    }
    [[nodiscard]] std::unique_ptr<JobManager> makeManager() const
    {
        EngineSettings settings;
        settings.storeUrl = url();
        settings.station = QStringLiteral("here");
        settings.requestor = QStringLiteral("anna");
        settings.requestInterval = std::chrono::milliseconds(20);
        auto manager = JobManager::create(wholeRegistry(), settings);
        if (!manager)
            qFatal("%s", qPrintable(manager.error().message));
        return std::move(*manager);
    }
    void makeWindow()
    {
        m_window = std::make_unique<MainWindow>(*m_manager, *m_settings);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    /// The file's whole name.
    [[nodiscard]] QString write(const QString &name, const QByteArray &text) const
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("The file cannot be written");
        return file.fileName();
    }
    /// Starts a job past the window and waits until the window shows it.
    JobId begin(const QByteArray &text)
    {
        auto started = m_manager->start(
            {.text = text, .origin = QStringLiteral("job.yaml"), .requestor = {}, .overrides = {}});
        if (!QTest::qWaitFor([&] { return started.isFinished(); }, 10'000) || !started.result() ||
            !started.result()->job.isValid())
            qFatal("The job cannot be started");
        const JobId job = started.result()->job;
        m_window->showJob(job);
        JobPage &page = m_window->jobPage();
        if (!QTest::qWaitFor([&] { return page.job() == job && page.state() != JobState::Unknown; },
                             10'000))
            qFatal("The job is not shown");
        return job;
    }
    [[nodiscard]] QString shownState() const { return toString(m_window->jobPage().state()); }

    /// Presses a button of the next question as soon as it is there.
    static void answerNextQuestion(const QString &objectName, const QString &button)
    {
        auto *timer = new QTimer(qApp);
        QObject::connect(timer, &QTimer::timeout, timer, [=] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            if (!box || box->objectName() != objectName)
                return;
            timer->deleteLater();
            timer->stop();
            for (QAbstractButton *each : box->buttons()) {
                if (each->text().remove(QLatin1Char('&')) == button) {
                    QTest::mouseClick(each, Qt::LeftButton);
                    return;
                }
            }
            box->close();
            qFatal("The question has no button \"%s\"", qPrintable(button));
        });
        timer->start(10);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<JobManager> m_manager;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace Proctor
