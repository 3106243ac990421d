#include "render/shared_ways.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace rumbo::render {
namespace {

constexpr double near = 4;                // pixels between lines that the eye takes for one
constexpr double parallel = 0.906;        // the cosine of 25 degrees
constexpr double finest_step = 4;         // pixels
constexpr double shortest_shared = 24;    // pixels; less is a crossing or a meeting
constexpr double longest_gap = 16;        // pixels in which the company may be lost and found again
constexpr double slide = 14;              // pixels on either side over which a lane is changed
constexpr double look_ahead = 16;         // pixels before and behind a shared stretch
constexpr double widest_look = 80;        // pixels to the side
constexpr double most_lanes = 7;          // a wider bundle is drawn closer
constexpr double most_pairs = 2e7;        // of samples to compare; beyond, all stay in the middle
constexpr std::size_t own_distance = 10;  // samples that a leg's two passes lie apart along it

double length_of(const std::vector<XY>& points) {
  double length = 0;
  for (std::size_t i = 1; i < points.size(); ++i)
    length += std::hypot(points[i].x - points[i - 1].x, points[i].y - points[i - 1].y);
  return length;
}

double dot(const XY& a, const XY& b) { return a.x * b.x + a.y * b.y; }

std::vector<XY> resampled(const std::vector<XY>& points, double step, std::size_t count) {
  std::vector<XY> out{points.front()};
  double walked = 0;
  for (std::size_t i = 1; i < points.size() && out.size() < count; ++i) {
    const XY &a = points[i - 1], &b = points[i];
    const double length = std::hypot(b.x - a.x, b.y - a.y);
    while (out.size() < count && static_cast<double>(out.size()) * step <= walked + length) {
      const double share =
          length > 0 ? (static_cast<double>(out.size()) * step - walked) / length : 0;
      out.push_back({a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share});
    }
    walked += length;
  }
  while (out.size() < count) out.push_back(points.back());
  return out;
}

Strand strand(const Path& path, double step) {
  Strand out;
  const double length = length_of(path.points);
  const auto pieces = static_cast<std::size_t>(std::max(1.0, std::round(length / step)));
  out.step = length / static_cast<double>(pieces);
  out.at = resampled(path.points, out.step, pieces + 1);
  for (std::size_t i = 0; i < out.at.size(); ++i) {
    const XY &a = out.at[i > 0 ? i - 1 : 0], &b = out.at[std::min(i + 1, pieces)];
    const double chord = std::hypot(b.x - a.x, b.y - a.y);
    out.heading.push_back(chord > 0 ? XY{(b.x - a.x) / chord, (b.y - a.y) / chord} : XY{1, 0});
  }
  out.offsets.assign(out.at.size(), 0);
  return out;
}

std::vector<Strand> sampled(const geo::Features& journeys, const PageGeometry& geometry) {
  struct Piece {
    std::size_t feature, part;
    Path path;
  };
  std::vector<Piece> pieces;
  double length = 0;
  for (std::size_t i = 0; i < journeys.size(); ++i) {
    if (journeys[i].string_or("feature", "") != "leg") continue;
    std::size_t part = 0;
    for (Path& path : geometry.lines(journeys[i].geometry)) {
      length += length_of(path.points);
      if (path.points.size() > 1) pieces.push_back({i, part, std::move(path)});
      ++part;
    }
  }
  const double step = std::max(finest_step, length / static_cast<double>(most_samples));
  std::vector<Strand> out;
  for (const Piece& piece : pieces) {
    out.push_back(strand(piece.path, step));
    out.back().feature = piece.feature;
    out.back().part = piece.part;
  }
  return out;
}

// A sample of a strand, found by where it lies.
struct Sample {
  std::pair<int, int> cell;
  std::size_t strand, index;
};

class Neighbours {
 public:
  explicit Neighbours(const std::vector<Strand>& strands) : strands_(strands) {
    for (const Strand& strand : strands) side_ = std::max(side_, strand.step);
    for (std::size_t s = 0; s < strands.size(); ++s)
      for (std::size_t i = 0; i < strands[s].at.size(); ++i)
        samples_.push_back({cell_of(strands[s].at[i]), s, i});
    std::ranges::stable_sort(samples_, {}, &Sample::cell);
  }

  // Whether so many samples lie so close together that comparing them would take too long.
  bool is_crowded() const {
    double pairs = 0;
    for (std::size_t from = 0, to = 0; from < samples_.size(); from = to) {
      while (to < samples_.size() && samples_[to].cell == samples_[from].cell) ++to;
      pairs += 9 * static_cast<double>(to - from) * static_cast<double>(to - from);
    }
    return pairs > most_pairs;
  }

  // Calls `found(strand, index, same direction)` for the samples that run beside this one.
  template <class Found>
  void beside(std::size_t strand, std::size_t index, const Found& found) const {
    const auto [column, row] = cell_of(strands_[strand].at[index]);
    for (int x = column - 1; x <= column + 1; ++x) {
      const auto first =
          std::ranges::lower_bound(samples_, std::pair{x, row - 1}, {}, &Sample::cell);
      for (auto it = first; it != samples_.end() && it->cell <= std::pair{x, row + 1}; ++it)
        consider(strand, index, *it, found);
    }
  }

 private:
  std::pair<int, int> cell_of(const XY& at) const {
    return {static_cast<int>(std::floor(at.x / side_)), static_cast<int>(std::floor(at.y / side_))};
  }

  template <class Found>
  void consider(std::size_t strand, std::size_t index, const Sample& other,
                const Found& found) const {
    const bool own = other.strand == strand;
    if (own && std::max(other.index, index) - std::min(other.index, index) < own_distance) return;
    const Strand &a = strands_[strand], &b = strands_[other.strand];
    const XY heading = a.heading[index];
    const double likeness = dot(heading, b.heading[other.index]);
    if (std::abs(likeness) < parallel || (own && likeness > 0)) return;
    const XY way{b.at[other.index].x - a.at[index].x, b.at[other.index].y - a.at[index].y};
    if (std::abs(dot(way, heading)) > std::max(a.step, b.step) ||
        std::abs(way.x * heading.y - way.y * heading.x) > near)
      return;
    found(other.strand, other.index, likeness > 0);
  }

  const std::vector<Strand>& strands_;
  std::vector<Sample> samples_;
  double side_ = near;
};

// Who else runs beside a sample: 0 for nobody, 1 in the same direction, -1 against it.
using Company = std::vector<signed char>;

// Fills short gaps and forgets short meetings.
void tidy(Company& company, double step) {
  const auto runs = [&](bool wanted, auto&& act) {
    for (std::size_t from = 0; from < company.size();) {
      std::size_t to = from;
      while (to < company.size() && (company[to] != 0) == (company[from] != 0)) ++to;
      if ((company[from] != 0) == wanted) act(from, to);
      from = to;
    }
  };
  runs(false, [&](std::size_t from, std::size_t to) {
    if (from > 0 && to < company.size() && static_cast<double>(to - from) * step <= longest_gap)
      std::fill(company.begin() + static_cast<std::ptrdiff_t>(from),
                company.begin() + static_cast<std::ptrdiff_t>(to), company[from - 1]);
  });
  runs(true, [&](std::size_t from, std::size_t to) {
    const bool most = 5 * (to - from) >= 3 * company.size();
    if (!most && static_cast<double>(to - from) * step < shortest_shared)
      std::fill(company.begin() + static_cast<std::ptrdiff_t>(from),
                company.begin() + static_cast<std::ptrdiff_t>(to), static_cast<signed char>(0));
  });
}

// Company by a key that orders all that run along a stretch: the strand's number, and for a strand
// that comes back upon itself which of its passes.
using Key = std::pair<std::size_t, int>;
using Companies = std::map<Key, Company>;

Companies companies(const std::vector<Strand>& strands, std::size_t strand,
                    const Neighbours& neighbours) {
  const std::size_t count = strands[strand].at.size();
  Companies out;
  for (std::size_t i = 0; i < count; ++i)
    neighbours.beside(strand, i, [&](std::size_t other, std::size_t index, bool same) {
      const int pass = other == strand ? (index < i ? -1 : 1) : 0;
      Company& company =
          out.try_emplace({other, pass}, count, static_cast<signed char>(0)).first->second;
      company[i] = same ? 1 : -1;
    });
  for (auto& [key, company] : out) tidy(company, strands[strand].step);
  return out;
}

// How far to the right of a sample another strand lies, where it lies beside it at all.
double lateral(const Strand& strand, std::size_t index, const Strand& other) {
  const XY &from = strand.at[index], heading = strand.heading[index];
  double nearest = widest_look, found = 0;
  for (const XY& at : other.at) {
    const XY way{at.x - from.x, at.y - from.y};
    const double distance = std::hypot(way.x, way.y);
    if (distance >= nearest || std::abs(dot(way, heading)) > distance / 2) continue;
    nearest = distance;
    found = heading.x * way.y - heading.y * way.x;
  }
  return std::clamp(found, -look_ahead * 2, look_ahead * 2);
}

// Whether, where two strands meet and part, the other comes from and goes to the left rather than
// the right: then it gets the left lane, so that they need not cross.
bool keeps_left(const Strand& strand, const Company& company, const Strand& other) {
  const auto away = static_cast<std::ptrdiff_t>(std::ceil(look_ahead / strand.step));
  const auto count = static_cast<std::ptrdiff_t>(company.size());
  double side = 0;
  for (std::ptrdiff_t i = 1; i < count; ++i) {
    const bool before = company[static_cast<std::size_t>(i - 1)] != 0,
               now = company[static_cast<std::size_t>(i)] != 0;
    const std::ptrdiff_t outside = now ? i - away : i + away;
    if (before == now || outside < 0 || outside >= count) continue;
    side += lateral(strand, static_cast<std::size_t>(outside), other);
  }
  return side < 0;
}

using Pair = std::pair<std::size_t, std::size_t>;

std::set<Pair> left_handed(const std::vector<Strand>& strands,
                           const std::vector<Companies>& companies) {
  std::set<Pair> out;
  for (std::size_t s = 0; s < strands.size(); ++s)
    for (const auto& [key, company] : companies[s])
      if (key.first > s && keeps_left(strands[s], company, strands[key.first]))
        out.insert({s, key.first});
  return out;
}

// Lanes to the right of the middle. Two take their sides by where they come from and go to; more
// keep the order of their numbers.
double offset_at(const Companies& companies, std::size_t strand, std::size_t index,
                 const std::set<Pair>& left_handed) {
  int before = 0, all = 0, sign = 1;
  Pair pair;
  for (const auto& [key, company] : companies) {
    if (company[index] == 0) continue;
    if (key < Key{strand, 0}) {
      if (before == 0) sign = company[index];
      ++before;
    }
    pair = std::minmax(strand, key.first);
    ++all;
  }
  if (all == 1 && left_handed.contains(pair)) sign = -sign;
  const double closer = all + 1 > most_lanes ? (most_lanes - 1) / all : 1;
  return sign * closer * (before - all / 2.0);
}

std::vector<double> smoothed(const std::vector<double>& values, double step) {
  const auto reach = static_cast<std::ptrdiff_t>(std::lround(slide / 2 / std::max(step, 1e-9)));
  const auto last = static_cast<std::ptrdiff_t>(values.size()) - 1;
  std::vector<double> out(values.size());
  for (std::ptrdiff_t i = 0; i <= last; ++i) {
    double sum = 0;
    for (std::ptrdiff_t k = i - reach; k <= i + reach; ++k)
      sum += values[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(k, 0, last))];
    out[static_cast<std::size_t>(i)] = sum / static_cast<double>(2 * reach + 1);
  }
  return out;
}

}  // namespace

std::vector<Strand> strands_in_lanes(const geo::Features& journeys, const PageGeometry& geometry) {
  std::vector<Strand> strands = sampled(journeys, geometry);
  const Neighbours neighbours(strands);
  if (neighbours.is_crowded()) return strands;
  std::vector<Companies> company;
  for (std::size_t s = 0; s < strands.size(); ++s)
    company.push_back(companies(strands, s, neighbours));
  const std::set<Pair> left = left_handed(strands, company);
  for (std::size_t s = 0; s < strands.size(); ++s) {
    if (company[s].empty()) continue;
    std::vector<double>& offsets = strands[s].offsets;
    for (std::size_t i = 0; i < offsets.size(); ++i) offsets[i] = offset_at(company[s], s, i, left);
    offsets = smoothed(smoothed(offsets, strands[s].step), strands[s].step);
  }
  return strands;
}

}  // namespace rumbo::render
