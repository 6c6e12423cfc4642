// `lint --watch`: the same run again whenever something has changed.
#include "cli/watch/repeat.hpp"

#include "cli/interrupt.hpp"
#include "cli/words.hpp"

namespace assay::cli {

namespace {

constexpr const char* empty_screen = "\x1b[H\x1b[2J";
constexpr std::size_t most_names = 3;

void begin_run(const std::vector<std::string>& changed, Streams& streams) {
    if (streams.terminal.out)
        streams.out << empty_screen;
    else if (!changed.empty())
        streams.out << "-- changed: " << listed(changed, most_names) << "\n";
    streams.out.flush();
}

} // namespace

ExitCode repeat_on_change(const LintOptions& options, Streams& streams,
                          const std::function<ExitCode(LintWatch&)>& run) {
    if (!streams.terminal.process) {
        streams.err << "assay: only a process of its own can watch\n";
        return ExitCode::trouble;
    }
    if (!options.from_standard_input().empty()) {
        streams.err << "assay: standard input cannot be watched; name files or folders\n";
        return ExitCode::trouble;
    }
    interrupt::watch();
    LintWatch watch;
    std::vector<std::string> changed;
    do {
        watch.cover(options);
        begin_run(changed, streams);
        run(watch);
        if (!streams.out.flush()) return ExitCode::trouble;
        if (!watch.failure().empty()) {
            streams.err << "assay: cannot watch: " << watch.failure() << "\n";
            return ExitCode::trouble;
        }
        if (streams.terminal.err) streams.err << "assay: watching; Ctrl-C ends\n" << std::flush;
        changed = watch.wait();
    } while (!changed.empty());
    return ExitCode::interrupted;
}

} // namespace assay::cli
