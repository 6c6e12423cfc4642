// The formatter: types, which may hold records, docs and comments.
#include "syntax/formatter.hpp"
#include "syntax/layout.hpp"

#include <algorithm>

namespace assay::syntax {

namespace {

bool is_brief(const Member& member) {
    return member.docs.empty() && member.annotations.empty() &&
           !std::holds_alternative<When>(member.what);
}

} // namespace

bool Formatter::has_comment(source::Span span) const {
    const auto after = std::lower_bound(
        file_.comments.begin(), file_.comments.end(), span.begin,
        [](const Comment& comment, std::uint32_t offset) { return comment.span.begin < offset; });
    return after != file_.comments.end() && after->span.begin < span.end;
}

/// One line in the source, and nothing in it that needs lines of its own.
bool Formatter::stays_inline(const Body& body) const {
    return newlines(body.span.begin, body.span.end) == 0 &&
           std::all_of(body.members.begin(), body.members.end(), is_brief);
}

std::string Formatter::expanded(const Body& body, std::size_t level) {
    std::string before = std::move(text_);
    text_.clear();
    this->body(body, level);
    std::swap(before, text_);
    return before;
}

/// A head such as `name?: ` and a type behind it.
void Formatter::typed(const std::string& head, const Type& type, std::size_t level) {
    const auto has_docs = [](const TypeAtom& branch) { return !branch.docs.empty(); };
    const bool documented = std::any_of(type.branches.begin(), type.branches.end(), has_docs);
    bool commented = false;
    for (std::size_t i = 1; i < type.branches.size(); ++i)
        commented =
            commented || has_comment({type.branches[i - 1].span.end, type.branches[i].span.begin});
    if (documented || commented) return branch_by_branch(head, type, level);

    bool bodies = false, inline_bodies = true;
    const auto look = [&](const Body& body) {
        bodies = true;
        inline_bodies = inline_bodies && stays_inline(body);
        return InlineText(source_).body(body);
    };
    const auto docs = [level](const std::vector<Doc>& docs) {
        std::string lines;
        for (const Doc& doc : docs) lines += "\n" + indentation(level + 1) + "/// " + doc.text;
        return lines + "\n" + indentation(level + 1);
    };
    std::string text = head + InlineText(source_, {look, docs}).type(type);
    const bool fits = level * indent_width + widest_line(text) <= line_width;
    if (bodies && !(inline_bodies && fits)) {
        const auto expand = [&](const Body& body) {
            return inline_bodies || !stays_inline(body) ? expanded(body, level)
                                                        : InlineText(source_).body(body);
        };
        text = head + InlineText(source_, {expand, docs}).type(type);
    }
    comments_before(type.span.end, level);
    line(level, filled(text, level));
}

/// Docs and comments among the branches: each on a line of its own.
void Formatter::branch_by_branch(const std::string& head, const Type& type, std::size_t level) {
    line(level, filled(head.substr(0, head.size() - 1), level));
    done_ = type.span.begin;
    fresh_ = true;
    for (const TypeAtom& branch : type.branches) {
        const bool first = &branch == &type.branches.front();
        doc_lines(branch.docs, level + 1);
        comments_before(branch.span.begin, level + 1);
        fresh_ = true;
        Type single{{branch}, branch.span};
        single.branches.front().docs.clear();
        typed(first ? "" : "| ", single, level + 1);
        done_ = branch.span.end;
    }
    fresh_ = false;
}

} // namespace assay::syntax
