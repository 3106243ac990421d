#include "mapcli/tiles_estimate.hpp"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include <fmt/format.h>

namespace rumbo::mapcli {
namespace {

constexpr std::uint64_t blocks_a_zoom = 24;
constexpr std::size_t longest_shared = 512;  // bytes that archives store once wherever they come

// Bytes of a zoom's tiles, those that come again and again apart.
class Counter final : public archive::TileSink {
 public:
  void add(const archive::TileRun& run) override {
    if (run.bytes.size() <= longest_shared)
      ++small_[std::string(run.bytes)];
    else
      large_ += run.bytes.size();
  }
  void commit() override {}

  // Of `times` as many tiles; begins anew.
  double take(double times) {
    auto bytes = static_cast<double>(large_);
    double shared = 0;
    for (const auto& [content, count] : small_)
      if (count == 1)
        bytes += static_cast<double>(content.size());
      else if (shared_.insert(content).second)
        shared += static_cast<double>(content.size());
    small_.clear();
    large_ = 0;
    return times * bytes + shared;
  }

 private:
  std::uint64_t large_ = 0;
  std::map<std::string, std::uint64_t> small_;
  std::set<std::string> shared_;  // of all zooms
};

class Clock {
 public:
  // Seconds since it was last asked.
  double lap() {
    const auto now = std::chrono::steady_clock::now();
    return std::chrono::duration<double>(now - std::exchange(last_, now)).count();
  }

 private:
  std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

struct Estimate {
  std::uint64_t tiles = 0;
  std::uint64_t sample = 0;
  double bytes = 0;
  double seconds = 0;
};

// From blocks spread over each zoom. What passes before the first of them is done does not grow
// with their number.
Estimate estimate(const tiles::Request& request) {
  Clock clock;
  const tiles::Plan all(request.min_zoom, request.max_zoom, request.boxes, request.shard);
  tiles::Job job(request);
  Estimate estimate{all.count(), job.plan().count(), 0, clock.lap()};
  const tiles::Plan sample = job.plan();
  Counter counter;
  bool begins = true;
  job.run(counter, 0, [&](const tiles::Progress& at) {
    const double times = static_cast<double>(all.count(at.zoom)) /
                         static_cast<double>(std::max<std::uint64_t>(1, sample.count(at.zoom)));
    if (begins || at.zoom_ends) estimate.seconds += (begins ? 1 : times) * clock.lap();
    if (at.zoom_ends) estimate.bytes += counter.take(times);
    begins = at.zoom_ends;
    return true;
  });
  return estimate;
}

}  // namespace

void estimate_tiles(const tiles::Request& asked, bool json) {
  tiles::Request request = asked;
  request.sample = blocks_a_zoom;
  const Estimate found = estimate(request);
  if (json)
    fmt::print("{{\"tiles\": {}, \"sample\": {}, \"bytes\": {:.0f}, \"seconds\": {:.1f}}}\n",
               found.tiles, found.sample, found.bytes, found.seconds);
  else
    fmt::print("{} tiles; by a sample of {} some {:.1f} MB and {:.1f} minutes\n", found.tiles,
               found.sample, found.bytes / 1e6, found.seconds / 60);
}

}  // namespace rumbo::mapcli
