#include "places/mentions.hpp"

#include "places/ranking.hpp"

namespace rumbo::places {

using prose::Lexicon;
using prose::Prose;

Mentions find_mentions(const Prose& prose, const Names& names, const PlaceIndex& index,
                       const Lexicon& lexicon, std::string_view text, const RankOptions& options) {
  Mentions mentions;
  mentions.all = spot(prose, names, index, lexicon, text);
  mentions.main_country = rank_mentions(prose, lexicon, index, mentions.all, options);
  join_mentions(prose, index, lexicon, text, mentions);
  return mentions;
}

}  // namespace rumbo::places
