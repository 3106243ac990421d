#include "archive/merge.hpp"

#include "archive/sample.hpp"
#include "base/error.hpp"
#include "catch.hpp"

#include <rapidcheck.h>

using namespace rumbo;
using archive::sample::Tiles;

namespace {

using Runs = std::vector<std::pair<std::pair<geo::TileId, std::uint32_t>, std::string>>;

class ListSource : public archive::TileSource {
 public:
  explicit ListSource(Runs runs, archive::Info info = archive::sample::info())
      : runs_(std::move(runs)), info_(std::move(info)) {}
  const archive::Info& info() const override { return info_; }
  std::optional<archive::TileRun> next() override {
    if (at_ == runs_.size()) return std::nullopt;
    const auto& [run, bytes] = runs_[at_++];
    return archive::TileRun{run.first, run.second, bytes};
  }
  std::optional<std::string> tile(const geo::Tile&) const override { return std::nullopt; }

 private:
  Runs runs_;
  archive::Info info_;
  std::size_t at_ = 0;
};

class MapSink : public archive::TileSink {
 public:
  void add(const archive::TileRun& run) override {
    in_order = in_order && run.length > 0 && (tiles.empty() || tiles.rbegin()->first < run.first);
    for (std::uint32_t i = 0; i < run.length; ++i) tiles[run.first + i] = run.bytes;
  }
  void commit() override {}
  Tiles tiles;
  bool in_order = true;
};

Runs some_runs(const std::string& name) {
  Runs runs;
  geo::TileId id = 0;
  for (const auto step :
       *rc::gen::container<std::vector<std::uint32_t>>(rc::gen::inRange<std::uint32_t>(1, 9))) {
    id += step;
    runs.push_back({{id, step}, name + std::to_string(id % 3)});
    id += step;
  }
  return runs;
}

std::vector<archive::Named> named(const std::vector<Runs>& all) {
  std::vector<archive::Named> sources;
  for (std::size_t i = 0; i < all.size(); ++i)
    sources.push_back({std::to_string(i), std::make_unique<ListSource>(all[i])});
  return sources;
}

}  // namespace

TEST_CASE(
    "merged archives hold every tile once, in order, the last archive's where several have it") {
  CHECK(rc::check([] {
    const std::vector<Runs> all{some_runs("a"), some_runs("b"), some_runs("c")};
    Tiles expected;
    for (const Runs& runs : all)
      for (const auto& [run, bytes] : runs)
        for (std::uint32_t i = 0; i < run.second; ++i) expected[run.first + i] = bytes;
    auto sources = named(all);
    MapSink sink;
    archive::merge(sources, sink, archive::Overlap::last_wins);
    RC_ASSERT(sink.in_order);
    RC_ASSERT(sink.tiles == expected);
  }));
}

TEST_CASE("overlapping archives are refused where that is asked for, and disjoint ones are not") {
  const Runs a{{{1, 4}, "a"}}, b{{{5, 2}, "b"}}, c{{{4, 1}, "c"}};
  MapSink sink;
  auto apart = named({b, a});
  archive::merge(apart, sink, archive::Overlap::refused);
  CHECK(sink.tiles.size() == 6);
  auto over = named({a, c});
  MapSink other;
  CHECK_THROWS_WITH(archive::merge(over, other, archive::Overlap::refused),
                    Catch::Contains("has the tile 1/1/0, and so has 0"));
}

TEST_CASE("archives of different kinds are not merged") {
  archive::Info png = archive::sample::info();
  png.format = archive::TileFormat::png;
  std::vector<archive::Named> sources;
  sources.push_back({"a", std::make_unique<ListSource>(Runs{})});
  sources.push_back({"b", std::make_unique<ListSource>(Runs{}, png)});
  CHECK_THROWS_AS(archive::merged_info(sources), base::InputError);
}
