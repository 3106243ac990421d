#include "places/ranking.hpp"

#include "places/story.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace rumbo::places {

using gazetteer::Kind;
using prose::BlockKind;

namespace {

constexpr std::size_t most_candidates = 40;  // of a name, that are voted on
constexpr float same_spot_km = 50;
constexpr double most_confident = 0.97;  // so many of those without a rival were right

class Ranker {
 public:
  Ranker(Story& story, const RankOptions& options) : story_(story), options_(options) {}

  std::string run() {
    give_voices();
    read_context(story_);
    for (auto& name : story_.names) settle(name);
    for (int round = 0; round < story_.weights.rounds; ++round) {
      vote(story_);
      for (auto& name : story_.names) order(name.options);
    }
    for (std::size_t at = 0; at < story_.mentions.size(); ++at) choose(at);
    if (options_.place_unknown) place_unknown(story_);
    return main_country();
  }

 private:
  static void order(std::vector<Option>& options) {
    std::ranges::stable_sort(options, [](const Option& a, const Option& b) {
      const float first = a.grounds.total();
      const float second = b.grounds.total();
      if (first != second) return first > second;
      if (a.sketch.population != b.sketch.population)
        return a.sketch.population > b.sketch.population;
      return a.sketch.number < b.sketch.number;
    });
  }

  void give_voices() {
    for (auto& name : story_.names) {
      name.voice = 1;
      for (const auto at : name.mentions) name.voice = std::max(name.voice, voice_at(at));
    }
  }

  double voice_at(std::size_t mention) const {
    const auto& sentences = story_.prose.sentences;
    if (sentences.empty()) return 1;
    const auto& sentence = sentences[story_.mentions[mention].sentence];
    if (sentence.kind == BlockKind::dateline) return story_.weights.dateline_voice;
    return sentence.block == sentences.front().block ? story_.weights.opening_voice : 1;
  }

  // Takes over what the mentions of a name share, adds the outlet's word, and drops the hopeless.
  void settle(StoryName& name) {
    for (const auto at : name.mentions)
      for (const Said& said : story_.said[at]) {
        Grounds& grounds = name.options[said.option].grounds;
        const float shared = said.points * static_cast<float>(story_.weights.one_sense);
        if (grounds.*said.ground >= shared) continue;
        grounds.*said.ground = shared;
        if (said.other != ~0U) grounds.other = said.other;
      }
    static const Sightings none;
    if (options_.outlet)
      for (auto& option : name.options)
        option.grounds.outlet = static_cast<float>(options_.outlet->score(
            option.sketch, options_.own ? *options_.own : none, story_.weights));
    keep_best(name);
  }

  // What is said of options must still find them when they move.
  void keep_best(StoryName& name) {
    for (std::uint32_t o = 0; o < name.options.size(); ++o) name.options[o].first_place = o;
    order(name.options);
    if (name.options.size() > most_candidates) name.options.resize(most_candidates);
  }

  void choose(std::size_t at) {
    auto& mention = story_.mentions[at];
    std::vector<Option> own;
    const std::vector<Option>* options = &story_.name(at).options;
    if (says_where(at)) options = &(own = with_its_own_word(at));
    fill(mention, *options);
  }

  bool says_where(std::size_t at) const {
    return std::ranges::any_of(story_.said[at], [](const Said& said) {
      return said.ground == &Grounds::container || said.ground == &Grounds::place_noun ||
             said.ground == &Grounds::holds;
    });
  }

  // This mention's words in place of what the name's mentions share.
  std::vector<Option> with_its_own_word(std::size_t at) {
    auto options = story_.name(at).options;
    for (Option& option : options) {
      Grounds& grounds = option.grounds;
      grounds.container = grounds.holds = grounds.place_noun = 0;
      for (const Said& said : story_.said[at]) {
        if (said.option != option.first_place || grounds.*said.ground >= said.points) continue;
        grounds.*said.ground = said.points;
        if (said.other != ~0U) grounds.other = said.other;
      }
    }
    order(options);
    return options;
  }

  void fill(Mention& mention, const std::vector<Option>& options) const {
    mention.candidates.clear();
    if (options.empty()) return;
    double sum = 0;
    double here = 0;
    const Option& best = options.front();
    std::vector<double> likelihoods;
    likelihoods.reserve(options_.shown);
    for (const Option& option : options) {
      const double share = std::exp((option.score() - best.score()) / story_.weights.temperature);
      sum += share;
      if (squared_km(option.sketch, best.sketch) < same_spot_km * same_spot_km) here += share;
      if (likelihoods.size() < options_.shown) likelihoods.push_back(share);
    }
    mention.candidates.reserve(likelihoods.size());
    for (std::size_t o = 0; o < likelihoods.size(); ++o) {
      auto& shown = mention.candidates.emplace_back();
      shown.place = story_.index.place(options[o].sketch.number);
      shown.primary = options[o].grounds.way == Way::by_name;
      shown.score = options[o].score();
      shown.likelihood = likelihoods[o] / sum;
      shown.grounds = options[o].grounds;
    }
    mention.confidence = most_confident * here / sum;
  }

  std::string main_country() const {
    std::map<std::string_view, double> weights;
    for (const auto& mention : story_.mentions) {
      if (mention.kind != MentionKind::place || mention.candidates.empty()) continue;
      const auto& place = mention.candidates.front().place;
      if (!place.country.empty()) weights[place.country] += place.kind == Kind::country ? 0.5 : 1;
    }
    const auto most =
        std::ranges::max_element(weights, {}, [](const auto& entry) { return entry.second; });
    return most == weights.end() ? std::string() : std::string(most->first);
  }

  Story& story_;
  const RankOptions& options_;
};

}  // namespace

std::string rank_mentions(const Prose& prose, const Lexicon& lexicon, const PlaceIndex& index,
                          std::vector<Mention>& mentions, const RankOptions& options) {
  Story story(prose, lexicon, index, *options.weights, mentions);
  return Ranker(story, options).run();
}

}  // namespace rumbo::places
