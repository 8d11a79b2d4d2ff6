// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/failurefamilies.h"

#include <QSet>

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar something = u'…';

bool isPart(QChar c)
{
    return c.isLetterOrNumber() || c.isMark();
}

bool isHex(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

bool isAllHex(QStringView text)
{
    return std::ranges::all_of(text, isHex);
}

bool isDigit(QChar c)
{
    return c.isDigit();
}

bool hasDigit(QStringView text)
{
    return std::ranges::any_of(text, isDigit);
}

// What stands behind a number and says no more than the number does.
bool isUnit(QStringView word)
{
    static const QSet<QString> units = [] {
        const QString list =
            u"ns us µs μs ms s sec secs second seconds m min mins minute minutes h hr hrs hour "
            u"hours d day days am pm AM PM UTC GMT CET CEST nV uV µV mV V kV nA uA µA mA A mW W kW "
            u"dB dBm Hz kHz MHz GHz C K F Ohm Ω kOhm kΩ B kB KB MB GB TB KiB MiB GiB TiB byte "
            u"bytes bit bits Kbit Mbit Gbit rpm Pa hPa kPa bar mbar g kg mm cm km"_s;
        const QStringList words = list.split(u' ');
        return QSet<QString>(words.begin(), words.end());
    }();
    return word.size() <= 7 && units.contains(word.toString());
}

// "Nov", "November", "Mon": of a date, when a number is beside it.
bool isDateWord(QStringView word)
{
    if (word.size() < 3 || word.size() > 9 || !word.front().isUpper())
        return false;
    static const QStringList names =
        u"January February March April May June July August September October November December "
        u"Monday Tuesday Wednesday Thursday Friday Saturday Sunday"_s.split(u' ');
    return std::ranges::any_of(names, [word](const QString &name) {
        return word == name || word == QStringView(name).left(3);
    });
}

// What may stand between two parts of one changing thing: "10.0.0.7:22", "3.2..3.4", "1, 2".
bool isJoint(QStringView text)
{
    constexpr QStringView joints = u" .,:;-–/\\_~@|+*";
    return text.size() <= 3 &&
           std::ranges::all_of(text, [&](QChar c) { return joints.contains(c); });
}

/// Walks over a text once and writes its key.
class KeyMaker
{
public:
    KeyMaker(QStringView text, QStringList names) : m_text(text), m_names(std::move(names))
    {
        std::ranges::sort(m_names, std::greater(), &QString::size);
        m_key.reserve(text.size());
    }
    QString make();

private:
    [[nodiscard]] QChar at(qsizetype index) const
    {
        return index < m_text.size() ? m_text[index] : QChar();
    }
    [[nodiscard]] bool isBoundary(qsizetype index) const
    {
        return index <= 0 || index >= m_text.size() || !isPart(m_text[index - 1]) ||
               !isPart(m_text[index]);
    }
    /// Or but one sign behind.
    [[nodiscard]] bool isBehindSomething() const
    {
        return m_behindSomething >= 0 && m_key.size() - m_behindSomething <= 1 &&
               isJoint(QStringView(m_key).sliced(m_behindSomething));
    }
    [[nodiscard]] qsizetype nameLength() const;
    [[nodiscard]] qsizetype quotedLength() const;
    [[nodiscard]] qsizetype groupsLength(std::initializer_list<int> sizes,
                                         QStringView joints) const;
    [[nodiscard]] qsizetype colonsLength() const;
    [[nodiscard]] qsizetype bytesLength() const;
    [[nodiscard]] qsizetype temporaryLength() const;
    [[nodiscard]] qsizetype addressLength() const;

    void addPiece();
    void addWord(QStringView word);
    void addSomething(qsizetype length);
    void dropDateWords();

    QStringView m_text;
    QStringList m_names;
    QString m_key;
    qsizetype m_at = 0;
    qsizetype m_behindSomething = -1; // in the key
};

QString KeyMaker::make()
{
    while (m_at < m_text.size()) {
        const QChar c = m_text[m_at];
        if (const qsizetype length = nameLength(); length > 0) {
            addSomething(length);
        } else if (const qsizetype quoted = quotedLength(); quoted > 0) {
            m_key += c;
            ++m_at;
            addSomething(quoted - 2);
            m_key += at(m_at++);
        } else if (const qsizetype address = addressLength(); address > 0) {
            addSomething(address);
        } else if (isPart(c)) {
            addPiece();
        } else if (c.isSpace() || c.category() == QChar::Other_Control) {
            if (!m_key.endsWith(u' '))
                m_key += u' ';
            ++m_at;
        } else {
            const bool isUnitSign = c == u'%' || c == u'°';
            if (!isUnitSign || !isBehindSomething())
                m_key += c;
            ++m_at;
        }
    }
    const auto isEdge = [](QChar c) { return c.isSpace() || c == u'.' || c == u',' || c == u':'; };
    while (!m_key.isEmpty() && isEdge(m_key.back()))
        m_key.chop(1);
    return m_key.trimmed();
}

// A short name may be a word as well, so it counts only where it stands alone in quotes.
qsizetype KeyMaker::nameLength() const
{
    if (!isBoundary(m_at))
        return 0;
    for (const QString &name : m_names) {
        const qsizetype size = name.size();
        if (size == 0 || size > m_text.size() - m_at || !isBoundary(m_at + size) ||
            name.front().toCaseFolded() != m_text[m_at].toCaseFolded() ||
            m_text.sliced(m_at, size).compare(name, Qt::CaseInsensitive) != 0)
            continue;
        constexpr QStringView quotes = u"'\"`’”";
        const bool isQuoted =
            m_at > 0 && m_at + size < m_text.size() && quotes.contains(m_text[m_at + size]);
        if (size >= 3 || hasDigit(name) || isQuoted)
            return size;
    }
    return 0;
}

// 'sensor-4', with its quotes.
qsizetype KeyMaker::quotedLength() const
{
    constexpr qsizetype longest = 128;
    constexpr QStringView opening = u"'\"`‘“«„";
    constexpr QStringView closing = u"'\"`’”»“";
    const qsizetype kind = opening.indexOf(m_text[m_at]);
    if (kind < 0 || (m_at > 0 && isPart(m_text[m_at - 1])))
        return 0;
    bool digits = false;
    for (qsizetype i = m_at + 1; i < m_text.size() && i < m_at + longest; ++i) {
        if (m_text[i] == closing[kind])
            return digits ? i + 1 - m_at : 0;
        if (m_text[i].isSpace())
            return 0;
        digits = digits || m_text[i].isDigit();
    }
    return 0;
}

// Groups of hexadecimal digits, which may have none from 0 to 9 in them: MAC addresses, UUIDs.
qsizetype KeyMaker::groupsLength(std::initializer_list<int> sizes, QStringView joints) const
{
    qsizetype i = m_at;
    QChar joint;
    for (const int size : sizes) {
        if (i > m_at) {
            if (!joints.contains(at(i)) || (!joint.isNull() && at(i) != joint))
                return 0;
            joint = at(i++);
        }
        if (i + size > m_text.size() || !isAllHex(m_text.sliced(i, size)))
            return 0;
        i += size;
    }
    return isBoundary(i) ? i - m_at : 0;
}

// IPv6 addresses, and times by the way.
qsizetype KeyMaker::colonsLength() const
{
    constexpr qsizetype longest = 48;
    qsizetype i = m_at;
    int colons = 0;
    int digits = 0;
    bool hasGap = false;
    for (; i < m_text.size() && i < m_at + longest; ++i) {
        if (m_text[i] == u':') {
            hasGap = hasGap || (i > m_at && m_text[i - 1] == u':');
            digits = 0;
            ++colons;
        } else if (!isHex(m_text[i]) || ++digits > 4) {
            break;
        }
    }
    const qsizetype length = i - m_at;
    if (!isBoundary(i) || length < 3 || (m_text[i - 1] == u':' && !m_text.first(i).endsWith(u"::")))
        return 0;
    if (colons < 7 && (colons < 2 || !hasGap))
        return 0;
    if (at(i) == u'%') { // the name of an interface
        do {
            ++i;
        } while (i < m_text.size() && isPart(m_text[i]));
    }
    return i - m_at;
}

// "de ad be ef"
qsizetype KeyMaker::bytesLength() const
{
    qsizetype i = m_at;
    int count = 0;
    while (i + 2 <= m_text.size() && isAllHex(m_text.sliced(i, 2)) && isBoundary(i + 2)) {
        ++count;
        i += 2;
        if (at(i) != u' ')
            break;
        ++i;
    }
    if (count < 4)
        return 0;
    return m_text[i - 1] == u' ' ? i - 1 - m_at : i - m_at;
}

// What programs call their temporary files is chance.
qsizetype KeyMaker::temporaryLength() const
{
    if (!m_key.endsWith(u"/tmp/") && !m_key.endsWith(u"\\Temp\\"))
        return 0;
    constexpr QStringView ends = u"/\\'\"`:,;()[]<>";
    qsizetype i = m_at;
    while (i < m_text.size() && !m_text[i].isSpace() && !ends.contains(m_text[i]))
        ++i;
    return i - m_at;
}

qsizetype KeyMaker::addressLength() const
{
    if (const qsizetype length = temporaryLength(); length > 0)
        return length;
    const QChar c = m_text[m_at];
    if ((!isHex(c) && c != u':') || !isBoundary(m_at))
        return 0;
    qsizetype length = groupsLength({8, 4, 4, 4, 12}, u"-");
    if (length == 0)
        length = groupsLength({2, 2, 2, 2, 2, 2}, u":-");
    if (length == 0)
        length = groupsLength({4, 4, 4}, u".");
    if (length == 0)
        length = colonsLength();
    return length > 0 ? length : bytesLength();
}

void KeyMaker::addPiece()
{
    qsizetype end = m_at;
    while (end < m_text.size() && isPart(m_text[end]))
        ++end;
    const QStringView piece = m_text.sliced(m_at, end - m_at);
    const auto firstDigit = std::ranges::find_if(piece, isDigit) - piece.begin();
    const bool isHash = piece.size() >= 8 && isAllHex(piece);
    const bool isNumber = piece.compare(u"nan", Qt::CaseInsensitive) == 0 ||
                          piece.compare(u"inf", Qt::CaseInsensitive) == 0;
    if (firstDigit == piece.size() && !isHash && !isNumber) {
        addWord(piece);
        return;
    }
    // "ttyUSB3" is a word with a number, "7F3K2" and "a3f1" are none.
    const bool endsAsNumber = std::ranges::all_of(piece.sliced(firstDigit), isDigit);
    const bool hasWord =
        firstDigit > 0 && endsAsNumber && !isNumber && (piece.size() < 4 || !isAllHex(piece));
    if (hasWord) {
        m_key += piece.first(firstDigit);
        m_at += firstDigit;
    }
    addSomething(end - m_at);
}

void KeyMaker::addWord(QStringView word)
{
    if (isBehindSomething() && (isUnit(word) || isDateWord(word))) {
        addSomething(word.size());
        return;
    }
    m_key += word;
    m_at += word.size();
}

// "Mon Nov" before a number.
void KeyMaker::dropDateWords()
{
    for (;;) {
        const QStringView key(m_key);
        qsizetype end = key.size();
        while (end > 0 && (key[end - 1] == u' ' || key[end - 1] == u',' || key[end - 1] == u'-'))
            --end;
        qsizetype start = end;
        while (start > 0 && isPart(key[start - 1]) && end - start < 10)
            --start;
        if (end == key.size() || !isDateWord(key.sliced(start, end - start)))
            return;
        m_key.truncate(start);
        m_behindSomething = std::min(m_behindSomething, start);
    }
}

void KeyMaker::addSomething(qsizetype length)
{
    m_at += length;
    dropDateWords();
    if (m_behindSomething >= 0 && isJoint(QStringView(m_key).sliced(m_behindSomething))) {
        m_key.truncate(m_behindSomething);
        return;
    }
    // The sign of a number.
    if (m_key.endsWith(u'-') || m_key.endsWith(u'+')) {
        const QChar before = m_key.size() > 1 ? m_key[m_key.size() - 2] : QChar(u' ');
        if (before.isSpace() || QStringView(u"(=,:[<>").contains(before))
            m_key.chop(1);
    }
    m_key += something;
    m_behindSomething = m_key.size();
}

} // namespace

QString failureKey(QStringView text, const QStringList &names)
{
    return KeyMaker(text.left(longestFailureText), names).make();
}

int FailureFamilies::add(QStringView text, const QStringList &names)
{
    const QString pattern = failureKey(text, names);
    int family = m_numbers.value(pattern, -1);
    if (family < 0) {
        const bool isRest = count() >= mostFamilies;
        family = isRest ? mostFamilies : count();
        if (family == count())
            m_families.push_back({isRest ? QString(something) : pattern,
                                  text.left(longestFailureText).toString(), 0});
        if (!isRest)
            m_numbers.insert(pattern, family);
    }
    ++m_families[size_t(family)].count;
    return family;
}

} // namespace Proctor
