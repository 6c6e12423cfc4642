// The one bridge from bound rules to a program: every tree becomes a run of entries in a vector.
#include "program/compile.hpp"

#include "program/path_compiler.hpp"
#include "program/proof_plan.hpp"

#include <algorithm>

namespace assay::program {

namespace {

class Compiler {
  public:
    Compiler(bind::Rules&& rules, source::Sources&& sources) : rules_(std::move(rules)) {
        program_.origins.sources = std::move(sources);
    }

    std::shared_ptr<const Program> run() {
        reserve();
        for (auto& type : rules_.types) add_type(type);
        for (auto& record : rules_.records) add_record_slots(record);
        // Paths look into all records, so expressions come after all slots.
        for (RecordIndex index = 0; index < rules_.records.size(); ++index) add_record_rules(index);
        for (std::size_t index = 0; index < rules_.types.size(); ++index) add_unique_keys(index);
        program_.context = rules_.context;
        program_.store = std::move(rules_.store);
        program_.names = std::move(rules_.names);
        program_.modules = std::move(rules_.modules);
        program_.examples = std::move(rules_.examples);
        program_.tests = std::move(rules_.tests);
        program_.proofs = std::make_shared<const ProofPlan>(plan_proofs(program_));
        return std::make_shared<const Program>(std::move(program_));
    }

  private:
    void reserve() {
        std::size_t rules = rules_.types.size() + rules_.records.size();
        for (const auto& record : rules_.records)
            rules += record.declarations.size() + record.requirements.size() +
                     record.conditions.size() + record.groups.size() + record.checks.size() + 1;
        program_.origins.rules.reserve(rules);
        program_.types.reserve(rules_.types.size());
        program_.origins.type_texts.reserve(rules_.types.size());
        program_.type_rules.reserve(rules_.types.size());
        program_.records.reserve(rules_.records.size());
        reserve_parts();
    }

    void reserve_parts() {
        std::size_t literals = 0, texts = 0, numbers = 0, constraints = 0;
        for (const auto& type : rules_.types) {
            literals += type.text_literals.size();
            texts += type.texts.size();
            numbers += type.numbers.size();
            for (const auto& branch : type.texts) constraints += branch.constraints.size();
            for (const auto& branch : type.numbers) constraints += branch.constraints.size();
        }
        program_.literals.reserve(literals);
        program_.texts.reserve(texts);
        program_.numbers.reserve(numbers);
        program_.constraints.reserve(constraints);
    }

    template <class T>
    static Slice append(std::vector<T>& all, const std::vector<T>& some) {
        auto begin = static_cast<std::uint32_t>(all.size());
        all.insert(all.end(), some.begin(), some.end());
        return {begin, static_cast<std::uint32_t>(all.size())};
    }

    RuleIndex add_rule(Rule&& rule) {
        program_.origins.rules.push_back(std::move(rule));
        return static_cast<RuleIndex>(program_.origins.rules.size() - 1);
    }

    // Takes the texts out of the annotations: nobody else wants them.
    static Rule rule_of(Rule::Kind kind, const source::Location& location, std::string name,
                        bind::Annotations& annotations) {
        Rule rule;
        rule.kind = kind;
        rule.location = location;
        rule.name = std::move(name);
        rule.sensitive = annotations.sensitive;
        if (annotations.deprecated_warning) rule.message = *annotations.deprecated_warning;
        rule.messages = std::move(annotations.messages);
        if (annotations.code) rule.caller_code = std::move(*annotations.code);
        rule.sources = std::move(annotations.sources);
        return rule;
    }

    // Types.

    void add_type(bind::Type& from) {
        Type type;
        type.any = from.any;
        type.null = from.null;
        type.allows_true = from.true_literal;
        type.allows_false = from.false_literal;
        type.sensitive = from.sensitive;
        add_scalars(from, type);
        add_containers(from, type);
        program_.types.push_back(type);
        program_.origins.type_texts.push_back(from.name.empty() ? from.text : from.name);
        Rule rule;
        rule.kind = Rule::Kind::type;
        rule.location = from.location;
        rule.name = from.name;
        rule.text = std::move(from.text);
        rule.sensitive = from.sensitive;
        program_.type_rules.push_back(add_rule(std::move(rule)));
    }

    void add_scalars(const bind::Type& from, Type& type) {
        type.text_literals.begin = static_cast<std::uint32_t>(program_.literals.size());
        for (const auto& literal : from.text_literals) program_.literals.push_back(literal.text);
        type.text_literals.end = static_cast<std::uint32_t>(program_.literals.size());
        type.number_literals = append(program_.decimals, from.number_literals);
        type.texts.begin = static_cast<std::uint32_t>(program_.texts.size());
        for (const auto& branch : from.texts) {
            TextBranch text;
            text.format = branch.format;
            if (branch.format) text.value = constraint::formats()[branch.format->kind].value;
            text.constraints = append(program_.constraints, branch.constraints);
            program_.texts.push_back(text);
        }
        type.texts.end = static_cast<std::uint32_t>(program_.texts.size());
        type.numbers.begin = static_cast<std::uint32_t>(program_.numbers.size());
        for (const auto& branch : from.numbers)
            program_.numbers.push_back(
                {branch.integer, append(program_.constraints, branch.constraints)});
        type.numbers.end = static_cast<std::uint32_t>(program_.numbers.size());
        bool boolean = type.allows_true || type.allows_false;
        type.one_error = type.null + boolean + type.text_literals.size() + type.texts.size() +
                             type.number_literals.size() + type.numbers.size() +
                             from.array.has_value() + from.map.has_value() + from.records.size() >
                         1;
    }

    void add_containers(const bind::Type& from, Type& type) {
        if (from.array) {
            Array array;
            array.element = from.array->element;
            array.counts = append(program_.constraints, from.array->counts);
            array.unique = from.array->unique || !from.array->unique_by.empty();
            type.array = static_cast<std::uint32_t>(program_.arrays.size());
            program_.arrays.push_back(std::move(array));
        }
        if (from.map) {
            type.map = static_cast<std::uint32_t>(program_.maps.size());
            program_.maps.push_back(
                {from.map->value, from.map->keys, append(program_.constraints, from.map->counts)});
        }
        if (from.records.size() == 1 && !from.discriminator) type.record = from.records.front();
        if (from.discriminator) add_discriminator(from, type);
    }

    void add_discriminator(const bind::Type& from, Type& type) {
        Discriminator result;
        result.name = from.discriminator->name;
        for (std::size_t index = 0; index < from.records.size(); ++index)
            result.branches.push_back({from.discriminator->types[index], from.records[index]});
        type.discriminator = static_cast<std::uint32_t>(program_.discriminators.size());
        pending_discriminators_.emplace_back(type.discriminator, from.discriminator->text);
        program_.discriminators.push_back(std::move(result));
    }

    // Types of the discriminating members come after the declared ones, whose indices must stay.
    void add_discriminator_types() {
        for (auto& [index, text] : pending_discriminators_) {
            auto& discriminator = program_.discriminators[index];
            Type type = all_tags(discriminator);
            discriminator.type = static_cast<TypeIndex>(program_.types.size());
            program_.types.push_back(type);
            program_.origins.type_texts.push_back(text);
            program_.type_rules.push_back(none);
        }
        pending_discriminators_.clear();
    }

    Type all_tags(Discriminator& discriminator) {
        Type all;
        all.one_error = true;
        std::vector<std::string> texts;
        std::vector<constraint::Decimal> numbers;
        for (auto [tag, record] : discriminator.branches) {
            const Type& type = program_.types[tag];
            all.null |= type.null;
            all.allows_true |= type.allows_true;
            all.allows_false |= type.allows_false;
            for (auto at = type.text_literals.begin; at < type.text_literals.end; ++at)
                texts.push_back(program_.literals[at]);
            for (auto at = type.number_literals.begin; at < type.number_literals.end; ++at)
                numbers.push_back(program_.decimals[at]);
            for (const Slot& slot : program_.records[record].slots)
                discriminator.sensitive |= slot.name == discriminator.name && slot.sensitive;
        }
        all.text_literals = append(program_.literals, texts);
        all.number_literals = append(program_.decimals, numbers);
        return all;
    }

    // Records.

    void add_record_slots(bind::Record& from) {
        Record record;
        record.partial = from.partial;
        record.sensitive = from.annotations.sensitive;
        record.any_sensitive = record.sensitive;
        record.rule =
            add_rule(rule_of(Rule::Kind::record, from.location, from.name, from.annotations));
        for (auto& condition : from.conditions) add_condition(record, condition);
        add_slots(from, record);
        record.names = NameTable(from.slots);
        record.plan = from.plan;
        if (from.rest) {
            Rule rule;
            rule.kind = Rule::Kind::rest;
            rule.location = from.rest->location;
            record.rest = Rest{from.rest->keys, from.rest->value, add_rule(std::move(rule))};
        }
        program_.records.push_back(std::move(record));
    }

    void add_condition(Record& record, bind::Condition& from) {
        Rule rule;
        rule.kind = Rule::Kind::condition;
        rule.location = from.location;
        rule.text = std::move(from.text);
        record.conditions.push_back({from.parent, from.after, none, add_rule(std::move(rule))});
    }

    // What says something of a slot, slot by slot.
    template <class Entry>
    static std::vector<Entry*> by_slot(std::vector<Entry>& entries) {
        std::vector<Entry*> sorted;
        sorted.reserve(entries.size());
        for (Entry& entry : entries) sorted.push_back(&entry);
        std::sort(sorted.begin(), sorted.end(), [](const Entry* a, const Entry* b) {
            return a->slot != b->slot ? a->slot < b->slot : a < b;
        });
        return sorted;
    }

    void add_slots(bind::Record& from, Record& record) {
        record.slots.reserve(from.slots.size());
        record.declarations.reserve(from.declarations.size());
        const auto declarations = by_slot(from.declarations);
        const auto requirements = by_slot(from.requirements);
        auto declaration = declarations.begin();
        auto requirement = requirements.begin();
        for (SlotIndex index = 0; index < from.slots.size(); ++index) {
            Slot& slot = record.slots.emplace_back();
            slot.name = from.slots[index];
            slot.declarations.begin = static_cast<std::uint32_t>(record.declarations.size());
            for (; declaration != declarations.end() && (*declaration)->slot == index;
                 ++declaration)
                add_declaration(record, slot, **declaration);
            slot.declarations.end = static_cast<std::uint32_t>(record.declarations.size());
            slot.requirements.begin = static_cast<std::uint32_t>(record.requirements.size());
            for (; requirement != requirements.end() && (*requirement)->slot == index;
                 ++requirement)
                add_requirement(record, slot, **requirement);
            slot.requirements.end = static_cast<std::uint32_t>(record.requirements.size());
            record.any_sensitive |= slot.sensitive;
        }
    }

    void add_requirement(Record& record, const Slot& slot, bind::Requirement& from) {
        record.requirements.push_back(
            {from.condition, add_rule(rule_of(Rule::Kind::requirement, from.location, slot.name,
                                              from.annotations))});
    }

    void add_declaration(Record& record, Slot& slot, bind::Declaration& from) {
        Declaration declaration;
        declaration.type = from.type;
        declaration.optional = from.optional;
        declaration.sensitive = from.annotations.sensitive || rules_.types[from.type].sensitive;
        declaration.deprecated_warning = from.annotations.deprecated_warning.has_value();
        declaration.condition = from.condition;
        declaration.rule =
            add_rule(rule_of(Rule::Kind::field, from.location, slot.name, from.annotations));
        program_.origins.rules[declaration.rule].sensitive = declaration.sensitive;
        slot.sensitive |= declaration.sensitive;
        record.declarations.push_back(declaration);
    }

    // Rules of a record: conditions, groups, checks.

    void add_record_rules(RecordIndex index) {
        add_discriminator_types();
        bind::Record& from = rules_.records[index];
        for (std::size_t at = 0; at < from.conditions.size(); ++at)
            if (from.conditions[at].expression)
                program_.records[index].conditions[at].expression =
                    add_expression(index, *from.conditions[at].expression);
        for (auto& group : from.groups) add_group(index, group);
        for (auto& check : from.checks) add_check(index, check);
    }

    void add_group(RecordIndex index, bind::Group& from) {
        static constexpr const char* words[] = {"exactly one of ", "at least one of ",
                                                "at most one of ", "all or none of "};
        std::string name = words[static_cast<std::size_t>(from.kind)];
        for (std::size_t at = 0; at < from.slots.size(); ++at)
            name += (at ? ", " : "") + rules_.records[index].slots[from.slots[at]];
        RuleIndex rule =
            add_rule(rule_of(Rule::Kind::group, from.location, std::move(name), from.annotations));
        program_.records[index].groups.push_back({from.kind, from.slots, from.condition, rule});
    }

    void add_check(RecordIndex index, bind::Check& from) {
        Check check;
        check.warning = from.warning;
        check.condition = from.condition;
        check.expression = add_expression(index, from.expression);
        check.at = from.at ? add_path(index, *from.at) : first_payload_path(check.expression);
        if (!from.at) check.all = first_quantifier(check.expression, check.at);
        Rule rule = rule_of(Rule::Kind::check, from.location, "", from.annotations);
        rule.warning = from.warning;
        rule.text = std::move(from.text);
        rule.message = std::move(from.message);
        check.rule = add_rule(std::move(rule));
        program_.records[index].checks.push_back(check);
    }

    // Expressions.

    PathIndex add_path(RecordIndex index, const bind::Path& from) {
        PathCompiler paths(program_, rules_);
        RecordIndex record = from.root == bind::Path::Root::context ? rules_.context : index;
        return paths.add(from, record, variable_types_);
    }

    NodeIndex add_expression(RecordIndex index, const bind::Expression& from) {
        Node node;
        node.kind = from.kind;
        node.type = from.type;
        node.negated = from.negated;
        node.boolean = from.boolean;
        node.set = from.set;
        node.pattern = from.pattern;
        add_literal(from, node);
        if (from.path) node.path = add_path(index, *from.path);
        bool over = from.kind == bind::Expression::Kind::all ||
                    from.kind == bind::Expression::Kind::any ||
                    from.kind == bind::Expression::Kind::sum ||
                    from.kind == bind::Expression::Kind::count_if;
        if (over || from.kind == bind::Expression::Kind::in) keep_elements(node.path);
        if (over) variable_types_ = element_types(*from.path);
        std::vector<NodeIndex> operands;
        for (const auto& operand : from.operands)
            operands.push_back(add_expression(index, operand));
        if (over) variable_types_.clear();
        node.operands = append(program_.operands, operands);
        program_.nodes.push_back(node);
        return static_cast<NodeIndex>(program_.nodes.size() - 1);
    }

    void add_literal(const bind::Expression& from, Node& node) {
        using enum bind::Expression::Kind;
        if (from.kind == literal_number) {
            node.value = static_cast<std::uint32_t>(program_.decimals.size());
            program_.decimals.push_back(from.number);
        } else if (from.kind == literal_text || from.kind == literal_date_time) {
            node.value = static_cast<std::uint32_t>(program_.literals.size());
            program_.literals.push_back(from.text);
        } else if (from.kind == literal_date) {
            node.value = static_cast<std::uint32_t>(from.date.days);
        }
    }

    std::vector<TypeIndex> element_types(const bind::Path& path) const {
        if (path.type == none || !rules_.types[path.type].array) return {};
        return {rules_.types[path.type].array->element};
    }

    void keep_elements(PathIndex index) {
        const Path& path = program_.paths[index];
        if (path.root == bind::Path::Root::variable && path.steps.empty()) return;
        if (path.steps.empty()) {
            RecordIndex record = PathCompiler(program_, rules_).root_record(index);
            program_.records[record].slots[path.slot].keep = true;
            return;
        }
        for (auto [record, slot] : program_.path_steps[path.steps.end - 1].slots)
            program_.records[record].slots[slot].keep = true;
    }

    // Where a check without `at` is reported: the first path of the payload, in the order of the
    // text.
    PathIndex first_payload_path(NodeIndex index) const {
        const Node& node = program_.nodes[index];
        bool postfix = node.kind == bind::Expression::Kind::in;
        if (!postfix && is_payload(node.path)) return node.path;
        for (std::uint32_t at = node.operands.begin; at < node.operands.end; ++at) {
            PathIndex found = first_payload_path(program_.operands[at]);
            if (found != none) return found;
        }
        return postfix && is_payload(node.path) ? node.path : none;
    }

    bool is_payload(PathIndex path) const {
        return path != none && program_.paths[path].root == bind::Path::Root::record;
    }

    NodeIndex first_quantifier(NodeIndex index, PathIndex path) const {
        const Node& node = program_.nodes[index];
        if (node.kind == bind::Expression::Kind::all && node.path == path) return index;
        for (std::uint32_t at = node.operands.begin; at < node.operands.end; ++at) {
            NodeIndex found = first_quantifier(program_.operands[at], path);
            if (found != none) return found;
        }
        return none;
    }

    void add_unique_keys(std::size_t index) {
        const auto& from = rules_.types[index];
        if (!from.array || from.array->unique_by.empty()) return;
        PathCompiler paths(program_, rules_);
        for (const auto& key : from.array->unique_by)
            program_.arrays[program_.types[index].array].unique_by.push_back(
                paths.add_key(key, from.array->element));
    }

    bind::Rules rules_;
    Program program_;
    std::vector<TypeIndex> variable_types_;
    std::vector<std::pair<std::uint32_t, std::string>> pending_discriminators_;
};

} // namespace

std::shared_ptr<const Program> compile(bind::Rules&& rules, source::Sources&& sources) {
    return Compiler(std::move(rules), std::move(sources)).run();
}

} // namespace assay::program
