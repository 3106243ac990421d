#include "cli/open_gazetteer.hpp"

#include "base/error.hpp"
#include "cli/data_folder.hpp"

#include <system_error>
#include <utility>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace rumbo::cli {
namespace {

constexpr std::size_t most_own = 14;  // of 16; two are the program's

// The world, and where it is installed the detail that lies under it.
std::vector<std::filesystem::path> shipped() {
  const auto folder = data_folder();
  std::vector<std::filesystem::path> files{folder / "world.gaz"};
  const auto detail = folder / "detail-osm.gaz";
  std::error_code ignored;
  if (std::filesystem::exists(detail, ignored)) files.push_back(detail);
  return files;
}

}  // namespace

void add_gazetteer_option(CLI::App& app, std::vector<std::filesystem::path>& files) {
  app.add_option("--gazetteer", files,
                 "A place index of your own, over the program's; may be repeated, the first wins")
      ->type_name("FILE")
      ->expected(1)
      ->allow_extra_args(false)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

gazetteer::Gazetteer open_gazetteer(const std::vector<std::filesystem::path>& own) {
  if (own.size() > most_own)
    throw base::UsageError(
        fmt::format("--gazetteer: {} indexes are more than can be laid over each other; join some "
                    "with 'rumbo gazetteer build', {} are the most",
                    own.size(), most_own));
  std::vector<std::filesystem::path> layers = own;
  for (auto& file : shipped()) layers.push_back(std::move(file));
  return gazetteer::Gazetteer::open(layers);
}

}  // namespace rumbo::cli
