#include "places/evidence.hpp"
#include "places/feature_names.hpp"
#include "places/spotting_weights.hpp"

#include <algorithm>
#include <unordered_map>

namespace rumbo::places {

using prose::Language;
using prose::Lexicon;
using prose::Prose;
using prose::Range;
using prose::Sentence;
using prose::Word;

namespace {

constexpr std::size_t longest_name = 6;     // words
constexpr std::size_t longest_unknown = 3;  // words

// Each reader at a word adds at most one name, and says whether it has.
class Spotter {
 public:
  Spotter(const Prose& prose, const Names& names, const PlaceIndex& index, const Lexicon& lexicon,
          std::string_view text)
      : words_(prose.words),
        view_(prose, names, text),
        known_(index, lexicon.language()),
        evidence_(view_, known_, index, found_),
        index_(index),
        lexicon_(lexicon),
        english_(lexicon.language() == Language::english) {}

  std::vector<Mention> run(const std::vector<Sentence>& sentences) {
    for (number_ = 0; number_ < sentences.size(); ++number_) {
      const Range range = sentences[number_].range;
      view_.enter(range);
      for (std::size_t at = range.first; at < range.last;) {
        const bool found = words_[at].is_word() && !view_.is_person(at) && read_at(at);
        at = found ? std::max(at + 1, found_.back().mention.range.last) : at + 1;
      }
    }
    return decide();
  }

 private:
  bool has(std::size_t at, NameFlags flags) const { return view_.has(at, flags); }

  bool read_at(std::size_t at) {
    if (!words_[at].capitalised) return read_demonym(at);
    const bool begins =
        !has(at, naming::plain) &&
        (at == view_.first() || !view_.free_capital(at - 1) || has(at - 1, naming::plain));
    const Range capitals{at, view_.end_of_capitals(at)};
    const bool telling = english_ && !has(at, naming::loud);
    return (begins && telling && add_feature(feature_behind_its_name(view_, known_, capitals))) ||
           read_demonym(at) || read_regional(at) || read_state(at) ||
           (telling && add_feature(feature_before_its_name(view_, known_, capitals))) ||
           read_indexed(capitals) || (begins && read_unknown(capitals));
  }

  Found make(Range range, std::string key) const {
    Found found;
    found.mention.sentence = number_;
    found.mention.range = range;
    found.mention.text = view_.text(range);
    found.mention.key = std::move(key);
    return found;
  }

  bool add(Found found) {
    found_.push_back(std::move(found));
    return true;
  }

  bool add_settled(Found found) {
    found.settled = true;
    return add(std::move(found));
  }

  bool add_feature(std::optional<Range> feature) {
    return feature && add_settled(make(*feature, view_.key_of(*feature)));
  }

  bool read_demonym(std::size_t at) {
    const Word& word = words_[at];
    if (!word.capitalised && (english_ || word.folded.size() < 5)) return false;
    if (has(at, naming::never | naming::surname | naming::first_name)) return false;
    if ((english_ && has(at, naming::given)) || lexicon_.knows(word)) return false;
    const bool two = view_.inside(at + 1) && view_.is_capital(at + 1) && !word.possessive;
    const auto both = two ? word.folded + " " + words_[at + 1].folded : std::string();
    auto country = two ? index_.demonym(both) : std::nullopt;
    const std::size_t last = country ? at + 2 : at + 1;
    if (!country) country = index_.demonym(word.folded);
    if (!country || is_country(word, both)) return false;
    Found found = make({at, last}, word.folded);
    found.mention.kind = MentionKind::demonym;
    found.mention.countries.emplace_back(*country);
    return add_settled(std::move(found));
  }

  // "China" is one, though "china" is a Chinese woman in Spanish; so is "Czech Republic".
  bool is_country(const Word& word, const std::string& both) {
    if (!word.capitalised) return false;
    return known_.is_country(word.folded) ||
           (!both.empty() && known_.of(both).prior >= spotting::country + spotting::alternate);
  }

  // "European", "Ohioans": of no one country. "European Union" is a place.
  bool read_regional(std::size_t at) {
    const auto region = region_of(words_[at].folded);
    if (region.empty()) return false;
    const bool compass = at > view_.first() && view_.is_capital(at - 1) &&
                         has(at - 1, naming::compass) && !evidence_.ends_mention(at);
    const bool united =
        view_.inside(at + 1) && view_.is_capital(at + 1) && words_[at + 1].is("union");
    Found found = make({compass ? at - 1 : at, united ? at + 2 : at + 1}, words_[at].folded);
    found.mention.kind = united ? MentionKind::place : MentionKind::demonym;
    if (!united) found.mention.countries.push_back(country_of(known_.of(std::string(region))));
    return add_settled(std::move(found));
  }

  std::string country_of(const KnownName& name) const {
    return name.places.empty() ? "" : std::string(index_.place(name.places.front()).country);
  }

  // "Calif.", "D.C.", "W. Va.", and "OH" behind a comma.
  bool read_state(std::size_t at) {
    if (!has(at, naming::state)) return false;
    const Word& word = words_[at];
    const bool west = word.is("va") && at >= view_.first() + 2 && words_[at - 1].is(".") &&
                      words_[at - 2].is("w");
    const bool stop = view_.has_stop(at + 1);
    const bool dotted = stop || word.span.end - word.span.begin > word.folded.size();
    const bool behind = view_.is_behind_comma(at) || evidence_.ends_mention(at) ||
                        (at > view_.first() && words_[at - 1].is("-"));
    const bool postal = behind && word.all_capitals && word.folded.size() == 2;
    if (!dotted && !postal) return false;
    const bool may_stand_alone = view_.inside(at + 2) && !has(at, naming::title);
    if (!behind && !west && !may_stand_alone && !word.is("dc")) return false;
    const auto full = west ? "west virginia" : state_in_full(word.folded);
    const auto& name = known_.of(full.empty() ? std::string(word.folded) : std::string(full));
    if (name.places.empty()) return false;
    Found found = make({west ? at - 2 : at, stop ? at + 2 : at + 1}, word.folded);
    return add_settled(std::move(found));
  }

  // The longest name of the index that begins here. Of an organisation's name what stands before
  // its head may be a place.
  bool read_indexed(Range capitals) {
    const std::size_t at = capitals.first;
    std::size_t head = at + 1;
    while (head < capitals.last && !has(head, naming::body | naming::building)) ++head;
    Range best{at, at};
    for (std::size_t end = at; view_.inside(end) && end < at + longest_name; ++end) {
      if (view_.is_person(end) || (end > at && !view_.free_capital(end) && !view_.joins(end)))
        break;
      if (!view_.free_capital(end)) continue;
      const Range range{at, end + 1};
      const auto& name = known_.of(view_.key_of(range));
      const bool takes_head = end >= head && head < capitals.last;
      const bool fits = !takes_head || (name.prior >= spotting::hamlet && !is_city_of_body(range));
      if (!name.places.empty() && fits) best = range;
      if (words_[end].possessive) break;
    }
    if (best.last == at) return false;
    const bool organised = head < capitals.last && head >= best.last;
    return add_indexed(without_kind(best), organised);
  }

  // "Verde City Council" is Verde's when the two are one town; Verde City may be another.
  bool is_city_of_body(Range range) {
    const std::size_t last = range.last - 1;
    if (!words_[last].is("city") || !view_.inside(range.last) || !view_.is_capital(range.last) ||
        !has(range.last, naming::body | naming::title | naming::building))
      return false;
    const auto& bare = known_.of(view_.key_of({range.first, last})).places;
    return std::ranges::all_of(known_.of(view_.key_of(range)).places, [&](std::uint32_t one) {
      return std::ranges::find(bare, one) != bare.end();
    });
  }

  // "City of Verde" is Verde; "Gulf of Verde" is not.
  Range without_kind(Range range) {
    if (!english_ || range.last - range.first < 3 || !has(range.first, naming::kind_of))
      return range;
    const Word& kind = words_[range.first];
    const Range rest{range.first + 2, range.last};
    const bool fixed = kind.is("republic") || kind.is("gulf") || kind.is("bay");
    if (fixed || !has(range.first + 1, naming::link) || !view_.is_capital(rest.first) ||
        known_.of(view_.key_of(rest)).places.empty())
      return range;
    return rest;
  }

  bool add_indexed(Range range, bool organised) {
    auto key = view_.key_of(range);
    const KnownName& name = known_.of(key);
    const double prior = view_.is_behind_comma(range.first)
                             ? std::max(name.prior, name.as_abbreviation)
                             : name.prior;
    if (name.places.empty() || prior < spotting::hopeless) return false;
    const bool one = range.last - range.first == 1;
    const bool stop = has(range.last - 1, naming::state) && view_.has_stop(range.last);
    Found found = make({range.first, range.last + (stop ? 1U : 0U)}, std::move(key));
    if (organised || is_behind_body(range.first)) found.mention.kind = MentionKind::metonym;
    found.context = evidence_.before(range, name) + evidence_.behind(range, organised);
    found.alone = prior + evidence_.of_story(range, name, found.context) +
                  (one ? evidence_.of_word(range.first, name) : evidence_.of_words(range, name));
    found.told = one && has(range.first, naming::surname | naming::first_name);
    return add(std::move(found));
  }

  // "University of Verde"
  bool is_behind_body(std::size_t at) const {
    return at >= view_.first() + 2 && has(at - 1, naming::link) && view_.is_capital(at - 2) &&
           has(at - 2, naming::body);
  }

  // "Verde, Calif.", "the town of Verde", "in Verde", which the index has not.
  bool read_unknown(Range range) {
    const std::size_t at = range.first;
    while (range.last > at && !words_[range.last - 1].is_word()) --range.last;
    if (range.last - at > longest_unknown || words_[at].folded.size() <= 2) return false;
    if (has(at, naming::loud | naming::title)) return false;
    for (std::size_t word = at; word < range.last; ++word)
      if (has(word, naming::surname | naming::body | naming::suffix | naming::never)) return false;
    const bool certain = is_contained(range) || is_called(at);
    if (!certain && has(at, naming::given | naming::makes)) return false;
    Found found = make(range, view_.key_of(range));
    found.alone = spotting::unknown;
    if (certain) found.context = spotting::container;
    if (!certain && stands_in(range)) found.context = spotting::unknown_in;
    return add(std::move(found));
  }

  bool is_contained(Range range) const {
    const bool whole = range.first == view_.first() || !view_.is_capital(range.first - 1);
    return whole && view_.inside(range.last) && words_[range.last].is(",") &&
           evidence_.holds_next(range.last + 1);
  }

  bool is_called(std::size_t at) const {
    return at >= view_.first() + 2 && has(at - 1, naming::link) && !words_[at - 1].is("and") &&
           !view_.is_capital(at - 2) && has(at - 2, naming::kind_of) &&
           !has(at - 2, naming::compass | naming::title);
  }

  bool stands_in(Range range) const {
    const std::size_t at = range.first;
    return at > view_.first() && has(at - 1, naming::inside) && range.last - at <= 2 &&
           !has(at, naming::small_too | naming::building) && !view_.is_shouted(at) &&
           !words_[range.last - 1].possessive;
  }

  // One sense in a story: what is plainly a place once is one elsewhere.
  std::vector<Mention> decide() {
    std::unordered_map<std::string_view, double> evidence;
    for (const auto& found : found_) {
      auto& best = evidence[found.mention.key];
      best = std::max(best, found.context);
    }
    std::vector<bool> is_place;
    for (const auto& found : found_) {
      const double more =
          found.told ? 0 : evidence[found.mention.key] - std::max(0.0, found.context);
      const double elsewhere = spotting::one_sense * std::min(more, spotting::most_from_elsewhere);
      is_place.push_back(found.settled ||
                         found.alone + found.context + elsewhere >= spotting::enough);
    }
    std::vector<Mention> mentions;
    for (std::size_t at = 0; at < found_.size(); ++at)
      if (is_place[at]) mentions.push_back(std::move(found_[at].mention));
    return mentions;
  }

  const prose::Words& words_;
  SentenceView view_;
  KnownNames known_;
  std::vector<Found> found_;
  Evidence evidence_;
  const PlaceIndex& index_;
  const Lexicon& lexicon_;
  bool english_;
  std::size_t number_ = 0;
};

}  // namespace

std::vector<Mention> spot(const Prose& prose, const Names& names, const PlaceIndex& index,
                          const Lexicon& lexicon, std::string_view text) {
  return Spotter(prose, names, index, lexicon, text).run(prose.sentences);
}

}  // namespace rumbo::places
