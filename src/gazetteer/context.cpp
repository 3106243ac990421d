#include "gazetteer/context.hpp"

#include "gazetteer/key_search.hpp"
#include "gazetteer/name_key.hpp"
#include "gazetteer/place_view.hpp"

#include <algorithm>
#include <cmath>

namespace rumbo::gazetteer {
namespace {

constexpr double city_reach_km = 30;
constexpr double km_per_degree = 111.2;
constexpr double radians_per_degree = 0.017453292519943295;

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\n");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\n") - begin + 1);
}

std::vector<std::uint32_t> named(const Layers& layers, std::string_view text, Kind least,
                                 Kind most) {
  std::vector<std::uint32_t> places;
  const std::string key = name_key(text);
  for (std::size_t layer = 0; layer < layers.size(); ++layer) {
    const Index& index = layers[layer];
    const PostingRange range = postings_of(index, key);
    for (std::size_t i = range.begin; i < range.end; ++i) {
      const std::uint32_t number = layers.uppermost(Layers::number(layer, index.postings[i].place));
      const Kind kind = kind_of(layers.of(number), layers.record(number));
      if (kind >= least && kind <= most && std::ranges::find(places, number) == places.end())
        places.push_back(number);
    }
  }
  return places;
}

bool is_known(const Layers& layers, std::string_view text) {
  const std::string key = name_key(text);
  return std::ranges::any_of(layers.all(),
                             [&](const Index* index) { return find_key(*index, key).has_value(); });
}

std::string upper(std::string_view text) {
  std::string capitals(text);
  for (char& c : capitals)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return capitals;
}

std::string alpha2_of_alpha3(const Layers& layers, std::string_view code) {
  for (const Index* index : layers.all())
    for (std::size_t i = 0; i < index->countries.size(); ++i)
      if (std::string_view(index->countries[i].alpha3.data(), 3) == code)
        return std::string(index->alpha2(i));
  return {};
}

std::vector<std::uint32_t> country_by_code(const Layers& layers, std::string_view text) {
  std::string code = upper(text);
  std::erase(code, '.');  // "C.R."
  if (code.size() == 3) code = alpha2_of_alpha3(layers, code);
  const auto place = place_of_country(layers, code);
  return place ? std::vector{*place} : std::vector<std::uint32_t>{};
}

bool is_near(const format::PlaceRecord& place, const format::PlaceRecord& city) {
  const geo::LonLat a = position_of(place);
  const geo::LonLat b = position_of(city);
  const double north = (a.lat - b.lat) * km_per_degree;
  const double east =
      std::remainder(a.lon - b.lon, 360) * km_per_degree * std::cos(a.lat * radians_per_degree);
  return std::hypot(north, east) < city_reach_km;
}

bool fits(const Layers& layers, std::uint32_t number, std::uint32_t meaning) {
  if (number == meaning) return false;
  const format::PlaceRecord container = layers.record(meaning);
  if (kind_of(layers.of(meaning), container) != Kind::city) return lies_in(layers, number, meaning);
  const format::PlaceRecord place = layers.record(number);
  return place.kind <= container.kind && is_near(place, container);
}

// Where the last one, two or three words name a container and the words before them any place.
std::optional<Asked> part_at_last_words(const Layers& layers, std::string_view name,
                                        bool front_is_known) {
  std::size_t space = name.size();
  for (int words = 1; words <= 3; ++words) {
    space = name.find_last_of(' ', space == 0 ? 0 : space - 1);
    if (space == std::string_view::npos || space == 0) break;
    const std::string_view front = trimmed(name.substr(0, space));
    const std::string_view back = trimmed(name.substr(space));
    const Meanings meanings = meanings_of_context(layers, back);
    if (meanings.groups[0].empty() && meanings.groups[1].empty()) continue;
    if (is_known(layers, front) == front_is_known)
      return Asked{std::string(front), {std::string(back)}};
  }
  return std::nullopt;
}

}  // namespace

Asked interpret(const Layers& layers, std::string_view name) {
  const std::string_view whole = trimmed(name);
  if (is_known(layers, whole)) return {std::string(whole), {}};
  Asked asked;
  std::string_view rest = whole;
  while (!rest.empty()) {
    const std::size_t comma = rest.find(',');
    const std::string_view part = trimmed(rest.substr(0, comma));
    rest.remove_prefix(comma == std::string_view::npos ? rest.size() : comma + 1);
    if (part.empty()) continue;
    if (asked.name.empty()) {
      asked.name = part;
    } else {
      asked.within.emplace_back(part);
    }
  }
  if (asked.within.empty())
    if (auto parted = part_at_last_words(layers, asked.name, true)) return *parted;
  return asked;
}

std::optional<Asked> interpret_misspelt(const Layers& layers, std::string_view name) {
  if (name.find(',') != std::string_view::npos) return std::nullopt;
  return part_at_last_words(layers, trimmed(name), false);
}

Meanings meanings_of_context(const Layers& layers, std::string_view text) {
  return {{named(layers, text, Kind::division2, Kind::continent), country_by_code(layers, text),
           named(layers, text, Kind::city, Kind::city)},
          {}};
}

Meanings meanings_of_country(const Layers& layers, std::string_view text) {
  return {{country_by_code(layers, text), named(layers, text, Kind::country, Kind::country)}, {}};
}

Meanings meanings_of_division(const Layers& layers, std::string_view text) {
  return {{named(layers, text, Kind::division1, Kind::division1),
           named(layers, text, Kind::division2, Kind::division2)},
          upper(text)};
}

std::optional<std::string> keep_within(const Layers& layers, const Meanings& meanings,
                                       std::vector<std::uint32_t>& places) {
  for (const auto& group : meanings.groups) {
    std::vector<std::uint32_t> kept;
    std::uint32_t meaning = format::none;
    for (const std::uint32_t place : places) {
      const auto fit = std::ranges::find_if(
          group, [&](std::uint32_t container) { return fits(layers, place, container); });
      if (fit == group.end()) continue;
      if (meaning == format::none) meaning = *fit;
      kept.push_back(place);
    }
    if (kept.empty()) continue;
    places = std::move(kept);
    return std::string(main_name(layers.of(meaning), layers.record(meaning)));
  }
  std::erase_if(places, [&](std::uint32_t place) {
    return meanings.code.empty() ||
           layers.of(place).string(layers.record(place).admin1_code) != meanings.code;
  });
  return places.empty() ? std::nullopt : std::optional(meanings.code);
}

}  // namespace rumbo::gazetteer
