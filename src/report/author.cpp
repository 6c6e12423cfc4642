// What rule authors say themselves.
#include "report/author.hpp"

#include <mutex>
#include <shared_mutex>
#include <unordered_map>

namespace assay::report {

namespace {

/// Compiled sentences by language and pattern. It never forgets, so it stops learning at a ceiling:
/// what comes after is compiled each time.
class Memory {
  public:
    std::shared_ptr<const Sentence> get(const std::string& pattern, const std::string& language) {
        const std::string key = language + '\0' + pattern;
        {
            const std::shared_lock lock(mutex_);
            if (const auto found = sentences_.find(key); found != sentences_.end())
                return found->second;
        }
        auto made = std::make_shared<const Sentence>(pattern, language);
        const std::scoped_lock lock(mutex_);
        if (bytes_ + key.size() > ceiling) return made;
        const auto [entry, added] = sentences_.emplace(key, std::move(made));
        if (added) bytes_ += key.size();
        return entry->second;
    }

  private:
    static constexpr std::size_t ceiling = 1u << 20; // bytes of patterns

    std::shared_mutex mutex_;
    std::unordered_map<std::string, std::shared_ptr<const Sentence>> sentences_;
    std::size_t bytes_ = 0;
};

} // namespace

AuthorMessage author_message(const std::map<std::string, std::string>& messages,
                             std::string_view language) {
    static Memory memory;
    const std::string_view primary = language.substr(0, language.find_first_of("-_"));
    for (const auto tag : {language, primary, std::string_view("en")}) {
        const auto found = messages.find(std::string(tag));
        if (found != messages.end()) return {memory.get(found->second, found->first), found->first};
    }
    return {};
}

} // namespace assay::report
