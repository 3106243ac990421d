#include "gazetteer/name_table.hpp"

#include "text/fold.hpp"

#include <algorithm>
#include <tuple>

namespace rumbo::gazetteer {
namespace {

struct Name {
  std::uint32_t key_begin = 0;
  std::uint32_t key_size = 0;
  std::uint32_t place = 0;
  NameRole role = NameRole::alternate;
  std::uint32_t order = 0;  // among the place's names
  std::string_view spelling;
};

std::size_t accents(std::string_view spelling) {
  return static_cast<std::size_t>(std::ranges::count_if(
      spelling, [](char c) { return static_cast<unsigned char>(c) >= 0x80; }));
}

class Names {
 public:
  explicit Names(const Joined& joined) {
    for (std::uint32_t number = 0; number < joined.places.size(); ++number) add(joined, number);
  }

  std::string_view key(const Name& name) const {
    return std::string_view(keys_).substr(name.key_begin, name.key_size);
  }

  // By key and place, the best spelling of each first.
  std::vector<Name> sorted() {
    std::ranges::sort(names_, [this](const Name& a, const Name& b) {
      if (const int order = key(a).compare(key(b)); order != 0) return order < 0;
      if (a.place != b.place) return a.place < b.place;
      if (a.role != b.role) return a.role < b.role;
      if (a.role == NameRole::primary) return a.order < b.order;
      return std::tuple(accents(b.spelling), a.order) < std::tuple(accents(a.spelling), b.order);
    });
    return std::move(names_);
  }

 private:
  void add(const Joined& joined, std::uint32_t number) {
    std::uint32_t order = 0;
    for (const SourceName& name : joined.places[number].place->names) {
      const std::string key = text::fold(name.text);
      if (key.empty()) continue;
      names_.push_back({static_cast<std::uint32_t>(keys_.size()),
                        static_cast<std::uint32_t>(key.size()), number, name.role, order++,
                        name.text});
      keys_ += key;
    }
  }

  std::string keys_;
  std::vector<Name> names_;
};

std::uint32_t flags(NameRole role) {
  switch (role) {
    case NameRole::primary:
      return format::primary_flag;
    case NameRole::abbreviation:
      return format::abbreviation_flag;
    case NameRole::alternate:
      return 0;
  }
  return 0;
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

NameTable build_name_table(const Joined& joined, StringPool& strings) {
  Names names(joined);
  NameTable table;
  const Name* before = nullptr;
  const std::vector<Name> sorted = names.sorted();
  for (const Name& name : sorted) {
    const bool new_key = before == nullptr || names.key(name) != names.key(*before);
    if (new_key) add_key(names.key(name), table);
    if (new_key || name.place != before->place)
      table.postings.push_back({name.place | flags(name.role), strings.add(name.spelling)});
    before = &name;
  }
  const auto count = static_cast<std::uint32_t>(table.keys.size());
  table.first_bytes.resize(format::first_bytes_count, count);
  table.keys.push_back({static_cast<std::uint32_t>(table.key_bytes.size()),
                        static_cast<std::uint32_t>(table.postings.size())});
  return table;
}

}  // namespace rumbo::gazetteer
