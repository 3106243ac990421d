#include "gazetteer/index_format.hpp"
#include "gazetteer/name_key.hpp"
#include "indexing/source_readers.hpp"
#include "indexing/yaml_values.hpp"
#include "text/fold.hpp"

#include <array>

namespace rumbo::indexing {

void read_blocklist(const Reading& reading) {
  static constexpr std::array<std::string_view, 4> keys{"en", "es", "persons", "alternates"};
  constexpr std::array<std::pair<std::string_view, std::uint32_t>, 3> lists{
      {{"en", format::english_list},
       {"es", format::spanish_list},
       {"persons", format::given_names_list}}};
  require_keys(reading.root, keys);
  for (const auto& [key, bit] : lists)
    if (const auto* words = reading.root.find(key))
      for (const yaml::Node& word : items(*words))
        reading.into.add_word(text::fold(text_of(word)), bit);
  if (const auto* alternates = reading.root.find("alternates"))
    for_each_item(*alternates, [&reading](const yaml::Node& node) {
      reading.into.block(gazetteer::name_key(text_of(child(node, "name"))),
                         id_of(child(node, "geonames")));
    });
}

}  // namespace rumbo::indexing
