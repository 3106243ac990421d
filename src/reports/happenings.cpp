#include "reports/happenings.hpp"

namespace rumbo::reports {

using gazetteer::Kind;
using itinerary::What;
using places::Mention;
using places::MentionKind;
using prose::Relation;
using prose::Sense;

bool befalls(Sense sense) { return sense >= Sense::disperse && sense <= Sense::carry; }

What what_befell(Sense sense) {
  switch (sense) {
    case Sense::disperse:
      return What::dispersed;
    case Sense::detain:
      return What::detained;
    case Sense::attack:
    case Sense::injure:
      return What::attacked;
    case Sense::help:
      return What::helped;
    default:
      return What::incident;
  }
}

namespace {

bool is_in(Relation relation) {
  return relation == Relation::in || relation == Relation::near || relation == Relation::direct ||
         relation == Relation::along;
}

bool is_goal(Relation relation) {
  return relation == Relation::to || relation == Relation::toward || relation == Relation::bound;
}

// What an action that took place says of a place that stands in that relation to it.
std::optional<What> observed(Sense sense, Relation relation, bool ongoing) {
  if (sense == Sense::carry) {
    if (relation == Relation::from || relation == Relation::of) return What::departed;
    return relation == Relation::to ? std::optional(What::arrived) : std::nullopt;
  }
  if (befalls(sense))
    return is_in(relation) || relation == Relation::between ? std::optional(what_befell(sense))
                                                            : std::nullopt;
  if (relation == Relation::toward || relation == Relation::bound) return What::intended;
  switch (sense) {
    case Sense::depart:
      if (relation == Relation::to) return What::intended;
      return relation == Relation::from || is_in(relation) ? std::optional(What::departed)
                                                           : std::nullopt;
    case Sense::arrive:
      if (relation == Relation::from) return What::departed;
      return relation == Relation::to || is_in(relation) ? std::optional(What::arrived)
                                                         : std::nullopt;
    case Sense::rest:
      return is_in(relation) ? std::optional(What::rested) : std::nullopt;
    case Sense::gather:
    case Sense::hold:
      return is_in(relation) ? std::optional(What::present) : std::nullopt;
    case Sense::head:
      if (relation == Relation::from) return What::departed;
      return relation == Relation::to ? std::optional(What::intended) : std::nullopt;
    case Sense::move:
    case Sense::cross:
      if (relation == Relation::from) return What::departed;
      if (relation == Relation::to) return ongoing ? What::intended : What::arrived;
      return relation == Relation::of || relation == Relation::none ? std::nullopt
                                                                    : std::optional(What::passed);
    default:
      return std::nullopt;
  }
}

bool can_be_goal(Sense sense, Relation relation) {
  if (is_goal(relation)) return sense <= Sense::rest;
  return (sense == Sense::arrive || sense == Sense::rest) && is_in(relation);
}

}  // namespace

std::optional<What> what_of(const VerbUse& use, Relation relation) {
  switch (use.mood) {
    case Mood::happened:
    case Mood::earlier:
      return observed(use.sense, relation, false);
    case Mood::ongoing:
      return observed(use.sense, relation, true);
    case Mood::prepared:
      if (use.sense == Sense::depart && (relation == Relation::from || is_in(relation)))
        return What::present;
      return can_be_goal(use.sense, relation) ? std::optional(What::intended) : std::nullopt;
    case Mood::intended:
      return can_be_goal(use.sense, relation) ? std::optional(What::intended) : std::nullopt;
    case Mood::cancelled:
      return can_be_goal(use.sense, relation) ? std::optional(What::cancelled) : std::nullopt;
    case Mood::unreal:
      return std::nullopt;
  }
  return std::nullopt;
}

bool is_plan(What what) { return what == What::intended || what == What::cancelled; }

bool fits(const Mention& mention, What what) {
  if (mention.kind == MentionKind::stretch || mention.kind == MentionKind::offset) return true;
  if (mention.kind == MentionKind::border)
    return mention.countries.size() == 2 || (is_plan(what) && !mention.directed);
  const auto* place = mention.best();
  if (!place) return false;
  if (place->kind == Kind::country) return is_plan(what);
  return place->kind == Kind::city || place->kind == Kind::division1 ||
         place->kind == Kind::division2;
}

bool is_division(const Mention& mention) {
  return mention.best() && mention.best()->kind == Kind::division1;
}

}  // namespace rumbo::reports
