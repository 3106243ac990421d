#pragma once

#include "gazetteer/place.hpp"
#include "gazetteer/source_file.hpp"
#include "geo/bbox.hpp"

#include <array>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rumbo::gazetteer {

enum class NameRole : std::uint8_t { primary, alternate, abbreviation };

struct SourceName {
  std::string_view text;
  NameRole role = NameRole::alternate;
};

// A place as the sources tell it. Views point into the Sources that hold it.
struct SourcePlace {
  Kind kind = Kind::city;
  std::uint32_t geonames = 0;
  std::string_view name;
  std::vector<SourceName> names;  // the main name among them
  std::string_view country;       // ISO alpha-2
  std::string_view admin1_code;   // "05"
  std::string_view admin2_code;   // "040"
  std::string_view feature_code;
  std::optional<geo::LonLat> position;
  std::optional<geo::BBox> box;
  std::int64_t population = 0;
  std::string_view continent;               // of a country, and of a continent itself: "NA"
  std::vector<std::string_view> countries;  // of a region
};

struct SourceCountry {
  std::string_view alpha2;
  std::string_view alpha3;
  std::uint32_t numeric = 0;
};

struct SourceBorder {
  std::string_view name;
  std::string_view context;  // ISO alpha-2, or empty
  std::vector<std::pair<std::string_view, std::string_view>> pairs;
};

// Which lists of the blocklist a folded word stands in; bits as in index_format.hpp.
using WordLists = std::map<std::string, std::uint32_t, std::less<>>;

// Everything read from the source folder, before it is joined. Confined to a thread.
struct Sources {
  struct File {
    std::string name;
    std::uint64_t bytes = 0;
    std::uint32_t crc32 = 0;
  };

  std::vector<SourcePlace> places;
  std::map<std::string_view, SourceCountry> countries;
  std::map<std::string, std::string_view> demonyms;  // folded word to ISO alpha-2
  std::vector<SourceBorder> borders;
  WordLists words;
  std::vector<File> files;  // those that were there, by name

  std::string_view keep(std::string text);  // a string that lives as long as this

  std::deque<SourceFile> tables;  // what the views point into
  std::deque<std::string> strings;
};

// Reads the folder. cities500 and countries.tsv must be there; every other file adds what it has.
// InputError names the file and the line of anything wrong.
Sources read_sources(const std::filesystem::path& folder);

}  // namespace rumbo::gazetteer
