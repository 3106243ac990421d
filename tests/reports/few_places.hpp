#pragma once

#include "places/place_index.hpp"
#include "reports/draft.hpp"
#include "text/fold.hpp"

#include <array>
#include <string_view>
#include <vector>

namespace rumbo::reports {

using namespace rumbo::prose;
using namespace rumbo::documents;
using namespace rumbo::places;

// A handful of real places in the stead of a gazetteer.
class FewPlaces : public PlaceIndex {
 public:
  std::vector<Named> named(std::string_view key) const override {
    std::vector<Named> found;
    for (std::size_t at = 0; at < rows.size(); ++at) {
      const auto number = static_cast<std::uint32_t>(at);
      if (text::fold(rows[at].name) == key)
        found.push_back({number, true, false});
      else if (text::fold(rows[at].other) == key)
        found.push_back({number, false, false});
    }
    return found;
  }

  gazetteer::Place place(std::uint32_t number) const override {
    const auto& row = rows[number];
    gazetteer::Place place;
    place.number = number;
    place.geonames = 1000 + number;
    place.kind = row.kind;
    place.name = row.name;
    place.country = row.country;
    place.admin1_code = row.admin1_code;
    place.admin1 = row.admin1;
    place.feature_code = row.feature_code;
    place.position = row.position;
    place.population = row.population;
    return place;
  }

  std::optional<std::string_view> demonym(std::string_view folded) const override {
    if (folded == "mexican" || folded == "mexicano" || folded == "mexicana") return "MX";
    if (folded == "honduran" || folded == "hondurans" || folded == "hondurenos") return "HN";
    if (folded == "guatemalan") return "GT";
    return std::nullopt;
  }
  bool needs_evidence(std::string_view folded, std::string_view) const override {
    return folded == "flores" || folded == "salto";
  }
  bool is_given_name(std::string_view folded) const override { return folded == "virginia"; }
  std::optional<gazetteer::Border> border(std::string_view folded,
                                          std::string_view context) const override {
    if (folded == "northern border" && context == "MX")
      return gazetteer::Border{"northern border", "US", "MX", "MX", {}};
    if (folded.ends_with("southern border") && context == "MX")
      return gazetteer::Border{"southern border", "MX", "GT", "MX", {{"MX", "BZ"}}};
    return std::nullopt;
  }

 private:
  using Kind = gazetteer::Kind;
  struct Row {
    std::string_view name, other;
    Kind kind;
    std::string_view country, admin1_code, admin1, feature_code;
    geo::LonLat position;
    std::int64_t population;
  };
  static constexpr std::array<Row, 18> rows = {{
      {"Mexico", "México", Kind::country, "MX", "", "", "", {-102, 24}, 126'000'000},
      {"United States", "Estados Unidos", Kind::country, "US", "", "", "", {-98, 39}, 330'000'000},
      {"United States", "US", Kind::country, "US", "", "", "", {-98, 39}, 330'000'000},
      {"Guatemala", "", Kind::country, "GT", "", "", "", {-90, 15}, 17'000'000},
      {"Honduras", "", Kind::country, "HN", "", "", "", {-86, 15}, 10'000'000},
      {"Chiapas", "", Kind::division1, "MX", "05", "Chiapas", "", {-92.5, 16.5}, 5'000'000},
      {"Chiapa de Corzo", "Chiapas", Kind::city, "MX", "05", "Chiapas", "PPL", {-93, 16.7}, 45'000},
      {"Tapachula", "", Kind::city, "MX", "05", "Chiapas", "PPLA2", {-92.25749, 14.90385}, 202'672},
      {"Huixtla", "", Kind::city, "MX", "05", "Chiapas", "PPLA2", {-92.4641, 15.13915}, 32'033},
      {"Villa Comaltitlán",
       "",
       Kind::city,
       "MX",
       "05",
       "Chiapas",
       "PPLA2",
       {-92.57659, 15.21397},
       9'000},
      {"Escuintla", "", Kind::city, "MX", "05", "Chiapas", "PPLA2", {-92.65833, 15.31944}, 9'000},
      {"Escuintla", "", Kind::city, "GT", "06", "Escuintla", "PPLA", {-90.785, 14.305}, 150'000},
      {"Mapastepec", "", Kind::city, "MX", "05", "Chiapas", "PPLA2", {-92.90039, 15.43358}, 17'000},
      {"Arriaga", "", Kind::city, "MX", "05", "Chiapas", "PPLA2", {-93.9, 16.23}, 24'000},
      {"Mexico City",
       "Ciudad de México",
       Kind::city,
       "MX",
       "09",
       "Mexico City",
       "PPLC",
       {-99.12766, 19.42847},
       12'294'193},
      {"Flores", "", Kind::city, "GT", "10", "Petén", "PPLA", {-89.89, 16.93}, 38'000},
      {"Salto", "", Kind::city, "UY", "15", "Salto", "PPLA", {-57.96, -31.38}, 99'000},
      {"Virginia", "", Kind::division1, "US", "VA", "Virginia", "", {-78, 37.5}, 8'500'000},
  }};
};

// A report's text as if it had been loaded from that file.
inline Source text_source(std::string text, const char* file = "story.txt") {
  return check(std::move(text), file);
}

inline Reading read_text(std::string text) {
  static const FewPlaces places;
  return read_report(text_source(std::move(text)), places);
}

}  // namespace rumbo::reports
