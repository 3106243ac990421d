#include "indexing/credits.hpp"

#include "indexing/find_sources.hpp"
#include "indexing/yaml_values.hpp"

#include <array>

namespace rumbo::indexing {
namespace {

Credit read_credit(const yaml::Node& node) {
  static constexpr std::array<std::string_view, 3> keys{"credit", "licence", "source"};
  require_keys(node, keys);
  return {text_of(child(node, "credit")), text_of(child(node, "licence"))};
}

}  // namespace

Credit credit_of(const SourceFile& file) {
  const auto credits = file.path().parent_path() / "credits.yaml";
  if (std::filesystem::exists(credits)) {
    const yaml::Node root = read_yaml(SourceFile(credits));
    require(root, yaml::Kind::mapping);
    if (const auto* node = root.find(file.stem())) return read_credit(*node);
  }
  if (is_published_by_geonames(file.name())) return {"GeoNames", "CC-BY-4.0"};
  return {};
}

}  // namespace rumbo::indexing
