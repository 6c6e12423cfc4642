// Payloads near the boundaries of a rule file: each limit, one less and one more; each word and
// near misses of it; fields absent, null, repeated, misspelt; numbers and names in odd spellings.
#pragma once

#include "reference/interpreter/interpreter.hpp"
#include "reference/random.hpp"

#include <map>

namespace assay::reference {

class PayloadGenerator {
  public:
    /// `file` loads without an error, and stays.
    PayloadGenerator(const syntax::File& file, const Rules& rules, Random& random);

    /// A payload for a declared type, as a tree.
    Payload payload(const std::string& type, const std::string& context);
    /// Another one, a few steps away.
    Payload changed(Payload payload);
    /// Facts that fit the file's context, some of them left out.
    std::string context();
    /// JSON text with white space and escapes at random.
    std::string text(const Payload& payload);

  private:
    Payload value(const Union& type, const std::string& pointer, int depth);
    Payload of_branch(const Branch& branch, const std::string& pointer, int depth);
    Payload record(const Shape& shape, const std::string& pointer, int depth);
    Payload list(const Branch& branch, const std::string& pointer, int depth);
    Payload map(const Branch& branch, const std::string& pointer, int depth);
    Payload string_for(const Branch& branch);
    Payload number_for(const Branch& branch);
    Payload anything(int depth);
    std::string word_near(std::string word);
    std::string number_near(const std::string& number);
    std::string respelled(const std::string& number);
    std::string text_of_length(std::size_t length, const std::string& alphabet);
    std::size_t length_near(const std::vector<const syntax::Constraint*>& constraints,
                            std::size_t most);
    void repair(Payload& payload, const std::string& type, const std::string& context);
    void change(Payload& payload);
    void change_object(Payload& payload);
    void collect(const syntax::Expression& expression);
    void write(std::string& out, const Payload& payload);
    void write_text(std::string& out, const std::string& text);

    const Rules& rules_;
    Random& random_;
    std::vector<std::string> words_; // that conditions compare with
    std::vector<std::string> numbers_;
    std::map<std::string, const Shape*> shapes_; // of the objects of the last payload, by pointer
    std::size_t wrong_ = 0;                      // percent of values that are made wrong
    bool odd_ = false;                           // spellings
};

} // namespace assay::reference
