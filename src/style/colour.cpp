#include "style/colour.hpp"

#include "style/colour_names.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <vector>

#include <fmt/format.h>

namespace rumbo::style {
namespace {

struct Component {
  double number = 0;
  std::string_view unit;  // "", "%", "deg", "turn" ...
};

Colour from_bytes(unsigned red, unsigned green, unsigned blue, unsigned alpha) {
  return {red / 255.0, green / 255.0, blue / 255.0, alpha / 255.0};
}

std::optional<Colour> parse_hex(std::string_view digits) {
  std::vector<unsigned> nibbles;
  for (const char digit : digits) {
    unsigned value = 0;
    if (std::from_chars(&digit, &digit + 1, value, 16).ec != std::errc()) return std::nullopt;
    nibbles.push_back(value);
  }
  if (nibbles.size() == 3 || nibbles.size() == 4) {
    nibbles.resize(4, 15);
    return from_bytes(nibbles[0] * 17, nibbles[1] * 17, nibbles[2] * 17, nibbles[3] * 17);
  }
  if (nibbles.size() != 6 && nibbles.size() != 8) return std::nullopt;
  nibbles.resize(8, 15);
  const auto byte = [&](std::size_t at) { return nibbles[at] * 16 + nibbles[at + 1]; };
  return from_bytes(byte(0), byte(2), byte(4), byte(6));
}

std::optional<Component> parse_component(std::string_view text) {
  Component component;
  if (text.starts_with('+')) text.remove_prefix(1);
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), component.number);
  if (error != std::errc() || !std::isfinite(component.number)) return std::nullopt;
  component.unit = text.substr(static_cast<std::size_t>(end - text.data()));
  return component;
}

// Splits "1, 2, 3" (legacy), "1 2 3" and "1 2 3 / 4" into their three or four components.
std::optional<std::vector<Component>> parse_components(std::string_view inside) {
  std::vector<Component> components;
  while (true) {
    const std::size_t first = inside.find_first_not_of(" \t,/");
    if (first == std::string_view::npos) break;
    inside.remove_prefix(first);
    const std::size_t length = std::min(inside.find_first_of(" \t,/"), inside.size());
    const auto component = parse_component(inside.substr(0, length));
    if (!component) return std::nullopt;
    components.push_back(*component);
    inside.remove_prefix(length);
  }
  if (components.size() != 3 && components.size() != 4) return std::nullopt;
  return components;
}

// The three separators are commas, or spaces with a slash before alpha; mixtures are no colour.
bool separators_are_sound(std::string_view inside, std::size_t components) {
  const auto commas = static_cast<std::size_t>(std::ranges::count(inside, ','));
  const auto slashes = static_cast<std::size_t>(std::ranges::count(inside, '/'));
  if (commas > 0) return commas == components - 1 && slashes == 0;
  return slashes == components - 3;
}

std::optional<double> share(const Component& component, double whole) {
  if (component.unit == "%") return std::clamp(component.number / 100, 0.0, 1.0);
  if (!component.unit.empty()) return std::nullopt;
  return std::clamp(component.number / whole, 0.0, 1.0);
}

std::optional<double> turns(const Component& component) {
  const std::pair<std::string_view, double> units[] = {
      {"", 360}, {"deg", 360}, {"grad", 400}, {"rad", 6.283185307179586}, {"turn", 1}};
  for (const auto& [unit, whole] : units) {
    if (component.unit == unit) {
      const double turn = component.number / whole;
      return turn - std::floor(turn);
    }
  }
  return std::nullopt;
}

Colour from_hsl(double hue, double saturation, double lightness, double alpha) {
  const double amplitude = saturation * std::min(lightness, 1 - lightness);
  const auto channel = [&](double offset) {
    const double k = std::fmod(offset + hue * 12, 12.0);
    return lightness - amplitude * std::max(-1.0, std::min({k - 3, 9 - k, 1.0}));
  };
  return {channel(0), channel(8), channel(4), alpha};
}

std::optional<Colour> parse_function(std::string_view name, std::string_view inside) {
  const auto components = parse_components(inside);
  if (!components || !separators_are_sound(inside, components->size())) return std::nullopt;
  const auto& parts = *components;
  const auto alpha = parts.size() == 4 ? share(parts[3], 1) : 1.0;
  if (name == "rgb" || name == "rgba") {
    const auto red = share(parts[0], 255), green = share(parts[1], 255),
               blue = share(parts[2], 255);
    if (!red || !green || !blue || !alpha) return std::nullopt;
    return Colour{*red, *green, *blue, *alpha};
  }
  if (name != "hsl" && name != "hsla") return std::nullopt;
  const auto hue = turns(parts[0]);
  const auto saturation = share(parts[1], 100), lightness = share(parts[2], 100);
  if (!hue || !saturation || !lightness || !alpha) return std::nullopt;
  return from_hsl(*hue, *saturation, *lightness, *alpha);
}

}  // namespace

std::optional<Colour> parse_colour(std::string_view css) {
  constexpr std::size_t longest = 80;
  if (css.empty() || css.size() > longest) return std::nullopt;
  std::string text(css);
  std::ranges::transform(text, text.begin(), [](char character) {
    return character >= 'A' && character <= 'Z' ? static_cast<char>(character + 32) : character;
  });
  if (text.front() == '#') return parse_hex(std::string_view(text).substr(1));
  const std::size_t bracket = text.find('(');
  if (bracket != std::string::npos && text.back() == ')') {
    const std::string_view view = text;
    return parse_function(view.substr(0, bracket),
                          view.substr(bracket + 1, view.size() - bracket - 2));
  }
  if (text == "transparent") return Colour{0, 0, 0, 0};
  const auto rgb = named_colour(text);
  if (!rgb) return std::nullopt;
  return from_bytes(*rgb >> 16, *rgb >> 8 & 0xff, *rgb & 0xff, 255);
}

std::string to_string(const Colour& colour) {
  return fmt::format("rgba({:.9g},{:.9g},{:.9g},{:.9g})", colour.red * 255, colour.green * 255,
                     colour.blue * 255, colour.alpha);
}

Colour mix(const Colour& a, const Colour& b, double share_of_b) {
  const double share_of_a = 1 - share_of_b;
  const double alpha = a.alpha * share_of_a + b.alpha * share_of_b;
  if (alpha <= 0) return {0, 0, 0, 0};
  const auto channel = [&](double from, double to) {
    return std::clamp((from * a.alpha * share_of_a + to * b.alpha * share_of_b) / alpha, 0.0, 1.0);
  };
  return {channel(a.red, b.red), channel(a.green, b.green), channel(a.blue, b.blue), alpha};
}

}  // namespace rumbo::style
