#pragma once

#include <cstddef>
#include <cstdint>

namespace sample {

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed * 2654435761u + 1) {}
  double between(double low, double high) {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return low + (high - low) * static_cast<double>(state_ >> 11) * 0x1p-53;
  }
  std::size_t below(std::size_t count) {
    return static_cast<std::size_t>(between(0, static_cast<double>(count)));
  }

 private:
  std::uint64_t state_;
};

}  // namespace sample
