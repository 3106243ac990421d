#pragma once

#include "gazetteer/gazetteer.hpp"
#include "gazetteer/layers.hpp"

namespace rumbo::gazetteer {

Description describe(const Index& index);
Details details_of(const Layers& layers, std::uint32_t number);

}  // namespace rumbo::gazetteer
