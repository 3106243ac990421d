#include "documents/html_stated.hpp"

#include "documents/html_nodes.hpp"
#include "documents/html_references.hpp"
#include "documents/json_ld.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace rumbo::documents {
namespace {

// Names of meta tags that hold the day of publication, the surest first.
constexpr std::array<std::string_view, 16> date_names = {"article:published_time",
                                                         "og:article:published_time",
                                                         "datepublished",
                                                         "date.published",
                                                         "publishdate",
                                                         "publish-date",
                                                         "publish_date",
                                                         "publication_date",
                                                         "pubdate",
                                                         "dc.date.issued",
                                                         "dcterms.issued",
                                                         "dcterms.created",
                                                         "dc.date",
                                                         "dcterms.date",
                                                         "date",
                                                         "article.published"};

std::string lower(std::string_view name) {
  std::string folded(name);
  for (auto& c : folded)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return folded;
}

bool is_one_of(std::string_view name, const auto& names) {
  return std::ranges::find(names, name) != names.end();
}

class Reader {
 public:
  Stated read(const GumboNode& document) {
    visit(document, false);
    Stated stated = std::move(stated_);
    for (const auto* dates : {&by_meta_, &json_.dates, &by_time_, &by_address_})
      stated.dates.insert(stated.dates.end(), dates->begin(), dates->end());
    if (stated.title.empty()) stated.title = json_.title;
    if (stated.outlet.empty()) stated.outlet = json_.outlet;
    if (stated.language.empty()) stated.language = json_.language;
    if (!stated.url.empty() && stated.outlet.empty()) stated.outlet = host_of(stated.url);
    for (auto* words :
         {&stated.title, &stated.outlet, &stated.language, &stated.url, &stated.images})
      *words = as_sound_text(*words);
    return stated;
  }

 private:
  void visit(const GumboNode& node, bool aside) {
    if (is_element(node)) {
      read_element(node, aside);
      aside = aside || is_element(node, GUMBO_TAG_ASIDE) || is_element(node, GUMBO_TAG_FOOTER) ||
              is_element(node, GUMBO_TAG_NAV) || is_element(node, GUMBO_TAG_LI);
    }
    each_child(node, [&](const GumboNode& child) { visit(child, aside); });
  }

  void read_element(const GumboNode& element, bool aside) {
    switch (element.v.element.tag) {
      case GUMBO_TAG_HTML:
        stated_.language = attribute(element, "lang");
        break;
      case GUMBO_TAG_META:
        read_meta(element);
        break;
      case GUMBO_TAG_LINK:
        if (attribute(element, "rel") == "canonical") note_address(attribute(element, "href"));
        break;
      case GUMBO_TAG_SCRIPT:
        if (attribute(element, "type") == "application/ld+json") read_script(element);
        break;
      case GUMBO_TAG_IMG:
        if (!aside) stated_.images.append(attribute(element, "src").substr(0, 500)) += '\n';
        break;
      case GUMBO_TAG_TIME:
        if (!aside) read_time(element);
        break;
      default:
        break;
    }
  }

  void read_meta(const GumboNode& meta) {
    const auto content = attribute(meta, "content");
    if (content.empty()) return;
    for (const char* key : {"property", "name", "itemprop"}) {
      const std::string name = lower(attribute(meta, key));
      if (name.empty()) continue;
      if (const auto rank = std::ranges::find(date_names, name); rank != date_names.end()) {
        note_meta_date(static_cast<std::size_t>(rank - date_names.begin()), content);
      } else if (name == "og:site_name" || name == "dc.publisher" || name == "publisher") {
        if (stated_.outlet.empty()) stated_.outlet = content;
      } else if (name == "og:title" || name == "twitter:title" || name == "dc.title") {
        if (stated_.title.empty()) stated_.title = content;
      } else if (name == "og:url") {
        note_address(content);
      }
    }
  }

  // Of several the surest.
  void note_meta_date(std::size_t rank, std::string_view content) {
    const auto day = stated_day(content);
    if (!day || rank >= best_rank_) return;
    best_rank_ = rank;
    by_meta_ = {{*day, fmt::format("the meta tag {}", date_names[rank])}};
  }

  void note_address(std::string_view address) {
    if (address.empty() || !stated_.url.empty()) return;
    stated_.url = address;
    if (const auto day = day_in_address(address))
      by_address_.push_back({*day, "the page's address"});
  }

  void read_script(const GumboNode& script) {
    each_child(script, [&](const GumboNode& child) {
      if (!is_text(child)) return;
      Stated found = read_json_ld(child.v.text.text);
      if (json_.dates.empty()) json_.dates = std::move(found.dates);
      if (json_.title.empty()) json_.title = std::move(found.title);
      if (json_.outlet.empty()) json_.outlet = std::move(found.outlet);
      if (json_.language.empty()) json_.language = std::move(found.language);
    });
  }

  // The first one; one that is said to be the publication wins.
  void read_time(const GumboNode& time) {
    const bool said =
        attribute(time, "itemprop") == "datePublished" || has_attribute(time, "pubdate");
    if (attribute(time, "itemprop") == "dateModified") return;
    if (!by_time_.empty() && (!said || time_was_said_)) return;
    if (const auto day = stated_day(attribute(time, "datetime"))) {
      by_time_ = {{*day, "the page's <time> element"}};
      time_was_said_ = said;
    }
  }

  Stated stated_;
  Stated json_;
  std::vector<StatedDate> by_meta_;
  std::vector<StatedDate> by_time_;
  std::vector<StatedDate> by_address_;
  std::size_t best_rank_ = date_names.size();
  bool time_was_said_ = false;
};

}  // namespace

Stated read_stated(const GumboNode& document) { return Reader().read(document); }

}  // namespace rumbo::documents
