#include "indexing/name_table.hpp"

#include "gazetteer/arabic_article.hpp"
#include "gazetteer/name_key.hpp"

#include <algorithm>
#include <tuple>

#include <tbb/parallel_sort.h>

namespace rumbo::indexing {
namespace {

// A key and the name it was made of. The first eight bytes of the key, as a big-endian number,
// spare most comparisons the way to the text.
struct Entry {
  std::uint64_t front = 0;
  std::uint32_t key = 0;
  std::uint32_t place = 0;
  std::uint32_t name = 0;
  std::uint16_t size = 0;
  std::uint8_t role = 0;     // 0 main or primary, 1 alternate, 2 abbreviation
  std::uint8_t accents = 0;  // how many bytes of accents the spelling lacks, from 255
};

std::uint64_t front_of(std::string_view key) {
  std::uint64_t front = 0;
  for (std::size_t i = 0; i < 8; ++i)
    front = front << 8 | (i < key.size() ? static_cast<unsigned char>(key[i]) : 0U);
  return front;
}

std::uint8_t role_of(std::uint16_t flags) {
  if ((flags & format::primary_name) != 0) return 0;
  return (flags & format::abbreviated_name) != 0 ? 2 : 1;
}

std::uint8_t accents_lacking(std::string_view spelling) {
  const auto accents =
      std::ranges::count_if(spelling, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  return static_cast<std::uint8_t>(255 - std::min<std::ptrdiff_t>(accents, 255));
}

class Keys {
 public:
  explicit Keys(const NamedPlaces& places) : places_(places) {
    entries_.reserve(places.names.records.size());
    for (std::uint32_t place = 0; place + 1 < places.names.first.size(); ++place)
      for (std::uint32_t i = places.names.first[place]; i < places.names.first[place + 1]; ++i)
        add(place, i);
  }

  std::string_view key(const Entry& entry) const {
    return std::string_view(bytes_).substr(entry.key, entry.size);
  }

  // By key and place, the best spelling of each first.
  const std::vector<Entry>& sorted() {
    tbb::parallel_sort(entries_, [this](const Entry& a, const Entry& b) {
      if (a.front != b.front) return a.front < b.front;
      if (const int order = key(a).compare(key(b)); order != 0) return order < 0;
      return std::tuple(a.place, a.role, a.role == 0 ? 0 : a.accents, a.name) <
             std::tuple(b.place, b.role, b.role == 0 ? 0 : b.accents, b.name);
    });
    return entries_;
  }

 private:
  void add(std::uint32_t place, std::uint32_t number) {
    const auto& records = places_.names.records;
    if (number > places_.names.first[place] && records[number - 1].text == records[number].text)
      return;  // the same text in another language
    const std::string_view text = places_.strings[records[number].text];
    const std::uint8_t role = role_of(records[number].flags);
    add_key(gazetteer::name_key(text), {0, 0, place, number, 0, role, accents_lacking(text)});
    for (const std::string& variant :
         gazetteer::article_variants(text, places_.speaks_arabic(place)))
      add_key(variant, {0, 0, place, number, 0, std::max<std::uint8_t>(role, 1), 255});
  }

  void add_key(const std::string& key, Entry entry) {
    if (key.empty() || key.size() > 0xFFFF) return;
    entry.front = front_of(key);
    entry.key = static_cast<std::uint32_t>(bytes_.size());
    entry.size = static_cast<std::uint16_t>(key.size());
    bytes_ += key;
    entries_.push_back(entry);
  }

  const NamedPlaces& places_;
  std::string bytes_;
  std::vector<Entry> entries_;
};

std::uint32_t flags_of(std::uint8_t role) {
  if (role == 0) return format::primary_flag;
  return role == 2 ? format::abbreviation_flag : 0;
}

std::size_t first_two(std::string_view key) {
  const auto byte = [key](std::size_t i) {
    return i < key.size() ? static_cast<std::size_t>(static_cast<unsigned char>(key[i])) : 0;
  };
  return byte(0) * 256 + byte(1);
}

// Called with the keys in order.
void add_key(std::string_view key, NameTable& table) {
  while (table.first_bytes.size() <= first_two(key))
    table.first_bytes.push_back(static_cast<std::uint32_t>(table.keys.size()));
  table.keys.push_back({static_cast<std::uint32_t>(table.key_bytes.size()),
                        static_cast<std::uint32_t>(table.postings.size())});
  table.key_bytes += key;
}

}  // namespace

NameTable build_name_table(const NamedPlaces& places) {
  Keys keys(places);
  NameTable table;
  const Entry* before = nullptr;
  for (const Entry& entry : keys.sorted()) {
    const bool new_key = before == nullptr || keys.key(entry) != keys.key(*before);
    if (new_key) add_key(keys.key(entry), table);
    if (new_key || entry.place != before->place)
      table.postings.push_back({entry.place | flags_of(entry.role), entry.name});
    before = &entry;
  }
  const auto count = static_cast<std::uint32_t>(table.keys.size());
  table.first_bytes.resize(format::first_bytes_count, count);
  table.keys.push_back({static_cast<std::uint32_t>(table.key_bytes.size()),
                        static_cast<std::uint32_t>(table.postings.size())});
  return table;
}

}  // namespace rumbo::indexing
