// Small rule files and payloads that the tests of the tool share.
#pragma once

namespace assay::test {

inline constexpr const char* company_rules = R"(/// Companies and people.
module registry.party

context {
    plugins?: [integer]
}

record Update {
    legal_type: "legal_entity" | "sole_trader" | "individual"
    first_name: string(length 1..20)
    phone?: string(digits 0..15)
    @sensitive
    password?: string(length 8..)
    @sensitive
    card?: { number: string(digits 16)  month: integer(1..12) }
    @source "N20 only for legal_entity"
    when legal_type is "legal_entity" {
        iec: string
    }
    nickname?: string
    @deprecated "send phone"
    fax?: string
    @code "222" @source "N2 needs plugin 45"
    check 45 in context.plugins else "plugin not found"
}
)";

inline constexpr const char* good_company =
    R"({"legal_type": "legal_entity", "first_name": "Ada", "iec": ""})";

/// As services send them: one line.
inline constexpr const char* one_line_company =
    R"({"legal_type": "legal_entity", "first_name": "Charles", "phone": "+49 176 1234567", "nickname": "a very long text that makes this line longer than any terminal is wide, and longer still", "fax": "1", "password": "hunter2", "card": {"number": "4242", "month": 13}, "frist": true})";

} // namespace assay::test
