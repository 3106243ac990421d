#include "dates/tagged.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace rumbo::dates {
namespace {

bool ends_ordinal(const prose::Word& word, bool english) {
  constexpr std::array<std::string_view, 4> of_english = {"st", "nd", "rd", "th"};
  constexpr std::array<std::string_view, 9> of_spanish = {"o",  "a",  "ro", "er", "do",
                                                          "ra", "to", "mo", "vo"};
  const auto is = [&](std::string_view ending) { return word.is(ending); };
  return english ? std::ranges::any_of(of_english, is) : std::ranges::any_of(of_spanish, is);
}

}  // namespace

Tagged::Tagged(const prose::Words& words, prose::Range range, prose::Language language)
    : words_(words),
      range_(range),
      first_(range.first),
      language_(language),
      vocabulary_(vocabulary(language)) {
  entries_.reserve(range.last - range.first);
  for (std::size_t at = range.first; at < range.last; ++at)
    entries_.push_back(words[at].is_word() ? vocabulary_.find(words[at].folded) : nullptr);
}

bool Tagged::matches(std::size_t at, std::uint16_t phrase) const {
  const auto parts = vocabulary_.phrase(phrase);
  if (at + parts.size() > range_.last) return false;
  for (std::size_t part = 1; part < parts.size(); ++part)
    if (!words_[at + part].is(parts[part])) return false;
  return true;
}

bool Tagged::heads_phrase(const Entry& found, std::size_t at) const {
  return found.may_begin() && std::ranges::any_of(found.meanings(), [&](const auto& meaning) {
           return meaning.phrase != 0 && matches(at, meaning.phrase);
         });
}

std::optional<Hit> Tagged::longest(std::size_t at, Sense sense) const {
  const Entry& found = *entry(at);
  std::optional<Hit> best;
  if (found.heads(sense))
    for (const auto& meaning : found.meanings()) {
      if (meaning.sense != sense || meaning.phrase == 0) continue;
      const std::size_t end = at + vocabulary_.phrase(meaning.phrase).size();
      if ((!best || end > best->end) && matches(at, meaning.phrase)) best = Hit{meaning.value, end};
    }
  if (best) return best;
  const auto value = found.value(sense);
  return value ? std::optional(Hit{*value, at + 1}) : std::nullopt;
}

std::size_t Tagged::skip(std::size_t at, Sense sense) const {
  const auto found = hit(at, sense);
  return found ? found->end : at;
}

bool Tagged::behind(std::size_t at, Sense sense) const {
  constexpr std::size_t longest = 3;
  for (std::size_t back = 1; back <= longest && at >= range_.first + back; ++back) {
    const auto found = hit(at - back, sense);
    if (found && found->end == at) return true;
  }
  return false;
}

bool Tagged::joined(std::size_t at) const {
  return at > range_.first && in(at) && words_[at - 1].span.end == words_[at].span.begin;
}

std::optional<Hit> Tagged::digits(std::size_t at, std::size_t most) const {
  if (!is_number(at)) return std::nullopt;
  const std::string_view text = words_[at].folded;
  if (text.empty() || text.size() > most) return std::nullopt;
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return Hit{value, at + 1};
}

// "twenty", "twenty-two", "treinta y dos".
std::optional<Hit> Tagged::tens(std::size_t at) const {
  const auto found = hit(at, Sense::number);
  if (!found || found->value < 20 || found->value > 90 || found->value % 10 != 0) return found;
  std::size_t next = found->end;
  if (is(next, "-") || (!english() && is(next, "y"))) ++next;
  const auto unit = hit(next, Sense::number);
  if (!unit || unit->value < 1 || unit->value > 9) return found;
  if (english() || next > found->end) return Hit{found->value + unit->value, unit->end};
  return found;
}

// "two thousand and eighteen", "mil novecientos noventa y dos".
std::optional<Hit> Tagged::number(std::size_t at) const {
  if (const auto written = digits(at, 4)) return written;
  auto found = tens(at);
  if (!found && !english() && is(at, Sense::multiplier)) found = Hit{1, at};
  if (!found) return std::nullopt;
  int total = 0;
  bool open = true;
  while (open && total <= 9999) {
    open = false;
    if (const auto times = hit(found->end, Sense::multiplier)) {
      found = Hit{found->value * times->value, times->end};
      open = true;
    }
    if (!open && (found->value < 100 || found->value % 100 != 0)) break;
    const auto rest = tens(is(found->end, "and") && open ? found->end + 1 : found->end);
    if (!rest || rest->value >= found->value) break;
    total += found->value;
    found = rest;
    open = true;
  }
  if (total + found->value > 9999) return std::nullopt;
  return Hit{total + found->value, found->end};
}

std::optional<Hit> Tagged::ordinal(std::size_t at) const {
  if (const auto written = digits(at, 2)) {
    std::size_t next = written->end;
    if (!english() && is(next, ".") && joined(next)) ++next;
    if (in(next) && joined(next) && ends_ordinal(words_[next], english()))
      return Hit{written->value, next + 1};
    return std::nullopt;
  }
  if (const auto word = hit(at, Sense::ordinal); word && word->value > 0) return word;
  const auto before = hit(at, Sense::number);
  if (!before || (before->value != 20 && before->value != 30)) return std::nullopt;
  const auto word = hit(skip(before->end, "-"), Sense::ordinal);
  if (!word || word->value < 1 || word->value > 9) return std::nullopt;
  return Hit{before->value + word->value, word->end};
}

}  // namespace rumbo::dates
