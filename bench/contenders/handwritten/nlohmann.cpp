// Checkers written by hand, over a parsed nlohmann document.
#include "contenders/handwritten/checkers.hpp"

#include <nlohmann/json.hpp>

#include <cmath>

namespace bench {

namespace {

class NlohmannValue {
  public:
    explicit NlohmannValue(const nlohmann::json& json) : json_(&json) {}

    bool text(std::string_view& text) const {
        const auto* string = json_->get_ptr<const nlohmann::json::string_t*>();
        if (string) text = *string;
        return string != nullptr;
    }
    bool truth(bool& truth) const {
        if (json_->is_boolean()) truth = json_->get<bool>();
        return json_->is_boolean();
    }
    bool integer(std::int64_t& integer) const {
        if (json_->is_number_integer()) {
            integer = json_->get<std::int64_t>();
            return true;
        }
        double real = 0; // 1.0 and 1e2 are integers too
        if (!number(real) || real != std::floor(real) || std::abs(real) > 9e15) return false;
        integer = static_cast<std::int64_t>(real);
        return true;
    }
    bool number(double& number) const {
        if (json_->is_number()) number = json_->get<double>();
        return json_->is_number();
    }
    bool is_null() const { return json_->is_null(); }
    bool is_object() const { return json_->is_object(); }

    template <class Use>
    bool members(const Use& use) const {
        const auto* object = json_->get_ptr<const nlohmann::json::object_t*>();
        if (!object) return false;
        for (const auto& [name, value] : *object) use(name, NlohmannValue(value));
        return true;
    }

    template <class Use>
    bool items(const Use& use) const {
        const auto* array = json_->get_ptr<const nlohmann::json::array_t*>();
        if (!array) return false;
        for (const auto& item : *array) use(NlohmannValue(item));
        return true;
    }

  private:
    const nlohmann::json* json_;
};

template <class Checker>
class OnNlohmann : public Contender {
  public:
    bool accepts(const Document& document) override {
        return checker_.accepts(NlohmannValue(document.parsed));
    }

  private:
    Checker checker_;
};

} // namespace

void add_handwritten_on_nlohmann(Entries& entries, const Workload& workload) {
    with_checker<NlohmannValue>(workload.subject, [&](auto checker) {
        entries.push_back({"written by hand", Door::document, true,
                           std::make_unique<OnNlohmann<decltype(checker)>>()});
    });
}

} // namespace bench
