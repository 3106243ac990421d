#pragma once

#include "imports/problems.hpp"

#include <cstddef>
#include <string_view>

namespace rumbo::imports {

// Lines and columns of byte offsets that come in rising order, or nearly: going back begins again
// at the anchor, and before that at the top.
class Spots {
 public:
  explicit Spots(std::string_view text) : text_(text) {}

  Spot at(std::size_t offset);
  // Makes an offset the anchor: nothing before it is likely to be asked for any more.
  Spot anchor(std::size_t offset);

 private:
  struct Mark {
    std::size_t offset = 0;
    Spot spot{1, 1};
  };

  std::string_view text_;
  Mark now_;
  Mark anchor_;
};

}  // namespace rumbo::imports
