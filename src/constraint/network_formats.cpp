// Host names, mailboxes and addresses.
#include "constraint/network_formats.hpp"

#include "constraint/characters.hpp"
#include "constraint/neighbours.hpp"

namespace assay::constraint {

namespace {

constexpr std::size_t longest_hostname = 253;
constexpr std::size_t longest_label = 63;
constexpr std::size_t longest_mailbox = 254; // of a path's 256 bytes, without its angle brackets
constexpr std::size_t longest_local_part = 64;

/// Takes everything up to `separator`, which is dropped; all where there is none.
std::string_view take_until(std::string_view& rest, char separator, bool& more) {
    const std::size_t at = rest.find(separator);
    more = at != std::string_view::npos;
    const auto part = rest.substr(0, at);
    rest = more ? rest.substr(at + 1) : std::string_view();
    return part;
}

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

FaultIndex Ipv4Format::check(std::string_view text) {
    int numbers = 0;
    for (bool more = true; more; ++numbers) {
        const auto number = take_until(text, '.', more);
        if (number.empty() || !all(number, is_digit)) return layout;
        if (number.size() > 1 && number.front() == '0') return leading_zero;
        int value = 0;
        for (const char c : number.substr(0, 4)) value = value * 10 + digit_value(c);
        if (value > 255) return range;
    }
    return numbers == 4 ? FaultIndex() : layout;
}

namespace {

/// Groups with single colons between them; the last may be an IPv4 address, which counts two.
FaultIndex count_groups(std::string_view text, bool at_end, int& groups) {
    if (text.empty()) return std::nullopt;
    for (bool more = true; more;) {
        const auto group = take_until(text, ':', more);
        ++groups;
        if (at_end && !more && group.find('.') != std::string_view::npos) {
            ++groups;
            if (Ipv4Format::check(group)) return Ipv6Format::embedded;
        } else if (group.empty() || group.size() > 4 || !all(group, is_hexadecimal)) {
            return Ipv6Format::group;
        }
    }
    return std::nullopt;
}

} // namespace

FaultIndex Ipv6Format::check(std::string_view text) {
    const std::size_t gap = text.find("::");
    int groups = 0;
    if (gap == std::string_view::npos) {
        if (text.empty()) return group;
        if (auto fault = count_groups(text, true, groups)) return fault;
        return groups == 8 ? FaultIndex() : count;
    }
    const auto after = text.substr(gap + 2);
    if (after.find("::") != std::string_view::npos || after.starts_with(':')) return compression;
    if (auto fault = count_groups(text.substr(0, gap), false, groups)) return fault;
    if (auto fault = count_groups(after, true, groups)) return fault;
    if (groups == 8) return compression;
    return groups < 8 ? FaultIndex() : count;
}

} // namespace assay::constraint
