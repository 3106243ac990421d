#include "imports/import.hpp"

#include "base/error.hpp"
#include "base/file.hpp"
#include "imports/readers.hpp"
#include "imports/source_text.hpp"
#include "itinerary/via.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace rumbo::imports {
namespace {

struct Format {
  std::string_view ending;
  Reader read;
};

constexpr std::array<Format, 6> formats = {{{".csv", read_csv},
                                            {".tsv", read_csv},
                                            {".geojson", read_geojson},
                                            {".json", read_geojson},
                                            {".gpx", read_gpx},
                                            {".kml", read_kml}}};

const Format* format_of(const std::filesystem::path& file) {
  std::string ending = file.extension().string();
  for (char& c : ending)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  const auto found = std::ranges::find(formats, ending, &Format::ending);
  return found == formats.end() ? nullptr : &*found;
}

void check_vias(const itinerary::Itinerary& itinerary, Problems& problems) {
  base::Diagnostics found;
  for (const auto& journey : itinerary.journeys) itinerary::check_vias(journey, found);
  for (const auto& problem : found.items())
    problems.error({problem.where.line, problem.where.column}, problem.message);
}

}  // namespace

bool is_importable(const std::filesystem::path& file) { return format_of(file) != nullptr; }

itinerary::Itinerary read(const std::filesystem::path& file, const ImportOptions& options,
                          base::Diagnostics& diagnostics) {
  constexpr std::size_t largest_file = 256'000'000;
  return parse(base::read_file(file, largest_file), file, options, diagnostics);
}

itinerary::Itinerary parse(std::string text, const std::filesystem::path& file,
                           const ImportOptions& options, base::Diagnostics& diagnostics) {
  const Format* format = format_of(file);
  if (!format)
    throw base::UsageError(fmt::format(
        "{} ends like none of the files that can be read: .csv .tsv .geojson .json .gpx .kml",
        file.string()));
  Problems problems(file.string(), diagnostics);
  check_text(text, problems);
  auto itinerary = format->read(text, file.stem().string(), options, problems);
  problems.throw_if_any();
  check_vias(itinerary, problems);
  problems.throw_if_any();
  itinerary.file = file.string();
  return itinerary;
}

}  // namespace rumbo::imports
