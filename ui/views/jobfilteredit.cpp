// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/jobfilteredit.h"

#include "support/icons.h"
#include "support/statusstyle.h"

#include <QHash>
#include <QInputDialog>
#include <QMenu>

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostJobsLookedAt = 20'000;
constexpr qsizetype mostOffered = 20;

// The most frequent ones of the newest jobs, by name.
template <class Values>
QStringList frequent(const JobListModel &jobs, Values values)
{
    QHash<QString, int> counts;
    const int last = std::min(jobs.rowCount(), mostJobsLookedAt);
    for (int row = 0; row < last; ++row) {
        for (const QString &value : values(jobs.job(row)))
            ++counts[value];
    }
    counts.remove(QString());
    QStringList names = counts.keys();
    std::ranges::sort(names, [&counts](const QString &left, const QString &right) {
        return counts[left] != counts[right] ? counts[left] > counts[right] : left < right;
    });
    names = names.first(std::min(names.size(), mostOffered));
    names.sort(Qt::CaseInsensitive);
    return names;
}

QString plain(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

} // namespace

JobFilterEdit::JobFilterEdit(const JobListModel *jobs, QWidget *parent)
    : QLineEdit(parent)
    , m_jobs(jobs)
    , m_menuAction(addAction(themedIcon(u"filter"_s), QLineEdit::LeadingPosition))
{
    setPlaceholderText(tr("Filter jobs"));
    setAccessibleName(tr("Filter jobs by text"));
    setClearButtonEnabled(true);
    setMistakes({});
    m_menuAction->setToolTip(tr("What to look for, and saved filters"));
    connect(m_menuAction, &QAction::triggered, this, [this] {
        QMenu menu(this);
        fillMenu(menu);
        menu.exec(mapToGlobal(rect().bottomLeft()));
    });
}

void JobFilterEdit::setSaved(std::vector<SavedFilter> filters)
{
    m_saved = std::move(filters);
}

void JobFilterEdit::save(const QString &name)
{
    const QString clean = name.simplified();
    if (clean.isEmpty() || text().trimmed().isEmpty())
        return;
    std::erase_if(m_saved, [&](const SavedFilter &known) { return known.name == clean; });
    m_saved.push_back({clean, text().trimmed()});
    std::ranges::sort(m_saved, [](const SavedFilter &left, const SavedFilter &right) {
        return QString::localeAwareCompare(left.name, right.name) < 0;
    });
    Q_EMIT savedChanged();
}

void JobFilterEdit::remove(const QString &name)
{
    if (std::erase_if(m_saved, [&](const SavedFilter &known) { return known.name == name; }) > 0)
        Q_EMIT savedChanged();
}

void JobFilterEdit::look(const QString &key, const QString &value)
{
    QStringList words;
    bool isQuoted = false;
    QString word;
    for (const QChar c : QString(text() + u' ')) {
        isQuoted = isQuoted != (c == u'"');
        if (!c.isSpace() || isQuoted) {
            word += c;
        } else if (!word.isEmpty()) {
            if (!word.startsWith(key + u':'))
                words << word;
            word.clear();
        }
    }
    words << JobFilter::term(key, value);
    setText(words.join(u' '));
}

void JobFilterEdit::setMistakes(const QStringList &mistakes)
{
    const QString usual = tr(
        "Name, number, person, station or tag; several words must all occur.\n"
        "Also: state:failed tag:nightly by:anna name:boot station:lab since:7d until:2031-05-04, "
        "and - before what must not be");
    setToolTip(mistakes.isEmpty()
                   ? usual
                   : tr("\"%1\" is no date that is understood; write today, 7d or 2031-05-04.")
                         .arg(mistakes.first()));
    // Not by colour alone: the sentence stands under the list, too.
    QPalette palette;
    if (!mistakes.isEmpty())
        palette.setColor(QPalette::Text, lookColour(Look::Failed, this->palette()));
    setPalette(palette);
}

void JobFilterEdit::addTerms(QMenu &menu, const QString &title, const QString &key,
                             const QStringList &values)
{
    QMenu *sub = menu.addMenu(title);
    sub->setEnabled(!values.isEmpty());
    for (const QString &value : values)
        sub->addAction(plain(value), this, [this, key, value] { look(key, value); });
}

void JobFilterEdit::addDates(QMenu &menu)
{
    QMenu *sub = menu.addMenu(tr("&Date"));
    const auto add = [&](const QString &title, const QString &value) {
        sub->addAction(title, this, [this, value] { look(u"since"_s, value); });
    };
    add(tr("&Today"), u"today"_s);
    add(tr("Since &yesterday"), u"yesterday"_s);
    add(tr("Last &7 days"), u"7d"_s);
    add(tr("Last &30 days"), u"30d"_s);
}

void JobFilterEdit::addSaved(QMenu &menu)
{
    for (const SavedFilter &filter : m_saved) {
        QAction *action =
            menu.addAction(plain(filter.name), this, [this, text = filter.text] { setText(text); });
        action->setToolTip(filter.text);
        action->setCheckable(true);
        action->setChecked(filter.text == text().trimmed());
    }
    if (!m_saved.empty())
        menu.addSeparator();
    QAction *save = menu.addAction(themedIcon(u"save"_s), tr("&Save this filter…"), this,
                                   &JobFilterEdit::askForName);
    save->setEnabled(!text().trimmed().isEmpty());
    QMenu *remove = menu.addMenu(tr("&Remove saved filter"));
    remove->setEnabled(!m_saved.empty());
    for (const SavedFilter &filter : m_saved)
        remove->addAction(plain(filter.name), this,
                          [this, name = filter.name] { this->remove(name); });
}

void JobFilterEdit::fillMenu(QMenu &menu)
{
    menu.setToolTipsVisible(true);
    addTerms(menu, tr("&Tag"), u"tag"_s,
             frequent(*m_jobs, [](const JobSummary &job) { return job.tags; }));
    addTerms(menu, tr("&Person"), u"by"_s,
             frequent(*m_jobs, [](const JobSummary &job) { return QStringList(job.requestor); }));
    addTerms(menu, tr("&Name"), u"name"_s,
             frequent(*m_jobs, [](const JobSummary &job) { return QStringList(job.jobName); }));
    addTerms(menu, tr("S&tation"), u"station"_s,
             frequent(*m_jobs, [](const JobSummary &job) { return QStringList(job.station); }));
    addDates(menu);
    menu.addSeparator();
    addSaved(menu);
}

void JobFilterEdit::askForName()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save filter"));
    dialog->setLabelText(tr("Name of the filter “%1”:").arg(text().trimmed()));
    connect(dialog, &QInputDialog::textValueSelected, this, &JobFilterEdit::save);
    dialog->open();
}

} // namespace Proctor
