// Short texts by a kernel of ours, where this processor has one: simdjson's first stage takes as
// long to begin and to end as for some hundred bytes. Its portable fallback reads past the end of
// the text, so it is never used.
#include "evaluate/structural_index.hpp"

#include "evaluate/place_count.hpp"
#include "evaluate/structural_scan.hpp"

#include <simdjson.h>

#include <array>
#include <cstring>

namespace assay::evaluate {

namespace {

constexpr std::size_t longest_short_text = 8192;

} // namespace

struct StructuralIndex::Stages {
    const simdjson::implementation* implementation = simdjson::get_active_implementation();
    std::unique_ptr<simdjson::internal::dom_parser_implementation> stages;
    std::size_t capacity = 0;
    bool usable = implementation->name() != "fallback" && implementation->name() != "unsupported";
    ScanStructure kernel = structural_kernel();
    std::array<std::uint32_t, longest_short_text + places_beyond> places; // the kernel's

    bool reserve(std::size_t size) {
        if (size <= capacity) return true;
        std::size_t wanted = size < 4096 ? 4096 : size + size / 2;
        stages.reset();
        capacity = 0;
        if (implementation->create_dom_parser_implementation(wanted, 1, stages) !=
            simdjson::SUCCESS)
            return false;
        capacity = wanted;
        return true;
    }
};

StructuralIndex::StructuralIndex() : stages_(new Stages) {} // without clearing the places
StructuralIndex::~StructuralIndex() = default;
StructuralIndex::StructuralIndex(StructuralIndex&&) noexcept = default;
StructuralIndex& StructuralIndex::operator=(StructuralIndex&&) noexcept = default;

bool StructuralIndex::build(std::string_view text, std::uint64_t most) {
    if (text.empty()) return false;
    // The index takes four bytes a place, be the text well-formed or not.
    if (text.size() > most && most_places(text) > most) return false;
    return stages_->kernel && text.size() <= longest_short_text ? scan_short(text)
                                                                : scan_long(text);
}

bool StructuralIndex::scan_short(std::string_view text) {
    StructuralScan scan;
    begin_ = stages_->places.data();
    const auto size = static_cast<std::uint32_t>(text.size());
    if (!stages_->kernel(text.data(), size, stages_->places.data(), scan)) return false;
    size_ = scan.places;
    escapes_ = scan.escapes;
    return true;
}

bool StructuralIndex::scan_long(std::string_view text) {
    if (!stages_->usable || !stages_->reserve(text.size())) return false;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    if (stages_->stages->stage1(bytes, text.size(), simdjson::stage1_mode::regular) !=
        simdjson::SUCCESS)
        return false;
    begin_ = stages_->stages->structural_indexes.get();
    size_ = stages_->stages->n_structural_indexes;
    escapes_ = std::memchr(text.data(), '\\', text.size()) != nullptr;
    return true;
}

} // namespace assay::evaluate
