#pragma once

#include "dates/dates.hpp"
#include "reports/narration.hpp"
#include "reports/verbs.hpp"

#include <optional>
#include <vector>

namespace rumbo::reports {

using places::Mention;
using prose::Lexicon;
using prose::Prose;
using prose::Relation;
using Dates = std::vector<dates::DateExpression>;  // of one sentence

// How one mention hangs on the words before it.
struct PlaceLink {
  std::size_t mention = 0;
  Relation relation = Relation::none;
  std::size_t first = 0;            // the first word of its phrase
  std::optional<double> radius_km;  // "15 km from"
};

// The link of every place, border, stretch and offset of a sentence, left to right. Contexts
// ("Chiapas" in "Huixtla, Chiapas"), the ends of stretches and demonyms have none. A name behind a
// comma or "and" shares its neighbour's relation. `verbs` tell a direct object: "left Huixtla".
std::vector<PlaceLink> link_places(const Narration& story, std::size_t sentence,
                                   const std::vector<VerbUse>& verbs, const Dates& dates);

}  // namespace rumbo::reports
