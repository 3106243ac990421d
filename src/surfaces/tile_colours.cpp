#include "surfaces/tile_colours.hpp"

#include <algorithm>
#include <cstring>

namespace rumbo::surfaces {
namespace {

constexpr std::size_t few = 2048;  // slots while there are at most 256 colours
constexpr std::size_t most = 256;

// Where the run of equal pixels that begins at `at` ends.
std::size_t run_end(const std::uint32_t* row, std::size_t at, std::size_t width) {
  const std::uint32_t colour = row[at++];
  if (at == width || row[at] != colour) return at;
  while (at + 8 <= width) {
    std::uint32_t differing = 0;
    for (std::size_t i = 0; i < 8; ++i) differing |= row[at + i] ^ colour;
    if (differing) break;
    at += 8;
  }
  while (at < width && row[at] == colour) ++at;
  return at;
}

// Calls `visit` for every run of equal pixels, with where it begins, its length and how many rows
// alike have it, and then `copied` for each row that equals the one above. False from a visit ends
// it.
template <class Visit, class Copied>
bool each_run(std::span<const std::uint32_t> pixels, std::size_t width, Visit visit,
              Copied copied) {
  for (std::size_t row = 0; row < pixels.size();) {
    const std::uint32_t* const here = pixels.data() + row;
    std::size_t next = row + width;
    while (next < pixels.size() &&
           std::memcmp(here, pixels.data() + next, width * sizeof *here) == 0)
      next += width;
    const std::size_t alike = (next - row) / width;
    for (std::size_t x = 0; x < width;) {
      const std::size_t end = run_end(here, x, width);
      if (!visit(row + x, end - x, alike)) return false;
      x = end;
    }
    for (std::size_t copy = row + width; copy < next; copy += width) copied(row, copy);
    row = next;
  }
  return true;
}

}  // namespace

TileColours::TileColours() { slots_.resize(few); }

void TileColours::begin_round(std::size_t slots) {
  if (slots_.size() < slots) slots_.assign(slots, {}), round_ = 0;
  mask_ = slots - 1;
  ++round_;
  colours_.clear();
}

// Twice as many slots, for the colours known so far.
void TileColours::make_room() {
  const std::vector<std::uint32_t> known = colours_;
  begin_round(2 * (mask_ + 1));
  for (const std::uint32_t colour : known) number_of(colour);
}

std::uint32_t TileColours::number_of(std::uint32_t colour) {
  std::size_t at = (colour * 2654435769U >> 8) & mask_;
  while (slots_[at].round == round_ && slots_[at].colour != colour) at = (at + 1) & mask_;
  Slot& slot = slots_[at];
  if (slot.round == round_) return slot.number;
  const auto number = static_cast<std::uint32_t>(colours_.size());
  slot = {colour, number, round_};
  colours_.push_back(colour);
  if (2 * colours_.size() > mask_) make_room();
  return number;
}

bool TileColours::number_exactly(std::span<const std::uint32_t> pixels, std::size_t width) {
  begin_round(few);
  numbers_.resize(pixels.size());
  return each_run(
      pixels, width,
      [&](std::size_t begin, std::size_t length, std::size_t) {
        const std::uint32_t number = number_of(pixels[begin]);
        if (number >= most) return false;
        std::memset(numbers_.data() + begin, static_cast<int>(number), length);
        return true;
      },
      [&](std::size_t from, std::size_t to) {
        std::memcpy(numbers_.data() + to, numbers_.data() + from, width);
      });
}

void TileColours::count(std::span<const std::uint32_t> pixels, std::size_t width) {
  begin_round(few);
  counts_.clear();
  pixels_.resize(pixels.size());
  each_run(
      pixels, width,
      [&](std::size_t begin, std::size_t length, std::size_t alike) {
        const std::uint32_t number = number_of(pixels[begin]);
        if (number == counts_.size()) counts_.push_back(0);
        counts_[number] += static_cast<std::uint32_t>(length * alike);
        std::fill_n(pixels_.begin() + static_cast<std::ptrdiff_t>(begin), length, number);
        return true;
      },
      [&](std::size_t from, std::size_t to) {
        std::memcpy(pixels_.data() + to, pixels_.data() + from, width * sizeof pixels_[0]);
      });
  all_ = colours_;
}

bool TileColours::merge(int bits) {
  const std::uint32_t channel = (0xFFU << bits) & 0xFFU;
  const std::uint32_t kept = channel << 24 | channel << 16 | channel << 8 | channel;
  begin_round(few);
  merged_.resize(all_.size());
  for (std::size_t i = 0; i < all_.size(); ++i) {
    merged_[i] = number_of(all_[i] & kept);
    if (colours_.size() > most) return false;
  }
  best_.assign(colours_.size(), 0);
  for (std::size_t i = 0; i < all_.size(); ++i) {
    if (counts_[i] <= best_[merged_[i]]) continue;
    best_[merged_[i]] = counts_[i];
    colours_[merged_[i]] = all_[i];
  }
  return true;
}

void TileColours::number_nearly(std::span<const std::uint32_t> pixels, std::size_t width) {
  if (number_exactly(pixels, width)) return;
  count(pixels, width);
  for (int bits = 1; bits < 8 && !merge(bits); ++bits) {
  }
  for (std::size_t i = 0; i < pixels_.size(); ++i)
    numbers_[i] = static_cast<unsigned char>(merged_[pixels_[i]]);
}

}  // namespace rumbo::surfaces
