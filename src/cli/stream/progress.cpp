// The line that says how far a long run is.
#include "cli/stream/progress.hpp"

#include <cmath>
#include <cstdio>

namespace assay::cli {

namespace {

constexpr std::chrono::milliseconds first_after{1000}; // a short run shows nothing
constexpr std::chrono::milliseconds again_after{200};

std::string with_commas(std::uint64_t number) {
    std::string text = std::to_string(number);
    for (std::size_t at = text.size(); at > 3; at -= 3) text.insert(at - 3, ",");
    return text;
}

std::string byte_count(double bytes) {
    const char* const units[] = {"B", "kB", "MB", "GB", "TB", "PB"};
    std::size_t unit = 0;
    for (; bytes >= 999.5 && unit + 1 < std::size(units); ++unit) bytes /= 1000;
    char text[32];
    std::snprintf(text, sizeof text, bytes < 99.95 && unit > 0 ? "%.1f %s" : "%.0f %s", bytes,
                  units[unit]);
    return text;
}

std::string duration(double seconds) {
    const auto whole = static_cast<std::uint64_t>(std::ceil(seconds));
    if (whole < 60) return std::to_string(whole) + " s";
    if (whole < 3600)
        return std::to_string(whole / 60) + " min " + std::to_string(whole % 60) + " s";
    return std::to_string(whole / 3600) + " h " + std::to_string(whole % 3600 / 60) + " min";
}

} // namespace

std::string progress_text(std::uint64_t records, std::uint64_t bytes, std::uint64_t size,
                          std::chrono::milliseconds elapsed) {
    const double seconds = std::chrono::duration<double>(elapsed).count();
    std::string text = with_commas(records) + (records == 1 ? " record" : " records");
    if (seconds <= 0) return text;
    if (size == 0 || bytes == 0) {
        const double rate = static_cast<double>(records) / seconds;
        return text + ", " + with_commas(static_cast<std::uint64_t>(rate)) + " a second";
    }
    const double rate = static_cast<double>(bytes) / seconds;
    text += ", " + byte_count(static_cast<double>(bytes)) + " of " +
            byte_count(static_cast<double>(size)) + ", " + byte_count(rate) + "/s";
    if (bytes < size) text += ", " + duration(static_cast<double>(size - bytes) / rate) + " left";
    return text;
}

Progress::Progress(std::ostream& err, bool on, std::uint64_t size)
    : err_(err), on_(on), size_(size) {}

void Progress::show(std::uint64_t bytes, const Totals& totals) {
    if (!on_) return;
    const Clock::time_point now = Clock::now();
    if (now - begin_ < first_after || now - last_ < again_after) return;
    last_ = now;
    hide();
    err_ << progress_text(totals.payloads, bytes, size_,
                          std::chrono::duration_cast<std::chrono::milliseconds>(now - begin_))
         << std::flush;
    visible_ = true;
}

void Progress::hide() {
    if (!visible_) return;
    err_ << "\r\x1b[K" << std::flush;
    visible_ = false;
}

} // namespace assay::cli
