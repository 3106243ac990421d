#include "imports/spots.hpp"

#include <algorithm>

namespace rumbo::imports {

Spot Spots::at(std::size_t offset) {
  if (offset < now_.offset) now_ = offset < anchor_.offset ? Mark{} : anchor_;
  auto& [at, spot] = now_;
  for (const std::size_t end = std::min(offset, text_.size()); at < end; ++at) {
    const auto byte = static_cast<unsigned char>(text_[at]);
    if (byte == '\n') {
      ++spot.line;
      spot.column = 1;
    } else if ((byte & 0xC0u) != 0x80u) {
      ++spot.column;
    }
  }
  return spot;
}

Spot Spots::anchor(std::size_t offset) {
  const Spot spot = at(offset);
  anchor_ = now_;
  return spot;
}

}  // namespace rumbo::imports
