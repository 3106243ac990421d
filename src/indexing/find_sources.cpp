#include "indexing/find_sources.hpp"

#include "base/error.hpp"
#include "indexing/yaml_values.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <tuple>

#include <fmt/format.h>

namespace rumbo::indexing {
namespace {

struct NamedReader {
  std::string_view name;  // of the file; or what such files have in common
  Reader reader;
};
constexpr std::string_view geonames_tables = "allCountries.txt";
constexpr std::string_view places_key = "places";
constexpr std::string_view linked_places = "linked places";
constexpr std::string_view layers_key = "layers";
// In the order they are read: what completes a place stands after what adds it.
constexpr std::array<NamedReader, 19> readers{{{"countries.tsv", read_countries},
                                               {"countryInfo.txt", read_country_info},
                                               {"country-names.tsv", read_country_names},
                                               {"admin1CodesASCII.txt", read_first_divisions},
                                               {"divisions.tsv", read_first_division_details},
                                               {"admin2Codes.txt", read_second_divisions},
                                               {"divisions2.tsv", read_second_division_details},
                                               {geonames_tables, read_geonames},
                                               {places_key, read_places},
                                               {linked_places, read_linked_places},
                                               {layers_key, read_layers},
                                               {"alternateNamesV2.txt", read_alternate_names},
                                               {"alternateNames.txt", read_alternate_names},
                                               {"hierarchy.txt", read_hierarchy},
                                               {"demonyms-en.yaml", read_english_demonyms},
                                               {"demonyms-es.yaml", read_spanish_demonyms},
                                               {"demonyms-fr.yaml", read_french_demonyms},
                                               {"borders.yaml", read_borders},
                                               {"blocklist.yaml", read_blocklist}}};
constexpr std::string_view remedy =
    "docs/gazetteer-sources.md lists the files that are read and what they are called";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "MX.txt", "cities500.txt", "no-country.txt".
bool is_geonames_table(std::string_view name) {
  if (!name.ends_with(".txt")) return false;
  name.remove_suffix(4);
  if (name == "allCountries" || name == "no-country") return true;
  if (name.size() == 2)
    return std::ranges::all_of(name, [](char c) { return c >= 'A' && c <= 'Z'; });
  return name.size() > 6 && name.starts_with("cities") &&
         std::ranges::all_of(name.substr(6), is_digit);
}

bool is_yaml(std::string_view name) { return name.ends_with(".yaml") || name.ends_with(".yml"); }

// The kind's name in `readers`; empty when it is none.
std::string_view kind_of(const SourceFile& file, const yaml::Node& root) {
  const std::string_view name = file.name();
  if (is_geonames_table(name)) return geonames_tables;
  if (name.ends_with(".lpf.json") || name.ends_with(".jsonld")) return linked_places;
  if (name.ends_with(".json") || name.ends_with(".geojson"))
    return is_linked_places(file) ? linked_places : std::string_view();
  if (std::ranges::find(readers, name, &NamedReader::name) != readers.end()) return name;
  for (const std::string_view key : {places_key, layers_key})
    if (is_yaml(name) && root.find(key) != nullptr) return key;
  return {};
}

std::optional<FoundSource> recognise(SourceFile file) {
  yaml::Node root;
  if (is_yaml(file.name()) && file.name() != "credits.yaml") root = read_yaml(file);
  const std::string_view kind = kind_of(file, root);
  if (kind.empty()) return std::nullopt;
  const auto* found = std::ranges::find(readers, kind, &NamedReader::name);
  return FoundSource{std::move(file), found->reader,
                     static_cast<std::size_t>(found - readers.begin()), std::move(root)};
}

// Gathers sources; of those that are one file in several packings only the plainest.
class Finder {
 public:
  void add_path(const std::filesystem::path& path) {
    std::error_code failure;
    const auto status = std::filesystem::status(path, failure);
    if (!std::filesystem::exists(status))
      throw base::InputError({path.string()}, "there is no such file or folder; check the path");
    if (!std::filesystem::is_directory(status)) {
      if (!add_file(path))
        throw base::InputError({path.string()},
                               fmt::format("is no source of a known kind; {}", remedy));
      return;
    }
    if (!add_folder(path))
      throw base::InputError({path.string()},
                             fmt::format("holds no source of a known kind; {}", remedy));
  }

  std::vector<FoundSource> take() {
    std::vector<FoundSource> sources;
    for (auto& [key, source] : found_) sources.push_back(std::move(source));
    std::ranges::stable_sort(sources, {}, [](const FoundSource& source) {
      return std::tuple(source.rank, source.file.name(), source.file.path());
    });
    return sources;
  }

 private:
  bool add_folder(const std::filesystem::path& folder) {
    bool any = false;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
      if (entry.is_regular_file() && add_file(entry.path())) any = true;
    return any;
  }

  bool add_file(const std::filesystem::path& path) {
    if (path.extension() != ".zip") return add(recognise(SourceFile(path)));
    bool any = false;
    for (ZipMember& member : zip_members(path))
      if (add(recognise(SourceFile(path, std::move(member))))) any = true;
    return any;
  }

  bool add(std::optional<FoundSource> source) {
    if (!source) return false;
    const auto folder = std::filesystem::canonical(source->file.path()).parent_path();
    const auto order = [](const FoundSource& one) {
      return std::tuple(one.file.packing(), one.file.path());
    };
    const auto [at, is_new] = found_.try_emplace({folder, source->file.name()}, std::move(*source));
    if (!is_new && order(*source) < order(at->second)) at->second = std::move(*source);
    return true;
  }

  std::map<std::pair<std::filesystem::path, std::string>, FoundSource> found_;
};

}  // namespace

std::vector<FoundSource> find_sources(std::span<const std::filesystem::path> paths) {
  Finder finder;
  for (const std::filesystem::path& path : paths) finder.add_path(path);
  return finder.take();
}

bool is_published_by_geonames(std::string_view name) {
  constexpr std::array<std::string_view, 6> names{"admin1CodesASCII.txt", "admin2Codes.txt",
                                                  "alternateNames.txt",   "alternateNamesV2.txt",
                                                  "countryInfo.txt",      "hierarchy.txt"};
  return is_geonames_table(name) || std::ranges::find(names, name) != names.end();
}

}  // namespace rumbo::indexing
