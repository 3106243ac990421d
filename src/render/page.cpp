#include "render/page.hpp"

#include "render/text_block.hpp"
#include "scene/clean_text.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace rumbo::render {
namespace {

constexpr double least_side =
    12;  // pixels, 3 mm: texts keep clear of the knife that trims the page

// Sets lines of text from `top` down; gives where the next would begin.
double set_lines(const std::vector<std::string>& lines, const Font& font, const Colour& colour,
                 XY top, const Typesetter& typesetter, std::vector<Node>& out) {
  for (const std::string& line : lines) {
    Text text;
    text.text = line;
    text.font = font;
    text.colour = colour;
    text.width = typesetter.measure(line, font).width;
    text.origin = {top.x, top.y + font.size * 0.86};
    out.push_back({std::move(text)});
    top.y += font.size * 1.25;
  }
  return top.y;
}

// A size at which the text takes at most two lines, no smaller than half.
Font fitted(const std::string& text, Font font, double width, const Typesetter& typesetter) {
  const double smallest = font.size / 2;
  while (font.size > smallest && wrap(text, font, width, typesetter).size() > 2) font.size *= 0.92;
  return font;
}

double small(double size, int page_width) {
  constexpr double full = 700, least = 7;
  const double share = std::sqrt(std::min(1.0, page_width / full));
  return std::max(std::min(size, least), size * share);
}

std::vector<std::string> lines_of(const std::string& text, const Font& font, double width,
                                  const Typesetter& typesetter) {
  return text.empty() ? std::vector<std::string>{} : wrap(text, font, width, typesetter);
}

}  // namespace

Page lay_out_page(int width, int height, const PageText& text, const style::MapSettings& settings,
                  const Typesetter& typesetter) {
  Page page;
  const double margin = std::min({settings.margin, width / 8.0, height / 8.0});
  const double side = std::max(margin, std::min(least_side, width / 8.0));  // of texts
  const double room = width - 2 * side;
  const std::string& family = settings.fonts.front();
  double top = margin, bottom = height - margin;
  const std::string title = settings.title ? clean_text(text.title, 200) : "";
  const std::string subtitle = settings.subtitle ? clean_text(text.subtitle, 240) : "";
  if (!title.empty()) {
    const Font font = fitted(title, {family, small(settings.title_size, width), true, false, 0},
                             room, typesetter);
    top = set_lines(wrap(title, font, room, typesetter), font, settings.ink, {side, top},
                    typesetter, page.header);
  }
  if (!subtitle.empty()) {
    const Font font =
        fitted(subtitle, {family, small(settings.subtitle_size, width), false, false, 0}, room,
               typesetter);
    top = set_lines(wrap(subtitle, font, room, typesetter), font, settings.muted_ink,
                    {side, top + 2}, typesetter, page.header);
  }
  if (!page.header.empty()) top += 10;
  const Font font{family, small(settings.credit_size, width), false, false, 0};
  std::vector<std::string> lines = lines_of(clean_text(text.note, 600), font, room, typesetter);
  if (settings.credit)
    std::ranges::move(lines_of(clean_text(text.credits, 4000), font, room, typesetter),
                      std::back_inserter(lines));
  if (!lines.empty()) {
    const double height_of_lines = static_cast<double>(lines.size()) * font.size * 1.25;
    bottom = height - std::max(margin * 0.55, 6.0) - height_of_lines;
    set_lines(lines, font, settings.muted_ink, {side, bottom}, typesetter, page.footer);
    bottom -= 7;
  }
  if (bottom - top < height * 0.35) {  // too small a page for a header
    page.header.clear();
    top = margin;
  }
  bottom = std::max(bottom, top + 1);
  page.frame = {margin, top, width - margin, bottom};
  return page;
}

Box with_bleed(const Box& frame, const Scene& page) {
  constexpr double touches = 0.5;
  Box box = frame;
  if (box.left < touches) box.left = -page.bleed;
  if (box.top < touches) box.top = -page.bleed;
  if (box.right > page.width - touches) box.right = page.width + page.bleed;
  if (box.bottom > page.height - touches) box.bottom = page.height + page.bleed;
  return page.bleed > 0 ? box : frame;
}

}  // namespace rumbo::render
