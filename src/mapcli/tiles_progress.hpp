#pragma once

#include "tiles/job.hpp"

#include <chrono>
#include <filesystem>
#include <functional>
#include <vector>

namespace rumbo::mapcli {

// Tells how far the tiles are: on standard error where that is a terminal, or as JSON on standard
// output, an object a line.
class TilesProgress {
 public:
  explicit TilesProgress(bool json);

  void tell(const tiles::Progress& at);
  void end(const std::vector<tiles::Loss>& losses, const std::filesystem::path& output) const;

 private:
  double seconds() const;

  bool json_;
  std::function<void(double)> share_;
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
  double told_ = -1;
};

}  // namespace rumbo::mapcli
