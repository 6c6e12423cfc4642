// Writing JSON: strings and objects. Linear, total, and always valid UTF-8.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace assay::report {

/// Appends `text` as a JSON string. What is hidden in it (controls, bidirectional marks, line
/// separators) is escaped, so that the JSON is safe in a log or a terminal too; what is not UTF-8
/// becomes U+FFFD.
void append_json_string(std::string& out, std::string_view text);

/// An object under construction: opened here, closed by its end of life.
class JsonObject {
  public:
    explicit JsonObject(std::string& out) : out_(out) { out_ += '{'; }
    ~JsonObject() { out_ += '}'; }
    JsonObject(const JsonObject&) = delete;
    JsonObject& operator=(const JsonObject&) = delete;

    /// The name, which is ours and needs no escapes, and what stands before it; the caller appends
    /// the value.
    std::string& member(std::string_view name);
    void text(std::string_view name, std::string_view value);
    /// Nothing where the text is empty.
    void text_if_any(std::string_view name, std::string_view value) {
        if (!value.empty()) text(name, value);
    }
    void number(std::string_view name, std::uint64_t value);

    /// An array of what `append(out, item)` writes of the items that are `meant`.
    template <class Items, class Append, class Meant>
    void array(std::string_view name, const Items& items, Append append, Meant meant) {
        member(name) += '[';
        bool first = true;
        for (const auto& item : items) {
            if (!meant(item)) continue;
            if (!first) out_ += ',';
            first = false;
            append(out_, item);
        }
        out_ += ']';
    }
    template <class Items, class Append>
    void array(std::string_view name, const Items& items, Append append) {
        array(name, items, append, [](const auto&) { return true; });
    }

  private:
    std::string& out_;
    bool first_ = true;
};

} // namespace assay::report
