#include "reports/movement_nouns.hpp"
#include "reports/verbs.hpp"

#include <algorithm>
#include <array>

namespace rumbo::reports {

using prose::Form;
using prose::Language;
using prose::Lexicon;
using prose::Range;
using prose::Role;
using prose::Sense;
using prose::Words;

namespace {

constexpr std::size_t governor_reach = 6;  // words

class MoodJudge {
 public:
  MoodJudge(const VerbUse& use, const Words& words, Range sentence, const Lexicon& lexicon)
      : use_(use),
        words_(words),
        sentence_(sentence),
        lexicon_(lexicon),
        aux_(auxiliaries_before(words, sentence, use.range.first, lexicon)) {}

  Mood judge() const {
    if (use_.noun) return mood_of_noun(use_, words_, sentence_, lexicon_);
    if (is_conditional()) return Mood::unreal;
    switch (use_.form) {
      case Form::infinitive:
        return infinitive();
      case Form::gerund:
        return gerund();
      case Form::future:
        return aux_.negated ? Mood::cancelled : Mood::intended;
      case Form::present:
        if (aux_.negated) return aux_.no_longer ? Mood::cancelled : Mood::unreal;
        return Mood::ongoing;
      case Form::past:
      case Form::participle:
        return finite();
    }
    return Mood::unreal;
  }

 private:
  bool is(std::size_t at, Role role) const {
    return at >= sentence_.first && at < sentence_.last && lexicon_.is(words_[at], role);
  }

  // "If we get to X", "Si llegaran a X": the words between the conjunction and the verb are its
  // clause.
  bool is_conditional() const {
    constexpr std::size_t reach = 8;
    for (std::size_t back = 1; back <= reach && aux_.first >= sentence_.first + back; ++back) {
      const std::size_t at = aux_.first - back;
      if (is(at, Role::conditional)) return true;
      if (words_[at].is(",") || words_[at].is(";") || is(at, Role::relative)) return false;
    }
    return false;
  }

  Mood finite() const {
    // "would have reached", "habrían llegado"
    const bool untrue = (aux_.future || aux_.unreal) && (aux_.have || aux_.had);
    if (untrue) return Mood::unreal;
    if (aux_.future || aux_.unreal) return planned();
    if (aux_.negated) return Mood::unreal;
    return aux_.had && !is_by_then() ? Mood::earlier : Mood::happened;
  }

  // "by nightfall it had entered X": no earlier than what was told.
  bool is_by_then() const {
    constexpr std::size_t reach = 5;
    for (std::size_t back = 1; back <= reach && aux_.first >= sentence_.first + back; ++back) {
      if (words_[aux_.first - back].is("by")) return is(aux_.first - back + 1, Role::same_day);
      if (words_[aux_.first - back].is(",")) return false;
    }
    return false;
  }

  Mood planned() const {
    if (aux_.unreal && !aux_.future) return Mood::unreal;
    return aux_.negated ? Mood::cancelled : Mood::intended;
  }

  Mood gerund() const {
    if (aux_.future || aux_.unreal) return planned();
    if (aux_.negated) return aux_.no_longer ? Mood::cancelled : Mood::unreal;
    if (aux_.had) return Mood::earlier;
    if (aux_.be_now || aux_.be_past || aux_.have) return Mood::ongoing;
    if (aux_.first == sentence_.first) return Mood::happened;
    const std::size_t before = aux_.first - 1;
    if (is(before, Role::after)) return Mood::earlier;
    if (is(before, Role::begin)) return Mood::ongoing;
    if (words_[before].is("before") && follows_a_movement()) return Mood::happened;
    constexpr std::array<std::string_view, 9> unreal = {
        "from", "without", "of", "for", "about", "before", "to", "sin", "considered"};
    const bool denied =
        std::ranges::any_of(unreal, [&](std::string_view word) { return words_[before].is(word); });
    return denied ? Mood::unreal : Mood::happened;
  }

  Mood infinitive() const {
    if (!aux_.to && (aux_.future || aux_.unreal)) return planned();
    const std::size_t from = aux_.to ? aux_.to_place : use_.range.first;
    if (lexicon_.language() == Language::spanish && from > sentence_.first) {
      if (is(from - 1, Role::after) || (words_[from - 1].is("de") && is(from - 2, Role::after)))
        return Mood::earlier;
      if (words_[from - 1].is("sin")) return Mood::unreal;
    }
    const auto governor = governor_before(from);
    if (governor) return governed(*governor);
    return lexicon_.language() == Language::english || words_[from - 1].is("para") ? Mood::intended
                                                                                   : Mood::unreal;
  }

  // "walked on before reaching X" reached it; "dispersed before reaching X" did not.
  bool follows_a_movement() const {
    constexpr std::size_t reach = 30;
    for (std::size_t back = 1; back <= reach && use_.range.first >= sentence_.first + back;
         ++back) {
      const std::size_t at = use_.range.first - back;
      for (const auto& verb : lexicon_.verbs(words_[at].folded))
        return verb.row->sense < Sense::disperse && !is(at - 1, Role::be_past);
    }
    return false;
  }

  bool governs(std::size_t at) const {
    if (words_[at].is("called") || words_[at].is("call")) return words_[at + 1].is("off");
    if (words_[at].is("able")) return is(at - 1, Role::be_past);
    if (words_[at].is("had")) return words_[at + 1].is("to");
    for (const Role role : {Role::intend, Role::begin, Role::prepare, Role::permit, Role::give_up,
                            Role::fail, Role::manage, Role::compel})
      if (is(at, role)) return true;
    return (lexicon_.language() == Language::spanish &&
            (is(at, Role::prevent) || is(at, Role::future))) ||
           words_[at].is("going");
  }

  std::optional<std::size_t> governor_before(std::size_t from) const {
    for (std::size_t back = 1; back <= governor_reach && from >= sentence_.first + back; ++back) {
      const std::size_t at = from - back;
      if (governs(at)) return at;
      if (back == 1 && words_[at].is("que")) continue;  // "tuvieron que salir"
      const bool clause_ends =
          is(at, Role::relative) || words_[at].is(";") || words_[at].is("“") || words_[at].is(",");
      if (clause_ends) return std::nullopt;
    }
    return std::nullopt;
  }

  bool negated(std::size_t governor) const {
    for (std::size_t back = 1; back <= 3 && governor >= sentence_.first + back; ++back) {
      if (is(governor - back, Role::negation)) return true;
      if (!words_[governor - back].is_word()) return false;
    }
    return false;
  }

  bool no_longer(std::size_t governor) const {
    for (std::size_t back = 1; back <= 2 && governor >= sentence_.first + back; ++back)
      if (is(governor - back, Role::no_longer)) return true;
    return false;
  }

  Mood governed(std::size_t at) const {
    if (is(at, Role::give_up)) return Mood::cancelled;
    if (is(at, Role::fail)) return Mood::unreal;
    if (is(at, Role::permit)) return Mood::intended;
    if (lexicon_.language() == Language::spanish && is(at, Role::prevent)) return Mood::unreal;
    if (negated(at)) return no_longer(at) ? Mood::cancelled : Mood::unreal;
    if (is(at, Role::manage) || is(at, Role::compel)) return Mood::happened;
    if (is(at, Role::begin)) return Mood::ongoing;
    if (is(at, Role::prepare)) return Mood::prepared;
    return Mood::intended;
  }

  const VerbUse& use_;
  const Words& words_;
  Range sentence_;
  const Lexicon& lexicon_;
  Auxiliaries aux_;
};

}  // namespace

Mood mood_of(const VerbUse& use, const Words& words, Range sentence, const Lexicon& lexicon) {
  return MoodJudge(use, words, sentence, lexicon).judge();
}

}  // namespace rumbo::reports
