#include "surfaces/palette.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace rumbo::surfaces {
namespace {

constexpr std::uint32_t rgb = 0xFFFFFF;
constexpr int bits = 5;  // a channel, when colours are counted for a shared palette

int channel(std::uint32_t colour, int number) {
  return static_cast<int>(colour >> (16 - 8 * number) & 0xFF);
}

// Open addressing over the few colours of a page: colour + 1, so that 0 is free.
class ColourSet {
 public:
  bool add(std::uint32_t colour) {  // false when there are more than 256
    std::uint32_t at = colour * 2654435769U >> 22;
    while (slots_[at] != 0 && slots_[at] != colour + 1) at = (at + 1) & 1023;
    if (slots_[at] != 0) return true;
    slots_[at] = colour + 1;
    return ++count_ <= 256;
  }
  std::vector<std::uint32_t> sorted() const {
    std::vector<std::uint32_t> colours;
    for (const std::uint32_t slot : slots_)
      if (slot != 0) colours.push_back(slot - 1);
    std::ranges::sort(colours);
    return colours;
  }

 private:
  std::array<std::uint32_t, 1024> slots_{};
  int count_ = 0;
};

struct Bin {
  std::array<double, 3> sum{};
  std::uint64_t count = 0;
  int value(int c) const {
    return static_cast<int>(sum[static_cast<std::size_t>(c)] / static_cast<double>(count));
  }
};

std::size_t bin_of(std::uint32_t colour) {
  std::size_t at = 0;
  for (int c = 0; c < 3; ++c)
    at = at << bits | static_cast<std::size_t>(channel(colour, c) >> (8 - bits));
  return at;
}

std::vector<Bin> count_colours(const std::vector<Pixels>& pages) {
  std::vector<Bin> bins(std::size_t{1} << (3 * bits));
  for (const Pixels& page : pages)
    for (const std::uint32_t pixel : page.data) {
      Bin& bin = bins[bin_of(pixel & rgb)];
      ++bin.count;
      for (int c = 0; c < 3; ++c) bin.sum[static_cast<std::size_t>(c)] += channel(pixel, c);
    }
  std::erase_if(bins, [](const Bin& bin) { return bin.count == 0; });
  return bins;
}

struct Part {
  std::size_t first, last;  // of the bins
  int widest = 0;           // channel
  double weight = 0;        // what splitting it gains: its width, and a little its pixels
};

Part make_part(const std::vector<Bin>& bins, std::size_t first, std::size_t last) {
  Part part{first, last};
  std::uint64_t count = 0;
  int span = 0;
  for (int c = 0; c < 3; ++c) {
    int low = 255, high = 0;
    for (std::size_t i = first; i < last; ++i) {
      low = std::min(low, bins[i].value(c));
      high = std::max(high, bins[i].value(c));
    }
    if (high - low > span) span = high - low, part.widest = c;
  }
  for (std::size_t i = first; i < last; ++i) count += bins[i].count;
  part.weight = last - first < 2 ? -1 : span * std::sqrt(std::sqrt(static_cast<double>(count)));
  return part;
}

std::size_t median(std::vector<Bin>& bins, const Part& part) {
  const auto begin = bins.begin() + static_cast<std::ptrdiff_t>(part.first);
  const auto end = bins.begin() + static_cast<std::ptrdiff_t>(part.last);
  std::stable_sort(begin, end, [&](const Bin& a, const Bin& b) {
    return a.value(part.widest) < b.value(part.widest);
  });
  std::uint64_t whole = 0, half = 0;
  for (auto bin = begin; bin != end; ++bin) whole += bin->count;
  std::size_t cut = part.first;
  while (cut + 1 < part.last && (cut == part.first || 2 * half < whole)) half += bins[cut++].count;
  return cut;
}

std::uint32_t mean(const std::vector<Bin>& bins, const Part& part) {
  Bin all;
  for (std::size_t i = part.first; i < part.last; ++i) {
    all.count += bins[i].count;
    for (std::size_t c = 0; c < 3; ++c) all.sum[c] += bins[i].sum[c];
  }
  std::uint32_t colour = 0;
  for (std::size_t c = 0; c < 3; ++c)
    colour =
        colour << 8 | static_cast<std::uint32_t>(all.sum[c] / static_cast<double>(all.count) + 0.5);
  return colour;
}

std::size_t nearest(std::uint32_t colour, const std::vector<std::uint32_t>& colours) {
  int least = std::numeric_limits<int>::max();
  std::size_t best = 0;
  for (std::size_t i = 0; i < colours.size(); ++i) {
    int distance = 0;
    for (int c = 0; c < 3; ++c) {
      const int apart = channel(colour, c) - channel(colours[i], c);
      distance += apart * apart;
    }
    if (distance < least) least = distance, best = i;
  }
  return best;
}

}  // namespace

std::optional<Indexed> exact_palette(const Pixels& page) {
  ColourSet seen;
  std::optional<std::uint32_t> last;
  for (const std::uint32_t pixel : page.data) {
    if (last == pixel) continue;
    last = pixel;
    if (!seen.add(pixel & rgb)) return std::nullopt;
  }
  return nearest_colours(page, seen.sorted());
}

std::vector<std::uint32_t> shared_palette(const std::vector<Pixels>& pages, std::size_t most) {
  std::vector<Bin> bins = count_colours(pages);
  if (bins.empty()) return {0};
  std::vector<Part> parts{make_part(bins, 0, bins.size())};
  while (parts.size() < most) {
    const auto heaviest =
        std::ranges::max_element(parts, {}, [](const Part& part) { return part.weight; });
    if (heaviest->weight <= 0) break;
    const Part whole = *heaviest;
    const std::size_t cut = median(bins, whole);
    *heaviest = make_part(bins, whole.first, cut);
    parts.push_back(make_part(bins, cut, whole.last));
  }
  std::vector<std::uint32_t> colours;
  for (const Part& part : parts) colours.push_back(mean(bins, part));
  std::ranges::sort(colours);
  colours.erase(std::unique(colours.begin(), colours.end()), colours.end());
  return colours;
}

Indexed nearest_colours(const Pixels& page, const std::vector<std::uint32_t>& colours) {
  Indexed out{colours, std::vector<unsigned char>(page.data.size())};
  struct Found {
    std::uint32_t colour = ~std::uint32_t{0};
    unsigned char index = 0;
  };
  std::vector<Found> found(4096);  // a cache by hash; a later colour takes an earlier one's place
  for (std::size_t i = 0; i < page.data.size(); ++i) {
    const std::uint32_t colour = page.data[i] & rgb;
    Found& entry = found[colour * 2654435769U >> 20];
    if (entry.colour != colour)
      entry = {colour, static_cast<unsigned char>(nearest(colour, colours))};
    out.pixels[i] = entry.index;
  }
  return out;
}

}  // namespace rumbo::surfaces
