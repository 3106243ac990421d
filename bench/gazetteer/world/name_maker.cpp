#include "world/name_maker.hpp"

#include "text/utf8.hpp"

namespace rumbo::bench {
namespace {

constexpr std::size_t order = 3;
constexpr std::size_t few_towns = 200;
constexpr std::size_t longest = 28;
constexpr double share_of_real_names = 0.25;

std::u32string decode(std::string_view utf8) {
  std::u32string letters;
  for (std::size_t at = 0; at < utf8.size();) letters += text::next_code_point(utf8, at);
  return letters;
}

}  // namespace

NameMaker::NameMaker(const std::vector<Town>& towns) {
  const auto learn = [](const Town& town, Country& country) {
    const std::u32string name =
        std::u32string(order, U'^') + decode(town.name) + std::u32string(1, U'$');
    for (std::size_t at = order; at < name.size(); ++at)
      country.chain[name.substr(at - order, order)] += name[at];
    country.names.push_back(town.name);
  };
  for (const Town& town : towns) learn(town, countries_[town.country]);
  for (std::size_t i = 0; i < towns.size(); i += 10) learn(towns[i], world_);
}

std::string NameMaker::make(std::string_view country, Random& random) const {
  const auto known = countries_.find(std::string(country));
  const bool small = known == countries_.end() || known->second.names.size() < few_towns;
  const Country& from = small ? world_ : known->second;
  if (random.chance(share_of_real_names)) return random.pick(from.names);
  for (;;) {
    std::string name = chained(from, random);
    if (text::count_code_points(name) > 2) return name;
  }
}

std::string NameMaker::chained(const Country& country, Random& random) const {
  std::u32string before(order, U'^');
  std::string name;
  for (std::size_t length = 0; length < longest; ++length) {
    const char32_t letter = random.pick(country.chain.at(before));
    if (letter == U'$') break;
    text::append_utf8(name, letter);
    before = before.substr(1) + letter;
  }
  while (!name.empty() && (name.back() == ' ' || name.back() == '-')) name.pop_back();
  return name;
}

}  // namespace rumbo::bench
