#pragma once

#include "geo/bbox.hpp"
#include "geo/clip.hpp"
#include "geo/projection.hpp"
#include "scene/scene.hpp"

#include <optional>
#include <string>
#include <vector>

namespace rumbo::render {

using namespace scene;

// What a map is to show: a box, and round a pole, where boxes of degrees say little, the places in
// it and how much wider than they the map shall be.
struct Extent {
  geo::BBox box;
  std::vector<geo::LonLat> places;
  double room = 1.3;
};

// How the globe lies on the page: a projection, a scale and a frame. Confined to a thread.
class View {
 public:
  // Fits the projected extent into the frame; the rest of the frame shows what lies beside it. An
  // empty or "auto" definition chooses one for the extent; a world map that would show the globe's
  // edge is then drawn whole. UsageError when the projection cannot
  // show the extent.
  static View fit(const geo::BBox& extent, const Box& frame, const std::string& definition);
  static View fit_extent(const Extent& extent, const Box& frame, const std::string& definition);

  // Web Mercator at one of MapLibre's zooms: the page's 0, 0 lies `origin` pixels to the right of
  // 180 west and below 85.0511 north; the frame may lie across 180 degrees.
  static View web_mercator(double zoom, XY origin, const Box& frame);

  // Draws on beyond the frame as far as `sheet`, which holds it; scale and zoom stay.
  void run_on(const Box& sheet);

  const Box& frame() const { return frame_; }  // what the map shows: names and panels keep to it
  const Box& sheet() const { return sheet_; }  // what is drawn: the frame, and bleed beyond it
  std::optional<XY> to_page(geo::LonLat position) const;         // may lie outside the frame
  std::optional<geo::LonLat> to_globe(XY point) const;           // nothing off the globe
  double metres_per_pixel() const { return metres_per_pixel_; }  // true ones, at the frame's centre
  double zoom() const { return zoom_; }  // MapLibre's: 512 px tiles; beyond 70 degrees, as at 70
  const std::string& projection() const { return projection_.definition(); }

  // The degrees the sheet shows: left..right are unwrapped longitudes (right - left <= 360, left >=
  // -540).
  const geo::Window& window() const { return window_; }
  geo::BBox bbox() const;  // the same as a box; the whole world round a pole
  geo::LonLat centre() const { return centre_; }

  // The globe's edge as far as the sheet shows it, a closed path; nothing where all of it is on
  // the globe.
  std::optional<Path> outline() const;
  // Whether rings must go through to_rim: the frame shows the edge of a globe drawn as a disc.
  bool has_rim() const { return off_globe_ && projection_.shape().reach > 0; }
  // Towards a position as seen from the disc's centre, and the point of the rim there: where rings
  // go that lie beyond. Only with a rim.
  double rim_bearing(geo::LonLat position) const;
  geo::LonLat on_rim(double bearing) const;
  bool beyond_rim(geo::LonLat position) const;
  geo::LonLat antipode() const;  // of the projection's centre

 private:
  View(geo::Projection projection, const Box& frame)
      : projection_(std::move(projection)), frame_(frame), sheet_(frame) {}
  void lie(const Box& bounds);
  void measure();
  std::vector<geo::LonLat> edge_of_the_globe() const;
  geo::LonLat disc_centre() const;
  geo::Window find_window();

  geo::Projection projection_;
  Box frame_;
  Box sheet_;
  XY origin_;  // the plane's position at the page's 0, 0
  double units_per_pixel_ = 1;
  double metres_per_pixel_ = 1;
  double zoom_ = 0;
  geo::LonLat centre_;
  geo::Window window_;
  bool off_globe_ = false;  // some of the frame is
};

}  // namespace rumbo::render
