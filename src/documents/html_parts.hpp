#pragma once

#include <cstddef>
#include <unordered_map>

#include <gumbo.h>

namespace rumbo::documents {

// How much text stands in an element, in bytes, white space left out.
struct Weight {
  std::size_t text = 0;
  std::size_t linked = 0;      // of it, inside links
  std::size_t paragraphs = 0;  // of it, inside <p> and outside links
};

// Tells the story from what stands round it, by the kind of the elements, by what they say of
// themselves (hidden, role, the words of class and id) and by the share of links.
class PageParts {
 public:
  explicit PageParts(const GumboNode& document);

  // The element that holds the story; null when the page has no body.
  const GumboNode* main() const { return main_; }
  bool is_furniture(const GumboNode& element) const;
  const GumboNode* headline() const { return headline_; }      // the <h1>
  const GumboNode* page_title() const { return page_title_; }  // the <title>

 private:
  Weight weigh(const GumboNode& node, bool in_link, bool in_paragraph);
  void find_landmarks(const GumboNode& node);
  void consider(const GumboNode& element);
  Weight weight(const GumboNode& node) const;
  bool is_said_furniture(const GumboNode& element) const;

  std::unordered_map<const GumboNode*, Weight> weights_;
  const GumboNode* body_ = nullptr;
  const GumboNode* main_ = nullptr;
  const GumboNode* headline_ = nullptr;
  const GumboNode* page_title_ = nullptr;
};

}  // namespace rumbo::documents
