// Which values of a payload are sensitive: as the judge notes them, without judging.
#include "evaluate/sensitive_walk.hpp"

#include "evaluate/white_space.hpp"

#include <algorithm>

namespace assay::evaluate {

namespace {

using program::Program;
using program::Record;
using program::Type;

/// What a value may be judged by, as numbers: types, and records behind them.
class Parts {
  public:
    explicit Parts(const Program& program)
        : program_(program), types_(static_cast<std::uint32_t>(program.types.size())),
          users_(program.types.size() + program.records.size()), reaches_(users_.size()) {}

    std::vector<bool> that_reach_something_sensitive() {
        for (std::uint32_t at = 0; at < types_; ++at) add(at, program_.types[at]);
        for (std::uint32_t at = 0; at < program_.records.size(); ++at)
            add(types_ + at, program_.records[at]);
        while (!found_.empty()) {
            const std::uint32_t part = found_.back();
            found_.pop_back();
            for (const std::uint32_t user : users_[part]) find(user);
        }
        return reaches_;
    }

  private:
    void add(std::uint32_t user, const Type& type) {
        if (type.sensitive) find(user);
        if (type.array != none) use(user, program_.arrays[type.array].element);
        if (type.map != none) use(user, program_.maps[type.map].value);
        if (type.record != none) users_[types_ + type.record].push_back(user);
        if (type.discriminator == none) return;
        const program::Discriminator& discriminator = program_.discriminators[type.discriminator];
        if (discriminator.sensitive) find(user);
        for (const auto& branch : discriminator.branches)
            users_[types_ + branch.record].push_back(user);
    }

    void add(std::uint32_t user, const Record& record) {
        if (record.any_sensitive) find(user);
        for (const auto& declaration : record.declarations) use(user, declaration.type);
        if (record.rest) use(user, record.rest->value);
    }

    void use(std::uint32_t user, program::TypeIndex type) {
        if (type != none) users_[type].push_back(user);
    }

    void find(std::uint32_t part) {
        if (reaches_[part]) return;
        reaches_[part] = true;
        found_.push_back(part);
    }

    const Program& program_;
    std::uint32_t types_;
    std::vector<std::vector<std::uint32_t>> users_;
    std::vector<bool> reaches_;
    std::vector<std::uint32_t> found_; // whose users are still to be told
};

} // namespace

// A set in an expression may be asked of values that are not in a record of their own.
SensitiveWalk::SensitiveWalk(const Program& program)
    : program_(program), reaches_(Parts(program).that_reach_something_sensitive()) {
    usable_ =
        std::none_of(program.nodes.begin(), program.nodes.end(), [this](const program::Node& node) {
            return node.set != none && reaches(node.set);
        });
    for (const Record& record : program.records) {
        std::vector<Member>& members = members_.emplace_back();
        for (const program::Slot& slot : record.slots) members.push_back(known(record, slot));
        members.push_back(unknown(record));
    }
}

SensitiveWalk::Member SensitiveWalk::known(const Record& record, const program::Slot& slot) const {
    if (record.sensitive || slot.sensitive) return {Sensitive::whole, none};
    const auto begin = record.declarations.begin();
    const bool any =
        std::any_of(begin + slot.declarations.begin, begin + slot.declarations.end,
                    [this](const program::Declaration& each) { return reaches(each.type); });
    if (!any) return {Sensitive::nothing, none};
    const program::Declaration& only = record.declarations[slot.declarations.begin];
    const bool settled = slot.declarations.size() == 1 && only.condition == none;
    return {settled ? Sensitive::inside : Sensitive::unsettled, only.type};
}

SensitiveWalk::Member SensitiveWalk::unknown(const Record& record) const {
    if (record.any_sensitive) return {Sensitive::whole, none};
    const auto& rest = record.rest;
    if (!rest || rest->value == none || !reaches(rest->value)) return {Sensitive::nothing, none};
    return {rest->keys == none ? Sensitive::inside : Sensitive::unsettled, rest->value};
}

bool SensitiveWalk::find(const Tokens& tokens, program::TypeIndex type,
                         std::vector<Place>& places) {
    tokens_ = tokens;
    next_ = 0;
    places_ = &places;
    return usable_ && value(type);
}

// Past the value at next_. Of a scalar nothing is noted but itself, where its type says so; a
// container of the wrong kind may hold what should be hidden.
bool SensitiveWalk::value(program::TypeIndex index) {
    const Type& type = program_.types[index];
    if (type.sensitive) return note(), true;
    if (!reaches(index)) return skip(), true;
    if (byte() == '{') return object(type);
    if (byte() != '[' || type.any) return skip(), true;
    if (type.array != none) return items(program_.arrays[type.array].element);
    return note(), true;
}

bool SensitiveWalk::items(program::TypeIndex element) {
    if (tokens_.bytes[tokens_.index[++next_]] == ']') return ++next_, true;
    for (;;) {
        if (!value(element)) return false;
        const char separator = byte();
        ++next_;
        if (separator == ']') return true;
    }
}

// In the judge's order.
bool SensitiveWalk::object(const Type& type) {
    if (type.record != none) return members(type.record);
    if (type.any) return skip(), true;
    if (type.map != none) return values(program_.maps[type.map].value);
    if (type.discriminator != none) return false;
    return note(), true;
}

bool SensitiveWalk::values(program::TypeIndex type) {
    if (tokens_.bytes[tokens_.index[++next_]] == '}') return ++next_, true;
    for (;;) {
        next_ += 2; // the name and the colon
        if (!value(type)) return false;
        const char separator = byte();
        ++next_;
        if (separator == '}') return true;
    }
}

bool SensitiveWalk::members(program::RecordIndex index) {
    const program::NameTable& names = program_.records[index].names;
    const Member* const known = members_[index].data();
    const std::size_t unknown = members_[index].size() - 1;
    if (tokens_.bytes[tokens_.index[++next_]] == '}') return ++next_, true;
    for (;;) {
        const std::string_view written = name();
        if (tokens_.escapes && written.find('\\') != std::string_view::npos) return false;
        const std::uint32_t slot = names.find(written);
        next_ += 2;
        if (!member(known[slot == none ? unknown : slot])) return false;
        const char separator = byte();
        ++next_;
        if (separator == '}') return true;
    }
}

bool SensitiveWalk::member(Member member) {
    if (member.sensitive == Sensitive::whole) return note(), true;
    if (member.sensitive == Sensitive::nothing) return skip(), true;
    return member.sensitive == Sensitive::inside && value(member.type);
}

// Of the member that begins at next_.
std::string_view SensitiveWalk::name() const {
    const std::uint32_t begin = tokens_.index[next_] + 1;
    std::uint32_t end = tokens_.index[next_ + 1] - 1;
    while (tokens_.bytes[end] != '"') --end;
    return {tokens_.bytes + begin, end - begin};
}

void SensitiveWalk::skip() {
    std::uint32_t open = 0;
    do {
        const char first = byte();
        ++next_;
        if (first == '{' || first == '[') ++open;
        if (first == '}' || first == ']') --open;
    } while (open > 0);
}

// What follows it is at hand: a payload that a prover passes is a container.
void SensitiveWalk::note() {
    const std::uint32_t begin = tokens_.index[next_];
    const bool container = byte() == '{' || byte() == '[';
    if (container)
        skip();
    else
        ++next_;
    std::uint32_t end = container ? tokens_.index[next_ - 1] + 1 : tokens_.index[next_];
    while (is_space(tokens_.bytes[end - 1])) --end;
    places_->push_back({begin, end - begin});
}

} // namespace assay::evaluate
