// Grammars that only say which characters there are and which may not stand next to each other:
// settled in one look per character, without a branch.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace assay::constraint {

/// Parts of allowed characters with single points between them.
class Neighbours {
  public:
    /// Those of `anywhere` may stand anywhere; those of `inside` neither begin nor end a part.
    constexpr Neighbours(std::string_view anywhere, std::string_view inside) {
        all_.fill({stranger, stranger});
        for (const char c : anywhere) entry(c) = {0, stranger};
        for (const char c : inside) entry(c) = {bound, point | stranger};
        entry('.') = edge;
    }

    /// Takes one character after the other. The end is an edge, too.
    class Walk {
      public:
        explicit Walk(const Neighbours& neighbours) : neighbours_(neighbours) {}

        void take(char c) { take(neighbours_.all_[static_cast<unsigned char>(c)]); }
        bool ends_well() {
            take(edge);
            return wrong_ == 0;
        }

      private:
        template <class Entry>
        void take(const Entry& entry) {
            wrong_ |= entry.kind & forbidden_;
            forbidden_ = entry.forbids;
        }

        const Neighbours& neighbours_;
        unsigned wrong_ = 0;
        unsigned forbidden_ = edge.forbids;
    };

    bool hold(std::string_view text) const {
        Walk walk(*this);
        for (const char c : text) walk.take(c);
        return walk.ends_well();
    }

  private:
    static constexpr std::uint8_t point = 1, bound = 2, stranger = 4;

    struct Entry {
        std::uint8_t kind;    // none, or one of the three
        std::uint8_t forbids; // kinds that may not come next
    };
    static constexpr Entry edge{point, point | bound | stranger};

    constexpr Entry& entry(char c) { return all_[static_cast<unsigned char>(c)]; }

    std::array<Entry, 256> all_{};
};

} // namespace assay::constraint
