#include "imports/reports.hpp"

#include <filesystem>
#include <optional>
#include <string_view>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace rumbo::imports {
namespace {

using Json = nlohmann::json;

std::string text_at(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::optional<std::size_t> number_in(const Json& value) {
  if (!value.is_number_unsigned()) return std::nullopt;
  const auto number = value.get<std::uint64_t>();
  constexpr std::uint64_t most = 1'000'000'000'000;  // code points in a report
  if (number > most) return std::nullopt;
  return static_cast<std::size_t>(number);
}

// Nothing where it is not as docs/geojson.md says.
std::optional<itinerary::Evidence> passage(const Json& object) {
  if (!object.is_object()) return std::nullopt;
  itinerary::Evidence evidence;
  evidence.report = text_at(object, "report");
  evidence.quote = text_at(object, "quote");
  if (evidence.report.empty()) return std::nullopt;
  if (const auto line = object.find("line"); line != object.end()) {
    const auto number = number_in(*line);
    if (!number) return std::nullopt;
    evidence.line = *number;
  }
  if (const auto chars = object.find("chars"); chars != object.end()) {
    if (!chars->is_array() || chars->size() != 2) return std::nullopt;
    const auto begin = number_in((*chars)[0]);
    const auto end = number_in((*chars)[1]);
    if (!begin || !end || *begin > *end) return std::nullopt;
    evidence.begin = *begin;
    evidence.end = *end;
  }
  return evidence;
}

}  // namespace

std::vector<itinerary::Evidence> Reports::exported(const Cell& cell) {
  std::vector<itinerary::Evidence> all;
  const auto list = Json::parse(cell.text, nullptr, false);
  bool sound = list.is_array();
  if (sound)
    for (const Json& item : list) {
      auto evidence = passage(item);
      if (!evidence) {
        sound = false;
        break;
      }
      add(evidence->report, text_at(item, "file"));
      all.push_back(std::move(*evidence));
    }
  if (!sound)
    problems_.error(
        cell.spot,
        "'evidence' must be a list of {\"report\": ..., \"line\": n, \"chars\": [start, "
        "end], \"quote\": ...}, as 'rumbo export' writes it");
  return all;
}

void Reports::add(std::string id, std::string file) {
  const auto [found, is_new] = by_id_.emplace(id, reports_.size());
  if (is_new) {
    auto& report = reports_.emplace_back();
    report.id = std::move(id);
    report.file = std::move(file);
  } else if (reports_[found->second].file.empty()) {
    reports_[found->second].file = std::move(file);
  }
}

std::string Reports::id_of_source(const std::string& title, const std::string& file) {
  auto& id = ids_[title + '\n' + file];
  if (!id.empty()) return id;
  for (std::size_t number = ids_.size(); by_id_.contains(id = fmt::format("r{}", number));)
    ++number;
  add(id, file);
  reports_.back().title = title;
  return id;
}

std::vector<itinerary::Evidence> Reports::evidence_of(const Record& record) {
  if (const Cell* cell = record.find(Column::evidence)) return exported(*cell);
  const auto source = record.text(Column::source);
  const auto url = record.text(Column::url);
  const auto quote = record.text(Column::quote);
  if (source.empty() && url.empty() && quote.empty()) return {};
  itinerary::Evidence evidence;
  evidence.quote = quote;
  if (source.empty() && url.empty()) {
    const std::string file = std::filesystem::path(problems_.file()).filename().string();
    evidence.report = id_of_source({}, file);
    evidence.line = record.spot.line;
  } else {
    const std::string between = source.empty() || url.empty() ? "" : ", ";
    evidence.report = id_of_source(fmt::format("{}{}{}", source, between, url), {});
  }
  return {evidence};
}

}  // namespace rumbo::imports
