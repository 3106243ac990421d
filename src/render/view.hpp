#pragma once

#include "geo/bbox.hpp"
#include "geo/clip.hpp"
#include "geo/projection.hpp"
#include "scene/scene.hpp"

#include <optional>
#include <string>

namespace rumbo::render {

using namespace scene;

// How the globe lies on the page: a projection, a scale and a frame. Confined to a thread.
class View {
 public:
  // Fits the projected extent into the frame; the rest of the frame shows what lies beside it. An
  // empty or "auto" definition chooses one for the extent. UsageError when the projection cannot
  // show the extent.
  static View fit(const geo::BBox& extent, const Box& frame, const std::string& definition);

  const Box& frame() const { return frame_; }
  std::optional<XY> to_page(geo::LonLat position) const;         // may lie outside the frame
  std::optional<geo::LonLat> to_globe(XY point) const;           // nothing off the globe
  double metres_per_pixel() const { return metres_per_pixel_; }  // true ones, at the frame's centre
  double zoom() const { return zoom_; }                          // MapLibre's: 512 px tiles
  const std::string& projection() const { return projection_.definition(); }

  // The degrees the frame shows: left..right are unwrapped longitudes (right - left <= 360, left >=
  // -540).
  const geo::Window& window() const { return window_; }
  geo::BBox bbox() const;  // the same as a box; the whole world round a pole
  geo::LonLat centre() const { return centre_; }

 private:
  View(geo::Projection projection, const Box& frame)
      : projection_(std::move(projection)), frame_(frame) {}
  void measure();
  geo::Window find_window() const;

  geo::Projection projection_;
  Box frame_;
  XY origin_;  // the plane's position at the page's 0, 0
  double units_per_pixel_ = 1;
  double metres_per_pixel_ = 1;
  double zoom_ = 0;
  geo::LonLat centre_;
  geo::Window window_;
};

}  // namespace rumbo::render
