// Inputs that grow: one kind of trouble, of any size.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace bench {

/// Text of a size.
using Sized = std::function<std::string(std::size_t)>;

struct Family {
    std::string name;
    std::size_t size = 0; // the smallest; it is doubled twice
    Sized rules;          // has a record or type `Subject`
    Sized payload;        // empty: the rules' load is measured
};

/// The text so often.
std::string repeat(const std::string& text, std::size_t count);
/// What is made of 0, 1, 2, … with commas between.
std::string list(std::size_t count, const Sized& item);
/// The same text whatever the size.
Sized always(std::string text);

// Each adds families of its own kind. A new family is an entry in one of them.
void add_member_families(std::vector<Family>& families);
void add_array_families(std::vector<Family>& families);
void add_scalar_families(std::vector<Family>& families);
void add_condition_families(std::vector<Family>& families);
void add_rule_families(std::vector<Family>& families);

std::vector<Family> all_families();

} // namespace bench
