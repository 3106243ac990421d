#include "gazetteer/area_sections.hpp"

#include "gazetteer/area_cell.hpp"
#include "gazetteer/area_pieces.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace rumbo::gazetteer {
namespace {

void sort(std::vector<AreaInput>& areas) {
  std::ranges::stable_sort(areas, {}, [](const AreaInput& area) {
    return std::tuple(-static_cast<int>(area.kind), area.country, area.admin1_code, -area.detail);
  });
}

std::vector<AreaRing> rings_of(const AreaInput& area) {
  std::vector<AreaRing> rings;
  for (const geo::Polygon& polygon : area.polygons)
    for (const geo::Ring& ring : polygon.rings) rings.push_back(area_ring(ring));
  return rings;
}

std::uint32_t number(std::size_t size) { return static_cast<std::uint32_t>(size); }

void append(AreaSections& sections, const AreaPiece& piece) {
  sections.lists.push_back(
      {piece.area | (piece.odd ? format::odd_flag : 0), number(sections.chains.size())});
  for (const auto& chain : piece.chains) {
    sections.chains.push_back(number(sections.vertices.size()));
    sections.vertices.insert(sections.vertices.end(), chain.begin(), chain.end());
  }
}

}  // namespace

AreaSections build_areas(std::vector<AreaInput> areas) {
  AreaSections sections;
  if (areas.empty()) return sections;
  sort(areas);
  std::vector<AreaPiece> pieces;
  for (const AreaInput& area : areas) {
    append_pieces(rings_of(area), number(sections.areas.size()), pieces);
    sections.areas.push_back(
        {area.admin1_code, area.country, static_cast<std::uint8_t>(area.kind), area.detail});
  }
  std::ranges::stable_sort(pieces, {}, &AreaPiece::cell);
  constexpr std::uint32_t cells = format::cell_columns * format::cell_rows;
  auto piece = pieces.begin();
  for (std::uint32_t cell = 0; cell < cells; ++cell) {
    sections.cells.push_back(number(sections.lists.size()));
    for (; piece != pieces.end() && piece->cell == cell; ++piece) append(sections, *piece);
  }
  sections.cells.push_back(number(sections.lists.size()));
  sections.lists.push_back({0, number(sections.chains.size())});
  sections.chains.push_back(number(sections.vertices.size()));
  return sections;
}

void put_areas(AreaSections sections, IndexWriter& writer) {
  using format::Section;
  writer.put(Section::areas, std::move(sections.areas));
  writer.put(Section::area_cells, std::move(sections.cells));
  writer.put(Section::area_lists, std::move(sections.lists));
  writer.put(Section::area_chains, std::move(sections.chains));
  writer.put(Section::area_vertices, std::move(sections.vertices));
}

}  // namespace rumbo::gazetteer
