#include "documents/json_ld.hpp"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

namespace rumbo::documents {
namespace {

using nlohmann::json;

constexpr std::size_t largest = 1'000'000;  // bytes

std::string string_at(const json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

bool is_article(const json& object) {
  constexpr std::array<std::string_view, 5> kinds = {"Article", "Posting", "Report", "WebPage",
                                                     "CreativeWork"};
  const auto type = object.find("@type");
  if (type == object.end()) return false;
  const auto named = [&](const json& name) {
    return name.is_string() && std::ranges::any_of(kinds, [&](std::string_view kind) {
             return name.get_ref<const std::string&>().ends_with(kind);
           });
  };
  return type->is_array() ? std::ranges::any_of(*type, named) : named(*type);
}

void read_article(const json& article, Stated& stated) {
  if (const auto day = stated_day(string_at(article, "datePublished")); day && stated.dates.empty())
    stated.dates.push_back({*day, "the page's JSON-LD, datePublished"});
  if (stated.title.empty()) stated.title = string_at(article, "headline");
  if (stated.language.empty()) stated.language = string_at(article, "inLanguage");
  const auto publisher = article.find("publisher");
  if (publisher != article.end() && publisher->is_object() && stated.outlet.empty())
    stated.outlet = string_at(*publisher, "name");
}

void read_value(const json& value, int depth, Stated& stated) {
  constexpr int deepest = 4;
  if (depth > deepest) return;
  if (value.is_array())
    for (const auto& item : value) read_value(item, depth + 1, stated);
  if (!value.is_object()) return;
  if (is_article(value)) read_article(value, stated);
  const auto graph = value.find("@graph");
  if (graph != value.end()) read_value(*graph, depth + 1, stated);
}

}  // namespace

Stated read_json_ld(std::string_view text) {
  Stated stated;
  if (text.size() > largest) return stated;
  const auto parsed = json::parse(text.begin(), text.end(), nullptr, false);
  if (!parsed.is_discarded()) read_value(parsed, 0, stated);
  return stated;
}

}  // namespace rumbo::documents
