#include "archive/pmtiles_writer.hpp"

#include "archive/pmtiles_header.hpp"
#include "deflate/deflate.hpp"

#include <limits>
#include <utility>

namespace rumbo::archive {
namespace {

constexpr std::size_t most_remembered = 65'536;
constexpr std::size_t longest_remembered = 512;
constexpr std::uint32_t longest_run = std::numeric_limits<std::uint32_t>::max();

}  // namespace

PmtilesWriter::PmtilesWriter(const std::filesystem::path& file, Info info)
    : info_(std::move(info)), file_(file) {
  file_.write(std::string(PmtilesHeader::root_end, '\0'));
}

PmtilesWriter::Place PmtilesWriter::store(std::string_view bytes) {
  if (const auto known = known_.find(bytes); known != known_.end()) return known->second;
  const Place place{written_, static_cast<std::uint32_t>(bytes.size())};
  file_.write(bytes);
  written_ += bytes.size();
  ++contents_;
  if (bytes.size() <= longest_remembered && known_.size() < most_remembered)
    known_.emplace(bytes, place);
  return place;
}

void PmtilesWriter::add(const TileRun& run) {
  addressed_ += run.length;
  const bool same = !entries_.empty() && last_ == run.bytes;
  if (same) {
    Entry& entry = entries_.back();
    if (entry.id + entry.run == run.first && entry.run <= longest_run - run.length) {
      entry.run += run.length;
      return;
    }
  }
  const Place place =
      same ? Place{entries_.back().offset, entries_.back().length} : store(run.bytes);
  entries_.push_back({run.first, place.offset, place.length, run.length});
  if (!same) last_ = run.bytes;
}

void PmtilesWriter::commit() {
  PmtilesHeader header;
  describe(info_, header);
  header.addressed = addressed_;
  header.entries = entries_.size();
  header.contents = contents_;

  const PackedDirectories directories =
      pack_directories(entries_, PmtilesHeader::root_end - PmtilesHeader::size);
  const std::string metadata = deflate::Compressor(9).gzip(to_json(info_));
  header.root = {PmtilesHeader::size, directories.root.size()};
  header.tiles = {PmtilesHeader::root_end, written_};
  header.metadata = {header.tiles.offset + written_, metadata.size()};
  header.leaves = {header.metadata.offset + metadata.size(), directories.leaves.size()};
  file_.write(metadata);
  file_.write(directories.leaves);
  file_.rewrite(0, to_bytes(header) + directories.root);
  file_.commit();
}

}  // namespace rumbo::archive
