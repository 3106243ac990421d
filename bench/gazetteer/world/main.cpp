// Makes a world of the shape of GeoNames' dumps: allCountries.txt, alternateNamesV2.txt, the code
// tables and countryInfo.txt. Around the real towns, countries and divisions it puts made-up places
// until there are enough; with --places 0 the real ones stand alone. The same seed and numbers give
// the same bytes.

#include "random.hpp"
#include "world/alternates.hpp"
#include "world/features.hpp"
#include "world/name_maker.hpp"
#include "world/real_places.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include <fmt/format.h>

namespace rumbo::bench {
namespace {

struct Plan {
  std::filesystem::path data;  // the gazetteer's sources, unpacked
  std::filesystem::path output;
  std::size_t places = 12'000'000;
  std::size_t names = 25'000'000;
  std::uint64_t seed = 1;
};

class File {
 public:
  explicit File(const std::filesystem::path& path)
      : file_(std::fopen(path.c_str(), "wb"), &std::fclose) {
    if (!file_) throw std::runtime_error("cannot write " + path.string());
    std::setvbuf(file_.get(), nullptr, _IOFBF, 1 << 20);
  }
  void write(const std::string& text) {
    if (std::fwrite(text.data(), 1, text.size(), file_.get()) != text.size())
      throw std::runtime_error("cannot write: is the disk full?");
  }

 private:
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> file_;
};

class World {
 public:
  explicit World(const Plan& plan)
      : plan_(plan),
        random_(plan.seed),
        towns_(read_towns(plan.data)),
        names_(towns_),
        places_(plan.output / "allCountries.txt"),
        alternates_(plan.output / "alternateNamesV2.txt") {}

  void make() {
    add_real();
    const std::size_t missing = plan_.places - std::min(plan_.places, made_);
    const std::size_t wanted = plan_.names - std::min(plan_.names, named_ + missing);
    mean_alternates_ =
        missing == 0 ? 0 : static_cast<double>(wanted) / static_cast<double>(missing);
    next_id_ = 20'000'001;
    for (std::size_t i = 0; i < missing; ++i) add_made_up();
    std::fprintf(stderr, "%zu places, %zu names\n", made_, named_);
  }

 private:
  void add_real() {
    std::vector<std::pair<std::uint32_t, std::string>> rows;
    for (const std::string& row : read_areas(plan_.data)) rows.emplace_back(std::stoul(row), row);
    for (const Town& town : towns_) rows.emplace_back(town.id, town.row);
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end(),
                           [](const auto& a, const auto& b) { return a.first == b.first; }),
               rows.end());
    for (const auto& [id, row] : rows) places_.write(row + '\n');
    made_ = named_ = rows.size();
    for (const Town& town : towns_)
      for (const std::string& name : town.alternates)
        if (named_ < plan_.names) add_alternate(town.id, {"", name});
  }

  void add_alternate(std::uint32_t id, const Alternate& alternate) {
    ++named_;
    const std::size_t flags = random_.below(100);
    alternates_.write(fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t\t{}\t\t\n", ++alternate_id_, id,
                                  alternate.language, alternate.name, flags < 8 ? "1" : "",
                                  flags >= 8 && flags < 12 ? "1" : "", flags == 99 ? "1" : ""));
  }
  // Rows that are no names, which readers must pass over.
  void add_link(std::uint32_t id) {
    alternates_.write(fmt::format("{}\t{}\twkdt\tQ{}\t\t\t\t\t\t\n", ++alternate_id_, id, id));
  }

  // How many other names: mostly none, seldom many.
  std::size_t pick_alternates() {
    const double stop = 1 / (1 + mean_alternates_);
    std::size_t count = 0;
    while (count < 40 && !random_.chance(stop)) ++count;
    return count;
  }

  // One in ten populated places has people: as many as by Zipf's law, from 1 up.
  std::int64_t pick_population(Feature feature) {
    if (feature.feature_class != 'P' || !random_.chance(0.1)) return 0;
    return static_cast<std::int64_t>(std::min(40 / std::pow(1 - random_.unit(), 0.9), 2e6));
  }

  void add_made_up() {
    const Town& anchor = random_.pick(towns_);
    const double reach = 0.1 * std::exp(1.1 * random_.normal());  // degrees; half within 11 km
    const double angle = 6.283185307179586 * random_.unit();
    const double lat = std::clamp(anchor.lat + reach * std::sin(angle), -89.9, 89.9);
    const double squeeze = std::max(0.1, std::cos(lat * 0.017453292519943295));
    const double lon = std::remainder(anchor.lon + reach * std::cos(angle) / squeeze, 360.0);
    const Feature feature = pick_feature(random_);
    const std::string bare = names_.make(anchor.country, random_);
    std::string name;
    dress_name(feature, anchor.country, bare, random_, name);

    std::string others;
    for (std::size_t count = pick_alternates(); count > 0; --count) {
      const Alternate alternate = make_alternate(name, random_);
      add_alternate(next_id_, alternate);
      if (!others.empty()) others += ',';
      others += alternate.name;
    }
    if (random_.chance(0.03)) add_link(next_id_);
    places_.write(fmt::format(
        "{}\t{}\t{}\t{}\t{:.5f}\t{:.5f}\t{}\t{}\t{}\t\t{}\t{}\t\t\t{}\t\t{}\t{}\t2024-01-01\n",
        next_id_, name, to_ascii(name), others, lat, lon, feature.feature_class, feature.code,
        anchor.country, anchor.admin1, anchor.admin2, pick_population(feature), random_.below(3000),
        anchor.time_zone));
    ++next_id_;
    ++made_;
    ++named_;
  }

  const Plan plan_;
  Random random_;
  std::vector<Town> towns_;
  NameMaker names_;
  File places_;
  File alternates_;
  double mean_alternates_ = 0;
  std::uint32_t next_id_ = 0;
  std::uint32_t alternate_id_ = 0;
  std::size_t made_ = 0;
  std::size_t named_ = 0;
};

Plan parse(int count, char** words) {
  Plan plan;
  for (int i = 1; i + 1 < count; i += 2) {
    const std::string option = words[i];
    const std::string value = words[i + 1];
    if (option == "--data") plan.data = value;
    if (option == "--output") plan.output = value;
    if (option == "--places") plan.places = std::stoull(value);
    if (option == "--names") plan.names = std::stoull(value);
    if (option == "--seed") plan.seed = std::stoull(value);
  }
  if (plan.data.empty() || plan.output.empty())
    throw std::runtime_error(
        "usage: synthetic_world --data FOLDER --output FOLDER [--places N] [--names N] [--seed N]");
  return plan;
}

}  // namespace
}  // namespace rumbo::bench

int main(int count, char** words) try {
  const rumbo::bench::Plan plan = rumbo::bench::parse(count, words);
  std::filesystem::create_directories(plan.output);
  for (const char* table : {"admin1CodesASCII.txt", "admin2Codes.txt"})
    std::filesystem::copy_file(plan.data / table, plan.output / table,
                               std::filesystem::copy_options::overwrite_existing);
  rumbo::bench::write_country_info(plan.data, plan.output);
  rumbo::bench::World(plan).make();
} catch (const std::exception& error) {
  std::fprintf(stderr, "synthetic_world: %s\n", error.what());
  return 1;
}
