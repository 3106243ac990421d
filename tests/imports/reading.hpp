#pragma once

#include "base/error.hpp"
#include "imports/import.hpp"

#include <string>
#include <vector>

namespace rumbo::imports {

inline itinerary::Itinerary parsed(const std::string& text, const std::string& file,
                                   const ImportOptions& options = {}) {
  base::Diagnostics diagnostics;
  return parse(text, file, options, diagnostics);
}

// The lines of the error that reading gives; none when it gives none.
inline std::vector<std::string> errors(const std::string& text, const std::string& file,
                                       const ImportOptions& options = {}) {
  std::vector<std::string> lines;
  try {
    parsed(text, file, options);
  } catch (const base::InputError& error) {
    for (const auto& diagnostic : error.diagnostics()) lines.push_back(to_string(diagnostic));
  }
  return lines;
}

inline std::vector<std::string> remarks(const std::string& text, const std::string& file,
                                        const ImportOptions& options = {}) {
  base::Diagnostics diagnostics;
  parse(text, file, options, diagnostics);
  std::vector<std::string> lines;
  for (const auto& diagnostic : diagnostics.items()) lines.push_back(to_string(diagnostic));
  return lines;
}

inline std::string day(const itinerary::Event& event) {
  return event.when ? time::to_edtf(*event.when) : "";
}

}  // namespace rumbo::imports
