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
                             Sentence::say("the version is missing; %1 is assumed", {current}),
                             Sentence::say("add Version: \"%1\"", {current}));
            m_result.version = current;
            return;
        }
        m_result.version = m_fields.text(m_root, {}, key);
        if (!node->isString() && !node->isNull())
            return; // reported
        if (const auto checked = checkVersion(m_result.version); !checked)
            m_fields.error(*node, key,
                           m_result.version.isEmpty()       ? u"version-empty"_s
                           : checked.error().isIncompatible ? u"version-incompatible"_s
                                                            : u"version-syntax"_s,
                           checked.error().message,
                           Sentence::say("write Version: \"%1\"", {current}));
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
                               Sentence::say("a tag must be a text, not %1", {node.kindName()}),
                               Sentence::say("put it in quotes"));
                continue;
            }
            if (const Sentence mistake = mistakeInTag(node.text, false); !mistake.isEmpty())
                m_fields.error(node, path,
                               isInternalTag(node.text) ? u"internal-tag"_s : u"bad-tag"_s,
                               mistake);
            else if (seen.contains(node.text))
                m_fields.error(node, path, u"duplicate-tag"_s,
                               Sentence::say("duplicate tag \"%1\"", {node.text}),
                               Sentence::say("name it once"));
            m_fields.checkLength(node, path, node.text, Sentence::say("Tag"), Limit::tag);
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
            m_fields.error(node, key, u"name-missing"_s, Sentence::say("the job has no name"),
                           Sentence::say("add JobName with a name for the job"));
        m_fields.checkLength(node, key, m_result.jobName, Sentence::say("Job name"),
                             Limit::jobName);
    }

    void readRunInterval()
    {
        const QString key = u"RunInterval"_s;
        m_result.runInterval = m_fields.duration(m_root, {}, key, false).value_or(Duration{});
        if (m_result.runInterval < Duration::zero())
            m_fields.error(valueOr(key, m_root), key, u"negative-duration"_s,
                           Sentence::say("'RunInterval' must not be negative"),
                           Sentence::say("write \"0s\" for no pause"));
    }

    std::optional<Duration> timeout(const QString &key)
    {
        const std::optional<Duration> time = m_fields.duration(m_root, {}, key, true);
        if (time && *time <= Duration::zero())
            m_fields.error(
                valueOr(key, m_root), key, u"timeout-range"_s,
                Sentence::say("'%1' must be longer than nothing", {key}),
                Sentence::say("write a time such as \"5m\", or remove it for the default"));
        else if (time && *time > longestTimeout)
            m_fields.error(valueOr(key, m_root), key, u"timeout-range"_s,
                           Sentence::say("'%1' must not be longer than %2",
                                         {key, formatDuration(longestTimeout)}),
                           Sentence::say("write a time such as \"5m\""));
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
            m_fields.error(place, key, u"tests-missing"_s, Sentence::say("the job has no tests"),
                           Sentence::say("add at least one test to TestDescriptors"));
        if (list && list->children.size() > mostTests) {
            m_fields.error(
                place, key, u"too-many-tests"_s,
                Sentence::say("the job has %1 tests; no job has more than %2",
                              {QString::number(list->children.size()), QString::number(mostTests)}),
                Sentence::say("split it into several jobs"));
            return;
        }
        for (size_t i = 0; list && i < list->children.size(); ++i)
            m_result.tests.push_back(readTest(list->children[i], FieldReader::join(key, i)));
    }

    TestDescriptor readTest(const Node &node, const QString &path)
    {
        TestDescriptor test;
        if (node.isNull()) {
            m_fields.error(node, path, u"test-null"_s, Sentence::say("test description is null"),
                           Sentence::say("describe the test, or remove the entry"));
            return test;
        }
        if (!node.isMap()) {
            m_fields.error(node, path, u"wrong-type"_s,
                           Sentence::say("a test must be an object, not %1", {node.kindName()}));
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
            m_fields.error(
                place, key, u"reporters-missing"_s, Sentence::say("the job has no reporter"),
                Sentence::say("add one to Reporting.RunReporters or Reporting.FinalReporters"));
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
                                   Sentence::say("the reporter has no name"),
                                   Sentence::say("add Name with a reporter's name"));
                if (name)
                    m_fields.checkLength(*name, FieldReader::join(path, u"Name"_s), config.name,
                                         Sentence::say("Reporter name"), Limit::reporterName);
            } else {
                m_fields.error(
                    node, path, u"wrong-type"_s,
                    Sentence::say("a reporter must be an object, not %1", {node.kindName()}),
                    Sentence::say("write {\"Name\": \"TargetSuccess\", \"Parameters\": {...}}"));
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
                     Sentence::say("a descriptor must be an object, not %1", {root->kindName()}),
                     Sentence::say("begin with the keys JobName, Version and TestDescriptors"));
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
