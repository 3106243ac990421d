#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>

namespace rumbo::places {

// What a word does in and around names, as bits: one word may do several things.
using NameFlags = std::uint32_t;

namespace naming {
constexpr NameFlags given = 1U << 0;         // a person's first name
constexpr NameFlags title = 1U << 1;         // stands before a person's name: "Mayor"
constexpr NameFlags kin = 1U << 2;           // "wife", before or behind a person's name
constexpr NameFlags suffix = 1U << 3;        // "Jr."
constexpr NameFlags body = 1U << 4;          // head of an organisation's name: "Department"
constexpr NameFlags building = 1U << 5;      // head of a facility's: "Hospital"
constexpr NameFlags street = 1U << 6;        // "Road"
constexpr NameFlags nature = 1U << 7;        // behind the name of a feature: "River"
constexpr NameFlags nature_front = 1U << 8;  // before it: "Lake", "Mount"
constexpr NameFlags division = 1U << 9;      // behind a division's name: "County"
constexpr NameFlags kind_of = 1U << 10;      // before "of" and a name: "town of", "estado de"
constexpr NameFlags inside = 1U << 11;       // nothing but a place follows: "in", "near"
constexpr NameFlags towards = 1U << 12;      // often a place follows: "from", "to"
constexpr NameFlags speech = 1U << 13;       // who stands beside it speaks
constexpr NameFlags local = 1U << 14;        // behind a place's name: "resident", "police"
constexpr NameFlags compass = 1U << 15;      // "North"
constexpr NameFlags quarter = 1U << 16;      // "northern": no part of a name
constexpr NameFlags link = 1U << 17;         // small word inside names: "de la", "of"
constexpr NameFlags never = 1U << 18;        // in capitals and no place: "Monday", "Christmas"
constexpr NameFlags plain = 1U << 19;        // function word
constexpr NameFlags state = 1U << 20;        // a state's abbreviation: "Calif", "Chis"
constexpr NameFlags particle = 1U << 21;     // of a surname: "van", "de"
constexpr NameFlags joins = 1U << 22;        // of a list: "and", "or"
constexpr NameFlags makes = 1U << 23;        // a firm's name that makes goods: "Toyota"
// Said by the document, not by the tables:
constexpr NameFlags loud = 1U << 25;        // in a sentence whose capitals say nothing
constexpr NameFlags small_too = 1U << 26;   // the document has it in small letters too
constexpr NameFlags person = 1U << 27;      // within a person's full name
constexpr NameFlags surname = 1U << 28;     // stands in a person's full name elsewhere
constexpr NameFlags first_name = 1U << 29;  // the same, as the first word
constexpr NameFlags speaker = 1U << 30;     // somewhere it speaks: "Zamudio said"
constexpr NameFlags firm = 1U << 31U;       // head of a firm's name: "Inc."
}  // namespace naming

struct NameRow {
  NameFlags flags = 0;
  std::string_view words;  // folded, parted by spaces
};

std::span<const NameRow> english_name_words();
std::span<const NameRow> spanish_name_words();
// The state behind an English abbreviation, folded: "wva" is "west virginia"; empty when none.
std::string_view state_in_full(std::string_view abbreviation);
// Where "european", "ohioans" and others of no one country belong to, folded; empty when none.
std::string_view region_of(std::string_view adjective);
std::string_view given_names();  // of both languages: news in either has both

// The tables of one language. Immutable: may be shared between threads.
class NameWords {
 public:
  explicit NameWords(std::span<const NameRow> rows);
  NameFlags of(std::string_view folded) const {
    const auto found = flags_.find(folded);
    return found == flags_.end() ? 0 : found->second;
  }

 private:
  void add(NameFlags flags, std::string_view words);
  std::unordered_map<std::string_view, NameFlags> flags_;
};

}  // namespace rumbo::places
