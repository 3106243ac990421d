#include "gazetteer/fuzzy_table.hpp"

#include "gazetteer/letter_signature.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace rumbo::gazetteer {
namespace {

class Builder {
 public:
  Builder(std::string_view key_bytes, std::span<const format::KeyRecord> keys)
      : key_bytes_(key_bytes), keys_(keys), count_(keys.empty() ? 0 : keys.size() - 1) {}

  FuzzyTable build() {
    part_by_length();
    table_.letters.resize(count_);
    for (std::size_t n = 0; n + 1 < table_.lengths.size(); ++n)
      sort_by_letters(table_.lengths[n], table_.lengths[n + 1]);
    add_blocks();
    return std::move(table_);
  }

 private:
  std::string_view key(std::size_t number) const {
    return key_bytes_.substr(keys_[number].bytes, keys_[number + 1].bytes - keys_[number].bytes);
  }

  void part_by_length() {
    std::vector<std::uint32_t>& lengths = table_.lengths;
    lengths.assign(2, 0);
    for (std::size_t i = 0; i < count_; ++i) {
      const std::size_t length = text::count_code_points(key(i));
      if (lengths.size() < length + 2) lengths.resize(length + 2);
      ++lengths[length + 1];
    }
    for (std::size_t n = 1; n < lengths.size(); ++n) lengths[n] += lengths[n - 1];
    std::vector<std::uint32_t> next = lengths;
    table_.keys.resize(count_);
    for (std::size_t i = 0; i < count_; ++i)
      table_.keys[next[text::count_code_points(key(i))]++] = static_cast<std::uint32_t>(i);
  }

  void sort_by_letters(std::size_t begin, std::size_t end) {
    entries_.clear();
    for (std::size_t i = begin; i < end; ++i)
      entries_.emplace_back(letter_signature(key(table_.keys[i])), table_.keys[i]);
    std::ranges::sort(entries_);
    for (std::size_t i = begin; i < end; ++i)
      std::tie(table_.letters[i], table_.keys[i]) = entries_[i - begin];
  }

  void add_blocks() {
    for (std::size_t begin = 0; begin < count_; begin += fuzzy_block) {
      std::uint64_t all = ~std::uint64_t{0};
      std::uint64_t any = 0;
      for (std::size_t i = begin; i < std::min(count_, begin + fuzzy_block); ++i) {
        all &= table_.letters[i];
        any |= table_.letters[i];
      }
      table_.letters.push_back(all);
      table_.letters.push_back(any);
    }
  }

  std::string_view key_bytes_;
  std::span<const format::KeyRecord> keys_;
  std::size_t count_;
  FuzzyTable table_;
  std::vector<std::pair<std::uint64_t, std::uint32_t>> entries_;
};

}  // namespace

FuzzyTable build_fuzzy_table(std::string_view key_bytes, std::span<const format::KeyRecord> keys) {
  return Builder(key_bytes, keys).build();
}

}  // namespace rumbo::gazetteer
