// Host names, mailboxes, addresses, URIs.
#include "constraint/network_formats.hpp"
#include "format_rows.hpp"

namespace rows {

using namespace assay::constraint;

namespace {

std::string repeat(std::string_view text, std::size_t times) {
    std::string all;
    while (times-- > 0) all += text;
    return all;
}

/// 63 + 1 + 63 + 1 + 63 + 1 + 61: the longest host name.
std::string longest_host() { return repeat(repeat("a", 63) + ".", 3) + repeat("b", 61); }

std::vector<FormatRow> hostnames() {
    using F = HostnameFormat;
    return {
        {"hostname", "api.example.com", valid},
        {"hostname", "localhost", valid},
        {"hostname", "1a.example", valid},
        {"hostname", "xn--80ak6aa92e.com", valid},
        {"hostname", "A-B.c", valid},
        {"hostname", longest_host(), valid},
        {"hostname", "", F::empty},
        {"hostname", longest_host() + "b", F::too_long},
        {"hostname", repeat("a", 64), F::label},
        {"hostname", "a..b", F::label},
        {"hostname", "example.com.", F::label},
        {"hostname", ".com", F::label},
        {"hostname", "a_b.com", F::characters},
        {"hostname", "пример.рф", F::characters},
        {"hostname", "a b", F::characters},
        {"hostname", "a.com:80", F::characters},
        {"hostname", "-a.com", F::hyphen},
        {"hostname", "a-.com", F::hyphen},
        {"hostname", "192.0.2.1", F::numeric},
        {"hostname", "a.1", F::numeric},
    };
}

std::vector<FormatRow> emails() {
    using F = EmailFormat;
    const auto local64 = repeat("a", 64);
    return {
        {"email", "charles.pearson@example.com", valid},
        {"email", "a+b_c-d!#$%&'*/=?^`{|}~@x.org", valid},
        {"email", "user@localhost", valid},
        {"email", local64 + "@example.com", valid},
        {"email", local64 + "@" + longest_host().substr(0, 189), valid},
        {"email", local64 + "@" + longest_host().substr(0, 190), F::too_long},
        {"email", "", F::no_at},
        {"email", "example.com", F::no_at},
        {"email", "@example.com", F::local_length},
        {"email", local64 + "a@example.com", F::local_length},
        {"email", "a..b@example.com", F::local_part},
        {"email", ".a@example.com", F::local_part},
        {"email", "a.@example.com", F::local_part},
        {"email", "\"a b\"@example.com", F::local_part},
        {"email", "a b@example.com", F::local_part},
        {"email", "a@b@example.com", F::local_part},
        {"email", "Иван@example.com", F::local_part},
        {"email", "a@", F::domain},
        {"email", "a@example..com", F::domain},
        {"email", "a@-example.com", F::domain},
        {"email", "a@[192.0.2.1]", F::domain},
        {"email", "a@example.com ", F::domain},
        {"email", "a@пример.рф", F::domain},
    };
}

std::vector<FormatRow> addresses() {
    using F = Ipv4Format;
    using G = Ipv6Format;
    return {
        {"ipv4", "192.0.2.1", valid},
        {"ipv4", "0.0.0.0", valid},
        {"ipv4", "255.255.255.255", valid},
        {"ipv4", "", F::layout},
        {"ipv4", "1.2.3", F::layout},
        {"ipv4", "1.2.3.4.5", F::layout},
        {"ipv4", "1.2.3.", F::layout},
        {"ipv4", "1.2.3.a", F::layout},
        {"ipv4", "1.2.3.4/8", F::layout},
        {"ipv4", " 1.2.3.4", F::layout},
        {"ipv4", "256.0.0.1", F::range},
        {"ipv4", "1.2.3.99999999999", F::range},
        {"ipv4", "01.2.3.4", F::leading_zero},
        {"ipv4", "1.2.3.00", F::leading_zero},
        {"ipv6", "2001:db8::1", valid},
        {"ipv6", "::", valid},
        {"ipv6", "::1", valid},
        {"ipv6", "1::", valid},
        {"ipv6", "1:2:3:4:5:6:7:8", valid},
        {"ipv6", "1:2:3:4:5:6:7::", valid},
        {"ipv6", "::2:3:4:5:6:7:8", valid},
        {"ipv6", "::ffff:192.0.2.1", valid},
        {"ipv6", "1:2:3:4:5:6:192.0.2.1", valid},
        {"ipv6", "FE80::aBcD", valid},
        {"ipv6", "", G::group},
        {"ipv6", "12345::", G::group},
        {"ipv6", "1:2:3:4:5:6:7:g", G::group},
        {"ipv6", "fe80::1%eth0", G::group},
        {"ipv6", "1:2:3:4:5:6:7:", G::group},
        {"ipv6", ":1:2:3:4:5:6:7", G::group},
        {"ipv6", "1.2.3.4::", G::group},
        {"ipv6", "1:2:3:4:5:6:7", G::count},
        {"ipv6", "1:2:3:4:5:6:7:8:9", G::count},
        {"ipv6", "1:2:3:4:5:6:7:192.0.2.1", G::count},
        {"ipv6", "1::2:3:4:5:6:7:8:9", G::count},
        {"ipv6", "1::2::3", G::compression},
        {"ipv6", ":::", G::compression},
        {"ipv6", "1:2:3:4::5:6:7:8", G::compression},
        {"ipv6", "::192.0.2.256", G::embedded},
        {"ipv6", "::1.2.3", G::embedded},
    };
}

std::vector<FormatRow> uris() {
    using F = UriFormat;
    return {
        {"uri", "https://example.com/orders?page=2#last", valid},
        {"uri", "urn:isbn:0451450523", valid},
        {"uri", "mailto:a@example.com", valid},
        {"uri", "file:///etc/hosts", valid},
        {"uri", "http://user:pa%20ss@[2001:db8::1]:8080/a;b=c,d", valid},
        {"uri", "http://[v1.fe80::a+en1]/", valid},
        {"uri", "tel:+1-816-555-1212", valid},
        {"uri", "http://example.com:/", valid},
        {"uri", "http://a?b?/c#d?/e", valid},
        {"uri", "a:", valid},
        {"uri", "http://", valid},
        {"uri", "", F::scheme},
        {"uri", "/relative", F::scheme},
        {"uri", "//example.com", F::scheme},
        {"uri", "1http://a", F::scheme},
        {"uri", ":a", F::scheme},
        {"uri", "ht tp://a", F::scheme},
        {"uri", "http://a/b c", F::characters},
        {"uri", "http://пример.рф/", F::characters},
        {"uri", "http://a/\"", F::characters},
        {"uri", "http://a/[b]", F::characters},
        {"uri", "http://a#b#c", F::characters},
        {"uri", "http://a@b@c/", F::characters},
        {"uri", "http://a\\b", F::characters},
        {"uri", "http://a/%", F::escape},
        {"uri", "http://a/%2", F::escape},
        {"uri", "http://a?%zz", F::escape},
        {"uri", "http://[::1", F::host},
        {"uri", "http://[1.2.3.4]/", F::host},
        {"uri", "http://[::1]a/", F::host},
        {"uri", "http://[v.a]/", F::host},
        {"uri", "http://[v1.]/", F::host},
        {"uri", "http://a:8a/", F::port},
        {"uri", "http://a:80:80/", F::port},
    };
}

} // namespace

std::vector<FormatRow> network_rows() {
    auto all = hostnames();
    for (auto part : {emails(), addresses(), uris()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

} // namespace rows
