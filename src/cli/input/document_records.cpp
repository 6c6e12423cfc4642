// An input that is one record.
#include "cli/input/records.hpp"

#include <algorithm>

namespace assay::cli {

namespace {

class DocumentRecords : public Records {
  public:
    /// One byte more than a payload may have is enough to tell that there are too many.
    DocumentRecords(Bytes source, WindowSizes sizes)
        : source_(std::move(source)), most_(sizes.most_bytes + 1) {}

    bool next(Window& window) override {
        window.clear();
        if (done_) return false;
        done_ = true;
        while (window.used < most_) {
            if (window.used == window.bytes.size()) grow(window);
            const std::uint64_t room =
                std::min<std::uint64_t>(window.bytes.size() - window.used, most_ - window.used);
            const std::size_t count =
                source_->read(window.bytes.data() + window.used, static_cast<std::size_t>(room));
            if (count == 0) break;
            window.used += count;
        }
        if (!source_->failure().empty()) return false;
        window.cut = window.used == most_;
        window.records.push_back({0, window.used, window.used, {}, 1});
        return true;
    }

    const std::string& failure() const override { return source_->failure(); }
    const ByteSource& source() const override { return *source_; }

  private:
    void grow(Window& window) const {
        const std::uint64_t expected = source_->size() + 1; // and one to see the end
        const std::uint64_t wanted =
            std::max<std::uint64_t>({expected, window.bytes.size() * 2, std::uint64_t{1} << 14});
        window.bytes.resize(static_cast<std::size_t>(std::min(wanted, most_)));
    }

    Bytes source_;
    std::uint64_t most_;
    bool done_ = false;
};

} // namespace

std::unique_ptr<Records> read_document(Bytes source, WindowSizes sizes) {
    return std::make_unique<DocumentRecords>(std::move(source), sizes);
}

} // namespace assay::cli
