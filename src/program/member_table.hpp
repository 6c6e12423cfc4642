// Member name, as written between its quotes, to slot: one hash, one compare of 32 bytes, no branch
// on the name's length.
#pragma once

#include "source/load.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace assay::program {

class MemberTable {
  public:
    /// Bytes of a name that are compared at once, from the opening quote on.
    static constexpr std::size_t window = 32;

    MemberTable() = default;
    MemberTable(MemberTable&&) = default; // its view points into it, which a copy would not mend
    MemberTable& operator=(MemberTable&&) = default;
    /// Names are distinct. `marks`, where there are any, are found with the name of the same slot.
    explicit MemberTable(const std::vector<std::string_view>& names,
                         const std::vector<std::uint16_t>& marks = {});

    /// A name with its quotes and a colon, if all have room, and zeros. No name is the beginning of
    /// another. By itself it is none that can be written: no string has a zero in it, though a text
    /// that is no JSON may begin with zeros where a name should stand.
    struct alignas(window) Name {
        unsigned char bytes[window] = {'"'};
    };

    /// `window` bytes to read: 0xFF for the first `size` of them, at most that many, and zeros.
    static const unsigned char* mask(std::uint32_t size) { return masks.data() + window - size; }

    /// Where names that hash alike lead: to one slot, or to one beyond all.
    struct Place {
        std::uint16_t slot = 0;
        std::uint16_t mark = 0;
    };

    /// What a search reads; as long as the table.
    struct View {
        const Place* places;
        const Name* names;
        std::uint64_t multiplier;
        unsigned shift;
        unsigned bucket_shift;
        std::uint32_t last_bucket;
        const std::uint16_t* moves; // by bucket; null where no name is moved

        /// Of the name with this mix(). `moved` where names are.
        template <bool moved>
        const Place& place(std::uint64_t mixed) const {
            const std::uint64_t product = mixed * multiplier;
            const std::uint64_t at = product >> shift;
            if constexpr (!moved) return places[at];
            return places[at ^ moves[product >> bucket_shift & last_bucket]];
        }
    };
    const View& view() const { return view_; }

    /// What is hashed of a name in quotes, `size` bytes with them: `head` are the eight bytes after
    /// the opening quote, zeros from the closing quote's end on, and `tail` the two before the
    /// closing quote.
    static std::uint64_t mix(std::uint64_t head, std::uint16_t tail, std::uint32_t size) {
        return head ^ (std::uint64_t{tail} << 27) ^ (std::uint64_t{size} << 44);
    }
    /// Eight bytes after the opening quote, without what follows the closing one.
    static std::uint64_t head(const char* text, std::uint32_t size) {
        return source::load<std::uint64_t>(text + 1) & heads[size < 9 ? size : 9];
    }

    static constexpr std::uint32_t none = ~std::uint32_t{0};

    /// Slot of the name in quotes, or none; `readable` bytes can be read, its own size at least. A
    /// name that has to be written with escapes is never found.
    std::uint32_t find(std::string_view quoted, std::size_t readable) const;

  private:
    static std::uint64_t mix(const char* text, std::uint32_t size) {
        return mix(head(text, size), source::load<std::uint16_t>(text + size - 3), size);
    }
    const Place& place(std::uint64_t mixed) const {
        return moves_.empty() ? view_.place<false>(mixed) : view_.place<true>(mixed);
    }

    static constexpr auto make_masks = [] {
        std::array<unsigned char, 2 * window> bytes{};
        for (std::size_t at = 0; at < window; ++at) bytes[at] = 0xFF;
        return bytes;
    };
    alignas(64) static constexpr std::array<unsigned char, 2 * window> masks = make_masks();

    // By size: the bytes of a head that belong to the name and its closing quote.
    static constexpr std::uint64_t heads[10] = {0,
                                                0,
                                                0xFF,
                                                0xFFFF,
                                                0xFF'FFFF,
                                                0xFFFF'FFFF,
                                                0xFF'FFFF'FFFF,
                                                0xFFFF'FFFF'FFFF,
                                                0xFF'FFFF'FFFF'FFFF,
                                                ~std::uint64_t{0}};

    /// A slot, and what is hashed of its name.
    struct Entry {
        std::uint64_t mixed;
        std::uint32_t slot;
    };
    void write_names(const std::vector<std::string_view>& names);
    std::vector<Entry> entries();
    void resize(unsigned bits, unsigned bucket_bits);
    bool choose_multiplier(const std::vector<Entry>& all);
    bool are_apart(const std::vector<Entry>& all) const;
    void move_apart(const std::vector<Entry>& all);
    bool move_buckets(const std::vector<std::vector<std::size_t>>& buckets);
    static bool take_places(const std::vector<std::size_t>& bucket, std::size_t move,
                            std::vector<bool>& taken);
    void put(const Entry& entry);
    std::uint32_t find_displaced(const char* text, std::uint32_t size) const;

    std::vector<Name> names_ = {Name()}; // by slot, and one that no text is
    std::vector<std::string> quoted_;
    std::vector<std::uint32_t> displaced_; // slots that are not where they hash to, by name
    std::vector<Place> places_ = std::vector<Place>(2);
    std::vector<std::uint16_t> marks_;
    std::vector<std::uint16_t> moves_; // none where names need no moving
    View view_ = {places_.data(), names_.data(), 0, 63, 63, 0, nullptr};
};

} // namespace assay::program
