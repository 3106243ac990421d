#include "mapcli/tiles_estimate.hpp"

#include <algorithm>
#include <chrono>
#include <cstdint>

#include <fmt/format.h>

namespace rumbo::mapcli {
namespace {

// Counts what it is given.
class Counter final : public archive::TileSink {
 public:
  void add(const archive::TileRun& run) override { bytes_ += run.bytes.size(); }
  void commit() override {}
  std::uint64_t bytes() const { return bytes_; }

 private:
  std::uint64_t bytes_ = 0;
};

}  // namespace

// From a part of every zoom, of some two thousand tiles in all.
void estimate_tiles(const tiles::Request& asked) {
  tiles::Request request = asked;
  const auto of =
      tiles::Plan(request.min_zoom, request.max_zoom, request.boxes, request.shard).count();
  if (request.shard.of == 1)
    request.shard.of = static_cast<int>(std::clamp<std::uint64_t>(of / 2000, 1, 1u << 20));
  request.shard.number = (request.shard.of + 1) / 2;
  tiles::Job job(request);
  Counter counter;
  const auto begin = std::chrono::steady_clock::now();
  const auto made = job.plan().count();
  job.run(counter, 0, {});
  const double seconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  const double times = made ? static_cast<double>(of) / static_cast<double>(made) : 0;
  fmt::print("{} tiles; by a sample of {} some {:.1f} MB and {:.1f} minutes\n", of, made,
             times * static_cast<double>(counter.bytes()) / 1e6, times * seconds / 60);
}

}  // namespace rumbo::mapcli
