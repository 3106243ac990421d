#include "tiles/job.hpp"

#include "base/error.hpp"
#include "cut/zoom_shapes.hpp"
#include "tiles/boxes.hpp"
#include "tiles/make.hpp"
#include "tiles/raster_job.hpp"
#include "tiles/vector_tiles.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <tbb/parallel_for.h>
#include <tbb/parallel_invoke.h>

namespace rumbo::tiles {
namespace {

constexpr std::uint64_t most_tiles = std::uint64_t{1} << 32;
constexpr std::int32_t buffer = 80;    // units about a tile: 5 pixels of 256
constexpr double tolerance = 4;        // units a line may leave its course: a quarter pixel
constexpr double least_area = 64;      // square units of an area: a quarter of a pixel
constexpr double thinning = 2.5;       // times fewer ranked points a zoom
constexpr double beyond_deepest = 22;  // viewers draw the deepest tiles that far in

void check(const Request& request) {
  if (request.min_zoom < 0 || request.max_zoom > cut::deepest ||
      request.min_zoom > request.max_zoom)
    throw base::UsageError(fmt::format("zooms {} to {}: give two from 0 to {}, the lower one first",
                                       request.min_zoom, request.max_zoom, cut::deepest));
}

// A feature's population, by which points give way; nothing where the layer knows none.
std::vector<double> ranks_of(const geo::Features& features) {
  std::vector<double> ranks;
  bool known = false;
  for (const geo::Feature& feature : features) {
    const geo::Value* population = feature.find("population");
    known = known || (population && population->is_number());
    ranks.push_back(population && population->is_number() ? population->number() : 0);
  }
  return known ? ranks : std::vector<double>{};
}

// What is said of a layer's fields, from the values its features have.
std::vector<std::pair<std::string, std::string>> fields_of(const geo::Features& features) {
  std::vector<std::pair<std::string, std::string>> fields;
  for (const geo::Feature& feature : features)
    for (const auto& [name, value] : feature.properties) {
      if (value.is_null()) continue;
      const std::string kind = value.is_number() ? "Number"
                               : value.boolean() ? "Boolean"
                                                 : "String";
      const auto known =
          std::ranges::find(fields, name, &std::pair<std::string, std::string>::first);
      if (known == fields.end())
        fields.emplace_back(name, kind);
      else if (known->second != kind)
        known->second = "String";
    }
  return fields;
}

// Whether viewers that have tiles of this zoom draw the feature with one of the layers.
bool is_drawn(const geo::Feature& feature, const std::vector<const style::Layer*>& layers, int zoom,
              bool deepest) {
  const double last = deepest ? beyond_deepest : zoom + 0.999;
  return std::ranges::any_of(layers, [&](const style::Layer* layer) {
    const bool visible = layer->max_zoom > zoom && (layer->min_zoom <= last);
    return visible &&
           (layer->shows({static_cast<double>(zoom), &feature}) || layer->shows({last, &feature}));
  });
}

}  // namespace

struct Job::Implementation {
  explicit Implementation(const Request& asked)
      : request(asked), plan(asked.min_zoom, asked.max_zoom, asked.boxes, asked.shard) {
    if (request.sample > 0) plan.sample(request.sample);
  }

  struct Layer {
    SourceLayer source;
    std::vector<cut::Shape> shapes;
  };

  const Request request;
  Plan plan;
  base::Diagnostics problems;
  std::vector<Layer> layers;
  std::vector<VectorContent> contents;
  std::vector<Loss> losses;
  std::unique_ptr<RasterJob> raster;  // of raster tiles

  void read();
  void read(std::size_t layer, base::Diagnostics& problems);
  std::vector<const cut::Shape*> shapes_at(std::size_t layer, int zoom, Loss& loss) const;
  std::unique_ptr<ZoomWork> prepare(int zoom);
  class Zoom;
};

void Job::Implementation::read() {
  if (request.format != archive::TileFormat::mvt) {
    raster = std::make_unique<RasterJob>(request, problems);
    return;
  }
  for (SourceLayer& source : layers_of(request.sources.style))
    layers.push_back({std::move(source), {}});
  contents.resize(layers.size());
  std::vector<base::Diagnostics> found(layers.size());
  tbb::parallel_for(std::size_t{0}, layers.size(), [&](std::size_t i) { read(i, found[i]); });
  add_warnings(found, problems);
}

void Job::Implementation::read(std::size_t number, base::Diagnostics& found) {
  Layer& layer = layers[number];
  VectorContent& content = contents[number];
  read_features(request.sources, reach_of(request.boxes, request.min_zoom), layer.source, found);
  const geo::Features& features = layer.source.features;
  content.name = layer.source.name;
  const auto number_attributes = [&] {
    content.ranks = ranks_of(features);
    content.tags.reserve(features.size());
    for (const geo::Feature& feature : features)
      content.tags.push_back(content.attributes.add(feature.properties));
  };
  tbb::parallel_invoke(number_attributes, [&] {
    layer.shapes = cut::shapes_of(features, {request.max_zoom, tolerance});
  });
}

// Ranked points thin out from the deepest zoom up, so that every zoom has some 2.5 times fewer.
std::vector<const cut::Shape*> Job::Implementation::shapes_at(std::size_t number, int zoom,
                                                              Loss& loss) const {
  const Layer& layer = layers[number];
  const std::vector<double>& ranks = contents[number].ranks;
  const bool deepest = zoom == request.max_zoom;
  std::vector<char> is_shown(layer.shapes.size());
  tbb::parallel_for(std::size_t{0}, is_shown.size(), [&](std::size_t i) {
    const geo::Feature& feature = layer.source.features[layer.shapes[i].feature];
    is_shown[i] = is_drawn(feature, layer.source.drawn_by, zoom, deepest);
  });
  std::vector<const cut::Shape*> drawn;
  for (std::size_t i = 0; i < is_shown.size(); ++i)
    if (is_shown[i]) drawn.push_back(&layer.shapes[i]);
  if (ranks.empty() || deepest) return drawn;
  const auto kept = static_cast<std::size_t>(static_cast<double>(layer.shapes.size()) /
                                             std::pow(thinning, request.max_zoom - zoom));
  if (kept >= drawn.size()) return drawn;
  std::vector<double> sorted;
  for (const cut::Shape* shape : drawn) sorted.push_back(ranks[shape->feature]);
  const auto last = sorted.begin() + static_cast<std::ptrdiff_t>(kept);
  std::ranges::nth_element(sorted, last, std::greater<>());
  loss.points += std::erase_if(drawn, [&](const cut::Shape* shape) {
    return shape->kind == cut::Kind::point && ranks[shape->feature] < *last;
  });
  return drawn;
}

class Job::Implementation::Zoom final : public ZoomWork {
 public:
  Zoom(Implementation& job, int zoom) : job_(job), maker_(job.contents, job.request.most_bytes) {
    drawn_.reserve(job.layers.size());
    for (std::size_t i = 0; i < job.layers.size(); ++i) {
      Loss loss{zoom, job.contents[i].name};
      drawn_.emplace_back(job.shapes_at(i, zoom, loss), zoom, job.request.max_zoom,
                          zoom == job.request.max_zoom ? 0 : least_area);
      loss.gathered = drawn_.back().gathered();
      lost_.push_back(std::move(loss));
    }
    for (const cut::ZoomShapes& shapes : drawn_) making_.layers.push_back(&shapes);
    making_.zoom = zoom;
    making_.buffer = buffer;
  }

  const Making& making() const override { return making_; }
  Maker& maker() override { return maker_; }

  void finish() override {
    const Dropped dropped = maker_.dropped();
    for (std::size_t i = 0; i < lost_.size(); ++i) {
      lost_[i].points += dropped.points[i];
      if (lost_[i].points + lost_[i].gathered > 0) job_.losses.push_back(lost_[i]);
    }
  }

 private:
  Implementation& job_;
  std::vector<cut::ZoomShapes> drawn_;
  std::vector<Loss> lost_;
  Making making_;
  VectorMaker maker_;
};

std::unique_ptr<ZoomWork> Job::Implementation::prepare(int zoom) {
  if (raster) return raster->prepare(zoom);
  return std::make_unique<Zoom>(*this, zoom);
}

Job::Job(const Request& request) {
  check(request);
  implementation_ = std::make_unique<Implementation>(request);
  const std::uint64_t count = implementation_->plan.count();
  if (count > most_tiles)
    throw base::UsageError(fmt::format(
        "that would be {} tiles; at most {} are made: give a smaller --bbox or a lower zoom", count,
        most_tiles));
  implementation_->read();
}

Job::~Job() = default;

const Plan& Job::plan() const { return implementation_->plan; }
const base::Diagnostics& Job::problems() const { return implementation_->problems; }
std::vector<Loss> Job::losses() const {
  return implementation_->raster ? implementation_->raster->losses() : implementation_->losses;
}

archive::Info Job::info() const {
  const Request& request = implementation_->request;
  archive::Info info;
  info.name = request.title.empty() ? request.sources.style.name : request.title;
  info.description = request.sources.style.description;
  info.attribution = request.credits;
  info.format = request.format;
  info.bounds = hull_of(request.boxes);
  info.bounds.south = std::max(info.bounds.south, -85.0511287798066);
  info.bounds.north = std::min(info.bounds.north, 85.0511287798066);
  info.centre = info.bounds.centre();
  info.centre_zoom = info.min_zoom = request.min_zoom;
  info.max_zoom = request.max_zoom;
  info.tile_size = request.tile_size * request.pixel_ratio;
  info.pixel_ratio = request.pixel_ratio;
  for (const auto& layer : implementation_->layers)
    info.vector_layers.push_back({layer.source.name, "", request.min_zoom, request.max_zoom,
                                  fields_of(layer.source.features)});
  return info;
}

bool Job::run(archive::TileSink& sink, geo::TileId begin,
              const std::function<bool(const Progress&)>& told) {
  Implementation& work = *implementation_;
  const std::uint64_t of = work.plan.count();
  work.plan.begin_at(begin);
  const std::uint64_t before = of - work.plan.count();
  const auto tell = [&](int zoom, std::uint64_t done, bool ends) {
    return !told || told({zoom, before + done, of, ends});
  };
  return make_zooms(
      work.plan, [&](int zoom) { return work.prepare(zoom); }, tell, sink,
      work.request.most_waiting);
}

}  // namespace rumbo::tiles
