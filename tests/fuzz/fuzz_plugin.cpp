// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Any bytes as what a plugin writes: every line must end in a message or in an error, whatever the
// pieces are in which it comes. The first byte says how long these are.

#include "external/externalplugin.h"
#include "external/linesplitter.h"
#include "external/pluginmessage.h"
#include "model/measurement.h"

using namespace Proctor;
using namespace Qt::StringLiterals;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void use(const PluginMessage &message)
{
    switch (message.type) {
    case PluginMessage::Type::Description:
        if (const auto plugins = readPluginDescription(message.content, u"/plugin"_s))
            require(!plugins->empty());
        break;
    case PluginMessage::Type::Result:
        static_cast<void>(outcomeOf(message));
        break;
    case PluginMessage::Type::Acquired:
        if (const auto targets = targetsOf(message)) {
            for (const TargetPtr &target : *targets)
                require(!target->id.isEmpty());
        }
        break;
    case PluginMessage::Type::Measurement:
        if (auto measurement = measurementFromJson(message.content)) {
            // What is stored must be read back as it was.
            const auto stored = RawJson::parse(toJson(*measurement).json());
            require(stored.has_value());
            const auto again = measurementFromJson(*stored);
            require(again && *again == *measurement);
            static_cast<void>(judge(*measurement, {}));
        }
        break;
    default:
        static_cast<void>(message.text(u"text"));
        break;
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uchar *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArrayView bytes(data + 1, qsizetype(size) - 1);
    const qsizetype piece = data[0] + 1;
    LineSplitter lines;
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        lines.add(bytes.sliced(at, std::min(piece, bytes.size() - at)));
        while (const auto line = lines.next()) {
            require(!line->contains('\n') && !line->isEmpty());
            if (const auto message = readPluginMessage(*line))
                use(*message);
        }
    }
    return 0;
}
