// The C++ example of README.md, word for word: run from the project's root, it prints one problem.
#include <assay/assay.hpp>
#include <iostream>

int main() {
    assay::Loaded loaded = assay::load_file("rules/navixy/user_personal_info.assay");
    if (!loaded) return std::cerr << loaded.text(), 2; // the author's mistakes, shown in place
    assay::Workspace workspace(loaded.ruleset());      // one a thread, reused
    auto type = loaded.ruleset().type("Update").value();
    auto verdict = workspace.check(type, R"({"legal_type": "legal_entity", "phone": "+49"})");
    if (verdict != assay::Verdict::valid) std::cout << workspace.report().to_problem_json() << '\n';
}
