#include "render/map.hpp"

#include "base/error.hpp"
#include "render/compose.hpp"
#include "render/frames.hpp"
#include "render/words.hpp"
#include "surfaces/animation.hpp"
#include "surfaces/pdf.hpp"
#include "surfaces/png.hpp"
#include "surfaces/svg.hpp"

#include <cmath>

#include <fmt/format.h>

namespace rumbo::render {
namespace {

std::string language_of(const MapRequest& request) {
  return request.language.empty() ? request.style.map.language : request.language;
}

std::string family_of(const MapRequest& request) {
  return request.style.map.fonts.empty() ? "Noto Sans" : request.style.map.fonts.front();
}

// Before any memory is taken.
const MapRequest& checked(const MapRequest& request) {
  const double width = request.width > 0 ? request.width : request.style.map.width;
  const double height = request.height > 0 ? request.height : request.style.map.height;
  if (!(request.scale > 0) || !std::isfinite(request.scale))
    throw base::UsageError(
        fmt::format("a scale of {} draws nothing: give a number above 0", request.scale));
  if (!(request.bleed >= 0 && request.bleed <= largest_bleed))
    throw base::UsageError("a bleed is of 0 to 20 mm");
  const double w = std::round((width + 2 * request.bleed) * request.scale);
  const double h = std::round((height + 2 * request.bleed) * request.scale);
  if (std::min({w, h, width, height}) < smallest_side ||
      std::max({w, h, width, height}) > largest_side || w * h > largest_area)
    throw base::UsageError(
        fmt::format("a map of {:.0f}x{:.0f} pixels cannot be drawn: give {} to {} pixels a side "
                    "and at most {:.0f} "
                    "megapixels, scale included",
                    w, h, smallest_side, largest_side, largest_area / 1e6));
  return request;
}

surfaces::PngNotes notes_of(const Map& map, const std::string& title) {
  constexpr double dots_per_metre = 96 / 0.0254;
  return {dots_per_metre * map.scale(), map.scene().language, title, map.scene().description};
}

}  // namespace

Map::Map(const MapRequest& request)
    : typesetter_(checked(request).fonts, family_of(request), language_of(request)),
      scale_(request.scale) {
  scene_ = compose(request, typesetter_, problems_);
}

std::string render_png(const Map& map) {
  return surfaces::encode_png(surfaces::paint(map.scene(), map.typesetter(), map.scale()),
                              notes_of(map, map.scene().title));
}

std::string render_svg(const Map& map) { return surfaces::write_svg(map.scene()); }

std::string render_pdf(const Map& map) {
  return surfaces::write_pdf(map.scene(), map.typesetter());
}

std::string render_alt(const Map& map) {
  return map.scene().title + "\n\n" + map.scene().description + "\n";
}

Frames::Frames(const Map& map, const geo::Features& journeys, std::size_t limit)
    : map_(map), journeys_(journeys), dates_(frame_dates(journeys)) {
  if (dates_.empty())
    throw base::UsageError("no event has a date, so there are no frames: give them a `when`");
  if (dates_.size() > limit)
    throw base::UsageError(fmt::format(
        "{} dates would make {} frames, and {} are the limit: draw fewer journeys with --journey",
        dates_.size(), dates_.size(), limit));
}

Scene Frames::scene(std::size_t number) const {
  const std::string& language = map_.scene().language;
  Scene scene = scene_on(map_.scene(), journeys_, dates_[number]);
  retitle(scene, date_text(dates_.back(), language), date_text(dates_[number], language));
  return scene;
}

std::string Frames::png(std::size_t number) const {
  const std::string date = date_text(dates_[number], map_.scene().language);
  return surfaces::encode_png(surfaces::paint(scene(number), map_.typesetter(), map_.scale()),
                              notes_of(map_, map_.scene().title + ", " + date));
}

std::vector<surfaces::Pixels> Frames::pages() const {
  const double bytes = 4.0 * map_.scene().width * map_.scene().height * map_.scale() *
                       map_.scale() * static_cast<double>(dates_.size());
  if (bytes > 1e9)
    throw base::UsageError(fmt::format(
        "{} frames of this size would take {:.1f} GB and 1 is the limit: give a smaller --size",
        dates_.size(), bytes / 1e9));
  std::vector<surfaces::Pixels> pages;
  for (std::size_t i = 0; i < dates_.size(); ++i)
    pages.push_back(surfaces::paint(scene(i), map_.typesetter(), map_.scale()));
  return pages;
}

std::string Frames::gif(int milliseconds) const {
  return surfaces::encode_gif(pages(), milliseconds);
}

std::string Frames::webp(int milliseconds) const {
  return surfaces::encode_webp(pages(), milliseconds);
}

std::string with_frame_date(const std::string& subtitle, const geo::Features& journeys,
                            const std::string& language) {
  const std::vector<std::string> dates = frame_dates(journeys);
  if (dates.empty()) return subtitle;
  return subtitle + (subtitle.empty() ? "" : " · ") + date_text(dates.back(), language);
}

}  // namespace rumbo::render
