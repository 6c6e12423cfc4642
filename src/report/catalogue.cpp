// The catalogue, compiled sentence by sentence on first use.
#include "report/catalogue.hpp"

#include "report/catalogue_table.hpp"

#include <mutex>
#include <vector>

namespace assay::report {

namespace {

using constraint::Code;
using evaluate::Fact;
using evaluate::Kind;
using evaluate::Malformed;

constexpr bool in_order() {
    for (std::size_t i = 0; i < table.size(); ++i)
        if (static_cast<std::size_t>(table[i].message) != i) return false;
    return true;
}
static_assert(in_order(), "each row of the table stands at its Message");
static_assert(row_of(Malformed::discarded_value) == Message::discarded_value);
static_assert(row_of(Malformed::trailing_comma) == Message::trailing_comma);
static_assert(row_of(Fact::Form::does_not_hold) == Message::does_not_hold);
static_assert(row_of(Kind::absent) == Message::found_nothing);
static_assert(row_of_constraint(Code::keys) == Message::keys);
static_assert(row_of_limit(Code::memory) == Message::memory);

std::string_view in_language(const constraint::Sentences& both, Language language) {
    return language == Language::russian ? both.russian : both.english;
}

/// A sentence in each language, compiled when it is first wanted.
class Slot {
  public:
    /// Of the pattern, `cut` leaves what is the sentence.
    template <class Cut>
    const Sentence& get(const constraint::Sentences& both, Language language, Cut cut) {
        const auto index = static_cast<std::size_t>(language);
        std::call_once(once_[index], [&] {
            sentences_[index] = Sentence(cut(in_language(both, language)), tag_of(language));
        });
        return sentences_[index];
    }
    const Sentence& get(const constraint::Sentences& both, Language language) {
        return get(both, language, [](std::string_view pattern) { return pattern; });
    }

  private:
    std::array<std::once_flag, language_count> once_;
    std::array<Sentence, language_count> sentences_;
};

const constraint::Sentences& part_of(const Row& row, Part part) {
    if (part == Part::bare) return row.bare;
    return part == Part::help ? row.help : row.text;
}

/// Up to the clause with {actual}; empty where that is the first. A test holds that it is a
/// sentence.
std::string_view without_actual(std::string_view pattern) {
    const std::string_view before = pattern.substr(0, pattern.find("{actual"));
    if (before.size() == pattern.size()) return pattern;
    const auto end = before.find_last_of(",;");
    return end == before.npos ? std::string_view() : before.substr(0, end);
}

/// Where each format's faults begin, in one row of all of them.
std::vector<std::size_t> fault_starts() {
    std::vector<std::size_t> starts{0};
    for (const auto& format : constraint::formats())
        starts.push_back(starts.back() + format.faults.size());
    return starts;
}

} // namespace

std::span<const Row> catalogue() { return table; }

const Sentence& sentence(Message message, Part part, Language language) {
    static std::array<std::array<Slot, 3>, table.size()> slots;
    const auto index = static_cast<std::size_t>(message);
    return slots[index][static_cast<std::size_t>(part)].get(part_of(table[index], part), language);
}

const Sentence& constraint_sentence(std::uint16_t kind, Part part, Language language) {
    static std::vector<Slot> full(constraint::constraints().size());
    static std::vector<Slot> bare(constraint::constraints().size());
    const auto& message = constraint::constraints()[kind].message;
    if (part != Part::bare) return full.at(kind).get(message, language);
    return bare.at(kind).get(message, language, without_actual);
}

const Sentence& fault_sentence(std::uint16_t format, std::uint16_t fault, Language language) {
    static const std::vector<std::size_t> starts = fault_starts();
    static std::vector<Slot> slots(starts.back());
    const auto& faults = constraint::formats()[format].faults;
    return slots.at(starts.at(format) + fault).get(faults[fault], language);
}

std::string say(Message message, Language language, const Arguments& arguments) {
    std::string out;
    const Sentence& full = sentence(message, Part::text, language);
    if (full.ready(arguments)) {
        full.render(arguments, out);
        return out;
    }
    const Sentence& bare = sentence(message, Part::bare, language);
    (bare.empty() ? full : bare).render(arguments, out);
    return out;
}

std::string say_help(Message message, Language language, const Arguments& arguments) {
    const Sentence& help = sentence(message, Part::help, language);
    std::string out;
    if (help.ready(arguments)) help.render(arguments, out);
    return out;
}

} // namespace assay::report
