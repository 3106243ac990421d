#include "mapcli/tiles_progress.hpp"

#include "mapcli/progress.hpp"

#include <cstdio>
#include <string>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace rumbo::mapcli {

TilesProgress::TilesProgress(bool json) : json_(json) {
  if (!json) share_ = progress("Tiles");
}

double TilesProgress::seconds() const {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin_).count();
}

void TilesProgress::tell(const tiles::Progress& at) {
  if (share_) share_(static_cast<double>(at.done) / static_cast<double>(at.of));
  if (!json_ || (seconds() - told_ < 0.5 && at.done != at.of)) return;
  told_ = seconds();
  fmt::print("{{\"done\": {}, \"of\": {}, \"zoom\": {}, \"seconds\": {:.1f}}}\n", at.done, at.of,
             at.zoom, told_);
  std::fflush(stdout);
}

void TilesProgress::end(const std::vector<tiles::Loss>& losses,
                        const std::filesystem::path& output) const {
  std::string lost;
  for (const tiles::Loss& loss : losses) {
    if (json_)
      lost += fmt::format("{}{{\"zoom\": {}, \"layer\": {}, \"points\": {}, \"gathered\": {}}}",
                          lost.empty() ? "" : ", ", loss.zoom, nlohmann::json(loss.layer).dump(),
                          loss.points, loss.gathered);
    else
      fmt::print(stderr, "zoom {}, {}: {} points left out, {} small areas gathered\n", loss.zoom,
                 loss.layer, loss.points, loss.gathered);
  }
  if (!json_) return;
  std::error_code none;
  const bool file = std::filesystem::is_regular_file(output, none);
  fmt::print("{{\"bytes\": {}, \"seconds\": {:.1f}, \"losses\": [{}]}}\n",
             file ? std::filesystem::file_size(output, none) : 0, seconds(), lost);
}

}  // namespace rumbo::mapcli
