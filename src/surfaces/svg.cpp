#include "surfaces/svg.hpp"

#include "scene/joined_letters.hpp"
#include "surfaces/png.hpp"
#include "surfaces/svg_text.hpp"

#include <set>

#include <fmt/format.h>

namespace rumbo::surfaces {
namespace {

class Writer {
 public:
  std::string document(const Scene& scene) {
    const std::string width = svg_number(scene.width + 2 * scene.bleed);
    const std::string height = svg_number(scene.height + 2 * scene.bleed);
    const std::string edge = svg_number(-scene.bleed);
    const std::string corner =
        scene.bleed > 0 ? fmt::format(" x=\"{0}\" y=\"{0}\"", edge) : std::string();
    out_ = fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
        "width=\"{0}\" height=\"{1}\" viewBox=\"{3} {3} {0} {1}\" xml:lang=\"{2}\" role=\"img\" "
        "aria-labelledby=\"map-title map-description\">\n",
        width, height, svg_escape(scene.language), edge);
    out_ +=
        fmt::format("<title id=\"map-title\">{}</title>\n<desc id=\"map-description\">{}</desc>\n",
                    svg_escape(scene.title), svg_escape(scene.description));
    out_ += fmt::format("<rect{} width=\"{}\" height=\"{}\" fill=\"{}\"/>\n", corner, width, height,
                        svg_colour(scene.paper));
    for (const Node& node : scene.nodes) std::visit(*this, node.item);
    return definitions_.empty() ? out_ + "</svg>\n"
                                : out_ + "<defs>\n" + definitions_ + "</defs>\n</svg>\n";
  }

  void operator()(const Shape& shape) {
    if (shape.paths.empty()) return;
    out_ += "<path d=\"";
    for (const Path& path : shape.paths) trace(path);
    out_ += '"';
    paint(shape.fill, shape.stroke);
    if (shape.fill && shape.paths.size() > 1) out_ += " fill-rule=\"evenodd\"";
    out_ += "/>\n";
  }

  void operator()(const Disc& disc) {
    out_ += fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"{}\"", svg_number(disc.centre.x),
                        svg_number(disc.centre.y), svg_number(disc.radius));
    paint(disc.fill, disc.stroke);
    out_ += "/>\n";
  }

  void operator()(const Text& text) {
    const std::string x = svg_number(text.origin.x), y = svg_number(text.origin.y);
    const bool bent = !text.path.empty();
    out_ += bent ? "<text text-anchor=\"middle\"" : fmt::format("<text x=\"{}\" y=\"{}\"", x, y);
    out_ += fmt::format(" font-family=\"{}\" font-size=\"{}\"",
                        svg_escape(svg_families(text.font.family, text.text)),
                        svg_number(text.font.size));
    if (text.font.bold) out_ += " font-weight=\"bold\"";
    if (text.font.italic) out_ += " font-style=\"italic\"";
    if (text.font.spacing != 0)
      out_ += fmt::format(" letter-spacing=\"{}\"", svg_number(text.font.spacing));
    // Viewers would keep to the width letter by letter, and tear what is joined.
    if (text.width > 0 && !bent && !is_joined(text.text))
      out_ += fmt::format(" textLength=\"{}\"", svg_number(text.width));
    if (text.angle != 0 && !bent)
      out_ += fmt::format(" transform=\"rotate({} {} {})\"", svg_number(text.angle), x, y);
    std::optional<Stroke> halo;
    if (text.halo_width > 0 && text.halo.alpha > 0)
      halo = Stroke{text.halo, 2 * text.halo_width, Cap::round, Join::round, {}};
    paint(text.colour, halo);
    if (halo) out_ += " paint-order=\"stroke\"";
    const std::string words = svg_escape(text.text);
    out_ += '>' + (bent ? on_path(text.path, words) : words) + "</text>\n";
  }

  void operator()(const Image& image) {
    out_ += fmt::format(
        "<image x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" preserveAspectRatio=\"none\" "
        "xlink:href=\"data:image/png;base64,{}\"/>\n",
        svg_number(image.box.left), svg_number(image.box.top), svg_number(image.box.width()),
        svg_number(image.box.height()), base64(encode_png(image)));
  }

  void operator()(const Group& group) {
    out_ += "<g";
    if (!group.id.empty()) out_ += fmt::format(" id=\"{}\"", unique(group.id));
    for (const auto& [name, value] : group.data)
      out_ += fmt::format(" data-{}=\"{}\"", name, svg_escape(value));
    if (group.clip) out_ += fmt::format(" clip-path=\"url(#{})\"", clip(*group.clip));
    out_ += ">\n";
    if (!group.title.empty()) out_ += "<title>" + svg_escape(group.title) + "</title>\n";
    for (const Node& node : group.children) std::visit(*this, node.item);
    out_ += "</g>\n";
  }

 private:
  // The id, or with the first number behind it that makes it one of a kind (XML 1.0, 3.3.1).
  std::string unique(const std::string& id) {
    std::string name = svg_escape(id);
    for (int n = 2; !ids_.insert(name).second; ++n) name = fmt::format("{}-{}", svg_escape(id), n);
    return name;
  }

  // In the middle of a path that stands among the definitions.
  std::string on_path(const std::vector<XY>& points, const std::string& words) {
    const std::string id = unique(fmt::format("baseline-{}", ++baseline_count_));
    std::string path;
    for (const XY& point : points)
      path += fmt::format("{}{} {}", path.empty() ? 'M' : 'L', svg_number(point.x),
                          svg_number(point.y));
    definitions_ += fmt::format("<path id=\"{}\" d=\"{}\"/>\n", id, path);
    return fmt::format("<textPath xlink:href=\"#{}\" startOffset=\"50%\">{}</textPath>", id, words);
  }

  void trace(const Path& path) {
    const auto to = [&](char command, const XY& point) {
      out_ += command;
      out_ += svg_number(point.x);
      out_ += ' ';
      out_ += svg_number(point.y);
    };
    for (std::size_t i = 0; i < path.points.size(); ++i) to(i ? 'L' : 'M', path.points[i]);
    if (path.closed) out_ += 'Z';
  }

  void paint(const std::optional<Colour>& fill, const std::optional<Stroke>& stroke) {
    out_ += " fill=\"" + (fill ? svg_colour(*fill) : std::string("none")) + '"';
    if (fill && fill->alpha < 1) out_ += " fill-opacity=\"" + svg_number(fill->alpha) + '"';
    if (!stroke || stroke->width <= 0) return;
    out_ += fmt::format(" stroke=\"{}\" stroke-width=\"{}\"", svg_colour(stroke->colour),
                        svg_number(stroke->width));
    if (stroke->colour.alpha < 1)
      out_ += " stroke-opacity=\"" + svg_number(stroke->colour.alpha) + '"';
    if (stroke->cap != Cap::butt)
      out_ += fmt::format(" stroke-linecap=\"{}\"", stroke->cap == Cap::round ? "round" : "square");
    if (stroke->join != Join::miter)
      out_ +=
          fmt::format(" stroke-linejoin=\"{}\"", stroke->join == Join::round ? "round" : "bevel");
    if (stroke->dashes.empty()) return;
    out_ += " stroke-dasharray=\"";
    for (std::size_t i = 0; i < stroke->dashes.size(); ++i)
      out_ += (i ? " " : "") + svg_number(stroke->dashes[i]);
    out_ += '"';
  }

  std::string clip(const Box& box) {
    const std::string id = unique(fmt::format("clip-{}", ++clip_count_));
    definitions_ += fmt::format(
        "<clipPath id=\"{}\"><rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/></clipPath>\n", id,
        svg_number(box.left), svg_number(box.top), svg_number(box.width()),
        svg_number(box.height()));
    return id;
  }

  std::string out_;
  std::string definitions_;
  std::set<std::string> ids_{"map-title", "map-description"};
  int clip_count_ = 0;
  int baseline_count_ = 0;
};

}  // namespace

std::string write_svg(const Scene& scene) { return Writer().document(scene); }

}  // namespace rumbo::surfaces
