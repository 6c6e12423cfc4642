// The check digits of the VAT number of each member state. The text is without its prefix and has
// the layout that the table in eu_vat.cpp gives the state.
#pragma once

#include <string_view>

namespace assay::constraint::vat {

bool austria(std::string_view text);
bool belgium(std::string_view text);
bool bulgaria(std::string_view text);
bool croatia(std::string_view text);
bool cyprus(std::string_view text);
bool czechia(std::string_view text);
bool denmark(std::string_view text);
bool estonia(std::string_view text);
bool finland(std::string_view text);
bool france(std::string_view text);
bool germany(std::string_view text);
bool greece(std::string_view text);
bool hungary(std::string_view text);
bool ireland(std::string_view text);
bool italy(std::string_view text);
bool latvia(std::string_view text);
bool lithuania(std::string_view text);
bool luxembourg(std::string_view text);
bool malta(std::string_view text);
bool netherlands(std::string_view text);
bool northern_ireland(std::string_view text);
bool poland(std::string_view text);
bool portugal(std::string_view text);
bool romania(std::string_view text);
bool slovakia(std::string_view text);
bool slovenia(std::string_view text);
bool spain(std::string_view text);
bool sweden(std::string_view text);

} // namespace assay::constraint::vat
