#pragma once

#include <string>
#include <string_view>

namespace rumbo::text {

// The key under which spellings of one name meet: NFKD, marks dropped, lower case (full case
// folding), letters without a decomposition spelt out (ß ss, æ ae, œ oe, ø o, đ d, ł l, þ th, ı i),
// apostrophes and full stops dropped, hyphens, dashes and every kind of space to one space,
// trimmed. "Villa Comaltitlán" -> "villa comaltitlan", "U.S." -> "us", "Guinea-Bissau" -> "guinea
// bissau". Idempotent. Scripts without case are kept as they are. Thread-safe.
std::string fold(std::string_view utf8);

}  // namespace rumbo::text
