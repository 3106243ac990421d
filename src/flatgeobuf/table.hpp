#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>

namespace rumbo::flatgeobuf {

// Why bytes cannot be a FlatGeobuf; Layer makes an InputError of it.
struct Damaged {
  const char* reason;
};

using Bytes = std::span<const std::byte>;

// The value at an offset, little-endian as this machine is. Throws Damaged past the end.
template <class Value>
Value load(Bytes bytes, std::size_t offset) {
  static_assert(std::is_trivially_copyable_v<Value>);
  if (offset > bytes.size() || bytes.size() - offset < sizeof(Value))
    throw Damaged{"an offset leads out of it"};
  Value value;
  std::memcpy(&value, bytes.data() + offset, sizeof(Value));
  return value;
}

// An array of plain values, wherever they are aligned.
template <class Value>
class Vector {
 public:
  Vector() = default;
  explicit Vector(Bytes bytes) : bytes_(bytes) {}
  std::size_t size() const { return bytes_.size() / sizeof(Value); }
  bool empty() const { return bytes_.empty(); }
  Value operator[](std::size_t i) const { return load<Value>(bytes_, i * sizeof(Value)); }
  Bytes bytes() const { return bytes_; }

 private:
  Bytes bytes_;
};

// A table of a FlatBuffers buffer (flatbuffers.dev, "FlatBuffers internals"). Every offset is
// checked against the buffer when it is followed: each accessor throws Damaged. A view: the bytes
// must outlive it.
class Table {
 public:
  static Table root(Bytes buffer);

  template <class Value>
  Value scalar(int field, Value otherwise) const {
    const std::size_t at = position_of(field);
    return at == 0 ? otherwise : load<Value>(buffer_, at);
  }
  template <class Value>
  Vector<Value> vector(int field) const {
    return Vector<Value>(array(field, sizeof(Value)));
  }
  std::string_view text(int field) const;  // empty when absent
  std::optional<Table> table(int field) const;
  std::size_t tables(int field) const;  // how many an array of tables holds
  Table table(int field, std::size_t i) const;
  std::size_t buffer_size() const { return buffer_.size(); }

 private:
  Table(Bytes buffer, std::size_t position);
  std::size_t position_of(int field) const;  // 0 when absent
  std::size_t followed(std::size_t at) const;
  Bytes array(int field, std::size_t element) const;

  Bytes buffer_;
  std::size_t position_ = 0;
  std::size_t fields_ = 0;         // the vtable's position
  std::uint16_t fields_size_ = 0;  // in bytes
};

}  // namespace rumbo::flatgeobuf
