#include "scene/joined_letters.hpp"

#include "text/utf8.hpp"

#include <algorithm>

namespace rumbo::scene {
namespace {

struct Block {
  char32_t first, last;
};
constexpr Block joined[] = {{0x0600, 0x077F}, {0x07C0, 0x07FF}, {0x0840, 0x08FF}, {0x0900, 0x0A7F},
                            {0x1800, 0x18AF}, {0xFB50, 0xFDFF}, {0xFE70, 0xFEFF}};

}  // namespace

bool is_joined(std::string_view utf8) {
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t point = text::next_code_point(utf8, at);
    if (std::ranges::any_of(joined, [&](const Block& block) {
          return point >= block.first && point <= block.last;
        }))
      return true;
  }
  return false;
}

}  // namespace rumbo::scene
