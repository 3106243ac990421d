#pragma once

#include <string>
#include <string_view>

namespace rumbo::gazetteer {

// The key of a name, in the index and in questions to it: text::fold(), then the abbreviations that
// names are written with spelt out, so that "St. Louis" and "Saint Louis", "Cd. Hidalgo" and
// "Ciudad Hidalgo" meet. A word is spelt out only where a name can have it: "St" before another
// word, "Mts" after one. Idempotent. Thread-safe.
std::string name_key(std::string_view utf8);

// The key of the beginning of a name: its last word, which may go on, is left as it is unless white
// space follows it.
std::string prefix_key(std::string_view utf8);

// A folded word as it stands in a key: where other words precede and follow it in its name. The
// word itself, or a word of the table.
struct WordPlace {
  bool first = false;
  bool last = false;
};
std::string_view canonical_word(std::string_view folded, WordPlace place);

}  // namespace rumbo::gazetteer
