#include "render/area_mask.hpp"

#include "base/error.hpp"

#include <memory>

#include <cairo.h>

namespace rumbo::render {
namespace {

void trace(cairo_t* context, const Shape& shape) {
  cairo_new_path(context);
  for (const Path& path : shape.paths) {
    if (path.points.empty()) continue;
    cairo_move_to(context, path.points.front().x, path.points.front().y);
    for (const XY& point : path.points) cairo_line_to(context, point.x, point.y);
    cairo_close_path(context);
  }
}

bool covers(const Shape& shape, const Box& box) {
  return shape.paths.size() == 1 && shape.paths.front().points.size() == 4 &&
         shape.paths.front().points.front() == XY{box.left, box.top};
}

void fill(cairo_t* context, const Group& group, const Box& box) {
  for (const Node& node : group.children) {
    if (const auto* inner = std::get_if<Group>(&node.item)) fill(context, *inner, box);
    const auto* shape = std::get_if<Shape>(&node.item);
    if (!shape || !shape->fill || covers(*shape, box)) continue;
    trace(context, *shape);
    cairo_fill(context);
  }
}

}  // namespace

std::vector<unsigned char> area_mask(const Group& group, const Box& box, int width, int height) {
  const std::unique_ptr<cairo_surface_t, void (*)(cairo_surface_t*)> surface(
      cairo_image_surface_create(CAIRO_FORMAT_A8, width, height), cairo_surface_destroy);
  const std::unique_ptr<cairo_t, void (*)(cairo_t*)> context(cairo_create(surface.get()),
                                                             cairo_destroy);
  cairo_set_fill_rule(context.get(), CAIRO_FILL_RULE_EVEN_ODD);
  cairo_scale(context.get(), width / box.width(), height / box.height());
  cairo_translate(context.get(), -box.left, -box.top);
  fill(context.get(), group, box);
  if (cairo_status(context.get()) != CAIRO_STATUS_SUCCESS)
    throw base::Error("cannot draw the relief's mask");
  cairo_surface_flush(surface.get());
  std::vector<unsigned char> mask;
  mask.reserve(static_cast<std::size_t>(width) * height);
  const unsigned char* data = cairo_image_surface_get_data(surface.get());
  const int stride = cairo_image_surface_get_stride(surface.get());
  for (int y = 0; y < height; ++y)
    mask.insert(mask.end(), data + y * stride, data + y * stride + width);
  return mask;
}

}  // namespace rumbo::render
