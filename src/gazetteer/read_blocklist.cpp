#include "gazetteer/index_format.hpp"
#include "gazetteer/source_readers.hpp"
#include "gazetteer/yaml_values.hpp"
#include "text/fold.hpp"

#include <array>

namespace rumbo::gazetteer {

BlockedNames read_blocklist(const std::filesystem::path& folder, Sources& sources) {
  BlockedNames blocked;
  const auto root = read_yaml(folder, "blocklist.yaml", sources);
  if (!root) return blocked;
  constexpr std::array<std::pair<std::string_view, std::uint32_t>, 3> lists{
      {{"en", format::english_list},
       {"es", format::spanish_list},
       {"persons", format::given_names_list}}};
  require(*root, yaml::Kind::mapping);
  for (const auto& [key, bit] : lists)
    if (const auto* words = root->find(key))
      for (const yaml::Node& word : items(*words)) sources.words[text::fold(text_of(word))] |= bit;
  const auto* alternates = root->find("alternates");
  if (alternates == nullptr) return blocked;
  for (const yaml::Node& node : items(*alternates))
    blocked.emplace(text::fold(text_of(child(node, "name"))), id_of(child(node, "geonames")));
  return blocked;
}

}  // namespace rumbo::gazetteer
