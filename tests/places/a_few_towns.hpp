#pragma once

#include "places/resolution.hpp"
#include "text/fold.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace rumbo::places {

// A few places in the stead of a gazetteer: real names, where they help to read the tests.
class AFewTowns : public PlaceIndex {
 public:
  std::vector<Named> named(std::string_view key) const override {
    std::vector<Named> found;
    for (std::uint32_t at = 0; at < rows.size(); ++at)
      if (text::fold(rows[at].name) == key)
        found.push_back({at, true, false});
      else if (text::fold(rows[at].other) == key)
        found.push_back({at, false, false});
    return found;
  }

  gazetteer::Place place(std::uint32_t number) const override {
    const auto& row = rows.at(number);
    gazetteer::Place place;
    place.number = number;
    place.kind = row.kind;
    place.name = row.name;
    place.country = row.country;
    place.country_name = row.country;
    place.admin1_code = row.state;
    place.admin1 = row.state;
    place.admin2 = row.county;
    place.feature_code = row.feature_code;
    place.position = row.position;
    place.population = row.population;
    return place;
  }

  std::optional<gazetteer::Place> country(std::string_view alpha2) const override {
    for (std::uint32_t at = 0; at < rows.size(); ++at)
      if (rows[at].kind == Kind::country && rows[at].country == alpha2) return place(at);
    return std::nullopt;
  }
  std::optional<std::string_view> demonym(std::string_view folded) const override {
    if (folded == "french") return "FR";
    return std::nullopt;
  }
  bool needs_evidence(std::string_view, std::string_view) const override { return false; }
  bool is_given_name(std::string_view) const override { return false; }
  std::optional<gazetteer::Border> border(std::string_view, std::string_view) const override {
    return std::nullopt;
  }

 private:
  using Kind = gazetteer::Kind;
  struct Row {
    std::string_view name, other;
    Kind kind;
    std::string_view country, state, county, feature_code;
    geo::LonLat position;
    std::int64_t population;
  };
  static constexpr std::array<Row, 21> rows = {{
      {"France", "", Kind::country, "FR", "", "", "", {2, 46}, 65'000'000},
      {"United States", "", Kind::country, "US", "", "", "", {-98, 39}, 310'000'000},
      {"Panama", "", Kind::country, "PA", "", "", "", {-80, 9}, 3'400'000},
      {"Panama City", "Panama", Kind::city, "PA", "8", "", "PPLC", {-79.5, 9}, 410'000},
      {"Texas", "", Kind::division1, "US", "TX", "", "", {-99, 31}, 22'000'000},
      {"Tennessee", "", Kind::division1, "US", "TN", "", "", {-86, 36}, 5'000'000},
      {"Paris", "", Kind::city, "FR", "11", "", "PPLC", {2.35, 48.85}, 2'140'000},
      {"Paris", "", Kind::city, "US", "TX", "Lamar County", "PPL", {-95.55, 33.66}, 24'782},
      {"Paris", "", Kind::city, "US", "TN", "Henry County", "PPL", {-88.33, 36.3}, 10'150},
      {"Lyon", "", Kind::city, "FR", "84", "", "PPL", {4.85, 45.75}, 470'000},
      {"Clarksville", "", Kind::city, "US", "TN", "", "PPL", {-87.36, 36.53}, 140'000},
      {"Clarksville", "", Kind::city, "US", "TX", "", "PPL", {-95.05, 33.61}, 3'200},
      {"Bonham", "", Kind::city, "US", "TX", "", "PPL", {-96.18, 33.58}, 10'100},
      {"Huntingdon", "", Kind::city, "US", "TN", "", "PPL", {-88.43, 36.0}, 4'000},
      {"Lamar County",
       "",
       Kind::division2,
       "US",
       "TX",
       "Lamar County",
       "",
       {-95.57, 33.67},
       33'000},
      {"Henry", "", Kind::city, "US", "TN", "Henry County", "PPL", {-88.42, 36.2}, 500},
      {"Henry County", "", Kind::division2, "US", "TN", "Henry County", "", {-88.3, 36.3}, 18'000},
      {"Saint Jude", "", Kind::city, "US", "TX", "", "PPL", {-95.2, 33.5}, 900},
      {"Europe", "", Kind::continent, "", "", "", "", {9.1, 48.7}, 0},
      {"Puebla", "", Kind::division1, "MX", "21", "", "", {-97.9, 19.0}, 6'100'000},
      {"Puebla", "", Kind::city, "MX", "21", "", "PPLA", {-98.2, 19.05}, 1'690'000},
  }};
};

inline const AFewTowns towns;

// The text's marked spans, "[Paris], Texas", resolved.
struct Resolved {
  std::string text;
  prose::Prose prose;
  Mentions mentions;

  const Mention& operator[](std::size_t at) const { return mentions.all.at(at); }
  std::string_view state(std::size_t at) const { return mentions.all.at(at).best()->admin1; }
  std::string_view country(std::size_t at) const { return mentions.all.at(at).best()->country; }
};

inline Resolved resolve(std::string_view marked, const RankOptions& options = {}) {
  Resolved result;
  std::vector<prose::Span> spans;
  for (const char letter : marked) {
    if (letter == '[')
      spans.push_back({result.text.size(), 0});
    else if (letter == ']')
      spans.back().end = result.text.size();
    else
      result.text += letter;
  }
  const auto& lexicon = prose::lexicon(prose::Language::english);
  result.prose = prose::read_prose(result.text, {{{0, result.text.size()}}}, lexicon);
  result.mentions = resolve_mentions(result.prose, spans, towns, lexicon, result.text, options);
  return result;
}

}  // namespace rumbo::places
