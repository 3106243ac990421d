#include "roads/roads.hpp"

#include "base/error.hpp"
#include "base/file.hpp"
#include "geo/geodesic.hpp"
#include "roads/cache.hpp"
#include "roads/ogr_reader.hpp"
#include "roads/osm_reader.hpp"
#include "roads/prepare.hpp"
#include "roads/way_finder.hpp"

#include <mutex>
#include <utility>

#include <fmt/format.h>

namespace rumbo::roads {
namespace {

constexpr double ms_an_hour = 3'600'000;

// What a first look at the source costs, of all the work.
constexpr double reading_share = 0.3;

std::string prepared_bytes(const std::filesystem::path& file, Profile profile, std::uint64_t source,
                           const std::function<void(double)>& progress) {
  std::function<void(double)> reading;
  std::function<void(double)> preparing;
  if (progress) {
    reading = [&](double share) { progress(reading_share * share); };
    preparing = [&](double share) { progress(reading_share + (1 - reading_share) * share); };
  }
  const bool is_osm = is_osm_file(file);
  const Network network = is_osm ? read_osm(file, profile, reading) : read_ogr(file, profile);
  return prepare(network, {profile, is_osm, source, preparing});
}

void keep(const std::string& bytes, const std::filesystem::path& kept) {
  std::filesystem::create_directories(kept.parent_path());
  base::AtomicFile target(kept);
  target.write(bytes);
  target.commit();
}

std::unique_ptr<Prepared> open_kept(const std::filesystem::path& kept, Profile profile,
                                    std::uint64_t source) {
  if (!std::filesystem::is_regular_file(kept)) return nullptr;
  try {
    auto prepared = std::make_unique<Prepared>(kept);
    const bool fits = prepared->header().source == source && prepared->profile() == profile;
    return fits ? std::move(prepared) : nullptr;
  } catch (const base::Error&) {  // damaged, or of another version: it is made anew
    return nullptr;
  }
}

}  // namespace

class Roads::Implementation {
 public:
  Implementation(std::unique_ptr<Prepared> roads, std::vector<std::string> notes)
      : prepared(std::move(roads)), remarks(std::move(notes)) {}

  // Searches keep their memory, so they are kept too; one for each thread that asks at a time.
  std::unique_ptr<WayFinder> borrow() {
    const std::lock_guard lock(mutex_);
    if (idle_.empty()) return std::make_unique<WayFinder>(*prepared);
    auto finder = std::move(idle_.back());
    idle_.pop_back();
    return finder;
  }
  void give_back(std::unique_ptr<WayFinder> finder) {
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(finder));
  }

  Snapped snapped(geo::LonLat asked, const OnStreet& on) const {
    return {on.position, geo::distance_km(asked, on.position)};
  }

  NoWay off_the_roads(NoWay::Why why, geo::LonLat position) const {
    const auto nearest = nearest_on_streets(*prepared, position);
    return {why, nearest.empty() ? 0.0 : geo::distance_km(position, nearest.front().position)};
  }

  std::unique_ptr<Prepared> prepared;
  std::vector<std::string> remarks;

 private:
  std::mutex mutex_;
  std::vector<std::unique_ptr<WayFinder>> idle_;
};

namespace {

std::vector<std::string> notes_on(const prepared_format::Header& header) {
  std::vector<std::string> notes;
  if (header.missing_nodes > 0)
    notes.push_back(
        fmt::format("nodes of its roads that are not in the file, where the roads end: {}",
                    header.missing_nodes));
  if (header.turn_rules_left_out > 0)
    notes.push_back(
        fmt::format("{} of its turn restrictions are not followed: they lead by way of "
                    "other ways, hold at times only, or are unclear",
                    header.turn_rules_left_out));
  return notes;
}

}  // namespace

Roads Roads::open(const std::filesystem::path& file, Profile profile, const OpenOptions& options) {
  if (!std::filesystem::is_regular_file(file)) {
    const bool there = std::filesystem::exists(file);
    throw base::InputError({file.string()}, there ? "is not a regular file; name a file of roads"
                                                  : "there is no such file; check the path");
  }
  const std::uint64_t source = fingerprint(file);
  std::vector<std::string> notes;
  std::unique_ptr<Prepared> prepared;
  std::filesystem::path kept;
  if (!options.cache_folder.empty()) {
    kept = cache_file(options.cache_folder, file, profile, source);
    prepared = open_kept(kept, profile, source);
  }
  if (!prepared) {
    std::string bytes = prepared_bytes(file, profile, source, options.progress);
    if (!kept.empty()) {
      try {
        keep(bytes, kept);
        prepared = open_kept(kept, profile, source);
      } catch (const std::exception& problem) {  // it works without, only slower next time
        notes.push_back(fmt::format("the prepared roads could not be kept ({})", problem.what()));
      }
    }
    if (!prepared) prepared = std::make_unique<Prepared>(file.string(), std::move(bytes));
  }
  for (auto& note : notes_on(prepared->header())) notes.push_back(std::move(note));
  return Roads(std::make_unique<Implementation>(std::move(prepared), std::move(notes)));
}

Roads::Roads(std::unique_ptr<Implementation> implementation)
    : implementation_(std::move(implementation)) {}
Roads::~Roads() = default;
Roads::Roads(Roads&&) noexcept = default;
Roads& Roads::operator=(Roads&&) noexcept = default;

geo::BBox Roads::extent() const { return implementation_->prepared->extent(); }
std::size_t Roads::streets() const { return implementation_->prepared->streets().size(); }
const std::vector<std::string>& Roads::notes() const { return implementation_->remarks; }

std::string Roads::credit() const {
  return implementation_->prepared->header().is_osm != 0 ? "© OpenStreetMap contributors (ODbL)"
                                                         : "";
}

std::optional<Snapped> Roads::snap(geo::LonLat position, double within_km) const {
  const auto on = nearest_on_streets(*implementation_->prepared, position, within_km);
  if (on.empty()) return std::nullopt;
  return implementation_->snapped(position, on.front());
}

std::variant<RoadWay, NoWay> Roads::find(geo::LonLat from, geo::LonLat to, double snap_km) const {
  const auto& prepared = *implementation_->prepared;
  const auto start = nearest_on_streets(prepared, from, snap_km);
  if (start.empty()) return implementation_->off_the_roads(NoWay::Why::start_off_the_roads, from);
  const auto end = nearest_on_streets(prepared, to, snap_km);
  if (end.empty()) return implementation_->off_the_roads(NoWay::Why::end_off_the_roads, to);

  auto finder = implementation_->borrow();
  auto way = finder->find(start, end);
  implementation_->give_back(std::move(finder));
  if (!way) return NoWay{NoWay::Why::not_connected, 0};
  if (way->line.size() == 1) way->line.push_back(way->line.front());
  return RoadWay{std::move(way->line), way->km, static_cast<double>(way->milliseconds) / ms_an_hour,
                 implementation_->snapped(from, start.front()),
                 implementation_->snapped(to, end.front())};
}

}  // namespace rumbo::roads
