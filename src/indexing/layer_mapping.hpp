#pragma once

#include "base/diagnostic.hpp"
#include "base/source_position.hpp"
#include "gazetteer/place.hpp"

#include <filesystem>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace rumbo::indexing {

using gazetteer::Kind;

class Sources;

// What a place gets: a field of the feature, or one value for all. Nothing when both are empty.
struct LayerValue {
  std::string field;
  std::string value;
  bool given() const { return !field.empty() || !value.empty(); }
};

// How the features of a vector layer become places, the ground of countries and divisions, or both.
// docs/gazetteer-sources.md describes its YAML.
struct LayerMapping {
  base::SourcePosition where;  // of the mapping, for messages
  std::filesystem::path file;
  std::string layer;  // its name in the file; empty: the first that has geometry
  Kind kind = Kind::city;
  bool places = true;
  bool areas = false;
  std::string name;                                        // a field
  std::vector<std::pair<std::string, std::string>> names;  // language, or nothing, and field
  LayerValue country;
  LayerValue admin1;
  LayerValue admin2;
  LayerValue feature;
  LayerValue population;
  LayerValue elevation;
  LayerValue time_zone;
  LayerValue geonames;
  int detail = 0;  // of areas
};

// Reads the layer into the sources. Features that cannot be used are listed as warnings; InputError
// when the layer as a whole cannot.
using LayerReader =
    std::function<void(const LayerMapping& mapping, Sources& into, base::Diagnostics& problems)>;

struct LayerOptions {
  LayerReader reader;            // without it a mapping is an InputError
  std::filesystem::path folder;  // where files are that are not beside their mapping; or empty
};

}  // namespace rumbo::indexing
