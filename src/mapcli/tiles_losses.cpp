#include "mapcli/tiles_losses.hpp"

#include "base/error.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace rumbo::mapcli {

std::string to_json(const std::vector<tiles::Loss>& losses) {
  std::string text;
  for (const tiles::Loss& loss : losses)
    text += fmt::format("{}{{\"zoom\": {}, \"layer\": {}, \"points\": {}, \"gathered\": {}}}",
                        text.empty() ? "" : ", ", loss.zoom, nlohmann::json(loss.layer).dump(),
                        loss.points, loss.gathered);
  return text;
}

std::vector<tiles::Loss> losses_in(const std::vector<std::string>& texts) {
  std::vector<tiles::Loss> losses;
  try {
    for (const std::string& text : texts)
      for (const auto& loss : nlohmann::json::parse("[" + text + "]"))
        losses.push_back(
            {loss.at("zoom"), loss.at("layer"), loss.at("points"), loss.at("gathered")});
  } catch (const nlohmann::json::exception&) {
    throw base::Error("the run that was stopped noted its losses otherwise; leave out --resume");
  }
  return losses;
}

}  // namespace rumbo::mapcli
