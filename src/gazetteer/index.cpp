#include "gazetteer/index.hpp"

#include "base/error.hpp"
#include "gazetteer/checksum.hpp"

#include <fmt/format.h>

namespace rumbo::gazetteer {

using format::Header;
using format::Section;
using format::SectionEntry;

void report_damage(const std::string& file) {
  throw base::InputError({file}, "is damaged; build it anew with 'rumbo gazetteer build'");
}

Index::Index(const std::filesystem::path& path)
    : file_(path.string()), map_(path), bytes_(map_->bytes()) {
  bind_all();
}

Index::Index(std::string name, std::string bytes)
    : file_(std::move(name)), owned_(std::move(bytes)), bytes_(owned_) {
  bind_all();
}

void Index::bind_all() {
  check_header();
  strings_ = section(Section::strings);
  key_bytes_ = section(Section::key_bytes);
  bind(sources, Section::sources);
  bind(labels, Section::labels);
  bind(places, Section::places);
  bind(names, Section::names);
  bind(boxes, Section::boxes);
  bind(kinds, Section::kinds);
  bind(tree_nodes, Section::tree_nodes);
  bind(points, Section::points);
  bind(first_bytes, Section::first_bytes);
  bind(keys, Section::keys);
  bind(postings, Section::postings);
  bind(key_hash, Section::key_hash);
  bind(key_worth, Section::key_worth);
  bind(fuzzy_lengths, Section::fuzzy_lengths);
  bind(fuzzy_letters, Section::fuzzy_letters);
  bind(fuzzy_keys, Section::fuzzy_keys);
  bind(geonames, Section::geonames);
  bind(countries, Section::countries);
  bind(divisions, Section::divisions);
  bind(members, Section::members);
  bind(demonyms, Section::demonyms);
  bind(borders, Section::borders);
  bind(border_pairs, Section::border_pairs);
  bind(words, Section::words);
}

template <class Record>
void Index::bind(Table<Record>& table, Section which) {
  const std::string_view bytes = section(which);
  if (bytes.size() % sizeof(Record) != 0) report_damage(file_);
  table = Table<Record>(bytes, file_);
}

Header Index::header() const {
  Header header{};
  std::memcpy(&header, bytes_.data(), sizeof(Header));
  return header;
}

SectionEntry Index::entry(std::size_t number) const {
  SectionEntry entry{};
  std::memcpy(&entry, bytes_.data() + sizeof(Header) + number * sizeof(SectionEntry),
              sizeof(SectionEntry));
  return entry;
}

void Index::check_header() const {
  constexpr std::size_t head = sizeof(Header) + format::section_count * sizeof(SectionEntry);
  const std::string_view bytes = bytes_;
  if (bytes.size() < sizeof(Header) ||
      std::memcmp(bytes.data(), format::magic.data(), format::magic.size()) != 0)
    throw base::InputError({file_}, "is not a place index; build one with 'rumbo gazetteer build'");
  Header found = header();
  if (found.version != format::version)
    throw base::InputError(
        {file_},
        fmt::format("is a place index of version {}, and this program reads version {}; build "
                    "it anew with 'rumbo gazetteer build'",
                    found.version, format::version));
  if (bytes.size() < head || found.sections != format::section_count ||
      found.file_bytes != bytes.size())
    throw base::InputError({file_},
                           "is cut short or has grown; build it anew with 'rumbo gazetteer build'");
  const std::uint32_t expected = std::exchange(found.crc32, 0);
  std::uint32_t crc = crc32({reinterpret_cast<const char*>(&found), sizeof(found)});
  crc = crc32(bytes.substr(sizeof(Header), head - sizeof(Header)), crc);
  if (crc != expected) report_damage(file_);
}

std::string_view Index::section(Section which) const {
  const SectionEntry found = entry(static_cast<std::size_t>(which));
  const std::string_view bytes = bytes_;
  if (found.offset > bytes.size() || found.bytes > bytes.size() - found.offset)
    report_damage(file_);
  return bytes.substr(found.offset, found.bytes);
}

void Index::verify() const {
  for (std::size_t i = 0; i < format::section_count; ++i)
    if (crc32(section(static_cast<Section>(i))) != entry(i).crc32) report_damage(file_);
}

std::string_view Index::string(format::StringRef reference) const {
  std::uint16_t length = 0;
  if (reference > strings_.size() || strings_.size() - reference < sizeof(length))
    report_damage(file_);
  std::memcpy(&length, strings_.data() + reference, sizeof(length));
  const std::size_t begin = reference + sizeof(length);
  if (strings_.size() - begin < length) report_damage(file_);
  return strings_.substr(begin, length);
}

std::string_view Index::label(format::Label label) const { return string(labels[label]); }

std::string_view Index::alpha2(std::size_t country) const {
  const std::string_view bytes = section(Section::countries);
  if (country >= countries.size()) report_damage(file_);
  return bytes.substr(country * sizeof(format::CountryRecord), 2);
}

std::string_view Index::key(std::size_t number) const {
  const std::uint32_t begin = keys[number].bytes;
  const std::uint32_t end = keys[number + 1].bytes;
  if (begin > end || end > key_bytes_.size()) report_damage(file_);
  return key_bytes_.substr(begin, end - begin);
}

}  // namespace rumbo::gazetteer
