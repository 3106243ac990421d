// Whatever the bytes, reading an expression ends in an expression or in problems, and evaluating it
// in a value, with and without a feature.
#include "base/error.hpp"
#include "style/expression.hpp"

#include <cstddef>
#include <cstdint>

using namespace rumbo;

namespace {

void evaluate(const style::Expression& expression) {
  geo::Feature feature;
  feature.geometry = geo::LonLat{-92.3, 14.9};
  feature.set("name", "Huixtla \U0001F30D");
  feature.set("n", std::int64_t{12});
  feature.set("list", geo::List{1, "two", geo::List{}});
  for (const double zoom : {0.0, 7.5, 24.0}) {
    expression.evaluate({zoom, &feature});
    expression.colour({zoom, nullptr});
  }
  expression.visit_results(
      [](const style::Expression& result, const base::SourcePosition&) { result.type(); });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    const yaml::Node node = yaml::parse({reinterpret_cast<const char*>(data), size}, "fuzz.yaml");
    base::Diagnostics problems;
    evaluate(style::Expression::parse(node, problems));
    evaluate(style::Expression::parse_filter(node, problems));
  } catch (const base::InputError&) {
  }
  return 0;
}
