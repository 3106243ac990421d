#include "documents/html_parts.hpp"

#include "documents/html_nodes.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <array>

namespace rumbo::documents {
namespace {

bool is_one_of(GumboTag tag, const auto& tags) {
  return std::ranges::find(tags, tag) != tags.end();
}

// Never any part of a story.
constexpr std::array<GumboTag, 23> unread = {
    GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE,      GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEMPLATE,
    GUMBO_TAG_HEAD,   GUMBO_TAG_IFRAME,     GUMBO_TAG_SVG,      GUMBO_TAG_CANVAS,
    GUMBO_TAG_VIDEO,  GUMBO_TAG_AUDIO,      GUMBO_TAG_OBJECT,   GUMBO_TAG_SELECT,
    GUMBO_TAG_BUTTON, GUMBO_TAG_TEXTAREA,   GUMBO_TAG_INPUT,    GUMBO_TAG_NAV,
    GUMBO_TAG_FOOTER, GUMBO_TAG_FIGCAPTION, GUMBO_TAG_MATH,     GUMBO_TAG_APPLET,
    GUMBO_TAG_MENU,   GUMBO_TAG_NOFRAMES,   GUMBO_TAG_DATALIST};
// A page may put its story there all the same.
constexpr std::array<GumboTag, 3> beside = {GUMBO_TAG_ASIDE, GUMBO_TAG_FORM, GUMBO_TAG_FIGURE};
constexpr std::array<GumboTag, 11> groups = {GUMBO_TAG_UL,  GUMBO_TAG_OL,      GUMBO_TAG_DL,
                                             GUMBO_TAG_DIV, GUMBO_TAG_SECTION, GUMBO_TAG_ARTICLE,
                                             GUMBO_TAG_NAV, GUMBO_TAG_P,       GUMBO_TAG_TABLE,
                                             GUMBO_TAG_TD,  GUMBO_TAG_LI};

constexpr std::array<std::string_view, 6> roles = {"navigation", "complementary", "contentinfo",
                                                   "search",     "dialog",        "alertdialog"};

// Words of class and id, in English and Spanish, that say what an element is for.
constexpr std::array<std::string_view, 46> furniture_words = {
    "related",       "relacionada", "relacionadas", "relacionado", "relacionados", "recommended",
    "recomendados",  "share",       "sharing",      "compartir",   "social",       "newsletter",
    "boletin",       "subscribe",   "subscription", "suscribete",  "suscripcion",  "cookie",
    "cookies",       "consent",     "gdpr",         "comments",    "comentarios",  "caption",
    "credit",        "breadcrumb",  "breadcrumbs",  "sidebar",     "promo",        "advert",
    "advertisement", "ad",          "ads",          "publicidad",  "sponsored",    "paywall",
    "popup",         "modal",       "menu",         "navbar",      "footer",       "pagination",
    "trending",      "toolbar",     "skip",         "disclaimer"};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Whether a word of "post-related shareBar" is such a word.
bool says_furniture(std::string_view names) {
  for (std::size_t at = 0; at < names.size();) {
    if (!is_letter(names[at])) {
      ++at;
      continue;
    }
    std::size_t end = at + 1;  // a capital behind a small letter begins a word
    const auto is_capital = [&](std::size_t i) { return names[i] >= 'A' && names[i] <= 'Z'; };
    while (end < names.size() && is_letter(names[end]) && (!is_capital(end) || is_capital(end - 1)))
      ++end;
    const auto word = text::fold(names.substr(at, end - at));
    if (std::ranges::find(furniture_words, word) != furniture_words.end()) return true;
    at = end;
  }
  return false;
}

bool is_hidden(const GumboNode& element) {
  if (has_attribute(element, "hidden") || attribute(element, "aria-hidden") == "true") return true;
  std::string style(attribute(element, "style"));
  std::erase_if(style, [](char c) { return c == ' '; });
  return style.find("display:none") != std::string::npos ||
         style.find("visibility:hidden") != std::string::npos;
}

bool is_marked_as_story(const GumboNode& element) {
  const auto property = attribute(element, "itemprop");
  return property == "articleBody" || element.v.element.tag == GUMBO_TAG_ARTICLE ||
         element.v.element.tag == GUMBO_TAG_MAIN || attribute(element, "role") == "main" ||
         attribute(element, "role") == "article";
}

std::size_t letters(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return static_cast<unsigned char>(c) > ' '; }));
}

Weight operator+(const Weight& a, const Weight& b) {
  return {a.text + b.text, a.linked + b.linked, a.paragraphs + b.paragraphs};
}

}  // namespace

PageParts::PageParts(const GumboNode& document) {
  find_landmarks(document);
  if (body_ == nullptr) return;
  weigh(*body_, false, false);
  main_ = body_;
  consider(*body_);
}

void PageParts::find_landmarks(const GumboNode& node) {
  if (is_element(node, GUMBO_TAG_SVG)) return;
  if (is_element(node, GUMBO_TAG_BODY) && body_ == nullptr) body_ = &node;
  if (is_element(node, GUMBO_TAG_TITLE) && page_title_ == nullptr) page_title_ = &node;
  each_child(node, [&](const GumboNode& child) { find_landmarks(child); });
}

Weight PageParts::weigh(const GumboNode& node, bool in_link, bool in_paragraph) {
  if (is_text(node)) {
    const std::size_t size = letters(node.v.text.text);
    return {size, in_link ? size : 0, in_paragraph && !in_link ? size : 0};
  }
  if (!is_element(node) || is_one_of(node.v.element.tag, unread) || is_hidden(node)) return {};
  const bool link = in_link || is_element(node, GUMBO_TAG_A);
  const bool paragraph = in_paragraph || is_element(node, GUMBO_TAG_P);
  Weight sum;
  each_child(node, [&](const GumboNode& child) { sum = sum + weigh(child, link, paragraph); });
  weights_[&node] = sum;
  return sum;
}

Weight PageParts::weight(const GumboNode& node) const {
  const auto found = weights_.find(&node);
  return found == weights_.end() ? Weight{} : found->second;
}

// The innermost element marked as the story that holds most of the page's paragraphs; and the first
// headline.
void PageParts::consider(const GumboNode& element) {
  each_child(element, [&](const GumboNode& child) {
    if (!is_element(child) || !weights_.contains(&child)) return;
    if (headline_ == nullptr && is_element(child, GUMBO_TAG_H1) && weight(child).text > 0)
      headline_ = &child;
    const auto here = weight(child);
    const auto whole = weight(*main_);
    const bool most = here.paragraphs > 0
                          ? here.paragraphs * 10 >= whole.paragraphs * 6
                          : whole.paragraphs == 0 && here.text * 10 >= whole.text * 6;
    if (is_marked_as_story(child) && most) main_ = &child;
    consider(child);
  });
}

bool PageParts::is_said_furniture(const GumboNode& element) const {
  const auto role = attribute(element, "role");
  return is_one_of(element.v.element.tag, beside) ||
         std::ranges::find(roles, role) != roles.end() ||
         says_furniture(attribute(element, "class")) || says_furniture(attribute(element, "id"));
}

bool PageParts::is_furniture(const GumboNode& element) const {
  if (is_one_of(element.v.element.tag, unread) || is_hidden(element)) return true;
  const auto here = weight(element);
  if (here.text == 0) return false;
  const auto whole = weight(*main_);
  const bool small = here.text * 10 < whole.text * 3;
  if (small && is_said_furniture(element)) return true;
  const bool group = is_one_of(element.v.element.tag, groups);
  constexpr std::size_t link_share = 7;  // tenths
  return small && group && here.linked * 10 > here.text * link_share;
}

}  // namespace rumbo::documents
