// simdjson's first stage. Its portable fallback kernel reads past the end of the text, so it is
// never used.
#include "evaluate/structural_index.hpp"

#include "evaluate/place_count.hpp"

#include <simdjson.h>

namespace assay::evaluate {

struct StructuralIndex::Parser {
    const simdjson::implementation* implementation = simdjson::get_active_implementation();
    std::unique_ptr<simdjson::internal::dom_parser_implementation> stages;
    std::size_t capacity = 0;
    bool usable = implementation->name() != "fallback" && implementation->name() != "unsupported";

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

StructuralIndex::StructuralIndex() : parser_(std::make_unique<Parser>()) {}
StructuralIndex::~StructuralIndex() = default;
StructuralIndex::StructuralIndex(StructuralIndex&&) noexcept = default;
StructuralIndex& StructuralIndex::operator=(StructuralIndex&&) noexcept = default;

bool StructuralIndex::build(std::string_view text, std::uint64_t most) {
    if (!parser_->usable || text.empty()) return false;
    // The index takes four bytes a place, be the text well-formed or not.
    if (text.size() > most && most_places(text) > most) return false;
    if (!parser_->reserve(text.size())) return false;
    return parser_->stages->stage1(reinterpret_cast<const std::uint8_t*>(text.data()), text.size(),
                                   simdjson::stage1_mode::regular) == simdjson::SUCCESS;
}

const std::uint32_t* StructuralIndex::begin() const {
    return parser_->stages->structural_indexes.get();
}

std::uint32_t StructuralIndex::size() const { return parser_->stages->n_structural_indexes; }

} // namespace assay::evaluate
