#pragma once

#include "gazetteer/place.hpp"
#include "places/names.hpp"
#include "places/place_index.hpp"

#include <optional>
#include <string>
#include <vector>

namespace rumbo::places {

using prose::Lexicon;
using prose::Prose;
using prose::Range;

// demonym: "Honduran", who comes from a place and is in none. metonym: a place's name for whoever
// governs or plays for it ("Washington said"). border: a line between two countries. stretch:
// somewhere between two places named. offset: so far from a place named.
enum class MentionKind : std::uint8_t { place, demonym, metonym, border, stretch, offset };

// "15 kilometers north of Tapachula".
struct Offset {
  double km = 0;
  std::optional<double> bearing;  // degrees clockwise from north; nothing: any way
};

// How the name written led to the place.
enum class Way : std::uint8_t {
  by_name,
  by_alternate_name,
  by_abbreviation,
  by_kind,       // "Clarke" for Clarke County
  by_part,       // "South Los Angeles" by "Los Angeles"
  by_demonym,    // "Texan"
  by_container,  // unknown itself: the place that the text says holds it
  by_neighbour,  // unknown itself: the place named beside it
};

// What speaks for a place, in points; see weights.hpp.
struct Grounds {
  Way way = Way::by_name;
  float prior = 0;       // its population or kind, and how it was found
  float place_noun = 0;  // called a city, a state
  float demonym = 0;     // "the Mexican town of"
  float container = 0;   // "Huixtla, Chiapas"
  float holds = 0;       // the Chiapas of "Huixtla, Chiapas"
  float country = 0;     // the other places' votes
  float division = 0;
  float nearness = 0;
  float outlet = 0;           // what others reports of the outlet tell of
  std::uint32_t other = ~0U;  // number of the container, or of what it holds
  float total() const {
    return prior + place_noun + demonym + container + holds + country + division + nearness +
           outlet;
  }
};

struct RankedPlace {
  gazetteer::Place place;
  bool primary = false;
  double score = 0;
  double likelihood = 0;  // 0..1
  Grounds grounds;
};

// A span of a report that names a place.
struct Mention {
  MentionKind kind = MentionKind::place;
  Range range;
  std::size_t sentence = 0;
  std::string text;                     // as written
  std::string key;                      // folded
  std::vector<RankedPlace> candidates;  // best first; of a stretch and a border: none
  double confidence = 0;                // 0..1: how far the best stands above the second
  std::optional<std::size_t>
      context_of;                  // it narrows down that mention: "Chiapas" in "Huixtla, Chiapas"
  std::vector<std::size_t> parts;  // of a stretch: its two ends; of an offset: its place; those
                                   // mentions stand on their own too
  std::optional<Offset> offset;    // of an offset
  std::vector<std::string> countries;  // of a demonym or a border, ISO alpha-2: one or two
  bool directed = false;       // of a border: "southern border" alone, which says not with whom
  bool part_of_other = false;  // an end of a stretch or a border

  const gazetteer::Place* best() const {
    return candidates.empty() ? nullptr : &candidates.front().place;
  }
};

struct Mentions {
  std::vector<Mention> all;  // in reading order; stretches and borders after their parts
  std::string main_country;  // ISO alpha-2 of most places; may be empty
};

struct RankOptions;  // ranking.hpp

// Finds, ranks (ranking.hpp) and joins.
Mentions find_mentions(const Prose& prose, const Names& names, const PlaceIndex& index,
                       const Lexicon& lexicon, std::string_view text, const RankOptions& options);

// The same of what spot() found: ranks and joins.
Mentions settle_mentions(std::vector<Mention> spotted, const Prose& prose, const PlaceIndex& index,
                         const Lexicon& lexicon, std::string_view text, const RankOptions& options);

// The names for which more speaks than against (spotting_weights.hpp): those of the index, streets,
// rivers, counties and their like by their own word, and names that the index lacks where the words
// round them leave no doubt; without candidates yet. A place in an organisation's name ("Huixtla
// Police Department") is a metonym. A bare surname of the story's is a place only behind "in",
// "near" and their like.
std::vector<Mention> spot(const Prose& prose, const Names& names, const PlaceIndex& index,
                          const Lexicon& lexicon, std::string_view text);

// Adds "US-Mexico border", "Huixtla-Villa Comaltitlán", "between Huixtla and Escuintla", "15 km
// north of Huixtla".
void join_mentions(const Prose& prose, const PlaceIndex& index, const Lexicon& lexicon,
                   std::string_view text, Mentions& mentions);

}  // namespace rumbo::places
