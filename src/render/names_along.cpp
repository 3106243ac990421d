#include "render/names_along.hpp"

#include "scene/track.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace rumbo::render {
namespace {

constexpr double grain = 3;                   // pixels between a line's points once resampled
constexpr std::size_t longest = 20'000;       // of such points
constexpr std::size_t stride = 4;             // of points, between the stretches tried
constexpr double smoothings[] = {1.5, 4, 9};  // ems: of the Gaussian along the line
constexpr double steepest = 78;               // degrees
constexpr double sharpest = 3;                // ems: the smallest radius of a baseline
constexpr double farthest = 0.9;  // ems that the line may stray from its smoothed course
constexpr double gap = 2;         // pixels between the line and the letters
constexpr double hanging = 0.14;  // ems of letters' tails that may not touch it
constexpr double slack = 0.3;     // ems of baseline beyond the name, at each end

XY operator+(const XY& a, const XY& b) { return {a.x + b.x, a.y + b.y}; }
XY operator-(const XY& a, const XY& b) { return {a.x - b.x, a.y - b.y}; }
XY operator*(const XY& a, double by) { return {a.x * by, a.y * by}; }
double dot(const XY& a, const XY& b) { return a.x * b.x + a.y * b.y; }

std::vector<XY> resampled(const std::vector<XY>& line) {
  const Track track(line);
  const auto count =
      std::min(longest, static_cast<std::size_t>(std::floor(track.length() / grain)) + 1);
  std::vector<XY> points;
  points.reserve(count);
  for (std::size_t i = 0; i < count; ++i)
    points.push_back(track.at(static_cast<double>(i) * grain));
  return points;
}

// Points beyond the ends mirror those before, so that the ends stay where they are.
std::vector<XY> smoothed(const std::vector<XY>& points, double sigma) {
  const auto reach = static_cast<std::ptrdiff_t>(std::ceil(2.5 * sigma));
  const auto last = static_cast<std::ptrdiff_t>(points.size()) - 1;
  std::vector<double> weights;
  double sum = 0;
  for (std::ptrdiff_t k = -reach; k <= reach; ++k) {
    const double far = static_cast<double>(k) / sigma;
    weights.push_back(std::exp(-far * far / 2));
    sum += weights.back();
  }
  const auto at = [&](std::ptrdiff_t i) {
    const auto inside =
        static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(i < 0      ? -i
                                                            : i > last ? 2 * last - i
                                                                       : i,
                                                            0, last));
    if (i < 0) return points.front() * 2 - points[inside];
    if (i > last) return points.back() * 2 - points[inside];
    return points[inside];
  };
  std::vector<XY> out(points.size());
  for (std::ptrdiff_t i = 0; i <= last; ++i) {
    XY mean{0, 0};
    for (std::ptrdiff_t k = -reach; k <= reach; ++k)
      mean = mean + at(i + k) * weights[static_cast<std::size_t>(k + reach)];
    out[static_cast<std::size_t>(i)] = mean * (1 / sum);
  }
  return out;
}

// A stretch of the line and its smoothed course, from left to right.
struct Course {
  std::vector<XY> line, smooth, up;  // `up` from the course, of length 1
};

Course course(const std::vector<XY>& line, const std::vector<XY>& smooth, std::size_t from,
              std::size_t to, bool straight) {
  Course out;
  const auto begin = static_cast<std::ptrdiff_t>(from), end = static_cast<std::ptrdiff_t>(to) + 1;
  out.line.assign(line.begin() + begin, line.begin() + end);
  out.smooth.assign(smooth.begin() + begin, smooth.begin() + end);
  if (out.smooth.back().x < out.smooth.front().x) {
    std::ranges::reverse(out.line);
    std::ranges::reverse(out.smooth);
  }
  const std::size_t last = out.smooth.size() - 1;
  if (straight) {
    const XY a = out.smooth.front(), b = out.smooth.back();
    for (std::size_t i = 0; i <= last; ++i)
      out.smooth[i] = a + (b - a) * (static_cast<double>(i) / static_cast<double>(last));
  }
  for (std::size_t i = 0; i <= last; ++i) {
    const XY t = out.smooth[std::min(i + 1, last)] - out.smooth[i > 0 ? i - 1 : 0];
    const double length = std::max(1e-9, std::hypot(t.x, t.y));
    out.up.push_back({t.y / length, -t.x / length});
  }
  return out;
}

// How far the line comes over its course at most, on the side of `sign`.
double strays(const Course& course, double sign) {
  double most = 0;
  for (std::size_t i = 0; i < course.line.size(); ++i)
    most = std::max(most, sign * dot(course.line[i] - course.smooth[i], course.up[i]));
  return most;
}

// How a baseline bends, felt by letters half an em wide.
struct Bends {
  double sharpest = 0, all = 0, steepest = 0;  // degrees
};

Bends bends(const Track& track, double em) {
  Bends out;
  const int steps = std::max(2, static_cast<int>(track.length() / (em / 2)));
  const double step = track.length() / steps;
  double before = 0;
  for (int i = 0; i < steps; ++i) {
    const double angle = track.bearing(i * step, (i + 1) * step);
    out.steepest = std::max(out.steepest, std::abs(angle));
    if (i > 0) {
      out.sharpest = std::max(out.sharpest, std::abs(angle - before));
      out.all += std::abs(angle - before);
    }
    before = angle;
  }
  return out;
}

class Finder {
 public:
  Finder(const std::vector<XY>& line, const LineName& name)
      : name_(name), line_(resampled(line)), steep_(name.straight ? 65 : steepest) {}

  std::vector<Stretch> run() {
    if (static_cast<double>(line_.size()) * grain < needed()) return {};
    for (const double smoothing : smoothings) {
      const std::vector<XY> smooth = smoothed(line_, smoothing * name_.em / grain);
      add_all(smooth);
      if (name_.straight) break;
    }
    return std::move(found_);
  }

 private:
  double needed() const { return name_.width + 4 * slack * name_.em; }

  void add_all(const std::vector<XY>& smooth) {
    std::vector<double> along(smooth.size(), 0);
    for (std::size_t i = 1; i < smooth.size(); ++i)
      along[i] =
          along[i - 1] + std::hypot(smooth[i].x - smooth[i - 1].x, smooth[i].y - smooth[i - 1].y);
    for (std::size_t from = 0; from < smooth.size(); from += stride) {
      const auto end = std::ranges::lower_bound(along, along[from] + needed());
      if (end == along.end()) return;
      const auto to = static_cast<std::size_t>(end - along.begin());
      const Course way = course(line_, smooth, from, to, name_.straight);
      const double share = static_cast<double>(from + to) / 2 / static_cast<double>(smooth.size());
      if (name_.off) {
        add(way, -*name_.off * name_.em - cap_height / 2 * name_.em, 0, share);
        continue;
      }
      const double above = strays(way, 1), below = strays(way, -1);
      add(way, hanging * name_.em + gap + above, above, share);
      add(way, -cap_height * name_.em - gap - 1 - below, below + 3, share);
    }
  }

  void add(const Course& way, double lift, double price, double share) {
    if (price > farthest * name_.em + 3) return;
    std::vector<XY> points;
    if (name_.straight)
      points = {way.smooth.front() + way.up.front() * lift,
                way.smooth.back() + way.up.back() * lift};
    else
      for (std::size_t i = 0; i < way.smooth.size(); ++i)
        points.push_back(way.smooth[i] + way.up[i] * lift);
    const Track track(points);
    if (track.length() < name_.width + slack * name_.em) return;
    const Bends bent = bends(track, name_.em);
    const double bearable = std::min(name_.most_bend, 0.5 / sharpest * 180 / std::numbers::pi);
    if (bent.sharpest > bearable || bent.steepest > steep_) return;
    Stretch stretch;
    stretch.along = share;
    Candidate& candidate = stretch.candidate;
    candidate.covers = boxes_on(points, name_.em);
    candidate.box = candidate.covers.front();
    for (const Box& box : candidate.covers)
      candidate.box = {std::min(candidate.box.left, box.left), std::min(candidate.box.top, box.top),
                       std::max(candidate.box.right, box.right),
                       std::max(candidate.box.bottom, box.bottom)};
    const double lean = std::abs(track.bearing(0, track.length())) / 45;
    candidate.cost = price + bent.all / 15 + 4 * lean * lean;
    candidate.path = std::move(points);
    found_.push_back(std::move(stretch));
  }

  const LineName& name_;
  std::vector<XY> line_;
  double steep_;
  std::vector<Stretch> found_;
};

}  // namespace

std::vector<Stretch> names_along(const std::vector<XY>& line, const LineName& name) {
  return Finder(line, name).run();
}

std::vector<Box> boxes_on(const std::vector<XY>& baseline, double em) {
  const Track track(baseline);
  std::vector<Box> boxes;
  const int count = std::max(1, static_cast<int>(std::ceil(track.length() / (0.7 * em))));
  for (int i = 0; i <= count; ++i) {
    const double along = track.length() * i / count;
    const double angle = track.bearing(along - em / 4, along + em / 4) * std::numbers::pi / 180;
    const double middle = (cap_height - descent / 2) / 2 * em;
    const XY at = track.at(along) + XY{std::sin(angle), -std::cos(angle)} * middle;
    boxes.push_back(Box{at.x, at.y, at.x, at.y}.grown(0.5 * em));
  }
  return boxes;
}

}  // namespace rumbo::render
