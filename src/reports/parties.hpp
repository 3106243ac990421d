#pragma once

#include "reports/reading.hpp"
#include "reports/verbs.hpp"

#include <optional>
#include <vector>

namespace rumbo::reports {

using prose::Sentence;

// Who does what a verb says, or whom it befalls.
struct Party {
  std::optional<std::size_t> actor;  // index into Reading::actors
  bool group = false;                // it is the moving group
  bool doubtful = false;             // implied, or one of the group's people
};

Party subject_of(const Reading& reading, const Sentence& sentence, const std::vector<VerbUse>& uses,
                 std::size_t use);

// Whom an action befalls: the object, or the subject of a passive verb.
Party victim_of(const Reading& reading, const Sentence& sentence, const std::vector<VerbUse>& uses,
                std::size_t use);

}  // namespace rumbo::reports
