#include "reports/movement_nouns.hpp"

#include <algorithm>
#include <array>

namespace rumbo::reports {

using prose::Language;
using prose::Lexicon;
using prose::Range;
using prose::Relation;
using prose::Role;
using prose::Sense;
using prose::Words;

namespace {

class NounReader {
 public:
  NounReader(const Words& words, Range sentence, const Lexicon& lexicon)
      : words_(words), sentence_(sentence), lexicon_(lexicon) {}

  std::optional<VerbUse> read(std::size_t at) const {
    const auto sense = lexicon_.movement_noun(words_[at].folded);
    if (!sense || at == sentence_.first) return std::nullopt;
    VerbUse use;
    use.range = {at, at + 1};
    use.sense = *sense;
    use.noun = true;
    if (const auto owner = owner_before(at)) {
      use.owner = owner;
      return use;
    }
    if (is(at - 1, Role::we) || !is(at - 1, Role::determiner)) return std::nullopt;
    use.owner = owner_behind(at);
    if (use.owner) return use;
    if (*sense != Sense::move || !goes_somewhere(at)) return std::nullopt;
    use.owner = at;
    return use;
  }

  Mood mood(const VerbUse& use) const {
    if (const auto governed = governed_mood(use.range.first)) return *governed;
    if (use.owner == use.range.first) return took_place() ? Mood::ongoing : Mood::intended;
    return use.sense == Sense::move ? Mood::ongoing : Mood::earlier;
  }

 private:
  bool is(std::size_t at, Role role) const {
    return at >= sentence_.first && at < sentence_.last && lexicon_.is(words_[at], role);
  }
  bool is_body(std::size_t at) const { return is(at, Role::group) || is(at, Role::mover); }

  // "their", "the caravan's", "the pilgrims’".
  std::optional<std::size_t> owner_before(std::size_t at) const {
    std::size_t before = at - 1;
    while (before > sentence_.first && (is(before, Role::adjective) || is(before, Role::about)))
      --before;
    if (is(before, Role::possessive)) return before;
    if (words_[before].possessive && is_body(before)) return before;
    const bool mark = words_[before].is("'") || words_[before].is("’");
    if (mark && before > sentence_.first && is_body(before - 1)) return before - 1;
    return std::nullopt;
  }

  // "of the caravan", "de Tapachula de la caravana": up to the next verb or comma.
  std::optional<std::size_t> owner_behind(std::size_t at) const {
    constexpr std::size_t reach = 9;
    for (std::size_t next = at + 1; next < std::min(sentence_.last, at + reach); ++next) {
      if (!words_[next].is_word() && !words_[next].is_number()) return std::nullopt;
      if (is(next, Role::official)) return std::nullopt;
      if (is_body(next)) return belongs(at, next) ? std::optional(next) : std::nullopt;
      if (!lexicon_.verbs(words_[next].folded).empty()) return std::nullopt;
    }
    return std::nullopt;
  }

  // Past articles, numbers and adjectives stands "of".
  bool belongs(std::size_t noun, std::size_t owner) const {
    std::size_t at = owner;
    while (at > noun + 1 && !is(at - 1, Role::linker) && owner - at < 4) --at;
    return is(at - 1, Role::linker);
  }

  // "from Burgos", "to León", "de Burgos a León" right behind.
  bool goes_somewhere(std::size_t at) const {
    if (at + 2 >= sentence_.last) return false;
    const auto phrase = lexicon_.preposition(words_, at + 1, at + 2);
    if (!phrase) return false;
    const bool going = phrase->relation == Relation::from || phrase->relation == Relation::to ||
                       phrase->relation == Relation::toward;
    return going && (words_[at + 2].capitalised || is(at + 2, Role::determiner));
  }

  // "called off the march", "their planned arrival", "before the departure".
  std::optional<Mood> governed_mood(std::size_t noun) const {
    constexpr std::size_t reach = 5;
    for (std::size_t back = 1; back <= reach && noun >= sentence_.first + back; ++back) {
      const std::size_t at = noun - back;
      if (is(at, Role::give_up)) return Mood::cancelled;
      if (is(at, Role::prevent) && lexicon_.language() == Language::spanish) return Mood::unreal;
      const bool ahead =
          words_[at].is("ahead") || words_[at].is("before") || words_[at].is("antes");
      if (is(at, Role::intend) || is(at, Role::prepare) || ahead) return Mood::intended;
      if (is(at, Role::fail) || is(at, Role::conditional)) return Mood::unreal;
      if (!words_[at].is_word()) break;
    }
    return std::nullopt;
  }

  // Some other word of the sentence says that it was under way.
  bool took_place() const {
    constexpr std::array<std::string_view, 10> marks = {"ended",    "finished", "took",    "left",
                                                        "concluyo", "termino",  "culmino", "salio",
                                                        "tuvo",     "during"};
    for (std::size_t at = sentence_.first; at < sentence_.last; ++at) {
      if (is(at, Role::begin) && !words_[at].folded.ends_with("ing")) return true;
      if (std::ranges::any_of(marks, [&](std::string_view word) { return words_[at].is(word); }))
        return true;
    }
    return false;
  }

  const Words& words_;
  Range sentence_;
  const Lexicon& lexicon_;
};

}  // namespace

std::optional<VerbUse> find_movement_noun(const Words& words, Range sentence, std::size_t at,
                                          const Lexicon& lexicon) {
  return NounReader(words, sentence, lexicon).read(at);
}

Mood mood_of_noun(const VerbUse& use, const Words& words, Range sentence, const Lexicon& lexicon) {
  return NounReader(words, sentence, lexicon).mood(use);
}

}  // namespace rumbo::reports
