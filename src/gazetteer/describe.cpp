#include "gazetteer/describe.hpp"

#include "gazetteer/place_view.hpp"

#include <algorithm>

namespace rumbo::gazetteer {
namespace {

Details::Name name_of(const Index& index, const format::NameRecord& record) {
  const auto is = [&record](std::uint16_t flag) { return (record.flags & flag) != 0; };
  return {index.string(record.text),    index.label(record.language), is(format::primary_name),
          is(format::abbreviated_name), is(format::preferred_name),   is(format::short_name),
          is(format::colloquial_name),  is(format::historic_name)};
}

// The names of the index's place that are not there yet.
void add_names(const Index& index, std::uint32_t place, Details& details) {
  const std::size_t next = place + std::size_t{1};
  const std::size_t end =
      next < index.places.size() ? index.places[next].first_name : index.names.size();
  for (std::size_t i = index.places[place].first_name; i < end; ++i) {
    const Details::Name name = name_of(index, index.names[i]);
    const bool known = std::ranges::any_of(details.names, [&](const Details::Name& other) {
      return other.text == name.text && other.language == name.language;
    });
    if (!known) details.names.push_back(name);
  }
}

}  // namespace

Description describe(const Index& index) {
  const format::Header header = index.header();
  Description description;
  description.file = index.file();
  description.version = header.version;
  description.bytes = header.file_bytes;
  description.checksum = header.crc32;
  description.names = index.key_count();
  for (std::size_t i = 0; i < index.kinds.size(); ++i)
    description.places.emplace_back(static_cast<Kind>(i), index.kinds[i].count);
  for (std::size_t i = 0; i < index.sources.size(); ++i) {
    const format::SourceRecord source = index.sources[i];
    description.sources.push_back({index.string(source.file), index.string(source.credit),
                                   index.string(source.licence), source.bytes, source.crc32});
  }
  return description;
}

Details details_of(const Layers& layers, std::uint32_t number) {
  const Index& index = layers.of(number);
  const format::PlaceRecord record = layers.record(number);
  Details details;
  add_names(index, number & format::place_mask, details);
  for (std::size_t layer = (number >> 28U) + 1; record.geonames != 0 && layer < layers.size();
       ++layer)
    if (const auto below = place_by_geonames(layers[layer], record.geonames))
      add_names(layers[layer], *below, details);
  if (index.sources.size() == 0) return details;
  const format::SourceRecord source = index.sources[record.source];
  details.source = index.string(source.file);
  details.credit = index.string(source.credit);
  details.licence = index.string(source.licence);
  return details;
}

}  // namespace rumbo::gazetteer
