#include "flatgeobuf/properties.hpp"

#include "text/printable.hpp"

#include <algorithm>
#include <cmath>

namespace rumbo::flatgeobuf {
namespace {

// Reads values one after the other.
class Cursor {
 public:
  explicit Cursor(Bytes bytes) : bytes_(bytes) {}
  bool at_end() const { return at_ == bytes_.size(); }

  template <class Number>
  Number next() {
    const auto value = load<Number>(bytes_, at_);
    at_ += sizeof(Number);
    return value;
  }
  std::string_view next_text() {
    const std::size_t size = next<std::uint32_t>();
    if (size > bytes_.size() - at_) throw Damaged{"a text leads out of its feature"};
    const std::string_view text(reinterpret_cast<const char*>(bytes_.data()) + at_, size);
    at_ += size;
    return text;
  }

 private:
  Bytes bytes_;
  std::size_t at_ = 0;
};

geo::Value finite(double number) {
  return std::isfinite(number) ? geo::Value(number) : geo::Value();
}

template <class Number>
geo::Value whole(Cursor& cursor) {
  return static_cast<std::int64_t>(cursor.next<Number>());
}

geo::Value value_of(Cursor& cursor, ColumnType type) {
  switch (type) {
    case ColumnType::byte:
      return whole<std::int8_t>(cursor);
    case ColumnType::ubyte:
      return whole<std::uint8_t>(cursor);
    case ColumnType::boolean:
      return cursor.next<std::uint8_t>() != 0;
    case ColumnType::int16:
      return whole<std::int16_t>(cursor);
    case ColumnType::uint16:
      return whole<std::uint16_t>(cursor);
    case ColumnType::int32:
      return whole<std::int32_t>(cursor);
    case ColumnType::uint32:
      return whole<std::uint32_t>(cursor);
    case ColumnType::int64:
      return whole<std::int64_t>(cursor);
    case ColumnType::uint64:
      return finite(static_cast<double>(cursor.next<std::uint64_t>()));
    case ColumnType::float32:
      return finite(cursor.next<float>());
    case ColumnType::float64:
      return finite(cursor.next<double>());
    case ColumnType::text:
    case ColumnType::json:
    case ColumnType::date_time:
      return text::printable(cursor.next_text());
    case ColumnType::binary:
      cursor.next_text();
      return {};
  }
  throw Damaged{"a column is of no known type"};
}

}  // namespace

geo::Object read_properties(Bytes bytes, const std::vector<Column>& columns,
                            const std::vector<std::string>& wanted) {
  Cursor cursor(bytes);
  std::vector<geo::Value> values(columns.size());
  while (!cursor.at_end()) {
    const std::size_t number = cursor.next<std::uint16_t>();
    if (number >= columns.size()) throw Damaged{"a property is of no column"};
    values[number] = value_of(cursor, columns[number].type);
  }
  geo::Object properties;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const bool named = wanted.empty() || std::ranges::find(wanted, columns[i].name) != wanted.end();
    if (named && !values[i].is_null())
      properties.emplace_back(columns[i].name, std::move(values[i]));
  }
  return properties;
}

}  // namespace rumbo::flatgeobuf
