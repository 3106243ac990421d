#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace rumbo::imports {

// Where the parts of a GeoJSON feature stand, as byte offsets.
struct FeaturePlaces {
  std::size_t begin = 0;
  std::size_t geometry = 0;
  std::vector<std::size_t> properties;  // of the values, in the order written
};

// Finds them in a text that has been parsed already: the parser tells no positions. Nothing it is
// given makes it read past the end.
class JsonPlaces {
 public:
  explicit JsonPlaces(std::string_view text);

  // The next feature of the collection, or the one feature or geometry that the text is.
  FeaturePlaces next();

 private:
  void skip_blanks();
  std::string_view read_string();
  void skip_value();
  // Calls see(key) at each value, which it may pass over; false ends it there.
  template <class See>
  void members(See see);

  std::string_view text_;
  std::size_t at_ = 0;
};

// Where and why a text is no JSON.
struct JsonFault {
  std::size_t offset = 0;
  std::string_view why;
};
JsonFault json_fault(std::string_view text);

}  // namespace rumbo::imports
