// Giving each name a place of its own: by a multiplier that keeps all apart, or, where there are
// too many names for one, by moving those of a bucket together ("hash and displace").
#include "program/member_table.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <numeric>

namespace assay::program {

namespace {

bool needs_escapes(std::string_view name) {
    return std::any_of(name.begin(), name.end(), [](char byte) {
        return byte == '"' || byte == '\\' || static_cast<unsigned char>(byte) < ' ';
    });
}

/// The same odd numbers in each table: the same names give the same one.
class Multipliers {
  public:
    std::uint64_t next() {
        const std::uint64_t now = next_;
        next_ = (next_ * 6364136223846793005u + 1442695040888963407u) | 1;
        return now;
    }

  private:
    std::uint64_t next_ = 0x9E3779B97F4A7C15u;
};

} // namespace

MemberTable::MemberTable(const std::vector<std::string_view>& names,
                         const std::vector<std::uint16_t>& marks)
    : marks_(marks) {
    marks_.resize(names.size());
    write_names(names);
    const std::vector<Entry> all = entries();
    // Records with more than one word of bits are scanned by moves.
    if (names.size() > 64 || !choose_multiplier(all)) move_apart(all);
    for (const Entry& entry : all) put(entry);
    std::sort(displaced_.begin(), displaced_.end(),
              [this](std::uint32_t a, std::uint32_t b) { return quoted_[a] < quoted_[b]; });
}

void MemberTable::write_names(const std::vector<std::string_view>& names) {
    names_.insert(names_.begin(), names.size(), Name());
    quoted_.reserve(names.size());
    for (std::size_t slot = 0; slot < names.size(); ++slot) {
        std::string& quoted = quoted_.emplace_back();
        if (needs_escapes(names[slot])) continue; // what looks like it in a text is another name
        quoted.reserve(names[slot].size() + 2);
        quoted.append(1, '"').append(names[slot]).append(1, '"');
        if (quoted.size() >= window) continue; // never compared here: no text is it
        std::memcpy(names_[slot].bytes, quoted.data(), quoted.size());
        names_[slot].bytes[quoted.size()] = ':';
    }
}

// What has a place of its own: of names that are hashed from the same bytes, one.
std::vector<MemberTable::Entry> MemberTable::entries() {
    std::vector<Entry> all;
    all.reserve(quoted_.size());
    for (std::uint32_t slot = 0; slot < quoted_.size(); ++slot) {
        const std::string& quoted = quoted_[slot];
        if (quoted.empty()) continue;
        char bytes[window] = {};
        std::memcpy(bytes, quoted.data(), std::min(window, quoted.size()));
        const char* text = quoted.size() < window ? bytes : quoted.data();
        const auto size = static_cast<std::uint32_t>(quoted.size());
        if (size < 3)
            displaced_.push_back(slot);
        else
            all.push_back({mix(text, size), slot});
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Entry& a, const Entry& b) { return a.mixed < b.mixed; });
    std::size_t kept = 0;
    for (const Entry& entry : all) {
        if (kept != 0 && all[kept - 1].mixed == entry.mixed)
            displaced_.push_back(entry.slot);
        else
            all[kept++] = entry;
    }
    all.resize(kept);
    return all;
}

void MemberTable::resize(unsigned bits, unsigned bucket_bits) {
    places_.assign(std::size_t{1} << bits, Place{static_cast<std::uint16_t>(quoted_.size()), 0});
    moves_.assign(bucket_bits == 0 ? 0 : std::size_t{1} << bucket_bits, 0);
    const unsigned shift = 64 - bits;
    view_ = {places_.data(),
             names_.data(),
             0,
             shift,
             shift - bucket_bits,
             static_cast<std::uint32_t>((std::size_t{1} << bucket_bits) - 1),
             bucket_bits == 0 ? nullptr : moves_.data()};
}

// Mostly a few attempts are enough.
bool MemberTable::choose_multiplier(const std::vector<Entry>& all) {
    constexpr int attempts = 8;
    constexpr unsigned doublings = 2;
    const auto least = static_cast<unsigned>(std::bit_width(quoted_.size() * 4 | 1));
    Multipliers multipliers;
    for (unsigned bits = least; bits <= least + doublings; ++bits) {
        resize(bits, 0);
        for (int attempt = 0; attempt < attempts; ++attempt) {
            view_.multiplier = multipliers.next();
            if (are_apart(all)) return true;
        }
    }
    return false;
}

bool MemberTable::are_apart(const std::vector<Entry>& all) const {
    std::vector<bool> taken(places_.size());
    for (const Entry& entry : all) {
        const std::size_t at = entry.mixed * view_.multiplier >> view_.shift;
        if (taken[at]) return false;
        taken[at] = true;
    }
    return true;
}

// Bucket by bucket, the fullest first, each by the least move that leads to free places only.
void MemberTable::move_apart(const std::vector<Entry>& all) {
    constexpr int attempts = 4;
    const auto bits = static_cast<unsigned>(std::bit_width(quoted_.size() * 4 | 1));
    Multipliers multipliers;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        resize(bits, bits - 3);
        view_.multiplier = multipliers.next();
        std::vector<std::vector<std::size_t>> buckets(moves_.size());
        for (const Entry& entry : all) {
            const std::uint64_t product = entry.mixed * view_.multiplier;
            buckets[product >> view_.bucket_shift & view_.last_bucket].push_back(product >>
                                                                                 view_.shift);
        }
        if (move_buckets(buckets)) return;
    }
}

bool MemberTable::move_buckets(const std::vector<std::vector<std::size_t>>& buckets) {
    std::vector<std::uint32_t> order(buckets.size());
    std::iota(order.begin(), order.end(), 0u);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return buckets[a].size() > buckets[b].size();
    });
    std::vector<bool> taken(places_.size());
    constexpr std::size_t most_in_bucket = 64; // names made to collide must not take their time
    if (buckets[order[0]].size() > most_in_bucket) return false;
    const std::size_t moves = std::min<std::size_t>(places_.size(), 0x10000);
    for (const std::uint32_t bucket : order) {
        std::size_t move = 0;
        while (move < moves && !take_places(buckets[bucket], move, taken)) ++move;
        if (move == moves) return false;
        moves_[bucket] = static_cast<std::uint16_t>(move);
    }
    return true;
}

// All of them, or none.
bool MemberTable::take_places(const std::vector<std::size_t>& bucket, std::size_t move,
                              std::vector<bool>& taken) {
    for (std::size_t at = 0; at < bucket.size(); ++at) {
        if (!taken[bucket[at] ^ move]) {
            taken[bucket[at] ^ move] = true;
            continue;
        }
        while (at-- != 0) taken[bucket[at] ^ move] = false;
        return false;
    }
    return true;
}

// Where no attempt kept it apart, it is displaced.
void MemberTable::put(const Entry& entry) {
    Place& at = places_[static_cast<std::size_t>(&place(entry.mixed) - places_.data())];
    if (at.slot == quoted_.size())
        at = {static_cast<std::uint16_t>(entry.slot), marks_[entry.slot]};
    else
        displaced_.push_back(entry.slot);
}

std::uint32_t MemberTable::find(std::string_view quoted, std::size_t readable) const {
    auto size = static_cast<std::uint32_t>(quoted.size());
    char copy[16] = {};
    const char* text = quoted.data();
    if (readable < 9) {
        std::memcpy(copy, quoted.data(), readable);
        text = copy;
    }
    if (size >= 3) {
        std::uint32_t slot = place(mix(text, size)).slot;
        if (slot < quoted_.size() && quoted_[slot] == quoted) return slot;
    }
    return find_displaced(quoted.data(), size);
}

std::uint32_t MemberTable::find_displaced(const char* text, std::uint32_t size) const {
    std::string_view wanted(text, size);
    auto at = std::lower_bound(
        displaced_.begin(), displaced_.end(), wanted,
        [this](std::uint32_t slot, std::string_view name) { return quoted_[slot] < name; });
    return at != displaced_.end() && quoted_[*at] == wanted ? *at : none;
}

} // namespace assay::program
