#include "mapcli/render_frames.hpp"

#include "base/error.hpp"
#include "base/file.hpp"

#include <algorithm>
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

namespace {

// "2021-10-23.png"
bool is_frame(const std::string& name) {
  constexpr std::string_view pattern = "0000-00-00.png";
  return std::ranges::equal(name, pattern, [](char c, char shape) {
    return shape == '0' ? c >= '0' && c <= '9' : c == shape;
  });
}

base::Diagnostics warn_of_others(const render::Frames& frames,
                                 const std::filesystem::path& folder) {
  std::vector<std::string> others;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if (is_frame(name) && !std::ranges::binary_search(frames.dates(), name.substr(0, 10)))
      others.push_back(name);
  }
  std::ranges::sort(others);
  base::Diagnostics problems;
  for (const std::string& name : others)
    problems.warn({(folder / name).string(), 0, 0},
                  "is no frame of this map, and a film of the folder would show it; remove it");
  return problems;
}

}  // namespace

void check_frames_folder(const std::filesystem::path& folder) {
  if (std::filesystem::is_directory(folder)) return;
  const auto whole = std::filesystem::absolute(folder / "").lexically_normal();
  const auto parent = whole.parent_path().parent_path();
  if (std::filesystem::exists(folder))
    throw base::Error(
        fmt::format("cannot make the folder {}: something else has its name", folder.string()));
  if (!std::filesystem::is_directory(parent))
    throw base::Error(fmt::format("cannot make the folder {}: {} is no folder", folder.string(),
                                  parent.string()));
}

base::Diagnostics write_frames(const render::Frames& frames, const std::filesystem::path& folder) {
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
  return warn_of_others(frames, folder);
}

}  // namespace rumbo::mapcli
