#pragma once

#include "imports/problems.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rumbo::imports {

// An XML document as a tree: local names without their prefixes, text with its references resolved.
// Immutable once read; elements are views into it.
class Xml {
 public:
  class Element;

  // Fails on what is not well-formed, on any DTD (no entity of a stranger's is ever resolved), past
  // 64 levels and past 4,000,000 elements.
  Xml(std::string_view text, Problems& problems);

  Element root() const;

 private:
  friend class XmlBuilder;
  struct Node {
    std::uint32_t name = 0;  // of names_
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::uint32_t first_child = 0;  // 0: none, for the root is nobody's child
    std::uint32_t last_child = 0;
    std::uint32_t next = 0;
    std::uint32_t attributes = 0;  // the first of attributes_
    std::uint32_t attribute_count = 0;
    std::string text;
  };
  std::vector<Node> nodes_;
  std::vector<std::string> names_;
  std::vector<std::pair<std::uint32_t, std::string>> attributes_;
};

class Xml::Element {
 public:
  std::string_view name() const;
  std::string_view text() const;  // without the blanks round it
  const std::string& whole_text() const { return node().text; }
  Spot spot() const { return {node().line, node().column}; }
  std::string_view attribute(std::string_view name) const;  // empty when absent
  bool exists() const { return xml_ != nullptr; }

  // The first of that name, which may not exist; every use of it is then an empty one.
  Element child(std::string_view name) const;
  std::string_view child_text(std::string_view name) const;
  std::vector<Element> children() const;

 private:
  friend class Xml;
  Element() = default;
  Element(const Xml& xml, std::uint32_t at) : xml_(&xml), at_(at) {}
  const Node& node() const { return xml_->nodes_[at_]; }

  const Xml* xml_ = nullptr;
  std::uint32_t at_ = 0;
};

}  // namespace rumbo::imports
