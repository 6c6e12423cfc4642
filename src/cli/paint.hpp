// Colours of the terminal, where they are wanted.
#pragma once

#include "cli/streams.hpp"

#include <string>
#include <string_view>

namespace assay::cli {

/// Wraps text in a colour, or leaves it alone.
class Paint {
  public:
    explicit Paint(bool on) : on_(on) {}

    /// `when` is auto, always or never, for text that goes to a terminal or not.
    static Paint choose(std::string_view when, bool to_terminal, const Terminal& terminal) {
        if (when == "auto") return Paint(to_terminal && !terminal.no_color);
        return Paint(when == "always");
    }

    bool on() const { return on_; }
    std::string error(std::string_view text) const { return wrap("1;31", text); }
    std::string warning(std::string_view text) const { return wrap("1;33", text); }
    std::string note(std::string_view text) const { return wrap("1;36", text); }
    std::string help(std::string_view text) const { return wrap("1;32", text); }
    std::string frame(std::string_view text) const { return wrap("1;34", text); }
    std::string strong(std::string_view text) const { return wrap("1", text); }

  private:
    std::string wrap(std::string_view colour, std::string_view text) const {
        if (!on_ || text.empty()) return std::string(text);
        return "\x1b[" + std::string(colour) + "m" + std::string(text) + "\x1b[0m";
    }

    bool on_;
};

} // namespace assay::cli
