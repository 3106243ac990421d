#pragma once

#include <cstdint>
#include <string_view>

namespace rumbo::gazetteer {

// Which letters a folded name holds, and which more than once. a to z and the space are a class
// each, every other code point is of class code point mod 32. Bit 63 - rank says that a letter of
// the class occurs, bit 31 - rank that two do; the ranks put first what tells names apart best. So
// an edit takes at most one bit away and adds at most one, and a swap of neighbours does neither.
std::uint64_t letter_signature(std::string_view utf8);

}  // namespace rumbo::gazetteer
