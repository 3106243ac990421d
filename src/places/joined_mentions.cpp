#include "places/mentions.hpp"
#include "places/offset_mentions.hpp"
#include "text/fold.hpp"

#include <algorithm>

namespace rumbo::places {

using prose::Lexicon;
using prose::Prose;
using prose::Range;
using prose::Role;
using prose::Word;
using prose::Words;

namespace {

class Joiner {
 public:
  Joiner(const Prose& prose, const PlaceIndex& index, const Lexicon& lexicon, std::string_view text,
         Mentions& mentions)
      : prose_(prose),
        words_(prose.words),
        index_(index),
        lexicon_(lexicon),
        text_(text),
        main_country_(mentions.main_country),
        mentions_(mentions.all) {}

  void run() {
    const std::size_t spotted = mentions_.size();
    for (std::size_t at = 0; at < spotted; ++at) {
      if (mentions_[at].kind > MentionKind::demonym) continue;
      starts_.emplace_back(mentions_[at].range.first, at);
      ends_.emplace_back(mentions_[at].range.last, at);
    }
    for (std::size_t s = 0; s < prose_.sentences.size(); ++s)
      for (std::size_t at = prose_.sentences[s].range.first; at < prose_.sentences[s].range.last;
           ++at)
        if (lexicon_.is(words_[at], Role::border)) join_border(at, s);
    for (std::size_t at = 0; at + 1 < spotted; ++at) join_stretch(at);
  }

 private:
  std::optional<std::size_t> ending_at(std::size_t word) const { return find(ends_, word); }
  std::optional<std::size_t> starting_at(std::size_t word) const { return find(starts_, word); }

  using At = std::pair<std::size_t, std::size_t>;  // a word, a mention
  static std::optional<std::size_t> find(const std::vector<At>& sorted, std::size_t word) {
    const auto found = std::ranges::lower_bound(sorted, word, {}, &At::first);
    if (found == sorted.end() || found->first != word) return std::nullopt;
    return found->second;
  }

  std::string country_of(std::size_t mention) const {
    const auto& m = mentions_[mention];
    if (m.kind == MentionKind::demonym) return m.countries.front();
    const auto* place = m.best();
    return place && place->kind == gazetteer::Kind::country ? std::string(place->country)
                                                            : std::string();
  }

  void join_border(std::size_t word, std::size_t sentence) {
    Mention border;
    border.kind = MentionKind::border;
    border.sentence = sentence;
    border.range = {word, word + 1};
    const Range bounds = prose_.sentences[sentence].range;
    take_names_before(border, bounds);
    if (border.parts.empty()) take_names_behind(border, bounds);
    use_fixed_name(border, bounds);
    if (border.countries.empty()) return;
    for (const auto part : border.parts) mentions_[part].part_of_other = true;
    border.text = text_of(text_, span_of(words_, border.range));
    border.confidence = border.countries.size() == 2 ? 1 : 0.8;
    mentions_.push_back(std::move(border));
  }

  bool add_country(Mention& border, std::optional<std::size_t> mention) const {
    if (!mention) return false;
    auto country = country_of(*mention);
    if (country.empty()) return false;
    border.countries.push_back(std::move(country));
    border.parts.push_back(*mention);
    return true;
  }

  // "northern border" has a name of its own in a story about one country. Where several frontiers
  // share a name it does not say which.
  void use_fixed_name(Mention& border, Range bounds) const {
    if (border.countries.size() == 2) return;
    Range named = border.range;
    if (border.parts.empty()) {
      while (named.first > bounds.first && lexicon_.is(words_[named.first - 1], Role::adjective))
        --named.first;
      if (named.last < bounds.last && lexicon_.is(words_[named.last], Role::adjective))
        ++named.last;
    }
    const auto fixed =
        index_.border(text::fold(text_of(text_, span_of(words_, named))), main_country_);
    if (!fixed) return;
    border.range = named;
    border.countries = {std::string(fixed->first), std::string(fixed->second)};
    border.directed = !fixed->more.empty();
    if (border.directed) border.countries.pop_back();
  }

  // "US-Mexico border", "Guatemalan border", "Mexico's southern border".
  void take_names_before(Mention& border, Range bounds) const {
    std::size_t at = border.range.first;
    while (at > bounds.first && lexicon_.is(words_[at - 1], Role::adjective)) --at;
    border.directed = at < border.range.first;
    const auto near = ending_at(at);
    if (!add_country(border, near)) return;
    border.range.first = mentions_[*near].range.first;
    if (border.range.first < bounds.first + 2 || !is_dash(words_[border.range.first - 1])) return;
    const auto far = ending_at(border.range.first - 1);
    if (add_country(border, far)) border.range.first = mentions_[*far].range.first;
  }

  // "border with the US", "frontera entre México y Guatemala", "frontera sur de México".
  void take_names_behind(Mention& border, Range bounds) const {
    std::size_t at = border.range.last;
    while (at < bounds.last && lexicon_.is(words_[at], Role::adjective)) ++at;
    border.directed = at > border.range.last;
    const auto skip = [&] {
      const std::size_t start = at;
      while (at < bounds.last && at < start + 3 &&
             (lexicon_.is(words_[at], Role::union_word) || lexicon_.is(words_[at], Role::linker) ||
              lexicon_.is(words_[at], Role::determiner) || words_[at].is("between") ||
              words_[at].is("entre")))
        ++at;
    };
    for (int side = 0; side < 2; ++side) {
      skip();
      const auto mention = starting_at(at);
      if (!add_country(border, mention)) return;
      at = mentions_[*mention].range.last;
      border.range.last = at;
      if (at < bounds.last && !lexicon_.is(words_[at], Role::union_word)) return;
    }
  }

  bool can_end_stretch(const Mention& mention) const {
    return mention.kind == MentionKind::place && mention.best() &&
           (mention.best()->kind == gazetteer::Kind::city ||
            mention.best()->kind == gazetteer::Kind::division2);
  }

  void join_stretch(std::size_t at) {
    const auto& from = mentions_[at];
    const auto& to = mentions_[at + 1];
    if (from.sentence != to.sentence || !can_end_stretch(from) || !can_end_stretch(to)) return;
    if (to.range.first != from.range.last + 1) return;
    const Word& middle = words_[from.range.last];
    const Range bounds = prose_.sentences[from.sentence].range;
    const bool between =
        lexicon_.is(middle, Role::union_word) && from.range.first > bounds.first &&
        (words_[from.range.first - 1].is("between") || words_[from.range.first - 1].is("entre"));
    if (!is_dash(middle) && !between) return;
    Mention stretch;
    stretch.kind = MentionKind::stretch;
    stretch.sentence = from.sentence;
    stretch.range = {from.range.first, to.range.last};
    stretch.text = text_of(text_, span_of(words_, stretch.range));
    stretch.parts = {at, at + 1};
    stretch.confidence = std::min(from.confidence, to.confidence);
    mentions_[at].part_of_other = mentions_[at + 1].part_of_other = true;
    mentions_.push_back(std::move(stretch));
  }

  const Prose& prose_;
  const Words& words_;
  const PlaceIndex& index_;
  const Lexicon& lexicon_;
  std::string_view text_;
  const std::string& main_country_;
  std::vector<Mention>& mentions_;
  std::vector<At> starts_;  // of the places and demonyms, which are in reading order
  std::vector<At> ends_;
};

}  // namespace

void join_mentions(const Prose& prose, const PlaceIndex& index, const Lexicon& lexicon,
                   std::string_view text, Mentions& mentions) {
  Joiner(prose, index, lexicon, text, mentions).run();
  join_offsets(prose, lexicon, text, mentions.all);
}

}  // namespace rumbo::places
