// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/descriptorfile.h"
#include "models/jobexpectation.h"
#include "models/jobfeed.h"
#include "models/operatorresult.h"
#include "models/promptinbox.h"
#include "models/statustreemodel.h"
#include "support/settings.h"
#include "support/sound.h"

#include <QElapsedTimer>
#include <QTimer>

#include <deque>

namespace Proctor {

/// What an operator sees at a station, one at a time.
enum class OperatorFace {
    NotSetUp, ///< nobody has chosen what is to be run, or it cannot be run
    Ready,
    Starting,
    Running,
    Asking, ///< a step waits for the person
    Stopping,
    Paused,
    CutOff, ///< the process that ran the job has gone
    Passed,
    Failed,
    Stopped,
    LabError,
};

/// One station of a production line: units are scanned and tested one after the other, each by a
/// job of its own, always with the same descriptor. Never two at once: what is scanned meanwhile
/// waits. A job outlives the program, and is there again with it. Lives on the GUI thread; the view
/// shows what stands here and hands in what is typed.
class OperatorStation final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it. The number is that of the window.
    OperatorStation(JobManager &manager, Settings &settings, int window, Sound &sound,
                    QObject *parent = nullptr);

    /// The view is shown, or not any more. Shows the job of the last time again.
    void setShown(bool isShown);
    /// The choice of the shift leader has changed.
    void applySettings();

    [[nodiscard]] OperatorFace face() const { return m_face; }
    /// A job of this station has not ended, or is about to begin.
    [[nodiscard]] bool isBusy() const;
    [[nodiscard]] const OperatorChoice &choice() const { return m_choice; }
    /// Of the descriptor, without folders; empty: none is chosen.
    [[nodiscard]] QString descriptorName() const { return m_file ? m_file->name() : QString(); }
    /// Why nothing can be started, or what went wrong; a sentence or empty.
    [[nodiscard]] QString problem() const;
    /// Of the unit that is tested, or was last; empty: of no one.
    [[nodiscard]] const QString &serial() const { return m_serial; }
    [[nodiscard]] JobId job() const { return m_job; }
    [[nodiscard]] OperatorProgress progress() const;
    [[nodiscard]] Timestamp startTime() const;
    /// Until the usual end; nothing when nobody knows, negative when it takes longer.
    [[nodiscard]] std::optional<Duration> timeLeft() const;
    [[nodiscard]] const FailedItems &failedItems() const { return m_failed; }
    /// The questions of the job that wait, by their numbers.
    [[nodiscard]] std::map<quint32, OpenPrompt> prompts() const;
    [[nodiscard]] QFuture<Result<void>> answer(PromptAnswer answer, PromptFiles files);

    /// The unit before: what became of it.
    struct Last
    {
        OperatorFace face = OperatorFace::Ready; ///< Ready: there was none
        QString serial{};
        JobId job{};
        Timestamp end{};
    };
    [[nodiscard]] const Last &last() const { return m_last; }
    [[nodiscard]] const OperatorCounts &counts() const { return m_counts; }

    /// What was scanned while the unit before was still there, in its order.
    [[nodiscard]] const std::deque<QString> &waiting() const { return m_waiting; }
    /// The next of them, which then does not wait any more; empty: none.
    [[nodiscard]] QString takeWaiting();
    void forgetWaiting();

    static constexpr size_t mostWaiting = 100;
    /// A key pressed sooner after a result appeared was meant for what was there before.
    static constexpr std::chrono::milliseconds settleTime{400};

public Q_SLOTS:
    /// Enter behind a text, as a scanner ends it; without a text as confirm(). False when the text
    /// was not taken and should stay where it is.
    bool enter(const QString &typed);
    /// The space bar: starts the unit of this number, or confirms what became of the one before.
    /// False as above.
    bool go(const QString &typed);
    /// The result has been seen; on to the next unit.
    void confirm();
    void stop();
    void resume();
    /// Gives a job up whose process has gone.
    void giveUp();
    void resetCounts();

Q_SIGNALS:
    void faceChanged();
    /// Anything else that is shown.
    void changed();
    void promptsChanged();

private:
    void openFile();
    void onFileNews();
    void onCannotRead(const QString &sentence);
    void start(const QString &serial);
    void notStarted(const QString &sentence);
    void onStarted(JobId job);
    void showJob(JobId job);
    void onLoaded();
    void onLoadFailed(const Error &error);
    void onJobNews();
    void lookAtPrompts();
    void judge();
    void finish(OperatorFace face);
    void readHistory();
    void tick();
    void keep();
    void setFace(OperatorFace face);
    void rest();
    [[nodiscard]] bool isResting() const;
    [[nodiscard]] bool isResult() const;
    bool begin(const QString &serial);
    void wait(const QString &serial);
    void say(const QString &problem);
    void play(Cue cue);
    void tellFailure(const QFuture<Result<void>> &future, const QString &sentence);
    [[nodiscard]] bool isSettled() const;

    JobManager &m_manager;
    Settings &m_settings;
    Sound &m_sound;
    const int m_window;
    OperatorChoice m_choice;
    OperatorCounts m_counts;
    std::unique_ptr<DescriptorFile> m_file;
    QString m_fileProblem; // why it cannot be run
    StatusTreeModel m_model;
    JobFeed m_feed;
    JobExpectation m_expectation;
    OperatorFace m_face = OperatorFace::NotSetUp;
    QElapsedTimer m_faceTime;
    QElapsedTimer m_scanTime; // since the last Enter behind a text
    QString m_problem;
    QString m_storeProblem; // while it lasts
    QString m_serial;
    JobId m_job;
    bool m_isCutOff = false;
    bool m_isStopping = false; // somebody has asked here
    bool m_isCounted = false;
    bool m_isShown = false;
    bool m_hasBegun = false; // the job of the last time was looked for
    std::vector<quint32> m_prompts;
    FailedItems m_failed;
    Last m_last;
    std::deque<QString> m_waiting;
    QTimer m_clear; // of what has passed
    QTimer m_second;
};

} // namespace Proctor
