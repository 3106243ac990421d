#include "tiles/raster_overlay.hpp"

#include "surfaces/cairo_painter.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include <cairo.h>

namespace rumbo::tiles {
namespace {

constexpr double soft = 1.5;  // pixels that antialiasing and rounding may add

scene::Box nothing() {
  constexpr double far = std::numeric_limits<double>::infinity();
  return {far, far, -far, -far};
}

void include(scene::Box& box, const scene::Box& other) {
  box = {std::min(box.left, other.left), std::min(box.top, other.top),
         std::max(box.right, other.right), std::max(box.bottom, other.bottom)};
}

void include(scene::Box& box, geo::XY at) { include(box, scene::Box{at.x, at.y, at.x, at.y}); }

double reach_of(const scene::Stroke& stroke) {
  return stroke.width / 2 * (stroke.join == scene::Join::miter ? 2.5 : 1.5);
}

struct Bounds {
  scene::Box operator()(const scene::Shape& shape) const {
    scene::Box box = nothing();
    for (const scene::Path& path : shape.paths)
      for (const geo::XY& point : path.points) include(box, point);
    return shape.stroke ? box.grown(reach_of(*shape.stroke)) : box;
  }
  scene::Box operator()(const scene::Disc& disc) const {
    const geo::XY& at = disc.centre;
    return scene::Box{at.x, at.y, at.x, at.y}.grown(disc.radius +
                                                    (disc.stroke ? disc.stroke->width / 2 : 0));
  }
  // Letters may reach an em beyond their line.
  scene::Box operator()(const scene::Text& text) const {
    scene::Box box = nothing();
    const double about = text.font.size + text.halo_width;
    for (const geo::XY& point : text.path) include(box, point);
    if (!text.path.empty()) return box.grown(about);
    const double angle = text.angle / 180 * 3.14159265358979;
    include(box, text.origin);
    include(box, geo::XY{text.origin.x + text.width * std::cos(angle),
                         text.origin.y + text.width * std::sin(angle)});
    return box.grown(about);
  }
  scene::Box operator()(const scene::Image& image) const { return image.box; }
  scene::Box operator()(const scene::Group& group) const {
    scene::Box box = nothing();
    for (const scene::Node& child : group.children) include(box, box_of(child));
    return box;
  }
};

scene::Box moved(const scene::Box& box, geo::XY by) {
  return {box.left + by.x, box.top + by.y, box.right + by.x, box.bottom + by.y};
}

bool is_line(const scene::Node& node) {
  const auto* shape = std::get_if<scene::Shape>(&node.item);
  return shape && !shape->fill && shape->stroke;
}

cairo_line_cap_t cap_of(scene::Cap cap) {
  return cap == scene::Cap::butt    ? CAIRO_LINE_CAP_BUTT
         : cap == scene::Cap::round ? CAIRO_LINE_CAP_ROUND
                                    : CAIRO_LINE_CAP_SQUARE;
}

cairo_line_join_t join_of(scene::Join join) {
  return join == scene::Join::miter   ? CAIRO_LINE_JOIN_MITER
         : join == scene::Join::round ? CAIRO_LINE_JOIN_ROUND
                                      : CAIRO_LINE_JOIN_BEVEL;
}

}  // namespace

scene::Box box_of(const scene::Node& node) { return std::visit(Bounds{}, node.item); }

RasterOverlay::RasterOverlay(int zoom, int side, const std::vector<geo::BBox>& boxes)
    : zoom_(zoom), side_(side) {
  for (const geo::BBox& box : boxes) wanted_.push_back(geo::tiles_in(box, zoom));
}

void RasterOverlay::add_line(std::size_t band, const std::vector<geo::XY>& points,
                             const scene::Stroke& stroke) {
  if (points.size() < 2) return;
  Line line{points, {0}, stroke};
  for (geo::XY& point : line.points) point.x += origin_.x, point.y += origin_.y;
  for (std::size_t i = 1; i < points.size(); ++i)
    line.along.push_back(line.along.back() +
                         std::hypot(points[i].x - points[i - 1].x, points[i].y - points[i - 1].y));
  scene::Box box = nothing();
  for (const geo::XY& point : line.points) include(box, point);
  items_.push_back({static_cast<std::uint32_t>(band), true,
                    static_cast<std::uint32_t>(lines_.size()), box.grown(reach_of(stroke) + soft)});
  lines_.push_back(std::move(line));
}

void RasterOverlay::add(std::size_t band, scene::Node node, const scene::Box& box) {
  items_.push_back({static_cast<std::uint32_t>(band), false,
                    static_cast<std::uint32_t>(wholes_.size()), moved(box.grown(soft), origin_)});
  wholes_.push_back({std::move(node), origin_});
}

void RasterOverlay::add_all(std::size_t band, const scene::Group& group) {
  for (const scene::Node& node : group.children) {
    if (const auto* inner = std::get_if<scene::Group>(&node.item)) {
      add_all(band, *inner);
    } else if (is_line(node)) {
      const auto& shape = std::get<scene::Shape>(node.item);
      for (const scene::Path& path : shape.paths) {
        std::vector<geo::XY> points = path.points;
        if (path.closed && !points.empty()) points.push_back(points.front());
        add_line(band, points, *shape.stroke);
      }
    } else if (const scene::Box box = box_of(node); box.left <= box.right) {
      add(band, node, box);
    }
  }
}

template <class Visit>
void RasterOverlay::each_tile(const scene::Box& box, Visit visit) const {
  const auto count = static_cast<std::int64_t>(1) << zoom_;
  const auto cell = [&](double at) { return static_cast<std::int64_t>(std::floor(at / side_)); };
  const std::int64_t top = std::max<std::int64_t>(0, cell(box.top)),
                     bottom = std::min(count - 1, cell(box.bottom));
  for (std::int64_t y = top; y <= bottom; ++y)
    for (std::int64_t x = cell(box.left); x <= cell(box.right); ++x) {
      const std::int64_t turns = x >= 0 ? x / count : (x + 1) / count - 1;
      const geo::Tile tile{zoom_, static_cast<std::uint32_t>(x - turns * count),
                           static_cast<std::uint32_t>(y)};
      if (std::ranges::any_of(wanted_, [&](const auto& range) { return range.contains(tile); }))
        visit(geo::id_of(tile), static_cast<std::int32_t>(-turns));
    }
}

void RasterOverlay::file_whole(std::uint32_t item) {
  const Item& it = items_[item];
  each_tile(it.box, [&](geo::TileId tile, std::int32_t turns) {
    places_.push_back({tile, it.band, item, turns, 0, 0});
  });
}

// Edge by edge, runs of edges in one tile put together.
void RasterOverlay::file_line(std::uint32_t item) {
  const Item& it = items_[item];
  const Line& line = lines_[it.number];
  const double reach = reach_of(line.stroke) + soft;
  const std::size_t before = places_.size();
  std::vector<Place> own;
  for (std::uint32_t i = 0; i + 1 < line.points.size(); ++i) {
    // Long edges are looked at in pieces no longer than a tile, so that their boxes are narrow.
    const geo::XY &a = line.points[i], &b = line.points[i + 1];
    const int pieces = 1 + static_cast<int>((line.along[i + 1] - line.along[i]) / (side_ * 0.75));
    for (int k = 0; k < pieces; ++k) {
      const double from = static_cast<double>(k) / pieces, to = (k + 1.0) / pieces;
      scene::Box box = nothing();
      include(box, geo::XY{a.x + (b.x - a.x) * from, a.y + (b.y - a.y) * from});
      include(box, geo::XY{a.x + (b.x - a.x) * to, a.y + (b.y - a.y) * to});
      each_tile(box.grown(reach), [&](geo::TileId tile, std::int32_t turns) {
        own.push_back({tile, it.band, item, turns, i, i});
      });
    }
  }
  std::ranges::sort(own, {}, [](const Place& p) { return std::tuple(p.tile, p.turns, p.first); });
  for (const Place& place : own) {
    Place* last = places_.size() > before ? &places_.back() : nullptr;
    if (last && last->tile == place.tile && last->turns == place.turns &&
        place.first <= last->last + 1)
      last->last = place.first;
    else
      places_.push_back(place);
  }
}

void RasterOverlay::file() {
  for (std::uint32_t i = 0; i < items_.size(); ++i)
    items_[i].is_line ? file_line(i) : file_whole(i);
  std::ranges::stable_sort(places_, {}, [](const Place& p) { return std::pair(p.tile, p.band); });
  for (const Item& item : items_) {
    if (bands_.size() <= item.band) bands_.resize(item.band + 1, false);
    bands_[item.band] = true;
  }
}

bool RasterOverlay::touches(const geo::Tile& tile) const {
  const int below = zoom_ - tile.z;
  const geo::TileId first =
      geo::first_id(zoom_) + ((geo::id_of(tile) - geo::first_id(tile.z)) << (2 * below));
  const auto found = std::ranges::lower_bound(places_, first, {}, &Place::tile);
  return found != places_.end() && found->tile < first + (geo::TileId{1} << (2 * below));
}

void RasterOverlay::draw(std::size_t band, const geo::Tile& tile, cairo_t* context,
                         const scene::Typesetter& typesetter, surfaces::TextStamp& stamp) const {
  if (!has(band)) return;
  const std::pair key{geo::id_of(tile), static_cast<std::uint32_t>(band)};
  const auto here = std::ranges::equal_range(
      places_, key, {}, [](const Place& p) { return std::pair(p.tile, p.band); });
  for (const Place& place : here) {
    const geo::XY origin{tile.x * static_cast<double>(side_) - place.turns * world(),
                         tile.y * static_cast<double>(side_)};
    const Item& item = items_[place.item];
    if (item.is_line) {
      draw_line(place, origin, context);
      continue;
    }
    cairo_save(context);
    const Whole& whole = wholes_[item.number];
    cairo_translate(context, whole.origin.x - origin.x, whole.origin.y - origin.y);
    const auto paint = [&](const auto& self, const scene::Node& node) -> void {
      if (const auto* group = std::get_if<scene::Group>(&node.item))
        for (const scene::Node& child : group->children) self(self, child);
      else if (const auto* text = std::get_if<scene::Text>(&node.item);
               !text || !stamp.paint(context, *text, typesetter))
        surfaces::paint_node(context, node, typesetter);
    };
    paint(paint, whole.node);
    cairo_restore(context);
  }
}

void RasterOverlay::draw_line(const Place& place, geo::XY origin, cairo_t* context) const {
  const Line& line = lines_[items_[place.item].number];
  const scene::Stroke& stroke = line.stroke;
  cairo_new_path(context);
  for (std::uint32_t i = place.first; i <= place.last + 1; ++i)
    (i == place.first ? cairo_move_to : cairo_line_to)(context, line.points[i].x - origin.x,
                                                       line.points[i].y - origin.y);
  const bool whole = place.first == 0 && place.last + 2 == line.points.size();
  if (whole && line.points.front() == line.points.back()) cairo_close_path(context);
  cairo_set_source_rgba(context, stroke.colour.red, stroke.colour.green, stroke.colour.blue,
                        stroke.colour.alpha);
  cairo_set_line_width(context, stroke.width);
  cairo_set_line_cap(context, cap_of(stroke.cap));
  cairo_set_line_join(context, join_of(stroke.join));
  const double period = std::accumulate(stroke.dashes.begin(), stroke.dashes.end(), 0.0) *
                        (stroke.dashes.size() % 2 ? 2 : 1);
  cairo_set_dash(context, stroke.dashes.data(), static_cast<int>(stroke.dashes.size()),
                 period > 0 ? std::fmod(line.along[place.first], period) : 0);
  cairo_stroke(context);
}

}  // namespace rumbo::tiles
