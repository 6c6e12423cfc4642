// Short texts by a kernel of ours, where this processor has one: simdjson's first stage takes as
// long to begin and to end as for some hundred bytes. Its portable fallback reads past the end of
// the text, so it is never used.
#include "evaluate/structural_index.hpp"

#include <simdjson.h>

#include <cstring>

namespace assay::evaluate {

struct StructuralIndex::Stages {
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

StructuralIndex::StructuralIndex() : stages_(std::make_unique<Stages>()) {
    if (kernel_) short_text_ = std::make_unique_for_overwrite<ShortText>();
}
StructuralIndex::~StructuralIndex() = default;
StructuralIndex::StructuralIndex(StructuralIndex&&) noexcept = default;
StructuralIndex& StructuralIndex::operator=(StructuralIndex&&) noexcept = default;

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
