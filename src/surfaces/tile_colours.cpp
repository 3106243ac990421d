#include "surfaces/tile_colours.hpp"

#include <algorithm>

namespace rumbo::surfaces {
namespace {

constexpr std::size_t few = 2048;  // slots while there are at most 256 colours
constexpr std::size_t most = 256;

}  // namespace

TileColours::TileColours() { slots_.resize(few); }

void TileColours::begin_round(std::size_t slots) {
  if (slots_.size() < slots) slots_.assign(slots, {}), round_ = 0;
  mask_ = slots - 1;
  ++round_;
  colours_.clear();
}

std::uint32_t TileColours::number_of(std::uint32_t colour) {
  std::size_t at = (colour * 2654435769U >> 8) & mask_;
  while (slots_[at].round == round_ && slots_[at].colour != colour) at = (at + 1) & mask_;
  Slot& slot = slots_[at];
  if (slot.round != round_) {
    slot = {colour, static_cast<std::uint32_t>(colours_.size()), round_};
    colours_.push_back(colour);
  }
  return slot.number;
}

bool TileColours::number_exactly(std::span<const std::uint32_t> pixels) {
  begin_round(few);
  numbers_.resize(pixels.size());
  std::uint32_t last = 0;
  unsigned char number = 0;
  for (std::size_t i = 0; i < pixels.size(); ++i) {
    if (i == 0 || pixels[i] != last) {
      last = pixels[i];
      const std::uint32_t found = number_of(last);
      if (found >= most) return false;
      number = static_cast<unsigned char>(found);
    }
    numbers_[i] = number;
  }
  return true;
}

void TileColours::count(std::span<const std::uint32_t> pixels) {
  std::size_t slots = few;
  while (slots < 2 * pixels.size()) slots *= 2;
  begin_round(slots);
  counts_.clear();
  pixels_.resize(pixels.size());
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < pixels.size(); ++i) {
    if (i == 0 || pixels[i] != pixels[i - 1]) number = number_of(pixels[i]);
    if (number == counts_.size()) counts_.push_back(0);
    ++counts_[number];
    pixels_[i] = number;
  }
  all_ = colours_;
}

bool TileColours::merge(int bits) {
  const std::uint32_t channel = (0xFFU << bits) & 0xFFU;
  const std::uint32_t kept = channel << 24 | channel << 16 | channel << 8 | channel;
  begin_round(mask_ + 1);
  merged_.resize(all_.size());
  for (std::size_t i = 0; i < all_.size(); ++i) {
    merged_[i] = number_of(all_[i] & kept);
    if (colours_.size() > most) return false;
  }
  std::vector<std::uint32_t> best(colours_.size(), 0);
  for (std::size_t i = 0; i < all_.size(); ++i) {
    if (counts_[i] <= best[merged_[i]]) continue;
    best[merged_[i]] = counts_[i];
    colours_[merged_[i]] = all_[i];
  }
  return true;
}

void TileColours::number_nearly(std::span<const std::uint32_t> pixels) {
  if (number_exactly(pixels)) return;
  count(pixels);
  for (int bits = 1; bits < 8 && !merge(bits); ++bits) {
  }
  for (std::size_t i = 0; i < pixels_.size(); ++i)
    numbers_[i] = static_cast<unsigned char>(merged_[pixels_[i]]);
}

}  // namespace rumbo::surfaces
