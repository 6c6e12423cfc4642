// What rule authors say themselves: `@message`, an ICU MessageFormat by language.
#pragma once

#include "report/sentence.hpp"

#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace assay::report {

struct AuthorMessage {
    std::shared_ptr<const Sentence> sentence; // null where there is none
    std::string_view language;                // that it is written in
};

/// The message in `language` ("ru-RU", then "ru"), else in English. Compiled once and kept for the
/// process, up to a ceiling; safe from any thread. `messages` must stay while the result is used.
AuthorMessage author_message(const std::map<std::string, std::string>& messages,
                             std::string_view language);

} // namespace assay::report
