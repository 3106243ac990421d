#pragma once

#include "gazetteer/place.hpp"
#include "geo/feature.hpp"

#include <bitset>
#include <optional>
#include <set>
#include <string>

namespace rumbo::render {

// Makes places of the gazetteer features as styles see them: docs/style.md lists their properties.
// Shareable.
class PlaceFeatures {
 public:
  // With the properties named alone, or all.
  explicit PlaceFeatures(const std::optional<std::set<std::string>>& names = std::nullopt);
  geo::Feature operator()(const gazetteer::Place& place) const;

 private:
  std::bitset<7> wanted_;
};

// Puts what a language calls the features (name_es or the like), where they know it, in the place
// of their names.
void name_in(const std::string& language, geo::Features& features);

}  // namespace rumbo::render
