// MessageFormat in full, by ICU.
#include "report/icu_sentence.hpp"

#include <unicode/msgfmt.h>

#include <mutex>
#include <vector>

namespace assay::report {

namespace {

icu::UnicodeString to_icu(std::string_view text) {
    return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

class Locked final : public IcuSentence {
  public:
    Locked(std::unique_ptr<icu::MessageFormat> format, icu::MessagePattern pattern)
        : format_(std::move(format)), pattern_(std::move(pattern)) {}

    bool render(const Arguments& given, std::string& out) override {
        std::vector<icu::UnicodeString> names;
        std::vector<icu::Formattable> values;
        for (std::size_t i = 0; i < argument_names.size(); ++i) {
            const auto argument = static_cast<Argument>(i);
            if (!given.has(argument)) continue;
            names.push_back(to_icu(argument_names[i]));
            values.push_back(value(given, argument, names.back()));
        }
        icu::UnicodeString rendered;
        UErrorCode status = U_ZERO_ERROR;
        {
            // MessageFormat makes its number formats on first use, without a lock of its own.
            const std::scoped_lock lock(mutex_);
            format_->format(names.data(), values.data(), static_cast<std::int32_t>(names.size()),
                            rendered, status);
        }
        if (U_FAILURE(status)) return false;
        rendered.toUTF8String(out);
        return true;
    }

  private:
    icu::Formattable value(const Arguments& given, Argument argument,
                           const icu::UnicodeString& name) const {
        const auto* text = given.text(argument);
        const auto number = given.number(argument);
        if (number && (text == nullptr || counted(name)))
            return icu::Formattable(static_cast<std::int64_t>(*number));
        return icu::Formattable(text == nullptr ? icu::UnicodeString() : to_icu(*text));
    }

    /// True where the pattern uses the argument as a number.
    bool counted(const icu::UnicodeString& name) const {
        for (std::int32_t i = 0; i + 1 < pattern_.countParts(); ++i) {
            if (pattern_.getPartType(i) != UMSGPAT_PART_TYPE_ARG_START) continue;
            const auto type = pattern_.getPart(i).getArgType();
            const bool plain = type == UMSGPAT_ARG_TYPE_NONE || type == UMSGPAT_ARG_TYPE_SELECT;
            if (!plain && pattern_.partSubstringMatches(pattern_.getPart(i + 1), name)) return true;
        }
        return false;
    }

    std::mutex mutex_;
    std::unique_ptr<icu::MessageFormat> format_;
    icu::MessagePattern pattern_;
};

} // namespace

std::shared_ptr<IcuSentence> IcuSentence::make(const std::string& pattern,
                                               const std::string& language, std::string& flaw) {
    UErrorCode status = U_ZERO_ERROR;
    UParseError error;
    const icu::UnicodeString text = to_icu(pattern);
    auto format =
        std::make_unique<icu::MessageFormat>(text, icu::Locale(language.c_str()), error, status);
    icu::MessagePattern parsed(status);
    parsed.parse(text, &error, status);
    if (U_SUCCESS(status)) return std::make_shared<Locked>(std::move(format), std::move(parsed));
    flaw = "not an ICU MessageFormat, at character " + std::to_string(error.offset + 1);
    return nullptr;
}

} // namespace assay::report
