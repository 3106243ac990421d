#include "reports/counts.hpp"

#include "itinerary/count.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

namespace rumbo::reports {

using prose::Language;
using prose::Lexicon;
using prose::Prose;
using prose::Range;
using prose::Role;
using prose::Words;

namespace {

struct Number {
  std::size_t end = 0;  // past its last word
  std::string text;     // digits, or a vague word
};

class CountFinder {
 public:
  CountFinder(const Words& words, Range range, const Lexicon& lexicon)
      : words_(words), range_(range), lexicon_(lexicon) {}

  std::vector<PeopleCount> run() const {
    std::vector<PeopleCount> counts;
    for (std::size_t at = range_.first; at < range_.last;) {
      const auto number = number_at(at);
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

  // "1,500", Spanish "1.500", "3 mil", "two thousand", "thousands".
  std::optional<Number> number_at(std::size_t at) const {
    if (is(at, Role::vague_count)) {
      const bool many = is(at + 1, Role::linker) && is(at + 2, Role::vague_count);
      if (many)
        return Number{at + 3, fmt::format("{} {} {}", words_[at].folded, words_[at + 1].folded,
                                          words_[at + 2].folded)};
      return Number{at + 1, words_[at].folded};
    }
    std::optional<std::int64_t> value = plain(at);
    if (!value) return std::nullopt;
    std::size_t end = at + 1;
    const auto next = end < range_.last ? lexicon_.number(words_[end].folded) : std::nullopt;
    if (next && *next >= 100 && *next > *value) {
      value = *value * *next;
      ++end;
    }
    return Number{end, std::to_string(*value)};
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
    return value;
  }

  // The people counted, past "of" and a few adjectives ("mostly Honduran").
  std::optional<std::size_t> noun_behind(std::size_t at) const {
    constexpr std::size_t reach = 4;
    for (std::size_t end = std::min(range_.last, at + reach); at < end; ++at) {
      if (is(at, Role::mover) || is(at, Role::people)) return at;
      if (!words_[at].is_word() || is(at, Role::official) || is(at, Role::group)) break;
      if (is(at, Role::unit_km) || is(at, Role::unit_mile) || is(at, Role::coordinator)) break;
    }
    return std::nullopt;
  }

  std::optional<PeopleCount> make(std::size_t at, const Number& number, std::size_t noun) const {
    std::size_t first = at;
    const std::string prefix = qualifier_before(first);
    auto count = itinerary::parse_count(prefix + number.text);
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
    if (at < range_.first + 2) return {};
    const bool joined = words_[at - 1].is("than") || is(at - 1, Role::linker);
    if (joined && (words_[at - 2].is("more") || is(at - 2, Role::above)))
      return first = at - 2, ">";
    if (joined && is(at - 2, Role::below)) return first = at - 2, "<";
    if (is(at - 1, Role::at_least) && (words_[at - 2].is("at") || words_[at - 2].is("al")))
      return first = at - 2, ">=";
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
