#include "places/sentence_view.hpp"

#include "gazetteer/name_key.hpp"

#include <algorithm>

namespace rumbo::places {

namespace {
constexpr std::size_t most_capitals = 12;  // words
}

bool SentenceView::is_shouted(std::size_t at) const {
  const auto& word = words_[at];
  if (!word.possessive) return word.all_capitals;
  const auto written = text_of(text_, word.span);
  return written.size() > 1 &&
         std::ranges::none_of(written, [](char c) { return c >= 'a' && c <= 'z'; });
}

// A full stop between "St" and "Louis".
bool SentenceView::is_inner_stop(std::size_t at) const {
  return at > sentence_.first && at + 1 < sentence_.last && words_[at].is(".") && touches(at) &&
         !touches(at + 1) && free_capital(at + 1) && free_capital(at - 1) &&
         (has(at - 1, naming::nature_front) || words_[at - 1].is("st") ||
          words_[at - 1].folded.size() == 1) &&
         !has(at - 1, naming::state);
}

std::size_t SentenceView::end_of_capitals(std::size_t at) const {
  std::size_t end = at + 1;
  while (inside(end) && end < at + most_capitals && !words_[end - 1].possessive) {
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

bool SentenceView::joins(std::size_t at) const {
  if (!inside(at + 1) || !words_[at + 1].is_word()) return false;
  if (words_[at].is("-")) return touches(at) && touches(at + 1);
  if (words_[at].is("."))
    return touches(at) && is_capital(at - 1) && words_[at - 1].folded.size() <= 3 &&
           is_capital(at + 1);
  return words_[at].is_word() && has(at, naming::link);
}

std::string SentenceView::key_of(Range range) const {
  std::string key;
  for (std::size_t at = range.first; at < range.last; ++at) {
    if (!words_[at].is_word()) continue;
    if (!key.empty()) key += ' ';
    key += gazetteer::canonical_word(words_[at].folded, {at == range.first, at + 1 == range.last});
  }
  return key;
}

}  // namespace rumbo::places
