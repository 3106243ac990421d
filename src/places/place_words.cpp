#include "places/place_words.hpp"

#include <algorithm>
#include <array>

namespace rumbo::places {

using gazetteer::Kind;

namespace {

struct Row {
  std::string_view word;
  Called called;
};

// Sorted.
constexpr std::array words = {
    Row{"aldea", Called::town},
    Row{"archipelago", Called::feature},
    Row{"bay", Called::feature},
    Row{"beach", Called::feature},
    Row{"borough", Called::town},
    Row{"canal", Called::feature},
    Row{"canyon", Called::feature},
    Row{"cape", Called::feature},
    Row{"capital", Called::town},
    Row{"cities", Called::town},
    Row{"city", Called::town},
    Row{"ciudad", Called::town},
    Row{"ciudades", Called::town},
    Row{"co", Called::division2},
    Row{"colony", Called::town},
    Row{"comarca", Called::division2},
    Row{"counties", Called::division2},
    Row{"country", Called::country},
    Row{"county", Called::division2},
    Row{"creek", Called::feature},
    Row{"departamento", Called::division1},
    Row{"department", Called::division1},
    Row{"departments", Called::division1},
    Row{"desert", Called::feature},
    Row{"district", Called::division2},
    Row{"districts", Called::division2},
    Row{"emirate", Called::division1},
    Row{"estado", Called::division1},
    Row{"estados", Called::division1},
    Row{"falls", Called::feature},
    Row{"forest", Called::feature},
    Row{"glacier", Called::feature},
    Row{"governorate", Called::division1},
    Row{"gulf", Called::feature},
    Row{"hamlet", Called::town},
    Row{"isla", Called::feature},
    Row{"island", Called::feature},
    Row{"islands", Called::feature},
    Row{"lago", Called::feature},
    Row{"lake", Called::feature},
    Row{"localidad", Called::town},
    Row{"metropolis", Called::town},
    Row{"mount", Called::feature},
    Row{"mountain", Called::feature},
    Row{"mountains", Called::feature},
    Row{"municipalities", Called::town},  // they go by their towns
    Row{"municipality", Called::town},
    Row{"municipio", Called::town},
    Row{"municipios", Called::town},
    Row{"oblast", Called::division1},
    Row{"parish", Called::division2},
    Row{"parishes", Called::division2},
    Row{"park", Called::feature},
    Row{"peninsula", Called::feature},
    Row{"port", Called::town},
    Row{"prefecture", Called::division1},
    Row{"province", Called::division1},
    Row{"provinces", Called::division1},
    Row{"provincia", Called::division1},
    Row{"provincias", Called::division1},
    Row{"pueblo", Called::town},
    Row{"pueblos", Called::town},
    Row{"region", Called::division1},
    Row{"reservoir", Called::feature},
    Row{"rio", Called::feature},
    Row{"river", Called::feature},
    Row{"sea", Called::feature},
    Row{"state", Called::division1},
    Row{"states", Called::division1},
    Row{"suburb", Called::town},
    Row{"town", Called::town},
    Row{"towns", Called::town},
    Row{"township", Called::town},
    Row{"valley", Called::feature},
    Row{"village", Called::town},
    Row{"villages", Called::town},
    Row{"volcano", Called::feature},
};
static_assert(std::ranges::is_sorted(words, {}, &Row::word));

constexpr std::array<std::string_view, 22> directions = {
    "central",   "downtown", "east",      "eastern",  "greater",   "inner",  "lower", "metro",
    "mid",       "north",    "northeast", "northern", "northwest", "old",    "outer", "south",
    "southeast", "southern", "southwest", "upper",    "west",      "western"};
static_assert(std::ranges::is_sorted(directions));

}  // namespace

Called called_by(std::string_view folded_word) {
  const auto row = std::ranges::lower_bound(words, folded_word, {}, &Row::word);
  return row != words.end() && row->word == folded_word ? row->called : Called::nothing;
}

bool fits(Called called, Kind kind) {
  switch (called) {
    case Called::nothing:
      return true;
    case Called::town:
      return kind == Kind::city;
    case Called::division2:
      return kind == Kind::division2;
    case Called::division1:
      return kind == Kind::division1;
    case Called::country:
      return kind == Kind::country;
    case Called::feature:
      return kind == Kind::feature || kind == Kind::region;
  }
  return false;
}

bool is_direction(std::string_view folded_word) {
  return std::ranges::binary_search(directions, folded_word);
}

}  // namespace rumbo::places
