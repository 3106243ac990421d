#pragma once
#include "gazetteer/index.hpp"
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>
namespace rumbo::gazetteer {
std::vector<std::uint32_t> complete(const Index& index, std::string_view prefix, std::size_t limit);
}
