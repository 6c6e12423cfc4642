// The small parts of a tree as canonical text.
#include "syntax/parts.hpp"

#include "source/utf8.hpp"
#include "syntax/characters.hpp"

#include <algorithm>
#include <cstdio>

namespace assay::syntax {

namespace {

std::string unicode_escape(char32_t unit) {
    char buffer[16];
    std::snprintf(buffer, sizeof buffer, "\\u%04x", static_cast<unsigned>(unit));
    return buffer;
}

std::string escaped(char32_t c) {
    switch (c) {
    case U'"': return "\\\"";
    case U'\\': return "\\\\";
    case U'\b': return "\\b";
    case U'\f': return "\\f";
    case U'\n': return "\\n";
    case U'\r': return "\\r";
    case U'\t': return "\\t";
    default: break;
    }
    if (c < 0x10000) return unicode_escape(c);
    const char32_t rest = c - 0x10000;
    return unicode_escape(0xD800 + (rest >> 10)) + unicode_escape(0xDC00 + (rest & 0x3FF));
}

/// How many of the first bytes stand in a JSON text as they are: in most texts all do.
std::size_t plain_length(std::string_view text) {
    const auto special = [](char c) { return c < 0x20 || c >= 0x7F || c == '"' || c == '\\'; };
    return static_cast<std::size_t>(std::find_if(text.begin(), text.end(), special) - text.begin());
}

bool is_plain(std::string_view name) {
    return !name.empty() && is_word_start(name.front()) &&
           std::all_of(name.begin(), name.end(), is_word_part);
}

/// A pattern's text lost the backslash of each `\/`.
std::string with_slashes_escaped(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size())
            result += text[i++];
        else if (text[i] == '/')
            result += '\\';
        result += text[i];
    }
    return result;
}

std::string spell_bounds(const Interval& interval) {
    const std::string low = interval.low ? interval.low->text : "";
    const std::string high = interval.high ? interval.high->text : "";
    switch (interval.form) {
    case Interval::Form::exact: return low;
    case Interval::Form::between: return low + ".." + high;
    case Interval::Form::from: return low + "..";
    case Interval::Form::up_to: return ".." + high;
    case Interval::Form::less: return "< " + high;
    case Interval::Form::less_equal: return "<= " + high;
    case Interval::Form::greater: return "> " + low;
    case Interval::Form::greater_equal: return ">= " + low;
    }
    return {};
}

} // namespace

void append_quoted(std::string& to, std::string_view text) {
    to += '"';
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t plain = plain_length(text.substr(at));
        to += text.substr(at, plain);
        at += plain;
        if (at == text.size()) break;
        const source::CodePoint point = source::decode_at(text, at);
        const bool escape =
            point.value == U'"' || point.value == U'\\' || source::is_unprintable(point.value);
        if (escape && point.valid)
            to += escaped(point.value);
        else
            to += text.substr(at, point.length);
        at += point.length;
    }
    to += '"';
}

void append_quoted(std::string& to, std::string_view text, Span span, std::string_view source) {
    if (span.begin < span.end && span.end <= source.size()) {
        const std::string_view written = source.substr(span.begin, span.end - span.begin);
        const bool is_text = written.size() >= 2 && written.front() == '"' && written.back() == '"';
        if (is_text) {
            to += written;
            return;
        }
    }
    append_quoted(to, text);
}

std::string quoted(std::string_view text) {
    std::string result;
    append_quoted(result, text);
    return result;
}

std::string quoted(std::string_view text, Span span, std::string_view source) {
    std::string result;
    append_quoted(result, text, span, source);
    return result;
}

std::string spell(const Word& name) {
    if (!name.ticked && is_plain(name.text)) return name.text;
    return "`" + name.text + "`";
}

std::string spell(const std::vector<Word>& names) {
    std::string result;
    for (const Word& name : names) result += (result.empty() ? "" : ", ") + spell(name);
    return result;
}

std::string spell(const Path& path) {
    std::string result;
    for (const Word& name : path.names) result += (result.empty() ? "" : ".") + spell(name);
    return result;
}

std::string spell(const Literal& literal, std::string_view source) {
    switch (literal.kind) {
    case Literal::Kind::string: return quoted(literal.text, literal.span, source);
    case Literal::Kind::number: return literal.text;
    case Literal::Kind::boolean_true: return "true";
    case Literal::Kind::boolean_false: return "false";
    case Literal::Kind::null: break;
    }
    return "null";
}

std::string spell(const Interval& interval) { return spell_bounds(interval); }

std::string spell(const Outcome& outcome, std::string_view source) {
    std::string result;
    if (outcome.kind == Outcome::Kind::warning) result += "warning ";
    if (outcome.kind == Outcome::Kind::undecided) result += "undecided ";
    result += outcome.code.text;
    if (outcome.caller_code)
        result += " " + quoted(outcome.caller_code->text, outcome.caller_code->span, source);
    if (!outcome.pointer) return result;
    const std::string& pointer = outcome.pointer->text;
    const bool bare = !pointer.empty() && pointer.front() == '/' && !pointer.starts_with("//") &&
                      pointer.compare(0, 2, "/*") != 0 &&
                      std::all_of(pointer.begin(), pointer.end(), is_pointer_part);
    return result + " at " + (bare ? pointer : quoted(pointer, outcome.pointer->span, source));
}

std::string_view spell(Group::Kind kind) {
    switch (kind) {
    case Group::Kind::exactly_one: return "exactly one of";
    case Group::Kind::at_least_one: return "at least one of";
    case Group::Kind::at_most_one: return "at most one of";
    case Group::Kind::all_or_none: break;
    }
    return "all or none of";
}

std::string spell_pattern(const Text& pattern) {
    return "/" + with_slashes_escaped(pattern.text) + "/";
}

} // namespace assay::syntax
