#include "gazetteer/prefix_search.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace rumbo::gazetteer {
namespace {

constexpr std::size_t fan_out = 64;

std::size_t level_above(std::size_t size) { return (size + fan_out - 1) / fan_out; }

// The greatest byte of a run (at most fan_out) that is below `limit`, or nothing.
std::optional<std::uint8_t> greatest_below(const std::uint8_t* run, std::size_t size, int limit) {
  std::array<std::uint8_t, fan_out> block{};
  std::memcpy(block.data(), run, size);
  std::uint8_t best = 0;  // one more than the byte, so that none is 0
  if (limit > 255) {
    for (std::size_t i = 0; i < fan_out; ++i) best = std::max(best, block[i]);
    return best;
  }
  const auto bound = static_cast<std::uint8_t>(limit);
  for (std::size_t i = 0; i < fan_out; ++i) {
    const auto more = static_cast<std::uint8_t>(block[i] + 1);
    best = std::max(best, block[i] < bound ? more : std::uint8_t{0});
  }
  if (best == 0) return std::nullopt;
  return static_cast<std::uint8_t>(best - 1);
}

}  // namespace

std::vector<std::uint8_t> build_key_worth(std::span<const std::uint8_t> worth_of_keys) {
  std::vector<std::uint8_t> bytes(worth_of_keys.begin(), worth_of_keys.end());
  std::size_t begin = 0;
  for (std::size_t size = bytes.size(); size > fan_out; size = level_above(size)) {
    for (std::size_t i = 0; i < size; i += fan_out) {
      const auto first = bytes.begin() + static_cast<std::ptrdiff_t>(begin + i);
      const auto most = *std::max_element(
          first, first + static_cast<std::ptrdiff_t>(std::min(fan_out, size - i)));
      bytes.push_back(most);
    }
    begin += size;
  }
  return bytes;
}

std::uint8_t worth_of(const Index& index, std::size_t key) { return index.key_worth[key]; }

BestKeys::BestKeys(const Index& index, KeyRange range) : range_(range) {
  const std::string_view bytes = index.section(format::Section::key_worth);
  bytes_ = reinterpret_cast<const std::uint8_t*>(bytes.data());
  std::size_t begin = 0;
  std::size_t size = index.key_count();
  range_.end = std::min(range_.end, size);
  while (true) {
    levels_.push_back(begin);
    begin += size;
    if (size <= fan_out) break;
    size = level_above(size);
  }
  if (begin > bytes.size()) report_damage(index.file());
  if (range_.empty()) return;
  std::size_t level = 0;
  std::size_t last = range_.end - 1;
  std::size_t first = range_.begin;
  for (; last - first >= fan_out; ++level) {
    first /= fan_out;
    last /= fan_out;
  }
  push({level, first, last + 1, first, 256});
}

std::size_t BestKeys::first_key(const Run& run) const {
  std::size_t key = run.at;
  for (std::size_t level = 0; level < run.level; ++level) key *= fan_out;
  return std::max(key, range_.begin);
}

// To the next of the same worth, or else to the first of the next lower worth.
bool BestKeys::advance(Run& run) const {
  const std::uint8_t* row = bytes_ + levels_[run.level];
  const auto find = [&](std::size_t from, int worth) {
    const void* found = std::memchr(row + from, worth, run.end - from);
    if (found == nullptr) return false;
    run.at = static_cast<std::size_t>(static_cast<const std::uint8_t*>(found) - row);
    run.worth = worth;
    return true;
  };
  if (run.worth <= 255 && run.at + 1 < run.end && find(run.at + 1, run.worth)) return true;
  const auto next = greatest_below(row + run.begin, run.end - run.begin, run.worth);
  return next && find(run.begin, *next);
}

void BestKeys::push(Run run) {
  if (!advance(run)) return;
  heap_.push_back(run);
  std::ranges::push_heap(heap_, [this](const Run& a, const Run& b) {
    return a.worth != b.worth ? a.worth < b.worth : first_key(a) > first_key(b);
  });
}

BestKeys::Run BestKeys::run_in(std::size_t level, std::size_t begin, std::size_t end) const {
  std::size_t first = range_.begin;
  std::size_t last = range_.end - 1;
  for (std::size_t i = 0; i < level; ++i) {
    first /= fan_out;
    last /= fan_out;
  }
  begin = std::max(begin, first);
  return {level, begin, std::min(end, last + 1), begin, 256};
}

std::optional<std::size_t> BestKeys::next() {
  while (!heap_.empty()) {
    std::ranges::pop_heap(heap_, [this](const Run& a, const Run& b) {
      return a.worth != b.worth ? a.worth < b.worth : first_key(a) > first_key(b);
    });
    const Run best = heap_.back();
    heap_.pop_back();
    push(best);
    if (best.level == 0) return best.at;
    push(run_in(best.level - 1, best.at * fan_out, (best.at + 1) * fan_out));
  }
  return std::nullopt;
}

std::vector<std::size_t> complete(const Index& index, std::string_view folded_prefix,
                                  std::size_t limit) {
  std::vector<std::size_t> keys;
  if (limit == 0) return keys;
  BestKeys best(index, keys_with_prefix(index, folded_prefix));
  while (keys.size() < limit) {
    const auto key = best.next();
    if (!key) break;
    keys.push_back(*key);
  }
  return keys;
}

}  // namespace rumbo::gazetteer
