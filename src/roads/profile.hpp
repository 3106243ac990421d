#pragma once

#include <cstddef>
#include <cstdint>

namespace rumbo::roads {

// For whom ways are sought. A bus goes as a car: bans on heavy goods do not bind it.
enum class Profile : std::uint8_t { foot, bicycle, car, truck };

constexpr std::size_t profiles = 4;

// Who may go which way. Bits of Street::access.
using Access = std::uint16_t;

constexpr Access forward_bit(Profile profile) {
  return static_cast<Access>(1U << (2U * static_cast<unsigned>(profile)));
}
constexpr Access backward_bit(Profile profile) {
  return static_cast<Access>(2U << (2U * static_cast<unsigned>(profile)));
}
constexpr Access both_bits(Profile profile) {
  return static_cast<Access>(3U << (2U * static_cast<unsigned>(profile)));
}
constexpr Access for_all = 0xFF;

}  // namespace rumbo::roads
