#include "dates/tense.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace rumbo::dates {
namespace {

constexpr std::size_t reach = 16;  // words to either side

bool ends_with_any(std::string_view word, std::initializer_list<std::string_view> endings) {
  return std::ranges::any_of(endings, [&](auto ending) { return word.ends_with(ending); });
}

// "llegará": the accent is known by its second byte, as folding takes it off.
bool is_spanish_future(const prose::Word& word) {
  constexpr std::array<std::string_view, 6> others = {"camara",    "lampara",    "mascara",
                                                      "companera", "cordillera", "guevara"};
  const std::string_view folded = word.folded;
  if (folded.size() < 3 || std::ranges::find(others, folded) != others.end()) return false;
  const bool accented = word.span.end - word.span.begin > folded.size();
  if (ends_with_any(folded, {"aremos", "eremos", "iremos", "dremos"})) return true;
  return accented && ends_with_any(folded, {"are", "ere", "ire", "dre", "ara", "era", "ira", "aran",
                                            "eran", "iran", "dra", "dran"});
}

bool is_spanish_past(const prose::Word& word) {
  const std::string_view folded = word.folded;
  if (folded.size() > 5 && ends_with_any(folded, {"aron", "ieron", "aban"})) return true;
  const bool accented = word.span.end - word.span.begin > folded.size();
  return accented && folded.size() > 3 && folded.ends_with('o') && !folded.ends_with("no");
}

bool is_english_past(const Tagged& words, std::size_t at) {
  const std::string_view folded = words.word(at).folded;
  if (folded.size() < 5 || !folded.ends_with("ed") || words.word(at).capitalised) return false;
  return !words.is(at - 1, "be") && !words.is(at - 1, "been") && !words.is(at - 1, "being") &&
         !words.is(at - 1, "the") && !words.is(at - 1, "a");
}

std::optional<Tense> tense_of(const Tagged& words, std::size_t at) {
  if (!words.word(at).is_word()) return std::nullopt;
  if (words.is(at, Sense::future)) return Tense::future;
  if (!words.english() && is_spanish_future(words.word(at))) return Tense::future;
  if (words.is(at, Sense::past)) return Tense::past;
  const bool past = words.english() ? is_english_past(words, at) : is_spanish_past(words.word(at));
  return past ? std::optional(Tense::past) : std::nullopt;
}

}  // namespace

Tense tense_at(const Tagged& words, prose::Range range) {
  const auto whole = words.range();
  const std::size_t first = range.first > whole.first + reach ? range.first - reach : whole.first;
  for (std::size_t at = range.first; at > first; --at) {
    if (words.is(at - 1, ";")) break;
    if (const auto tense = tense_of(words, at - 1)) {
      // "was due to", "were scheduled to"
      const bool was =
          *tense == Tense::past && at - 1 > first && tense_of(words, at) == Tense::future;
      return was ? Tense::future : *tense;
    }
  }
  const std::size_t last = std::min(whole.last, range.last + reach);
  for (std::size_t at = range.last; at < last; ++at) {
    if (words.is(at, ";")) break;
    if (const auto tense = tense_of(words, at)) return *tense;
  }
  return Tense::past;
}

}  // namespace rumbo::dates
