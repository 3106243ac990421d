#include "archive/pmtiles_directory.hpp"

#include "base/error.hpp"
#include "deflate/deflate.hpp"

#include <algorithm>
#include <limits>

namespace rumbo::archive {
namespace {

void put_varint(std::string& bytes, std::uint64_t number) {
  for (; number >= 0x80; number >>= 7) bytes.push_back(static_cast<char>(number | 0x80));
  bytes.push_back(static_cast<char>(number));
}

class Varints {
 public:
  explicit Varints(std::string_view bytes) : bytes_(bytes) {}

  std::uint64_t next() {
    std::uint64_t number = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      if (bytes_.empty()) throw base::Error("a directory is cut short");
      const auto byte = static_cast<unsigned char>(bytes_.front());
      bytes_.remove_prefix(1);
      number |= std::uint64_t{byte & 0x7fu} << shift;
      if (byte < 0x80) return number;
    }
    throw base::Error("a directory has a number of more than 64 bits");
  }
  std::uint32_t next_32() {
    const std::uint64_t number = next();
    if (number > std::numeric_limits<std::uint32_t>::max())
      throw base::Error("a directory has a length of more than 32 bits");
    return static_cast<std::uint32_t>(number);
  }
  std::size_t left() const { return bytes_.size(); }

 private:
  std::string_view bytes_;
};

std::uint64_t sum(std::uint64_t a, std::uint64_t b) {
  if (a > std::numeric_limits<std::uint64_t>::max() - b)
    throw base::Error("a directory has an id or offset of more than 64 bits");
  return a + b;
}

Entry leaf_entry(std::span<const Entry> leaf, std::size_t offset, std::size_t length) {
  return {leaf.front().id, offset, static_cast<std::uint32_t>(length), 0};
}

}  // namespace

std::string to_bytes(std::span<const Entry> directory) {
  std::string bytes;
  put_varint(bytes, directory.size());
  geo::TileId last = 0;
  for (const Entry& entry : directory) {
    put_varint(bytes, entry.id - last);
    last = entry.id;
  }
  for (const Entry& entry : directory) put_varint(bytes, entry.run);
  for (const Entry& entry : directory) put_varint(bytes, entry.length);
  std::uint64_t expected = std::numeric_limits<std::uint64_t>::max();
  for (const Entry& entry : directory) {
    put_varint(bytes, entry.offset == expected ? 0 : entry.offset + 1);
    expected = entry.offset + entry.length;
  }
  return bytes;
}

Directory parse_directory(std::string_view bytes) {
  Varints numbers(bytes);
  const std::uint64_t count = numbers.next();
  if (count > numbers.left() / 4) throw base::Error("a directory is cut short");
  Directory directory(count);
  geo::TileId id = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint64_t step = numbers.next();
    if (i > 0 && step == 0) throw base::Error("a directory's ids do not ascend");
    directory[i].id = id = sum(id, step);
  }
  for (Entry& entry : directory) entry.run = numbers.next_32();
  for (Entry& entry : directory) entry.length = numbers.next_32();
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint64_t offset = numbers.next();
    if (offset == 0 && i == 0) throw base::Error("a directory's first offset is missing");
    directory[i].offset =
        offset == 0 ? sum(directory[i - 1].offset, directory[i - 1].length) : offset - 1;
  }
  if (numbers.left() != 0) throw base::Error("a directory has bytes left over");
  return directory;
}

PackedDirectories pack_directories(const Directory& entries, std::size_t most) {
  constexpr int level = 9;
  constexpr std::size_t worth_trying = 16'384;  // entries; more never fit
  deflate::Compressor compressor(level);
  if (entries.size() <= worth_trying)
    if (std::string root = compressor.gzip(to_bytes(entries)); root.size() <= most)
      return {std::move(root), {}};
  for (std::size_t per_leaf = 4096;; per_leaf *= 2) {
    PackedDirectories packed;
    Directory root;
    for (std::size_t from = 0; from < entries.size(); from += per_leaf) {
      const auto leaf = std::span(entries).subspan(from, std::min(per_leaf, entries.size() - from));
      const std::string bytes = compressor.gzip(to_bytes(leaf));
      root.push_back(leaf_entry(leaf, packed.leaves.size(), bytes.size()));
      packed.leaves += bytes;
    }
    packed.root = compressor.gzip(to_bytes(root));
    if (packed.root.size() <= most) return packed;
  }
}

}  // namespace rumbo::archive
