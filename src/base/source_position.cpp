#include "base/source_position.hpp"

#include <fmt/format.h>

namespace rumbo::base {

std::string to_string(const SourcePosition& position) {
  if (position.line == 0) return position.file;
  if (position.column == 0) return fmt::format("{}:{}", position.file, position.line);
  return fmt::format("{}:{}:{}", position.file, position.line, position.column);
}

}  // namespace rumbo::base
