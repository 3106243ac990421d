#include "gazetteer/letter_signature.hpp"

#include "text/utf8.hpp"

#include <array>

namespace rumbo::gazetteer {
namespace {

constexpr std::size_t classes = 32;
// The classes by how near to half of the world's names hold them.
constexpr std::array<char, 27> by_use{'i', 'n', 'a', 'e', ' ', 'r', 's', 'o', 'h',
                                      'l', 't', 'u', 'g', 'b', 'm', 'd', 'k', 'c',
                                      'y', 'v', 'p', 'z', 'j', 'w', 'f', 'q', 'x'};

constexpr std::size_t space_class = 26;

constexpr std::size_t class_of(char32_t c) {
  if (c >= U'a' && c <= U'z') return c - U'a';
  return c == U' ' ? space_class : c % classes;
}

constexpr std::array<std::uint8_t, classes> ranks = [] {
  std::array<std::uint8_t, classes> table{};
  for (std::uint8_t rank = 0; rank < classes; ++rank) {
    const bool listed = rank < by_use.size();
    table[listed ? class_of(static_cast<unsigned char>(by_use[rank])) : rank] = rank;
  }
  return table;
}();

constexpr std::array<std::uint64_t, 128> ascii_bits = [] {
  std::array<std::uint64_t, 128> table{};
  for (char32_t c = 0; c < table.size(); ++c)
    table[c] = std::uint64_t{1} << (63 - ranks[class_of(c)]);
  return table;
}();

}  // namespace

std::uint64_t letter_signature(std::string_view utf8) {
  std::uint64_t signature = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    const auto byte = static_cast<unsigned char>(utf8[at]);
    std::uint64_t bit = 0;
    if (byte < ascii_bits.size()) {
      bit = ascii_bits[byte];
      ++at;
    } else {
      bit = std::uint64_t{1} << (63 - ranks[text::next_code_point(utf8, at) % classes]);
    }
    signature |= bit | ((signature & bit) >> classes);
  }
  return signature;
}

}  // namespace rumbo::gazetteer
