#pragma once

#include <span>
#include <string_view>

namespace rumbo::reports {

// A short passage of a story published on Wednesday, 6 March 2019, and what a careful reader gets
// out of it: one step a line, in the order told, "what place when count", each part but the first
// where it is known. Days only where the passage itself gives them. "#1": of the second group.
struct MovementCase {
  std::string_view text;
  std::string_view steps;
};

std::span<const MovementCase> english_movement();
std::span<const MovementCase> spanish_movement();

}  // namespace rumbo::reports
