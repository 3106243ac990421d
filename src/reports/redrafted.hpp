#pragma once

#include "reports/draft.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace rumbo::reports {

// An itinerary on disk that reports are to be drafted into; see redraft.hpp.
class Redrafted {
 public:
  // InputError when it is no itinerary.
  explicit Redrafted(const std::filesystem::path& file);

  // Puts the reports that the itinerary lists before `files`, in its order, so that all are read
  // again: under their ids, with the dates that a person gave them. Those whose files are gone are
  // noted and left alone.
  void prepare(std::vector<std::filesystem::path>& files, DraftOptions& options,
               base::Diagnostics& diagnostics) const;

  // The text that comes of it. UsageError when it is to be public and a person's part holds quotes.
  std::string merged(const itinerary::Itinerary& fresh, bool public_only) const;

 private:
  bool is_untouched(const itinerary::Report& report) const;

  std::filesystem::path file_;
  std::string text_;
  itinerary::Itinerary itinerary_;
};

}  // namespace rumbo::reports
