// A server without the network: a request a line on standard input, an answer each on standard
// output. Several threads share one ruleset; each has a workspace of its own.
//
//   assay_embed rules/navixy/user_personal_info.assay Update < examples/payloads/requests.ndjson
#include <assay/assay.hpp>

#include <iostream>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace {

struct Request {
    std::size_t number = 0;
    std::string body;
};

/// Requests come in and answers go out one at a time; the work between is done side by side.
class Connection {
  public:
    bool next(Request& request) {
        std::lock_guard lock(mutex_);
        if (!std::getline(std::cin, request.body)) return false;
        request.number = ++count_;
        return true;
    }

    void answer(const Request& request, int status, const std::string& body) {
        std::lock_guard lock(mutex_);
        std::cout << request.number << ": " << status << ' ' << body << '\n';
    }

  private:
    std::mutex mutex_;
    std::size_t count_ = 0;
};

int http_status(assay::Verdict verdict) {
    switch (verdict) {
    case assay::Verdict::valid: return 204;
    case assay::Verdict::undecided: return 409;
    case assay::Verdict::invalid: return 422;
    case assay::Verdict::malformed: return 400;
    case assay::Verdict::limit: return 413;
    }
    return 500;
}

/// What each thread runs. The facts about the caller would come from the session.
void serve(const assay::Ruleset& ruleset, assay::TypeHandle type, const assay::Context& caller,
           Connection& connection) {
    assay::Workspace workspace(ruleset);
    assay::Report report; // filled again and again
    for (Request request; connection.next(request);) {
        const assay::Verdict verdict = workspace.check(type, request.body, caller);
        std::string answer;
        if (verdict != assay::Verdict::valid) {
            workspace.report_into(report);
            answer = report.to_problem_json("/requests/" + std::to_string(request.number));
        }
        connection.answer(request, http_status(verdict), answer);
    }
}

int fail(const std::string& message) {
    std::cerr << message << '\n';
    return 2;
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) return fail("usage: assay_embed RULES RECORD < requests");

    const assay::Loaded loaded = assay::load_file(argv[1]);
    if (!loaded) return fail(loaded.text());
    const assay::Ruleset& ruleset = loaded.ruleset();
    const auto type = ruleset.type(argv[2]);
    if (!type) return fail(std::string("no such record: ") + argv[2]);
    const auto caller = assay::Context::from_json(ruleset, R"({"plugins": [45]})");
    if (!caller.ok()) return fail(caller.error());

    Connection connection;
    std::vector<std::thread> threads;
    for (int i = 0; i < 2; ++i)
        threads.emplace_back([&] { serve(ruleset, *type, caller, connection); });
    for (auto& thread : threads) thread.join();
}
