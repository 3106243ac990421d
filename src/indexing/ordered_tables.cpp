#include "indexing/ordered_tables.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace rumbo::indexing {
namespace {

template <class Item, class Rank>
std::vector<std::uint16_t> new_numbers(const std::vector<Item>& items, Rank rank) {
  std::vector<std::uint16_t> order(items.size());
  std::iota(order.begin(), order.end(), std::uint16_t{0});
  std::ranges::stable_sort(order, {}, [&](std::uint16_t i) { return rank(items[i]); });
  std::vector<std::uint16_t> numbers(items.size());
  for (std::size_t i = 0; i < order.size(); ++i) numbers[order[i]] = static_cast<std::uint16_t>(i);
  return numbers;
}

}  // namespace

OrderedTables order_tables(const Sources& sources) {
  return {new_numbers(sources.countries, [](const Sources::Country& c) { return c.alpha2; }),
          new_numbers(sources.labels, [](const std::string& label) { return label; }),
          new_numbers(sources.files, [](const Sources::File& file) {
            return std::tuple(file.name, file.crc32, file.bytes);
          })};
}

}  // namespace rumbo::indexing
