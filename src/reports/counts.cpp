#include "reports/counts.hpp"

#include "itinerary/count.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include <fmt/format.h>

namespace rumbo::reports {

using prose::Language;
using prose::Lexicon;
using prose::Prose;
using prose::Range;
using prose::Role;
using prose::Words;

namespace {

using itinerary::most_counted;

struct Number {
  std::size_t end = 0;  // past its last word
  std::string text;     // digits, a range, or a vague word
  bool round = false;   // "a dozen"
};

class CountFinder {
 public:
  CountFinder(const Words& words, Range range, const Lexicon& lexicon)
      : words_(words), range_(range), lexicon_(lexicon) {}

  std::vector<PeopleCount> run() const {
    std::vector<PeopleCount> counts;
    for (std::size_t at = range_.first; at < range_.last;) {
      const auto number = read(at);
      const auto noun = number ? noun_behind(number->end) : std::nullopt;
      if (noun) {
        if (auto count = make(at, *number, *noun)) counts.push_back(std::move(*count));
        at = *noun + 1;
      } else {
        at = number ? number->end : at + 1;
      }
    }
    return counts;
  }

 private:
  bool is(std::size_t at, Role role) const {
    return at < range_.last && at >= range_.first && lexicon_.is(words_[at], role);
  }
  bool is(std::size_t at, std::string_view text) const {
    return at < range_.last && words_[at].is(text);
  }

  std::optional<Number> read(std::size_t at) const {
    if (auto range = range_at(at)) return range;
    return number_at(at);
  }

  // "between 300 and 400", "300 to 400", "300-400", "entre 300 y 400", "de 300 a 400".
  std::optional<Number> range_at(std::size_t at) const {
    const bool between = is(at, "between") || is(at, "entre");
    const auto low = value_at(between ? at + 1 : at);
    if (!low) return std::nullopt;
    const bool joined =
        between ? is(low->second, Role::union_word)
                : is(low->second, "to") || is_dash_at(low->second) ||
                      (is(low->second, "a") && at > range_.first && is(at - 1, Role::linker));
    if (!joined) return std::nullopt;
    const auto high = value_at(low->second + 1);
    if (!high || high->first <= low->first) return std::nullopt;
    return Number{high->second, fmt::format("{}..{}", low->first, high->first)};
  }

  bool is_dash_at(std::size_t at) const { return at < range_.last && is_dash(words_[at]); }

  // "1,500", Spanish "1.500", "3 mil", "two thousand", "thousands", "a dozen", "several hundred".
  std::optional<Number> number_at(std::size_t at) const {
    if (is(at, Role::vague_count)) {
      const bool many = is(at + 1, Role::linker) && is(at + 2, Role::vague_count);
      if (many)
        return Number{at + 3, fmt::format("{} {} {}", words_[at].folded, words_[at + 1].folded,
                                          words_[at + 2].folded)};
      return Number{at + 1, words_[at].folded};
    }
    if (const auto few = few_at(at)) return few;
    if (const auto round = collective_at(at)) return round;
    const auto value = value_at(at);
    if (!value) return std::nullopt;
    return Number{value->second, std::to_string(value->first)};
  }

  // "several dozen", "a few hundred": as vague as their plurals.
  std::optional<Number> few_at(std::size_t at) const {
    if (!is(at, "several") && !is(at, "few")) return std::nullopt;
    for (const std::string_view unit : {"dozen", "hundred", "thousand"})
      if (is(at + 1, unit)) return Number{at + 2, fmt::format("{}s", unit)};
    return std::nullopt;
  }

  // "a dozen", "una veintena", "medio centenar", "un millar": about so many.
  std::optional<Number> collective_at(std::size_t at) const {
    constexpr std::array<std::string_view, 9> nouns = {"dozen",       "decena",   "docena",
                                                       "quincena",    "veintena", "treintena",
                                                       "cincuentena", "centenar", "millar"};
    const bool half = is(at, "half") || is(at, "medio") || is(at, "media");
    const bool one = half || is(at, "a") || is(at, "un") || is(at, "una");
    if (!one) return std::nullopt;
    const std::size_t noun = half && is(at + 1, "a") ? at + 2 : at + 1;
    const bool collective =
        std::ranges::any_of(nouns, [&](std::string_view word) { return is(noun, word); });
    if (!collective) return std::nullopt;
    const auto value = lexicon_.number(words_[noun].folded);
    if (!value) return std::nullopt;
    return Number{noun + 1, std::to_string(half ? *value / 2 : *value), true};
  }

  // A value and the word past it: "two thousand five hundred", "3 mil 200".
  std::optional<std::pair<std::int64_t, std::size_t>> value_at(std::size_t at) const {
    if (at >= range_.last) return std::nullopt;
    if (is_year(at)) return std::nullopt;
    if (const auto spaced = parted_by_space(at)) return spaced;
    const auto first = plain(at);
    if (!first || *first == 0) return std::nullopt;
    std::int64_t sum = 0;
    std::int64_t part = *first;
    std::size_t end = at + 1;
    for (; end < range_.last && end < at + 8; ++end) {
      const bool tens = part % 10 == 0 && part % 100 >= 20;  // "forty-two"
      const std::size_t skipped = tens && is_dash_at(end) && words_[at].is_word() ? end + 1 : end;
      const auto next = skipped < range_.last ? plain(skipped) : std::nullopt;
      if (!next || (skipped > end && *next >= 10)) break;
      end = skipped;
      if (*next >= 100 && *next > part) {
        part *= *next;
      } else if (*next < part && part >= 20 && !words_[at].is_number()) {
        sum += part;
        part = *next;
      } else {
        break;
      }
      if (sum + part > most_counted) return std::nullopt;
    }
    return std::pair(sum + part, end);
  }

  // "in 2019", "March 2019", "octubre de 2021", "02/06/2021".
  bool is_year(std::size_t at) const {
    constexpr std::array<std::string_view, 12> before = {"in",      "en",    "since", "desde",
                                                         "by",      "until", "hasta", "during",
                                                         "durante", "/",     "-",     "from"};
    const auto& word = words_[at];
    if (!word.is_number() || word.folded.size() != 4 || at == range_.first) return false;
    if (word.folded < "1500" || word.folded > "2199") return false;
    const bool linked = is(at - 1, Role::linker) && at > range_.first + 1;
    if (lexicon_.month(words_[linked ? at - 2 : at - 1].folded)) return true;
    return std::ranges::any_of(before, [&](std::string_view text) { return is(at - 1, text); });
  }

  // "7 000", as the Spanish Academy and SI write it.
  std::optional<std::pair<std::int64_t, std::size_t>> parted_by_space(std::size_t at) const {
    const auto is_group = [&](std::size_t word) {
      return word < range_.last && words_[word].is_number() && words_[word].folded.size() == 3 &&
             words_[word].folded.find_first_not_of("0123456789") == std::string::npos;
    };
    if (!words_[at].is_number() || words_[at].folded.size() > 3 || !is_group(at + 1))
      return std::nullopt;
    auto value = plain(at);
    std::size_t end = at + 1;
    for (; value && is_group(end) && *value < most_counted / 1000; ++end)
      value = *value * 1000 + plain(end).value_or(0);
    if (!value || *value == 0) return std::nullopt;
    return std::pair(*value, end);
  }

  std::optional<std::int64_t> plain(std::size_t at) const {
    if (words_[at].is_word()) return lexicon_.number(words_[at].folded);
    if (!words_[at].is_number()) return std::nullopt;
    std::string digits = words_[at].folded;
    const char separator = lexicon_.language() == Language::spanish ? '.' : ',';
    const auto group = digits.find_first_of(".,");
    if (group != std::string::npos) {
      const bool thousands = digits.size() - group == 4 || digits.find(separator) == group;
      if (!thousands) return std::nullopt;
      std::erase_if(digits, [](char c) { return c == '.' || c == ','; });
    }
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    return value <= most_counted ? std::optional(value) : std::nullopt;
  }

  // The people counted, past "of" and a few adjectives ("mostly Honduran"); the group itself in "a
  // 400-strong caravan".
  std::optional<std::size_t> noun_behind(std::size_t at) const {
    constexpr std::size_t reach = 4;
    const bool joined =
        is_dash_at(at) && (is(at + 1, "strong") || is(at + 1, "person") || is(at + 1, "member"));
    if (joined) at += 2;
    if (!joined && stands_alone(at)) return at - 1;
    for (std::size_t end = std::min(range_.last, at + reach); at < end; ++at) {
      if (is(at, Role::mover) || is(at, Role::people)) return at;
      if (joined && is(at, Role::group)) return at;
      if (!words_[at].is_word() || is(at, Role::official) || is(at, Role::group)) break;
      if (is(at, Role::unit_km) || is(at, Role::unit_mile) || is(at, Role::coordinator)) break;
      if (is(at, Role::period) || lexicon_.month(words_[at].folded)) break;
    }
    return std::nullopt;
  }

  // "the marchers, now put at 35,000 by the police": the number is its own noun.
  bool stands_alone(std::size_t end) const {
    constexpr std::array<std::string_view, 6> before = {"put",      "estimated", "numbering",
                                                        "numbered", "swollen",   "grown"};
    const auto says = [&](std::size_t at) {
      return std::ranges::any_of(before, [&](std::string_view word) { return is(at, word); });
    };
    for (std::size_t back = 2; back <= 4 && end >= range_.first + back; ++back)
      if (says(end - back))
        return !is(end, Role::unit_km) && !is(end, Role::unit_mile) && !is(end, Role::period);
    return false;
  }

  std::optional<PeopleCount> make(std::size_t at, const Number& number, std::size_t noun) const {
    std::size_t first = at;
    std::string prefix = qualifier_before(first);
    if (prefix.empty() && number.round) prefix = "~";
    auto count = itinerary::parse_count(prefix + number.text);
    if (!count) count = itinerary::parse_count(number.text);  // "more than hundreds"
    if (!count) return std::nullopt;
    return PeopleCount{{first, noun + 1}, noun, std::move(*count)};
  }

  // Moves `first` to the qualifier's first word.
  std::string qualifier_before(std::size_t& first) const {
    const std::size_t at = first;
    if (at == range_.first) return {};
    if (is(at - 1, Role::about)) return first = at - 1, "~";
    if (is(at - 1, Role::above)) return first = at - 1, ">";
    if (is(at - 1, Role::below)) return first = at - 1, "<";
    if (is(at - 1, "hasta")) return first = at - 1, "<=";
    if (at < range_.first + 2) return {};
    const bool joined = words_[at - 1].is("than") || is(at - 1, Role::linker);
    if (joined && (words_[at - 2].is("more") || is(at - 2, Role::above)))
      return first = at - 2, ">";
    if (joined && is(at - 2, Role::below)) return first = at - 2, "<";
    if (is(at - 1, Role::at_least) && (words_[at - 2].is("at") || words_[at - 2].is("al")))
      return first = at - 2, ">=";
    if (is(at - 1, "to") && is(at - 2, "up")) return first = at - 2, "<=";
    if (is(at - 1, "as") && is(at - 2, "many")) return first = at - 2, "<=";
    if (joined && is(at - 2, Role::about)) return first = at - 2, "~";
    return {};
  }

  const Words& words_;
  Range range_;
  const Lexicon& lexicon_;
};

}  // namespace

std::vector<PeopleCount> find_counts(const Prose& prose, Range range, const Lexicon& lexicon) {
  return CountFinder(prose.words, range, lexicon).run();
}

}  // namespace rumbo::reports
