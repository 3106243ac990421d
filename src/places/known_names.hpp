#pragma once

#include "places/place_index.hpp"
#include "prose/lexicon.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace rumbo::places {

// What the index knows of a key.
struct KnownName {
  std::vector<std::uint32_t> places;  // their numbers
  double prior = -10;                 // what the best of them says for reading the name as a place
  double as_abbreviation = -10;       // the same of those of which it is the abbreviation
  bool holds = false;                 // a country or a first-level division is among them
  bool common = false;                // also a common word of the language
  bool given = false;                 // also a person's first name
};

// Asks the index once a key: a story says its names again and again.
class KnownNames {
 public:
  KnownNames(const PlaceIndex& index, prose::Language language)
      : index_(index), language_(language) {}

  const KnownName& of(const std::string& key);  // stays where it is
  bool is_country(const std::string& key);      // one by its main name

 private:
  const PlaceIndex& index_;
  prose::Language language_;
  std::unordered_map<std::string, KnownName> known_;
};

}  // namespace rumbo::places
