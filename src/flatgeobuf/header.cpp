#include "flatgeobuf/header.hpp"

#include "text/printable.hpp"

#include <algorithm>
#include <array>

namespace rumbo::flatgeobuf {
namespace {

constexpr std::size_t magic_size = 8;
constexpr std::size_t most_columns = 2000;
constexpr std::size_t longest_name = 1000;
constexpr int crs_code = 1;

bool is_flatgeobuf(Bytes file) {
  constexpr std::array<char, 7> magic = {'f', 'g', 'b', 3, 'f', 'g', 'b'};
  return file.size() > magic_size &&
         std::equal(magic.begin(), magic.end(), file.begin(),
                    [](char a, std::byte b) { return static_cast<std::byte>(a) == b; });
}

Column column(const Table& table) {
  const auto type = table.scalar<std::uint8_t>(1, 0);
  if (type > static_cast<std::uint8_t>(ColumnType::binary))
    throw Damaged{"a column is of no known type"};
  if (table.text(0).size() > longest_name) throw Damaged{"a column has an endless name"};
  return {text::printable(table.text(0)), static_cast<ColumnType>(type)};
}

}  // namespace

Header read_header(Bytes file) {
  if (!is_flatgeobuf(file)) throw Damaged{"it does not begin like a FlatGeobuf 3"};
  const std::size_t size = load<std::uint32_t>(file, magic_size);
  const std::size_t start = magic_size + 4;
  if (size > file.size() - start) throw Damaged{"its header leads out of it"};
  const Table table = Table::root(file.subspan(start, size));
  Header header;
  const auto shape = table.scalar<std::uint8_t>(2, 0);
  if (shape > static_cast<std::uint8_t>(Shape::multi_polygon))
    throw Damaged{"its features are of a kind that is not drawn"};
  header.shape = static_cast<Shape>(shape);
  if (table.tables(7) > most_columns) throw Damaged{"it has more than 2000 columns"};
  for (std::size_t i = 0; i < table.tables(7); ++i)
    header.columns.push_back(column(table.table(7, i)));
  header.features = table.scalar<std::uint64_t>(8, 0);
  header.node_size = table.scalar<std::uint16_t>(9, 16);
  if (const auto crs = table.table(10)) header.epsg = crs->scalar<std::int32_t>(crs_code, 0);
  header.bytes = start + size;
  return header;
}

}  // namespace rumbo::flatgeobuf
