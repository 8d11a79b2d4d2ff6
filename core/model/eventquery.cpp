// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/eventquery.h"

using namespace Qt::StringLiterals;

namespace Proctor {

namespace {

/// A field that is zero could not be told from one that was never asked for.
template <class Value>
Result<void> setOnce(Value &field, const Value &value, const Value &zero, const QString &name)
{
    if (value == zero)
        return fail(ErrorCode::InvalidArgument,
                    u"The "_s + name +
                        u" of an event query has a zero value; leave it out instead."_s);
    if (field != zero)
        return fail(ErrorCode::AlreadyExists,
                    u"The "_s + name + u" of an event query is already set; set it once."_s);
    field = value;
    return {};
}

} // namespace

Result<void> EventQuery::setJob(JobId job)
{
    return setOnce(m_job, job, JobId(), u"job"_s);
}

Result<void> EventQuery::setRun(RunId run)
{
    return setOnce(m_run, run, RunId(), u"run"_s);
}

Result<void> EventQuery::setTestNames(const QStringList &names)
{
    return setOnce(m_testNames, names, QStringList(), u"list of test names"_s);
}

Result<void> EventQuery::setStepLabel(const QString &label)
{
    return setOnce(m_stepLabel, label, QString(), u"step label"_s);
}

Result<void> EventQuery::setEventNames(const QStringList &names)
{
    return setOnce(m_eventNames, names, QStringList(), u"list of event names"_s);
}

Result<void> EventQuery::setEmittedFrom(Timestamp from)
{
    return setOnce(m_from, from, Timestamp(), u"start time"_s);
}

Result<void> EventQuery::setEmittedTo(Timestamp to)
{
    return setOnce(m_to, to, Timestamp(), u"end time"_s);
}

Result<void> EventQuery::setTarget(const QString &targetId)
{
    return setOnce(m_target, targetId, QString(), u"target"_s);
}

Result<void> EventQuery::setAfter(EventId after)
{
    return setOnce(m_after, after, EventId(), u"event"_s);
}

bool EventQuery::isEmpty() const
{
    return !m_job.isValid() && !m_run.isValid() && m_testNames.isEmpty() && m_stepLabel.isEmpty() &&
           m_eventNames.isEmpty() && !isSet(m_from) && !isSet(m_to) && m_target.isEmpty() &&
           !m_after.isValid();
}

} // namespace Proctor
