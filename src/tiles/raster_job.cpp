#include "tiles/raster_job.hpp"

#include "cut/zoom_shapes.hpp"
#include "render/journey_list.hpp"
#include "render/lanes.hpp"
#include "render/paint_values.hpp"
#include "tiles/boxes.hpp"
#include "tiles/make.hpp"
#include "tiles/raster_layout.hpp"
#include "tiles/raster_relief.hpp"
#include "tiles/raster_runs.hpp"
#include "tiles/raster_tiles.hpp"

#include <algorithm>
#include <cmath>
#include <deque>

namespace rumbo::tiles {
namespace {

constexpr double tolerance = 0.35;   // pixels that a line may leave its course
constexpr double least_area = 0.25;  // square pixels of an area
constexpr int finer = 2;             // zooms of the grid below the deepest one drawn
constexpr double soft = 2;           // pixels beside a line that antialiasing may touch

bool is_ground(const style::Layer& layer) {
  return layer.type == style::LayerType::fill || layer.type == style::LayerType::line;
}

std::string family_of(const style::Style& style) {
  return style.map.fonts.empty() ? "Noto Sans" : style.map.fonts.front();
}

std::string language_of(const Sources& sources) {
  return sources.language.empty() ? sources.style.map.language : sources.language;
}

Sources only_shown(Sources sources) {
  sources.only_shown = true;
  return sources;
}

RasterKind kind_of(const Request& request) {
  return {request.format, request.palette, request.tile_size, request.pixel_ratio};
}

}  // namespace

struct RasterJob::Implementation {
  Implementation(const Request& asked, base::Diagnostics& problems);

  // A layer of a source that is cut, with what one zoom draws of it.
  struct Ground {
    const SourceLayer* source = nullptr;
    std::vector<cut::Shape> shapes;
  };

  const Request& request;
  RasterKind kind;
  int finest;
  std::vector<SourceLayer> content;
  std::vector<Ground> grounds;
  geo::Features journeys;
  scene::Typesetter typesetter;
  RasterBenches benches;
  NamesBefore names;
  int laid_out;  // the zoom up to which names are known
  std::vector<Loss> losses;

  double style_zoom(int zoom) const { return RasterPlane{zoom, kind.side, {}}.style_zoom(); }
  const Ground* ground_of(const style::Layer& layer, std::size_t& number) const;
  RasterOverlay overlay(int zoom);
  struct Zoom;
  class Work;
};

RasterJob::Implementation::Implementation(const Request& asked, base::Diagnostics& problems)
    : request(asked),
      kind(kind_of(asked)),
      finest(std::min(asked.max_zoom + finer, cut::deepest)),
      content(
          read_content(only_shown(asked.sources), reach_of(asked.boxes, asked.min_zoom), problems)),
      journeys(render::with_journey_index(asked.sources.journeys)),
      typesetter(asked.fonts, family_of(asked.sources.style), language_of(asked.sources)),
      benches(kind, asked.fonts, family_of(asked.sources.style), language_of(asked.sources)),
      laid_out(asked.min_zoom - 1) {
  const double units = tolerance * cut::extent / kind.pixels();
  for (const SourceLayer& source : content) {
    if (source.type == style::SourceType::journeys || source.type == style::SourceType::gazetteer ||
        std::ranges::none_of(source.drawn_by, [](const auto* layer) { return is_ground(*layer); }))
      continue;
    grounds.push_back({&source, cut::shapes_of(source.features, {finest, units})});
  }
}

const RasterJob::Implementation::Ground* RasterJob::Implementation::ground_of(
    const style::Layer& layer, std::size_t& number) const {
  for (number = 0; number < grounds.size(); ++number)
    if (grounds[number].source->source == layer.source &&
        grounds[number].source->source_layer == layer.source_layer)
      return &grounds[number];
  return nullptr;
}

// Lays out the zooms before too, where they were not: a part of the work has the whole's names.
RasterOverlay RasterJob::Implementation::overlay(int zoom) {
  const LayoutInput input{request.sources, content, journeys, request.journey_titles, typesetter};
  for (int z = laid_out + 1; z < zoom; ++z) {
    RasterOverlay unused(z, kind.side, request.boxes);
    lay_out(input, {z, kind.side, request.boxes}, names, unused);
  }
  RasterOverlay overlay(zoom, kind.side, request.boxes);
  lay_out(input, {zoom, kind.side, request.boxes}, names, overlay);
  laid_out = zoom;
  return overlay;
}

// What one zoom draws, in the style's order.
struct RasterJob::Implementation::Zoom {
  Zoom(Implementation& job, int zoom) : job_(job), zoom_(zoom), overlay(job.overlay(zoom)) {
    const style::Style& style = job.request.sources.style;
    const double style_zoom = job.style_zoom(zoom);
    grounds.reserve(style.layers.size());
    for (std::size_t band = 0; band < style.layers.size(); ++band) {
      const style::Layer& layer = style.layers[band];
      if (!layer.visible_at(style_zoom)) continue;
      if (layer.type == style::LayerType::background) {
        const style::Context context{style_zoom, nullptr};
        steps.push_back(
            {render::faded(layer.colour("background-color", context, scene::Colour{1, 1, 1, 1}),
                           layer.number("background-opacity", context, 1))});
      } else if (layer.type == style::LayerType::raster) {
        add_raster(layer);
      } else if (std::size_t number = 0; is_ground(layer) && job.ground_of(layer, number)) {
        add_ground(layer, number, band);
      } else {
        steps.push_back({std::nullopt, nullptr, 0, band});
      }
    }
    for (std::size_t band = style.layers.size(); band < style.layers.size() + 3; ++band)
      steps.push_back({std::nullopt, nullptr, 0, band});
    overlay.file();
    std::erase_if(steps, [&](const RasterStep& step) {
      return step.in_overlay() && !overlay.has(step.band);
    });
    coarsen();
  }

  std::vector<RasterStep> steps;
  std::vector<GroundPaint> grounds;
  std::vector<cut::ZoomShapes> shapes;
  std::deque<RasterRelief> reliefs;
  std::deque<RasterPicture> pictures;
  double reach = 0;  // pixels
  std::vector<Loss> lost;

 private:
  void add_ground(const style::Layer& layer, std::size_t number, std::size_t band) {
    const geo::Features& features = job_.grounds[number].source->features;
    const double style_zoom = job_.style_zoom(zoom_);
    GroundPaint paint = ground_paint(layer, features, style_zoom, job_.kind.ratio);
    if (paint.empty()) return;
    if (std::ranges::any_of(paint.lines,
                            [](const LinePaint& line) { return !line.stroke.dashes.empty(); })) {
      add_dashed(ground_paint(layer, features, style_zoom, 1), number, band);
      steps.push_back({std::nullopt, nullptr, 0, band});
      return;
    }
    reach = std::max(reach, paint.reach());
    grounds.push_back(std::move(paint));
    steps.push_back({std::nullopt, &grounds.back(), number, 0});
  }

  void add_raster(const style::Layer& layer) {
    const double style_zoom = job_.style_zoom(zoom_);
    const double opacity =
        std::clamp(layer.number("raster-opacity", {style_zoom, nullptr}, 1), 0.0, 1.0);
    if (opacity <= 0) return;
    const Sources& sources = job_.request.sources;
    RasterStep step;
    const style::Source* const source = sources.style.find_source(layer.source);
    if (source && source->type == style::SourceType::raster_file) {
      step.picture = &pictures.emplace_back(
          RasterPicture{&layer, sources.style.folder / source->file, source->crs});
    } else if (sources.basemap && sources.basemap->has_relief()) {
      step.relief = &reliefs.emplace_back(*sources.basemap, job_.request.boxes, zoom_,
                                          job_.kind.side, opacity);
      if (step.relief->empty()) return;
      reach =
          std::max<double>(reach, RasterRelief::margin * RasterRelief::coarser * job_.kind.ratio);
    }
    if (!step.in_overlay()) steps.push_back(step);
  }

  // Only what `shows` says of a feature.
  template <class Shows>
  cut::ZoomShapes shapes_of(const Ground& ground, Shows shows) const {
    std::vector<const cut::Shape*> shown;
    for (const cut::Shape& shape : ground.shapes)
      if (shows(shape.feature)) shown.push_back(&shape);
    const double pixel = static_cast<double>(cut::extent) / job_.kind.pixels();
    return {shown, zoom_, job_.finest, least_area * pixel * pixel};
  }
  void coarsen();
  void add_dashed(const GroundPaint& paint, std::size_t number, std::size_t band);

  Implementation& job_;
  int zoom_;

 public:
  RasterOverlay overlay;
};

// Dashes run on from tile to tile: such lines are not cut.
void RasterJob::Implementation::Zoom::add_dashed(const GroundPaint& paint, std::size_t number,
                                                 std::size_t band) {
  const cut::ZoomShapes whole =
      shapes_of(job_.grounds[number], [&](std::size_t feature) { return paint.shows(feature); });
  const double scale = static_cast<double>(job_.kind.side) / cut::extent;
  const cut::EdgeFlags skip = paint.alike ? cut::of_window | cut::second_side : cut::of_window;
  overlay.move_to({0, 0});
  for (const cut::Piece& piece : whole.pieces())
    for (const cut::Part& part : std::span(whole.parts()).subspan(piece.first, piece.count)) {
      const LinePaint& line = paint.lines[paint.of_feature[piece.feature]];
      each_run(part, piece.kind == cut::Kind::polygon, skip,
               [&](std::span<const cut::Position> run, bool closed) {
                 std::vector<geo::XY> points;
                 for (const cut::Position& at : run)
                   points.push_back({at.x * scale + line.shift.x, at.y * scale + line.shift.y});
                 if (closed) points.push_back(points.front());
                 for (const double aside : line.beside)
                   overlay.add_line(
                       band, aside == 0 ? points : render::beside({points, false}, aside).points,
                       line.stroke);
               });
    }
}

void RasterJob::Implementation::Zoom::coarsen() {
  shapes.reserve(job_.grounds.size());
  for (std::size_t i = 0; i < job_.grounds.size(); ++i) {
    const Ground& ground = job_.grounds[i];
    shapes.push_back(shapes_of(ground, [&](std::size_t feature) {
      return std::ranges::any_of(steps, [&](const RasterStep& step) {
        return step.ground && step.cut == i && step.ground->shows(feature);
      });
    }));
    if (shapes.back().gathered() > 0)
      lost.push_back({zoom_, ground.source->name, 0, shapes.back().gathered()});
  }
}

class RasterJob::Implementation::Work final : public ZoomWork {
 public:
  Work(Implementation& job, int zoom)
      : job_(job), drawn_(job, zoom), maker_(drawn_.steps, drawn_.overlay, job.benches) {
    making_.zoom = zoom;
    making_.buffer = static_cast<std::int32_t>(
        std::ceil((drawn_.reach + soft * job.kind.ratio) * cut::extent / job.kind.pixels()));
    for (const cut::ZoomShapes& shapes : drawn_.shapes) making_.layers.push_back(&shapes);
  }

  const Making& making() const override { return making_; }
  Maker& maker() override { return maker_; }
  void finish() override {
    job_.losses.insert(job_.losses.end(), drawn_.lost.begin(), drawn_.lost.end());
  }

 private:
  Implementation& job_;
  Zoom drawn_;
  RasterMaker maker_;
  Making making_;
};

RasterJob::RasterJob(const Request& request, base::Diagnostics& problems)
    : implementation_(std::make_unique<Implementation>(request, problems)) {}

RasterJob::~RasterJob() = default;

std::unique_ptr<ZoomWork> RasterJob::prepare(int zoom) {
  return std::make_unique<Implementation::Work>(*implementation_, zoom);
}

std::vector<Loss> RasterJob::losses() const { return implementation_->losses; }

}  // namespace rumbo::tiles
