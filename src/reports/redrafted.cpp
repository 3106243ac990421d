#include "reports/redrafted.hpp"

#include "base/error.hpp"
#include "base/file.hpp"
#include "itinerary/drafted.hpp"
#include "itinerary/read.hpp"
#include "itinerary/write_parts.hpp"
#include "reports/redraft.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace rumbo::reports {
namespace {

constexpr std::size_t largest_itinerary = 16'000'000;

bool has_quotes(const itinerary::Itinerary& itinerary) {
  for (const auto& journey : itinerary.journeys)
    for (const auto& event : journey.events)
      for (const auto& evidence : event.evidence)
        if (!evidence.quote.empty()) return true;
  return false;
}

}  // namespace

Redrafted::Redrafted(const std::filesystem::path& file)
    : file_(file),
      text_(base::read_file(file, largest_itinerary)),
      itinerary_(itinerary::parse(text_, file.string())) {}

bool Redrafted::is_untouched(const itinerary::Report& report) const {
  if (!itinerary_.drafted) return false;
  const auto& all = itinerary_.drafted->reports;
  const auto found = std::ranges::find(all, report.id, &itinerary::Drafted::Report::id);
  return found != all.end() && found->as == itinerary::fingerprint(report_text(report));
}

void Redrafted::prepare(std::vector<std::filesystem::path>& files, DraftOptions& options,
                        base::Diagnostics& diagnostics) const {
  std::set<std::string> given;
  for (const auto& file : files) given.insert(written_path(file, options.relative_to));
  std::set<std::string> listed;
  std::vector<std::filesystem::path> all;
  for (const auto& report : itinerary_.reports) {
    if (report.file.empty() || !listed.insert(report.file).second) continue;
    const auto path = file_.parent_path() / report.file;
    if (!given.contains(report.file) && !std::filesystem::exists(path)) {
      diagnostics.note(
          {file_.string(), 0, 0},
          fmt::format("report {} is not at {} any more; what was drafted from it stays", report.id,
                      report.file));
      continue;
    }
    options.ids[report.file] = report.id;
    if (report.published && report.published->is_exact_day() && !is_untouched(report))
      options.published[report.id] = *report.published->earliest();
    all.push_back(path);
  }
  for (auto& file : files)
    if (!listed.contains(written_path(file, options.relative_to))) all.push_back(std::move(file));
  files = std::move(all);
}

std::string Redrafted::merged(const itinerary::Itinerary& fresh, bool public_only) const {
  auto text = redraft(text_, itinerary_, fresh);
  if (public_only && has_quotes(itinerary::parse(text, file_.string())))
    throw base::UsageError(fmt::format(
        "{}: events that were edited still quote the reports; write the public itinerary to a file "
        "of its own, or delete their quotes",
        file_.string()));
  return text;
}

}  // namespace rumbo::reports
