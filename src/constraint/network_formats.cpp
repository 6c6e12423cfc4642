// Host names and mailboxes.
#include "constraint/network_formats.hpp"

#include "constraint/characters.hpp"
#include "constraint/neighbours.hpp"

namespace assay::constraint {

namespace {

constexpr std::size_t longest_hostname = 253;
constexpr std::size_t longest_label = 63;
constexpr std::size_t longest_mailbox = 254; // of a path's 256 bytes, without its angle brackets
constexpr std::size_t longest_local_part = 64;

FaultIndex check_label(std::string_view label) {
    if (label.empty() || label.size() > longest_label) return HostnameFormat::label;
    if (!all(label, [](char c) { return is_alphanumeric(c) || c == '-'; }))
        return HostnameFormat::characters;
    if (label.front() == '-' || label.back() == '-') return HostnameFormat::hyphen;
    return std::nullopt;
}

#define ASSAY_LETTERS "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
constexpr std::string_view alphanumeric = "0123456789" ASSAY_LETTERS;
constexpr std::string_view atoms = "!#$%&'*+-/=?^_`{|}~0123456789" ASSAY_LETTERS; // RFC 5322, atext
#undef ASSAY_LETTERS

bool is_atom(char c) { return atoms.find(c) != std::string_view::npos; }

bool is_dot_string(std::string_view local) {
    for (bool more = true; more;) {
        const auto atom = take_until(local, '.', more);
        if (atom.empty() || !all(atom, is_atom)) return false;
    }
    return true;
}

constexpr Neighbours of_labels(alphanumeric, "-"), of_atoms(atoms, "");

/// Whether it is a host name of which no label can be too long or have nothing but digits.
bool is_plain_hostname(std::string_view text) {
    return text.size() <= longest_label && !text.empty() && is_letter(text.back()) &&
           of_labels.hold(text);
}

bool is_plain_mailbox(std::string_view text) {
    Neighbours::Walk local(of_atoms);
    std::size_t at = 0;
    for (; at < text.size() && text[at] != '@'; ++at) local.take(text[at]);
    return at <= longest_local_part && at < text.size() && local.ends_well() &&
           is_plain_hostname(text.substr(at + 1));
}

} // namespace

FaultIndex HostnameFormat::check(std::string_view text) {
    if (is_plain_hostname(text)) return std::nullopt;
    if (text.empty()) return empty;
    if (text.size() > longest_hostname) return too_long;
    std::string_view last;
    for (bool more = true; more;) {
        last = take_until(text, '.', more);
        if (auto fault = check_label(last)) return fault;
    }
    // RFC 1123: the highest label is alphabetic, so that no name can be taken for an address.
    if (all(last, is_digit)) return numeric;
    return std::nullopt;
}

FaultIndex EmailFormat::check(std::string_view text) {
    if (is_plain_mailbox(text)) return std::nullopt;
    const std::size_t at = text.rfind('@');
    if (at == std::string_view::npos) return no_at;
    if (text.size() > longest_mailbox) return too_long;
    const auto local = text.substr(0, at);
    if (local.empty() || local.size() > longest_local_part) return local_length;
    if (!is_dot_string(local)) return local_part;
    if (HostnameFormat::check(text.substr(at + 1))) return domain;
    return std::nullopt;
}

} // namespace assay::constraint
