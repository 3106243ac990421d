#include "places/lookup.hpp"

#include "places/regional_demonyms.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace rumbo::places {

using gazetteer::Kind;

namespace {

constexpr std::int64_t well_known = 50'000;  // inhabitants

class Lookup {
 public:
  Lookup(Called called, const PlaceIndex& index) : called_(called), index_(index) {}

  std::vector<Option> run(std::string_view key) {
    add(key, {}, Called::nothing);
    if (called_ == Called::division2 || may_be_county(key)) with_its_kind(key);
    if (options_.empty() && key.starts_with("the ")) return run(key.substr(4));
    if (options_.empty()) as_people_say(key);
    if (options_.empty()) without_its_kind(key);
    if (options_.empty()) without_direction(key);
    if (options_.empty()) by_place_in_it(key);
    return std::move(options_);
  }

 private:
  // Adds the places of a key, if their kind fits.
  void add(std::string_view key, std::optional<Way> way, Called fitting) {
    for (const auto& named : index_.named(key)) {
      const auto same = [&](const Option& o) { return o.sketch.number == named.number; };
      if (way && std::ranges::any_of(options_, same)) continue;
      Option option;
      option.sketch = index_.sketch(named.number);
      if (!fits(fitting, option.sketch.kind)) continue;
      option.grounds.way = way                  ? *way
                           : named.abbreviation ? Way::by_abbreviation
                           : named.primary      ? Way::by_name
                                                : Way::by_alternate_name;
      options_.push_back(option);
    }
  }

  void with_its_kind(std::string_view key) {
    static constexpr std::array<std::string_view, 2> kinds = {" county", " parish"};
    for (const auto kind : kinds)
      if (!key.ends_with(kind)) add(std::string(key).append(kind), Way::by_kind, Called::division2);
  }

  // One word, and no country or state of that name.
  bool may_be_county(std::string_view key) const {
    return key.find(' ') == std::string_view::npos && called_ == Called::nothing &&
           std::ranges::none_of(options_,
                                [](const Option& o) { return o.sketch.kind > Kind::division2; });
  }

  // "University of Kent", "Gansu Provincial Museum": where it bears its place's name.
  void by_place_in_it(std::string_view key) {
    for (const std::string_view link : {" of ", " at ", " de "})
      if (const auto at = key.rfind(link); at != std::string_view::npos && options_.empty())
        add_known(key.substr(at + link.size()));
    for (auto end = key.rfind(' '); end != std::string_view::npos && options_.empty();
         end = end == 0 ? std::string_view::npos : key.rfind(' ', end - 1))
      add_known(key.substr(0, end));
  }

  void add_known(std::string_view key) {
    add(key, Way::by_part, Called::nothing);
    std::erase_if(options_, [](const Option& o) {
      return o.sketch.kind <= Kind::city && o.sketch.population < well_known;
    });
  }

  void as_people_say(std::string_view key) {
    add("ciudad " + std::string(key), Way::by_kind, Called::nothing);
    if (options_.empty()) with_its_kind(key);
    if (options_.empty()) add(std::string(key) + " city", Way::by_kind, Called::nothing);
  }

  // "Gansu Province", "town of Groton", "Neches River".
  void without_its_kind(std::string_view key) {
    const auto last = key.rfind(' ');
    if (last != std::string_view::npos) take_off(key.substr(last + 1), key.substr(0, last));
    const auto first = key.find(' ');
    if (first == std::string_view::npos || !options_.empty()) return;
    auto rest = key.substr(first + 1);
    if (rest.starts_with("of ")) rest.remove_prefix(3);
    if (rest.starts_with("de ")) rest.remove_prefix(3);
    take_off(key.substr(0, first), rest);
  }

  void take_off(std::string_view word, std::string_view rest) {
    const Called called = called_by(word);
    if (called == Called::nothing && word != "area") return;
    if (called == Called::division2) with_its_kind(rest);
    if (options_.empty()) add(rest, Way::by_part, called);
    if (options_.empty()) add(rest, Way::by_part, Called::nothing);
  }

  void without_direction(std::string_view key) {
    const auto first = key.find(' ');
    if (first == std::string_view::npos) return;
    if (is_direction(key.substr(0, first)))
      add(key.substr(first + 1), Way::by_part, Called::nothing);
  }

  Called called_;
  const PlaceIndex& index_;
  std::vector<Option> options_;
};

}  // namespace

std::vector<Option> look_up(std::string_view key, Called called, const PlaceIndex& index) {
  return Lookup(called, index).run(key);
}

std::vector<Option> look_up_demonym(std::string_view folded, const PlaceIndex& index) {
  std::vector<Option> options;
  const auto add = [&options](const Sketch& sketch) {
    Option option;
    option.sketch = sketch;
    option.grounds.way = Way::by_demonym;
    options.push_back(option);
  };
  if (const auto country = index.demonym(folded)) {
    if (const auto place = index.country(*country)) add(index.sketch(place->number));
    return options;
  }
  const auto regional = regional_demonym(folded);
  if (!regional) return options;
  const auto country = country_number(regional->country);
  for (const auto& named : index.named(regional->key)) {
    const Sketch sketch = index.sketch(named.number);
    if (sketch.country == country || (country == 0 && sketch.kind >= Kind::region)) add(sketch);
  }
  return options;
}

}  // namespace rumbo::places
