#include "places/evidence.hpp"

#include "places/spotting_weights.hpp"

namespace rumbo::places {
namespace {

constexpr std::size_t longest_dateline = 8;  // words
constexpr std::size_t longest_firm = 8;      // words
constexpr NameFlags told_names = naming::surname | naming::first_name | naming::speaker;

bool is_likely(const Found& found) {
  return found.settled || found.alone + found.context >= spotting::likely;
}

}  // namespace

double Evidence::of_word(std::size_t at, const KnownName& name) const {
  const auto& word = view_[at];
  const bool shouted = view_.is_shouted(at);
  const bool country = name.prior >= spotting::country + spotting::alternate;
  if (shouted && word.folded.size() <= 3 && name.holds && country) return 0;  // "US"
  double score = 0;
  if (view_.has(at, naming::never | naming::plain)) score += spotting::never_a_place;
  if (view_.has(at, naming::title)) score += spotting::behind_title;
  if (name.common && name.prior < spotting::country && !view_.has(at, told_names))
    score += spotting::common_word;
  if (view_.has(at, naming::small_too)) score += spotting::in_small_letters;
  if (view_.has(at, naming::makes)) score += spotting::maker;
  if ((name.given || view_.has(at, naming::given)) && name.prior < spotting::division1)
    score += spotting::first_name;
  if (word.folded.size() <= 2 && !shouted) score += spotting::never_a_place;
  if (word.all_capitals && word.folded.size() <= 5 && !view_.has(at, naming::loud) && !country &&
      !opens_dateline(at + 1))
    score += spotting::acronym;
  return score;
}

// "St. Patrick's Day", "Supreme Court" are none, whatever the index has.
double Evidence::of_words(Range range, const KnownName& name) {
  const bool saint = view_[range.first].is("st") || view_[range.first].is("saint");
  const bool owner = view_[range.last - 1].possessive;
  const bool church = owner && view_.inside(range.last) && view_.is_capital(range.last);
  if (saint && (church || (owner && name.prior < spotting::hundred_thousand)))
    return spotting::never_a_place;
  constexpr auto bland = naming::body | naming::never | naming::plain | naming::building;
  for (std::size_t at = range.first; at < range.last; ++at)
    if (view_.has(at, naming::compass) ||
        (!view_.has(at, bland) && !known_.of(view_.key_of({at, at + 1})).common))
      return spotting::several_words;
  return view_.has(range.last - 1, naming::body | naming::building) ? spotting::common_word
                                                                    : spotting::several_words;
}

double Evidence::of_story(Range range, const KnownName& name, double context) const {
  if (range.last - range.first > 1) return 0;
  double score = 0;
  if (view_.has(range.first, naming::surname)) score += spotting::surname;
  if (view_.has(range.first, naming::first_name)) score += spotting::story_first_name;
  if (view_.has(range.first, naming::speaker) && name.prior < spotting::hundred_thousand)
    score += spotting::speaker;
  return context >= spotting::behind_in ? score * spotting::told_but_in : score;
}

// "(AP)" or a dash that parts words follows, with nothing but names between.
bool Evidence::opens_dateline(std::size_t end) const {
  for (std::size_t at = end; at < end + longest_dateline && view_.inside(at); ++at) {
    if (is_dash(view_[at])) {
      const bool joins = view_.touches(at) && view_.inside(at + 1) && view_.touches(at + 1);
      return !(view_[at].is("-") && joins);
    }
    if (view_[at].is("(") && view_.inside(at + 1) && view_[at + 1].all_capitals) return true;
    if (!view_[at].is(",") && !view_[at].is(".") && !view_.is_capital(at)) return false;
  }
  return false;
}

double Evidence::before(Range range, const KnownName& name) const {
  if (range.first == view_.first()) {
    if (view_[range.first].all_capitals && opens_dateline(range.last)) return spotting::dateline;
    return range.last - range.first == 1 ? spotting::sentence_start : 0;
  }
  std::size_t at = range.first - 1;
  // "in northern Verde", "in the Mexican Verde"
  for (int steps = 0; steps < 3 && at > view_.first() && view_[at].is_word(); ++steps, --at)
    if (!view_.has(at, naming::quarter | naming::compass) && !view_[at].is("the") &&
        !(view_.is_capital(at) && index_.demonym(view_[at].folded)))
      break;
  const auto& word = view_[at];
  if (word.is(",") && ends_mention(at))
    return name.holds ? spotting::behind_place + 1 : spotting::in_list;
  if (word.is("(") && ends_mention(at)) return spotting::behind_place;
  if (word.is_word()) return behind_word(at, range);
  if (word.is("/")) return ends_mention(at) ? spotting::in_list : 0;
  return word.is("-") ? behind_dash(at, range) : 0;
}

double Evidence::behind_dash(std::size_t at, Range range) const {
  if (at == view_.first()) return 0;
  const auto& left = view_[at - 1];
  const bool tight = view_.touches(at) && view_.touches(range.first);
  if (tight && view_.is_capital(at - 1) && left.folded.size() == 1)
    return spotting::behind_kind;  // "D-Verde"
  if (left.is("al")) return spotting::behind_title;
  return ends_mention(at) ? spotting::in_list : 0;
}

double Evidence::behind_word(std::size_t at, Range range) const {
  const auto& word = view_[at];
  if (view_.has(at, naming::link) && !word.is("and") && at > view_.first() &&
      view_.has(at - 1, naming::kind_of))
    return spotting::behind_kind;
  if (view_.has(at, naming::inside)) return spotting::behind_in;
  if (view_.has(at, naming::joins)) return ends_mention(at) ? spotting::in_list : behind_and(at);
  if (view_.has(at, naming::towards)) return spotting::behind_from;
  if (at + 1 != range.first || word.possessive) return 0;
  if (view_.has(at, naming::title)) return spotting::behind_title;
  constexpr auto harmless =
      naming::plain | naming::loud | naming::compass | naming::quarter | naming::division;
  if (view_.is_capital(at) && !view_.has(at, harmless) && !ends_mention(at + 1))
    return spotting::behind_capital;
  return 0;
}

// "reached Verde on Sunday and Huixtla on Monday"
double Evidence::behind_and(std::size_t at) const {
  for (auto found = found_.rbegin(); found != found_.rend(); ++found) {
    const Range range = found->mention.range;
    if (at - range.last >= spotting::list_reach || range.first < view_.first()) return 0;
    if (is_likely(*found)) return spotting::in_loose_list;
  }
  return 0;
}

double Evidence::behind(Range range, bool organised) const {
  const std::size_t at = range.last;
  const bool loud = view_.has(range.first, naming::loud);
  const double score = loud && range.last - range.first == 1 ? spotting::headline : 0;
  if (!view_.inside(at)) return score;
  if (view_[at].is(",") && holds_next(at + 1)) return score + spotting::container;
  if (view_.has(at, naming::local)) return score + spotting::local_word;
  if (organised) return score + (names_firm(at) ? spotting::firm : spotting::head_word);
  if (view_[at - 1].possessive) return score;
  if (view_.has(at, naming::speech)) return score + spotting::before_speech;
  if (loud) return score;
  if (view_.free_capital(at) && !view_.has(at, naming::title | naming::plain | naming::given))
    return score + spotting::before_capital;
  return score;
}

// The name goes on in capitals to "Inc." or its like.
bool Evidence::names_firm(std::size_t at) const {
  const std::size_t end = at + longest_firm;
  for (; at < end && view_.inside(at) && view_.is_capital(at); ++at)
    if (view_.has(at, naming::firm)) return true;
  return false;
}

bool Evidence::ends_mention(std::size_t word) const {
  return !found_.empty() && found_.back().mention.range.last == word && is_likely(found_.back());
}

bool Evidence::holds_next(std::size_t at) const {
  if (!view_.inside(at) || !view_.free_capital(at)) return false;
  if (view_.has(at, naming::state)) return true;
  constexpr std::size_t longest = 3;
  for (std::size_t end = at; end < at + longest && view_.inside(end); ++end) {
    if (!view_.is_capital(end)) return false;
    const auto& name = known_.of(view_.key_of({at, end + 1}));
    const bool goes_on = view_.inside(end + 1) && view_.is_capital(end + 1);
    if (name.holds && name.prior > spotting::enough && !goes_on) return true;
  }
  return false;
}

}  // namespace rumbo::places
