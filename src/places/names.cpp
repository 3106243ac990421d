#include "places/names.hpp"

#include "places/name_tags.hpp"

#include <algorithm>

namespace rumbo::places {

using prose::Language;
using prose::Lexicon;
using prose::Prose;
using prose::Range;
using prose::Words;

namespace {

constexpr NameFlags heads =
    naming::body | naming::building | naming::street | naming::nature | naming::division;
constexpr std::size_t longest_person = 5;     // words
constexpr std::int64_t well_known = 300'000;  // inhabitants

class NameFinder {
 public:
  NameFinder(const Prose& prose, const PlaceIndex& index, const Lexicon& lexicon)
      : words_(prose.words), index_(index), lexicon_(lexicon) {
    names_.tags = tag_words(prose, lexicon);
  }

  Names run(const std::vector<prose::Sentence>& sentences) {
    for (const auto& sentence : sentences) {
      sentence_ = sentence.range;
      for (std::size_t at = sentence_.first; at < sentence_.last;) {
        const std::size_t end = end_of_run(at);
        if (end > at) judge({at, end});
        at = std::max(end, at + 1);
      }
    }
    spread();
    return std::move(names_);
  }

 private:
  bool has(std::size_t at, NameFlags flags) const { return names_.has(at, flags); }
  std::size_t bytes(std::size_t at) const { return words_[at].span.end - words_[at].span.begin; }
  bool is_capital(std::size_t at) const { return words_[at].is_word() && words_[at].capitalised; }
  bool is_initial(std::size_t at) const {
    return is_capital(at) && (bytes(at) == 1 || (bytes(at) == 2 && words_[at].folded.size() == 1) ||
                              (words_[at].folded.size() == 2 && bytes(at) >= 3 && bytes(at) <= 4 &&
                               words_[at].all_capitals));
  }
  bool touches(std::size_t at) const {  // no space before it
    return at > 0 && words_[at - 1].span.end == words_[at].span.begin;
  }

  // Words in capitals, with "de la" between them, full stops behind initials and titles, hyphens.
  std::size_t end_of_run(std::size_t at) const {
    if (!is_capital(at)) return at;
    std::size_t end = at + 1;
    while (end < sentence_.last && !words_[end - 1].possessive) {
      std::size_t next = end;
      if (words_[next].is(".") && (is_initial(next - 1) || has(next - 1, naming::title) ||
                                   (bytes(next - 1) <= 2 && !words_[next - 1].all_capitals)))
        ++next;
      else if (words_[next].is("-") && touches(next) && next + 1 < sentence_.last &&
               touches(next + 1))
        ++next;
      while (next < sentence_.last && next < end + 3 && words_[next].is_word() &&
             !words_[next].capitalised && has(next, naming::particle))
        ++next;
      if (next >= sentence_.last || !is_capital(next)) break;
      end = next + 1;
    }
    return end;
  }

  void judge(Range run) {
    while (run.first < run.last && has(run.first, naming::plain) &&
           (run.first == sentence_.first || has(run.first, naming::loud) ||
            lexicon_.language() == Language::english) &&
           !(has(run.first, naming::given) && run.first != sentence_.first))
      ++run.first;
    while (run.first < run.last && index_.demonym(words_[run.first].folded)) ++run.first;
    if (run.first >= run.last) return;
    const std::size_t title = last_title(run);
    if (title < run.last) {
      std::size_t first = title + 1;
      if (first < run.last && words_[first].is(".")) ++first;
      if (first < run.last) return add_titled({first, run.last});
    }
    const std::size_t length = length_of(run);
    if (titled_before(run.first) && !has(run.last - 1, heads)) return add_titled(run);
    if (length == 1) {
      if (speaks(run) && !has(run.first, naming::never | naming::plain))
        tag(run.first, naming::speaker);
      return;
    }
    if (!has(run.first, naming::given) && index_.is_given_name(words_[run.first].folded))
      tag(run.first, naming::given);
    if (speaks_of_age(run)) return add_person(run);
    const std::size_t head = head_of(run);
    if (head < run.last && head > run.first) {
      if (length == 2 && has(run.first, naming::given) &&
          (speaks(run) || (has(head, naming::nature | naming::building) && !is_the(run.first) &&
                           !is_well_known({run.first, run.first + 1}) && !is_known(run))))
        return add_person(run);
      if (has(head, naming::body)) names_.organisations.push_back(run);
      return;
    }
    if (length <= longest_person && is_person(run, length)) add_person(run);
  }

  bool is_the(std::size_t at) const {
    return at > sentence_.first && has(at - 1, naming::inside | naming::towards | naming::link);
  }

  std::size_t length_of(Range run) const {
    std::size_t length = 0;
    for (std::size_t at = run.first; at < run.last; ++at) length += is_capital(at) ? 1 : 0;
    return length;
  }

  std::size_t head_of(Range run) const {
    for (std::size_t at = run.last; at > run.first; --at)
      if (is_capital(at - 1) && has(at - 1, heads)) return at - 1;
    return run.last;
  }

  std::size_t last_title(Range run) const {
    for (std::size_t at = run.last; at > run.first; --at)
      if (is_capital(at - 1) && has(at - 1, naming::title) && !words_[at - 1].possessive)
        return at - 1;
    return run.last;
  }

  // "the mayor Ana Flores", "alcalde Flores", "her son Ramiro"
  bool titled_before(std::size_t at) const {
    if (at <= sentence_.first) return false;
    std::size_t before = at - 1;
    if (words_[before].is(",") && before > sentence_.first && has(before - 1, naming::kin))
      --before;
    if (words_[before].is(".") && before > sentence_.first) --before;
    return words_[before].is_word() && !words_[before].possessive &&
           has(before, naming::title | naming::kin);
  }

  bool speaks(Range run) const {
    if (run.last < sentence_.last && has(run.last, naming::speech) &&
        !words_[run.last - 1].possessive)
      return true;
    if (run.last + 1 < sentence_.last && words_[run.last].is(",") &&
        words_[run.last + 1].is("quien"))
      return true;
    return run.first > sentence_.first && has(run.first - 1, naming::speech) &&
           !has(run.first, naming::plain);
  }

  // "Petra Zamudio, 42,", "Petra Zamudio (42)"
  bool speaks_of_age(Range run) const {
    const std::size_t at = run.last;
    if (at + 2 >= sentence_.last) return false;
    if (!words_[at].is(",") && !words_[at].is("(")) return false;
    if (!words_[at + 1].is_number() || bytes(at + 1) > 2) return false;
    if (has(run.first, naming::never)) return false;
    const auto& behind = words_[at + 2];
    return behind.is(",") || behind.is(")") || behind.is("anos") || behind.is(".") ||
           behind.is("de");
  }

  bool is_person(Range run, std::size_t length) {
    const bool suffix = has(run.last - 1, naming::suffix);
    if (suffix) return true;
    const bool loud = has(run.first, naming::loud);
    if (has(run.first, naming::never) && !has(run.first, naming::given)) return false;
    bool initial = is_initial(run.first) && !words_[run.first].all_capitals;
    for (std::size_t at = run.first + 1; at + 1 < run.last && !loud; ++at)
      initial = initial || (is_initial(at) && !has(run.first, naming::compass));
    if (run.first + 1 < run.last && words_[run.first + 1].is("-") && is_initial(run.first))
      return false;
    if (length == 2 && is_initial(run.first) && has(run.last - 1, naming::state)) return false;
    if (initial && length >= 2 && !has(run.first, naming::nature_front)) return !is_known(run);
    if (has(run.first, naming::given)) {
      if (is_known(run)) return speaks(run) && length >= 2 && !is_well_known(run);
      return !is_well_known({run.first, run.first + 1}) || speaks(run) ||
             (length == 2 && !loud && !has(run.last - 1, naming::never) &&
              !is_known({run.last - 1, run.last}));
    }
    if (loud || length > 4) return false;
    return speaks(run) && !is_known(run) && !is_well_known({run.first, run.first + 1}) &&
           !has(run.first, naming::compass | naming::quarter) &&
           !index_.demonym(key_of({run.first, run.first + 1}));
  }

  std::string key_of(Range range) const {
    std::string key;
    for (std::size_t at = range.first; at < range.last; ++at)
      if (words_[at].is_word()) key += (key.empty() ? "" : " ") + words_[at].folded;
    return key;
  }

  bool is_known(Range range) const { return !index_.named(key_of(range)).empty(); }

  bool is_well_known(Range range) const {
    for (const auto& named : index_.named(key_of(range))) {
      if (!named.primary || named.abbreviation) continue;
      const auto place = index_.place(named.number);
      if (place.kind >= gazetteer::Kind::country) return true;
      if (place.kind == gazetteer::Kind::city && place.population >= well_known) return true;
    }
    return false;
  }

  void tag(std::size_t at, NameFlags flag) { names_.tags[at] |= flag; }

  // Behind a title a name may be one word; what heads it ends it ("Mayor Flores Park").
  void add_titled(Range run) {
    if (has(run.last - 1, heads) && !has(run.last - 1, naming::given) && length_of(run) > 1) return;
    while (run.first < run.last && !is_capital(run.first)) ++run.first;
    if (run.first < run.last) add_person(run);
  }

  void add_person(Range run) {
    names_.persons.push_back(run);
    const bool several = length_of(run) > 1;
    for (std::size_t at = run.first; at < run.last; ++at) {
      tag(at, naming::person);
      if (!is_capital(at) || is_initial(at)) continue;
      if (several && at == run.first) {
        firsts_.insert(words_[at].folded);
      } else {
        names_.surnames.insert(words_[at].folded);
      }
    }
  }

  // What was found in full once holds for the whole story.
  void spread() {
    std::set<std::string_view> speakers;
    for (std::size_t at = 0; at < words_.size(); ++at)
      if (has(at, naming::speaker)) speakers.insert(words_[at].folded);
    if (speakers.empty() && names_.surnames.empty()) return;
    for (std::size_t at = 0; at < words_.size(); ++at) {
      if (!is_capital(at)) continue;
      if (names_.surnames.contains(words_[at].folded)) tag(at, naming::surname);
      if (firsts_.contains(words_[at].folded)) tag(at, naming::first_name);
      if (speakers.contains(words_[at].folded)) tag(at, naming::speaker);
    }
  }

  const Words& words_;
  const PlaceIndex& index_;
  const Lexicon& lexicon_;
  Range sentence_;
  Names names_;
  std::set<std::string> firsts_;
};

}  // namespace

Names find_names(const Prose& prose, const PlaceIndex& index, const Lexicon& lexicon) {
  return NameFinder(prose, index, lexicon).run(prose.sentences);
}

}  // namespace rumbo::places
