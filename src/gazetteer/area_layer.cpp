#include "gazetteer/area_layer.hpp"

namespace rumbo::gazetteer {

using format::AreaVertex;
using format::Section;

AreaLayer::AreaLayer(const Index& index)
    : index_(&index),
      areas_(index.section(Section::areas), index.file()),
      cells_(index.section(Section::area_cells), index.file()),
      lists_(index.section(Section::area_lists), index.file()),
      chains_(index.section(Section::area_chains), index.file()),
      vertices_(index.section(Section::area_vertices)) {}

std::string_view AreaLayer::alpha2(const format::AreaRecord& area) const {
  return area.country == format::no_country ? std::string_view() : index_->alpha2(area.country);
}

std::string_view AreaLayer::admin1_code(const format::AreaRecord& area) const {
  return index_->string(area.admin1_code);
}

AreaLayer::Pieces AreaLayer::pieces(const AreaCell& cell) const {
  if (areas_.size() == 0) return {};
  const Pieces found{cells_[cell.number()], cells_[cell.number() + 1]};
  if (found.first > found.end || found.end >= lists_.size()) report_damage(index_->file());
  return found;
}

std::int32_t AreaLayer::first_occupied(std::int32_t row, std::int32_t begin,
                                       std::int32_t end) const {
  const std::uint32_t none_before = first_piece(row, begin);
  if (first_piece(row, end) == none_before) return end;
  std::int32_t last = end - 1;
  while (begin < last) {
    const std::int32_t middle = begin + (last - begin) / 2;
    if (first_piece(row, middle + 1) == none_before) {
      begin = middle + 1;
    } else {
      last = middle;
    }
  }
  return begin;
}

std::int32_t AreaLayer::last_occupied(std::int32_t row, std::int32_t begin,
                                      std::int32_t end) const {
  const std::uint32_t all = first_piece(row, end);
  if (first_piece(row, begin) == all) return end;
  std::int32_t last = end - 1;
  while (begin < last) {
    const std::int32_t middle = last - (last - begin) / 2;
    if (first_piece(row, middle) == all) {
      last = middle - 1;
    } else {
      begin = middle;
    }
  }
  return begin;
}

AreaLayer::Piece AreaLayer::piece(std::uint32_t number) const {
  const format::AreaEntry entry = lists_[number];
  const std::uint32_t end = lists_[std::size_t{number} + 1].first_chain;
  if (entry.first_chain > end || end >= chains_.size()) report_damage(index_->file());
  return {entry.area & ~format::odd_flag, (entry.area & format::odd_flag) != 0, entry.first_chain,
          end};
}

AreaLayer::Chain AreaLayer::chain(std::uint32_t number) const {
  const Chain chain(vertices_, chains_[number], chains_[std::size_t{number} + 1], index_->file());
  if (chain.size() == 0) report_damage(index_->file());
  return chain;
}

bool AreaLayer::contains(const AreaCell& cell, const Piece& piece, AreaVertex at) const {
  bool odd = piece.odd;
  for (std::uint32_t i = piece.first_chain; i < piece.end_chain; ++i) {
    const Chain vertices = chain(i);
    AreaVertex from = vertices[0];
    odd ^= end_turns(from, cell, at);
    for (std::size_t v = 1; v < vertices.size(); ++v) {
      const AreaVertex to = vertices[v];
      odd ^= crosses_east(from, to, at);
      from = to;
    }
    odd ^= end_turns(from, cell, at);
  }
  return odd;
}

}  // namespace rumbo::gazetteer
