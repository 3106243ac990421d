#pragma once

#include "random.hpp"

#include <string_view>

namespace rumbo::bench {

struct Feature {
  char feature_class;     // GeoNames': P, H, T, S, L, A, V, R, U
  std::string_view code;  // "PPL"
};

// A class and code as often as GeoNames' allCountries has them, in rounded hundredths: P 41, S 20,
// H 18, T 13, A 4, L 2, V 1, R 1.
Feature pick_feature(Random& random);

// The name of a feature in the words of its country: "Río Huixtla", "Huixtla Creek", "Cerro
// Huixtla". Populated and most administrative places keep the bare name. Appends to `into`.
void dress_name(Feature feature, std::string_view country, std::string_view bare, Random& random,
                std::string& into);

}  // namespace rumbo::bench
