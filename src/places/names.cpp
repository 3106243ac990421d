#include "places/names.hpp"

#include <algorithm>

namespace rumbo::places {

using prose::Lexicon;
using prose::Prose;
using prose::Range;
using prose::Role;
using prose::Sense;
using prose::Sentence;
using prose::Words;

namespace {

class NameFinder {
 public:
  NameFinder(const Prose& prose, const PlaceIndex& index, const Lexicon& lexicon)
      : words_(prose.words), index_(index), lexicon_(lexicon) {}

  Names run(const std::vector<Sentence>& sentences) {
    for (const auto& sentence : sentences)
      for (std::size_t at = sentence.range.first; at < sentence.range.last;) {
        const std::size_t end = end_of_run(at, sentence.range.last);
        if (end > at) judge({at, end}, sentence.range);
        at = std::max(end, at + 1);
      }
    return std::move(names_);
  }

 private:
  bool is(std::size_t at, Role role) const { return lexicon_.is(words_[at], role); }

  // Words in capitals, with "de la" between them and full stops behind initials.
  std::size_t end_of_run(std::size_t at, std::size_t last) const {
    if (!words_[at].capitalised) return at;
    std::size_t end = at + 1;
    while (end < last) {
      std::size_t next = end;
      if (words_[next].is(".") && words_[next - 1].span.end - words_[next - 1].span.begin == 1)
        ++next;
      while (next < last && next < end + 2 &&
             (words_[next].is("de") || words_[next].is("del") || words_[next].is("la") ||
              words_[next].is("y")))
        ++next;
      if (next >= last || !words_[next].capitalised || words_[next - 1].possessive) break;
      end = next + 1;
    }
    return end;
  }

  void judge(Range run, Range sentence) {
    if (run.first == sentence.first && is(run.first, Role::function_word)) ++run.first;
    if (run.first == sentence.first && run.first < run.last &&
        (is(run.first, Role::determiner) || is(run.first, Role::subordinator)))
      ++run.first;
    if (run.last - run.first > 1 && index_.demonym(words_[run.first].folded)) ++run.first;
    if (run.first >= run.last) return;
    const bool titled_before = run.first > sentence.first && is(run.first - 1, Role::title) &&
                               !words_[run.first - 1].possessive;
    const std::size_t title = last_title(run);
    if (title < run.last) {
      if (title + 1 < run.last) add_person({title + 1, run.last});
      return;
    }
    if (has_organisation(run)) {
      names_.organisations.push_back(run);
    } else if (titled_before || begins_with_given_name(run) || speaks(run, sentence)) {
      add_person(run);
    }
  }

  std::size_t last_title(Range run) const {
    for (std::size_t at = run.last; at > run.first; --at)
      if (is(at - 1, Role::title)) return at - 1;
    return run.last;
  }

  bool has_organisation(Range run) const {
    for (std::size_t at = run.first; at < run.last; ++at)
      if (is(at, Role::organisation)) return run.last - run.first > 1;
    return false;
  }

  bool begins_with_given_name(Range run) const {
    return run.last - run.first > 1 && is(run.first, Role::given_name);
  }

  // "First Last said", "said First Last".
  bool speaks(Range run, Range sentence) const {
    if (run.last - run.first < 2) return false;
    return (run.last < sentence.last && is_speech(run.last)) ||
           (run.first > sentence.first && is_speech(run.first - 1));
  }

  bool is_speech(std::size_t at) const {
    return std::ranges::any_of(lexicon_.verbs(words_[at].folded), [](const Lexicon::Verb& verb) {
      return verb.row->sense == Sense::speech;
    });
  }

  void add_person(Range run) {
    names_.persons.push_back(run);
    for (std::size_t at = run.first + (run.last - run.first > 1 ? 1 : 0); at < run.last; ++at)
      if (words_[at].capitalised) names_.surnames.insert(words_[at].folded);
  }

  const Words& words_;
  const PlaceIndex& index_;
  const Lexicon& lexicon_;
  Names names_;
};

bool any_contains(const std::vector<Range>& ranges, std::size_t word) {
  return std::ranges::any_of(ranges, [&](const Range& range) { return range.contains(word); });
}

}  // namespace

bool Names::covers(std::size_t word) const {
  return any_contains(persons, word) || any_contains(organisations, word);
}
bool Names::is_person(std::size_t word) const { return any_contains(persons, word); }

Names find_names(const Prose& prose, const PlaceIndex& index, const Lexicon& lexicon) {
  return NameFinder(prose, index, lexicon).run(prose.sentences);
}

}  // namespace rumbo::places
