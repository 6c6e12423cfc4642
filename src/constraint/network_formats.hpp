// Names and addresses of the internet.
#pragma once

#include "constraint/format.hpp"

namespace assay::constraint {

struct HostnameFormat {
    enum Fault : std::uint16_t { empty, too_long, label, characters, hyphen, numeric };
    static constexpr Sentences faults[]{
        {"expected a host name, found none", "ожидалось имя узла, текст пуст"},
        {"a host name has at most 253 characters", "имя узла не длиннее 253 символов"},
        {"each label between points has 1 to 63 characters",
         "каждая метка между точками имеет от 1 до 63 символов"},
        {"a host name has only ASCII letters, digits and hyphens",
         "имя узла состоит только из букв ASCII, цифр и дефисов"},
        {"a label neither begins nor ends with a hyphen",
         "метка не начинается и не заканчивается дефисом"},
        {"the last label is not all digits", "последняя метка не состоит из одних цифр"},
    };
    static constexpr FormatInfo info{
        .word = "hostname",
        .value = FormatValue::text,
        .summary = "a host name of ASCII labels, without a point at its end; not an address",
        .standard = "RFC 1123",
        .example = "api.example.com",
        .faults = faults,
        .json_schema = "hostname",
    };
    static FaultIndex check(std::string_view text);
};

struct EmailFormat {
    enum Fault : std::uint16_t { no_at, too_long, local_length, local_part, domain };
    static constexpr Sentences faults[]{
        {"expected a name, `@` and a domain", "ожидались имя, «@» и домен"},
        {"an address has at most 254 characters", "адрес не длиннее 254 символов"},
        {"the part before `@` has 1 to 64 characters", "часть до «@» имеет от 1 до 64 символов"},
        {"the part before `@` has a character or a point where none may be",
         "в части до «@» недопустимый символ или точка не на месте"},
        {"the part after `@` is not a domain name", "часть после «@» не является доменным именем"},
    };
    static constexpr FormatInfo info{
        .word = "email",
        .value = FormatValue::text,
        .summary = "a mailbox in ASCII; quoted local parts and address literals are not accepted",
        .standard = "RFC 5321, Mailbox with Dot-string and Domain",
        .example = "charles.pearson@example.com",
        .faults = faults,
        .json_schema = "email",
    };
    static FaultIndex check(std::string_view text);
};

struct Ipv4Format {
    enum Fault : std::uint16_t { layout, range, leading_zero };
    static constexpr Sentences faults[]{
        {"expected four numbers with points between them",
         "ожидались четыре числа, разделённые точками"},
        {"each of the numbers is 0 to 255", "каждое из чисел от 0 до 255"},
        {"a number has no leading zero", "число не начинается с нуля"},
    };
    static constexpr FormatInfo info{
        .word = "ipv4",
        .value = FormatValue::text,
        .summary = "an IPv4 address in dotted decimals, without leading zeros",
        .standard = "RFC 3986, IPv4address",
        .example = "192.0.2.1",
        .faults = faults,
        .json_schema = "ipv4",
    };
    static FaultIndex check(std::string_view text);
};

struct Ipv6Format {
    enum Fault : std::uint16_t { group, count, compression, embedded };
    static constexpr Sentences faults[]{
        {"expected groups of 1 to 4 hexadecimal digits with colons between them",
         "ожидались группы по 1–4 шестнадцатеричные цифры, разделённые двоеточиями"},
        {"expected eight groups, or fewer with `::`",
         "ожидалось восемь групп или меньше, если есть «::»"},
        {"`::` stands at most once, for at least one group",
         "«::» встречается не более одного раза и заменяет хотя бы одну группу"},
        {"the IPv4 address at the end is wrong", "адрес IPv4 в конце неверен"},
    };
    static constexpr FormatInfo info{
        .word = "ipv6",
        .value = FormatValue::text,
        .summary = "an IPv6 address, without a zone; the last two groups may be an IPv4 address",
        .standard = "RFC 4291, section 2.2",
        .example = "2001:db8::1",
        .faults = faults,
        .json_schema = "ipv6",
    };
    static FaultIndex check(std::string_view text);
};

struct UriFormat {
    enum Fault : std::uint16_t { scheme, characters, escape, host, port };
    static constexpr Sentences faults[]{
        {"expected a scheme such as `https:` at the beginning",
         "в начале ожидалась схема, например «https:»"},
        {"a character that must be percent-encoded, or is out of place",
         "символ не на месте или требует процентного кодирования"},
        {"expected two hexadecimal digits after `%`",
         "после «%» ожидались две шестнадцатеричные цифры"},
        {"the host is wrong", "узел неверен"},
        {"the port is not a number", "порт не является числом"},
    };
    static constexpr FormatInfo info{
        .word = "uri",
        .value = FormatValue::text,
        .summary = "an absolute URI with its scheme; international characters percent-encoded",
        .standard = "RFC 3986",
        .example = "https://example.com/orders?page=2#last",
        .faults = faults,
        .json_schema = "uri",
    };
    static FaultIndex check(std::string_view text);
};

using NetworkFormats = List<EmailFormat, UriFormat, HostnameFormat, Ipv4Format, Ipv6Format>;

} // namespace assay::constraint
