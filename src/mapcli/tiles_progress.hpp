#pragma once

#include "tiles/job.hpp"

#include <chrono>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace rumbo::mapcli {

// Tells how far the tiles are: on standard error where that is a terminal, or as JSON on standard
// output, an object a line.
class TilesProgress {
 public:
  explicit TilesProgress(bool json);

  void tell(const tiles::Progress& at);
  // Leaves nothing of it on the terminal.
  void clear();
  // What was made and lost. Of `resumed`, where that is given, points may have been left out of the
  // tiles made before, too.
  void end(const std::vector<tiles::Loss>& losses, std::optional<int> resumed,
           const std::filesystem::path& output) const;

 private:
  struct Moment {
    double seconds = 0;
    std::uint64_t done = 0;
  };
  double seconds() const;
  double rate_at(const Moment& now);

  bool json_;
  bool terminal_;
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
  std::deque<Moment> lately_;  // what tiles a second are taken from
  double told_ = -1;
  std::size_t width_ = 0;  // of what stands on the terminal
};

}  // namespace rumbo::mapcli
