#include "indexing/text_arena.hpp"

#include "base/error.hpp"

#include <cstring>
#include <functional>
#include <limits>
#include <utility>

#include <fmt/format.h>

namespace rumbo::indexing {
namespace {

using Length = std::uint16_t;

}  // namespace

TextArena::TextArena() : slots_(1024) { add({}); }

std::string_view TextArena::operator[](format::StringRef reference) const {
  Length length = 0;
  std::memcpy(&length, bytes_.data() + reference, sizeof(length));
  return std::string_view(bytes_).substr(reference + sizeof(length), length);
}

std::size_t TextArena::slot_of(std::string_view text) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = std::hash<std::string_view>{}(text)&mask;
  while (slots_[slot] != 0 && (*this)[slots_[slot] - 1] != text) slot = (slot + 1) & mask;
  return slot;
}

format::StringRef TextArena::add(std::string_view text) {
  const std::size_t slot = slot_of(text);
  if (slots_[slot] != 0) return slots_[slot] - 1;
  if (text.size() > std::numeric_limits<Length>::max() ||
      bytes_.size() + text.size() + 3 > std::numeric_limits<format::StringRef>::max())
    throw base::Error(
        fmt::format("the place names hold more text than an index can ({} bytes and {} "
                    "more); use fewer sources",
                    bytes_.size(), text.size()));
  const auto reference = static_cast<format::StringRef>(bytes_.size());
  const auto length = static_cast<Length>(text.size());
  bytes_.append(reinterpret_cast<const char*>(&length), sizeof(length));
  bytes_ += text;
  slots_[slot] = reference + 1;
  if (++count_ * 3 > slots_.size() * 2) grow();
  return reference;
}

void TextArena::grow() {
  const std::vector<std::uint32_t> old = std::exchange(slots_, {});
  slots_.resize(old.size() * 2);
  const std::size_t mask = slots_.size() - 1;
  for (const std::uint32_t entry : old) {
    if (entry == 0) continue;
    std::size_t slot = std::hash<std::string_view>{}((*this)[entry - 1]) & mask;
    while (slots_[slot] != 0) slot = (slot + 1) & mask;
    slots_[slot] = entry;
  }
}

}  // namespace rumbo::indexing
