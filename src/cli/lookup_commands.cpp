#include "cli/command.hpp"

namespace rumbo::cli {

Commands lookup_commands() {
  Commands commands;
  commands.push_back({"find", make_find()});
  commands.push_back({"near", make_near()});
  commands.push_back({"gazetteer info", make_gazetteer_info()});
  return commands;
}

}  // namespace rumbo::cli
