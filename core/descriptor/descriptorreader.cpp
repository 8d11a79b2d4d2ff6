// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "descriptor/descriptorreader.h"

#include "base/duration.h"
#include "model/tags.h"

#include <QSet>

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

// Longer than any lab waits for a target; beyond it is a slip of the pen (G-49).
constexpr Duration longestTimeout = std::chrono::hours(24 * 365);

// More tests, or steps in one, than this are no job but an attack on whoever looks at each.
constexpr size_t mostTests = 10'000;

// Reads the root object. Lives for one call of readDescriptor().
class DescriptorReader
{
public:
    DescriptorReader(FieldReader &fields, const Node &root) : m_fields(fields), m_root(root) {}

    Descriptor read()
    {
        m_fields.checkKeys(m_root, {},
                           {u"JobName", u"Version", u"Tags", u"Runs", u"RunInterval",
                            u"TestDescriptors", u"Reporting", u"TargetManagerAcquireTimeout",
                            u"TargetManagerReleaseTimeout", u"Timeout", u"AttachmentLimitMiB"});
        readVersion();
        readTags();
        readName();
        m_result.runs = m_fields.count(m_root, {}, u"Runs"_s);
        readRunInterval();
        m_result.acquireTimeout = timeout(u"TargetManagerAcquireTimeout"_s);
        m_result.releaseTimeout = timeout(u"TargetManagerReleaseTimeout"_s);
        m_result.timeout = m_fields.limit(m_root, {}, u"Timeout"_s);
        readAttachmentLimit();
        readTests();
        readReporting();
        return std::move(m_result);
    }

private:
    const Node &valueOr(const QString &key, const Node &otherwise) const
    {
        const Node *node = m_root.member(key);
        return node ? *node : otherwise;
    }

    void readVersion()
    {
        const QString key = u"Version"_s;
        const QString current = currentDescriptorVersion();
        const Node *node = m_root.member(key);
        if (!node) {
            m_fields.warning(m_root, key, u"version-missing"_s,
                             u"the version is missing; %1 is assumed"_s.arg(current),
                             u"add Version: \"%1\""_s.arg(current));
            m_result.version = current;
            return;
        }
        m_result.version = m_fields.text(m_root, {}, key);
        if (!node->isString() && !node->isNull())
            return; // reported
        if (const auto checked = checkVersion(m_result.version); !checked)
            m_fields.error(*node, key,
                           m_result.version.isEmpty() ? u"version-empty"_s
                           : checked.error().code == ErrorCode::Incompatible
                               ? u"version-incompatible"_s
                               : u"version-syntax"_s,
                           checked.error().message, u"write Version: \"%1\""_s.arg(current));
    }

    void readTags()
    {
        const QString key = u"Tags"_s;
        const Node *list = m_fields.list(m_root, {}, key);
        if (!list)
            return;
        QSet<QString> seen;
        for (size_t i = 0; i < list->children.size(); ++i) {
            const Node &node = list->children[i];
            const QString path = FieldReader::join(key, i);
            if (!node.isString() && !node.isNull()) {
                m_fields.error(node, path, u"wrong-type"_s,
                               u"a tag must be a text, not %1"_s.arg(node.kindName()),
                               u"put it in quotes"_s);
                continue;
            }
            if (const auto valid = checkTag(node.text, false); !valid)
                m_fields.error(node, path,
                               isInternalTag(node.text) ? u"internal-tag"_s : u"bad-tag"_s,
                               valid.error().message);
            else if (seen.contains(node.text))
                m_fields.error(node, path, u"duplicate-tag"_s,
                               u"duplicate tag \"%1\""_s.arg(node.text), u"name it once"_s);
            m_fields.checkLength(node, path, node.text, u"Tag"_s, Limit::tag);
            seen.insert(node.text);
            m_result.tags << node.text;
        }
    }

    void readName()
    {
        const QString key = u"JobName"_s;
        m_result.jobName = m_fields.text(m_root, {}, key);
        const Node &node = valueOr(key, m_root);
        if (m_result.jobName.isEmpty() && (&node == &m_root || node.isString() || node.isNull()))
            m_fields.error(node, key, u"name-missing"_s, u"the job has no name"_s,
                           u"add JobName with a name for the job"_s);
        m_fields.checkLength(node, key, m_result.jobName, u"Job name"_s, Limit::jobName);
    }

    void readRunInterval()
    {
        const QString key = u"RunInterval"_s;
        m_result.runInterval = m_fields.duration(m_root, {}, key, false).value_or(Duration{});
        if (m_result.runInterval < Duration::zero())
            m_fields.error(valueOr(key, m_root), key, u"negative-duration"_s,
                           u"'RunInterval' must not be negative"_s, u"write \"0s\" for no pause"_s);
    }

    std::optional<Duration> timeout(const QString &key)
    {
        const std::optional<Duration> time = m_fields.duration(m_root, {}, key, true);
        if (time && *time <= Duration::zero())
            m_fields.error(valueOr(key, m_root), key, u"timeout-range"_s,
                           u"'%1' must be longer than nothing"_s.arg(key),
                           u"write a time such as \"5m\", or remove it for the default"_s);
        else if (time && *time > longestTimeout)
            m_fields.error(
                valueOr(key, m_root), key, u"timeout-range"_s,
                u"'%1' must not be longer than %2"_s.arg(key, formatDuration(longestTimeout)),
                u"write a time such as \"5m\""_s);
        return time;
    }

    void readAttachmentLimit()
    {
        const QString key = u"AttachmentLimitMiB"_s;
        const Node *node = m_root.member(key);
        if (node && !node->isNull())
            m_result.attachmentLimit = m_fields.count(m_root, {}, key);
    }

    void readTests()
    {
        const QString key = u"TestDescriptors"_s;
        const Node *list = m_fields.list(m_root, {}, key);
        const Node &place = valueOr(key, m_root);
        if (!list ? &place == &m_root || place.isNull() : list->children.empty())
            m_fields.error(place, key, u"tests-missing"_s, u"the job has no tests"_s,
                           u"add at least one test to TestDescriptors"_s);
        if (list && list->children.size() > mostTests) {
            m_fields.error(
                place, key, u"too-many-tests"_s,
                u"the job has %1 tests; no job has more than %2"_s.arg(list->children.size())
                    .arg(mostTests),
                u"split it into several jobs"_s);
            return;
        }
        for (size_t i = 0; list && i < list->children.size(); ++i)
            m_result.tests.push_back(readTest(list->children[i], FieldReader::join(key, i)));
    }

    TestDescriptor readTest(const Node &node, const QString &path)
    {
        TestDescriptor test;
        if (node.isNull()) {
            m_fields.error(node, path, u"test-null"_s, u"test description is null"_s,
                           u"describe the test, or remove the entry"_s);
            return test;
        }
        if (!node.isMap()) {
            m_fields.error(node, path, u"wrong-type"_s,
                           u"a test must be an object, not %1"_s.arg(node.kindName()));
            return test;
        }
        m_fields.checkKeys(node, path,
                           {u"Disabled", u"RetryParameters", u"TargetManagerName",
                            u"TargetManagerAcquireParameters", u"TargetManagerReleaseParameters",
                            u"TestFetcherName", u"TestFetcherFetchParameters",
                            u"CleanupFetcherName", u"CleanupFetcherFetchParameters", u"Timeout",
                            u"TargetTimeout"});
        test.disabled = m_fields.boolean(node, path, u"Disabled"_s);
        test.retry = readRetry(node, path);
        test.targetManagerName = m_fields.text(node, path, u"TargetManagerName"_s);
        test.acquireParameters = FieldReader::raw(node, u"TargetManagerAcquireParameters"_s);
        test.releaseParameters = FieldReader::raw(node, u"TargetManagerReleaseParameters"_s);
        test.fetcherName = m_fields.text(node, path, u"TestFetcherName"_s);
        test.fetchParameters = FieldReader::raw(node, u"TestFetcherFetchParameters"_s);
        test.cleanupFetcherName = m_fields.text(node, path, u"CleanupFetcherName"_s);
        test.cleanupFetchParameters = FieldReader::raw(node, u"CleanupFetcherFetchParameters"_s);
        test.timeout = m_fields.limit(node, path, u"Timeout"_s);
        test.targetTimeout = m_fields.limit(node, path, u"TargetTimeout"_s);
        return test;
    }

    RetryParameters readRetry(const Node &test, const QString &testPath)
    {
        RetryParameters retry;
        const QString key = u"RetryParameters"_s;
        const Node *node = m_fields.map(test, testPath, key);
        if (!node)
            return retry;
        const QString path = FieldReader::join(testPath, key);
        m_fields.checkKeys(*node, path, {u"NumRetries", u"RetryInterval"});
        retry.numRetries = m_fields.count(*node, path, u"NumRetries"_s);
        retry.retryInterval =
            m_fields.duration(*node, path, u"RetryInterval"_s, false).value_or(Duration{});
        return retry;
    }

    void readReporting()
    {
        const QString key = u"Reporting"_s;
        const Node *node = m_fields.map(m_root, {}, key);
        if (node) {
            m_fields.checkKeys(*node, key, {u"RunReporters", u"FinalReporters"});
            m_result.reporting.runReporters = readReporters(*node, u"RunReporters"_s);
            m_result.reporting.finalReporters = readReporters(*node, u"FinalReporters"_s);
        }
        const Node &place = valueOr(key, m_root);
        if (m_result.reporting.runReporters.empty() && m_result.reporting.finalReporters.empty() &&
            (node || &place == &m_root || place.isNull()))
            m_fields.error(place, key, u"reporters-missing"_s, u"the job has no reporter"_s,
                           u"add one to Reporting.RunReporters or Reporting.FinalReporters"_s);
    }

    std::vector<ReporterConfig> readReporters(const Node &reporting, const QString &key)
    {
        std::vector<ReporterConfig> reporters;
        const Node *list = m_fields.list(reporting, u"Reporting"_s, key);
        for (size_t i = 0; list && i < list->children.size(); ++i) {
            const Node &node = list->children[i];
            const QString path = FieldReader::join(u"Reporting."_s + key, i);
            ReporterConfig config;
            if (node.isMap()) {
                m_fields.checkKeys(node, path, {u"Name", u"Parameters"});
                config.name = m_fields.text(node, path, u"Name"_s);
                config.parameters = FieldReader::raw(node, u"Parameters"_s);
                const Node *name = node.member(u"Name");
                if (config.name.trimmed().isEmpty() &&
                    (!name || name->isString() || name->isNull()))
                    m_fields.error(name ? *name : node, path, u"reporter-name"_s,
                                   u"the reporter has no name"_s,
                                   u"add Name with a reporter's name"_s);
                if (name)
                    m_fields.checkLength(*name, FieldReader::join(path, u"Name"_s), config.name,
                                         u"Reporter name"_s, Limit::reporterName);
            } else {
                m_fields.error(node, path, u"wrong-type"_s,
                               u"a reporter must be an object, not %1"_s.arg(node.kindName()),
                               u"write {\"Name\": \"TargetSuccess\", \"Parameters\": {...}}"_s);
            }
            reporters.push_back(std::move(config));
        }
        return reporters;
    }

    FieldReader &m_fields;
    const Node &m_root;
    Descriptor m_result;
};

} // namespace

Reading readDescriptor(QByteArray text, const QString &file, ReadOptions options)
{
    return readDescriptor(Document::parse(std::move(text), file, options.format), options);
}

Reading readDescriptor(Document document, ReadOptions options)
{
    Reading reading{.document = std::move(document), .descriptor = {}, .findings = {}};
    reading.findings = reading.document.findings();
    const Node *root = reading.document.root();
    if (!root)
        return reading;
    FindingList findings(std::move(reading.findings));
    FieldReader fields(reading.document, findings, options.limits);
    if (root->isMap())
        reading.descriptor = DescriptorReader(fields, *root).read();
    else
        fields.error(*root, {}, u"wrong-type"_s,
                     u"a descriptor must be an object, not %1"_s.arg(root->kindName()),
                     u"begin with the keys JobName, Version and TestDescriptors"_s);
    reading.findings = findings.take();
    sortByPlace(reading.findings);
    return reading;
}

void sortByPlace(Findings &findings)
{
    // Files keep the order in which they came up: the descriptor's own first.
    QHash<QString, qsizetype> files;
    for (const Finding &finding : findings)
        if (!files.contains(finding.file))
            files.insert(finding.file, files.size());
    std::ranges::stable_sort(findings, [&](const Finding &left, const Finding &right) {
        return std::tuple(files.value(left.file), left.line, left.column) <
               std::tuple(files.value(right.file), right.line, right.column);
    });
}

} // namespace Proctor
