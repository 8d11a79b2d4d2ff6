// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/operatorstation.h"

#include "models/serialscan.h"
#include "support/sentencewords.h"
#include "support/whendone.h"

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype readable = 40;

} // namespace

OperatorStation::OperatorStation(JobManager &manager, Settings &settings, int window, Sound &sound,
                                 QObject *parent)
    : QObject(parent)
    , m_manager(manager)
    , m_settings(settings)
    , m_sound(sound)
    , m_window(window)
    , m_choice(settings.operatorChoice())
    , m_counts(settings.operatorCounts())
    , m_feed(manager, m_model)
{
    m_faceTime.start();
    m_clear.setSingleShot(true);
    connect(&m_clear, &QTimer::timeout, this, &OperatorStation::rest);
    connect(&m_second, &QTimer::timeout, this, &OperatorStation::tick);
    connect(&m_feed, &JobFeed::loaded, this, &OperatorStation::onLoaded);
    connect(&m_feed, &JobFeed::failed, this, &OperatorStation::onLoadFailed);
    connect(&m_feed, &JobFeed::changed, this, &OperatorStation::onJobNews);
    connect(&m_feed, &JobFeed::verdictsChanged, this, &OperatorStation::onJobNews);
    connect(&manager, &JobManager::jobsChanged, this, [this](const auto &jobs) {
        for (const JobSummary &job : jobs) {
            m_expectation.add(job);
            if (job.job == m_job && std::exchange(m_isCutOff, isCutOff(job)) != isCutOff(job))
                onJobNews();
        }
    });
    connect(&manager, &JobManager::storeFailing, this, [this](const Error &error) {
        m_storeProblem =
            tr("The store cannot be written, so everything waits: %1").arg(error.message);
        Q_EMIT changed();
    });
    connect(&manager, &JobManager::storeRecovered, this, [this] {
        m_storeProblem.clear();
        Q_EMIT changed();
    });
}

void OperatorStation::setShown(bool isShown)
{
    m_isShown = isShown;
    if (!isShown) {
        keep();
        return;
    }
    m_second.start(1s);
    m_counts = m_settings.operatorCounts();
    if (!isSet(m_counts.since))
        resetCounts();
    const OperatorState state = m_settings.operatorState(m_window);
    const bool isOurs = state.store == m_manager.settings().storeUrl;
    if (!std::exchange(m_hasBegun, true) && state.job > 0 && isOurs) {
        m_isCounted = state.isCounted;
        setFace(OperatorFace::Starting);
        showJob(JobId(state.job));
    } else if (isResting()) {
        rest();
    }
    keep();
    applySettings();
}

void OperatorStation::applySettings()
{
    m_choice = m_settings.operatorChoice();
    if (isResting())
        rest();
    Q_EMIT changed();
}

// --- What is run ---

void OperatorStation::openFile()
{
    m_fileProblem.clear();
    if (m_file) { // perhaps inside a signal of its own
        m_file->disconnect(this);
        m_file.release()->deleteLater();
    }
    if (m_choice.file.isEmpty()) {
        m_fileProblem = tr("Nobody has chosen yet what is tested here.");
        return;
    }
    m_file = std::make_unique<DescriptorFile>(m_manager, m_choice.file);
    connect(m_file.get(), &DescriptorFile::checked, this, &OperatorStation::onFileNews);
    connect(m_file.get(), &DescriptorFile::cannotRead, this, &OperatorStation::onCannotRead);
    connect(m_file.get(), &DescriptorFile::startFailed, this, &OperatorStation::notStarted);
    connect(m_file.get(), &DescriptorFile::started, this, &OperatorStation::onStarted);
    m_file->check();
}

void OperatorStation::onFileNews()
{
    const Findings &findings = m_file->findings();
    const auto error = std::ranges::find(findings, Finding::Severity::Error, &Finding::severity);
    if (error == findings.end()) {
        m_fileProblem.clear();
    } else {
        m_fileProblem =
            error->line > 0
                ? tr("%1 cannot be run. Line %2: %3")
                      .arg(m_file->name(), QString::number(error->line), inWords(error->message))
                : tr("%1 cannot be run: %2").arg(m_file->name(), inWords(error->message));
    }
    if (m_face == OperatorFace::Starting && !m_job.isValid() && error != findings.end())
        notStarted(m_fileProblem);
    else if (isResting())
        rest();
}

void OperatorStation::onCannotRead(const QString &sentence)
{
    m_fileProblem = sentence;
    if (m_face == OperatorFace::Starting && !m_job.isValid())
        notStarted(sentence);
    else if (isResting())
        rest();
}

// --- What is typed ---

bool OperatorStation::isSettled() const
{
    return m_faceTime.hasExpired(settleTime.count()) &&
           (!m_scanTime.isValid() || m_scanTime.hasExpired(settleTime.count()));
}

bool OperatorStation::enter(const QString &typed)
{
    const QString serial = scannedSerial(typed, m_choice.pattern);
    if (serial.isEmpty()) {
        if (isResult())
            confirm();
        else if (isResting())
            return go({});
        return true;
    }
    m_scanTime.start();
    if (isResting() || m_face == OperatorFace::Passed)
        return begin(serial);
    wait(serial);
    return true;
}

bool OperatorStation::go(const QString &typed)
{
    const QString serial = scannedSerial(typed, m_choice.pattern);
    if (isResting() || (m_face == OperatorFace::Passed && !serial.isEmpty()))
        return begin(serial);
    if (isResult())
        confirm();
    return false;
}

// Whether a job is about to begin.
bool OperatorStation::begin(const QString &serial)
{
    if (m_face == OperatorFace::NotSetUp)
        return false;
    const QString problem = serial.isEmpty() && !m_choice.needsSerial
                                ? QString()
                                : serialProblem(serial, m_choice.pattern);
    if (!problem.isEmpty()) {
        say(problem);
        return false;
    }
    start(serial);
    return true;
}

void OperatorStation::wait(const QString &serial)
{
    const QString problem = serialProblem(serial, m_choice.pattern);
    if (!problem.isEmpty()) {
        say(problem);
    } else if (isBusy() && serial == m_serial) {
        say(tr("%1 is being tested already.").arg(shortened(serial, readable)));
    } else if (m_waiting.size() >= mostWaiting) {
        say(tr("Too many units wait; %1 was not noted.").arg(shortened(serial, readable)));
    } else if (std::ranges::find(m_waiting, serial) == m_waiting.end()) {
        m_waiting.push_back(serial);
        say({});
    }
}

QString OperatorStation::takeWaiting()
{
    if (m_waiting.empty())
        return {};
    QString next = m_waiting.front();
    m_waiting.pop_front();
    Q_EMIT changed();
    return next;
}

void OperatorStation::forgetWaiting()
{
    m_waiting.clear();
    Q_EMIT changed();
}

void OperatorStation::say(const QString &problem)
{
    m_problem = problem;
    Q_EMIT changed();
}

QString OperatorStation::problem() const
{
    if (!m_storeProblem.isEmpty())
        return m_storeProblem;
    return m_face == OperatorFace::NotSetUp ? m_fileProblem : m_problem;
}

// --- Faces ---

bool OperatorStation::isResting() const
{
    return m_face == OperatorFace::NotSetUp || m_face == OperatorFace::Ready;
}

bool OperatorStation::isResult() const
{
    return m_face == OperatorFace::Passed || m_face == OperatorFace::Failed ||
           m_face == OperatorFace::Stopped || m_face == OperatorFace::LabError;
}

bool OperatorStation::isBusy() const
{
    return !isResting() && !isResult();
}

void OperatorStation::setFace(OperatorFace face)
{
    if (m_face == face) {
        Q_EMIT changed();
        return;
    }
    m_face = face;
    m_faceTime.start();
    m_clear.stop();
    Q_EMIT faceChanged();
}

// Ready for the next unit, or not able to.
void OperatorStation::rest()
{
    if (!m_file || m_file->path() != m_choice.file)
        openFile();
    if (m_job.isValid()) {
        m_job = {};
        m_feed.show({});
        m_isCounted = false;
        m_problem.clear();
        lookAtPrompts();
        keep();
    }
    setFace(m_fileProblem.isEmpty() ? OperatorFace::Ready : OperatorFace::NotSetUp);
}

void OperatorStation::confirm()
{
    if (isResult() && isSettled())
        rest();
}

void OperatorStation::resetCounts()
{
    m_counts = {.since = m_manager.settings().clock->now()};
    m_settings.setOperatorCounts(m_counts);
    Q_EMIT changed();
}

void OperatorStation::keep()
{
    const OperatorState state{.isShown = m_isShown,
                              .store = m_manager.settings().storeUrl,
                              .job = m_job.value(),
                              .isCounted = m_isCounted};
    if (state != m_settings.operatorState(m_window))
        m_settings.setOperatorState(m_window, state);
}

void OperatorStation::tick()
{
    if (isBusy() && m_job.isValid() && m_feed.job() != m_job)
        m_feed.show(m_job); // it could not be read
    else if (isBusy() && m_feed.tree() && isFinal(m_feed.tree()->job().jobState))
        m_feed.refreshVerdicts(); // they could not
    const OperatorCounts counts = m_settings.operatorCounts();
    if (std::exchange(m_counts, counts) != counts || isBusy())
        Q_EMIT changed();
    if (!m_isShown && !isBusy())
        m_second.stop();
}

} // namespace Proctor
