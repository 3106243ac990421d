// Asks our index the questions that gazetteer_queries made; prints a line of JSON for each task.
// Usage: gazetteer_bench INDEX QUERIES TASK...     (exact, fold, prefix, fuzzy1, fuzzy2, reverse,
// spot)

#include "gazetteer/gazetteer.hpp"
#include "gazetteer/name_key.hpp"
#include "measure.hpp"
#include "queries.hpp"

#include <algorithm>
#include <cstdio>
#include <exception>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace rumbo::bench {
namespace {

using gazetteer::Gazetteer;

constexpr std::size_t best = 10;  // completions and spellings asked for

class Bench {
 public:
  Bench(const Gazetteer& places, const Queries& queries) : places_(places), queries_(queries) {
    for (const std::string& name : queries.names) keys_.push_back(gazetteer::name_key(name));
  }

  Measured exact() const {
    return measure("exact", keys_.size(),
                   [&](std::size_t i) { return !places_.named(keys_[i]).empty(); });
  }
  Measured exact_unfolded() const {
    return measure("fold", queries_.names.size(), [&](std::size_t i) {
      return !places_.named(gazetteer::name_key(queries_.names[i])).empty();
    });
  }
  Measured prefix() const {
    return measure("prefix", queries_.beginnings.size(), [&](std::size_t i) {
      return !places_.complete(queries_.beginnings[i], best).empty();
    });
  }
  Measured fuzzy(std::string task, const std::vector<Misspelt>& pairs, std::size_t edits) const {
    return measure(std::move(task), pairs.size(), [&](std::size_t i) {
      const auto spellings = places_.near_spellings(pairs[i].asked, edits, best);
      return std::any_of(spellings.begin(), spellings.end(), [&](std::string_view spelling) {
        return gazetteer::name_key(spelling) == pairs[i].meant;
      });
    });
  }
  Measured reverse() const {
    return measure("reverse", queries_.points.size(),
                   [&](std::size_t i) { return !places_.nearest(queries_.points[i], 1).empty(); });
  }
  Measured grounds() const {
    return measure("grounds", queries_.points.size(), [&](std::size_t i) {
      return places_.grounds(queries_.points[i]).country.has_value() |
             !places_.nearest(queries_.points[i], 1).empty();
    });
  }
  Measured spot() const {
    Measured measured =
        measure("spot", 1, [&](std::size_t) { return !places_.spot(queries_.text).empty(); });
    measured.bytes = static_cast<double>(queries_.text.size());
    return measured;
  }

 private:
  const Gazetteer& places_;
  const Queries& queries_;
  std::vector<std::string> keys_;
};

void run(int count, char** arguments) {
  if (count < 4) throw std::runtime_error("usage: gazetteer_bench INDEX QUERIES TASK...");
  const Queries queries = read_queries(arguments[2]);
  const Resident before = resident();
  const double begin = seconds_now();
  const Gazetteer places = Gazetteer::open(arguments[1]);
  print_number("open", "milliseconds", 1e3 * (seconds_now() - begin));

  const Bench bench(places, queries);
  const std::map<std::string_view, std::function<Measured()>> tasks{
      {"exact", [&] { return bench.exact(); }},
      {"fold", [&] { return bench.exact_unfolded(); }},
      {"prefix", [&] { return bench.prefix(); }},
      {"fuzzy1", [&] { return bench.fuzzy("fuzzy1", queries.one_edit, 1); }},
      {"fuzzy2", [&] { return bench.fuzzy("fuzzy2", queries.two_edits, 2); }},
      {"reverse", [&] { return bench.reverse(); }},
      {"grounds", [&] { return bench.grounds(); }},
      {"spot", [&] { return bench.spot(); }}};
  for (int i = 3; i < count; ++i) print(tasks.at(arguments[i])());

  const Resident after = resident();
  print_number("memory", "anonymous_kib", static_cast<double>(after.anonymous - before.anonymous));
  print_number("memory", "file_kib", static_cast<double>(after.file - before.file));
}

}  // namespace
}  // namespace rumbo::bench

int main(int count, char** arguments) try {
  rumbo::bench::run(count, arguments);
} catch (const std::exception& error) {
  std::fprintf(stderr, "gazetteer_bench: %s\n", error.what());
  return 1;
}
