#include "catch.hpp"
#include "hard_report.hpp"
#include "reports/draft.hpp"

#include <algorithm>
#include <filesystem>

using namespace rumbo;
using namespace rumbo::reports;

namespace {
namespace fs = std::filesystem;

const fs::path folder = fs::path(RUMBO_SOURCE_DIR) / "examples" / "hard";
const fs::path index_file = fs::path(RUMBO_DATA_DIR) / "world.gaz";

std::vector<fs::path> hard_reports() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  std::ranges::sort(files);
  return files;
}

std::string lines(const std::vector<std::string>& texts) {
  std::string all;
  for (const auto& text : texts) all += "\n  " + text;
  return all;
}
}  // namespace

TEST_CASE("each hard report is read as a careful reader does, but for the faults owned up to") {
  if (!fs::exists(index_file)) {
    WARN("skipped: the place index has not been built: build the target 'data'");
    return;
  }
  const auto gazetteer = gazetteer::Gazetteer::open(index_file);
  REQUIRE(hard_reports().size() >= 10);
  for (const auto& report : hard_reports()) {
    const auto expected = read_expected(fs::path(report).replace_extension(".yaml"));
    base::Diagnostics diagnostics;
    auto faults = faults_of(reports::draft({report}, gazetteer, {}, diagnostics), expected);
    for (const auto& known : expected.not_yet)
      if (std::ranges::find(faults, known) == faults.end())
        WARN(report.filename() << " is read better than it says; delete from not_yet: " << known);
    std::erase_if(faults, [&](const auto& fault) { return expected.not_yet.contains(fault); });
    INFO(report.filename().string() << lines(faults));
    CHECK(faults.empty());
  }
}
