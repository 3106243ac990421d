#include "places/story.hpp"

#include <algorithm>

namespace rumbo::places {

using gazetteer::Kind;

namespace {

constexpr double beside = 0.55;    // likelihood that an unknown place is near the one beside it
constexpr double container = 0.6;  // or in what the text says holds it
constexpr double trusted = 0.5;    // confidence in that neighbour
constexpr std::size_t reach = 8;   // mentions, either way

// Of places beside an unknown one, towns say more about where it is than states and countries.
std::size_t vagueness(Kind kind) {
  switch (kind) {
    case Kind::feature:
    case Kind::city:
    case Kind::division2:
      return 0;
    case Kind::division1:
      return 40;
    default:
      return 400;
  }
}

class Neighbourhood {
 public:
  explicit Neighbourhood(Story& story) : story_(story) {}

  void place(std::size_t at) {
    auto& mention = story_.mentions[at];
    const bool contained = at + 1 < story_.mentions.size() && stands_before_its_container(at);
    const auto other = contained ? at + 1 : nearest(at);
    if (other == at) return;
    auto found = story_.mentions[other].candidates.front();
    found.grounds = {};
    found.grounds.way = contained ? Way::by_container : Way::by_neighbour;
    found.score = 0;
    found.likelihood = contained ? container : beside;
    mention.confidence = found.likelihood * story_.mentions[other].confidence;
    mention.candidates.push_back(found);
  }

 private:
  bool is_known(std::size_t at) const {
    const auto& mention = story_.mentions[at];
    return mention.kind == MentionKind::place && !mention.candidates.empty() &&
           mention.candidates.front().grounds.way < Way::by_container &&
           mention.confidence >= trusted;
  }

  // "Foo Corner, La."
  bool stands_before_its_container(std::size_t at) const {
    const auto& inner = story_.mentions[at];
    const auto& outer = story_.mentions[at + 1];
    return inner.sentence == outer.sentence && outer.range.first == inner.range.last + 1 &&
           story_.prose.words[inner.range.last].is(",") && is_known(at + 1) &&
           !gazetteer::is_point(outer.candidates.front().place.kind);
  }

  std::size_t nearest(std::size_t at) const {
    std::size_t best = at;
    std::size_t least = ~std::size_t{0};
    const std::size_t first = at - std::min(at, reach);
    const std::size_t last = std::min(at + reach + 1, story_.mentions.size());
    for (std::size_t other = first; other < last; ++other) {
      if (other == at || !is_known(other)) continue;
      const std::size_t away = words_between(at, other) +
                               vagueness(story_.mentions[other].candidates.front().place.kind);
      if (away >= least) continue;
      least = away;
      best = other;
    }
    return best;
  }

  std::size_t words_between(std::size_t a, std::size_t b) const {
    const auto first = story_.mentions[a].range.first;
    const auto second = story_.mentions[b].range.first;
    return first < second ? second - first : first - second;
  }

  Story& story_;
};

}  // namespace

void place_unknown(Story& story) {
  Neighbourhood neighbourhood(story);
  for (std::size_t at = 0; at < story.mentions.size(); ++at)
    if (story.mentions[at].candidates.empty() && story.mentions[at].kind == MentionKind::place)
      neighbourhood.place(at);
}

}  // namespace rumbo::places
