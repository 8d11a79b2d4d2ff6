// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/jobheader.h"

#include "models/statustreemodel.h"
#include "support/format.h"
#include "views/segmentbar.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

constexpr int iconSize = 32;

QLabel *makeLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText); // names come from descriptors
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

void makeFaint(QLabel *label)
{
    label->setForegroundRole(QPalette::PlaceholderText);
}

} // namespace

JobHeader::JobHeader(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_name(makeLabel(this))
    , m_number(makeLabel(this))
    , m_state(makeLabel(this))
    , m_facts(makeLabel(this))
    , m_attempts(makeLabel(this))
    , m_error(makeLabel(this))
    , m_bar(new SegmentBar(this))
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.35);
    large.setBold(true);
    m_name->setFont(large);
    QFont state = font();
    state.setPointSizeF(state.pointSizeF() * 1.15);
    state.setBold(true);
    m_state->setFont(state);
    makeFaint(m_number);
    makeFaint(m_facts);
    m_icon->setFixedSize(iconSize, iconSize);
    m_error->setWordWrap(true);
    m_error->setVisible(false);
    m_attempts->setObjectName(u"attempts"_s);
    m_attempts->setWordWrap(true);
    m_attempts->setVisible(false);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_facts->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_name->setAccessibleName(tr("Name of the job"));
    m_state->setAccessibleName(tr("State of the job"));
    m_bar->setAccessibleName(tr("Progress of the job"));

    auto *layout = new QGridLayout(this);
    layout->setHorizontalSpacing(10);
    layout->setVerticalSpacing(4);
    layout->addWidget(m_icon, 0, 0, 2, 1);
    layout->addWidget(m_name, 0, 1);
    layout->addWidget(m_state, 0, 2, Qt::AlignRight);
    layout->addWidget(m_facts, 1, 1);
    layout->addWidget(m_number, 1, 2, Qt::AlignRight);
    layout->addWidget(m_bar, 2, 0, 1, 3);
    layout->addWidget(m_attempts, 3, 0, 1, 3);
    layout->addWidget(m_error, 4, 0, 1, 3);
    layout->setColumnStretch(1, 1);
}

void JobHeader::setRequest(const JobRequest &request)
{
    m_name->setText(request.jobName);
    m_name->setToolTip(request.origin);
    m_number->setText(tr("Job %1").arg(request.job.value()));
    m_requestor = request.requestor;
    m_station = request.station;
    m_tags = request.descriptor.descriptor.tags;
}

void JobHeader::setPast(bool isPast)
{
    m_isPast = isPast;
    m_attempts->setVisible(m_hasAttempts && !m_isPast);
}

void JobHeader::setAttempts(JobId job, const std::optional<JobAttempts> &attempts)
{
    m_hasAttempts = attempts.has_value();
    m_attempts->setVisible(m_hasAttempts && !m_isPast);
    if (!attempts)
        return;
    const MergedVerdict &verdict = attempts->verdict;
    const auto number = std::ranges::find(attempts->jobs, job) - attempts->jobs.begin() + 1;
    const QString rule = [&verdict] {
        switch (verdict.rule()) {
        case MergeRule::Latest:
            return tr("the latest result of each counts");
        case MergeRule::Best:
            return tr("the best result of each counts");
        case MergeRule::All:
            return tr("every result of each has to be a success");
        }
        return QString();
    }();
    m_attempts->setText(tr("Attempt %1 of %2 at job %3. All attempts together: %4; %5 (%6).")
                            .arg(formatCount(number), formatCount(qint64(attempts->jobs.size())),
                                 QString::number(attempts->jobs.front().value()),
                                 lookWord(verdict.success() ? Look::Passed : Look::Failed),
                                 tr("%1 of %n target(s) passed", nullptr, int(verdict.total()))
                                     .arg(formatCount(verdict.passed())),
                                 rule));
}

void JobHeader::setState(const StatusTreeModel &model, Timestamp now)
{
    const JobNode &job = model.tree()->job();
    m_success = model.verdicts() ? model.verdicts()->job : std::nullopt;
    const Look look = model.lookOf({&job, -1});
    const bool isPausing = job.isPausing && look == Look::Running;
    const bool isSame = m_look == look && m_isPausing == isPausing;
    m_look = look;
    m_isPausing = isPausing;
    if (!isSame || m_state->text().isEmpty())
        showLook();
    setCounts(model);
    m_facts->setText(facts(job, now));
    m_error->setText(job.stateError);
    m_error->setVisible(!job.stateError.isEmpty());
}

void JobHeader::setCounts(const StatusTreeModel &model)
{
    m_bar->setCounts(model.tree()->job().counts, model.activity());
}

void JobHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_state->text().isEmpty())
        showLook();
}

void JobHeader::showLook()
{
    // Nearly paused, and its steps still run.
    const Look look = m_isPausing ? Look::Paused : m_look;
    m_icon->setPixmap(lookIcon(look).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    m_state->setText(m_isPausing ? tr("pausing\u2026") : lookWord(look));
    QPalette coloured = palette();
    coloured.setColor(QPalette::WindowText, lookColour(look, palette()));
    m_state->setPalette(coloured);
    coloured.setColor(QPalette::WindowText, lookColour(Look::LabError, palette()));
    m_error->setPalette(coloured);
}

QString JobHeader::facts(const JobNode &job, Timestamp now) const
{
    QStringList facts;
    if (isSet(job.start)) {
        facts << tr("started %1").arg(formatTime(job.start, now));
        if (isSet(job.end) || m_look != Look::CutOff) // nobody knows how long it went on
            facts << formatElapsed(job.start, job.end, now);
    }
    if (m_success)
        facts << (*m_success ? tr("reports say success") : tr("reports say failure"));
    facts << tr("%1 on %2", "who on which station").arg(m_requestor, m_station);
    if (!m_tags.isEmpty())
        facts << m_tags.join(u", "_s);
    return facts.join(u"  ·  "_s);
}

} // namespace Proctor
