#include "indexing/sources.hpp"

#include "base/error.hpp"

#include <algorithm>
#include <cmath>

namespace rumbo::indexing {
namespace {

std::int32_t units(double degrees) {
  return static_cast<std::int32_t>(std::llround(degrees * format::units_per_degree));
}

bool is_country_code(std::string_view text) {
  return text.size() == 2 && text[0] >= 'A' && text[0] <= 'Z' && text[1] >= 'A' && text[1] <= 'Z';
}

std::size_t cell_of(std::string_view alpha2) {
  return static_cast<std::size_t>(alpha2[0] - 'A') * 26 + static_cast<std::size_t>(alpha2[1] - 'A');
}

std::string code_of(const SourcePlace& place) {
  if (place.country.empty() || place.admin1_code.empty()) return {};
  std::string code(place.country);
  (code += '.') += place.admin1_code;
  if (place.kind == Kind::division1) return code;
  if (place.kind != Kind::division2 || place.admin2_code.empty()) return {};
  return (code += '.') += place.admin2_code;
}

std::uint16_t flags_of(const SourceName& name) {
  std::uint16_t flags = 0;
  const auto set = [&flags](bool holds, std::uint16_t flag) {
    if (holds) flags = static_cast<std::uint16_t>(flags | flag);
  };
  set(name.role == NameRole::primary, format::primary_name);
  set(name.role == NameRole::abbreviation, format::abbreviated_name);
  set(name.preferred, format::preferred_name);
  set(name.is_short, format::short_name);
  set(name.colloquial, format::colloquial_name);
  set(name.historic, format::historic_name);
  return flags;
}

}  // namespace

Sources::Sources() : labels{""} {
  known_labels_.emplace("", format::Label{0});
  country_numbers_.fill(format::no_country);
}

std::uint16_t Sources::begin_file(File file) {
  if (files.size() >= std::numeric_limits<std::uint16_t>::max())
    throw base::Error("there are more than 65,535 source files; join some of them");
  files.push_back(std::move(file));
  file_ = static_cast<std::uint16_t>(files.size() - 1);
  return file_;
}

format::Label Sources::label(std::string_view text) {
  const auto known = known_labels_.find(text);
  if (known != known_labels_.end()) return known->second;
  if (labels.size() > std::numeric_limits<format::Label>::max())
    throw base::Error(
        "the sources have more than 65,535 feature codes, time zones and languages; "
        "a column is probably out of place");
  labels.emplace_back(text);
  const auto number = static_cast<format::Label>(labels.size() - 1);
  known_labels_.emplace(text, number);
  return number;
}

std::string_view Sources::alpha2(std::uint16_t country) const {
  if (country == format::no_country) return {};
  return {countries[country].alpha2.data(), 2};
}

std::uint16_t Sources::country_number(std::string_view alpha2) {
  if (!is_country_code(alpha2)) return format::no_country;
  std::uint16_t& number = country_numbers_[cell_of(alpha2)];
  if (number == format::no_country) {
    number = static_cast<std::uint16_t>(countries.size());
    countries.push_back({{alpha2[0], alpha2[1]}, {}, 0});
    country_places_.push_back(format::none);
  }
  return number;
}

void Sources::add_country(const SourceCountry& country) {
  const std::uint16_t number = country_number(country.alpha2);
  if (number == format::no_country || countries[number].alpha3[0] != '\0') return;
  std::copy_n(country.alpha3.begin(), std::min<std::size_t>(country.alpha3.size(), 3),
              countries[number].alpha3.begin());
  countries[number].numeric = static_cast<std::uint16_t>(country.numeric);
}

void Sources::add_area(SourceArea area) {
  country_number(area.country);
  areas.push_back(std::move(area));
}

void Sources::add_border(SourceBorder border) {
  country_number(border.context);
  for (const auto& [first, second] : border.pairs) {
    country_number(first);
    country_number(second);
  }
  borders.push_back(std::move(border));
}

void Sources::add_demonym(const std::string& folded, std::string_view country) {
  demonyms.emplace(folded, country_number(country));
}

std::optional<std::uint32_t> Sources::find_country(std::string_view alpha2) const {
  if (!is_country_code(alpha2)) return std::nullopt;
  const std::uint16_t number = country_numbers_[cell_of(alpha2)];
  if (number == format::no_country || country_places_[number] == format::none) return std::nullopt;
  return country_places_[number];
}

std::optional<std::uint32_t> Sources::find_division(std::string_view code) const {
  const auto found = divisions_.find(code);
  return found == divisions_.end() ? std::nullopt : std::optional(found->second);
}

std::string Sources::division_code(const Place& place, bool second_level) const {
  const std::string_view first = text(place.admin1_code);
  const std::string_view second = text(place.admin2_code);
  if (place.country == format::no_country || first.empty() || (second_level && second.empty()))
    return {};
  std::string code(alpha2(place.country));
  (code += '.') += first;
  if (second_level) (code += '.') += second;
  return code;
}

std::optional<std::uint32_t> Sources::find_same(const SourcePlace& place) const {
  if (const auto same = find_geonames(place.geonames); same && places[*same].kind == place.kind)
    return same;
  if (place.kind == Kind::country) return find_country(place.country);
  if (place.kind == Kind::division1 || place.kind == Kind::division2)
    return find_division(code_of(place));
  return std::nullopt;
}

void Sources::remember(std::uint32_t number) {
  const Place& place = places[number];
  if (place.geonames != 0) by_id_.add(place.geonames, number);
  if (place.kind == Kind::country && place.country != format::no_country &&
      country_places_[place.country] == format::none)
    country_places_[place.country] = number;
  if (place.kind != Kind::division1 && place.kind != Kind::division2) return;
  std::string code = division_code(place, place.kind == Kind::division2);
  if (!code.empty()) divisions_.emplace(std::move(code), number);
}

void Sources::complete(Place& place, const SourcePlace& from) {
  constexpr std::int64_t most = std::numeric_limits<std::uint32_t>::max();
  if (place.geonames == 0) place.geonames = from.geonames;
  if (!place.located() && from.position) {
    place.lon = units(from.position->lon);
    place.lat = units(from.position->lat);
  }
  if (place.population == 0)
    place.population =
        static_cast<std::uint32_t>(std::clamp<std::int64_t>(from.population, 0, most));
  if (place.country == format::no_country) place.country = country_number(from.country);
  if (place.admin1_code == 0) place.admin1_code = texts_.add(from.admin1_code);
  if (place.admin2_code == 0) place.admin2_code = texts_.add(from.admin2_code);
  if (place.feature == 0) place.feature = label(from.feature);
  if (place.time_zone == 0) place.time_zone = label(from.time_zone);
  if (place.continent == 0) place.continent = label(from.continent);
  if (place.elevation == format::no_elevation && from.elevation)
    place.elevation = static_cast<std::int16_t>(std::clamp(*from.elevation, -32767, 32767));
  if (place.box == format::none && from.box) {
    place.box = static_cast<std::uint32_t>(boxes.size());
    boxes.push_back(*from.box);
  }
}

std::uint32_t Sources::add(const SourcePlace& from) {
  const auto same = find_same(from);
  if (!same && places.size() >= format::place_mask)
    throw base::Error("there are more places than an index can hold (2^28); use fewer sources");
  const std::uint32_t number = same.value_or(static_cast<std::uint32_t>(places.size()));
  if (!same) {
    places.emplace_back();
    places.back().kind = from.kind;
    places.back().source = file_;
  }
  complete(places[number], from);
  remember(number);
  for (const std::string_view country : from.countries)
    if (const auto member = country_number(country); !same && member != format::no_country)
      members.emplace_back(number, member);
  for (const SourceName& name : from.names) add_name(number, name);
  return number;
}

void Sources::add_name(std::uint32_t place, const SourceName& name) {
  if (name.text.empty()) return;
  const format::StringRef text = texts_.add(name.text);
  if (places[place].name == 0) places[place].name = text;
  names.push_back({place, text, label(name.language), flags_of(name)});
}

}  // namespace rumbo::indexing
