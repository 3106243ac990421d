#include "render/graticule.hpp"

#include "geo/antimeridian.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace rumbo::render {
namespace {

constexpr int pieces = 90;    // of a line
constexpr double inset = 5;   // of the numbers, from the frame
constexpr double apart = 10;  // between them

double step_of(const View& view, const style::MapSettings& settings) {
  return settings.graticule > 0 ? settings.graticule : graticule_step(view.window());
}

// Where all meridians are in sight they fan out from a pole, or stand close on a world map.
double meridian_step(const View& view, double step) {
  const geo::Window& window = view.window();
  return window.right - window.left > 300 ? std::max(step, 15.0) : step;
}

// The multiples of `step` in a range, at most as many as a map can hold.
std::vector<double> multiples(double from, double to, double step) {
  std::vector<double> out;
  const double first = std::ceil(from / step - 1e-9);
  for (int i = 0; i < 400 && (first + i) * step <= to + 1e-9; ++i)
    out.push_back((first + i) * step);
  return out;
}

std::string degrees_text(double value, std::string_view side) {
  const long minutes = std::lround(std::abs(value) * 60);
  std::string text = fmt::format("{}°", minutes / 60);
  if (minutes % 60) text += fmt::format("{:02}′", minutes % 60);
  return side.empty() ? text : fmt::format("{} {}", text, side);
}

geo::Line meridian(double lon, const geo::Window& window, double step) {
  const double reach = step >= 10 ? 90 - step : 90;  // meridians do not crowd at the poles
  geo::Line line;
  for (int i = 0; i <= pieces; ++i)
    line.push_back({lon, std::clamp(window.bottom + (window.top - window.bottom) * i / pieces,
                                    -reach, reach)});
  return line;
}

geo::Line parallel(double lat, const geo::Window& window) {
  geo::Line line;
  for (int i = 0; i <= 2 * pieces; ++i)
    line.push_back({window.left + (window.right - window.left) * i / (2.0 * pieces), lat});
  return line;
}

// Where a line on the page leaves the frame at its foot or its left.
struct Crossing {
  double at;
  std::string text;
};

// Goes along one side of the frame and notes where the number looked at passes a multiple.
template <class Number, class Words>
std::vector<Crossing> crossings(XY from, XY to, double step, Number number, Words words) {
  std::vector<Crossing> out;
  constexpr int walks = 600;
  std::optional<double> before;
  for (int i = 0; i <= walks; ++i) {
    const double t = static_cast<double>(i) / walks;
    const std::optional<double> now =
        number({from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t});
    if (now && before && std::abs(*now - *before) < step) {
      const double low = std::min(*now, *before), high = std::max(*now, *before);
      const double multiple = std::ceil(low / step) * step;
      if (multiple < high) {
        const double back = (*now - multiple) / (*now - *before) / walks;
        out.push_back({t - back, words(multiple)});
      }
    }
    before = now;
  }
  return out;
}

}  // namespace

double graticule_step(const geo::Window& window) {
  constexpr double steps[] = {30,  20,       15,       10,      5,       2,      1,
                              0.5, 15 / 60., 10 / 60., 5 / 60., 2 / 60., 1 / 60.};
  const double size = std::min(window.right - window.left, window.top - window.bottom);
  for (const double step : steps)
    if (size / step >= 4) return step;
  return 1 / 60.;
}

std::string meridian_text(double lon, std::string_view language) {
  const double wrapped = geo::wrap_longitude(lon);
  if (std::abs(wrapped) < 1e-9 || std::abs(std::abs(wrapped) - 180) < 1e-9)
    return degrees_text(wrapped, "");
  const bool english = !language.starts_with("es") && !language.starts_with("fr");
  return degrees_text(wrapped, wrapped > 0 ? "E" : english ? "W" : "O");
}

std::string parallel_text(double lat, std::string_view) {
  return degrees_text(lat, std::abs(lat) < 1e-9 ? "" : lat > 0 ? "N" : "S");
}

Group graticule(const View& view, const PageGeometry& geometry,
                const style::MapSettings& settings) {
  const double step = step_of(view, settings);
  const geo::Window& window = view.window();
  Group group;
  group.id = "graticule";
  Shape shape;
  shape.stroke = Stroke{settings.graticule_colour, 0.7, Cap::butt, Join::round, {}};
  const auto draw = [&](const geo::Line& line) {
    for (Path& path : geometry.lines(line)) shape.paths.push_back(std::move(path));
  };
  for (const double lon : multiples(window.left, window.right, meridian_step(view, step)))
    draw(meridian(lon, window, step));
  for (const double lat :
       multiples(std::max(window.bottom, -90 + step), std::min(window.top, 90 - step), step))
    draw(parallel(lat, window));
  if (!shape.paths.empty()) group.children.push_back({std::move(shape)});
  return group;
}

Group graticule_numbers(const View& view, const style::MapSettings& settings,
                        const Typesetter& typesetter, std::string_view language,
                        std::vector<Box>& taken) {
  const double step = step_of(view, settings);
  const Box& frame = view.frame();
  const Font font{settings.fonts.front(), std::max(7.0, settings.scale_bar_size * 0.85), false,
                  false, 0};
  Group group;
  group.id = "graticule-numbers";
  const auto put = [&](const std::string& words, XY middle) {
    const double width = typesetter.measure(words, font).width, height = font.size;
    const Box box{middle.x - width / 2, middle.y - height / 2, middle.x + width / 2,
                  middle.y + height / 2};
    if (!frame.grown(-2).contains(box)) return;
    if (std::ranges::any_of(taken,
                            [&](const Box& other) { return other.grown(apart / 2).meets(box); }))
      return;
    taken.push_back(box);
    Text text;
    text.text = words;
    text.font = font;
    text.colour = settings.muted_ink;
    text.width = width;
    text.origin = {box.left, box.bottom - height * 0.15};
    text.halo_width = 1.6;
    text.halo = settings.paper;
    group.children.push_back({std::move(text)});
  };
  const auto lon_at = [&](XY at) -> std::optional<double> {
    const auto position = view.to_globe(at);
    return position ? std::optional(position->lon) : std::nullopt;
  };
  const auto lat_at = [&](XY at) -> std::optional<double> {
    const auto position = view.to_globe(at);
    return position ? std::optional(position->lat) : std::nullopt;
  };
  const auto meridian_words = [&](double lon) { return meridian_text(lon, language); };
  const auto parallel_words = [&](double lat) { return parallel_text(lat, language); };
  const double foot = frame.bottom - inset - font.size / 2;
  for (const auto& [at, words] : crossings({frame.left, foot}, {frame.right, foot},
                                           meridian_step(view, step), lon_at, meridian_words))
    put(words, {frame.left + frame.width() * at, foot});
  const XY top{frame.left + inset, frame.top}, bottom{frame.left + inset, frame.bottom};
  for (const auto& [at, words] : crossings(top, bottom, step, lat_at, parallel_words))
    put(words, {frame.left + inset + typesetter.measure(words, font).width / 2,
                frame.top + frame.height() * at});
  return group;
}

}  // namespace rumbo::render
