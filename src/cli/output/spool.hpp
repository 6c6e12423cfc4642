// Output that has to wait for what stands before it. Beyond a megabyte it waits in a file without a
// name, so that a long stream takes no memory.
#pragma once

#include <cstdio>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>

namespace assay::cli {

class Spool {
  public:
    void append(std::string_view text);
    /// Writes all of it, and is empty afterwards. Where the file failed, so does `out`.
    void empty_into(std::ostream& out);

  private:
    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };

    void flush();

    std::string text_;
    std::unique_ptr<std::FILE, Close> file_;
    bool failed_ = false;
};

} // namespace assay::cli
