// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Any bytes as a descriptor: reading, validating, changing and writing must end in findings. The
// first byte chooses the format.

#include "descriptor/validator.h"

#include "fakeplugins.h"

#include <QCoreApplication>
#include <QCoroTask>

using namespace Proctor;
using namespace Qt::StringLiterals;

namespace {

const Registry &registry()
{
    static const auto filled = [] {
        auto result = std::make_unique<Registry>();
        if (!addFakePlugins(*result))
            std::abort();
        return result;
    }();
    return *filled;
}

void require(bool holds)
{
    if (!holds)
        std::abort();
}

// What is written out again must be the same value.
void checkRoundTrip(const Document &document)
{
    if (!document.root() || hasErrors(document.findings()))
        return;
    const RawJson json = toRawJson(*document.root());
    const Document again = Document::parse(json.json(), {}, Document::Format::Json);
    require(again.root() && toRawJson(*again.root()) == json);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uchar *data, size_t size)
{
    static int argc = 1;
    static char name[] = "fuzz_descriptor";
    static char *argv[] = {name, nullptr};
    static const QCoreApplication application(argc, argv);
    if (size == 0)
        return 0;
    const auto format = data[0] % 2 == 0 ? Document::Format::Json : Document::Format::Yaml;
    const QByteArray text(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    Document document = Document::parse(text, u"fuzz"_s, format);
    checkRoundTrip(document);
    const Validation validation =
        QCoro::waitFor(Validator(registry()).validate(readDescriptor(document)));
    require(validation.descriptor.has_value() != hasErrors(validation.findings));
    for (const Finding &finding : validation.findings) {
        require(!finding.code.isEmpty() && !finding.message.isEmpty());
        require(!toText(finding).isEmpty() && !toJsonLine(finding).isEmpty());
    }
    if (document.set(u"TestDescriptors.0.x"_s,
                     QString::fromUtf8(text.first(qMin<qsizetype>(20, text.size())))))
        require(document.root()->descendant({u"TestDescriptors"_s, u"0"_s, u"x"_s}));
    return 0;
}
