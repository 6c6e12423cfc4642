// Output that has to wait for what stands before it.
#include "cli/output/spool.hpp"

namespace assay::cli {

namespace {

constexpr std::size_t most_in_memory = 1u << 20;

} // namespace

void Spool::append(std::string_view text) {
    text_ += text;
    if (text_.size() > most_in_memory) flush();
}

void Spool::flush() {
    if (!file_) file_.reset(std::tmpfile());
    if (!file_ || std::fwrite(text_.data(), 1, text_.size(), file_.get()) != text_.size())
        failed_ = true;
    text_.clear();
}

void Spool::empty_into(std::ostream& out) {
    if (file_) {
        flush();
        std::rewind(file_.get());
        std::string part(1u << 16, '\0');
        while (const std::size_t count = std::fread(part.data(), 1, part.size(), file_.get()))
            out.write(part.data(), static_cast<std::streamsize>(count));
        failed_ = failed_ || std::ferror(file_.get()) != 0;
        file_.reset();
    }
    out << text_;
    text_.clear();
    if (failed_) out.setstate(std::ios::badbit);
}

} // namespace assay::cli
