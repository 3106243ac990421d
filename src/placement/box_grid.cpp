#include "placement/box_grid.hpp"

#include <algorithm>
#include <cmath>

namespace rumbo::placement {
namespace {
constexpr double cell = 64;  // pixels

std::size_t count(double length) {
  return static_cast<std::size_t>(std::clamp(std::ceil(length / cell), 1.0, 1024.0));
}
std::size_t at(double distance, std::size_t limit) {
  return static_cast<std::size_t>(
      std::clamp(std::floor(distance / cell), 0.0, static_cast<double>(limit - 1)));
}
}  // namespace

BoxGrid::BoxGrid(const Box& area)
    : area_(area),
      columns_(count(area.width())),
      rows_(count(area.height())),
      cells_(columns_ * rows_) {}

template <class Visit>
bool BoxGrid::any_cell(const Box& box, Visit visit) const {
  for (std::size_t y = at(box.top - area_.top, rows_); y <= at(box.bottom - area_.top, rows_); ++y)
    for (std::size_t x = at(box.left - area_.left, columns_);
         x <= at(box.right - area_.left, columns_); ++x)
      if (visit(y * columns_ + x)) return true;
  return false;
}

void BoxGrid::add(const Box& box) {
  any_cell(box, [&](std::size_t index) {
    cells_[index].push_back(box);
    return false;
  });
}

bool BoxGrid::meets(const Box& box) const {
  return any_cell(box, [&](std::size_t index) {
    return std::ranges::any_of(cells_[index], [&](const Box& other) { return other.meets(box); });
  });
}

NumberedGrid::NumberedGrid(const Box& area)
    : area_(area),
      columns_(count(area.width())),
      rows_(count(area.height())),
      cells_(columns_ * rows_) {}

NumberedGrid::Cells NumberedGrid::cells_under(const Box& box) const {
  return {at(box.left - area_.left, columns_), at(box.top - area_.top, rows_),
          at(box.right - area_.left, columns_), at(box.bottom - area_.top, rows_)};
}

void NumberedGrid::add(const Box& box, std::uint32_t number) {
  const Cells under = cells_under(box);
  for (std::size_t y = under.top; y <= under.bottom; ++y)
    for (std::size_t x = under.left; x <= under.right; ++x)
      cells_[y * columns_ + x].push_back({box, number});
}

void NumberedGrid::find(const Box& box, std::vector<std::uint32_t>& numbers) const {
  const auto before = static_cast<std::ptrdiff_t>(numbers.size());
  any_cell(box, [&](const std::vector<Entry>& cell) {
    for (const Entry& entry : cell)
      if (entry.box.meets(box)) numbers.push_back(entry.number);
    return false;
  });
  std::sort(numbers.begin() + before, numbers.end());
  numbers.erase(std::unique(numbers.begin() + before, numbers.end()), numbers.end());
}

}  // namespace rumbo::placement
