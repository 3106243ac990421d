#include "gazetteer/look_up.hpp"

#include "gazetteer/arabic_article.hpp"
#include "gazetteer/fuzzy_search.hpp"
#include "gazetteer/key_search.hpp"
#include "gazetteer/name_key.hpp"
#include "gazetteer/prefix_search.hpp"

namespace rumbo::gazetteer {
namespace {

class LookUp {
 public:
  explicit LookUp(const Layers& layers) : layers_(layers) {}

  void exact(const std::string& key) {
    for (std::size_t layer = 0; layer < layers_.size(); ++layer)
      add(layer, postings_of(layers_[layer], key), 0);
  }
  void beginning(const std::string& prefix, std::size_t keys) {
    for (std::size_t layer = 0; layer < layers_.size(); ++layer)
      for (const std::size_t key : complete(layers_[layer], prefix, keys))
        add(layer, postings_of(layers_[layer], key), 0);
  }
  void nearly(const std::string& key, std::size_t keys) {
    for (std::size_t layer = 0; layer < layers_.size(); ++layer)
      for (const NearKey& near : near_keys(layers_[layer], key, {.edits = {}, .limit = keys}))
        add(layer, postings_of(layers_[layer], near.key), static_cast<std::uint8_t>(near.distance));
  }
  bool empty() const { return found_.empty(); }
  FoundPlaces take() { return std::move(found_); }

 private:
  void add(std::size_t layer, const PostingRange& range, std::uint8_t edits) {
    const Index& index = layers_[layer];
    for (std::size_t i = range.begin; i < range.end; ++i) {
      const format::Posting posting = index.postings[i];
      const std::uint32_t number = layers_.uppermost(Layers::number(layer, posting.place));
      found_.try_emplace(number, Found{number, static_cast<std::uint32_t>(layer), posting.name,
                                       (posting.place & format::primary_flag) != 0,
                                       (posting.place & format::abbreviation_flag) != 0, edits});
    }
  }

  const Layers& layers_;
  FoundPlaces found_;
};

}  // namespace

FoundPlaces look_up(const Layers& layers, const std::string& name, Spelling spelling,
                    std::size_t keys) {
  LookUp found(layers);
  switch (spelling) {
    case Spelling::exact:
      found.exact(name_key(name));
      for (const std::string& key : article_variants(name, false)) found.exact(key);
      if (found.empty())
        for (const std::string& key : article_variants(name, true)) found.exact(key);
      if (found.empty()) found.exact("ciudad " + name_key(name));
      if (found.empty()) found.exact(name_key(name) + " city");
      break;
    case Spelling::prefix:
      found.beginning(prefix_key(name), keys);
      break;
    case Spelling::fuzzy:
      found.exact(name_key(name));
      found.nearly(name_key(name), keys);
      break;
  }
  return found.take();
}

}  // namespace rumbo::gazetteer
