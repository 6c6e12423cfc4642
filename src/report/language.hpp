// The languages in which reports are written.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace assay::report {

enum class Language : std::uint8_t { english, russian };
inline constexpr std::size_t language_count = 2;

/// "ru" and its variants ("ru-RU", "RU_ru") are Russian, all else is English.
constexpr Language language_of(std::string_view tag) {
    const bool is_russian = tag.size() >= 2 && (tag[0] | 0x20) == 'r' && (tag[1] | 0x20) == 'u' &&
                            (tag.size() == 2 || tag[2] == '-' || tag[2] == '_');
    return is_russian ? Language::russian : Language::english;
}

constexpr std::string_view tag_of(Language language) {
    return language == Language::russian ? "ru" : "en";
}

} // namespace assay::report
