#include "geo/geodesic.hpp"
#include "places/mentions.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include <fmt/format.h>

namespace rumbo::places {

using prose::Lexicon;
using prose::Prose;
using prose::Range;
using prose::Role;
using prose::Word;
using prose::Words;

namespace {

using gazetteer::Kind;
using gazetteer::Place;

constexpr std::size_t most_candidates = 40;
constexpr double vote_distance_km = 300;

double weight_of_kind(Kind kind) {
  switch (kind) {
    case Kind::country:
      return 9;
    case Kind::continent:
      return 8;
    case Kind::region:
      return 7;
    case Kind::division1:
      return 5.5;
    case Kind::division2:
      return 2.5;
    case Kind::city:
      return 0;
    case Kind::feature:
      return -1.5;
  }
  return 0;
}

bool lies_in(const Place& inner, const Place& outer) {
  if (inner.number == outer.number) return false;
  if (outer.kind == Kind::country)
    return inner.country == outer.country && inner.kind != Kind::country;
  if (outer.kind == Kind::division1)
    return inner.country == outer.country && inner.admin1_code == outer.admin1_code &&
           inner.kind <= Kind::division2;
  return false;
}

struct Voter {
  const Place* place = nullptr;
  std::string_view key;
  std::string_view country;  // of a demonym
};

class Ranker {
 public:
  Ranker(const Prose& prose, const Lexicon& lexicon, std::vector<Mention>& mentions)
      : prose_(prose), words_(prose.words), lexicon_(lexicon), mentions_(mentions) {}

  std::string run() {
    for (auto& mention : mentions_) score_alone(mention);
    for (std::size_t at = 0; at + 1 < mentions_.size(); ++at) find_context(at);
    for (auto& mention : mentions_) order(mention);
    for (int round = 0; round < 2; ++round) vote();
    for (auto& mention : mentions_) rate(mention);
    return main_country();
  }

 private:
  static void add(RankedPlace& candidate, double points, std::string reason) {
    candidate.score += points;
    if (std::ranges::find(candidate.reasons, reason) == candidate.reasons.end())
      candidate.reasons.push_back(std::move(reason));
  }

  void score_alone(Mention& mention) const {
    for (auto& candidate : mention.candidates) {
      const auto& place = candidate.place;
      if (place.kind == Kind::city) {
        add(candidate, std::log10(static_cast<double>(place.population) + 1),
            fmt::format("population {}", place.population));
      } else {
        add(candidate, weight_of_kind(place.kind), std::string(to_string(place.kind)));
      }
      if (!candidate.primary) add(candidate, -1, "an alternate name");
    }
    keep_best(mention);
    use_place_noun(mention);
    use_demonym(mention);
  }

  static void keep_best(Mention& mention) {
    order(mention);
    if (mention.candidates.size() > most_candidates) mention.candidates.resize(most_candidates);
  }

  static void order(Mention& mention) {
    std::ranges::stable_sort(mention.candidates, [](const RankedPlace& a, const RankedPlace& b) {
      if (a.score != b.score) return a.score > b.score;
      if (a.place.population != b.place.population) return a.place.population > b.place.population;
      return a.place.number < b.place.number;
    });
  }

  // "the state of X", "X state": a division; "the town of X", "Mexico City": a city.
  void use_place_noun(Mention& mention) const {
    const Range bounds = prose_.sentences[mention.sentence].range;
    const auto noun = place_noun_at(mention.range, bounds);
    if (noun.empty()) return;
    const bool division = noun.starts_with("state") || noun.starts_with("estado") ||
                          noun.starts_with("prov") || noun.starts_with("depart");
    for (auto& candidate : mention.candidates) {
      const bool is_division = candidate.place.kind == Kind::division1;
      const bool is_city =
          candidate.place.kind == Kind::city || candidate.place.kind == Kind::division2;
      if (division ? is_division : is_city) add(candidate, 4, fmt::format("called a {}", noun));
    }
  }

  std::string place_noun_at(Range range, Range bounds) const {
    for (std::size_t at = range.first; at < range.last; ++at)
      if (words_[at].is("city") || words_[at].is("ciudad")) return "city";
    std::size_t at = range.first;
    for (int back = 0; back < 3 && at > bounds.first; ++back) {
      --at;
      if (lexicon_.is(words_[at], Role::place_noun)) return words_[at].folded;
      if (!lexicon_.is(words_[at], Role::linker) && back != 1) break;
    }
    if (range.last < bounds.last && lexicon_.is(words_[range.last], Role::place_noun) &&
        !words_[range.last].is("outskirts"))
      return words_[range.last].folded;
    return {};
  }

  // "the southern Mexican city of X".
  void use_demonym(Mention& mention) const {
    constexpr std::size_t reach = 5;
    for (const auto& other : mentions_) {
      if (other.kind != MentionKind::demonym || other.sentence != mention.sentence) continue;
      if (other.range.last > mention.range.first ||
          mention.range.first - other.range.last > reach || other.range.last == mention.range.first)
        continue;
      bool linked = true;
      for (std::size_t at = other.range.last; at < mention.range.first && linked; ++at)
        linked = lexicon_.is(words_[at], Role::place_noun) ||
                 lexicon_.is(words_[at], Role::linker) || lexicon_.is(words_[at], Role::adjective);
      if (!linked) continue;
      for (auto& candidate : mention.candidates)
        if (candidate.place.country == other.countries.front())
          add(candidate, 3, fmt::format("called {}", other.text));
    }
  }

  // "Huixtla, Chiapas", "Huixtla in southern Chiapas state", "Tapachula (México)".
  void find_context(std::size_t at) {
    auto& inner = mentions_[at];
    auto& outer = mentions_[at + 1];
    if (inner.sentence != outer.sentence || inner.candidates.empty() || outer.candidates.empty())
      return;
    if (!only_links_between(inner.range.last, outer.range.first)) return;
    bool found = false;
    for (auto& candidate : inner.candidates)
      for (auto& container : outer.candidates)
        if (lies_in(candidate.place, container.place)) {
          add(candidate, 4, fmt::format("in {}", container.place.name));
          add(container, 2, fmt::format("holds {}", candidate.place.name));
          found = true;
        }
    if (found) outer.context_of = at;
  }

  bool only_links_between(std::size_t first, std::size_t last) const {
    if (last <= first || last - first > 6) return false;
    for (std::size_t at = first; at < last; ++at) {
      const Word& word = words_[at];
      const bool link = word.is(",") || word.is("(") || word.is("in") || word.is("en") ||
                        lexicon_.is(word, Role::linker) || lexicon_.is(word, Role::determiner) ||
                        lexicon_.is(word, Role::adjective) || lexicon_.is(word, Role::place_noun);
      if (!link) return false;
    }
    return true;
  }

  void vote() {
    const auto voters = gather_voters();
    std::vector<std::vector<double>> votes;
    for (const auto& mention : mentions_) {
      auto& row = votes.emplace_back();
      for (const auto& candidate : mention.candidates)
        row.push_back(votes_for(candidate.place, mention.key, voters));
    }
    for (std::size_t m = 0; m < mentions_.size(); ++m) {
      for (std::size_t c = 0; c < votes[m].size(); ++c)
        if (votes[m][c] > 0)
          add(mentions_[m].candidates[c], votes[m][c], "agrees with the story's other places");
      order(mentions_[m]);
    }
  }

  std::vector<Voter> gather_voters() const {
    std::vector<Voter> voters;
    for (const auto& mention : mentions_) {
      if (mention.kind == MentionKind::demonym)
        voters.push_back({nullptr, mention.key, mention.countries.front()});
      else if (mention.best())
        voters.push_back({mention.best(), mention.key, mention.best()->country});
    }
    return voters;
  }

  // Each name leaves itself out; a demonym speaks for its country only, and softly.
  static double votes_for(const Place& place, std::string_view key,
                          const std::vector<Voter>& voters) {
    double points = 0;
    double weight = 0;
    for (const auto& voter : voters) {
      if (voter.key == key) continue;
      const double voice = voter.place ? 1 : 0.3;
      weight += voice;
      if (place.country.empty() || place.country != voter.country) continue;
      points += voice * 1.5;
      if (!voter.place || voter.place->kind == Kind::country) continue;
      if (place.admin1_code == voter.place->admin1_code) points += 1.5;
      points += 1.5 * std::exp(-geo::distance_km(place.position, voter.place->position) /
                               vote_distance_km);
    }
    return weight > 0 ? points / weight : 0;
  }

  static void rate(Mention& mention) {
    if (mention.kind == MentionKind::demonym) {
      mention.confidence = 1;
      return;
    }
    if (mention.candidates.empty()) return;
    const double best = mention.candidates.front().score;
    const double second = mention.candidates.size() > 1 ? mention.candidates[1].score : 0;
    mention.confidence = std::clamp(0.5 + (best - second) / 6, 0.5, 1.0);
  }

  std::string main_country() const {
    std::map<std::string, double> weights;
    for (const auto& mention : mentions_)
      if (const auto* place = mention.best(); place && !place->country.empty())
        weights[std::string(place->country)] += place->kind == Kind::country ? 0.5 : 1;
    const auto most =
        std::ranges::max_element(weights, {}, [](const auto& entry) { return entry.second; });
    return most == weights.end() ? std::string() : most->first;
  }

  const Prose& prose_;
  const Words& words_;
  const Lexicon& lexicon_;
  std::vector<Mention>& mentions_;
};

}  // namespace

std::string rank_mentions(const Prose& prose, const Lexicon& lexicon,
                          std::vector<Mention>& mentions) {
  return Ranker(prose, lexicon, mentions).run();
}

}  // namespace rumbo::places
