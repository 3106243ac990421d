#include "indexing/ground.hpp"

#include "gazetteer/area_search.hpp"
#include "gazetteer/index.hpp"
#include "gazetteer/index_writer.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <string>
#include <unordered_map>

#include <fmt/format.h>

namespace rumbo::indexing {
namespace {

using format::Section;

// An index of the sources' areas and nothing else, in which a division's code is its number among
// the areas.
class Areas {
 public:
  explicit Areas(Sources& sources)
      : index_("the sources' areas", bytes(sources)), view_(&index_), search_({&view_, 1}) {}

  struct Standing {
    std::string_view country;
    std::optional<std::size_t> division;  // among the sources' areas
  };
  Standing at(const Sources::Place& place) const {
    const gazetteer::Grounds grounds = search_.at(place.position());
    Standing standing;
    if (grounds.country) standing.country = grounds.country->country;
    if (!grounds.division || grounds.division->km > 0) return standing;
    const std::string_view code = grounds.division->admin1_code;
    std::size_t number = 0;
    std::from_chars(code.data(), code.data() + code.size(), number);
    standing.division = number;
    return standing;
  }

 private:
  static std::string bytes(Sources& sources) {
    TextArena strings;
    std::vector<gazetteer::AreaInput> inputs;
    for (std::size_t i = 0; i < sources.areas.size(); ++i) {
      const SourceArea& area = sources.areas[i];
      const bool division = area.kind == Kind::division1;
      inputs.push_back({area.kind, sources.country_number(area.country),
                        division ? strings.add(fmt::format("{}", i)) : 0,
                        static_cast<std::uint8_t>(area.detail), area.polygons});
    }
    std::vector<format::CountryRecord> countries(sources.countries.size());
    for (std::size_t i = 0; i < countries.size(); ++i)
      countries[i].alpha2 = sources.countries[i].alpha2;
    gazetteer::IndexWriter writer;
    gazetteer::put_areas(gazetteer::build_areas(std::move(inputs)), writer);
    writer.put(Section::countries, std::move(countries));
    writer.put_view(Section::strings, strings.bytes());
    return writer.bytes();
  }

  gazetteer::Index index_;
  const gazetteer::Index* view_;
  gazetteer::AreaSearch search_;
};

// The code of most of the towns on each area.
void give_codes(Sources& sources, const Areas& areas) {
  std::vector<std::map<std::string_view, std::size_t>> votes(sources.areas.size());
  for (const Sources::Place& place : sources.places) {
    if (place.kind != Kind::city || !place.located() || place.admin1_code == 0) continue;
    const auto division = areas.at(place).division;
    if (division && *division < votes.size() &&
        sources.areas[*division].country == sources.alpha2(place.country))
      ++votes[*division][sources.text(place.admin1_code)];
  }
  for (std::size_t i = 0; i < votes.size(); ++i) {
    SourceArea& area = sources.areas[i];
    if (area.kind != Kind::division1 || !area.admin1_code.empty() || votes[i].empty()) continue;
    std::size_t towns = 0;
    for (const auto& [code, count] : votes[i]) towns += count;
    const auto most =
        std::ranges::max_element(votes[i], {}, [](const auto& v) { return v.second; });
    if (most->second * 2 >= towns) area.admin1_code = most->first;
  }
}

void give_standing(Sources& sources, const Areas& areas) {
  for (Sources::Place& place : sources.places) {
    if (place.kind > Kind::division2 || !place.located()) continue;
    if (sources.find_division(sources.division_code(place, false))) continue;
    const auto standing = areas.at(place);
    if (standing.country.empty()) continue;
    if (place.country == format::no_country)
      place.country = sources.country_number(standing.country);
    if (!standing.division || sources.alpha2(place.country) != standing.country) continue;
    const std::string& code = sources.areas[*standing.division].admin1_code;
    if (!code.empty()) sources.set_admin1(place, code);
  }
}

bool is_nobodys(const SourceArea& area) {
  return area.kind == Kind::division1 && area.admin1_code.empty();
}

}  // namespace

void settle_areas(Sources& sources) {
  if (sources.areas.empty()) return;
  {
    const Areas areas(sources);
    give_codes(sources, areas);
    give_standing(sources, areas);
  }
  std::erase_if(sources.areas, is_nobodys);
}

gazetteer::AreaSections area_sections(Sources& sources, const OrderedTables& tables,
                                      TextArena& strings) {
  std::vector<gazetteer::AreaInput> inputs;
  for (SourceArea& area : sources.areas) {
    const std::uint16_t country = sources.country_number(area.country);
    inputs.push_back({area.kind,
                      country == format::no_country ? country : tables.countries[country],
                      strings.add(area.admin1_code), static_cast<std::uint8_t>(area.detail),
                      std::move(area.polygons)});
  }
  sources.areas.clear();
  return gazetteer::build_areas(std::move(inputs));
}

}  // namespace rumbo::indexing
