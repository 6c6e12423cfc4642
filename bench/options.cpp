// Reading the command line.
#include "options.hpp"

#include <CLI/CLI.hpp>

#include <cstdlib>

namespace bench {

RoundOptions Options::rounds() const {
    RoundOptions rounds;
    if (quick) rounds = {11, 0.5e6};
    return rounds;
}

StreamOptions Options::stream() const {
    StreamOptions stream;
    if (quick) stream = {20'000, 5};
    return stream;
}

GrowthOptions Options::growth() const {
    GrowthOptions growth;
    if (quick) growth = {2, 0.2e6};
    return growth;
}

OutsideOptions Options::outside() const {
    OutsideOptions outside;
    outside.folder = peers;
    if (quick) outside = {peers, 5, 1e6, 20, 1};
    return outside;
}

Options read_options(int count, char** words) {
    Options options;
    CLI::App app("Measures Assay against what else could be done with the same payloads.");
    app.add_flag("--quick", options.quick, "fewer and shorter rounds");
    app.add_option("--only", options.only,
                   "only workloads and contenders whose name contains this; may be repeated: "
                   "--only varied --only assay");
    app.add_option("--markdown", options.markdown, "the file that the tables go to");
    app.add_option("--json", options.json, "the file that the figures go to");
    app.add_option("--peers", options.peers,
                   "the folder with node_modules, for peers that are programs of their own");
    try {
        app.parse(count, words);
    } catch (const CLI::ParseError& error) {
        std::exit(app.exit(error));
    }
    return options;
}

} // namespace bench
