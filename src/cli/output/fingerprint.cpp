// What makes two findings the same one.
#include "cli/output/fingerprint.hpp"

#include <cstdint>
#include <filesystem>

namespace assay::cli {

namespace {

/// FNV-1a: the same on every machine, and enough where nobody gains by a collision.
class Hash {
  public:
    void add(std::string_view text) {
        for (const char byte : text) add(static_cast<unsigned char>(byte));
        add(0); // so that the parts cannot run into one another
    }
    std::string digits() const {
        std::string text;
        for (int shift = 60; shift >= 0; shift -= 4)
            text += "0123456789abcdef"[(value_ >> shift) & 0xF];
        return text;
    }

  private:
    void add(unsigned char byte) { value_ = (value_ ^ byte) * 0x100000001b3u; }

    std::uint64_t value_ = 0xcbf29ce484222325u;
};

} // namespace

std::string plain_source(std::string_view source) {
    return std::filesystem::path(source).lexically_normal().string();
}

std::string fingerprint(std::string_view source, const Finding& finding) {
    Hash hash;
    hash.add(plain_source(source));
    hash.add(finding.pointer);
    hash.add(finding.code);
    hash.add(finding.rule_words);
    return hash.digits();
}

} // namespace assay::cli
