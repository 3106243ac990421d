#include "few_names.hpp"

#include "gazetteer/fuzzy_table.hpp"
#include "gazetteer/index_writer.hpp"
#include "gazetteer/key_hash.hpp"
#include "gazetteer/name_key.hpp"
#include "gazetteer/prefix_search.hpp"
#include "indexing/text_arena.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>
#include <unistd.h>

using namespace rumbo::gazetteer;
using format::Section;

namespace {

std::filesystem::path new_file() {
  static int count = 0;
  return std::filesystem::temp_directory_path() /
         fmt::format("rumbo-few-names-{}-{}.gaz", ::getpid(), ++count);
}

std::vector<FewName> worthless(const std::vector<std::string>& texts) {
  std::vector<FewName> names;
  for (const std::string& text : texts) names.push_back({text, 0, 0});
  return names;
}

std::vector<std::uint32_t> first_bytes(const std::string& bytes,
                                       const std::vector<format::KeyRecord>& keys) {
  std::vector<std::uint32_t> first;
  for (std::uint32_t i = 0; i + 1 < keys.size(); ++i) {
    const auto byte = [&](std::uint32_t at) {
      return at < keys[i + 1].bytes ? static_cast<unsigned char>(bytes[at]) : 0U;
    };
    while (first.size() <= byte(keys[i].bytes) * 256 + byte(keys[i].bytes + 1)) first.push_back(i);
  }
  first.resize(format::first_bytes_count, static_cast<std::uint32_t>(keys.size() - 1));
  return first;
}

struct Keys {
  std::string bytes;
  std::vector<format::KeyRecord> records;
  std::vector<std::uint8_t> worth;
  std::vector<format::Posting> postings;

  explicit Keys(const std::vector<FewName>& names) {
    std::map<std::string, std::vector<std::uint32_t>> sorted;
    for (std::uint32_t i = 0; i < names.size(); ++i)
      if (const std::string key = name_key(names[i].text); !key.empty()) sorted[key].push_back(i);
    for (const auto& [key, numbers] : sorted) {
      close();
      bytes += key;
      worth.push_back(0);
      for (const std::uint32_t number : numbers) {
        postings.push_back({number | names[number].flags, number});
        worth.back() = std::max(worth.back(), names[number].worth);
      }
    }
    close();
  }

  void close() {
    records.push_back(
        {static_cast<std::uint32_t>(bytes.size()), static_cast<std::uint32_t>(postings.size())});
  }
};

}  // namespace

FewNames::FewNames(std::vector<FewName> names) : file_(new_file()) {
  write(names);
  index_ = std::make_unique<Index>(file_);
}

FewNames::FewNames(const std::vector<std::string>& names) : FewNames(worthless(names)) {}

FewNames::~FewNames() {
  index_.reset();
  std::error_code ignored;
  std::filesystem::remove(file_, ignored);
}

std::vector<std::string> FewNames::keys() const {
  std::vector<std::string> all;
  for (std::size_t i = 0; i < index_->key_count(); ++i) all.emplace_back(index_->key(i));
  return all;
}

void FewNames::write(const std::vector<FewName>& names) const {
  const Keys keys(names);
  const FuzzyTable fuzzy = build_fuzzy_table(keys.bytes, keys.records);
  TextArena strings;
  std::vector<format::NameRecord> records;
  std::vector<format::PlaceRecord> places(names.size());
  for (std::size_t i = 0; i < names.size(); ++i) {
    records.push_back({strings.add(names[i].text), 0, format::primary_name});
    places[i].first_name = static_cast<std::uint32_t>(i);
    places[i].population = names[i].worth;
  }
  IndexWriter writer;
  writer.put_bytes(Section::strings, strings.bytes());
  writer.put(Section::names, records);
  writer.put(Section::places, places);
  writer.put(Section::first_bytes, first_bytes(keys.bytes, keys.records));
  writer.put(Section::keys, keys.records);
  writer.put_bytes(Section::key_bytes, keys.bytes);
  writer.put(Section::postings, keys.postings);
  writer.put(Section::key_hash, build_key_hash(keys.bytes, keys.records));
  writer.put(Section::key_worth, build_key_worth(keys.worth));
  writer.put(Section::fuzzy_lengths, fuzzy.lengths);
  writer.put(Section::fuzzy_letters, fuzzy.letters);
  writer.put(Section::fuzzy_keys, fuzzy.keys);
  writer.write(file_);
}
