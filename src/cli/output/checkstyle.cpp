// Checkstyle's XML, which many build servers read.
#include "cli/output/formats.hpp"
#include "cli/output/one_by_one.hpp"
#include "cli/output/xml_text.hpp"

namespace assay::cli {

namespace {

std::string_view severity(Finding::Level level) {
    return level == Finding::Level::note ? "info" : to_string(level);
}

class CheckstyleWriter : public OneByOne {
  public:
    explicit CheckstyleWriter(std::ostream& out) : out_(out) {}

    void begin() override {
        out_ << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n";
    }
    void end(const Totals&) override {
        close_file();
        out_ << "</checkstyle>\n";
    }

  private:
    void finding(const JudgedRecord& record, const Finding& found) override {
        open_file(record.source);
        std::string message = found.message;
        if (!found.pointer.empty()) message = found.pointer + ": " + message;
        out_ << "    <error";
        if (found.place)
            out_ << xml_attribute("line", std::to_string(found.place->line))
                 << xml_attribute("column", std::to_string(found.place->column));
        out_ << xml_attribute("severity", severity(found.level))
             << xml_attribute("message", message) << xml_attribute("source", "assay." + found.code)
             << "/>\n";
    }

    void open_file(std::string_view source) {
        if (open_ && file_ == source) return;
        close_file();
        open_ = true;
        file_ = source;
        out_ << "  <file" << xml_attribute("name", file_) << ">\n";
    }

    void close_file() {
        if (open_) out_ << "  </file>\n";
        open_ = false;
    }

    std::ostream& out_;
    std::string file_;
    bool open_ = false;
};

} // namespace

Format checkstyle_format() {
    return {"checkstyle", "the XML of Checkstyle, for build servers",
            [](std::ostream& out, const Presentation&) -> std::unique_ptr<Writer> {
                return std::make_unique<CheckstyleWriter>(out);
            }};
}

} // namespace assay::cli
