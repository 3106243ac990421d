#include "gazetteer/name_key.hpp"

#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace rumbo::gazetteer {
namespace {

// Where in a name a word is an abbreviation.
enum class Stands : std::uint8_t { before, after, first };

struct Abbreviation {
  std::string_view word;
  std::string_view meaning;
  Stands stands;
};

// Sorted. Conventions of maps and post offices, each folded. Left out, since they mean more than
// one thing: s (south, San, São), e (east, "and"), pres, ing, pte, co, is. No meaning is itself a
// word of the list.
constexpr std::array abbreviations{
    Abbreviation{"cd", "ciudad", Stands::before},
    Abbreviation{"cnel", "coronel", Stands::before},
    Abbreviation{"col", "colonia", Stands::before},
    Abbreviation{"dr", "doctor", Stands::before},
    Abbreviation{"ft", "fort", Stands::before},
    Abbreviation{"gen", "general", Stands::before},
    Abbreviation{"gral", "general", Stands::before},
    Abbreviation{"gt", "great", Stands::before},
    Abbreviation{"hts", "heights", Stands::after},
    Abbreviation{"jct", "junction", Stands::after},
    Abbreviation{"lic", "licenciado", Stands::before},
    Abbreviation{"mt", "mount", Stands::before},
    Abbreviation{"mtn", "mountain", Stands::after},
    Abbreviation{"mts", "mountains", Stands::after},
    Abbreviation{"n", "north", Stands::first},
    Abbreviation{"ntra", "nuestra", Stands::before},
    Abbreviation{"nva", "nueva", Stands::before},
    Abbreviation{"nvo", "nuevo", Stands::before},
    Abbreviation{"pt", "point", Stands::before},
    Abbreviation{"pta", "punta", Stands::before},
    Abbreviation{"pto", "puerto", Stands::before},
    Abbreviation{"rcho", "rancho", Stands::before},
    Abbreviation{"sankt", "saint", Stands::before},
    Abbreviation{"sint", "saint", Stands::before},
    Abbreviation{"sn", "san", Stands::before},
    Abbreviation{"spgs", "springs", Stands::after},
    Abbreviation{"sra", "senora", Stands::before},
    Abbreviation{"st", "saint", Stands::before},
    Abbreviation{"sta", "santa", Stands::before},
    Abbreviation{"ste", "sainte", Stands::before},
    Abbreviation{"sto", "santo", Stands::before},
    Abbreviation{"twp", "township", Stands::after},
    Abbreviation{"w", "west", Stands::first},
};

// A first sieve: for each first letter, a bit for each second letter of a word of the list.
constexpr std::array<std::uint32_t, 32> beginnings = [] {
  std::array<std::uint32_t, 32> table{};
  for (const Abbreviation& each : abbreviations)
    table[each.word[0] % 32] |= 1U << (each.word.size() > 1 ? each.word[1] % 32 : 0);
  return table;
}();
constexpr std::size_t longest_abbreviation = 5;

const Abbreviation* find_abbreviation(std::string_view word) {
  if (word.empty() || word.size() > longest_abbreviation) return nullptr;
  const auto letter = [word](std::size_t i) { return static_cast<unsigned char>(word[i]) % 32U; };
  if ((beginnings[letter(0)] >> (word.size() > 1 ? letter(1) : 0) & 1) == 0) return nullptr;
  const auto found = std::ranges::lower_bound(abbreviations, word, {}, &Abbreviation::word);
  return found != abbreviations.end() && found->word == word ? &*found : nullptr;
}

// Each word of a folded text, as a part of it.
template <class Visit>
void for_each_word(std::string_view folded, Visit visit) {
  while (!folded.empty()) {
    const std::size_t size = std::min(folded.find(' '), folded.size());
    const std::string_view word = folded.substr(0, size);
    folded.remove_prefix(std::min(size + 1, folded.size()));
    visit(word, folded.empty());
  }
}

bool has_abbreviation(std::string_view folded) {
  bool found = false;
  for_each_word(folded, [&](std::string_view word, bool) {
    found = found || find_abbreviation(word) != nullptr;
  });
  return found;
}

enum class LastWord : std::uint8_t { is_last, ends, may_go_on };

std::string spelt_out(std::string folded, LastWord last_word) {
  if (!has_abbreviation(folded)) return folded;
  std::string key;
  key.reserve(folded.size() + 16);
  for_each_word(folded, [&](std::string_view word, bool last) {
    const bool first = key.empty();
    if (!first) key += ' ';
    const bool as_it_is = last && last_word == LastWord::may_go_on;
    key += as_it_is ? word : canonical_word(word, {first, last && last_word == LastWord::is_last});
  });
  return key;
}

}  // namespace

std::string_view canonical_word(std::string_view folded, WordPlace place) {
  const Abbreviation* found = find_abbreviation(folded);
  if (found == nullptr) return folded;
  switch (found->stands) {
    case Stands::before:
      return place.last ? folded : found->meaning;
    case Stands::after:
      return place.first ? folded : found->meaning;
    case Stands::first:
      return place.first && !place.last ? found->meaning : folded;
  }
  return folded;
}

std::string name_key(std::string_view utf8) {
  return spelt_out(text::fold(utf8), LastWord::is_last);
}

std::string prefix_key(std::string_view utf8) {
  // Whether a gap follows the last word shows when a letter is put after it.
  std::string folded(utf8);
  folded = text::fold(folded += 'x');
  folded.pop_back();
  const bool goes_on = folded.ends_with(' ');
  if (goes_on) folded.pop_back();
  return spelt_out(std::move(folded), goes_on ? LastWord::ends : LastWord::may_go_on);
}

}  // namespace rumbo::gazetteer
