#include "places/story.hpp"

#include "places/lookup.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace rumbo::places {

using gazetteer::Kind;
using prose::Role;
using prose::Word;

namespace {

// "the state of X", "X County", "Clarke and Oconee counties".
class CallReader {
 public:
  CallReader(const Prose& prose, const Lexicon& lexicon)
      : prose_(prose), words_(prose.words), lexicon_(lexicon) {}

  Called of(const Mention& mention) const {
    if (mention.range.first >= mention.range.last) return Called::nothing;
    const Range bounds = prose_.sentences[mention.sentence].range;
    const Called inside = called_by(words_[mention.range.last - 1].folded);
    if (mention.range.last - mention.range.first > 1) {
      if (inside != Called::nothing) return inside;
      const Called first = called_by(words_[mention.range.first].folded);
      if (first != Called::nothing && first != Called::feature) return first;
    }
    const Called behind = behind_it(mention.range.last, bounds.last);
    return behind != Called::nothing ? behind : before_it(mention.range.first, bounds.first);
  }

 private:
  // Over the rest of a list: a plural goes with each name of it.
  Called behind_it(std::size_t at, std::size_t last) const {
    constexpr std::size_t reach = 8;
    if (at < last && !words_[at].possessive)
      if (const Called next = called_by(words_[at].folded); next != Called::nothing) return next;
    bool in_list = false;
    for (const std::size_t end = std::min(last, at + reach); at < end; ++at) {
      const Word& word = words_[at];
      if (in_list && word.folded.ends_with('s') && !word.capitalised) return called_by(word.folded);
      in_list = in_list || word.is(",") || lexicon_.is(word, Role::coordinator);
      if (!word.capitalised && !word.is(",") && !lexicon_.is(word, Role::coordinator)) break;
    }
    return Called::nothing;
  }

  Called before_it(std::size_t at, std::size_t first) const {
    if (at < first + 2) return Called::nothing;
    if (!lexicon_.is(words_[at - 1], Role::linker)) return Called::nothing;
    return called_by(words_[at - 2].folded);
  }

  const Prose& prose_;
  const prose::Words& words_;
  const Lexicon& lexicon_;
};

constexpr std::size_t most_options = 300;

double weight_of_kind(Kind kind, const Weights& weights) {
  switch (kind) {
    case Kind::country:
      return weights.country;
    case Kind::continent:
      return weights.continent;
    case Kind::region:
      return weights.region;
    case Kind::division1:
      return weights.division1;
    case Kind::division2:
      return weights.division2;
    case Kind::feature:
      return weights.feature;
    case Kind::city:
      return 0;
  }
  return 0;
}

double weight_of_people(const Sketch& place, const Weights& weights) {
  if (place.kind == Kind::feature || place.kind >= Kind::region) return 0;
  const auto people = static_cast<double>(place.population);
  const double size = std::log10(std::max(people, weights.least_population));
  return size * (place.kind == Kind::city ? weights.population : weights.area_population);
}

// A country stands before what is called so inside it: people mean Panama, seldom its capital.
void put_countries_first(std::vector<Option>& options, const Weights& weights) {
  for (const Option& country : options) {
    if (country.sketch.kind != Kind::country) continue;
    for (Option& option : options)
      if (lies_in(option.sketch, country.sketch))
        option.grounds.prior += static_cast<float>(weights.behind_its_country);
  }
}

// "Puebla", "Mendoza": a town of note stands before the division that has its name, unless that is
// called one.
void put_towns_first(std::vector<Option>& options, const Weights& weights) {
  constexpr float of_note = 100'000;
  for (const Option& town : options) {
    if (town.sketch.kind != Kind::city || town.grounds.way != Way::by_name ||
        static_cast<float>(town.sketch.population) < of_note)
      continue;
    for (Option& option : options)
      if (option.sketch.kind == Kind::division1 && lies_in(town.sketch, option.sketch))
        option.grounds.prior += static_cast<float>(weights.behind_its_town);
  }
}

// "Washington" is the capital, not the state at the other end of the country.
void put_capitals_first(std::vector<Option>& options, const Weights& weights) {
  for (const Option& capital : options) {
    if (!capital.sketch.capital || capital.grounds.way != Way::by_name) continue;
    for (Option& option : options)
      if (option.sketch.kind == Kind::division1 &&
          option.sketch.country == capital.sketch.country &&
          option.sketch.division1 != capital.sketch.division1)
        option.grounds.prior += static_cast<float>(weights.behind_the_capital);
  }
}

// An abbreviation that means one thing in one language, another in the next: Spanish "EU" is the
// United States.
std::string_view spelt_out(std::string_view key, prose::Language language) {
  return key == "eu" && language == prose::Language::english ? "european union" : key;
}

double weight_of_way(Way way, const Weights& weights) {
  switch (way) {
    case Way::by_alternate_name:
      return weights.alternate_name;
    case Way::by_abbreviation:
      return weights.abbreviation;
    case Way::by_part:
      return weights.shortened_name;
    case Way::by_kind:
      return weights.county_in_short;
    default:
      return 0;
  }
}

}  // namespace

float prior_of(const Option& option, const Weights& weights) {
  const Sketch& place = option.sketch;
  double prior = weight_of_kind(place.kind, weights) + weight_of_way(option.grounds.way, weights);
  prior += weight_of_people(place, weights);
  if (place.capital) prior += weights.capital;
  return static_cast<float>(prior);
}

Story::Story(const Prose& the_prose, const Lexicon& the_lexicon, const PlaceIndex& the_index,
             const Weights& the_weights, std::vector<Mention>& the_mentions)
    : prose(the_prose),
      lexicon(the_lexicon),
      index(the_index),
      weights(the_weights),
      mentions(the_mentions),
      name_of(mentions.size()),
      called(mentions.size()),
      said(mentions.size()) {
  std::unordered_map<std::string_view, std::size_t> by_key;
  const CallReader reader(prose, lexicon);
  for (std::size_t at = 0; at < mentions.size(); ++at) {
    const auto [known, is_new] = by_key.try_emplace(mentions[at].key, names.size());
    if (is_new) names.push_back({mentions[at].key, {}, {}});
    name_of[at] = known->second;
    names[known->second].mentions.push_back(at);
    called[at] = reader.of(mentions[at]);
  }
  for (auto& name : names) {
    Called most = Called::nothing;
    for (const auto at : name.mentions)
      if (called[at] == Called::division2) most = Called::division2;
    name.options = mentions[name.mentions.front()].kind == MentionKind::demonym
                       ? look_up_demonym(name.key, index)
                       : look_up(spelt_out(name.key, lexicon.language()), most, index);
    for (auto& option : name.options) option.grounds.prior = prior_of(option, weights);
    put_countries_first(name.options, weights);
    put_capitals_first(name.options, weights);
    put_towns_first(name.options, weights);
    std::ranges::stable_sort(name.options, std::ranges::greater{}, &Option::score);
    if (name.options.size() > most_options) name.options.resize(most_options);
  }
}

}  // namespace rumbo::places
