#include "reports/parties.hpp"

#include <algorithm>

namespace rumbo::reports {

using places::Mention;
using places::MentionKind;
using prose::Form;
using prose::Language;
using prose::Lexicon;
using prose::Range;
using prose::Role;
using prose::Sense;
using prose::Sentence;
using prose::Word;
using prose::Words;

namespace {

class PartyFinder {
 public:
  PartyFinder(const Reading& reading, const Sentence& sentence, const std::vector<VerbUse>& uses)
      : reading_(reading),
        words_(reading.prose.words),
        lexicon_(reading.words()),
        sentence_(sentence.range),
        block_(sentence.block),
        uses_(uses) {
    for (std::size_t at = 0; at < reading.actors.size(); ++at)
      if (sentence_.contains(reading.actors[at].range.first)) actors_.push_back(at);
  }

  Party subject(std::size_t k) const {
    const auto& use = uses_[k];
    if (use.noun) return owner(use);
    if (use.form == Form::infinitive || use.form == Form::gerund) return loose_subject(k);
    if (const auto actor = head_in(subject_place(use))) return party(*actor);
    if (use.clause.first < use.range.first && is(use.clause.first, Role::relative))
      if (const auto actor = last_before(use.clause.first, sentence_.first)) return party(*actor);
    if (lexicon_.language() == Language::spanish)
      if (const auto actor = subject_behind(use)) return party(*actor);
    if (k > 0 && uses_[k - 1].sense != Sense::speech) return subject(k - 1);
    return lexicon_.language() == Language::spanish ? implied() : Party{};
  }

  Party victim(std::size_t k) const {
    constexpr std::size_t reach = 10;
    const auto& use = uses_[k];
    if (use.passive) return subject(k);
    for (const auto actor : actors_) {
      const std::size_t at = reading_.actors[actor].range.first;
      if (at < use.range.last) continue;
      if (at > use.range.last + reach || at >= use.clause.last) break;
      return party(actor);
    }
    const bool could_be_passive = use.form == Form::past || use.form == Form::participle;
    return could_be_passive ? subject(k) : Party{};
  }

 private:
  bool is(std::size_t at, Role role) const {
    return at >= sentence_.first && at < sentence_.last && lexicon_.is(words_[at], role);
  }
  const Actor& actor(std::size_t index) const { return reading_.actors[index]; }

  Party party(std::size_t index) const {
    Party found{index, is_group(reading_.actors, index, words_), false};
    if (actor(index).kind == ActorKind::we && official_speaks()) found.group = false;
    found.doubtful = actor(index).kind == ActorKind::people || actor(index).object;
    return found;
  }

  // "our march", "her passage", "the arrival of the caravan".
  Party owner(const VerbUse& use) const {
    const Word& before = words_[use.range.first - 1];
    const bool one_person = before.is("her") || before.is("his");
    return {std::nullopt, true, one_person};
  }

  // The nearest actor before an infinitive or a participle; else the next one: "After leaving X,
  // the caravan".
  Party loose_subject(std::size_t k) const {
    if (const auto actor = last_before(uses_[k].range.first, sentence_.first)) return party(*actor);
    for (const auto actor : actors_)
      if (reading_.actors[actor].range.first >= uses_[k].range.last) return party(actor);
    return lexicon_.language() == Language::spanish ? implied() : Party{};
  }

  // The words before a verb, up to an apposition between commas: "A caravan, most of them women,
  // left".
  Range subject_place(const VerbUse& use) const {
    const Range whole{use.clause.first, use.range.first};
    const std::size_t verb = auxiliaries_before(words_, sentence_, use.range.first, lexicon_).first;
    if (verb < whole.first + 2 || !words_[verb - 1].is(",")) return whole;
    for (std::size_t at = verb - 1; at-- > whole.first;)
      if (words_[at].is(",") && last_before(at, whole.first)) return {whole.first, at};
    return whole;
  }

  std::optional<std::size_t> last_before(std::size_t word, std::size_t first) const {
    std::optional<std::size_t> last;
    for (const auto index : actors_)
      if (actor(index).range.first >= first && actor(index).range.last <= word) last = index;
    return last;
  }

  // The head of the subject's phrase: the nearest actor that is no complement of an earlier one.
  std::optional<std::size_t> head_in(Range range) const {
    std::optional<std::size_t> found;
    for (auto index = last_before(range.last, range.first); index;
         index = last_before(actor(*index).range.first, range.first)) {
      if (actor(*index).object) continue;
      found = index;
      const auto earlier = last_before(actor(*index).range.first, range.first);
      if (!earlier || !is_complement(*index, *earlier)) break;
    }
    return found;
  }

  bool is_complement(std::size_t index, std::size_t earlier) const {
    std::size_t at = actor(index).range.first;
    while (at > sentence_.first &&
           (is(at - 1, Role::determiner) || is(at - 1, Role::adjective) ||
            is(at - 1, Role::about) || words_[at - 1].is_number() || is_demonym(at - 1)))
      --at;
    if (at == sentence_.first) return false;
    const Word& before = words_[at - 1];
    if (lexicon_.is(before, Role::linker)) {
      const auto kind = actor(earlier).kind;
      return kind != ActorKind::group && kind != ActorKind::people && kind != ActorKind::mover;
    }
    const auto phrase = lexicon_.preposition(words_, sentence_.first, at);
    const bool gerund = before.folded.ends_with("ing") || before.folded.ends_with("ando") ||
                        before.folded.ends_with("iendo");
    return phrase.has_value() || gerund || before.is("alongside");
  }

  bool is_demonym(std::size_t at) const {
    return std::ranges::any_of(reading_.mentions.all, [&](const Mention& m) {
      return m.kind == MentionKind::demonym && m.range.first == at;
    });
  }

  // Spanish: "llegó la caravana", "salió este sábado de Tapachula un contingente".
  std::optional<std::size_t> subject_behind(const VerbUse& use) const {
    for (const auto index : actors_) {
      const auto& it = actor(index);
      if (it.range.first < use.range.last || it.range.first >= use.clause.last) continue;
      std::size_t at = it.range.first;
      while (at > use.range.last && (is(at - 1, Role::determiner) || is(at - 1, Role::adjective) ||
                                     is(at - 1, Role::vague_count) || words_[at - 1].is_number() ||
                                     is(at - 1, Role::about) || words_[at - 1].is("mil")))
        --at;
      const bool governed =
          at > use.range.last && lexicon_.preposition(words_, use.range.last, at).has_value() &&
          !is(at, Role::vague_count) && !(at >= 2 && is(at - 2, Role::vague_count));
      if (!governed) return index;
    }
    return std::nullopt;
  }

  // Spanish leaves the subject out while it stays the same.
  Party implied() const {
    std::optional<std::size_t> first;
    for (std::size_t at = reading_.actors.size(); at-- > 0;) {
      if (actor(at).range.first >= sentence_.first) continue;
      if (first && actor(at).sentence != actor(*first).sentence) break;
      first = at;
    }
    if (!first) return {};
    return {first, is_group(reading_.actors, *first, words_), true};
  }

  // "...", the minister said: then "we" is not the group.
  bool official_speaks() const {
    constexpr std::size_t reach = 4;
    for (const auto& it : reading_.actors) {
      if (it.kind != ActorKind::official || reading_.prose.sentences[it.sentence].block != block_)
        continue;
      const std::size_t from = it.range.first > reach ? it.range.first - reach : 0;
      for (std::size_t at = from; at < std::min(words_.size(), it.range.last + reach); ++at)
        if (says(at)) return true;
    }
    return false;
  }

  bool says(std::size_t at) const {
    return std::ranges::any_of(lexicon_.verbs(words_[at].folded), [](const Lexicon::Verb& verb) {
      return verb.row->sense == Sense::speech;
    });
  }

  const Reading& reading_;
  const Words& words_;
  const Lexicon& lexicon_;
  Range sentence_;
  std::size_t block_;
  const std::vector<VerbUse>& uses_;
  std::vector<std::size_t> actors_;
};

}  // namespace

Party subject_of(const Reading& reading, const Sentence& sentence, const std::vector<VerbUse>& uses,
                 std::size_t use) {
  return PartyFinder(reading, sentence, uses).subject(use);
}

Party victim_of(const Reading& reading, const Sentence& sentence, const std::vector<VerbUse>& uses,
                std::size_t use) {
  return PartyFinder(reading, sentence, uses).victim(use);
}

}  // namespace rumbo::reports
