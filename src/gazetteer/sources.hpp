#pragma once

#include "base/diagnostic.hpp"
#include "gazetteer/index_format.hpp"
#include "gazetteer/source_place.hpp"
#include "gazetteer/text_arena.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rumbo::gazetteer {

// Everything the sources tell, before it is joined: compact, for there may be many millions of
// places. Confined to a thread.
class Sources {
 public:
  struct File {
    std::string name;  // without its folder
    std::string credit;
    std::string licence;
    std::uint64_t bytes = 0;
    std::uint32_t crc32 = 0;
  };
  struct Name {
    std::uint32_t place = 0;  // position in places()
    std::uint32_t text = 0;   // in texts()
    format::Label language = 0;
    std::uint16_t flags = 0;  // as NameRecord's
  };

  // What is added from now on comes from this file. The number stands in the places' `source`.
  std::uint16_t begin_file(File file);

  // Adds a place, or completes one of the same GeoNames id: what is known already stays, what was
  // missing and further names are taken. Gives its position.
  std::uint32_t add(const SourcePlace& place);
  void add_name(std::uint32_t place, const SourceName& name);
  void add_country(const SourceCountry& country);  // the first of a code stays
  void add_area(SourceArea area);
  void add_border(SourceBorder border);
  // A folded word for the people of a country (ISO alpha-2).
  void add_demonym(const std::string& folded, std::string_view country);
  // A folded word for lists of words (bits as WordRecord's).
  void add_word(const std::string& folded, std::uint32_t lists);
  // A folded name that should not lead to the place of this GeoNames id.
  void block(const std::string& folded, std::uint32_t geonames);
  // GeoNames ids: `child` lies in `parent`.
  void add_parent(std::uint32_t child, std::uint32_t parent);

  std::optional<std::uint32_t> find_geonames(std::uint32_t id) const;
  std::optional<std::uint32_t> find_country(std::string_view alpha2) const;
  // A division by "MX.05" or "MX.05.040".
  std::optional<std::uint32_t> find_division(std::string_view code) const;
};

}  // namespace rumbo::gazetteer
