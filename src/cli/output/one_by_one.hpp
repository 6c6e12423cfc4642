// A format that lists findings one after the other, and needs to know of nothing else.
#pragma once

#include "cli/output/finding.hpp"
#include "cli/output/writer.hpp"

namespace assay::cli {

class OneByOne : public Writer {
  public:
    void record(const JudgedRecord& record) override {
        for (const Finding& found : findings_of(record)) finding(record, found);
    }
    void unreadable(std::string_view source, std::string_view reason) override {
        JudgedRecord nothing;
        nothing.source = source;
        finding(nothing, unreadable_finding(reason));
    }
    void end(const Totals&) override {}

  protected:
    virtual void finding(const JudgedRecord& record, const Finding& found) = 0;
};

} // namespace assay::cli
