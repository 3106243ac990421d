#pragma once

#include "places/ranking.hpp"

#include <string_view>
#include <vector>

namespace rumbo::places {

// What just the spans given mean (bytes of the text, each within words of the prose, in order): one
// mention each, without candidates where nothing is known. Nothing is spotted or joined.
Mentions resolve_mentions(const Prose& prose, const std::vector<prose::Span>& given,
                          const PlaceIndex& index, const Lexicon& lexicon, std::string_view text,
                          const RankOptions& options = {});

// Its two halves: the spans as mentions, and what they mean.
std::vector<Mention> given_mentions(const Prose& prose, const std::vector<prose::Span>& given,
                                    const PlaceIndex& index, std::string_view text);
Mentions settle_given(std::vector<Mention> given, const Prose& prose, const PlaceIndex& index,
                      const Lexicon& lexicon, const RankOptions& options);

}  // namespace rumbo::places
