#include "text/edit_pattern.hpp"

#include "text/edit_distance.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace rumbo::text {

EditPattern::EditPattern(std::string_view utf8) : text_(utf8), size_(count_code_points(utf8)) {
  if (size_ > word_bits) return;
  std::size_t position = 0;
  for (std::size_t at = 0; at < utf8.size() && position < word_bits; ++position)
    note(next_code_point(utf8, at), position);
}

std::size_t EditPattern::slot(char32_t code_point) const {
  std::size_t at = (code_point * 0x9E3779B1U) >> 25;
  while (letters_[at].positions != 0 && letters_[at].code_point != code_point)
    at = (at + 1) % slots;
  return at;
}

void EditPattern::note(char32_t code_point, std::size_t position) {
  const std::uint64_t bit = std::uint64_t{1} << position;
  if (code_point < ascii_.size()) {
    ascii_[code_point] |= bit;
  } else {
    Letter& letter = letters_[slot(code_point)];
    letter.code_point = code_point;
    letter.positions |= bit;
  }
}

std::uint64_t EditPattern::positions(std::string_view utf8, std::size_t& at) const {
  const auto byte = static_cast<unsigned char>(utf8[at]);
  if (byte < ascii_.size()) {
    ++at;
    return ascii_[byte];
  }
  return letters_[slot(next_code_point(utf8, at))].positions;
}

std::optional<std::size_t> EditPattern::distance(std::string_view utf8, std::size_t bound) const {
  if (size_ > word_bits) return edit_distance_by_table(text_, utf8, bound);
  if (size_ == 0) {
    const std::size_t all = count_code_points(utf8);
    return all > bound ? std::nullopt : std::optional(all);
  }
  const std::size_t last = size_ - 1;
  std::uint64_t more = ~std::uint64_t{0};  // where a column's cell is one more than the one above
  std::uint64_t less = 0;
  std::uint64_t diagonal = 0;  // where it is equal to the one diagonally above
  std::uint64_t before = 0;
  std::size_t score = size_;
  for (std::size_t at = 0; at < utf8.size();) {
    const std::uint64_t here = positions(utf8, at);
    const std::uint64_t swapped = ((~diagonal & here) << 1) & before;
    diagonal = (((here & more) + more) ^ more) | here | less | swapped;
    std::uint64_t right_more = less | ~(diagonal | more);
    std::uint64_t right_less = diagonal & more;
    score += (right_more >> last) & 1;
    score -= (right_less >> last) & 1;
    if (score > bound + (utf8.size() - at)) return std::nullopt;
    right_more = (right_more << 1) | 1;
    right_less <<= 1;
    more = right_less | ~(diagonal | right_more);
    less = right_more & diagonal;
    before = here;
  }
  return score > bound ? std::nullopt : std::optional(score);
}

}  // namespace rumbo::text
