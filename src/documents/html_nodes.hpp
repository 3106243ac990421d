#pragma once

#include <string_view>

#include <gumbo.h>

namespace rumbo::documents {

inline bool is_element(const GumboNode& node) { return node.type == GUMBO_NODE_ELEMENT; }
inline bool is_element(const GumboNode& node, GumboTag tag) {
  return is_element(node) && node.v.element.tag == tag;
}

inline bool is_text(const GumboNode& node) {
  return node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE ||
         node.type == GUMBO_NODE_CDATA;
}

// The attribute's value; empty when it is not there.
inline std::string_view attribute(const GumboNode& element, const char* name) {
  const auto* found = gumbo_get_attribute(&element.v.element.attributes, name);
  return found == nullptr ? std::string_view{} : std::string_view(found->value);
}

inline bool has_attribute(const GumboNode& element, const char* name) {
  return gumbo_get_attribute(&element.v.element.attributes, name) != nullptr;
}

// Calls `visit` with each child of an element or a document.
void each_child(const GumboNode& node, const auto& visit) {
  const GumboVector* children = nullptr;
  if (node.type == GUMBO_NODE_ELEMENT) children = &node.v.element.children;
  if (node.type == GUMBO_NODE_DOCUMENT) children = &node.v.document.children;
  if (children == nullptr) return;
  for (unsigned int at = 0; at < children->length; ++at)
    visit(*static_cast<const GumboNode*>(children->data[at]));
}

}  // namespace rumbo::documents
