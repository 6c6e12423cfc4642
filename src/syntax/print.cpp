// The formatter: lines, declarations and members.
#include "syntax/print.hpp"

#include "syntax/formatter.hpp"
#include "syntax/layout.hpp"
#include "syntax/parts.hpp"

#include <algorithm>

namespace assay::syntax {

namespace {

/// Where a thing begins with its docs and annotations.
template <class Thing>
std::uint32_t begin_of(const Thing& thing) {
    std::uint32_t begin = thing.span.begin;
    if (!thing.docs.empty()) begin = std::min(begin, thing.docs.front().span.begin);
    if (!thing.annotations.empty()) begin = std::min(begin, thing.annotations.front().span.begin);
    return begin;
}

std::string doc_line(const Doc& doc) { return doc.text.empty() ? "///" : "/// " + doc.text; }

} // namespace

std::string print(const File& file, std::string_view source_text) {
    return Formatter(file, source_text).run();
}

std::string Formatter::run() {
    for (const Doc& doc : file_.docs) {
        comments_before(doc.span.begin, 0);
        blank_before(doc.span.begin);
        line(0, doc_line(doc));
        done_ = doc.span.end;
    }
    if (!file_.module.names.empty()) {
        comments_before(file_.module.span.begin, 0);
        blank_before(file_.module.span.begin);
        line(0, "module " + spell(file_.module));
        done_ = file_.module.span.end;
    }
    for (const Declaration& each : file_.declarations) declaration(each);
    comments_before(static_cast<std::uint32_t>(-1), 0);
    return std::move(text_);
}

// --- lines, and what stands between them ---

void Formatter::line(std::size_t level, std::string_view text) {
    if (!text.empty()) text_ += indentation(level);
    text_ += text;
    text_ += '\n';
}

std::size_t Formatter::newlines(std::uint32_t begin, std::uint32_t end) const {
    const auto size = static_cast<std::uint32_t>(source_.size());
    begin = std::min(begin, size);
    end = std::min(end, size);
    if (begin >= end) return 0;
    return static_cast<std::size_t>(
        std::count(source_.begin() + begin, source_.begin() + end, '\n'));
}

/// Keeps one blank line where the author left one or more.
void Formatter::blank_before(std::uint32_t offset) {
    if (!fresh_ && newlines(done_, offset) > 1) text_ += '\n';
    fresh_ = false;
}

void Formatter::comments_before(std::uint32_t offset, std::size_t level) {
    for (; next_comment_ < file_.comments.size(); ++next_comment_) {
        const Comment& comment = file_.comments[next_comment_];
        if (comment.span.begin >= offset) return;
        const bool trailing =
            done_ > 0 && newlines(done_, comment.span.begin) == 0 && !text_.empty();
        if (trailing) {
            text_.insert(text_.size() - 1, "  " + comment.text);
        } else {
            blank_before(comment.span.begin);
            line(level, comment.text);
        }
        done_ = std::max(done_, comment.span.end);
    }
}

void Formatter::doc_lines(const std::vector<Doc>& docs, std::size_t level) {
    for (const Doc& doc : docs) {
        comments_before(doc.span.begin, level);
        blank_before(doc.span.begin);
        line(level, doc_line(doc));
        done_ = doc.span.end;
    }
}

/// Docs, then annotations; those that shared a line go on sharing one.
void Formatter::prelude(const std::vector<Doc>& docs, const Annotations& annotations,
                        std::uint32_t begin, std::size_t level) {
    doc_lines(docs, level);
    bool open = false; // a line of annotations that may take more
    for (const Annotation& annotation : annotations) {
        const std::string text = InlineText(source_).annotation(annotation);
        const bool shared = open && newlines(done_, annotation.span.begin) == 0 &&
                            last_width(std::string_view(text_).substr(0, text_.size() - 1)) + 1 +
                                    first_width(text) <=
                                line_width;
        if (shared) {
            text_.insert(text_.size() - 1, " " + text);
        } else {
            comments_before(annotation.span.begin, level);
            if (annotation.span.begin >= done_) blank_before(annotation.span.begin);
            line(level, text);
        }
        open = true;
        done_ = std::max(done_, annotation.span.end);
    }
    comments_before(begin, level);
    blank_before(begin);
}

void Formatter::open_block(std::size_t level, std::string_view head, std::uint32_t behind) {
    line(level, head);
    done_ = behind;
    fresh_ = true;
}

void Formatter::close_block(std::size_t level, std::uint32_t behind) {
    comments_before(behind > 0 ? behind - 1 : 0, level + 1);
    fresh_ = false;
    line(level, "}");
    done_ = behind;
}

// --- declarations ---

void Formatter::declaration(const Declaration& declaration) {
    comments_before(begin_of(declaration), 0);
    prelude(declaration.docs, declaration.annotations, declaration.span.begin, 0);
    std::visit([this](const auto& what) { show(what); }, declaration.what);
    if (const auto* test = std::get_if<Test>(&declaration.what);
        test && !test->expectations.empty())
        close_block(0, declaration.span.end);
    done_ = std::max(done_, declaration.span.end);
}

void Formatter::show(const Use& use) {
    line(0, "use " + spell(use.module) + (use.alias ? " as " + spell(*use.alias) : ""));
}

void Formatter::show(const TypeDeclaration& declaration) {
    typed("type " + spell(declaration.name) + " = ", declaration.type, 0);
}

void Formatter::show(const Record& record) {
    text_ += "record " + spell(record.name) + " ";
    body(record.body, 0);
    text_ += '\n';
}

void Formatter::show(const Context& context) {
    text_ += "context ";
    body(context.body, 0);
    text_ += '\n';
}

void Formatter::show(const Example& example) {
    text_ += "example " + spell(example.name) + ": " + spell(example.type) + " ";
    done_ = example.type.span.end;
    json(example.json, 0);
    text_ += '\n';
}

void Formatter::show(const Test& test) {
    const std::string head = "test " + quoted(test.name.text, test.name.span, source_) + " {";
    if (test.expectations.empty()) return line(0, head + "}");
    open_block(0, head, test.name.span.end);
    for (const Expectation& each : test.expectations) expectation(each);
}

// --- members ---

/// From the brace, at the end of a line begun, to the closing one, without a line end.
void Formatter::body(const Body& body, std::size_t level) {
    if (body.members.empty() && !body.rest && !has_comment(body.span)) {
        text_ += "{}";
        done_ = body.span.end;
        return;
    }
    text_ += "{\n";
    done_ = body.span.begin + 1;
    fresh_ = true;
    members(body.members, level + 1);
    if (body.rest) {
        comments_before(body.rest->span.end, level + 1);
        blank_before(body.rest->span.begin);
        line(level + 1, filled(InlineText(source_).rest(*body.rest), level + 1));
        done_ = body.rest->span.end;
    }
    close_block(level, body.span.end);
    text_.pop_back();
}

void Formatter::members(const Members& members, std::size_t level) {
    for (const Member& each : members) member(each, level);
}

void Formatter::member(const Member& member, std::size_t level) {
    comments_before(begin_of(member), level);
    prelude(member.docs, member.annotations, member.span.begin, level);
    if (const auto* choice = std::get_if<When>(&member.what)) {
        when(*choice, level);
    } else if (const auto* field = std::get_if<Field>(&member.what)) {
        typed(field_head(*field) + " ", field->type, level);
    } else {
        comments_before(member.span.end, level);
        const std::string text =
            InlineText(source_).member(Member{{}, {}, member.what, member.span});
        line(level, filled(text, level));
    }
    done_ = std::max(done_, member.span.end);
}

void Formatter::when(const When& when, std::size_t level) {
    for (const Arm& arm : when.arms) {
        const bool first = &arm == &when.arms.front();
        std::string head = first ? "" : "} else ";
        if (arm.condition) head += "when " + InlineText(source_).expression(*arm.condition) + " ";
        const std::uint32_t behind = arm.condition ? arm.condition->span.end : arm.span.begin + 4;
        open_block(level, filled(head + "{", level, 2), behind);
        members(arm.members, level + 1);
        comments_before(arm.span.end - 1, level + 1);
        done_ = std::max(done_, arm.span.end);
    }
    fresh_ = false;
    line(level, "}");
}

} // namespace assay::syntax
