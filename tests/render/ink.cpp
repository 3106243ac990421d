#include "ink.hpp"

#include "surfaces/cairo_handles.hpp"
#include "surfaces/cairo_painter.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace sample {
namespace {

using namespace rumbo;
using namespace rumbo::scene;

constexpr style::Colour black{0, 0, 0, 1};
constexpr std::uint32_t dark_below = 150;  // of 255, over white

enum class Part { texts, symbols };

template <class Item>
void blacken(Item& item) {
  if constexpr (requires { item.halo_width; }) item.halo_width = 0;
  if constexpr (requires { item.colour; }) item.colour = black;
  if constexpr (requires { item.fill; })
    if (item.fill) item.fill = black;
  if constexpr (requires { item.stroke; })
    if (item.stroke) item.stroke->colour = black;
}

std::vector<Node> kept(const std::vector<Node>& nodes, Part part) {
  std::vector<Node> out;
  for (const Node& node : nodes) {
    if (const auto* group = std::get_if<Group>(&node.item)) {
      Group inner;
      inner.clip = group->clip;
      inner.children = kept(group->children, part);
      if (!inner.children.empty()) out.push_back({std::move(inner)});
      continue;
    }
    const bool is_text = std::holds_alternative<Text>(node.item);
    if (is_text != (part == Part::texts)) continue;
    out.push_back(node);
    std::visit([](auto& item) { blacken(item); }, out.back().item);
  }
  return out;
}

}  // namespace

Ink::Ink(const std::vector<Node>& nodes, const Box& window, const Typesetter& typesetter)
    : left_(static_cast<int>(std::floor(window.left))),
      top_(static_cast<int>(std::floor(window.top))),
      width_(std::max(1, static_cast<int>(std::ceil(window.right)) - left_)),
      height_(std::max(1, static_cast<int>(std::ceil(window.bottom)) - top_)),
      dark_(static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_)) {
  const surfaces::Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width_, height_));
  const surfaces::Context context(cairo_create(surface.get()));
  cairo_translate(context.get(), -left_, -top_);
  Scene page;
  page.nodes = nodes;
  surfaces::paint_on(context.get(), page, typesetter, surfaces::Letters::outlines);
  cairo_surface_flush(surface.get());
  const unsigned char* rows = cairo_image_surface_get_data(surface.get());
  const int stride = cairo_image_surface_get_stride(surface.get());
  box_ = {window.right, window.bottom, window.left, window.top};
  for (int y = 0; y < height_; ++y) {
    const auto* row = reinterpret_cast<const std::uint32_t*>(rows + std::ptrdiff_t{stride} * y);
    for (int x = 0; x < width_; ++x) {
      if ((row[x] & 255) >= dark_below) continue;
      dark_[static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) +
            static_cast<std::size_t>(x)] = true;
      box_ = {std::min<double>(box_.left, left_ + x), std::min<double>(box_.top, top_ + y),
              std::max<double>(box_.right, left_ + x + 1),
              std::max<double>(box_.bottom, top_ + y + 1)};
    }
  }
}

bool Ink::at(int x, int y) const {
  x -= left_, y -= top_;
  return x >= 0 && y >= 0 && x < width_ && y < height_ &&
         dark_[static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) +
               static_cast<std::size_t>(x)];
}

int Ink::shared(const Ink& other, int reach) const {
  if (empty() || other.empty() || !box_.grown(1).meets(other.box_)) return 0;
  const Box both{std::max(box_.left, other.box_.left - 1), std::max(box_.top, other.box_.top - 1),
                 std::min(box_.right, other.box_.right + 1),
                 std::min(box_.bottom, other.box_.bottom + 1)};
  int count = 0;
  for (int y = static_cast<int>(both.top); y < both.bottom; ++y)
    for (int x = static_cast<int>(both.left); x < both.right; ++x) {
      if (!at(x, y)) continue;
      bool met = false;
      for (int dy = -reach; dy <= reach; ++dy)
        for (int dx = -reach; dx <= reach; ++dx) met = met || other.at(x + dx, y + dy);
      count += met;
    }
  return count;
}

int Ink::outside(const Box& frame) const {
  if (empty() || frame.contains(box_)) return 0;
  int count = 0;
  for (int y = static_cast<int>(box_.top); y < box_.bottom; ++y)
    for (int x = static_cast<int>(box_.left); x < box_.right; ++x)
      count += at(x, y) && !frame.grown(0.5).contains(
                               XY{static_cast<double>(x) + 0.5, static_cast<double>(y) + 0.5});
  return count;
}

std::vector<Node> texts_of(const std::vector<Node>& nodes) { return kept(nodes, Part::texts); }
std::vector<Node> symbols_of(const std::vector<Node>& nodes) { return kept(nodes, Part::symbols); }

}  // namespace sample
