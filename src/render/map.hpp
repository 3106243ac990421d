#pragma once

#include "base/diagnostic.hpp"
#include "basemap/basemap.hpp"
#include "gazetteer/gazetteer.hpp"
#include "geo/bbox.hpp"
#include "geo/feature.hpp"
#include "scene/scene.hpp"
#include "scene/typesetter.hpp"
#include "style/style.hpp"
#include "surfaces/cairo_painter.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace rumbo::render {

using namespace scene;

inline constexpr int smallest_side = 16;  // pixels
inline constexpr int largest_side = 16000;
inline constexpr double largest_bleed = 20 / 25.4 * 96;  // pixels: 20 mm
inline constexpr double largest_area = 100e6;            // pixels

// What to draw. The references must outlive the Map's making; a basemap or gazetteer that a layer
// needs but that is missing leaves that layer empty, with a warning.
struct MapRequest {
  MapRequest(const style::Style& with, const geo::Features& of) : style(with), journeys(of) {}

  const style::Style& style;
  const geo::Features& journeys;
  const basemap::Basemap* basemap = nullptr;
  const gazetteer::Gazetteer* gazetteer = nullptr;
  std::filesystem::path fonts;  // fonts.conf of the data folder

  int width = 0;  // pixels at scale 1; 0: the style's
  int height = 0;
  double scale = 1;
  double bleed = 0;  // pixels at scale 1 that the page runs on beyond every edge, for the trimming
  std::optional<geo::BBox> bbox;          // instead of what the journeys ask for
  std::optional<std::string> projection;  // instead of the style's
  std::string title;
  std::string subtitle;
  std::string note;                  // a sentence before the credits; empty: the style's
  std::string language;              // "en", "es" or "fr"; empty: the style's
  std::vector<std::string> credits;  // of the journeys' own data, beside those of the layers drawn
  std::vector<std::pair<std::string, std::string>> journey_titles;  // by the journey's id, in order
};

// A map laid out: everything that stands on the page, decided once, so that every surface shows the
// same. Confined to a thread.
class Map {
 public:
  // UsageError for a size, bleed or scale beyond the limits above and for a projection that cannot
  // show the extent; Error without fonts; InputError for map data that cannot be read.
  explicit Map(const MapRequest& request);

  const Scene& scene() const { return scene_; }
  double scale() const { return scale_; }
  const Typesetter& typesetter() const { return typesetter_; }
  // Labels left out, characters that no font has, layers without data.
  const base::Diagnostics& problems() const { return problems_; }

 private:
  Typesetter typesetter_;
  Scene scene_;
  double scale_ = 1;
  base::Diagnostics problems_;
};

std::string render_png(const Map& map);  // Error when Cairo or libpng fail
std::string render_svg(const Map& map);
std::string render_pdf(const Map& map);  // Error when Cairo fails
// The title, an empty line and the description, as plain text: the map for those who cannot see it.
std::string render_alt(const Map& map);

// The map as it grew, one frame a date (frames.hpp), each with its date in the subtitle where the
// style shows one: make the map with `with_frame_date` of its request. `limit` is of frames;
// UsageError beyond it and when no event has a date.
class Frames {
 public:
  Frames(const Map& map, const geo::Features& journeys, std::size_t limit = 400);

  const std::vector<std::string>& dates() const { return dates_; }  // ISO, rising
  std::string png(std::size_t number) const;
  // All frames in one file, `milliseconds` each (20 to 60,000). UsageError when they would take
  // more than a gigabyte.
  std::string gif(int milliseconds) const;
  std::string webp(int milliseconds) const;

 private:
  Scene scene(std::size_t number) const;
  std::vector<surfaces::Pixels> pages() const;

  const Map& map_;
  const geo::Features& journeys_;
  std::vector<std::string> dates_;
};

// The subtitle with the date of the last frame, which frames replace by their own.
std::string with_frame_date(const std::string& subtitle, const geo::Features& journeys,
                            const std::string& language);

}  // namespace rumbo::render
