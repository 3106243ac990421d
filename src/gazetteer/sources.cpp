#include "gazetteer/sources.hpp"

#include "base/error.hpp"
#include "gazetteer/source_readers.hpp"
#include "text/fold.hpp"

#include <algorithm>

namespace rumbo::gazetteer {
namespace {

void drop_blocked(const BlockedNames& blocked, Sources& sources) {
  std::set<std::uint32_t> ids;
  for (const auto& [name, id] : blocked) ids.insert(id);
  for (SourcePlace& place : sources.places) {
    if (!ids.contains(place.geonames)) continue;
    std::erase_if(place.names, [&](const SourceName& name) {
      return name.role != NameRole::primary &&
             blocked.contains({text::fold(name.text), place.geonames});
    });
  }
}

}  // namespace

std::string_view Sources::keep(std::string text) {
  strings.push_back(std::move(text));
  return strings.back();
}

Sources read_sources(const std::filesystem::path& folder) {
  if (!std::filesystem::is_directory(folder))
    throw base::InputError({folder.string()}, "is not a folder; name the folder of place sources");
  Sources sources;
  read_countries(folder, sources);
  read_country_names(folder, sources);
  read_divisions(folder, sources);
  read_second_divisions(folder, sources);
  read_cities(folder, sources);
  read_regions(folder, "continents.yaml", sources);
  read_regions(folder, "regions.yaml", sources);
  read_demonyms(folder, sources);
  read_borders(folder, sources);
  drop_blocked(read_blocklist(folder, sources), sources);
  std::ranges::sort(sources.files, {}, &Sources::File::name);
  return sources;
}

}  // namespace rumbo::gazetteer
