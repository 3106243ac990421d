#include "places/mentions.hpp"

#include "places/ranking.hpp"
#include "text/fold.hpp"

#include <algorithm>

namespace rumbo::places {

using prose::Language;
using prose::Lexicon;
using prose::Prose;
using prose::Range;
using prose::Role;
using prose::Sense;
using prose::Sentence;
using prose::Word;
using prose::Words;

namespace {

constexpr std::size_t longest_name = 7;       // words
constexpr std::int64_t well_known = 100'000;  // inhabitants

class Spotter {
 public:
  Spotter(const Prose& prose, const Names& names, const PlaceIndex& index, const Lexicon& lexicon,
          std::string_view text)
      : words_(prose.words), names_(names), index_(index), lexicon_(lexicon), text_(text) {}

  std::vector<Mention> run(const std::vector<Sentence>& sentences) {
    for (std::size_t s = 0; s < sentences.size(); ++s) {
      const Range range = sentences[s].range;
      for (std::size_t at = range.first; at < range.last;) {
        auto mention = longest_at(at, range);
        if (mention) mention->sentence = s;
        at = mention ? mention->range.last : at + 1;
        if (mention) found_.push_back(std::move(*mention));
      }
    }
    return std::move(found_);
  }

 private:
  std::optional<Mention> longest_at(std::size_t at, Range sentence) const {
    if (!words_[at].is_word() || names_.covers(at)) return std::nullopt;
    if (auto demonym = demonym_at(at)) return demonym;
    if (!words_[at].capitalised) return std::nullopt;
    std::optional<Mention> longest;
    std::string key;
    for (std::size_t end = at; end < std::min(sentence.last, at + longest_name); ++end) {
      if (!words_[end].is_word() && !joins(end, sentence.last)) break;
      if (words_[end].is_word()) key += (key.empty() ? "" : " ") + words_[end].folded;
      if (words_[end].capitalised && !names_.covers(end) && may_name({at, end + 1}, sentence))
        if (auto mention = look_up({at, end + 1}, key, sentence)) longest = std::move(mention);
      if (words_[end].possessive) break;
    }
    return longest;
  }

  // A hyphen between two words, or the full stop of "St. Louis".
  bool joins(std::size_t at, std::size_t last) const {
    if (at + 1 >= last || !words_[at + 1].is_word()) return false;
    if (words_[at].is("."))
      return words_[at - 1].span.end - words_[at - 1].span.begin <= 3 && words_[at - 1].capitalised;
    return words_[at].is("-") && words_[at - 1].span.end == words_[at].span.begin &&
           words_[at].span.end == words_[at + 1].span.begin;
  }

  // "in Flores", "reached Flores", "Huixtla and Flores": what a name that may be none needs.
  bool has_evidence(std::size_t at, Range sentence) const {
    if (at == sentence.first) return false;
    const Word& before = words_[at - 1];
    if (lexicon_.is(before, Role::locative)) return true;
    const bool moves = std::ranges::any_of(
        lexicon_.verbs(before.folded),
        [](const Lexicon::Verb& verb) { return verb.row->sense <= Sense::rest; });
    const bool in_list = (before.is(",") || lexicon_.is(before, Role::coordinator)) &&
                         !found_.empty() && found_.back().kind == MentionKind::place &&
                         found_.back().range.first >= sentence.first;
    return moves || in_list;
  }

  bool behind_comma(std::size_t at, Range sentence) const {
    return at > sentence.first && (words_[at - 1].is(",") || words_[at - 1].is("("));
  }

  bool may_name(Range range, Range sentence) const {
    if (range.last - range.first > 1) return true;
    const Word& word = words_[range.first];
    if (word.folded.size() <= 2) return word.all_capitals;
    const bool doubtful =
        names_.surnames.contains(word.folded) || lexicon_.knows(word.folded) ||
        index_.is_given_name(word.folded) ||
        index_.needs_evidence(word.folded, lexicon_.language() == Language::spanish ? "es" : "en");
    return !doubtful || has_evidence(range.first, sentence);
  }

  std::optional<Mention> look_up(Range range, const std::string& key, Range sentence) const {
    auto named = index_.named(key);
    if (named.empty()) named = index_.named("ciudad " + key);  // as people say it
    if (named.empty()) return std::nullopt;
    Mention mention;
    mention.range = range;
    mention.text = text_of(text_, span_of(words_, range));
    mention.key = key;
    bool known = false;
    for (const auto& name : named) {
      if (name.abbreviation && !behind_comma(range.first, sentence)) continue;
      mention.candidates.push_back({index_.place(name.number), name.primary, 0, 0, {}});
      const auto& place = mention.candidates.back().place;
      known = known || !gazetteer::is_point(place.kind) ||
              (name.primary && place.population >= well_known);
    }
    if (mention.candidates.empty()) return std::nullopt;
    const bool alone_in_front = range.last - range.first == 1 && range.first == sentence.first;
    if (alone_in_front && !known) return std::nullopt;
    return mention;
  }

  std::optional<Mention> demonym_at(std::size_t at) const {
    const Word& word = words_[at];
    if (!word.capitalised && lexicon_.language() == Language::english) return std::nullopt;
    const auto country = index_.demonym(word.folded);
    if (!country || lexicon_.knows(word.folded)) return std::nullopt;
    Mention mention;
    mention.kind = MentionKind::demonym;
    mention.range = {at, at + 1};
    mention.text = text_of(text_, word.span);
    mention.key = word.folded;
    mention.countries.emplace_back(*country);
    return mention;
  }

  const Words& words_;
  const Names& names_;
  const PlaceIndex& index_;
  const Lexicon& lexicon_;
  std::string_view text_;
  std::vector<Mention> found_;
};

}  // namespace

std::vector<Mention> spot(const Prose& prose, const Names& names, const PlaceIndex& index,
                          const Lexicon& lexicon, std::string_view text) {
  return Spotter(prose, names, index, lexicon, text).run(prose.sentences);
}

Mentions find_mentions(const Prose& prose, const Names& names, const PlaceIndex& index,
                       const Lexicon& lexicon, std::string_view text, const RankOptions& options) {
  Mentions mentions;
  mentions.all = spot(prose, names, index, lexicon, text);
  mentions.main_country = rank_mentions(prose, lexicon, index, mentions.all, options);
  join_mentions(prose, index, lexicon, text, mentions);
  return mentions;
}

}  // namespace rumbo::places
