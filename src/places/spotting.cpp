#include "gazetteer/name_key.hpp"
#include "places/mentions.hpp"
#include "places/spotting_weights.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <unordered_map>

namespace rumbo::places {

using gazetteer::Kind;
using prose::Language;
using prose::Lexicon;
using prose::Prose;
using prose::Range;
using prose::Sentence;
using prose::Word;
using prose::Words;

namespace {

constexpr std::size_t longest_name = 6;  // words
constexpr NameFlags told_names = naming::surname | naming::first_name | naming::speaker;

// A span that may be a place, and what speaks for it.
struct Found {
  Mention mention;
  double alone = 0;     // by what it is
  double context = 0;   // by what stands round it
  bool settled = false;  // needs no score
  bool unknown = false;  // to the index
  bool told = false;     // the story has it as a person's name
};

// What the index knows of a key.
struct Known {
  std::vector<RankedPlace> places;
  double prior = -10;
  double as_abbreviation = -10;
  bool abbreviation = false;  // some place's
  bool holds = false;         // a country or a first-level division
};

double prior_of(const gazetteer::Place& place) {
  switch (place.kind) {
    case Kind::country:
      return spotting::country;
    case Kind::continent:
    case Kind::region:
      return spotting::region;
    case Kind::division1:
      if (place.population >= 1'000'000) return spotting::division1;
      return place.population >= 200'000 ? spotting::hundred_thousand : spotting::ten_thousand;
    case Kind::division2:
      return spotting::division2;
    case Kind::feature:
      return spotting::feature;
    case Kind::city:
      break;
  }
  if (place.population >= 1'000'000) return spotting::million;
  if (place.population >= 100'000) return spotting::hundred_thousand;
  if (place.population >= 10'000) return spotting::ten_thousand;
  return place.population >= 1'000 ? spotting::thousand : spotting::hamlet;
}

class Spotter {
 public:
  Spotter(const Prose& prose, const Names& names, const PlaceIndex& index, const Lexicon& lexicon,
          std::string_view text)
      : words_(prose.words), names_(names), index_(index), lexicon_(lexicon), text_(text) {}

  std::vector<Mention> run(const std::vector<Sentence>& sentences) {
    for (std::size_t s = 0; s < sentences.size(); ++s) {
      sentence_ = sentences[s].range;
      number_ = s;
      for (std::size_t at = sentence_.first; at < sentence_.last;) {
        const std::size_t before = found_.size();
        if (words_[at].is_word()) read_at(at);
        at = found_.size() > before ? std::max(at + 1, found_.back().mention.range.last) : at + 1;
      }
    }
    return decide();
  }

 private:
  bool has(std::size_t at, NameFlags flags) const { return names_.has(at, flags); }
  bool is_capital(std::size_t at) const { return words_[at].is_word() && words_[at].capitalised; }
  bool inside(std::size_t at) const { return at < sentence_.last; }
  bool touches(std::size_t at) const {
    return at > 0 && words_[at - 1].span.end == words_[at].span.begin;
  }
  bool free_capital(std::size_t at) const { return is_capital(at) && !names_.is_person(at); }

  void read_at(std::size_t at) {
    if (names_.is_person(at)) return;
    const bool capital = words_[at].capitalised;
    const bool begins = capital && !has(at, naming::plain) &&
                        (at == sentence_.first || !free_capital(at - 1) ||
                         has(at - 1, naming::plain));
    const std::size_t end = capital ? end_of_capitals(at) : at + 1;
    if (begins && read_feature(at, end)) return;
    if (read_demonym(at) || read_regional(at)) return;
    if (!capital) return;
    if (read_state(at)) return;
    if (read_fronted(at, end)) return;
    if (read_indexed(at, end)) return;
    if (begins) read_unknown(at, end);
  }

  // A full stop between "St" and "Louis".
  bool is_inner_stop(std::size_t at) const {
    return at > sentence_.first && at + 1 < sentence_.last && words_[at].is(".") && touches(at) &&
           !touches(at + 1) && free_capital(at + 1) && free_capital(at - 1) &&
           (has(at - 1, naming::nature_front) || words_[at - 1].is("st") ||
            words_[at - 1].folded.size() == 1) &&
           !has(at - 1, naming::state);
  }

  std::size_t end_of_capitals(std::size_t at) const {
    std::size_t end = at + 1;
    while (inside(end) && !words_[end - 1].possessive) {
      if (is_inner_stop(end)) {
        end += 2;
      } else if (free_capital(end)) {
        ++end;
      } else {
        break;
      }
    }
    return end;
  }

  const Known& known(const std::string& key) {
    const auto [at, fresh] = known_.try_emplace(key);
    if (!fresh) return at->second;
    Known& result = at->second;
    const bool america = key == "america" && lexicon_.language() == Language::english;
    auto named = index_.named(america ? "united states" : key);
    if (named.empty()) named = index_.named("ciudad " + key);  // as people say it
    for (const auto& name : named) {
      result.places.push_back({index_.place(name.number), name.primary, 0, {}});
      const auto& place = result.places.back().place;
      const double prior = prior_of(place) + (name.primary ? 0 : spotting::alternate);
      result.abbreviation = result.abbreviation || name.abbreviation;
      auto& best = name.abbreviation ? result.as_abbreviation : result.prior;
      best = std::max(best, prior);
      if (place.kind == Kind::country || place.kind == Kind::division1) result.holds = true;
    }
    return result;
  }

  std::string key_of(Range range) const {
    std::string key;
    for (std::size_t at = range.first; at < range.last; ++at) {
      if (!words_[at].is_word()) continue;
      if (!key.empty()) key += ' ';
      key += gazetteer::canonical_word(words_[at].folded,
                                       {at == range.first, at + 1 == range.last});
    }
    return key;
  }

  Found make(Range range, const std::string& key) const {
    Found found;
    found.mention.sentence = number_;
    found.mention.range = range;
    found.mention.text = text_of(text_, span_of(words_, range));
    found.mention.key = key;
    return found;
  }

  bool read_demonym(std::size_t at) {
    const Word& word = words_[at];
    if (!word.capitalised && (lexicon_.language() == Language::english || word.folded.size() < 5))
      return false;
    if (lexicon_.knows(word.folded) || has(at, naming::never | naming::surname | naming::first_name))
      return false;
    const bool goes_on = inside(at + 1) && is_capital(at + 1) && !word.possessive;
    const auto both = goes_on ? word.folded + " " + words_[at + 1].folded : std::string();
    auto country = goes_on ? index_.demonym(both) : std::nullopt;
    const std::size_t last = country ? at + 2 : at + 1;
    if (!country) country = index_.demonym(word.folded);
    if (!country) return false;
    if (word.capitalised && (is_country(word.folded) || (goes_on && known(both).prior >= spotting::country + spotting::alternate))) return false;
    if (lexicon_.language() == Language::english && has(at, naming::given)) return false;
    Found found = make({at, last}, word.folded);
    found.mention.kind = MentionKind::demonym;
    found.mention.countries.emplace_back(*country);
    found.settled = true;
    found_.push_back(std::move(found));
    return true;
  }

  // "China" is one, though "china" is a Chinese woman in Spanish.
  // "European", "Ohioans": of no one country.
  bool read_regional(std::size_t at) {
    if (!is_capital(at)) return false;
    const auto region = region_of(words_[at].folded);
    if (region.empty()) return false;
    const bool compass = at > sentence_.first && is_capital(at - 1) &&
                         has(at - 1, naming::compass) && !ends_mention(at);
    const bool united = inside(at + 1) && words_[at + 1].is("union") && is_capital(at + 1);
    Found found = make({compass ? at - 1 : at, united ? at + 2 : at + 1}, words_[at].folded);
    found.mention.kind = united ? MentionKind::place : MentionKind::demonym;
    found.mention.candidates = known(std::string(region)).places;
    const auto* place = found.mention.best();
    found.mention.countries.emplace_back(place ? place->country : std::string_view());
    found.settled = true;
    found_.push_back(std::move(found));
    return true;
  }

  bool is_country(const std::string& key) {
    return !key.empty() && known(key).prior >= spotting::country;
  }

  // "Calif.", "D.C.", "OH" behind a comma.
  bool read_state(std::size_t at) {
    if (!has(at, naming::state)) return false;
    const Word& word = words_[at];
    const bool west = word.folded == "va" && at >= sentence_.first + 2 &&
                      words_[at - 1].is(".") && words_[at - 2].is("w");
    const bool stop = inside(at + 1) && words_[at + 1].is(".") && touches(at + 1);
    const bool own_stop = text_[word.span.end - 1] == '.' ||
                          word.span.end - word.span.begin > word.folded.size();
    const bool behind = at > sentence_.first &&
                        (words_[at - 1].is(",") || words_[at - 1].is("(") ||
                         words_[at - 1].is("-") || ends_mention(at));
    const bool postal = word.all_capitals && word.folded.size() == 2;
    const bool written_short = stop || own_stop;
    if (!written_short && !(postal && behind)) return false;
    if (!behind && !west && (at + 2 >= sentence_.last || has(at, naming::title) || words_[at].folded == "dc"))
      if (words_[at].folded != "dc") return false;
    const std::size_t first = west ? at - 2 : at;
    const auto full = west ? "west virginia" : state_in_full(word.folded);
    const auto& entry = known(full.empty() ? word.folded : std::string(full));
    if (entry.places.empty()) return false;
    Found found = make({first, at + (stop ? 2U : 1U)}, word.folded);
    found.mention.candidates = entry.places;
    found.settled = true;
    found_.push_back(std::move(found));
    return true;
  }

  // A name that is likely a place ends before the word.
  bool ends_mention(std::size_t word) const {
    if (found_.empty() || found_.back().mention.range.last != word) return false;
    return is_likely(found_.back());
  }
  static bool is_likely(const Found& found) {
    return found.settled || found.alone + found.context >= spotting::likely;
  }

  // "St" is a street at the end of the capitals only: before that it is a saint.
  bool is_street(std::size_t at, std::size_t end) const {
    if (!has(at, naming::street)) return false;
    if (words_[at].folded.size() <= 2 && at + 1 < end) return false;
    return at + 1 == end || !has(at + 1, naming::street | naming::nature | naming::division |
                                             naming::body | naming::building);
  }

  bool add_street(Range range) {
    const std::size_t behind = range.last;
    const auto& last = words_[behind - 1];
    const bool short_word = last.folded.size() <= 3 || last.is("blvd") || last.is("pkwy");
    if (short_word && inside(behind + 1) && words_[behind].is(".") && touches(behind)) ++range.last;
    const bool numbered = words_[range.first].is("county") && range.last - range.first == 2;
    if (numbered && inside(behind) && words_[behind].is_number()) ++range.last;
    Found found = make(range, key_of(range));
    found.settled = true;
    found_.push_back(std::move(found));
    return true;
  }

  // "Arroyo Street", "Arroyo County", "Arroyo Verde River".
  bool read_feature(std::size_t at, std::size_t end) {
    if (lexicon_.language() != Language::english || has(at, naming::loud)) return false;
    while (at < end && (has(at, naming::plain) || !words_[at].is_word())) ++at;
    if (end - at < 2) return false;
    for (std::size_t head = at + 1; head < end && !has(at, naming::title | naming::body); ++head)
      if (is_street(head, end) && !(has(head - 1, naming::division) && head - 1 > at)) return add_street({at, head + 1});
    while (at < end && has(at, naming::quarter)) ++at;
    const std::size_t last = end - 1;
    for (std::size_t head = at + 1; head < end; ++head)
      if (has(head, naming::division) && !has(at, naming::never))
        return add_feature({at, head + 1}, key_of({at, head}));
    for (std::size_t head = last; head > at; --head) {
      if (!has(head, naming::nature)) continue;
      bool clear = true;
      for (std::size_t word = at; word < head && clear; ++word)
        clear = !has(word, naming::body | naming::building) || words_[word].is("national") ||
                words_[word].is("state") || words_[word].is("memorial") ||
                has(word, naming::nature) || has(word, naming::street);
      if (clear && head < last && has(head + 1, naming::body) && known(key_of({at, at + 1})).holds)
        clear = false;
      if (clear) return add_feature({at, head + 1}, key_of({at, head}));
    }
    return false;
  }

  bool add_feature(Range range, const std::string& bare) {
    const auto key = key_of(range);
    const bool stop = words_[range.last - 1].is("twp") && inside(range.last) &&
                      words_[range.last].is(".") && touches(range.last);
    Found found = make({range.first, range.last + (stop ? 1U : 0U)}, key);
    found.mention.candidates = known(key).places;
    if (found.mention.candidates.empty()) found.mention.candidates = known(bare).places;
    found.settled = true;
    found_.push_back(std::move(found));
    return true;
  }

  // "Lake Verde", "County Verde" that the index has not.
  bool read_fronted(std::size_t at, std::size_t end) {
    const bool county = words_[at].is("county") && lexicon_.language() == Language::english;
    if (!has(at, naming::nature_front) && !county) return false;
    if (end - at < 2 || has(at, naming::loud)) return false;
    std::size_t last = at + 1;
    while (last < end && (!words_[last].is_word() || last == at + 1)) ++last;
    if (last <= at + 1 || has(last - 1, naming::plain | naming::never | naming::body | naming::building |
                           naming::title))
      return false;
    for (std::size_t longer = end; longer > last; --longer)
      if (is_capital(longer - 1) && !known(key_of({at, longer})).places.empty()) return false;
    const auto key = key_of({at, last});
    Found found = make({at, last}, key);
    found.mention.candidates = known(key).places;
    if (found.mention.candidates.empty() && county)
      found.mention.candidates = known(key_of({at + 1, last})).places;
    found.settled = true;
    found_.push_back(std::move(found));
    return true;
  }

  // Whether a name may go on over this word.
  bool joins(std::size_t at) const {
    if (!inside(at + 1) || !words_[at + 1].is_word()) return false;
    if (words_[at].is("-")) return touches(at) && touches(at + 1);
    if (words_[at].is("."))
      return touches(at) && is_capital(at - 1) && words_[at - 1].folded.size() <= 3 &&
             is_capital(at + 1);
    return words_[at].is_word() && has(at, naming::link);
  }

  bool read_indexed(std::size_t at, std::size_t run_end) {
    if (has(at, naming::link) && !is_capital(at)) return false;
    // Where the head of an organisation's name begins: what is before it may be a place.
    std::size_t head = at + 1;
    while (head < run_end && !has(head, naming::body | naming::building)) ++head;
    const bool organised = head < run_end;
    Range best{at, at};
    std::string key;
    std::string best_key;
    for (std::size_t end = at; inside(end) && end < at + longest_name; ++end) {
      const bool word = words_[end].is_word();
      if (end > at && !free_capital(end) && !joins(end)) break;
      if (names_.is_person(end)) break;
      if (word && (is_capital(end) || end > at)) {
        if (free_capital(end) || end == at) {
          const auto now = key_of({at, end + 1});
          const auto& entry = known(now);
          const bool takes_head = organised && end >= head;
          if (!entry.places.empty() &&
              (!takes_head || (entry.prior >= spotting::hamlet && !is_city_of_body({at, end + 1})))) {
            best = {at, end + 1};
            best_key = now;
          }
        }
      }
      if (words_[end].possessive) break;
    }
    if (best.last == at) return false;
    best_key = strip_kind(best, best_key);
    return add_indexed(best, best_key, organised && head >= best.last);
  }

  // "Verde City Council" is Verde's when the two are one town, while Verde City may be another.
  bool is_city_of_body(Range range) {
    const std::size_t last = range.last - 1;
    const bool body = words_[last].is("city") && inside(range.last) && is_capital(range.last) &&
                      has(range.last, naming::body | naming::title | naming::building);
    if (!body) return false;
    const auto& whole = known(key_of(range)).places;
    const auto& bare = known(key_of({range.first, last})).places;
    return std::ranges::all_of(whole, [&](const RankedPlace& one) {
      return std::ranges::any_of(bare, [&](const RankedPlace& other) {
        return other.place.number == one.place.number;
      });
    });
  }

  // "City of Verde" is Verde.
  std::string strip_kind(Range& range, const std::string& key) {
    if (lexicon_.language() == Language::spanish || range.last - range.first < 3 || !has(range.first, naming::kind_of)) return key;
    std::size_t first = range.first + 1;
    if (!has(first, naming::link) || is_capital(first)) return key;
    ++first;
    if (first >= range.last || !is_capital(first)) return key;
    auto shorter = key_of({first, range.last});
    if (known(shorter).places.empty() || words_[range.first].is("republic") ||
        words_[range.first].is("gulf") || words_[range.first].is("bay"))
      return key;
    range.first = first;
    return shorter;
  }

  bool add_indexed(Range range, const std::string& key, bool organised) {
    const Known& entry = known(key);
    const bool as_abbreviation = behind_comma(range.first);
    double alone = std::max(entry.prior, as_abbreviation ? entry.as_abbreviation : -10.0);
    if (alone <= -10) return false;
    const std::size_t length = range.last - range.first;
    const bool stop = has(range.last - 1, naming::state) && inside(range.last) &&
                      words_[range.last].is(".") && touches(range.last);
    alone += length > 1 ? words_score(range, entry.prior) : word_score(range.first, entry);
    Found found = make({range.first, range.last + (stop ? 1U : 0U)}, key);
    for (const auto& place : entry.places) found.mention.candidates.push_back(place);
    found.context = before_score(range, entry) + behind_score(range, organised);
    found.alone = alone + story_score(range, entry.prior, found.context);
    found.told = length == 1 && has(range.first, naming::surname | naming::first_name);
    if (organised) found.mention.kind = MentionKind::metonym;
    found_.push_back(std::move(found));
    return true;
  }

  // "St. Patrick's Day", "Supreme Court" are none, whatever the index has.
  double words_score(Range range, double prior) const {
    const bool saint = words_[range.first].is("st") || words_[range.first].is("saint");
    const bool owner = words_[range.last - 1].possessive;
    const bool church = owner && inside(range.last) && is_capital(range.last);
    if (saint && (church || (owner && prior < spotting::hundred_thousand))) return spotting::never_a_place;
    for (std::size_t at = range.first; at < range.last; ++at)
      if (!has(at, naming::body | naming::never | naming::plain | naming::building | naming::common))
        return spotting::several_words;
    return has(range.last - 1, naming::body | naming::building) ? spotting::common_word
                                                                : spotting::several_words;
  }

  bool behind_comma(std::size_t at) const {
    return at > sentence_.first && (words_[at - 1].is(",") || words_[at - 1].is("("));
  }

  // Capitals throughout, whatever its possessive ending.
  bool is_shouted(const Word& word) const {
    if (!word.possessive) return word.all_capitals;
    const auto written = text_of(text_, word.span);
    return written.size() > 1 &&
           std::ranges::none_of(written, [](char c) { return c >= 'a' && c <= 'z'; });
  }

  double word_score(std::size_t at, const Known& entry) const {
    const Word& word = words_[at];
    double score = 0;
    const bool initials = is_shouted(word) && word.folded.size() <= 3;
    if (initials && entry.holds && entry.prior >= spotting::country + spotting::alternate) return 0;
    if (has(at, naming::never | naming::plain)) score += spotting::never_a_place;
    if (has(at, naming::title)) score += spotting::behind_title;
    if (has(at, naming::common) && entry.prior < spotting::country && !has(at, told_names))
      score += spotting::common_word;
    if (has(at, naming::small_too)) score += spotting::in_small_letters;
    if (has(at, naming::makes)) score += spotting::maker;
    if (has(at, naming::given) && entry.prior < spotting::division1) score += spotting::first_name;
    if (word.folded.size() <= 2 && !is_shouted(word)) score += spotting::never_a_place;
    if (word.all_capitals && word.folded.size() <= 5 && !has(at, naming::loud) &&
        entry.prior < spotting::country + spotting::alternate && !opens_dateline(at + 1))
      score += spotting::acronym;
    return score;
  }

  // What the story says of the word elsewhere counts for less where only a place can stand.
  double story_score(Range range, double prior, double context) const {
    if (range.last - range.first > 1) return 0;
    double score = 0;
    if (has(range.first, naming::surname)) score += spotting::surname;
    if (has(range.first, naming::first_name)) score += spotting::story_first_name;
    if (has(range.first, naming::speaker) && prior < spotting::hundred_thousand)
      score += spotting::speaker;
    return context >= spotting::behind_in ? score * spotting::told_but_in : score;
  }

  bool opens_dateline(std::size_t end) const {
    std::size_t at = end;
    for (int steps = 0; steps < 8 && inside(at); ++steps, ++at) {
      if (is_dash(words_[at])) return !(touches(at) && at + 1 < sentence_.last && touches(at + 1)) || words_[at].is("—") || words_[at].is("–");
      if (words_[at].is("(") && inside(at + 1) && words_[at + 1].all_capitals) return true;
      const bool inner = words_[at].is(",") || words_[at].is(".") || is_capital(at);
      if (!inner) return false;
    }
    return false;
  }

  double before_score(Range range, const Known& entry) const {
    if (range.first == sentence_.first) {
      const bool shouted = words_[range.first].all_capitals;
      if (shouted && opens_dateline(range.last)) return spotting::dateline;
      return range.last - range.first == 1 ? spotting::sentence_start : 0;
    }
    std::size_t at = range.first - 1;
    // "in northern Verde", "in the Verde"
    while (at > sentence_.first && words_[at].is_word() &&
           (has(at, naming::quarter | naming::compass) || words_[at].is("the") ||
            index_.demonym(words_[at].folded)))
      --at;
    const Word& before = words_[at];
    if (ends_mention(at) && before.is(","))
      return entry.holds ? spotting::behind_place + 1 : spotting::in_list;
    if (before.is_word()) return behind_word(at, range);
    if ((before.is(",") || before.is("(")) && ends_mention(at)) return spotting::behind_place;
    if (before.is("-") && at > sentence_.first && touches(at) && touches(range.first) &&
        words_[at - 1].all_capitals == false && is_capital(at - 1) && words_[at - 1].folded.size() == 1)
      return spotting::behind_kind;  // "D-Verde"
    if (before.is("-") && at > sentence_.first && words_[at - 1].is("al"))
      return spotting::behind_title;
    if (before.is("/") || before.is("-")) return ends_mention(at) ? spotting::in_list : 0;
    return 0;
  }

  double behind_word(std::size_t at, Range range) const {
    if ((words_[at].is("of") || has(at, naming::link)) && at > sentence_.first &&
        has(at - 1, naming::kind_of) && !words_[at].is("and"))
      return spotting::behind_kind;
    if (has(at, naming::inside)) return spotting::behind_in;
    if (has(at, naming::joins)) return ends_mention(at) ? spotting::in_list : behind_and(at);
    if (has(at, naming::towards)) return spotting::behind_from;
    const bool capital = is_capital(at) && at + 1 == range.first;
    if (has(at, naming::title) && at + 1 == range.first && !words_[at].possessive)
      return spotting::behind_title;
    if (capital && !has(at, naming::plain | naming::loud) && !words_[at].possessive &&
        !ends_mention(at + 1) && !has(at, naming::compass | naming::quarter | naming::division))
      return spotting::behind_capital;
    return 0;
  }

  // "reached Verde on Sunday and Huixtla on Monday"
  double behind_and(std::size_t at) const {
    for (std::size_t back = found_.size(); back > 0; --back) {
      const Found& found = found_[back - 1];
      if (at - found.mention.range.last >= spotting::list_reach ||
          found.mention.range.first < sentence_.first)
        return 0;
      if (is_likely(found)) return spotting::in_loose_list;
    }
    return 0;
  }

  double behind_score(Range range, bool organised) {
    double score = has(range.first, naming::loud) && range.last - range.first == 1
                       ? spotting::headline
                       : 0;
    if (!inside(range.last)) return score;
    if (words_[range.last].is(",") && holds_next(range.last + 1)) return score + spotting::container;
    const std::size_t at = range.last;
    if (has(at, naming::local) && words_[at].is_word()) return score + spotting::local_word;
    if (organised) return score + (names_firm(at) ? spotting::firm : spotting::head_word);
    if (has(at, naming::speech) && !words_[range.last - 1].possessive)
      return score + spotting::before_speech;
    if (has(range.last - 1, naming::loud) || words_[range.last - 1].possessive) return score;
    if (is_capital(at) && !has(at, naming::title | naming::plain | naming::given) && !names_.is_person(at))
      return score + spotting::before_capital;
    return score;
  }

  // The name goes on in capitals to "Inc." or its like.
  bool names_firm(std::size_t at) const {
    for (; inside(at) && is_capital(at); ++at)
      if (has(at, naming::firm)) return true;
    return false;
  }

  // A state or a country begins there, and the sentence goes on behind another comma or ends.
  bool holds_next(std::size_t at) {
    if (!inside(at) || !is_capital(at)) return false;
    if (has(at, naming::state) && !names_.is_person(at)) return true;
    std::string key;
    for (std::size_t end = at; end < at + 3 && inside(end) && is_capital(end); ++end) {
      const auto& entry = known(key_of({at, end + 1}));
      if (entry.holds && entry.prior > 1 &&
          (!inside(end + 1) || !is_capital(end + 1)))
        return true;
    }
    return false;
  }

  // "Verde, Calif.", "the town of Verde".
  void read_unknown(std::size_t at, std::size_t end) {
    while (at < end && (has(at, naming::plain) || !words_[at].is_word())) ++at;
    if (at >= end || end - at > 3 || words_[at].folded.size() <= 2 || has(at, naming::loud | naming::never | naming::title)) return;
    for (std::size_t word = at; word < end; ++word)
      if (has(word, naming::surname | naming::body | naming::suffix | naming::never)) return;
    const bool contained = inside(end) && words_[end].is(",") && holds_next(end + 1) &&
                           (at == sentence_.first || !is_capital(at - 1));
    const bool called = at >= sentence_.first + 2 && words_[at - 1].is_word() &&
                        has(at - 1, naming::link) && !words_[at - 1].is("and") &&
                        !is_capital(at - 2) && has(at - 2, naming::kind_of) &&
                        !has(at - 2, naming::compass | naming::title);
    const bool certain = contained || called;
    if (has(at, naming::common | naming::given | naming::makes)) { if (!certain) return; }
    Found found = make({at, end}, key_of({at, end}));
    const bool there = at > sentence_.first && has(at - 1, naming::inside) && end - at <= 2 &&
                       !has(at, naming::common | naming::small_too | naming::building) &&
                       !is_shouted(words_[at]) && !words_[end - 1].possessive;
    found.context = certain ? spotting::container : there ? spotting::unknown_in : 0;
    found.alone = spotting::unknown;
    found.unknown = true;
    found_.push_back(std::move(found));
  }

  // One sense in a story: what is plainly a place once is one elsewhere.
  std::vector<Mention> decide() {
    std::unordered_map<std::string_view, double> evidence;
    for (const auto& found : found_) {
      auto& best = evidence[found.mention.key];
      best = std::max(best, found.context);
    }
    std::vector<Mention> mentions;
    static const bool debug = getenv("SPOT_DEBUG");
    for (auto& found : found_) {
      const double elsewhere =
          std::min(evidence[found.mention.key] - std::max(0.0, found.context), spotting::most_from_elsewhere);
      if (found.told) evidence[found.mention.key] = 0;
      const double score = found.alone + found.context + spotting::one_sense * std::max(0.0, elsewhere);
      if (debug) fprintf(stderr, "%s alone %.1f context %.1f score %.1f settled %d\n", found.mention.text.c_str(), found.alone, found.context, score, found.settled);
      if (found.settled || score >= spotting::enough) mentions.push_back(std::move(found.mention));
    }
    return mentions;
  }

  const Words& words_;
  const Names& names_;
  const PlaceIndex& index_;
  const Lexicon& lexicon_;
  std::string_view text_;
  Range sentence_;
  std::size_t number_ = 0;
  std::vector<Found> found_;
  std::unordered_map<std::string, Known> known_;
};

}  // namespace

std::vector<Mention> spot(const Prose& prose, const Names& names, const PlaceIndex& index,
                          const Lexicon& lexicon, std::string_view text) {
  return Spotter(prose, names, index, lexicon, text).run(prose.sentences);
}

}  // namespace rumbo::places
