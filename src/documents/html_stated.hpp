#pragma once

#include "documents/stated.hpp"

#include <gumbo.h>

namespace rumbo::documents {

// What a page says of itself: meta tags (Open Graph, Dublin Core, schema.org), JSON-LD, <time>, the
// canonical link, the language. Dates by trust: the article's own meta tags, JSON-LD, <time> of
// the page's head or its main part, the address.
Stated read_stated(const GumboNode& document);

}  // namespace rumbo::documents
