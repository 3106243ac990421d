#include "mapcli/render_frames.hpp"

#include "base/error.hpp"
#include "base/file.hpp"

#include <charconv>
#include <cmath>

#include <fmt/format.h>

namespace rumbo::mapcli {

int parse_frame_time(const std::string& text) {
  double number = 0;
  const char* const end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, number);
  const std::string_view unit(rest, static_cast<std::size_t>(end - rest));
  const double milliseconds = unit == "s" ? number * 1000 : number;
  if (error != std::errc{} || (unit != "s" && unit != "ms") || !(milliseconds >= 20) ||
      !(milliseconds <= 60'000))
    throw base::UsageError(
        fmt::format("--frame-time {}: give 20ms to 60s, as in 800ms or 1.5s", text));
  return static_cast<int>(std::lround(milliseconds));
}

void write_frames(const render::Frames& frames, const std::filesystem::path& folder) {
  std::error_code failed;
  std::filesystem::create_directory(folder, failed);
  if (!std::filesystem::is_directory(folder))
    throw base::Error(fmt::format("cannot make the folder {}: {}", folder.string(),
                                  failed ? failed.message() : "something else has its name"));
  for (std::size_t i = 0; i < frames.dates().size(); ++i) {
    base::AtomicFile file(folder / (frames.dates()[i] + ".png"));
    file.write(frames.png(i));
    file.commit();
  }
}

}  // namespace rumbo::mapcli
