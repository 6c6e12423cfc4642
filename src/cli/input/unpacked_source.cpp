// Packed bytes as the bytes that were packed. Boost's filters do the work; each is asked directly,
// without a stream around it.
#include "cli/input/unpacked_source.hpp"

#include "cli/input/zstandard_frames.hpp"

#include <boost/iostreams/categories.hpp>
#include <boost/iostreams/filter/gzip.hpp>
#include <boost/iostreams/filter/zstd.hpp>

#include <algorithm>
#include <array>
#include <new>
#include <string_view>
#include <utility>

namespace assay::cli {

namespace {

namespace iostreams = boost::iostreams;

struct Signature {
    Packing packing;
    std::string_view name;
    std::string_view first_bytes;
};

constexpr std::array<Signature, 2> signatures{{
    {Packing::gzip, "gzip", "\x1F\x8B"},
    {Packing::zstandard, "Zstandard", "\x28\xB5\x2F\xFD"},
}};

bool begins_as(std::string_view packed, const Signature& signature) {
    const std::size_t known = std::min(packed.size(), signature.first_bytes.size());
    return packed.substr(0, known) == signature.first_bytes.substr(0, known);
}

/// What is wrong with a file that is not what its name says; empty where it begins as it should.
std::string mistaken(std::string_view packed, Packing packing) {
    const auto said =
        std::find_if(signatures.begin(), signatures.end(),
                     [packing](const Signature& one) { return one.packing == packing; });
    const std::string not_that = "it is no " + std::string(said->name) + " data, ";
    if (packed.empty()) return not_that + "it is empty";
    if (begins_as(packed, *said)) return {};
    for (const Signature& other : signatures)
        if (begins_as(packed, other))
            return not_that + "as its name says, but " + std::string(other.name);
    return not_that + "whatever its name says";
}

/// A ByteSource in the form that the filters ask for.
class PackedDevice {
  public:
    using char_type = char;
    using category = iostreams::source_tag;

    PackedDevice(ByteSource& bytes, ZstandardFrames& frames) : bytes_(bytes), frames_(frames) {}

    std::streamsize read(char* to, std::streamsize room) {
        const std::size_t count = bytes_.read(to, static_cast<std::size_t>(room));
        if (count == 0) return -1;
        if (beginning_.size() < beginning_kept)
            beginning_.append(to, std::min(count, beginning_kept - beginning_.size()));
        frames_.follow({to, count});
        if (frames_.greedy()) throw std::bad_alloc();
        return static_cast<std::streamsize>(count);
    }

    /// The first of the packed bytes, also of those that the filter has not asked for.
    const std::string& beginning() {
        char next = 0;
        while (beginning_.size() < beginning_kept && bytes_.read(&next, 1) == 1) beginning_ += next;
        return beginning_;
    }

  private:
    static constexpr std::size_t beginning_kept = 4;

    ByteSource& bytes_;
    ZstandardFrames& frames_;
    std::string beginning_;
};

template <typename Filter>
class UnpackedSource : public ByteSource {
  public:
    UnpackedSource(Bytes packed, Packing packing)
        : packed_(std::move(packed)), packing_(packing), device_(*packed_, frames_),
          failure_(packed_->failure()) {}

    std::size_t read(char* to, std::size_t room) override {
        if (!failure_.empty() || ended_) return 0;
        const std::size_t count = unpack(to, std::min<std::size_t>(room, 1u << 30));
        if (count == 0) end();
        return count;
    }

    const std::string& failure() const override { return failure_; }
    std::uint64_t size() const override { return packed_->size(); }
    std::uint64_t taken() const override { return packed_->taken(); }

  private:
    std::size_t unpack(char* to, std::size_t room) try {
        const std::streamsize count = filter_.read(device_, to, static_cast<std::streamsize>(room));
        return count > 0 ? static_cast<std::size_t>(count) : 0;
    } catch (const std::bad_alloc&) {
        failure_ = frames_.greedy() ? "unpacking it would take more than 128 MiB of memory"
                                    : "there is not enough memory to unpack it";
        return 0;
    } catch (const std::exception&) { // the filters' words mean nothing to anybody
        failure_ = "its packed data is damaged, or breaks off";
        return 0;
    }

    void end() {
        ended_ = true;
        const bool frames = packing_ == Packing::zstandard;
        if (failure_.empty() && frames && !frames_.whole()) failure_ = "its packed data breaks off";
        if (!packed_->failure().empty())
            failure_ = packed_->failure();
        else if (!failure_.empty())
            tell_if_mistaken();
    }

    /// Nobody looks for damage in what was never packed.
    void tell_if_mistaken() {
        std::string flaw = mistaken(device_.beginning(), packing_);
        if (!flaw.empty()) failure_ = std::move(flaw);
    }

    Bytes packed_;
    Packing packing_;
    ZstandardFrames frames_;
    PackedDevice device_;
    Filter filter_;
    bool ended_ = false;
    std::string failure_;
};

} // namespace

Bytes unpack(Bytes packed, Packing packing) {
    switch (packing) {
    case Packing::gzip:
        return std::make_unique<UnpackedSource<iostreams::gzip_decompressor>>(std::move(packed),
                                                                              packing);
    case Packing::zstandard:
        return std::make_unique<UnpackedSource<iostreams::zstd_decompressor>>(std::move(packed),
                                                                              packing);
    case Packing::none: break;
    }
    return packed;
}

} // namespace assay::cli
