// MessageFormat in full, by ICU: what authors may write beyond placeholders and plurals.
#pragma once

#include "report/arguments.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace assay::report {

class IcuSentence {
  public:
    /// Null, and `flaw` says why, where ICU refuses the pattern.
    static std::shared_ptr<IcuSentence> make(const std::string& pattern,
                                             const std::string& language, std::string& flaw);

    virtual ~IcuSentence() = default;
    /// Appends the sentence; false, and nothing appended, if ICU fails. Thread-safe.
    virtual bool render(const Arguments& given, std::string& out) = 0;
};

} // namespace assay::report
