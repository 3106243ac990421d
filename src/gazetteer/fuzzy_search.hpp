#pragma once
#include "gazetteer/index.hpp"
#include <cstdint>
#include <string_view>
#include <vector>
namespace rumbo::gazetteer {
struct FuzzyKey { std::uint32_t key = 0; std::uint8_t edits = 0; };
std::size_t most_edits(std::string_view key);
std::vector<FuzzyKey> fuzzy_keys(const Index& index, std::string_view key, std::size_t edits, std::size_t limit);
}
