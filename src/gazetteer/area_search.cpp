#include "gazetteer/area_search.hpp"

#include "gazetteer/area_distance.hpp"
#include "gazetteer/place.hpp"

#include <algorithm>

namespace rumbo::gazetteer {
namespace {

using format::AreaRecord;
using format::AreaVertex;

constexpr auto country_kind = static_cast<std::uint8_t>(Kind::country);
constexpr auto division_kind = static_cast<std::uint8_t>(Kind::division1);

// How far two data sets' versions lie apart, at most.
constexpr double border_disagreement_km = 3;
constexpr double coast_disagreement_km = 10;

}  // namespace

AreaSearch::AreaSearch(std::span<const Index* const> layers) {
  const auto for_each_country = [this](auto&& act) {
    for (Layer& layer : layers_)
      for (std::uint32_t i = 0; i < layer.areas.size(); ++i)
        if (const AreaRecord area = layer.areas.area(i); area.kind == country_kind)
          act(layer, i, area);
  };
  for (const Index* layer : layers) layers_.push_back({AreaLayer(*layer), {}});
  for_each_country([&](Layer& layer, std::uint32_t, const AreaRecord& area) {
    int& detail = details_[layer.areas.alpha2(area)];
    detail = std::max<int>(detail, area.detail);
  });
  for (Layer& layer : layers_) layer.outdone.resize(layer.areas.size());
  for_each_country([&](Layer& layer, std::uint32_t i, const AreaRecord& area) {
    const std::string_view country = layer.areas.alpha2(area);
    layer.outdone[i] = !country.empty() && area.detail < details_[country];
  });
}

Grounds AreaSearch::at(geo::LonLat position) const {
  const AreaVertex vertex = area_vertex(position);
  const Containing found = containing(vertex);
  Grounds grounds;
  if (found.country) {
    grounds.country = Ground{found.country->country, {}, 0};
  } else if (!found.outdone.empty()) {
    grounds.country = coarser_neighbour(position, found.outdone);
  }
  if (!grounds.country) return grounds;
  grounds.division = division_at(vertex, grounds.country->country);
  if (!grounds.division)
    grounds.division = division_near(position, coast_disagreement_km, grounds.country->country);
  return grounds;
}

Grounds AreaSearch::near(geo::LonLat position, double max_km) const {
  Grounds grounds;
  grounds.country = country_near(position, max_km);
  if (grounds.country)
    grounds.division = division_near(position, grounds.country->km + coast_disagreement_km,
                                     grounds.country->country);
  return grounds;
}

AreaSearch::Containing AreaSearch::containing(AreaVertex at) const {
  const AreaCell cell = cell_of(at);
  Containing found;
  for (const Layer& layer : layers_) {
    const auto pieces = layer.areas.pieces(cell);
    for (std::uint32_t i = pieces.first; i < pieces.end; ++i) {
      const AreaLayer::Piece piece = layer.areas.piece(i);
      const AreaRecord area = layer.areas.area(piece.area);
      if (area.kind != country_kind) break;
      if (found.country && found.country->detail >= area.detail) continue;
      if (!layer.areas.contains(cell, piece, at)) continue;
      if (layer.outdone[piece.area]) {
        found.outdone = layer.areas.alpha2(area);
      } else {
        found.country = Hit{layer.areas.alpha2(area), area.detail};
      }
    }
  }
  return found;
}

std::optional<Ground> AreaSearch::division_at(AreaVertex at, std::string_view country) const {
  const AreaCell cell = cell_of(at);
  std::optional<Ground> found;
  int detail = -1;
  for (const Layer& layer : layers_) {
    const auto pieces = layer.areas.pieces(cell);
    for (std::uint32_t i = pieces.first; i < pieces.end; ++i) {
      const AreaLayer::Piece piece = layer.areas.piece(i);
      const AreaRecord area = layer.areas.area(piece.area);
      if (area.kind != division_kind || area.detail <= detail ||
          layer.areas.alpha2(area) != country || !layer.areas.contains(cell, piece, at))
        continue;
      found = Ground{country, layer.areas.admin1_code(area), 0};
      detail = area.detail;
    }
  }
  return found;
}

template <class Wanted>
std::optional<Ground> AreaSearch::nearest(geo::LonLat position, double max_km,
                                          const Wanted& wanted) const {
  std::optional<Ground> best;
  for (const Layer& layer : layers_) {
    const auto filter = [&](std::uint32_t number, const AreaRecord& area) {
      return wanted(layer, number, area);
    };
    const auto found = nearest_area(layer.areas, position, best ? best->km : max_km, filter);
    if (!found || (best && found->km >= best->km)) continue;
    const AreaRecord area = layer.areas.area(found->area);
    best = Ground{layer.areas.alpha2(area), layer.areas.admin1_code(area), found->km};
  }
  return best;
}

// Where the finer data put a position outside `country` and the coarser inside, it is in a
// neighbour that only the coarser data know, or else in the sea.
std::optional<Ground> AreaSearch::coarser_neighbour(geo::LonLat position,
                                                    std::string_view country) const {
  const int detail = details_.at(country);
  auto found =
      nearest(position, border_disagreement_km,
              [&](const Layer& layer, std::uint32_t number, const AreaRecord& area) {
                return area.kind == country_kind && !layer.outdone[number] && area.detail < detail;
              });
  if (found) found->km = 0;
  return found;
}

std::optional<Ground> AreaSearch::country_near(geo::LonLat position, double max_km) const {
  return nearest(position, max_km,
                 [](const Layer& layer, std::uint32_t number, const AreaRecord& area) {
                   return area.kind == country_kind && !layer.outdone[number];
                 });
}

std::optional<Ground> AreaSearch::division_near(geo::LonLat position, double max_km,
                                                std::string_view country) const {
  return nearest(position, max_km,
                 [country](const Layer& layer, std::uint32_t, const AreaRecord& area) {
                   return area.kind == division_kind && layer.areas.alpha2(area) == country;
                 });
}

}  // namespace rumbo::gazetteer
