#pragma once

#include <string>
#include <string_view>

namespace rumbo::render {

// The few words a map says by itself, in English, Spanish and French; other languages get English.
// Thread-safe.

enum class Word {
  to,
  intended,
  cancelled,
  inferred,
  observed,
  legend,
  sources,
  route_map,
  and_more,
  undated,
  key,
  letters
};

std::string_view word(Word which, std::string_view language);

// An EDTF date as people write it: "3 Dec 2024", "Oct 2021", "23–25 Oct 2021", "by 5 Sep 2021", "c.
// 2021". The text itself when it is no EDTF; empty for an empty one. The time of day is left out.
std::string date_text(std::string_view edtf, std::string_view language);

// Digits in groups of three: "1,500", "1 500".
std::string number_text(long long number, std::string_view language);

}  // namespace rumbo::render
