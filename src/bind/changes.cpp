// Putting and removing members, by name or by JSON Pointer (RFC 6901).
#include "bind/changes.hpp"

#include <algorithm>
#include <charconv>
#include <unordered_map>

namespace assay::bind {
namespace {

using diagnostic::Kind;
using syntax::Json;

/// The steps of a pointer, `~1` and `~0` decoded. The parser has refused malformed ones.
std::vector<std::string> steps_of(std::string_view pointer) {
    std::vector<std::string> steps;
    for (std::size_t i = 0; i < pointer.size(); ++i) {
        if (pointer[i] == '/') {
            steps.emplace_back();
        } else if (steps.empty()) {
            return {};
        } else if (pointer[i] == '~' && i + 1 < pointer.size()) {
            steps.back() += pointer[++i] == '1' ? '/' : '~';
        } else {
            steps.back() += pointer[i];
        }
    }
    return steps;
}

syntax::JsonMember* find_member(Json& json, std::string_view name) {
    if (json.kind != Json::Kind::object) return nullptr;
    for (auto& member : json.members)
        if (member.name.text == name) return &member;
    return nullptr;
}

/// An index as RFC 6901 has it: digits without a leading zero.
std::optional<std::size_t> index_of(std::string_view step) {
    std::size_t index = 0;
    auto [end, error] = std::from_chars(step.data(), step.data() + step.size(), index);
    bool zeros = step.size() > 1 && step[0] == '0';
    if (step.empty() || zeros || error != std::errc() || end != step.data() + step.size())
        return std::nullopt;
    return index;
}

Json* find_child(Json& json, const std::string& step) {
    if (auto* member = find_member(json, step)) return &member->value;
    auto index = index_of(step);
    if (json.kind != Json::Kind::array || !index || *index >= json.items.size()) return nullptr;
    return &json.items[*index];
}

/// What the pointer's last step is a step of; null where there is nothing.
Json* find_parent(Json& json, const std::vector<std::string>& steps) {
    auto* at = &json;
    for (std::size_t i = 0; at && i + 1 < steps.size(); ++i) at = find_child(*at, steps[i]);
    return at;
}

void put_member(Json& json, const syntax::Text& name, Json value) {
    if (auto* member = find_member(json, name.text))
        member->value = std::move(value);
    else
        json.members.push_back({name, std::move(value)});
}

class Change {
  public:
    Change(Binding& binding, FileIndex file, const syntax::Change& tree, Json& json)
        : binding_(binding), file_(file), tree_(tree), json_(json) {}

    void make() {
        switch (tree_.kind) {
        case syntax::Change::Kind::put_members: return put_members();
        case syntax::Change::Kind::put_at: return put_at();
        case syntax::Change::Kind::remove_members: return remove_members();
        case syntax::Change::Kind::remove_at: return remove_at();
        }
    }

  private:
    void fail(source::Span span, std::string_view sentence, std::string help = {}) {
        say(binding_, Kind::change_target, binding_.at(file_, span), {sentence}, std::move(help));
    }

    /// A name that the change itself repeats stays repeated: so tests say what repeated members do.
    void put_members() {
        if (!tree_.json || tree_.json->kind != Json::Kind::object)
            return fail(tree_.span, "`+` puts the members of an object",
                        "write `+ { … }`, or a pointer: `+ /name = value`");
        if (json_.kind != Json::Kind::object)
            return fail(tree_.span, "the payload is no object, so members cannot be put into it");
        std::unordered_map<std::string, std::size_t> old;
        for (std::size_t i = 0; i < json_.members.size(); ++i)
            old.emplace(json_.members[i].name.text, i);
        for (const auto& member : tree_.json->members) {
            auto same = old.find(member.name.text);
            if (same == old.end()) {
                json_.members.push_back(member);
                continue;
            }
            json_.members[same->second].value = member.value;
            old.erase(same);
        }
    }

    void put_at() {
        if (tree_.pointers.empty() || !tree_.json) return;
        const auto& pointer = tree_.pointers[0];
        auto steps = steps_of(pointer.text);
        if (steps.empty()) {
            json_ = *tree_.json;
            return;
        }
        auto* parent = find_parent(json_, steps);
        const auto& last = steps.back();
        if (parent && parent->kind == Json::Kind::object)
            return put_member(*parent, {last, pointer.span}, *tree_.json);
        if (parent && parent->kind == Json::Kind::array) {
            auto index = last == "-" ? parent->items.size() : index_of(last).value_or(~0u);
            if (index < parent->items.size()) {
                parent->items[index] = *tree_.json;
                return;
            }
            if (index == parent->items.size()) return parent->items.push_back(*tree_.json);
        }
        fail(pointer.span, ticked(pointer.text) + " points to nothing that can be put");
    }

    void remove(const std::string& name, Json& from, source::Span span, const std::string& called) {
        auto& members = from.members;
        auto kept = std::remove_if(members.begin(), members.end(),
                                   [&](const auto& one) { return one.name.text == name; });
        if (kept != members.end()) {
            members.erase(kept, members.end());
            return;
        }
        std::vector<std::string_view> known;
        for (const auto& member : members) known.push_back(member.name.text);
        fail(span, "there is no `" + called + "` to remove", did_you_mean(name, known));
    }

    void remove_members() {
        for (const auto& name : tree_.names) remove(name.text, json_, name.span, name.text);
    }

    void remove_at() {
        for (const auto& pointer : tree_.pointers) {
            auto steps = steps_of(pointer.text);
            auto* parent = steps.empty() ? nullptr : find_parent(json_, steps);
            auto index = steps.empty() ? std::nullopt : index_of(steps.back());
            if (parent && parent->kind == Json::Kind::array && index &&
                *index < parent->items.size())
                parent->items.erase(parent->items.begin() + static_cast<std::ptrdiff_t>(*index));
            else if (parent && parent->kind == Json::Kind::object)
                remove(steps.back(), *parent, pointer.span, pointer.text);
            else
                fail(pointer.span, "there is no `" + pointer.text + "` to remove");
        }
    }

    Binding& binding_;
    FileIndex file_;
    const syntax::Change& tree_;
    Json& json_;
};

} // namespace

void make_change(Binding& binding, FileIndex file, const syntax::Change& change, Json& json) {
    Change(binding, file, change, json).make();
}

} // namespace assay::bind
