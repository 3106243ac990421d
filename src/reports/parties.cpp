#include "reports/parties.hpp"

#include <algorithm>

namespace rumbo::reports {

using prose::Form;
using prose::Language;
using prose::Lexicon;
using prose::Range;
using prose::Role;
using prose::Sense;
using prose::Word;
using prose::Words;

Parties::Parties(const Narration& story, std::size_t sentence, const std::vector<VerbUse>& uses)
    : story_(story),
      words_(story.words()),
      lexicon_(story.lexicon()),
      sentence_(story.sentence(sentence).range),
      block_(story.sentence(sentence).block),
      uses_(uses),
      actors_(story.actors_of(sentence)) {
  for (std::size_t k = 0; k < uses.size(); ++k) subjects_.push_back(find_subject(k));
}

Party Parties::find_subject(std::size_t k) const {
  const auto& use = uses_[k];
  if (use.noun) return owner(use);
  if (use.form == Form::infinitive || use.form == Form::gerund) return loose_subject(k);
  if (const auto actor = head_in(subject_place(use))) return party(*actor);
  if (use.clause.first < use.range.first && is(use.clause.first, Role::relative))
    if (const auto actor = last_before(use.clause.first, sentence_.first)) return party(*actor);
  const bool spanish = lexicon_.language() == Language::spanish;
  if (spanish && is_told(use)) return teller();
  if (spanish)
    if (const auto actor = subject_behind(use)) return party(*actor);
  if (k > 0 && uses_[k - 1].sense != Sense::speech) return subjects_[k - 1];
  if (spanish) return implied();
  return is_told(use) ? teller() : Party{};
}

Party Parties::victim(std::size_t k) const {
  constexpr std::size_t reach = 10;
  const auto& use = uses_[k];
  if (use.passive) return subject(k);
  if (lexicon_.language() == Language::spanish && use.range.first > sentence_.first) {
    const Word& before = words_[use.range.first - 1];  // "la dispersó"
    const bool clitic = before.is("la") || before.is("lo") || before.is("los") || before.is("las");
    if (clitic && story_.actors().size() > 0) {
      const auto told = implied();
      if (told.body) return told;
    }
  }
  for (std::size_t at = actors_.first; at < actors_.last; ++at) {
    const std::size_t word = story_.actor(at).range.first;
    if (word < use.range.last) continue;
    if (word > use.range.last + reach || word >= use.clause.last) break;
    return party(at);
  }
  const bool could_be_passive = use.form == Form::past || use.form == Form::participle;
  return could_be_passive ? subject(k) : Party{};
}

bool Parties::is(std::size_t at, Role role) const {
  return at >= sentence_.first && at < sentence_.last && lexicon_.is(words_[at], role);
}

Party Parties::party(std::size_t index) const {
  const auto& actor = story_.actor(index);
  Party found{index, actor.body, actor.doubtful};
  if (actor.kind == ActorKind::we && words_[actor.range.first].quoted &&
      story_.official_speaks(block_))
    found.body.reset();
  found.doubtful = found.doubtful || actor.kind == ActorKind::people || actor.object;
  return found;
}

Party Parties::teller() const { return {std::nullopt, 0, false}; }

// Spanish "salimos", "dormí"; English "Crossed the river." in the diary of a "we".
bool Parties::is_told(const VerbUse& use) const {
  const Word& verb = words_[use.range.first];
  if (lexicon_.language() == Language::spanish) {
    if (verb.quoted && !story_.has_bodies()) return false;
    if (verb.folded.ends_with("mos")) return true;
    const bool one = verb.folded.ends_with("e") || verb.folded.ends_with("i");
    return one && use.form == Form::past && !verb.quoted;
  }
  if (!story_.is_narrated() || verb.quoted || use.form != Form::past) return false;
  std::size_t at = use.range.first;
  while (at > sentence_.first &&
         (is(at - 1, Role::adverb) || words_[at - 1].folded.ends_with("ly")))
    --at;
  return at == sentence_.first;
}

// "our march", "her passage", "the arrival of the caravan".
Party Parties::owner(const VerbUse& use) const {
  const std::size_t word = use.owner.value_or(use.range.first);
  const Word& owner = words_[word];
  for (std::size_t at = actors_.first; at < actors_.last; ++at)
    if (story_.actor(at).range.contains(word)) return party(at);
  if (word == use.range.first)  // "they resumed the march from X"
    if (const auto actor = last_before(word, sentence_.first))
      if (story_.actor(*actor).body) return party(*actor);
  const bool one_person = owner.is("her") || owner.is("his");
  if (one_person) return official_before(word) ? Party{} : Party{std::nullopt, 0, true};
  const auto told = implied();
  return told.body ? told : Party{std::nullopt, 0, true};
}

// "the minister ... his arrival": not one of the group.
bool Parties::official_before(std::size_t word) const {
  const auto before = last_before(word, sentence_.first);
  if (!before) return false;
  const auto& actor = story_.actor(*before);
  const bool titled =
      actor.range.first > sentence_.first &&
      (is(actor.range.first - 1, Role::title) || is(actor.range.first - 1, Role::official));
  return actor.kind == ActorKind::official || titled;
}

// The nearest actor before an infinitive or a participle; else the next one: "After leaving X,
// the caravan".
Party Parties::loose_subject(std::size_t k) const {
  const auto& use = uses_[k];
  if (const auto actor = last_before(use.range.first, sentence_.first)) return party(*actor);
  for (std::size_t at = actors_.first; at < actors_.last; ++at)
    if (story_.actor(at).range.first >= use.range.last) return party(at);
  if (lexicon_.language() != Language::spanish) return story_.is_narrated() ? teller() : Party{};
  if (k > 0 && is_told(uses_[k - 1])) return teller();
  return implied();
}

// The words before a verb, up to an apposition between commas: "A caravan, most of them women,
// left".
Range Parties::subject_place(const VerbUse& use) const {
  const Range whole{use.clause.first, use.range.first};
  const std::size_t verb = auxiliaries_before(words_, sentence_, use.range.first, lexicon_).first;
  if (verb < whole.first + 2 || !words_[verb - 1].is(",")) return whole;
  for (std::size_t at = verb - 1; at-- > whole.first;)
    if (words_[at].is(",") && last_before(at, whole.first)) return {whole.first, at};
  return whole;
}

std::optional<std::size_t> Parties::last_before(std::size_t word, std::size_t first) const {
  for (std::size_t at = actors_.last; at-- > actors_.first;) {
    const auto& range = story_.actor(at).range;
    if (range.first < first) break;
    if (range.last <= word) return at;
  }
  return std::nullopt;
}

// The head of the subject's phrase: the nearest actor that is no complement of an earlier one.
std::optional<std::size_t> Parties::head_in(Range range) const {
  std::optional<std::size_t> found;
  for (auto index = last_before(range.last, range.first); index;
       index = last_before(story_.actor(*index).range.first, range.first)) {
    const auto& actor = story_.actor(*index);
    if (actor.object || words_[actor.range.last - 1].possessive) continue;
    found = index;
    const auto earlier = last_before(story_.actor(*index).range.first, range.first);
    if (!earlier || !is_complement(*index, *earlier)) break;
  }
  return found;
}

bool Parties::is_complement(std::size_t index, std::size_t earlier) const {
  std::size_t at = story_.actor(index).range.first;
  while (at > sentence_.first &&
         (is(at - 1, Role::determiner) || is(at - 1, Role::adjective) || is(at - 1, Role::about) ||
          words_[at - 1].is_number() || story_.is_demonym(at - 1)))
    --at;
  if (at == sentence_.first) return false;
  const Word& before = words_[at - 1];
  if (lexicon_.is(before, Role::linker)) {
    const auto kind = story_.actor(earlier).kind;
    return kind != ActorKind::group && kind != ActorKind::people && kind != ActorKind::mover;
  }
  const auto phrase = lexicon_.preposition(words_, sentence_.first, at);
  const bool gerund = before.folded.ends_with("ing") || before.folded.ends_with("ando") ||
                      before.folded.ends_with("iendo");
  return phrase.has_value() || gerund || before.is("alongside");
}

// Spanish: "llegó la caravana", "salió este sábado de Tapachula un contingente".
std::optional<std::size_t> Parties::subject_behind(const VerbUse& use) const {
  for (std::size_t index = actors_.first; index < actors_.last; ++index) {
    const auto& it = story_.actor(index);
    if (it.range.first < use.range.last || it.range.first >= use.clause.last) continue;
    std::size_t at = it.range.first;
    while (at > use.range.last && (is(at - 1, Role::determiner) || is(at - 1, Role::adjective) ||
                                   is(at - 1, Role::vague_count) || words_[at - 1].is_number() ||
                                   is(at - 1, Role::about) || words_[at - 1].is("mil")))
      --at;
    const bool governed = at > use.range.last &&
                          lexicon_.preposition(words_, use.range.last, at).has_value() &&
                          !is(at, Role::vague_count) && !(at >= 2 && is(at - 2, Role::vague_count));
    if (!governed) return index;
  }
  return std::nullopt;
}

// Spanish leaves the subject out while it stays the same: the first of the last sentence that has
// any.
Party Parties::implied() const {
  if (actors_.first == 0) return {};
  const auto last = story_.actors_of(story_.actor(actors_.first - 1).sentence);
  const auto& actor = story_.actor(last.first);
  return {last.first, actor.body, true};
}

}  // namespace rumbo::reports
