// All outputs of one run of `lint`: told of every record once, they write it each in its format,
// and say in the end how the run went.
#pragma once

#include "cli/exit_code.hpp"
#include "cli/output/baseline.hpp"
#include "cli/output/output_options.hpp"
#include "cli/output/writer.hpp"
#include "cli/streams.hpp"

#include <fstream>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace assay::cli {

class Outputs {
  public:
    /// `color` is auto, always or never. The options must stay.
    Outputs(const OutputOptions& options, std::string_view color, Streams& streams);

    /// Nothing is written over this file, which will be read.
    void spare(const std::string& input);
    /// False where an output cannot be opened or the baseline cannot be read; people are told.
    bool begin();
    /// The record's places are still those within its text. Afterwards they are those in its
    /// source, and findings that a baseline knows are gone.
    void record(JudgedRecord& record);
    /// Records of which only the numbers are known: valid ones without anything to say, or all
    /// where nobody wants findings.
    void count(std::string_view source, const Totals& records);
    void unreadable(std::string_view source, std::string_view reason);
    /// Nothing more needs to be judged: nobody reads on, or what fails is found.
    bool enough() const { return !streams_.out || (options_.fail_fast && failed_); }
    ExitCode end();

    const Totals& totals() const { return totals_; }

  private:
    struct File {
        std::string name;
        std::ofstream stream;
    };

    bool add_standard_output();
    bool add_file(const OutputFile& output);
    bool read_baseline();
    void keep_known_quiet(JudgedRecord& record);
    bool fails(const Report& report, bool quieted) const;
    bool write_baseline() const;
    bool close_files();
    ExitCode verdict() const;

    const OutputOptions& options_;
    std::string color_;
    Streams& streams_;
    std::vector<std::unique_ptr<File>> files_;
    std::vector<std::unique_ptr<Writer>> writers_;
    Baseline known_;
    Baseline noted_;         // by this run
    std::string endangered_; // an output that is an input, too
    Totals totals_;
    bool failed_ = false;
    bool more_than_noted_ = false; // some findings were counted, but not listed
};

} // namespace assay::cli
