// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/descriptorpage.h"

#include "support/icons.h"
#include "support/statusstyle.h"
#include "views/descriptorview.h"
#include "views/problemsview.h"

#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace Proctor {

namespace {

QString inWords(const Findings &findings)
{
    const auto errors =
        int(std::ranges::count(findings, Finding::Severity::Error, &Finding::severity));
    return problemsInWords(errors, int(findings.size()) - errors);
}

} // namespace

using namespace Qt::StringLiterals;

DescriptorPage::DescriptorPage(JobManager &manager, const QString &path, QWidget *parent)
    : QWidget(parent), m_file(manager, path), m_view(new DescriptorView(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(m_view, 1);

    connect(&m_file, &DescriptorFile::textChanged, this, [this] {
        m_trouble.clear();
        m_view->setText(m_file.path(), m_file.text());
        showState();
    });
    connect(&m_file, &DescriptorFile::checked, this, [this] {
        m_trouble.clear();
        m_view->setFindings(m_file.findings());
        showState();
    });
    const auto trouble = [this](const QString &sentence) {
        m_trouble = sentence;
        showState();
    };
    connect(&m_file, &DescriptorFile::cannotRead, this, trouble);
    connect(&m_file, &DescriptorFile::startFailed, this, trouble);
    connect(m_start, &QPushButton::clicked, this, &DescriptorPage::startRequested);
    connect(m_start, &QPushButton::clicked, this, &DescriptorPage::showState);
    connect(m_rehearse, &QPushButton::clicked, this, &DescriptorPage::rehearsalRequested);
    connect(&m_file, &DescriptorFile::started, this, &DescriptorPage::showState);
    showState();
    // In the next turn: what is read quickly is told at once, and nobody listens yet.
    QMetaObject::invokeMethod(&m_file, &DescriptorFile::check, Qt::QueuedConnection);
}

QWidget *DescriptorPage::makeHeader()
{
    auto *header = new QWidget(this);
    m_icon = new QLabel(header);
    m_name = new QLabel(m_file.name(), header);
    m_place = new QLabel(header);
    m_verdict = new QLabel(header);
    m_start = new QPushButton(themedIcon(u"start"_s), tr("Start"), header);
    m_start->setObjectName(u"startDescriptor"_s);
    m_start->setToolTip(tr("Start a job from this descriptor"));
    m_rehearse = new QPushButton(themedIcon(u"rehearse"_s), tr("Rehearse…"), header);
    m_rehearse->setObjectName(u"rehearseDescriptor"_s);
    m_rehearse->setToolTip(
        tr("Show what the job would do to each target before it is started"));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.35);
    large.setBold(true);
    m_name->setFont(large);
    for (QLabel *label : {m_name, m_place, m_verdict}) {
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    const bool isSample = m_file.path().startsWith(u':');
    m_place->setText(isSample ? tr("Sample that comes with Proctor")
                              : QDir::toNativeSeparators(QFileInfo(m_file.path()).absolutePath()));
    m_place->setForegroundRole(QPalette::PlaceholderText);
    m_place->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_verdict->setWordWrap(true);

    auto *layout = new QGridLayout(header);
    layout->setHorizontalSpacing(8);
    layout->setVerticalSpacing(4);
    layout->addWidget(m_name, 0, 0, 1, 2);
    layout->addWidget(m_rehearse, 0, 2, 2, 1, Qt::AlignTop);
    layout->addWidget(m_start, 0, 3, 2, 1, Qt::AlignTop);
    layout->addWidget(m_place, 1, 0, 1, 2);
    layout->addWidget(m_icon, 2, 0, Qt::AlignTop);
    layout->addWidget(m_verdict, 2, 1, 1, 3);
    layout->setColumnStretch(1, 1);
    return header;
}

void DescriptorPage::goTo(const Finding &finding)
{
    m_view->goTo(finding.line, finding.column);
}

void DescriptorPage::showState()
{
    const Findings &findings = m_file.findings();
    const bool hasTrouble = !m_trouble.isEmpty();
    const bool isWrong = hasTrouble || hasErrors(findings);
    Look look = Look::Waiting;
    if (hasTrouble) {
        m_verdict->setText(m_trouble);
        look = Look::Failed;
    } else if (m_file.isStarting()) {
        m_verdict->setText(tr("Starting …"));
    } else if (!m_file.isChecked()) {
        m_verdict->setText(tr("Checking …"));
    } else if (hasErrors(findings)) {
        m_verdict->setText(
            tr("%1. Mend the errors in your editor; the file is checked again when it is saved.")
                .arg(inWords(findings)));
        look = Look::Failed;
    } else {
        m_verdict->setText(findings.empty() ? tr("No problems found; ready to start.")
                                            : tr("%1; ready to start.").arg(inWords(findings)));
        look = Look::Passed;
    }
    const int size = fontMetrics().height();
    m_icon->setPixmap(lookIcon(look).pixmap(QSize(size, size), devicePixelRatioF()));
    m_start->setEnabled(m_file.isChecked() && !isWrong && !m_file.isStarting());
    m_rehearse->setEnabled(m_start->isEnabled());
}

} // namespace Proctor
