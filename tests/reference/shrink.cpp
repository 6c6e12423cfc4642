// Greedy removal: lines and blocks of the rules, members and items of the payload and the context.
#include "reference/argue.hpp"
#include "reference/write_payload.hpp"

#include <algorithm>
#include <sstream>

namespace assay::reference {

namespace {

using Kind = Payload::Kind;

bool differs(const Argued& argued) {
    // Whoever reads a fact that is not declared does not load, and should not have to be tried.
    if (argued.rules.find("context.") != std::string::npos &&
        argued.rules.find("\ncontext {") == std::string::npos)
        return false;
    auto bench = Bench::open(argued.rules);
    if (!bench) return false;
    std::vector<std::string> types = bench->types();
    if (std::find(types.begin(), types.end(), argued.type) == types.end()) return false;
    return bench->differs(argued.type, argued.payload, argued.context).has_value();
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += line + "\n";
    return text;
}

/// The line after the block that begins at `first`, or after the line itself.
std::size_t end_of_block(const std::vector<std::string>& lines, std::size_t first) {
    int depth = 0;
    for (std::size_t at = first; at < lines.size(); ++at) {
        for (char c : lines[at]) depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        if (at == first && depth < 0) depth = 0;
        if (depth <= 0) return at + 1;
    }
    return lines.size();
}

/// Takes out lines and blocks, and the frames of blocks, from the end to the beginning: what stands
/// later reads what stands before it.
bool shrink_rules(Argued& argued) {
    std::vector<std::string> lines = lines_of(argued.rules);
    bool done = false;
    for (std::size_t at = lines.size(); at-- > 0;) {
        if (at >= lines.size()) continue;
        std::size_t end = end_of_block(lines, at);
        bool whole_block = end > at + 2;
        for (bool frame_only : {false, true}) {
            if (frame_only && !whole_block) continue;
            std::vector<std::string> fewer = lines;
            auto begin = fewer.begin() + static_cast<std::ptrdiff_t>(at);
            auto last = fewer.begin() + static_cast<std::ptrdiff_t>(end);
            if (frame_only) fewer.erase(last - 1);
            fewer.erase(begin, frame_only ? begin + 1 : last);
            Argued smaller = argued;
            smaller.rules = joined(fewer);
            if (!differs(smaller)) continue;
            argued = smaller;
            lines = fewer;
            done = true;
            break;
        }
    }
    return done;
}

/// Calls `tried` after each way to make `part`, a part of some whole, simpler; leaves the first
/// that it says yes to.
template <class Tried>
bool simplify(Payload& part, const Tried& tried) {
    const Payload before = part;
    for (std::size_t at = 0; at < before.members.size() + before.items.size(); ++at) {
        auto offset = static_cast<std::ptrdiff_t>(at);
        if (part.is(Kind::object)) part.members.erase(part.members.begin() + offset);
        if (part.is(Kind::array)) part.items.erase(part.items.begin() + offset);
        if (tried()) return true;
        part = before;
    }
    if (part.is(Kind::array) || part.is(Kind::object)) {
        part = Payload{part.kind, false, "", {}, {}};
        if (before.items.size() + before.members.size() > 0 && tried()) return true;
        part = before;
    }
    for (PayloadMember& member : part.members)
        if (simplify(member.value, tried)) return true;
    for (Payload& item : part.items)
        if (simplify(item, tried)) return true;
    return false;
}

bool shrink_payload(Argued& argued, std::string Argued::*which) {
    std::optional<Payload> whole = read_payload(argued.*which);
    if (!whole) return false;
    Argued smaller = argued;
    bool done = simplify(*whole, [&] {
        smaller.*which = write_payload(*whole);
        return differs(smaller);
    });
    if (done) argued = smaller;
    return done;
}

} // namespace

Argued shrink(Argued argued) {
    while (shrink_payload(argued, &Argued::payload) || shrink_payload(argued, &Argued::context) ||
           shrink_rules(argued))
        continue;
    return argued;
}

} // namespace assay::reference
