#pragma once

#include "cli/command.hpp"

#include <memory>

namespace rumbo::mapcli {

std::unique_ptr<cli::Command> make_draft();
std::unique_ptr<cli::Command> make_export();
std::unique_ptr<cli::Command> make_gazetteer_build();
std::unique_ptr<cli::Command> make_read();
std::unique_ptr<cli::Command> make_render();
std::unique_ptr<cli::Command> make_route();
std::unique_ptr<cli::Command> make_style();
std::unique_ptr<cli::Command> make_tiles();

}  // namespace rumbo::mapcli
