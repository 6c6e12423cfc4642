// Words that payloads are filled with: as people write them, some beyond ASCII.
#pragma once

#include <array>
#include <string_view>

namespace bench::words {

inline constexpr std::array<std::string_view, 16> given_names = {
    "Charles", "Henry",  "Dolly", "Anna",  "Wilhelmina", "José", "Zoë",      "Ludwig",
    "Mary",    "Ingrid", "Paul",  "Maria", "Алексей",    "Li",   "Giovanni", "Ida"};

inline constexpr std::array<std::string_view, 16> family_names = {
    "Pearson",  "Parton", "Müller",   "O'Neill-Smith", "Rossi",   "Nguyen", "García",   "Kowalski",
    "Andersen", "Becker", "Nakamura", "Иванова",       "Johnson", "Weber",  "Lindgren", "de Vries"};

inline constexpr std::array<std::string_view, 12> countries = {"Germany",
                                                               "Austria",
                                                               "Russia",
                                                               "United Kingdom",
                                                               "France",
                                                               "Italy",
                                                               "United States of America",
                                                               "Spain",
                                                               "Poland",
                                                               "Côte d'Ivoire",
                                                               "Japan",
                                                               "Brazil"};

inline constexpr std::array<std::string_view, 12> regions = {
    "Hessen", "Bavaria", "Île-de-France", "Lombardia", "Texas",        "Свердловская область",
    "Kent",   "Tirol",   "Mazowieckie",   "Osaka",     "Minas Gerais", "Andalucía"};

inline constexpr std::array<std::string_view, 12> cities = {
    "Wiesbaden", "München",  "Paris",    "Milano", "Houston",        "Екатеринбург",
    "Dover",     "Kufstein", "Warszawa", "Osaka",  "Belo Horizonte", "Sevilla"};

inline constexpr std::array<std::string_view, 10> streets = {
    "Marienplatz",    "Hauptstraße", "Rue de Rivoli", "Via Dante",  "Main Street",
    "улица Малышева", "High Street", "Kirchgasse",    "Nowy Świat", "Avenida Paulista"};

inline constexpr std::array<std::string_view, 8> companies = {
    "E. Biasi GmbH",         "ACME Incorporated", "Société Générale de Transport",
    "Nordlicht Logistik AG", "Ромашка",           "Weber & Sons Ltd",
    "Grupo Ibérica",         "Osaka Freight KK"};

} // namespace bench::words
