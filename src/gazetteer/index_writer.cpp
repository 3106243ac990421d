#include "gazetteer/index_writer.hpp"

#include "base/file.hpp"
#include "gazetteer/checksum.hpp"

namespace rumbo::gazetteer {
namespace {

using format::Header;
using format::SectionEntry;

std::uint64_t aligned(std::uint64_t offset) {
  return (offset + format::alignment - 1) / format::alignment * format::alignment;
}

template <class Record>
std::string_view bytes_of(const Record& record) {
  return {reinterpret_cast<const char*>(&record), sizeof(record)};
}

}  // namespace

void IndexWriter::put_bytes(format::Section section, std::string bytes) {
  const auto kept = std::make_shared<const std::string>(std::move(bytes));
  put_view(section, *kept);
  kept_.push_back(kept);
}

void IndexWriter::put_view(format::Section section, std::string_view bytes) {
  sections_[static_cast<std::size_t>(section)] = bytes;
}

void IndexWriter::write(const std::filesystem::path& path) const {
  base::AtomicFile file(path);
  write_to([&file](std::string_view bytes) { file.write(bytes); });
  file.commit();
}

std::string IndexWriter::bytes() const {
  std::string bytes;
  write_to([&bytes](std::string_view piece) { bytes += piece; });
  return bytes;
}

void IndexWriter::write_to(const std::function<void(std::string_view)>& sink) const {
  std::array<SectionEntry, format::section_count> table{};
  std::uint64_t offset = aligned(sizeof(Header) + sizeof(table));
  for (std::size_t i = 0; i < table.size(); ++i) {
    table[i] = {offset, sections_[i].size(), crc32(sections_[i]), 0};
    offset = aligned(offset + sections_[i].size());
  }
  Header header{format::magic, format::version, format::section_count, offset, 0, 0};
  header.crc32 = crc32(bytes_of(table), crc32(bytes_of(header)));

  std::uint64_t written = 0;
  const auto put = [&](std::string_view bytes) {
    sink(bytes);
    written += bytes.size();
  };
  put(bytes_of(header));
  put(bytes_of(table));
  for (const std::string_view section : sections_) {
    put(std::string(aligned(written) - written, '\0'));
    put(section);
  }
  put(std::string(offset - written, '\0'));
}

}  // namespace rumbo::gazetteer
