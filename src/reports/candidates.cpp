#include "reports/candidates.hpp"

#include "reports/clause_dates.hpp"
#include "reports/parties.hpp"

#include <algorithm>

namespace rumbo::reports {

using places::Mention;
using places::MentionKind;
using prose::BlockKind;
using prose::Range;
using prose::Relation;
using prose::Role;
using prose::Sense;
using prose::Sentence;

namespace {

using gazetteer::Kind;
using itinerary::What;

bool befalls(Sense sense) { return sense >= Sense::disperse && sense <= Sense::kill; }

What what_befell(Sense sense) {
  switch (sense) {
    case Sense::disperse:
      return What::dispersed;
    case Sense::detain:
      return What::detained;
    case Sense::attack:
    case Sense::injure:
      return What::attacked;
    default:
      return What::incident;
  }
}

bool is_in(Relation relation) {
  return relation == Relation::in || relation == Relation::near || relation == Relation::direct ||
         relation == Relation::along;
}

bool is_goal(Relation relation) {
  return relation == Relation::to || relation == Relation::toward || relation == Relation::bound;
}

// What an action that took place says of a place that stands in that relation to it.
std::optional<What> observed(Sense sense, Relation relation, bool ongoing) {
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

// What can be a stop: towns, divisions, stretches and borders with two sides; as a goal a country
// too.
bool fits(const Mention& mention, What what) {
  if (mention.kind == MentionKind::stretch) return true;
  if (mention.kind == MentionKind::border)
    return mention.countries.size() == 2 || (is_plan(what) && !mention.directed);
  const auto* place = mention.best();
  if (!place) return false;
  if (place->kind == Kind::country) return is_plan(what);
  return place->kind == Kind::city || place->kind == Kind::division1 ||
         place->kind == Kind::division2;
}

class CandidateFinder {
 public:
  CandidateFinder(const Reading& reading, std::optional<time::Day> published)
      : reading_(reading), published_(published) {}

  std::vector<Candidate> run() {
    for (std::size_t s = 0; s < reading_.prose.sentences.size(); ++s)
      if (reading_.prose.sentences[s].kind == BlockKind::text) read(s);
    return std::move(found_);
  }

 private:
  const Sentence& here() const { return reading_.prose.sentences[sentence_]; }

  void read(std::size_t sentence) {
    sentence_ = sentence;
    uses_ = find_verbs(reading_.source.text, reading_.prose.words, here().range, reading_.words());
    links_ = link_places(sentence, reading_.prose, reading_.mentions.all, uses_, reading_.words());
    counts_ = find_counts(reading_.prose, here().range, reading_.words());
    for (std::size_t k = 0; k < uses_.size(); ++k) read_verb(k);
    for (const auto& link : links_)
      if (link.relation == Relation::bound) add_bound(link);
  }

  void read_verb(std::size_t k) {
    const auto& use = uses_[k];
    if (use.sense == Sense::speech || use.mood == Mood::unreal) return;
    const bool befell = befalls(use.sense);
    if (befell && use.mood != Mood::happened && use.mood != Mood::earlier) return;
    const Party party =
        befell ? victim_of(reading_, here(), uses_, k) : subject_of(reading_, here(), uses_, k);
    if (!party.group) return;
    bool placed = false;
    for (const auto& link : links_) {
      if (!belongs(link, use)) continue;
      const auto what = what_of(use, link.relation);
      if (!what || !fits(reading_.mentions.all[link.mention], *what)) continue;
      add(k, party, *what, &link);
      placed = true;
    }
    if (placed) return;
    const auto* link = place_of_where(use);
    const auto what = link ? what_of(use, Relation::in) : std::nullopt;
    if (what && !is_plan(*what) && fits(reading_.mentions.all[link->mention], *what))
      add(k, party, *what, link);
    else
      add_unplaced(k, party);
  }

  // "to Huixtla, where they rested": the last place before the clause.
  const PlaceLink* place_of_where(const VerbUse& use) const {
    const auto& words = reading_.prose.words;
    if (use.clause.first >= use.range.first) return nullptr;
    if (!words[use.clause.first].is("where") && !words[use.clause.first].is("donde"))
      return nullptr;
    const PlaceLink* last = nullptr;
    for (const auto& link : links_)
      if (link.first < use.clause.first) last = &link;
    return last;
  }

  // Places behind the verb, and a phrase in front: "In Huixtla, the caravan rested".
  bool belongs(const PlaceLink& link, const VerbUse& use) const {
    const auto& words = reading_.prose.words;
    const auto& mention = reading_.mentions.all[link.mention];
    if (link.relation == Relation::bound) return false;
    if (link.first >= use.range.last)
      return link.first < use.clause.last && !of_an_actor(link, use);
    const bool in_front = mention.range.last < here().range.last &&
                          link.first <= use.clause.first + 1 && link.first >= use.clause.first &&
                          words[mention.range.last].is(",");
    return in_front && (link.relation == Relation::in || link.relation == Relation::near ||
                        link.relation == Relation::from);
  }

  // "arrested migrants from Huixtla": whence the people are, not whence they went.
  bool of_an_actor(const PlaceLink& link, const VerbUse& use) const {
    if (link.relation != Relation::from || use.sense == Sense::depart) return false;
    return std::ranges::any_of(reading_.actors, [&](const Actor& actor) {
      return actor.range.last == link.first && actor.range.first >= use.range.last;
    });
  }

  void add_unplaced(std::size_t k, const Party& party) {
    const auto& use = uses_[k];
    const bool counts = use.mood == Mood::happened || use.mood == Mood::earlier;
    if (!counts) return;
    if (befalls(use.sense)) return add(k, party, what_befell(use.sense), nullptr);
    switch (use.sense) {
      case Sense::depart:
        return add(k, party, What::departed, nullptr);
      case Sense::arrive:
        return add(k, party, What::arrived, nullptr);
      case Sense::rest:
        return add(k, party, What::rested, nullptr);
      default:
        return add(k, party, What::passed, nullptr);
    }
  }

  void add(std::size_t k, const Party& party, What what, const PlaceLink* link) {
    const auto& use = uses_[k];
    Candidate candidate;
    candidate.what = what;
    candidate.mood = use.mood;
    candidate.sentence = sentence_;
    candidate.word = use.range.first;
    candidate.doubtful = party.doubtful;
    if (link) {
      candidate.mention = link->mention;
      candidate.near = link->relation == Relation::near;
      candidate.radius_km = link->radius_km;
    }
    date(candidate, k, link);
    if (!is_plan(what)) candidate.count = count_of(party);
    candidate.definite = is_definite(party);
    if (befalls(use.sense)) note_victims(candidate, use, party);
    found_.push_back(std::move(candidate));
  }

  // From a place to the next one that stands in the same relation to the verb.
  std::optional<Range> behind(const PlaceLink* link, const VerbUse& use) const {
    if (!link || link->first < use.range.last) return std::nullopt;
    std::size_t end = use.clause.last;
    for (const auto& other : links_)
      if (other.first > link->first && other.relation == link->relation)
        end = std::min(end, other.first);
    return Range{reading_.mentions.all[link->mention].range.last, end};
  }

  void date(Candidate& candidate, std::size_t k, const PlaceLink* link) const {
    if (is_plan(candidate.what)) {
      const bool stated = candidate.mood == Mood::intended || candidate.mood == Mood::cancelled ||
                          candidate.mood == Mood::ongoing;
      if (stated) candidate.said = date_said(reading_, sentence_, published_);
      return;
    }
    const auto date = date_of(reading_, here(), {uses_, k, behind(link, uses_[k])}, published_);
    candidate.when = date.when;
    candidate.minute_of_day = date.minute_of_day;
    candidate.same_day = date.same_day;
  }

  void add_bound(const PlaceLink& link) {
    const auto& mention = reading_.mentions.all[link.mention];
    if (!fits(mention, What::intended)) return;
    const bool group_before = std::ranges::any_of(reading_.actors, [&](const Actor& actor) {
      const auto index = static_cast<std::size_t>(&actor - reading_.actors.data());
      return actor.sentence == sentence_ && actor.range.last <= link.first &&
             is_group(reading_.actors, index, reading_.prose.words);
    });
    if (!group_before) return;
    Candidate candidate;
    candidate.what = What::intended;
    candidate.mood = Mood::intended;
    candidate.sentence = sentence_;
    candidate.word = link.first;
    candidate.mention = link.mention;
    candidate.said = date_said(reading_, sentence_, published_);
    found_.push_back(std::move(candidate));
  }

  // The count of the actor, of "caravan of about 400 people", or of the first of "migrants and
  // refugees".
  std::optional<itinerary::Count> count_of(const Party& party) const {
    const auto counted = counted_at(party);
    return counted ? std::optional(counted->count) : std::nullopt;
  }

  const PeopleCount* counted_at(const Party& party) const {
    if (!party.actor) return nullptr;
    const Range actor = reading_.actors[*party.actor].range;
    if (!here().range.contains(actor.first)) return nullptr;
    const auto& words = reading_.prose.words;
    for (const auto& count : counts_) {
      if (count.noun >= actor.first && count.noun < actor.last) return &count;
      const bool of_it = count.range.first == actor.last + 1 &&
                         reading_.words().is(words[actor.last], Role::linker);
      const bool joined = count.noun < actor.first && actor.first - count.noun <= 3 &&
                          reading_.words().is(words[count.noun + 1], Role::coordinator);
      if (of_it || joined) return &count;
    }
    return nullptr;
  }

  bool is_definite(const Party& party) const {
    if (!party.actor) return false;
    const auto& actor = reading_.actors[*party.actor];
    if (actor.kind == ActorKind::it || actor.kind == ActorKind::they) return true;
    if (actor.range.first == 0) return false;
    const auto& before = reading_.prose.words[actor.range.first - 1];
    return actor.kind == ActorKind::group && reading_.words().is(before, Role::determiner) &&
           !before.is("a") && !before.is("an") && !before.is("un") && !before.is("una");
  }

  // People counted apart from the caravan are some of it only.
  void note_victims(Candidate& candidate, const VerbUse& use, const Party& party) const {
    const auto* counted = counted_at(party);
    const bool whole = party.actor && reading_.actors[*party.actor].kind == ActorKind::group;
    candidate.partial =
        use.sense != Sense::disperse && !whole && (counted || use.sense != Sense::detain);
    candidate.apart = use.sense == Sense::kill && !whole;
  }

  const Reading& reading_;
  std::optional<time::Day> published_;
  std::size_t sentence_ = 0;
  std::vector<VerbUse> uses_;
  std::vector<PlaceLink> links_;
  std::vector<PeopleCount> counts_;
  std::vector<Candidate> found_;
};

}  // namespace

std::vector<Candidate> find_candidates(const Reading& reading, std::optional<time::Day> published) {
  return CandidateFinder(reading, published).run();
}

}  // namespace rumbo::reports
