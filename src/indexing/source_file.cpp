#include "indexing/source_file.hpp"

#include "base/error.hpp"
#include "gazetteer/checksum.hpp"

#include <array>
#include <utility>

#include <fmt/format.h>

namespace rumbo::indexing {
namespace {

constexpr std::size_t block_bytes = std::size_t{1} << 18;

template <class Take>
void read_blocks(ByteStream& stream, Take take) {
  std::string block(block_bytes, '\0');
  while (true) {
    const std::size_t got = stream.read(block);
    if (got > 0) take(std::string_view(block).substr(0, got));
    if (got < block.size()) return;
  }
}

}  // namespace

SourceFile::SourceFile(std::filesystem::path path) : path_(std::move(path)) {
  if (path_.extension() == ".zst") packing_ = Packing::zstd;
  name_ = packing_ == Packing::zstd ? path_.stem().string() : path_.filename().string();
}

SourceFile::SourceFile(std::filesystem::path archive, ZipMember member)
    : path_(std::move(archive)),
      name_(std::filesystem::path(member.name).filename().string()),
      packing_(Packing::zip),
      member_(std::move(member)) {}

std::string SourceFile::stem() const { return name_.substr(0, name_.find('.', 1)); }

std::string SourceFile::label() const {
  return packing_ == Packing::zip ? (path_ / member_.name).string() : path_.string();
}

std::unique_ptr<ByteStream> SourceFile::open() const {
  switch (packing_) {
    case Packing::zstd:
      return open_zstd(path_);
    case Packing::zip:
      return open_zip_member(path_, member_);
    case Packing::none:
      break;
  }
  return open_plain(path_);
}

SourceFile::Digest SourceFile::digest() const {
  if (packing_ == Packing::zip) return {member_.bytes, member_.crc32};
  Digest digest;
  read_blocks(*open(), [&digest](std::string_view block) {
    digest.bytes += block.size();
    digest.crc32 = gazetteer::crc32(block, digest.crc32);
  });
  return digest;
}

std::string SourceFile::text(std::size_t most_bytes) const {
  std::string text;
  read_blocks(*open(), [&](std::string_view block) {
    text += block;
    if (text.size() > most_bytes)
      throw base::InputError(
          {label()},
          fmt::format("is larger than {} MB, the most that is read; split it", most_bytes >> 20));
  });
  return text;
}

}  // namespace rumbo::indexing
