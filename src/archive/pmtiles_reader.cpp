#include "archive/pmtiles_reader.hpp"

#include "base/error.hpp"
#include "deflate/deflate.hpp"

#include <algorithm>
#include <fstream>

#include <fmt/format.h>

namespace rumbo::archive {
namespace {

constexpr std::size_t most_unpacked = std::size_t{64} << 20;

// Inside a part that is `within` long.
bool fits(std::uint64_t offset, std::uint64_t length, std::uint64_t within) {
  return offset <= within && length <= within - offset;
}

}  // namespace

struct PmtilesReader::File {
  std::ifstream stream;
  std::uint64_t size = 0;
};

PmtilesReader::PmtilesReader(std::filesystem::path file)
    : path_(std::move(file)), file_(std::make_unique<File>()) {
  std::error_code no_file;
  if (!std::filesystem::is_regular_file(path_, no_file))
    throw base::InputError({path_.string()}, "there is no such file; check the path");
  file_->stream.open(path_, std::ios::binary);
  if (!file_->stream) throw base::Error(fmt::format("{}: cannot be read", path_.string()));
  file_->size = std::filesystem::file_size(path_);
  try {
    const std::uint64_t begin = std::min<std::uint64_t>(file_->size, PmtilesHeader::size);
    header_ = parse_pmtiles_header(read({0, begin}, "the header"));
    info_ = info_of(header_);
    if (header_.internal_compression != 2)
      throw base::Error(fmt::format("has directories packed in way {}; gzip (2) is read",
                                    header_.internal_compression));
    root_ = directory(header_.root, "the root directory");
    if (header_.metadata.length > 0)
      from_json(deflate::gunzip(read(header_.metadata, "the metadata"), most_unpacked), info_);
  } catch (const base::InputError&) {
    throw;
  } catch (const base::Error& error) {
    damaged(error.what());
  }
}

PmtilesReader::~PmtilesReader() = default;

void PmtilesReader::damaged(std::string_view what) const {
  throw base::InputError({path_.string()},
                         fmt::format("{}; make or fetch the archive again", what));
}

std::string PmtilesReader::read(const Part& part, std::string_view what) const {
  if (!fits(part.offset, part.length, file_->size))
    damaged(fmt::format("{} lies beyond the file's end", what));
  std::string bytes(part.length, '\0');
  file_->stream.clear();
  file_->stream.seekg(static_cast<std::streamoff>(part.offset));
  file_->stream.read(bytes.data(), static_cast<std::streamsize>(part.length));
  if (!file_->stream) damaged(fmt::format("{} cannot be read", what));
  return bytes;
}

Directory PmtilesReader::directory(const Part& part, std::string_view what) const {
  const std::string packed = read(part, what);
  try {
    return parse_directory(deflate::gunzip(packed, most_unpacked));
  } catch (const base::Error& error) {
    damaged(fmt::format("{} is damaged: {}", what, error.what()));
  }
}

Directory PmtilesReader::leaf(const Entry& entry) const {
  const std::string what = fmt::format("the leaf directory of tile id {}", entry.id);
  if (!fits(entry.offset, entry.length, header_.leaves.length))
    damaged(fmt::format("{} lies outside its part", what));
  return directory({header_.leaves.offset + entry.offset, entry.length}, what);
}

std::optional<Entry> PmtilesReader::next_entry() {
  while (in_leaf_ == leaf_.size()) {
    if (in_root_ == root_.size()) return std::nullopt;
    const Entry& entry = root_[in_root_++];
    if (entry.run > 0) return entry;
    leaf_ = leaf(entry);
    in_leaf_ = 0;
  }
  const Entry& entry = leaf_[in_leaf_++];
  if (entry.run == 0) damaged("a leaf directory has leaves of its own");
  return entry;
}

std::string PmtilesReader::bytes_of(const Entry& entry) const {
  if (entry.length == 0 || !fits(entry.offset, entry.length, header_.tiles.length))
    damaged(fmt::format("the tile of id {} lies outside its part", entry.id));
  return read({header_.tiles.offset + entry.offset, entry.length}, "a tile");
}

std::optional<TileRun> PmtilesReader::next() {
  const std::optional<Entry> entry = next_entry();
  if (!entry) return std::nullopt;
  if (entry->id < next_id_)
    damaged(fmt::format("tile id {} comes twice or out of order", entry->id));
  if (entry->id + entry->run > geo::first_id(geo::Tile::deepest + 1))
    damaged(fmt::format("tile id {} is deeper than zoom {}", entry->id, geo::Tile::deepest));
  next_id_ = entry->id + entry->run;
  bytes_ = bytes_of(*entry);
  return TileRun{entry->id, entry->run, bytes_};
}

std::optional<std::string> PmtilesReader::tile(const geo::Tile& tile) const {
  const geo::TileId id = geo::id_of(tile);
  const auto in = [id](const Directory& entries) -> const Entry* {
    const auto after = std::ranges::upper_bound(entries, id, {}, &Entry::id);
    return after == entries.begin() ? nullptr : &*std::prev(after);
  };
  const Entry* entry = in(root_);
  Directory below;
  if (entry && entry->run == 0) entry = in(below = leaf(*entry));
  if (!entry || id >= entry->id + entry->run) return std::nullopt;
  return bytes_of(*entry);
}

}  // namespace rumbo::archive
