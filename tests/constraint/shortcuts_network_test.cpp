// Names and addresses that are settled in one look: against their grammars, and against the system.
#include "agreement.hpp"

#include <arpa/inet.h>
#include <catch2/catch.hpp>

using namespace variants;

namespace {

bool is_hostname(std::string_view text) {
    static const Expression labels("([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?[.])*"
                                   "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");
    const auto last = text.substr(text.rfind('.') + 1);
    return text.size() <= 253 && labels(text) &&
           last.find_first_not_of("0123456789") != std::string_view::npos;
}

bool is_mailbox(std::string_view text) {
    static const Expression atoms(
        "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+([.][A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    const std::size_t at = text.rfind('@');
    return at != std::string_view::npos && text.size() <= 254 && at <= 64 &&
           atoms(text.substr(0, at)) && is_hostname(text.substr(at + 1));
}

/// By the system, which knows both kinds as we do.
bool is_address(int family, std::string_view text) {
    unsigned char bytes[sizeof(in6_addr)];
    return text.find('\0') == std::string_view::npos &&
           inet_pton(family, std::string(text).c_str(), bytes) == 1;
}

} // namespace

TEST_CASE("shortcuts: host names") {
    const std::string label(63, 'a');
    agree("hostname",
          {"api.example.com", "a", "x-1.2.c3-d", "xn--p1ai", "1.2.3.d", label, label + ".com",
           label + "." + label + "." + label + "." + std::string(61, 'z')},
          "abzAZ019-._", is_hostname);
}

TEST_CASE("shortcuts: mailboxes") {
    const std::string local(64, 'l'), label(63, 'a');
    agree("email",
          {"a.b@example.com", "charles.o'neil+news@mail.example.co.uk", "x@y", "!#$%&@x-y.z",
           local + "@" + label, local + "@" + label + "." + label + "." + std::string(61, 'z')},
          "ab9.@-+_(\"", is_mailbox);
}

TEST_CASE("shortcuts: addresses are those of the system") {
    agree("ipv4",
          {"192.0.2.1", "0.0.0.0", "255.255.255.255", "8.8.8.8", "10.20.30.40", "249.250.199.1"},
          "0123456789.", [](std::string_view text) { return is_address(AF_INET, text); });
    agree("ipv6",
          {"2001:db8::1", "::", "::1", "1::", "1:2:3:4:5:6:7:8", "fe80::dead:BEEF:0:12",
           "2001:0db8:0000:0000:0000:ff00:0042:8329", "::ffff:192.0.2.1",
           "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8", "1:2:3:4:5:6:192.0.2.1"},
          "0123456789abcdefABCDEF::::.",
          [](std::string_view text) { return is_address(AF_INET6, text); });
}

TEST_CASE("shortcuts: URIs") {
    const std::string octet = "%[0-9A-Fa-f]{2}", name = "[A-Za-z0-9._~!$&'()*+,;=-]|" + octet;
    const auto user = "(" + name + "|:)", path = "(" + name + "|[:@/])";
    const auto query = "(" + name + "|[:@/?])", first = "(" + name + "|[:@])";
    const auto authority = "//(" + user + "*@)?(" + name + ")*(:[0-9]*)?";
    const auto uri = "[A-Za-z][A-Za-z0-9+.-]*:(" + authority + "(/" + path + "*)?|(/|/?" + first +
                     path + "*)?)([?]" + query + "*)?(#" + query + "*)?";
    agree("uri",
          {"https://example.com/orders?page=2#last", "urn:isbn:0451450523", "mailto:a@b", "x:",
           "http://user:word@host:8080/%7Ea/b;c?d=e?f", "file:///etc/hosts", "s://?#", "s:/a//b"},
          "ab01:/?#@%.-[ ", Expression(uri));
}
