#include "mapcli/style_check.hpp"

#include "base/error.hpp"
#include "mapcli/style_file.hpp"
#include "palette/check.hpp"
#include "style/style.hpp"

#include <cstdio>

#include <fmt/format.h>

namespace rumbo::mapcli {

void check_styles(const std::vector<std::string>& files, bool strict) {
  std::vector<base::Diagnostic> problems;
  for (const auto& file : files) {
    try {
      const style::Style style = style::read(style_file(file), shipped_folder());
      const base::Diagnostics findings = palette::check(style);
      for (base::Diagnostic finding : findings.items()) {
        if (strict) {
          finding.severity = base::Severity::error;
          problems.push_back(std::move(finding));
        } else {
          fmt::print(stderr, "{}\n", base::to_string(finding));
        }
      }
      if (!strict || findings.items().empty())
        fmt::print("{}: a sound style of {} layers\n", file, style.layers.size());
    } catch (const base::InputError& error) {
      problems.insert(problems.end(), error.diagnostics().begin(), error.diagnostics().end());
    }
  }
  if (!problems.empty()) throw base::InputError(std::move(problems));
}

}  // namespace rumbo::mapcli
