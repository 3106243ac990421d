#include "render/text_block.hpp"

#include "render/paint_values.hpp"
#include "scene/clean_text.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace rumbo::render {
namespace {

std::string transformed(const std::string& text, const std::string& how) {
  if (how != "uppercase" && how != "lowercase") return text;
  icu::UnicodeString unicode = icu::UnicodeString::fromUTF8(text);
  how == "uppercase" ? unicode.toUpper(icu::Locale::getRoot())
                     : unicode.toLower(icu::Locale::getRoot());
  std::string out;
  unicode.toUTF8String(out);
  return out;
}

std::vector<std::string> split(const std::string& text, char at) {
  std::vector<std::string> parts(1);
  for (const char c : text) {
    if (c == at)
      parts.emplace_back();
    else
      parts.back() += c;
  }
  return parts;
}

Justify justify_for(std::string_view anchor) {
  if (anchor.ends_with("left")) return Justify::left;
  if (anchor.ends_with("right")) return Justify::right;
  return Justify::centre;
}

}  // namespace

std::vector<std::string> wrap(const std::string& text, const Font& font, double width,
                              const Typesetter& typesetter) {
  std::vector<std::string> lines;
  for (const std::string& word : split(text, ' ')) {
    const std::string longer = lines.empty() ? word : lines.back() + ' ' + word;
    if (lines.empty() || typesetter.measure(longer, font).width > width)
      lines.push_back(word);
    else
      lines.back() = longer;
  }
  return lines;
}

std::vector<LabelLine> text_block(const style::Layer& layer, const style::Context& context,
                                  const std::string& family, const Typesetter& typesetter,
                                  double type) {
  std::vector<LabelLine> lines;
  Font font = text_font(layer, context, family);
  font.size *= type;
  font.spacing *= type;
  const Colour colour = faded(layer.colour("text-color", context, Colour{0, 0, 0, 1}),
                              layer.number("text-opacity", context, 1));
  const double width = layer.number("text-max-width", context, 10) * font.size;
  const bool along_line = layer.text("symbol-placement", context, "point") == "line";
  for (const std::string& part : split(layer.text("text-field", context, ""), '\n')) {
    const std::string text =
        clean_text(transformed(part, layer.text("text-transform", context, "none")));
    if (text.empty()) continue;
    const auto broken = along_line ? std::vector{text} : wrap(text, font, width, typesetter);
    for (const std::string& line : broken) lines.push_back({{}, line, font, colour, 0, 0});
  }
  measure(lines, typesetter);
  return lines;
}

Candidate anchored(std::string_view anchor, XY at, XY size, double distance) {
  const bool diagonal = anchor.find('-') != std::string_view::npos;
  const double off = diagonal ? distance * std::numbers::sqrt2 / 2 : distance;
  Candidate candidate;
  candidate.justify = justify_for(anchor);
  const double left = anchor.ends_with("left")    ? at.x + off
                      : anchor.ends_with("right") ? at.x - off - size.x
                                                  : at.x - size.x / 2;
  const double top = anchor.starts_with("top")      ? at.y + off
                     : anchor.starts_with("bottom") ? at.y - off - size.y
                                                    : at.y - size.y / 2;
  candidate.box = {left, top, left + size.x, top + size.y};
  return candidate;
}

std::vector<Candidate> point_candidates(const style::Layer& layer, const style::Context& context,
                                        const Label& label) {
  std::vector<std::string> anchors = layer.texts("text-variable-anchor", context);
  if (anchors.empty()) anchors.push_back(layer.text("text-anchor", context, "center"));
  const double em = label.lines.empty() ? 0 : label.lines.front().font.size;
  const double offset = layer.number("text-radial-offset", context, 0) * em;
  const std::vector<double> shift = layer.numbers("text-offset", context);
  const XY size = block_size(label.lines);
  std::vector<Candidate> candidates;
  for (const std::string& anchor : anchors) {
    const double distance =
        anchor == "center" ? 0 : std::max(offset, label.radius > 0 ? label.radius + 2 : 0);
    Candidate candidate = anchored(anchor, label.at, size, distance);
    if (offset == 0 && shift.size() == 2) {
      candidate.box.left += shift[0] * em, candidate.box.right += shift[0] * em;
      candidate.box.top += shift[1] * em, candidate.box.bottom += shift[1] * em;
    }
    const std::string justify = layer.text("text-justify", context, "auto");
    if (justify == "left") candidate.justify = Justify::left;
    if (justify == "center") candidate.justify = Justify::centre;
    if (justify == "right") candidate.justify = Justify::right;
    candidate.cost = 1.5 * static_cast<double>(candidates.size());
    candidates.push_back(std::move(candidate));
  }
  return candidates;
}

// Beside the point but slid along its side, to clear a line that leaves it slanting.
void add_slid_candidates(Label& label) {
  const XY size = block_size(label.lines);
  for (const char* anchor : {"left", "right"})
    for (const double share : {-0.35, 0.35, -0.6, 0.6}) {
      Candidate candidate = anchored(anchor, label.at, size, label.radius + 2);
      candidate.box.top += share * size.y, candidate.box.bottom += share * size.y;
      candidate.cost = 4 + 6 * std::abs(share);
      label.candidates.push_back(std::move(candidate));
    }
  for (const char* anchor : {"top", "bottom"})
    for (const double share : {-0.3, 0.3}) {
      Candidate candidate = anchored(anchor, label.at, size, label.radius + 2);
      candidate.box.left += share * size.x, candidate.box.right += share * size.x;
      candidate.cost = 9;
      label.candidates.push_back(std::move(candidate));
    }
}

void add_leader_candidates(Label& label) {
  const XY size = block_size(label.lines);
  add_slid_candidates(label);
  static constexpr const char* near_anchors[] = {
      "left", "right", "top", "bottom", "top-left", "top-right", "bottom-left", "bottom-right"};
  for (const char* anchor : near_anchors) {
    Candidate candidate = anchored(anchor, label.at, size, label.radius + 9);
    candidate.cost = 14;
    label.candidates.push_back(std::move(candidate));
  }
  for (const double distance : {26.0, 40.0, 58.0, 80.0, 110.0, 150.0, 200.0}) {
    for (int step = 0; step < 16; ++step) {
      const double angle = step * std::numbers::pi / 8;
      const double dx = std::cos(angle), dy = std::sin(angle);
      const XY tip{label.at.x + dx * (label.radius + distance),
                   label.at.y + dy * (label.radius + distance)};
      const char* anchor = dx > 0.3 ? "left" : dx < -0.3 ? "right" : dy > 0 ? "top" : "bottom";
      Candidate candidate = anchored(anchor, tip, size, 0);
      candidate.cost = 22 + 0.3 * distance;
      candidate.leader = true;
      label.candidates.push_back(std::move(candidate));
    }
  }
}

}  // namespace rumbo::render
