#pragma once

#include "text/utf8.hpp"
#include "yaml/node.hpp"

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <yaml-cpp/anchor.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

namespace rumbo::yaml {

// Builds a Node from yaml-cpp's events, so that every limit holds before anything recurses or is
// copied. Each handler throws InputError at the first thing that is not allowed. Confined to a
// thread; the text must outlive it.
class Loader : public YAML::EventHandler {
 public:
  Loader(std::string_view text, const std::string& file_name);

  Node take();  // the document; call once, after one document was handled
  base::SourcePosition position(const YAML::Mark& mark) const;

  void OnDocumentStart(const YAML::Mark& mark) override;
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override;

 private:
  struct Weight {
    std::size_t nodes = 1;
    std::size_t bytes = 0;
  };
  // A sequence or mapping whose end has not come yet. In a mapping an odd child is a key.
  struct Open {
    Node node;
    YAML::anchor_t anchor = 0;
    Weight weight;
    bool awaits_value = false;
    Node key;
  };
  struct Anchored {
    Node node;
    Weight weight;
  };

  Node make(Kind kind, const YAML::Mark& mark) const;
  void open(Kind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor);
  void close();
  void finish(Node node, YAML::anchor_t anchor, const Weight& weight);
  void attach(Node node, const Weight& weight);
  void spend(const Weight& weight, const Node& at);
  void check_tag(const std::string& tag, const YAML::Mark& mark) const;
  void check_duplicates(const Node& mapping) const;

  std::string_view text_;
  text::OffsetMap offsets_;
  std::shared_ptr<const std::string> file_;
  std::vector<Open> open_;
  std::map<YAML::anchor_t, Anchored> anchors_;
  Weight spent_{0, 0};
  bool started_ = false;
  Node document_;
};

}  // namespace rumbo::yaml
