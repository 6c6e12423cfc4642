// The formatter at work: the text written so far, and the place in the source up to which it goes.
// Comments and blank lines have no place in the tree; they are found by their offsets, whenever
// something behind them is written.
#pragma once

#include "syntax/inline_text.hpp"
#include "syntax/tree.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace assay::syntax {

class Formatter {
  public:
    Formatter(const File& file, std::string_view source) : file_(file), source_(source) {}
    std::string run();

  private:
    // print.cpp: lines, and what stands between them
    void line(std::size_t level, std::string_view text);
    std::size_t newlines(std::uint32_t begin, std::uint32_t end) const;
    void blank_before(std::uint32_t offset);
    void comments_before(std::uint32_t offset, std::size_t level);
    void prelude(const std::vector<Doc>& docs, const Annotations& annotations, std::uint32_t begin,
                 std::size_t level);
    void open_block(std::size_t level, std::string_view head, std::uint32_t behind);
    void close_block(std::size_t level, std::uint32_t behind);
    void doc_lines(const std::vector<Doc>& docs, std::size_t level);

    // print.cpp: declarations and members
    void declaration(const Declaration& declaration);
    void show(const Use& use);
    void show(const TypeDeclaration& declaration);
    void show(const Record& record);
    void show(const Context& context);
    void show(const Example& example);
    void show(const Test& test);
    void body(const Body& body, std::size_t level);
    void members(const Members& members, std::size_t level);
    void member(const Member& member, std::size_t level);
    void when(const When& when, std::size_t level);

    // format_type.cpp: types, which may hold records, docs and comments
    void typed(const std::string& head, const Type& type, std::size_t level);
    void branch_by_branch(const std::string& head, const Type& type, std::size_t level);
    std::string expanded(const Body& body, std::size_t level);
    bool stays_inline(const Body& body) const;
    bool has_comment(source::Span span) const;

    // format_json.cpp: JSON and tests, written at the end of a line begun
    void json(const Json& json, std::size_t reserved);
    void json_items(const Json& json);
    void json_item(const std::string& key, const Json& value, std::uint32_t begin, bool first,
                   bool last, std::size_t level);
    bool stays_on_line(const Json& json) const;
    bool can_be_split(const Json& json) const;
    bool line_comments(std::uint32_t offset, std::size_t level);
    void expectation(const Expectation& expectation);
    void part(std::uint32_t begin, std::size_t width);
    void change(const Change& change);
    void outcomes(const std::vector<Outcome>& outcomes);
    void next_line(std::size_t level);
    std::size_t column() const;
    std::size_t line_level() const;

    const File& file_;
    std::string_view source_;
    std::string text_;
    std::size_t next_comment_ = 0;
    std::uint32_t done_ = 0; // end in the source of what was written last
    bool fresh_ = true;      // at the beginning of the file or of a block: no blank line here
};

} // namespace assay::syntax
