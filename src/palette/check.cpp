#include "palette/check.hpp"

#include "palette/checks.hpp"

namespace rumbo::palette {

base::Diagnostics check(const style::Style& style) {
  base::Diagnostics found;
  check_texts(style, found);
  check_route(style, found);
  check_journeys_apart(style, found);
  return found;
}

}  // namespace rumbo::palette
