// A message replaces every value error of its field. The errors `type`, `null` and `enum` know the
// type's text as {limit} and the kind found as {actual}; an error of a constraint knows what its
// own sentence uses; a format's error knows neither.
#include "bind/message_format.hpp"

#include <unicode/messagepattern.h>
#include <unicode/msgfmt.h>

#include <algorithm>

namespace assay::bind {
namespace {

using diagnostic::Kind;

std::string utf8(const icu::UnicodeString& text) {
    std::string bytes;
    text.toUTF8String(bytes);
    return bytes;
}

std::vector<std::string> placeholders(const icu::MessagePattern& pattern) {
    std::vector<std::string> names;
    for (std::int32_t i = 0; i < pattern.countParts(); ++i) {
        const auto& part = pattern.getPart(i);
        if (part.getType() == UMSGPAT_PART_TYPE_ARG_NAME ||
            part.getType() == UMSGPAT_PART_TYPE_ARG_NUMBER)
            names.push_back(utf8(pattern.getSubstring(part)));
    }
    return names;
}

bool lacks(std::string_view sentence, std::string_view placeholder) {
    auto opening = "{" + std::string(placeholder);
    auto found = sentence.find(opening);
    return found == std::string_view::npos;
}

/// The word of an error that does not know `placeholder`; empty where all do.
std::string error_without(const Type& type, std::string_view placeholder) {
    auto lacking = [&](const std::vector<constraint::Constraint>& all) -> std::string {
        for (auto one : all) {
            const auto& info = constraint::constraints()[one.kind];
            if (lacks(info.message.english, placeholder))
                return std::string(info.word.empty() ? "range" : info.word);
        }
        return {};
    };
    std::string word;
    for (const auto& branch : type.texts) {
        if (branch.format) return std::string(constraint::formats()[branch.format->kind].word);
        if (word.empty()) word = lacking(branch.constraints);
    }
    for (const auto& branch : type.numbers)
        if (word.empty()) word = lacking(branch.constraints);
    if (word.empty() && type.array) word = lacking(type.array->counts);
    if (word.empty() && type.map) word = lacking(type.map->counts);
    return word;
}

/// Where the message holds `opening`, as it is written; the whole message where escapes hide it.
Location place_of(const Binding& binding, Location message, const std::string& opening) {
    auto text = binding.sources[message.source].text(message.span);
    auto found = text.find(opening);
    if (found == std::string_view::npos) return message;
    auto end = std::min(text.find('}', found), text.size() - 1) + 1;
    auto begin = message.span.begin;
    return {message.source,
            {begin + static_cast<std::uint32_t>(found), begin + static_cast<std::uint32_t>(end)}};
}

void check_placeholders(Binding& binding, Location location, const icu::MessagePattern& pattern,
                        const Type& type) {
    for (const auto& name : placeholders(pattern)) {
        std::string why, help;
        if (name != "field" && name != "limit" && name != "actual") {
            why = "which is none of {field}, {limit} and {actual}";
        } else if (name != "field") {
            auto word = error_without(type, name);
            if (!word.empty()) why = "which an error of `" + word + "` does not have";
            help = "every error has `{field}`";
        }
        if (why.empty()) continue;
        say(binding, Kind::message_placeholder, place_of(binding, location, "{" + name),
            {"{" + name + "}", why}, std::move(help));
        return;
    }
}

} // namespace

void check_message(Binding& binding, Location location, const std::string& text, const Type& type) {
    UErrorCode status = U_ZERO_ERROR;
    UParseError place;
    auto wide = icu::UnicodeString::fromUTF8(text);
    icu::MessagePattern pattern(status);
    pattern.parse(wide, &place, status);
    if (U_SUCCESS(status)) {
        UErrorCode formats = U_ZERO_ERROR;
        icu::MessageFormat format(wide, icu::Locale::getEnglish(), place, formats);
        status = formats;
    }
    if (U_FAILURE(status)) {
        std::string near = utf8(icu::UnicodeString(place.postContext));
        say(binding, Kind::message_format, location,
            {near.empty() ? "at its end" : "near " + ticked(near)},
            "a placeholder is written `{limit}`, an apostrophe `''`; `plural` and `select` need a "
            "branch `other`");
        return;
    }
    check_placeholders(binding, location, pattern, type);
}

} // namespace assay::bind
