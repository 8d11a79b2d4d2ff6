// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A plugin for tests that behaves well or badly, as each target's parameter "mode" says. It answers
// targets in the order of their coming.

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThread>

#include <csignal>
#include <cstdio>
#include <iostream>
#include <string>

#include <unistd.h>

namespace {

using namespace Qt::StringLiterals;

void say(const QJsonObject &message)
{
    const QByteArray line = QJsonDocument(message).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), stdout);
    std::fflush(stdout);
}

void answer(const QString &target, const QString &result, const QString &message = {})
{
    say({{u"type"_s, u"result"_s},
         {u"target"_s, target},
         {u"result"_s, result},
         {u"message"_s, message}});
}

QJsonObject step(const QString &name, const QString &serves)
{
    const QJsonArray parameters{
        QJsonObject{{u"name"_s, u"mode"_s}, {u"templated"_s, true}, {u"help"_s, u"How."_s}},
        QJsonObject{{u"name"_s, u"count"_s},
                    {u"type"_s, u"integer"_s},
                    {u"templated"_s, true},
                    {u"help"_s, u"A number."_s}},
        QJsonObject{{u"name"_s, u"words"_s}, {u"list"_s, true}, {u"help"_s, u"Words."_s}},
        QJsonObject{{u"name"_s, u"password"_s}, {u"secret"_s, true}, {u"help"_s, u"Secret."_s}},
    };
    return {{u"kind"_s, u"step"_s},      {u"name"_s, name},
            {u"summary"_s, u"Tests."_s}, {u"serves"_s, serves},
            {u"pause"_s, true},          {u"events"_s, QJsonArray{u"Zoo"_s}},
            {u"grace"_s, u"300ms"_s},    {u"parameters"_s, parameters}};
}

void describe()
{
    const QJsonArray mode{QJsonObject{{u"name"_s, u"mode"_s}, {u"help"_s, u"How."_s}}};
    say({{u"type"_s, u"description"_s},
         {u"protocol"_s, 1},
         {u"plugins"_s, QJsonArray{step(u"ZooMany"_s, u"many"_s), step(u"ZooOne"_s, u"one"_s),
                                   QJsonObject{{u"kind"_s, u"target manager"_s},
                                               {u"name"_s, u"ZooTargets"_s},
                                               {u"summary"_s, u"Tests."_s},
                                               {u"parameters"_s, mode}},
                                   QJsonObject{{u"kind"_s, u"reporter"_s},
                                               {u"name"_s, u"ZooReporter"_s},
                                               {u"summary"_s, u"Tests."_s},
                                               {u"parameters"_s, mode}}}}});
}

void flood(size_t bytes, bool hasLines)
{
    const std::string piece(65536, 'x');
    for (size_t written = 0; written < bytes; written += piece.size()) {
        std::fwrite(piece.data(), 1, piece.size(), stdout);
        if (hasLines)
            std::fputc('\n', stdout);
    }
    std::fflush(stdout);
}

void tellEverything(const QString &target, const QJsonObject &run)
{
    say({{u"type"_s, u"log"_s}, {u"target"_s, target}, {u"text"_s, u"hello"_s}});
    say({{u"type"_s, u"output"_s}, {u"target"_s, target}, {u"text"_s, u"out\n"_s}});
    say({{u"type"_s, u"event"_s},
         {u"target"_s, target},
         {u"name"_s, u"Zoo"_s},
         {u"payload"_s, run.value(u"parameters"_s)}});
    say({{u"type"_s, u"variable"_s},
         {u"target"_s, target},
         {u"name"_s, u"seen"_s},
         {u"value"_s, u"yes"_s}});
    for (const int percent : {10, 10, 20})
        say({{u"type"_s, u"progress"_s}, {u"target"_s, target}, {u"percent"_s, percent}});
    answer(target, u"pass"_s);
}

void run(const QJsonObject &message)
{
    const QString target = message.value(u"target"_s).toObject().value(u"ID"_s).toString();
    const QString mode =
        message.value(u"parameters"_s).toObject().value(u"mode"_s).toString(u"pass"_s);
    if (mode == u"all")
        tellEverything(target, message);
    else if (mode == u"fail")
        answer(target, u"fail"_s, u"as told"_s);
    else if (mode == u"crash")
        std::raise(SIGKILL);
    else if (mode == u"exit") {
        std::fputs("no device\n", stderr);
        std::_Exit(3);
    } else if (mode == u"garbage") {
        std::puts(
            "Traceback: what?\n{\"type\":\"nonsense\"}\n[1]\n{\"type\":\"log\",\"target\":5}");
        answer(target, u"pass"_s);
    } else if (mode == u"line") {
        flood(20u << 20, false);
        answer(target, u"pass"_s);
    } else if (mode == u"garbage gigabyte") {
        flood(1u << 30, true);
        answer(target, u"pass"_s);
    } else if (mode == u"much text") {
        for (int i = 0; i < 40; ++i)
            say({{u"type"_s, u"log"_s},
                 {u"target"_s, target},
                 {u"text"_s, QString(100'000, u'y')}});
        answer(target, u"pass"_s);
    } else if (mode == u"endless text") {
        for (int i = 0; i < 700; ++i)
            say({{u"type"_s, u"log"_s},
                 {u"target"_s, target},
                 {u"text"_s, QString(100'000, u'y')}});
        answer(target, u"pass"_s);
    } else if (mode == u"twice") {
        answer(target, u"pass"_s);
        answer(target, u"fail"_s);
    } else if (mode == u"stranger") {
        answer(u"nobody"_s, u"pass"_s);
        answer(target, u"pass"_s);
    } else if (mode == u"bad result")
        answer(target, u"maybe"_s);
    else if (mode == u"undeclared event") {
        say({{u"type"_s, u"event"_s}, {u"target"_s, target}, {u"name"_s, u"Other"_s}});
        answer(target, u"pass"_s);
    } else if (mode == u"gives up")
        say({{u"type"_s, u"failed"_s}, {u"message"_s, u"the bench is on fire"_s}});
    else if (mode == u"attaches") {
        for (const QString &path : {u"/proc/self/cmdline"_s, u"/etc/passwd"_s, u"file"_s})
            say({{u"type"_s, u"attachment"_s}, {u"target"_s, target}, {u"path"_s, path}});
        answer(target, u"pass"_s);
    } else if (mode == u"measures") {
        const double value = message.value(u"parameters"_s).toObject().value(u"count"_s).toDouble();
        say({{u"type"_s, u"measurement"_s},
             {u"target"_s, target},
             {u"name"_s, u"vcc"_s},
             {u"value"_s, value},
             {u"unit"_s, u"V"_s}});
        answer(target, u"pass"_s);
    } else if (mode == u"slow") {
        QThread::msleep(500); // longer than another process needs to die
        answer(target, u"pass"_s);
    } else if (mode != u"hang" && mode != u"hang and answer" && mode != u"park")
        answer(target, u"pass"_s);
}

struct Held
{
    QString target;
    QString mode;
};

} // namespace

int main()
{
    QList<Held> held;
    std::string text;
    bool isStubborn = false;
    while (std::getline(std::cin, text)) {
        const QJsonObject message =
            QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
        const QString type = message.value(u"type"_s).toString();
        const QString mode = message.value(u"parameters"_s).toObject().value(u"mode"_s).toString();
        if (type == u"describe") {
            describe();
        } else if (type == u"run") {
            if (mode == u"stay")
                isStubborn = true;
            if (mode == u"park" && message.contains(u"state"_s)) {
                answer(message.value(u"target"_s).toObject().value(u"ID"_s).toString(),
                       message.value(u"state"_s).toString() == u"half" ? u"pass"_s : u"fail"_s);
                continue;
            }
            held.append({message.value(u"target"_s).toObject().value(u"ID"_s).toString(), mode});
            run(message);
        } else if (type == u"cancel" || type == u"pause") {
            const QString target = message.value(u"target"_s).toString();
            for (const Held &one : held) {
                if (one.target != target)
                    continue;
                if (type == u"cancel" && one.mode == u"hang and answer") {
                    say({{u"type"_s, u"log"_s}, {u"target"_s, target}, {u"text"_s, u"tidied"_s}});
                    answer(target, u"cancelled"_s);
                } else if (type == u"pause" && one.mode == u"park") {
                    say({{u"type"_s, u"result"_s},
                         {u"target"_s, target},
                         {u"result"_s, u"paused"_s},
                         {u"state"_s, u"half"_s}});
                }
            }
        } else if (type == u"acquire") {
            if (mode == u"hang")
                ::pause();
            if (mode == u"none")
                say({{u"type"_s, u"failed"_s}, {u"message"_s, u"all boards are lent"_s}});
            else if (mode == u"bad")
                say({{u"type"_s, u"acquired"_s},
                     {u"targets"_s, QJsonArray{QJsonObject{{u"FQDN"_s, u"x"_s}}}}});
            else
                say({{u"type"_s, u"acquired"_s},
                     {u"targets"_s, QJsonArray{QJsonObject{{u"ID"_s, u"board-1"_s}},
                                               QJsonObject{{u"ID"_s, u"board-2"_s}}}}});
        } else if (type == u"release") {
            say({{u"type"_s, u"released"_s}});
        } else if (type == u"report") {
            if (mode == u"bad")
                say({{u"type"_s, u"report"_s}, {u"success"_s, u"yes"_s}});
            else
                say({{u"type"_s, u"report"_s},
                     {u"success"_s, message.value(u"final"_s).toBool() || mode != u"fail"},
                     {u"data"_s,
                      QJsonObject{{u"runs"_s, message.value(u"runs"_s).toArray().size()}}}});
        }
    }
    while (isStubborn)
        QThread::sleep(1);
    return 0;
}
