#pragma once

#include <string>
#include <string_view>

namespace rumbo::text {

// The key under which spellings of one name meet: NFKD, marks dropped, lower case (full case
// folding), letters without a decomposition spelt out (ß ss, æ ae, œ oe, ø o, đ d, ł l, þ th, ı i),
// Arabic letters made one that spelling mixes (ة ه, ى ی ي, ک ك, hamza off its seat; tatweel and
// vowel signs dropped), apostrophes, full stops and middle dots dropped, hyphens, dashes and every
// kind of space to one space, trimmed. й and ў stay, ё is е. "Villa Comaltitlán" -> "villa
// comaltitlan", "U.S." -> "us", "Guinea-Bissau" -> "guinea bissau". Idempotent. Other scripts
// without case are kept as they are. Thread-safe.
std::string fold(std::string_view utf8);

// The same, put after what `key` holds; allocates only when `key` must grow.
void append_folded(std::string& key, std::string_view utf8);

}  // namespace rumbo::text
