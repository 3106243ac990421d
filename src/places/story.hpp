#pragma once

#include "places/option.hpp"
#include "places/place_index.hpp"
#include "places/place_words.hpp"
#include "places/weights.hpp"

#include <cstdint>
#include <vector>

namespace rumbo::places {

// What the text says about one mention's options, beside its name.
struct Said {
  std::uint32_t option = 0;  // of the mention's name
  float Grounds::*ground = nullptr;
  float points = 0;
  std::uint32_t other = ~0U;  // number of the container, or of what it holds
};

// The mentions of a report by their names, with every place that each name may mean.
struct Story {
  Story(const Prose& prose, const Lexicon& lexicon, const PlaceIndex& index, const Weights& weights,
        std::vector<Mention>& mentions);

  StoryName& name(std::size_t mention) { return names[name_of[mention]]; }

  const Prose& prose;
  const Lexicon& lexicon;
  const PlaceIndex& index;
  const Weights& weights;
  std::vector<Mention>& mentions;
  std::vector<StoryName> names;
  std::vector<std::size_t> name_of;     // by mention
  std::vector<Called> called;           // by mention: "the state of X", "X County"
  std::vector<std::vector<Said>> said;  // by mention
};

// What a name counts by itself: Grounds::prior.
float prior_of(const Option& option, const Weights& weights);

// Fills story.said and each mention's context_of.
void read_context(Story& story);

// Lets the story's names vote on each other's options.
void vote(Story& story);

// Gives the mentions of names that nobody knows the place that the text says holds them, else the
// one named nearest to them.
void place_unknown(Story& story);

}  // namespace rumbo::places
