#pragma once

#include "random.hpp"
#include "world/real_places.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace rumbo::bench {

// Makes names that look like those of a country: a chain over letters, each chosen by the three
// before it, as often as the country's real towns have it.
class NameMaker {
 public:
  explicit NameMaker(const std::vector<Town>& towns);

  // A made-up name, or, in one case of four, that of a real town of the country: names repeat.
  std::string make(std::string_view country, Random& random) const;

 private:
  using Chain = std::unordered_map<std::u32string, std::u32string>;  // three letters, what follows
  struct Country {
    Chain chain;
    std::vector<std::string> names;
  };

  std::string chained(const Country& country, Random& random) const;

  std::unordered_map<std::string, Country> countries_;
  Country world_;  // for countries of few towns
};

}  // namespace rumbo::bench
