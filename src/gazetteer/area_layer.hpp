#pragma once

#include "gazetteer/area_cell.hpp"
#include "gazetteer/area_format.hpp"
#include "gazetteer/index.hpp"
#include "gazetteer/record_run.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace rumbo::gazetteer {

// One index's areas. Immutable: may be shared between threads; the index must outlive it. Members
// throw InputError when the index proves to be damaged.
class AreaLayer {
 public:
  using Chain = RecordRun<format::AreaVertex>;
  // An area's part in one cell.
  struct Piece {
    std::uint32_t area = 0;
    bool odd = false;
    std::uint32_t first_chain = 0;
    std::uint32_t end_chain = 0;
  };

  explicit AreaLayer(const Index& index);

  std::size_t size() const { return areas_.size(); }
  format::AreaRecord area(std::uint32_t number) const { return areas_[number]; }
  std::string_view alpha2(const format::AreaRecord& area) const;  // empty when it has none
  std::string_view admin1_code(const format::AreaRecord& area) const;

  // The pieces in a cell are those from first to end, by area number.
  struct Pieces {
    std::uint32_t first = 0;
    std::uint32_t end = 0;
  };
  Pieces pieces(const AreaCell& cell) const;
  // The first or last of the row's columns from begin to end (exclusive) that has pieces; else end.
  std::int32_t first_occupied(std::int32_t row, std::int32_t begin, std::int32_t end) const;
  std::int32_t last_occupied(std::int32_t row, std::int32_t begin, std::int32_t end) const;
  Piece piece(std::uint32_t number) const;
  Chain chain(std::uint32_t number) const;
  bool contains(const AreaCell& cell, const Piece& piece, format::AreaVertex at) const;

 private:
  std::uint32_t first_piece(std::int32_t row, std::int32_t column) const {
    return cells_[AreaCell{column, row}.number()];
  }

  const Index* index_;
  Table<format::AreaRecord> areas_;
  Table<std::uint32_t> cells_;
  Table<format::AreaEntry> lists_;
  Table<std::uint32_t> chains_;
  std::string_view vertices_;
};

}  // namespace rumbo::gazetteer
