#pragma once

#include "base/diagnostic.hpp"
#include "basemap/basemap.hpp"
#include "gazetteer/gazetteer.hpp"
#include "geo/bbox.hpp"
#include "geo/feature.hpp"
#include "scene/scene.hpp"
#include "scene/typesetter.hpp"
#include "style/style.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace rumbo::render {

using namespace scene;

inline constexpr int smallest_side = 16;  // pixels
inline constexpr int largest_side = 16000;
inline constexpr double largest_area = 100e6;  // pixels

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
  // UsageError for a size or scale beyond the limits above and for a projection that cannot show
  // the extent; Error without fonts; InputError for map data that cannot be read.
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

}  // namespace rumbo::render
