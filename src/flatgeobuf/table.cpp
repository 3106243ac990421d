#include "flatgeobuf/table.hpp"

namespace rumbo::flatgeobuf {

Table::Table(Bytes buffer, std::size_t position) : buffer_(buffer), position_(position) {
  const auto back = load<std::int32_t>(buffer_, position_);
  const auto fields = static_cast<std::int64_t>(position_) - back;
  if (fields < 0) throw Damaged{"an offset leads out of it"};
  fields_ = static_cast<std::size_t>(fields);
  fields_size_ = load<std::uint16_t>(buffer_, fields_);
}

Table Table::root(Bytes buffer) { return Table(buffer, load<std::uint32_t>(buffer, 0)); }

std::size_t Table::position_of(int field) const {
  const std::size_t entry = 4 + 2 * static_cast<std::size_t>(field);
  if (entry + 2 > fields_size_) return 0;
  const auto offset = load<std::uint16_t>(buffer_, fields_ + entry);
  return offset == 0 ? 0 : position_ + offset;
}

std::size_t Table::followed(std::size_t at) const { return at + load<std::uint32_t>(buffer_, at); }

Bytes Table::array(int field, std::size_t element) const {
  const std::size_t at = position_of(field);
  if (at == 0) return {};
  const std::size_t start = followed(at);
  const std::size_t count = load<std::uint32_t>(buffer_, start);
  if (count > (buffer_.size() - start - 4) / element) throw Damaged{"an array leads out of it"};
  return buffer_.subspan(start + 4, count * element);
}

std::string_view Table::text(int field) const {
  const Bytes bytes = array(field, 1);
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::optional<Table> Table::table(int field) const {
  const std::size_t at = position_of(field);
  if (at == 0) return std::nullopt;
  return Table(buffer_, followed(at));
}

std::size_t Table::tables(int field) const { return array(field, 4).size() / 4; }

Table Table::table(int field, std::size_t i) const {
  const Bytes offsets = array(field, 4);
  const auto start = static_cast<std::size_t>(offsets.data() - buffer_.data());
  if (i >= offsets.size() / 4) throw Damaged{"an array leads out of it"};
  return Table(buffer_, followed(start + 4 * i));
}

}  // namespace rumbo::flatgeobuf
