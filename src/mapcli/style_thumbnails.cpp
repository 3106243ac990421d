#include "mapcli/style_thumbnails.hpp"

#include "base/error.hpp"
#include "base/file.hpp"
#include "basemap/basemap.hpp"
#include "cli/data_folder.hpp"
#include "cli/open_gazetteer.hpp"
#include "mapcli/style_file.hpp"
#include "render/map.hpp"

#include <cstdint>
#include <system_error>

#include <fmt/format.h>

namespace rumbo::mapcli {
namespace {

constexpr int width = 960, height = 720;  // drawn at half of it, so that type and strokes shrink

geo::Feature stop(std::int64_t number, const char* name, geo::LonLat where, const char* when) {
  geo::Feature feature;
  feature.geometry = where;
  feature.set("feature", "stop");
  feature.set("journey", "sample");
  feature.set("journey_index", std::int64_t{0});
  feature.set("seq", number);
  feature.set("name", name);
  feature.set("label", name);
  feature.set("when", when);
  feature.set("from_date", when);
  feature.set("to_date", when);
  feature.set("certainty", "certain");
  return feature;
}

geo::Feature leg(std::int64_t number, geo::Line line, const char* status) {
  geo::Feature feature;
  feature.geometry = std::move(line);
  feature.set("feature", "leg");
  feature.set("journey", "sample");
  feature.set("journey_index", std::int64_t{0});
  feature.set("seq", number);
  feature.set("status", status);
  feature.set("certainty", "certain");
  return feature;
}

// A walk along a coast, its last stretch only planned.
geo::Features sample_journey() {
  const geo::LonLat a{-92.2575, 14.9039}, b{-92.4641, 15.1392}, c{-92.6583, 15.3194},
      d{-92.9004, 15.4336};
  return {leg(1, {a, b}, "observed"),          leg(2, {b, c}, "observed"),
          leg(3, {c, d}, "intended"),          stop(1, "Tapachula", a, "2021-10-23"),
          stop(2, "Huixtla", b, "2021-10-25"), stop(3, "Escuintla", c, "2021-10-28")};
}

}  // namespace

void make_thumbnail_folder(const std::filesystem::path& folder) {
  std::error_code failure;
  std::filesystem::create_directories(folder, failure);
  if (failure)
    throw base::Error(fmt::format("{}: cannot be made ({}); choose another folder", folder.string(),
                                  failure.message()));
}

void draw_thumbnails(const std::vector<std::filesystem::path>& styles,
                     const std::filesystem::path& folder) {
  const geo::Features journey = sample_journey();
  const auto gazetteer = cli::open_gazetteer({});
  const basemap::Basemap basemap(cli::data_folder() / "basemap");
  for (const auto& file : styles) {
    const style::Style style = style::read(file, shipped_folder());
    render::MapRequest request(style, journey);
    request.basemap = &basemap;
    request.gazetteer = &gazetteer;
    request.fonts = cli::data_folder() / "fonts.conf";
    request.width = width;
    request.height = height;
    request.scale = 0.5;
    request.title = style.name.empty() ? file.stem().string() : style.name;
    request.journey_titles = {{"sample", "A walk"}};
    base::AtomicFile picture(folder / (file.stem().string() + ".png"));
    picture.write(render::render_png(render::Map(request)));
    picture.commit();
  }
}

}  // namespace rumbo::mapcli
