// The options of a verb, declared only as far as a command line mentions them: to declare them all
// takes longer than many a run.
#pragma once

#include "cli/choice.hpp"

#include <CLI/CLI.hpp>

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace assay::cli {

class VerbOptions;

/// An option to say more about, as with a CLI::Option*. Of one that was not declared nothing is
/// kept.
class VerbOption {
  public:
    VerbOption(VerbOptions& all, CLI::Option* option) : all_(&all), option_(option) {}

    VerbOption* operator->() { return this; }

    VerbOption type_name(const char* name) {
        return with([&] { option_->type_name(name); });
    }
    VerbOption group(const char* name) {
        return with([&] { option_->group(name); });
    }
    /// What `make` gives checks the value.
    template <class Make>
    VerbOption check(const Make& make) {
        return with([&] { option_->check(make()); });
    }
    /// Refuses any other word, and says which was probably meant.
    VerbOption one_of(std::initializer_list<const char*> words) {
        return check([&] { return cli::one_of({words.begin(), words.end()}); });
    }
    VerbOption excludes(const VerbOption& other) {
        return with([&] {
            if (other.option_ != nullptr) option_->excludes(other.option_);
        });
    }
    /// May be repeated, with one value each time.
    VerbOption repeatable() {
        return with([&] { option_->expected(1)->take_all()->allow_extra_args(false); });
    }
    VerbOption required();

  private:
    template <class Say>
    VerbOption with(const Say& say) {
        if (option_ != nullptr) say();
        return *this;
    }

    VerbOptions* all_;
    CLI::Option* option_; // null where it was not declared
};

class VerbOptions {
  public:
    /// `arguments` are those of the command line; null declares all options.
    VerbOptions(CLI::App& verb, const std::vector<std::string>* arguments)
        : verb_(verb), arguments_(arguments) {}

    template <class Value>
    VerbOption add_option(const char* names, Value& value, const char* description) {
        if (!wants(names)) return {*this, nullptr};
        return {*this, verb_.add_option(names, value, description)};
    }

    template <class Value>
    VerbOption add_flag(const char* names, Value& value, const char* description) {
        if (!wants(names)) return {*this, nullptr};
        return {*this, verb_.add_flag(names, value, description)};
    }

    void footer(const std::string& text) { verb_.footer(text); }

    const CLI::App& verb() const { return verb_; }
    /// With all its verbs.
    const CLI::App& tool() const { return *verb_.get_parent(); }

    /// False where a required option was not mentioned, and therefore not declared: that it is
    /// missing is then not told.
    bool sufficient() const { return sufficient_; }

  private:
    friend class VerbOption;

    bool wants(std::string_view names) const;

    CLI::App& verb_;
    const std::vector<std::string>* arguments_;
    bool sufficient_ = true;
};

inline VerbOption VerbOption::required() {
    if (option_ == nullptr) all_->sufficient_ = false;
    return with([&] { option_->required(); });
}

} // namespace assay::cli
