#pragma once

#include <optional>
#include <string_view>

namespace rumbo::places {

// Whom "Texan", "Londoners", "chiapanecas" come from: a division, a town or a region, by the folded
// key of its name and its country (ISO alpha-2; empty: of none). Those of countries are in the
// gazetteer.
struct RegionalDemonym {
  std::string_view key;
  std::string_view country;
};
std::optional<RegionalDemonym> regional_demonym(std::string_view folded_word);

}  // namespace rumbo::places
