#include "gazetteer/context.hpp"

#include "gazetteer/key_search.hpp"
#include "gazetteer/place_view.hpp"
#include "text/fold.hpp"

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

std::vector<std::uint32_t> named(const Index& index, std::string_view text, Kind least, Kind most) {
  std::vector<std::uint32_t> places;
  const PostingRange range = postings_of(index, text::fold(text));
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const std::uint32_t number = index.postings[i].place & format::place_mask;
    const Kind kind = kind_of(index, index.places[number]);
    if (kind >= least && kind <= most) places.push_back(number);
  }
  return places;
}

std::string upper(std::string_view text) {
  std::string capitals(text);
  for (char& c : capitals)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return capitals;
}

std::vector<std::uint32_t> country_by_code(const Index& index, std::string_view text) {
  const std::string code = upper(text);
  if (code.size() == 2) {
    const auto number = country_number(index, code);
    if (!number || index.countries[*number].place == format::none) return {};
    return {index.countries[*number].place};
  }
  for (std::size_t i = 0; code.size() == 3 && i < index.countries.size(); ++i) {
    const format::CountryRecord country = index.countries[i];
    if (std::string_view(country.alpha3.data(), 3) == code && country.place != format::none)
      return {country.place};
  }
  return {};
}

bool is_near(const format::PlaceRecord& place, const format::PlaceRecord& city) {
  const geo::LonLat a = position_of(place);
  const geo::LonLat b = position_of(city);
  const double north = (a.lat - b.lat) * km_per_degree;
  const double east =
      std::remainder(a.lon - b.lon, 360) * km_per_degree * std::cos(a.lat * radians_per_degree);
  return std::hypot(north, east) < city_reach_km;
}

bool fits(const Index& index, std::uint32_t number, std::uint32_t meaning) {
  if (number == meaning) return false;
  const format::PlaceRecord place = index.places[number];
  const format::PlaceRecord container = index.places[meaning];
  if (kind_of(index, container) != Kind::city) return lies_in(index, place, meaning);
  return kind_of(index, place) == Kind::city && is_near(place, container);
}

// Where the last one, two or three words name a container and the words before them any place.
std::optional<Asked> part_at_last_words(const Index& index, std::string_view name) {
  std::size_t space = name.size();
  for (int words = 1; words <= 3; ++words) {
    space = name.find_last_of(' ', space == 0 ? 0 : space - 1);
    if (space == std::string_view::npos || space == 0) break;
    const std::string_view front = trimmed(name.substr(0, space));
    const std::string_view back = trimmed(name.substr(space));
    const Meanings meanings = meanings_of_context(index, back);
    if (meanings.groups[0].empty() && meanings.groups[1].empty()) continue;
    if (find_key(index, text::fold(front))) return Asked{std::string(front), {std::string(back)}};
  }
  return std::nullopt;
}

}  // namespace

Asked interpret(const Index& index, std::string_view name) {
  const std::string_view whole = trimmed(name);
  if (find_key(index, text::fold(whole))) return {std::string(whole), {}};
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
    if (auto parted = part_at_last_words(index, asked.name)) return *parted;
  return asked;
}

Meanings meanings_of_context(const Index& index, std::string_view text) {
  return {{named(index, text, Kind::division2, Kind::continent), country_by_code(index, text),
           named(index, text, Kind::city, Kind::city)},
          {}};
}

Meanings meanings_of_country(const Index& index, std::string_view text) {
  return {{country_by_code(index, text), named(index, text, Kind::country, Kind::country)}, {}};
}

Meanings meanings_of_division(const Index& index, std::string_view text) {
  return {{named(index, text, Kind::division1, Kind::division1),
           named(index, text, Kind::division2, Kind::division2)},
          upper(text)};
}

std::optional<std::string> keep_within(const Index& index, const Meanings& meanings,
                                       std::vector<std::uint32_t>& places) {
  for (const auto& group : meanings.groups) {
    std::vector<std::uint32_t> kept;
    std::uint32_t meaning = format::none;
    for (const std::uint32_t place : places) {
      const auto fit = std::ranges::find_if(
          group, [&](std::uint32_t container) { return fits(index, place, container); });
      if (fit == group.end()) continue;
      if (meaning == format::none) meaning = *fit;
      kept.push_back(place);
    }
    if (kept.empty()) continue;
    places = std::move(kept);
    return std::string(index.string(index.places[meaning].name));
  }
  std::erase_if(places, [&](std::uint32_t place) {
    return meanings.code.empty() || index.string(index.places[place].admin1_code) != meanings.code;
  });
  return places.empty() ? std::nullopt : std::optional(meanings.code);
}

}  // namespace rumbo::gazetteer
