// A report to look at and to pass on: one file of HTML with totals, charts and every finding, which
// can be filtered. It shows lines of payloads as `text` does, with `@sensitive` values masked.
#include "cli/mask.hpp"
#include "cli/output/finding.hpp"
#include "cli/output/formats.hpp"
#include "cli/output/html_page.hpp"
#include "cli/output/spool.hpp"
#include "cli/output/tally.hpp"
#include "cli/output/xml_text.hpp"
#include "cli/picture/picture.hpp"
#include "cli/words.hpp"

#include <algorithm>

namespace assay::cli {

namespace {

constexpr std::size_t most_rows = 12;           // of a chart
constexpr std::uint64_t most_findings = 10'000; // that a browser still shows gladly

std::string tag(std::string_view name, std::string_view css, std::string_view text) {
    const std::string element(name);
    return "<" + element + xml_attribute("class", css) + ">" + xml_element(printable(text)) + "</" +
           element + ">";
}

std::string place_of(const JudgedRecord& record, const Finding& found) {
    std::string text(record.source);
    if (found.place)
        text += ":" + std::to_string(found.place->line) + ":" + std::to_string(found.place->column);
    if (!found.pointer.empty()) text += "  " + found.pointer;
    if (!record.id.empty()) text += "  id=" + record.id;
    return text;
}

std::string excerpt(const JudgedRecord& record, const Finding& found, const Mask& mask) {
    if (found.violation == nullptr || !found.violation->place || record.text.empty()) return "";
    Picture picture;
    draw(record.text, mask, place_in_text(record, *found.place), {}, picture);
    return "<pre>" + xml_element(picture.line) + "\n<mark>" + xml_element(picture.marks) +
           "</mark></pre>\n";
}

/// A bar for each row; pressed, it filters.
std::string chart(std::string_view title, const std::vector<TallyRow>& rows) {
    std::string text = "<section>\n<h2>" + std::string(title) + "</h2>\n";
    for (std::size_t i = 0; i < std::min(rows.size(), most_rows); ++i) {
        const auto& [name, number] = rows[i];
        const std::uint64_t width = number * 100 / rows.front().second;
        text += "<button type=\"button\"" + xml_attribute("data-want", printable(name)) +
                "><span class=\"bar\" style=\"width:" + std::to_string(width) + "%\"></span>" +
                tag("span", "number", std::to_string(number)) + tag("span", "name", name) +
                "</button>\n";
    }
    if (rows.size() > most_rows)
        text += "<p>and " + std::to_string(rows.size() - most_rows) + " more</p>\n";
    return text + "</section>\n";
}

class HtmlWriter : public Writer {
  public:
    HtmlWriter(std::ostream& out, bool redact) : out_(out), redact_(redact) {}

    void record(const JudgedRecord& record) override {
        if (!redact_ && number_ < most_findings) mask_ = mask_of(record, std::move(mask_));
        for (const Finding& found : findings_of(record)) {
            tally_.add(found);
            finding(record, found);
        }
    }

    void unreadable(std::string_view source, std::string_view reason) override {
        JudgedRecord nothing;
        nothing.source = source;
        finding(nothing, unreadable_finding(reason));
    }

    void end(const Totals& totals) override {
        out_ << html_head << "<p class=\"totals\">" << xml_element(totals.sentence()) << "</p>\n"
             << "<div class=\"charts\">\n"
             << chart("By code", tally_.codes.rows()) << chart("By field", tally_.fields.rows())
             << chart("By rule", tally_.rules.rows()) << "</div>\n"
             << html_filter;
        findings_.empty_into(out_);
        if (number_ > most_findings)
            out_ << "<p>Of " << number_ << " findings the first " << most_findings
                 << " are listed.</p>\n";
        out_ << html_foot;
    }

  private:
    void finding(const JudgedRecord& record, const Finding& found) {
        if (++number_ > most_findings) return;
        std::string text = "<article" + xml_attribute("class", to_string(found.level)) +
                           xml_attribute("data-code", found.code) + ">\n<p>" +
                           tag("span", "code", found.code) + " " +
                           xml_element(printable(found.message)) + "</p>\n" +
                           tag("p", "place", place_of(record, found)) + "\n";
        if (!redact_) text += excerpt(record, found, mask_);
        text += "<ul class=\"facts\">\n";
        for (const std::string& fact : explanations(found))
            text += "<li>" + xml_element(printable(fact)) + "</li>\n";
        // So that a chart's bar finds it.
        text += "<li hidden>" + xml_element(printable(field_of(found) + " " + rule_of(found))) +
                "</li>\n";
        findings_.append(text + "</ul>\n</article>\n");
    }

    std::ostream& out_;
    bool redact_;
    Mask mask_; // of the record at hand
    Tally tally_;
    Spool findings_;
    std::uint64_t number_ = 0;
};

} // namespace

Format html_format() {
    return {"html", "one page of HTML to look at: totals, charts, findings that can be filtered",
            [](std::ostream& out, const Presentation& presentation) -> std::unique_ptr<Writer> {
                return std::make_unique<HtmlWriter>(out, presentation.redact);
            }};
}

} // namespace assay::cli
