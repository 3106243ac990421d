#include "render/credits.hpp"

#include <algorithm>

namespace rumbo::render {
namespace {

std::string credit_text(const MapRequest& request, const style::Layer& layer,
                        const style::Source& source) {
  using style::SourceType;
  if (source.type == SourceType::gazetteer) return request.gazetteer ? "GeoNames (CC BY 4.0)" : "";
  if (!source.credit.empty()) return source.credit;
  if (source.type != SourceType::basemap && source.type != SourceType::relief) return {};
  if (!request.basemap) return {};
  const auto credit =
      request.basemap->credit(source.type == SourceType::relief ? "relief" : layer.source_layer);
  return credit ? credit->text : "";
}

}  // namespace

std::string credits_of(const MapRequest& request, const std::vector<const style::Layer*>& layers) {
  std::vector<std::string> credits;
  for (const style::Layer* layer : layers) {
    const style::Source* source = request.style.find_source(layer->source);
    if (!source) continue;
    const std::string text = credit_text(request, *layer, *source);
    if (!text.empty() && std::ranges::find(credits, text) == credits.end()) credits.push_back(text);
  }
  for (const std::string& text : request.credits)
    if (std::ranges::find(credits, text) == credits.end()) credits.push_back(text);
  std::string line;
  for (const std::string& credit : credits) line += (line.empty() ? "" : " · ") + credit;
  return line;
}

}  // namespace rumbo::render
