#include "mapcli/tiles_progress.hpp"

#include "mapcli/tiles_losses.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include <fmt/format.h>
#include <unistd.h>

namespace rumbo::mapcli {
namespace {

namespace fs = std::filesystem;

// Of a file, or of all files in a folder.
std::uintmax_t bytes_of(const fs::path& output) {
  std::error_code none;
  if (!fs::is_directory(output, none)) return fs::file_size(output, none);
  std::uintmax_t sum = 0;
  for (const auto& entry : fs::recursive_directory_iterator(output, none))
    if (entry.is_regular_file(none)) sum += entry.file_size(none);
  return sum;
}

// "0:07", "12:30", "3:05:00".
std::string clock_text(double seconds) {
  const auto all = static_cast<std::uint64_t>(std::ceil(seconds));
  return all < 3600 ? fmt::format("{}:{:02}", all / 60, all % 60)
                    : fmt::format("{}:{:02}:{:02}", all / 3600, all / 60 % 60, all % 60);
}

}  // namespace

TilesProgress::TilesProgress(bool json)
    : json_(json), terminal_(!json && ::isatty(STDERR_FILENO) != 0) {}

double TilesProgress::seconds() const {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin_).count();
}

// Tiles a second, over the last ten seconds: greater zooms' tiles take less time.
double TilesProgress::rate_at(const Moment& now) {
  while (lately_.size() > 1 && lately_[1].seconds < now.seconds - 10) lately_.pop_front();
  const Moment then = lately_.front();
  lately_.push_back(now);
  return now.seconds > then.seconds
             ? static_cast<double>(now.done - then.done) / (now.seconds - then.seconds)
             : 0;
}

void TilesProgress::tell(const tiles::Progress& at) {
  if (!json_ && !terminal_) return;
  const double now = seconds();
  if (lately_.empty()) lately_.push_back({now, at.done});
  const bool whole = at.done == at.of;
  if (whole ? !at.zoom_ends : now - told_ < (json_ ? 0.5 : 0.2)) return;
  told_ = now;
  const double rate = rate_at({now, at.done});
  const double left = rate > 0 ? static_cast<double>(at.of - at.done) / rate : 0;
  if (json_) {
    fmt::print(
        "{{\"done\": {}, \"of\": {}, \"zoom\": {}, \"seconds\": {:.1f}, "
        "\"tiles_per_second\": {:.0f}, \"seconds_left\": {:.1f}}}\n",
        at.done, at.of, at.zoom, now, rate, left);
    std::fflush(stdout);
    return;
  }
  const std::string line =
      fmt::format("zoom {}: {:.0f} % of {} tiles, {:.0f} a second, {} left", at.zoom,
                  std::floor(100 * static_cast<double>(at.done) / static_cast<double>(at.of)),
                  at.of, rate, rate > 0 ? clock_text(left) : "?");
  fmt::print(stderr, "\r{:{}}", line, width_);
  width_ = std::max(width_, line.size());
  std::fflush(stderr);
}

void TilesProgress::clear() {
  if (width_ > 0) fmt::print(stderr, "\r{:{}}\r", "", width_);
  width_ = 0;
}

void TilesProgress::end(const std::vector<tiles::Loss>& losses, std::optional<int> resumed,
                        const fs::path& output) const {
  if (json_) {
    const std::string partly = resumed ? fmt::format("\"resumed_in_zoom\": {}, ", *resumed) : "";
    fmt::print("{{\"bytes\": {}, \"seconds\": {:.1f}, {}\"losses\": [{}]}}\n", bytes_of(output),
               seconds(), partly, to_json(losses));
    return;
  }
  for (const tiles::Loss& loss : losses)
    fmt::print(stderr, "zoom {}, {}: {}{} points left out, {} small areas gathered\n", loss.zoom,
               loss.layer, resumed == loss.zoom ? "at least " : "", loss.points, loss.gathered);
}

}  // namespace rumbo::mapcli
