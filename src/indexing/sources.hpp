#pragma once

#include "gazetteer/index_format.hpp"
#include "indexing/id_map.hpp"
#include "indexing/source_place.hpp"
#include "indexing/text_arena.hpp"

#include <array>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace rumbo::indexing {

// Everything the sources tell, before it is joined: compact, for there may be many millions of
// places. The readers add to it, join() and the index builder take from it. Confined to a thread.
class Sources {
 public:
  struct File {
    std::string name;  // without its folder
    std::string credit;
    std::string licence;
    std::uint64_t bytes = 0;
    std::uint32_t crc32 = 0;
  };
  static constexpr std::int32_t no_position = std::numeric_limits<std::int32_t>::min();
  // As PlaceRecord, but texts are those of text() and labels and countries stand in the order met.
  struct Place {
    std::uint32_t geonames = 0;
    format::StringRef name = 0;
    std::int32_t lon = no_position;
    std::int32_t lat = 0;
    std::uint32_t population = 0;
    format::StringRef admin1_code = 0;
    format::StringRef admin2_code = 0;
    std::uint32_t box = format::none;
    std::uint16_t country = format::no_country;
    format::Label feature = 0;
    format::Label time_zone = 0;
    format::Label continent = 0;  // of a country, and of a continent itself
    std::int16_t elevation = format::no_elevation;
    std::uint16_t source = 0;
    Kind kind = Kind::city;
    bool located() const { return lon != no_position; }
    geo::LonLat position() const {  // of a located one
      return {lon / format::units_per_degree, lat / format::units_per_degree};
    }
  };
  struct Name {
    std::uint32_t place = 0;
    format::StringRef text = 0;
    format::Label language = 0;
    std::uint16_t flags = 0;  // as NameRecord's
  };
  struct Country {
    std::array<char, 2> alpha2{};
    std::array<char, 3> alpha3{};
    std::uint16_t numeric = 0;
  };

  Sources();

  // What is added from now on comes from this file. The number stands in the places' `source`.
  std::uint16_t begin_file(File file);

  // Adds a place, or completes one that is known by its GeoNames id, its code (a division) or its
  // country: what is known stays, what was missing and further names are taken. Gives its number.
  std::uint32_t add(const SourcePlace& place);
  void add_name(std::uint32_t place, const SourceName& name);
  void add_country(const SourceCountry& country);  // the first of a code stays
  void add_area(SourceArea area);
  void add_border(SourceBorder border);
  // A folded word for the people of a country (ISO alpha-2).
  void add_demonym(const std::string& folded, std::string_view country);
  // A folded word for lists of words (bits as WordRecord's).
  void add_word(const std::string& folded, std::uint32_t lists) { words[folded] |= lists; }
  // A folded name that should not lead to the place of this GeoNames id.
  void block(const std::string& folded, std::uint32_t geonames) {
    blocked.emplace(geonames, folded);
  }
  // GeoNames ids: `child` lies in `parent`.
  void add_parent(std::uint32_t child, std::uint32_t parent) {
    parents.emplace_back(child, parent);
  }

  std::optional<std::uint32_t> find_geonames(std::uint32_t id) const { return by_id_.find(id); }
  std::optional<std::uint32_t> find_country(std::string_view alpha2) const;
  // A division by "MX.05" or "MX.05.040".
  std::optional<std::uint32_t> find_division(std::string_view code) const;

  std::string_view text(format::StringRef reference) const { return texts_[reference]; }
  std::string_view alpha2(std::uint16_t country) const;  // empty for no_country
  // Two capital letters to the country's position in `countries`, added if need be; else
  // no_country.
  std::uint16_t country_number(std::string_view alpha2);
  std::string division_code(const Place& place, bool second_level) const;  // empty if it has none
  void set_admin1(Place& place, std::string_view code) { place.admin1_code = texts_.add(code); }

  std::vector<Place> places;
  std::vector<Name> names;
  std::vector<geo::BBox> boxes;
  std::vector<std::string> labels;  // the first is empty
  std::vector<Country> countries;
  std::vector<std::pair<std::uint32_t, std::uint16_t>> members;  // a region and its countries
  std::vector<SourceArea> areas;
  std::vector<SourceBorder> borders;
  std::map<std::string, std::uint16_t> demonyms;
  std::map<std::string, std::uint32_t> words;
  std::set<std::pair<std::uint32_t, std::string>> blocked;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> parents;
  std::vector<File> files;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };

  std::optional<std::uint32_t> find_same(const SourcePlace& place) const;
  void complete(Place& place, const SourcePlace& from);
  void remember(std::uint32_t number);
  format::Label label(std::string_view text);

  TextArena texts_;
  IdMap by_id_;
  std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> divisions_;
  std::unordered_map<std::string, format::Label, Hash, std::equal_to<>> known_labels_;
  std::array<std::uint16_t, std::size_t{26} * 26> country_numbers_;
  std::vector<std::uint32_t> country_places_;  // of each of `countries`, or none
  std::uint16_t file_ = 0;
};

}  // namespace rumbo::indexing
