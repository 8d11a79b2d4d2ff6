// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Every text is either refused with a place inside it or expands within its bounds.

#include "template/template.h"

#include <QtGlobal>

#include <cstdlib>

using namespace Proctor;
using namespace Qt::StringLiterals;

namespace {

class AnyVariable : public VariableSource
{
public:
    Result<RawJson> variable(const QString &, const QString &name) const override
    {
        return name.size() % 2 ? RawJson::string(name) : RawJson::number(name.size());
    }
};

void require(bool holds)
{
    if (!holds)
        std::abort();
}

TemplateFunctions functionsForTests()
{
    TemplateFunctions functions;
    require(functions
                .add(u"join"_s,
                     [](const QStringList &texts) -> Result<QString> {
                         if (texts.isEmpty())
                             return fail(ErrorCode::InvalidArgument, u"nothing to join"_s);
                         return texts.join(u'+');
                     })
                .has_value());
    return functions;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const TemplateFunctions functions = functionsForTests();
    static const Target target{.id = u"dut01"_s,
                               .fqdn = u"a.b-c"_s,
                               .primaryIPv4 = u"192.0.2.7"_s,
                               .primaryIPv6 = {},
                               .state = RawJson::fromTrusted("{\"a\":1}")};
    static const AnyVariable variables;
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto parsed = Template::parse(text, functions);
    if (!parsed) {
        require(!parsed.error().message.isEmpty());
        require(parsed.error().offset >= 0 && parsed.error().offset <= text.size());
        return 0;
    }
    for (const VariableReference &reference : parsed->variableReferences())
        require(reference.offset >= 0 && reference.offset < text.size());
    const Result<QString> result = parsed->expand({&target, &variables});
    if (result)
        require(parsed->isPlain() ? *result == text : result->size() <= 1024 * 1024);
    else
        require(!result.error().message.isEmpty());
    return 0;
}
