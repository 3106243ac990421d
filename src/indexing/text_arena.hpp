#pragma once

#include "gazetteer/index_format.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rumbo::indexing {

namespace format = gazetteer::format;

// Strings, each kept once and named by its offset; bytes() is what the `strings` section holds. The
// empty string is 0. Confined to a thread.
class TextArena {
 public:
  TextArena();
  // Error when the text is longer than 65,535 bytes or the arena is full (4 GB).
  format::StringRef add(std::string_view text);
  std::string_view operator[](format::StringRef reference) const;
  const std::string& bytes() const { return bytes_; }

 private:
  std::size_t slot_of(std::string_view text) const;  // where it is, or where it would go
  void grow();

  std::string bytes_;
  std::vector<std::uint32_t> slots_;  // an open-addressing table of offsets, one added; 0 is free
  std::size_t count_ = 0;
};

}  // namespace rumbo::indexing
