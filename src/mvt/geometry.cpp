#include "mvt/geometry.hpp"

#include <fmt/format.h>

namespace rumbo::mvt {
namespace {

constexpr std::uint32_t move_to = 1, line_to = 2, close_path = 7;

std::uint32_t command(std::uint32_t id, std::size_t count) {
  return static_cast<std::uint32_t>(count << 3) | id;
}

std::uint32_t zigzag(std::int32_t number) {
  return (static_cast<std::uint32_t>(number) << 1) ^ static_cast<std::uint32_t>(number >> 31);
}

std::int32_t unzigzag(std::uint32_t number) {
  return static_cast<std::int32_t>(number >> 1) ^ -static_cast<std::int32_t>(number & 1);
}

class Encoder {
 public:
  void points(std::span<const Point> points) {
    if (points.empty()) return;
    out_.push_back(command(move_to, points.size()));
    for (const Point& point : points) go(point);
  }

  // A line of `least` points or more, closed where that is asked for.
  void line(std::span<const Point> points, std::size_t least, bool closed) {
    const std::size_t begin = out_.size();
    const Point before = at_;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
      if (kept > 0 && points[i] == at_) continue;
      if (closed && kept > 0 && i + 1 == points.size() && points[i] == points.front()) continue;
      if (kept == 0) out_.push_back(command(move_to, 1));
      if (kept == 1) out_.push_back(0);  // filled in when the number of points is known
      go(points[i]);
      ++kept;
    }
    if (kept < least) {
      out_.resize(begin);
      at_ = before;
      return;
    }
    out_[begin + 3] = command(line_to, kept - 1);
    if (closed) out_.push_back(command(close_path, 1));
  }

  std::vector<std::uint32_t> take() { return std::move(out_); }

 private:
  void go(const Point& to) {
    out_.push_back(zigzag(to.x - at_.x));
    out_.push_back(zigzag(to.y - at_.y));
    at_ = to;
  }

  std::vector<std::uint32_t> out_;
  Point at_;
};

class Decoder {
 public:
  Decoder(std::span<const std::uint32_t> commands, std::vector<std::string>& problems)
      : left_(commands), problems_(problems) {}

  Geometry run(Kind kind) {
    Geometry geometry{kind, {}};
    while (!left_.empty() && !stopped_) step(geometry);
    if (!stopped_) finish(geometry);
    return geometry;
  }

 private:
  void step(Geometry& geometry) {
    const std::uint32_t id = left_.front() & 7, count = left_.front() >> 3;
    left_ = left_.subspan(1);
    if (id == close_path) return close(geometry, count);
    if (id != move_to && id != line_to) return stop(fmt::format("an unknown command ({})", id));
    if (count == 0) return stop("a command of no points");
    if (left_.size() / 2 < count) return stop("a command cut short");
    if (id == move_to)
      move(geometry, count);
    else
      draw(geometry, count);
  }

  void move(Geometry& geometry, std::uint32_t count) {
    if (geometry.kind == Kind::point) {
      if (!geometry.parts.empty()) return stop("points in more than one command");
    } else {
      if (count != 1) return stop("a line that begins at more than one point");
      if (!finish(geometry)) return;
    }
    geometry.parts.emplace_back();
    for (; count > 0; --count) geometry.parts.back().push_back(next());
    open_ = true;
  }

  void draw(Geometry& geometry, std::uint32_t count) {
    if (geometry.kind == Kind::point) return stop("points joined by lines");
    if (!open_ || geometry.parts.back().size() != 1) return stop("a line without a beginning");
    for (; count > 0; --count) {
      const Point before = at_, point = next();
      if (point == before) problem("a step of no length");
      geometry.parts.back().push_back(point);
    }
  }

  void close(Geometry& geometry, std::uint32_t count) {
    if (geometry.kind != Kind::polygon) return stop("a closed path that is no polygon's");
    if (count != 1) return stop("a path closed more than once");
    if (!open_ || geometry.parts.back().size() < 3) return stop("a ring of fewer than 3 points");
    open_ = false;
    const std::int64_t area = doubled_area(geometry.parts.back());
    if (area == 0) problem("a ring without area");
    if (geometry.parts.size() == 1 && area < 0) problem("a polygon that begins with a hole");
  }

  // Whether the part so far may end here.
  bool finish(const Geometry& geometry) {
    if (geometry.parts.empty()) {
      if (left_.empty()) stop("no geometry");
      return !stopped_;
    }
    if (geometry.kind == Kind::polygon && open_) stop("a ring that is not closed");
    if (geometry.kind == Kind::line && geometry.parts.back().size() < 2)
      stop("a line of one point");
    return !stopped_;
  }

  Point next() {
    at_.x = static_cast<std::int32_t>(static_cast<std::uint32_t>(at_.x) +
                                      static_cast<std::uint32_t>(unzigzag(left_[0])));
    at_.y = static_cast<std::int32_t>(static_cast<std::uint32_t>(at_.y) +
                                      static_cast<std::uint32_t>(unzigzag(left_[1])));
    left_ = left_.subspan(2);
    return at_;
  }

  void problem(std::string what) {
    if (problems_.empty() || problems_.back() != what) problems_.push_back(std::move(what));
  }
  void stop(std::string what) {
    problem(std::move(what));
    stopped_ = true;
  }

  std::span<const std::uint32_t> left_;
  std::vector<std::string>& problems_;
  Point at_;
  bool open_ = false;
  bool stopped_ = false;
};

}  // namespace

std::int64_t doubled_area(std::span<const Point> ring) {
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Point& a = ring[i];
    const Point& b = ring[i + 1 < ring.size() ? i + 1 : 0];
    sum += std::int64_t{a.x} * b.y - std::int64_t{b.x} * a.y;
  }
  return sum;
}

std::vector<std::uint32_t> encode(const Geometry& geometry) {
  Encoder encoder;
  for (const std::vector<Point>& part : geometry.parts) {
    if (geometry.kind == Kind::point) encoder.points(part);
    if (geometry.kind == Kind::line) encoder.line(part, 2, false);
    if (geometry.kind == Kind::polygon && doubled_area(part) != 0) encoder.line(part, 3, true);
  }
  return encoder.take();
}

Geometry decode(Kind kind, std::span<const std::uint32_t> commands,
                std::vector<std::string>& problems) {
  return Decoder(commands, problems).run(kind);
}

}  // namespace rumbo::mvt
