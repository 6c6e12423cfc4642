// The formatter: JSON and tests. What the author put on lines of its own stays there; what is too
// long is broken where it must be.
#include "syntax/formatter.hpp"
#include "syntax/layout.hpp"
#include "syntax/parts.hpp"
#include "syntax/print.hpp"

namespace assay::syntax {

std::size_t Formatter::column() const { return last_width(text_); }

/// The level of the line begun.
std::size_t Formatter::line_level() const {
    const std::size_t newline = text_.rfind('\n');
    const std::size_t start = newline == std::string::npos ? 0 : newline + 1;
    const std::size_t word = text_.find_first_not_of(' ', start);
    return ((word == std::string::npos ? text_.size() : word) - start) / indent_width;
}

void Formatter::next_line(std::size_t level) { text_ += "\n" + indentation(level); }

/// Comments up to an offset, behind or beneath what has been written; true if there were any, so
/// that a new line must follow.
bool Formatter::line_comments(std::uint32_t offset, std::size_t level) {
    bool any = false;
    for (; next_comment_ < file_.comments.size(); ++next_comment_) {
        const Comment& comment = file_.comments[next_comment_];
        if (comment.span.begin >= offset) break;
        const bool trailing = !any && newlines(done_, comment.span.begin) == 0;
        if (trailing)
            text_ += "  ";
        else
            next_line(level);
        text_ += comment.text;
        any = true;
    }
    return any;
}

// --- JSON ---

bool Formatter::stays_on_line(const Json& json) const {
    return newlines(json.span.begin, json.span.end) == 0 ||
           (json.items.empty() && json.members.empty());
}

/// More lines would make it narrower: not for one long text.
bool Formatter::can_be_split(const Json& json) const {
    if (json.items.size() + json.members.size() != 1)
        return !json.items.empty() || !json.members.empty();
    const Json& item = json.items.empty() ? json.members.front().value : json.items.front();
    const std::size_t key =
        json.items.empty() ? first_width(json.members.front().name.text) + 4 : 0;
    const std::size_t indent = (line_level() + 1) * indent_width;
    return can_be_split(item) ||
           indent + key + first_width(print_spaced(item, source_)) <= line_width;
}

void Formatter::json(const Json& json, std::size_t reserved) {
    const std::string brief = print_spaced(json, source_);
    const bool fits = column() + first_width(brief) + reserved <= line_width;
    if (stays_on_line(json) && (fits || !can_be_split(json)))
        text_ += brief;
    else
        json_items(json);
    done_ = json.span.end;
}

void Formatter::json_items(const Json& json) {
    const bool object = json.kind == Json::Kind::object;
    const std::size_t level = line_level() + 1;
    text_ += object ? '{' : '[';
    done_ = json.span.begin + 1;
    for (std::size_t i = 0; i < json.items.size(); ++i)
        json_item("", json.items[i], json.items[i].span.begin, i == 0, i + 1 == json.items.size(),
                  level);
    for (std::size_t i = 0; i < json.members.size(); ++i) {
        const JsonMember& member = json.members[i];
        json_item(quoted(member.name.text, member.name.span, source_) + ": ", member.value,
                  member.name.span.begin, i == 0, i + 1 == json.members.size(), level);
    }
    line_comments(json.span.end, level);
    next_line(level - 1);
    text_ += object ? '}' : ']';
}

void Formatter::json_item(const std::string& key, const Json& value, std::uint32_t begin,
                          bool first, bool last, std::size_t level) {
    const bool commented = line_comments(begin, level);
    const std::size_t width =
        first_width(key) + (stays_on_line(value) ? first_width(print_spaced(value, source_)) : 1) +
        (last ? 0 : 1);
    const bool room = column() + 1 + width <= line_width;
    if (first || commented || !room || newlines(done_, begin) > 0)
        next_line(level);
    else
        text_ += ' ';
    text_ += key;
    json(value, last ? 0 : 1);
    if (!last) text_ += ',';
}

// --- tests ---

/// Goes to where the next part of an expectation begins: on the line begun if it fits there and
/// the author had it there.
void Formatter::part(std::uint32_t begin, std::size_t width) {
    const bool commented = line_comments(begin, 2);
    const bool room = column() + 1 + width <= line_width;
    if (commented || !room || newlines(done_, begin) > 0)
        next_line(2);
    else
        text_ += ' ';
}

void Formatter::expectation(const Expectation& expectation) {
    const std::uint32_t begin = expectation.span.begin;
    comments_before(expectation.docs.empty() ? begin : expectation.docs.front().span.begin, 1);
    doc_lines(expectation.docs, 1);
    comments_before(begin, 1);
    blank_before(begin);
    const Subject& subject = expectation.subject;
    text_ += indentation(1) + (expectation.accept ? "accept " : "reject ") + spell(subject.type);
    if (subject.text) text_ += " text " + quoted(subject.text->text, subject.text->span, source_);
    done_ = subject.text ? subject.text->span.end : subject.type.span.end;
    if (subject.json) {
        if (newlines(done_, subject.json->span.begin) > 0 && stays_on_line(*subject.json))
            next_line(2);
        else
            text_ += ' ';
        json(*subject.json, 0);
    }
    for (const Change& each : expectation.changes) change(each);
    if (expectation.given) {
        const bool inside = stays_on_line(*expectation.given);
        part(expectation.given->span.begin,
             6 + (inside ? first_width(print_spaced(*expectation.given, source_)) : 1));
        text_ += "given ";
        json(*expectation.given, 0);
    }
    outcomes(expectation.outcomes);
    text_ += '\n';
    done_ = expectation.span.end;
}

void Formatter::change(const Change& change) {
    const bool put =
        change.kind == Change::Kind::put_members || change.kind == Change::Kind::put_at;
    std::string head = put ? "+ " : "- ";
    for (const Text& pointer : change.pointers)
        head += (&pointer == &change.pointers.front() ? "" : ", ") + pointer.text;
    head += spell(change.names);
    if (change.kind == Change::Kind::put_at) head += " = ";
    std::size_t width = first_width(head);
    if (change.json)
        width += stays_on_line(*change.json) ? first_width(print_spaced(*change.json, source_)) : 1;
    part(change.span.begin, width);
    text_ += head;
    if (change.json) json(*change.json, 0);
    done_ = change.span.end;
}

/// On one line if they fit, else beneath one another as they fit, behind a `with` of its own line.
void Formatter::outcomes(const std::vector<Outcome>& outcomes) {
    if (outcomes.empty()) return;
    std::string all = "with ";
    for (const Outcome& outcome : outcomes)
        all += (&outcome == &outcomes.front() ? "" : ", ") + spell(outcome, source_);
    part(outcomes.front().span.begin, first_width(all));
    const std::string hang = indentation(2) + "     ";
    for (const Outcome& outcome : outcomes) {
        const bool first = &outcome == &outcomes.front(), last = &outcome == &outcomes.back();
        const std::string text =
            (first ? "with " : "") + spell(outcome, source_) + (last ? "" : ",");
        const bool commented = line_comments(outcome.span.begin, 2);
        const bool room = column() + 1 + first_width(text) <= line_width;
        const bool breaks = !room || commented || newlines(done_, outcome.span.begin) > 0;
        if (!first) text_ += breaks ? "\n" + hang : " ";
        text_ += text;
        done_ = outcome.span.end;
    }
}

} // namespace assay::syntax
