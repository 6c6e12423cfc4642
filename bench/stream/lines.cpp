// Making lines.
#include "stream/lines.hpp"

#include "workloads/subject.hpp"

namespace bench {

std::string mixed_lines(std::size_t count) {
    const Subject subject = navixy_update();
    Random random(2024);
    std::string text;
    for (; count > 0; --count) {
        const std::size_t kind = random.below(100);
        Members members = kind < 70 ? subject.steady(random) : subject.varied(random);
        if (kind >= 70) random.shuffle(members);
        if (kind >= 97) subject.spoil(members, random);
        text += object(members) + '\n';
    }
    return text;
}

std::vector<std::string_view> halves(std::string_view lines) {
    const std::size_t cut = lines.find('\n', lines.size() / 2) + 1;
    return {lines.substr(0, cut), lines.substr(cut)};
}

} // namespace bench
