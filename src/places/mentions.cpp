#include "places/mentions.hpp"

#include "places/ranking.hpp"

#include <utility>

namespace rumbo::places {

using prose::Lexicon;
using prose::Prose;

Mentions find_mentions(const Prose& prose, const Names& names, const PlaceIndex& index,
                       const Lexicon& lexicon, std::string_view text, const RankOptions& options) {
  return settle_mentions(spot(prose, names, index, lexicon, text), prose, index, lexicon, text,
                         options);
}

Mentions settle_mentions(std::vector<Mention> spotted, const Prose& prose, const PlaceIndex& index,
                         const Lexicon& lexicon, std::string_view text,
                         const RankOptions& options) {
  Mentions mentions;
  mentions.all = std::move(spotted);
  mentions.main_country = rank_mentions(prose, lexicon, index, mentions.all, options);
  join_mentions(prose, index, lexicon, text, mentions);
  return mentions;
}

}  // namespace rumbo::places
