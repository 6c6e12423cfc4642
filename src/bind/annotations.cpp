// Reading annotations.
#include "bind/annotations.hpp"

#include "bind/membership.hpp"
#include "bind/message_format.hpp"

#include <algorithm>

namespace assay::bind {
namespace {

using diagnostic::Kind;

constexpr unsigned on(Place place) { return 1u << static_cast<unsigned>(place); }

struct Known {
    std::string_view name;
    unsigned places;
    bool text;     // must say something
    bool may_text; // may say something
};

constexpr unsigned everywhere = ~0u;
constexpr Known known[] = {
    {"sensitive", on(Place::field) | on(Place::type) | on(Place::record), false, false},
    {"deprecated", on(Place::field) | on(Place::type) | on(Place::record), false, true},
    {"message", on(Place::field), true, true},
    {"code",
     on(Place::field) | on(Place::when) | on(Place::group) | on(Place::require) | on(Place::check),
     true, true},
    {"source", everywhere, true, true},
    {"default", on(Place::field), false, false},
    {"partial", on(Place::record), false, false},
};

std::string_view called(Place place) {
    switch (place) {
    case Place::field: return "a field";
    case Place::when: return "`when`";
    case Place::group: return "a group";
    case Place::require: return "`require`";
    case Place::check: return "a check";
    case Place::include: return "`include`";
    case Place::type: return "a type";
    case Place::record: return "a record";
    case Place::other: return "this declaration";
    }
    return {};
}

std::string where_it_belongs(const Known& annotation) {
    std::string places;
    for (auto place : {Place::field, Place::type, Place::record, Place::check, Place::group,
                       Place::require, Place::when}) {
        if (!(annotation.places & on(place))) continue;
        places += (places.empty() ? "" : ", ") + std::string(called(place));
    }
    return "it belongs on " + places;
}

const Known* find_known(std::string_view name) {
    for (const auto& annotation : known)
        if (annotation.name == name) return &annotation;
    return nullptr; // the parser has said so
}

/// The earlier annotation that says the same thing, where it may be said only once.
const syntax::Annotation* find_same(const syntax::Annotations& all,
                                    const syntax::Annotation& annotation) {
    if (annotation.name.text == "source") return nullptr;
    auto language = [](const syntax::Annotation& one) {
        return one.language ? std::string_view(one.language->text) : "en";
    };
    for (const auto& other : all) {
        if (&other == &annotation) return nullptr;
        if (other.name.text == annotation.name.text && language(other) == language(annotation))
            return &other;
    }
    return nullptr;
}

bool may_stand(Binding& binding, FileIndex file, Place place, const syntax::Annotations& all,
               const syntax::Annotation& annotation) {
    const auto* info = find_known(annotation.name.text);
    if (!info) return false;
    auto location = binding.at(file, annotation.span);
    if (!(info->places & on(place))) {
        say(binding, Kind::misplaced_annotation, binding.at(file, annotation.name.span),
            {annotation.name.text, called(place)}, where_it_belongs(*info));
        return false;
    }
    if (const auto* same = find_same(all, annotation)) {
        auto& said = say(binding, Kind::duplicate_annotation, location, {annotation.name.text});
        said.notes.push_back({binding.at(file, same->span), "the first is here"});
        return false;
    }
    if (info->text && !annotation.text) {
        say(binding, Kind::annotation_value, location, {annotation.name.text, "needs a text"},
            "as in " + ticked("@" + annotation.name.text + " \"…\""));
        return false;
    }
    bool warns = annotation.name.text == "deprecated" && place != Place::field;
    if (annotation.text && (warns || !info->may_text)) {
        say(binding, Kind::annotation_value, binding.at(file, annotation.text->span),
            {annotation.name.text, warns ? "with a text stands on fields only" : "takes no text"},
            "write " + ticked("@" + annotation.name.text) + " alone");
        return false;
    }
    return true;
}

void take(Annotations& into, const syntax::Annotation& annotation) {
    const std::string_view name = annotation.name.text;
    if (name == "sensitive") into.sensitive = true;
    if (name == "partial") into.partial = true;
    if (name == "code") into.code = annotation.text->text;
    if (name == "source") into.sources.push_back(annotation.text->text);
    if (name == "message")
        into.messages[annotation.language ? annotation.language->text : "en"] =
            annotation.text->text;
    if (name == "deprecated") {
        into.deprecated = true;
        if (annotation.text) into.deprecated_warning = annotation.text->text;
    }
}

Place place_of(const syntax::Declaration& declaration) {
    if (std::holds_alternative<syntax::TypeDeclaration>(declaration.what)) return Place::type;
    if (std::holds_alternative<syntax::Record>(declaration.what)) return Place::record;
    return Place::other;
}

} // namespace

Annotations read_annotations(Binding& binding, FileIndex file, Place place,
                             const syntax::Annotations& annotations) {
    Annotations read;
    read.sources.reserve(static_cast<std::size_t>(std::count_if(
        annotations.begin(), annotations.end(),
        [](const syntax::Annotation& annotation) { return annotation.name.text == "source"; })));
    for (const auto& annotation : annotations)
        if (may_stand(binding, file, place, annotations, annotation)) take(read, annotation);
    return read;
}

void inherit(Annotations& annotations, const Annotations* outer) {
    if (!outer) return;
    annotations.sources.insert(annotations.sources.begin(), outer->sources.begin(),
                               outer->sources.end());
    if (!annotations.code) annotations.code = outer->code;
}

void check_field_annotations(Binding& binding, FileIndex file, const syntax::Member& member,
                             TypeIndex index) {
    const auto& type = binding.rules.types[index];
    for (const auto& annotation : member.annotations) {
        if (annotation.name.text == "message" && annotation.text)
            check_message(binding, binding.at(file, annotation.text->span), annotation.text->text,
                          type);
        if (annotation.name.text == "default" && annotation.json &&
            !has_json(binding.rules, type, *annotation.json))
            say(binding, Kind::default_value, binding.at(file, annotation.json->span), {type.text});
    }
}

void check_declaration_annotations(Binding& binding) {
    for (FileIndex file = 0; file < binding.files.size(); ++file)
        for (const auto& declaration : binding.files[file].tree.declarations)
            if (place_of(declaration) != Place::record && !declaration.annotations.empty())
                read_annotations(binding, file, place_of(declaration), declaration.annotations);
}

} // namespace assay::bind
