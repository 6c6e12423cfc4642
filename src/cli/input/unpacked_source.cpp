// Packed bytes as the bytes that were packed. Boost's filters do the work; each is asked directly,
// without a stream around it.
#include "cli/input/unpacked_source.hpp"

#include "cli/input/zstandard_frames.hpp"

#include <boost/iostreams/categories.hpp>
#include <boost/iostreams/filter/gzip.hpp>
#include <boost/iostreams/filter/zstd.hpp>

#include <algorithm>
#include <new>

namespace assay::cli {

namespace {

namespace iostreams = boost::iostreams;

/// A ByteSource in the form that the filters ask for.
class PackedDevice {
  public:
    using char_type = char;
    using category = iostreams::source_tag;

    PackedDevice(ByteSource& bytes, ZstandardFrames& frames) : bytes_(bytes), frames_(frames) {}

    std::streamsize read(char* to, std::streamsize room) {
        const std::size_t count = bytes_.read(to, static_cast<std::size_t>(room));
        if (count == 0) return -1;
        frames_.follow({to, count});
        if (frames_.greedy()) throw std::bad_alloc();
        return static_cast<std::streamsize>(count);
    }

  private:
    ByteSource& bytes_;
    ZstandardFrames& frames_;
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
        if (!packed_->failure().empty()) failure_ = packed_->failure();
        if (!failure_.empty() || packing_ != Packing::zstandard || frames_.whole()) return;
        failure_ = "its packed data breaks off";
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
