#pragma once

#include "places/mentions.hpp"
#include "places/ranking.hpp"
#include "text/fold.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace rumbo::places {

// A handful of places in the stead of a gazetteer.
class FewPlaces : public PlaceIndex {
 public:
  std::vector<Named> named(std::string_view key) const override {
    std::vector<Named> found;
    for (std::size_t at = 0; at < rows.size(); ++at) {
      const auto number = static_cast<std::uint32_t>(at);
      if (text::fold(rows[at].name) == key) found.push_back({number, true, false});
      if (rows[at].other == key) found.push_back({number, false, false});
    }
    return found;
  }

  gazetteer::Place place(std::uint32_t number) const override {
    gazetteer::Place place;
    place.number = number;
    place.kind = rows[number].kind;
    place.name = rows[number].name;
    place.country = rows[number].country;
    place.population = rows[number].population;
    return place;
  }

  std::optional<std::string_view> demonym(std::string_view folded) const override {
    if (folded == "mexican" || folded == "mexicano") return "MX";
    if (folded == "honduran" || folded == "hondurenos") return "HN";
    if (folded == "sri lankan") return "LK";
    if (folded == "mexico") return "MX";  // as some languages have it
    return std::nullopt;
  }
  bool needs_evidence(std::string_view folded, std::string_view) const override {
    return folded == "flores" || folded == "salto";
  }
  bool is_given_name(std::string_view) const override { return false; }
  std::optional<gazetteer::Border> border(std::string_view, std::string_view) const override {
    return std::nullopt;
  }

 private:
  using Kind = gazetteer::Kind;
  struct Row {
    std::string_view name, other;
    Kind kind;
    std::string_view country;
    std::int64_t population;
  };
  static constexpr std::array<Row, 13> rows = {{
      {"Mexico", "", Kind::country, "MX", 126'000'000},
      {"United States", "us", Kind::country, "US", 330'000'000},
      {"Chiapas", "", Kind::division1, "MX", 5'000'000},
      {"California", "calif", Kind::division1, "US", 38'000'000},
      {"Ohio", "", Kind::division1, "US", 11'000'000},
      {"Tapachula", "", Kind::city, "MX", 202'672},
      {"Huixtla", "", Kind::city, "MX", 32'033},
      {"Arriaga", "", Kind::city, "MX", 24'000},
      {"Tonalá", "", Kind::city, "MX", 35'000},
      {"Flores", "", Kind::city, "GT", 38'000},
      {"Salto", "", Kind::city, "UY", 99'000},
      {"Saint Louis", "", Kind::city, "US", 300'000},
      {"San José", "", Kind::city, "CR", 340'000},
  }};
};

// A text of one paragraph, with its names and mentions.
struct Told {
  std::string text;
  Prose prose;
  Names names;
  Mentions mentions;

  // "Huixtla|Arriaga" of one kind, in reading order.
  std::string all(MentionKind kind) const {
    std::string list;
    for (const auto& mention : mentions.all)
      if (mention.kind == kind) list += (list.empty() ? "" : "|") + mention.text;
    return list;
  }
  std::string places() const { return all(MentionKind::place); }
};

inline Told told(std::string text, prose::Language language = prose::Language::english) {
  static const FewPlaces index;
  const auto& words = prose::lexicon(language);
  Told result;
  result.text = std::move(text);
  result.prose = prose::read_prose(result.text, {{{0, result.text.size()}}}, words);
  result.names = find_names(result.prose, index, words);
  result.mentions =
      find_mentions(result.prose, result.names, index, words, result.text, RankOptions{});
  return result;
}

inline Told contado(std::string text) { return told(std::move(text), prose::Language::spanish); }

}  // namespace rumbo::places
