#include "reports/narration.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace rumbo::reports {

using places::MentionKind;
using prose::Sense;

Narration::Narration(const Reading& reading) : Narration(reading, reading.actors) {}

Narration::Narration(const Reading& reading, std::vector<Actor> actors)
    : reading_(reading), lexicon_(reading.words()), actors_(std::move(actors)) {
  list_mentions();
  find_speakers();
  has_bodies_ =
      std::ranges::any_of(actors_, [](const Actor& actor) { return actor.body.has_value(); });
  narrated_ = std::ranges::any_of(actors_, [&](const Actor& actor) {
    return actor.kind == ActorKind::we && !words()[actor.range.first].quoted;
  });
}

std::span<const std::size_t> Narration::mentions_of(std::size_t sentence) const {
  return std::span(order_).subspan(starts_[sentence], starts_[sentence + 1] - starts_[sentence]);
}

void Narration::list_mentions() {
  const auto& mentions = reading_.mentions.all;
  demonyms_.assign(words().size(), false);
  starts_.assign(reading_.prose.sentences.size() + 1, 0);
  for (const auto& mention : mentions) {
    ++starts_[mention.sentence + 1];
    if (mention.kind == MentionKind::demonym)
      for (std::size_t at = mention.range.first; at < mention.range.last; ++at)
        demonyms_[at] = true;
  }
  for (std::size_t s = 1; s < starts_.size(); ++s) starts_[s] += starts_[s - 1];
  order_.resize(mentions.size());
  auto next = starts_;
  for (std::size_t at = 0; at < mentions.size(); ++at) order_[next[mentions[at].sentence]++] = at;
  for (std::size_t s = 0; s + 1 < starts_.size(); ++s)
    std::stable_sort(order_.begin() + static_cast<std::ptrdiff_t>(starts_[s]),
                     order_.begin() + static_cast<std::ptrdiff_t>(starts_[s + 1]),
                     [&](std::size_t a, std::size_t b) {
                       return mentions[a].range.first < mentions[b].range.first;
                     });
}

void Narration::find_speakers() {
  constexpr std::size_t reach = 4;
  std::size_t blocks = 0;
  for (const auto& it : reading_.prose.sentences) blocks = std::max(blocks, it.block + 1);
  official_blocks_.assign(blocks, false);
  const auto says = [&](std::size_t at) {
    return std::ranges::any_of(lexicon_.verbs(words()[at].folded), [](const Lexicon::Verb& verb) {
      return verb.row->sense == Sense::speech;
    });
  };
  for (const auto& actor : actors_) {
    const std::size_t block = sentence(actor.sentence).block;
    if (actor.kind != ActorKind::official || official_blocks_[block]) continue;
    const std::size_t from = actor.range.first > reach ? actor.range.first - reach : 0;
    const std::size_t to = std::min(words().size(), actor.range.last + reach);
    for (std::size_t at = from; at < to; ++at)
      if (says(at)) official_blocks_[block] = true;
  }
}

bool Narration::is_definite(const Actor& actor) const {
  if (actor.kind == ActorKind::it || actor.kind == ActorKind::they) return true;
  return actor.kind == ActorKind::group && has_article(actor);
}

bool Narration::has_article(const Actor& actor) const {
  constexpr std::array<std::string_view, 6> indefinite = {"a", "an", "un", "una", "some", "unos"};
  if (actor.range.first == 0) return false;
  const auto& before = words()[actor.range.first - 1];
  return lexicon_.is(before, prose::Role::determiner) &&
         std::ranges::none_of(indefinite, [&](std::string_view word) { return before.is(word); });
}

bool Narration::names_part_of_day(Range clause) const {
  for (std::size_t at = clause.first + 1; at < clause.last; ++at) {
    const auto& before = words()[at - 1];
    const auto& word = words()[at];
    if (lexicon_.is(word, prose::Role::same_day) && !lexicon_.is(word, prose::Role::hour) &&
        (before.is("at") || before.is("by") || before.is("al")))
      return true;
  }
  return false;
}

}  // namespace rumbo::reports
