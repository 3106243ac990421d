#include "reports/candidates.hpp"

#include "reports/clause_dates.hpp"
#include "reports/groups.hpp"
#include "reports/happenings.hpp"
#include "reports/narrative_dates.hpp"
#include "reports/parties.hpp"
#include "reports/periods.hpp"
#include "reports/sentence_counts.hpp"

#include <algorithm>
#include <array>

namespace rumbo::reports {

using dates::find_dates;
using places::Mention;
using prose::BlockKind;
using prose::Range;
using prose::Relation;
using prose::Role;
using prose::Sense;
using prose::Sentence;

namespace {

using itinerary::What;

class CandidateFinder {
 public:
  CandidateFinder(const Narration& story, std::optional<time::Day> published)
      : story_(story),
        reading_(story.reading()),
        published_(published),
        entries_(find_entries(reading_, published)) {}

  // How often somebody came to a place or left one who is no group's.
  std::size_t strangers() const { return strangers_; }

  std::vector<Candidate> run() {
    for (std::size_t s = 0; s < reading_.prose.sentences.size(); ++s)
      if (reading_.prose.sentences[s].kind == BlockKind::text) read(s);
    return std::move(found_);
  }

 private:
  // Longer ones are no sentences: lists, tables, a text without full stops.
  static constexpr std::size_t longest_sentence = 400;

  const Sentence& here() const { return story_.sentence(sentence_); }
  bool is(std::size_t at, Role role) const {
    return here().range.contains(at) && story_.lexicon().is(story_.words()[at], role);
  }

  void read(std::size_t sentence) {
    sentence_ = sentence;
    if (here().range.last - here().range.first > longest_sentence) return;
    uses_ = find_verbs(reading_.source.text, story_.words(), here().range, story_.lexicon());
    const bool follows = !found_.empty() && found_.back().sentence + 1 == sentence;
    if (uses_.empty() && story_.mentions_of(sentence).empty() && !follows) return;
    dates_ = find_dates(story_.words(), here().range, story_.lexicon());
    links_ = link_places(story_, sentence, uses_, dates_);
    counts_.emplace(story_, here().range);
    if (uses_.empty()) note_presence();
    if (!tells_of_movement()) note_estimate();
    const Parties parties(story_, sentence, uses_);
    const auto before = static_cast<std::ptrdiff_t>(found_.size());
    for (std::size_t k = 0; k < uses_.size(); ++k) read_verb(k, parties);
    for (const auto& link : links_)
      if (link.relation == Relation::bound) add_bound(link, parties);
    std::stable_sort(found_.begin() + before, found_.end(),
                     [](const Candidate& a, const Candidate& b) { return a.word < b.word; });
  }

  bool tells_of_movement() const {
    return std::ranges::any_of(uses_, [](const VerbUse& use) { return use.sense <= Sense::hold; });
  }

  // "Cuiabá at last." under a diary's date.
  void note_presence() {
    constexpr std::size_t longest = 8;
    if (entries_.empty() || !entries_[sentence_] || !story_.is_narrated() || links_.empty()) return;
    const auto& link = links_.front();
    const bool opens = link.first == here().range.first && link.relation == Relation::direct;
    if (!opens || here().range.last - here().range.first > longest) return;
    if (!fits(mention_of(link), What::present)) return;
    const std::size_t behind = mention_of(link).range.last;
    if (is(behind, Role::be_now) || is(behind, Role::be_past)) return;  // "Jackson is ill."
    Candidate candidate;
    candidate.what = What::present;
    candidate.sentence = sentence_;
    candidate.word = link.first;
    candidate.mention = link.mention;
    candidate.entry = told_ = entries_[sentence_];
    candidate.doubtful = true;
    found_.push_back(std::move(candidate));
  }

  // "The diocese speaks of 20,000 walkers" behind the sentence in which they set out.
  void note_estimate() {
    constexpr std::array<std::string_view, 10> verbs = {
        "estimated", "counted", "put",     "estimates", "habla",
        "hablo",     "conto",   "calcula", "calculo",   "estima"};
    if (counts_->all().empty() || found_.empty()) return;
    auto& last = found_.back();
    if (last.sentence + 1 != sentence_ || last.count || is_plan(last.what) || last.partial) return;
    const auto& words = story_.words();
    const auto& count = counts_->all().front();
    if (!is(count.noun, Role::mover)) return;
    for (std::size_t at = here().range.first; at < count.range.first; ++at)
      if (std::ranges::any_of(verbs, [&](std::string_view verb) { return words[at].is(verb); }))
        last.count = count.count;
  }

  void read_verb(std::size_t k, const Parties& parties) {
    const auto& use = uses_[k];
    if (use.sense == Sense::speech || use.mood == Mood::unreal) return;
    const bool befell = befalls(use.sense);
    const bool took_place = use.mood == Mood::happened || use.mood == Mood::earlier;
    if (befell && !took_place) return;
    const Party party = befell ? parties.victim(k) : parties.subject(k);
    if (!party.body) {
      strangers_ += !befell && took_place && is_placed(use) ? 1 : 0;
      return;
    }
    if (use.sense == Sense::hold && !holds_an_event(use, party)) return;
    const bool plan = use.mood == Mood::intended || use.mood == Mood::cancelled;
    if (!plan && !story_.is_narrated() && tells_of_a_period(story_, here().range, use, published_))
      return;
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

  bool is_placed(const VerbUse& use) const {
    return std::ranges::any_of(links_, [&](const PlaceLink& link) {
      return belongs(link, use) && what_of(use, link.relation).has_value();
    });
  }

  // "The march was held", "they staged a protest".
  bool holds_an_event(const VerbUse& use, const Party& party) const {
    constexpr std::size_t reach = 5;
    if (party.actor && story_.actor(*party.actor).event) return true;
    for (std::size_t at = use.range.last; at < use.range.last + reach; ++at)
      if (is(at, Role::event)) return true;
    return false;
  }

  // "to Huixtla, where they rested": the last place before the clause.
  const PlaceLink* place_of_where(const VerbUse& use) const {
    if (use.clause.first >= use.range.first) return nullptr;
    const auto& first = story_.words()[use.clause.first];
    if (!first.is("where") && !first.is("donde")) return nullptr;
    const PlaceLink* last = nullptr;
    for (const auto& link : links_)
      if (link.first < use.clause.first) last = &link;
    return last;
  }

  // Places behind the verb, and a phrase in front: "In Huixtla, the caravan rested".
  bool belongs(const PlaceLink& link, const VerbUse& use) const {
    const auto& words = story_.words();
    const auto& mention = reading_.mentions.all[link.mention];
    if (link.relation == Relation::bound) return false;
    if (link.first >= use.range.last)
      return link.first < use.clause.last && !of_an_actor(link, use) && !is_cut_off(link, use);
    const bool in_front = mention.range.last < here().range.last &&
                          link.first <= use.clause.first + 1 && link.first >= use.clause.first &&
                          words[mention.range.last].is(",");
    return in_front && (link.relation == Relation::in || link.relation == Relation::near ||
                        link.relation == Relation::from);
  }

  // "“We walk on,” said a miller of X"; "they left, but a landslide near X".
  bool is_cut_off(const PlaceLink& link, const VerbUse& use) const {
    const auto& words = story_.words();
    if (words[use.range.first].quoted && !words[link.first].quoted) return true;
    for (std::size_t at = use.range.last; at < link.first; ++at)
      if (words[at].is("but") || words[at].is("pero")) return true;
    return false;
  }

  // "arrested migrants from Huixtla": whence the people are, not whence they went.
  bool of_an_actor(const PlaceLink& link, const VerbUse& use) const {
    if (link.relation != Relation::from || use.sense == Sense::depart || use.noun) return false;
    const Range actors = story_.actors_of(sentence_);
    for (std::size_t at = actors.first; at < actors.last; ++at) {
      const auto& range = story_.actor(at).range;
      if (range.last == link.first && range.first >= use.range.last) return true;
    }
    return false;
  }

  void add_unplaced(std::size_t k, const Party& party) {
    const auto& use = uses_[k];
    const bool counts = use.mood == Mood::happened || use.mood == Mood::earlier;
    if (!counts || use.sense == Sense::carry || use.noun) return;
    if (befalls(use.sense)) return add(k, party, what_befell(use.sense), nullptr);
    switch (use.sense) {
      case Sense::depart:
        return add(k, party, What::departed, nullptr);
      case Sense::arrive:
        return add(k, party, What::arrived, nullptr);
      case Sense::rest:
        return add(k, party, What::rested, nullptr);
      case Sense::gather:
      case Sense::hold:
        return;
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
    candidate.group = *party.body;
    candidate.doubtful = party.doubtful;
    candidate.called_off = use.noun && use.mood == Mood::cancelled;
    if (party.actor) {
      const auto which = story_.actor(*party.actor).which;
      candidate.marked = which == Which::second || which == Which::third;
    }
    if (link) {
      candidate.mention = link->mention;
      candidate.near = link->relation == Relation::near;
      candidate.radius_km = link->radius_km;
      // To come to a region is to be somewhere in it.
      const bool somewhere = what == What::arrived && is_division(mention_of(*link));
      if (somewhere) candidate.what = What::present;
    }
    date(candidate, k, link);
    if (!is_plan(what)) candidate.count = counts_->of(use, party);
    candidate.definite = (party.actor && story_.is_definite(story_.actor(*party.actor)));
    if (befalls(use.sense)) note_victims(candidate, use, party);
    if (use.sense == Sense::carry && candidate.partial) return;
    found_.push_back(std::move(candidate));
  }

  const Mention& mention_of(const PlaceLink& link) const {
    return reading_.mentions.all[link.mention];
  }

  // From a place to the next one that stands in the same relation to the verb.
  std::optional<Range> behind(const PlaceLink* link, const VerbUse& use) const {
    if (!link || link->first < use.range.last) return std::nullopt;
    std::size_t end = use.clause.last;
    for (const auto& other : links_)
      if (other.first > link->first && other.relation == link->relation)
        end = std::min(end, other.first);
    return Range{mention_of(*link).range.last, end};
  }

  // In a narrative, and in a report of no date, dates without a year go on from the last one told;
  // so do weekdays behind a date of the fortnight before the report.
  Anchor anchor() const {
    constexpr int fortnight = 13;
    const bool narrative = !entries_.empty() || !published_;
    const bool near = published_ && told_ && told_by_date_ && *told_ <= *published_ &&
                      time::days_between(*told_, *published_) <= fortnight;
    return {published_, narrative || near ? told_ : std::nullopt};
  }

  void date(Candidate& candidate, std::size_t k, const PlaceLink* link) {
    if (!entries_.empty()) candidate.entry = entries_[sentence_];
    if (candidate.entry) told_ = candidate.entry;
    if (is_plan(candidate.what)) {
      const bool stated = candidate.mood == Mood::intended || candidate.mood == Mood::cancelled ||
                          candidate.mood == Mood::ongoing;
      if (stated) candidate.said = date_said(reading_, sentence_, published_);
      return;
    }
    const auto date = date_of({uses_, dates_, k, behind(link, uses_[k])}, anchor());
    candidate.when = date.when;
    candidate.minute_of_day = date.minute_of_day;
    candidate.same_day = date.same_day;
    if (!candidate.when) candidate.days_later = later_in(uses_[k].clause);
    candidate.same_day = candidate.same_day || story_.names_part_of_day(uses_[k].clause);
    if (!candidate.when || candidate.when->is_interval() || candidate.mood == Mood::earlier) return;
    told_ = candidate.when->earliest();
    told_by_date_ = told_by_date_ || std::ranges::any_of(dates_, [](const auto& other) {
                      return other.day != 0 && other.month != 0;
                    });
  }

  // In the clause, or before the first verb: "Two days later, rested, they left".
  std::optional<int> later_in(Range clause) const {
    const auto own = find_days_later(story_.words(), clause, story_.lexicon());
    if (own || uses_.empty()) return own;
    return find_days_later(story_.words(), {here().range.first, uses_[0].range.first},
                           story_.lexicon());
  }

  // Of the verb before it: "Partió rumbo a Huixtla".
  std::optional<std::size_t> mover_before(const PlaceLink& link, const Parties& parties) const {
    for (std::size_t k = uses_.size(); k-- > 0;)
      if (uses_[k].range.last <= link.first && uses_[k].sense <= Sense::rest)
        return parties.subject(k).body;
    return std::nullopt;
  }

  void add_bound(const PlaceLink& link, const Parties& parties) {
    if (!fits(mention_of(link), What::intended)) return;
    const Range actors = story_.actors_of(sentence_);
    std::optional<std::size_t> body;
    for (std::size_t at = actors.first; at < actors.last && !body; ++at)
      if (story_.actor(at).range.last <= link.first) body = story_.actor(at).body;
    if (!body) body = mover_before(link, parties);
    if (!body) return;
    Candidate candidate;
    candidate.what = What::intended;
    candidate.mood = Mood::intended;
    candidate.sentence = sentence_;
    candidate.word = link.first;
    candidate.group = *body;
    candidate.mention = link.mention;
    candidate.said = date_said(reading_, sentence_, published_);
    found_.push_back(std::move(candidate));
  }

  // People counted apart from the caravan are some of it only.
  void note_victims(Candidate& candidate, const VerbUse& use, const Party& party) const {
    const auto* counted = counts_->at(party);
    const ActorKind kind = party.actor ? story_.actor(*party.actor).kind : ActorKind::people;
    const bool group = kind == ActorKind::group;
    const bool all =
        !counted && (kind == ActorKind::it || kind == ActorKind::they || kind == ActorKind::we ||
                     (kind == ActorKind::mover && story_.has_article(story_.actor(*party.actor))));
    const bool harm = use.sense == Sense::injure || use.sense == Sense::kill;
    const bool whole = group || (all && !harm);
    candidate.partial =
        use.sense != Sense::disperse && !whole && (counted || use.sense != Sense::detain);
    candidate.apart = use.sense == Sense::kill && !group;
  }

  const Narration& story_;
  const Reading& reading_;
  std::optional<time::Day> published_;
  std::vector<std::optional<time::Day>> entries_;
  std::optional<time::Day> told_;  // the last day told of
  bool told_by_date_ = false;      // it, or one before it, by its number
  std::size_t sentence_ = 0;
  std::size_t strangers_ = 0;
  std::vector<VerbUse> uses_;
  Dates dates_;
  std::vector<PlaceLink> links_;
  std::optional<SentenceCounts> counts_;
  std::vector<Candidate> found_;
};

std::vector<Candidate> others_of(const Reading& reading, std::optional<time::Day> published,
                                 Admit admit) {
  const Narration story(
      reading, find_actors(reading.prose, reading.names, reading.mentions, reading.words(), admit));
  auto found = CandidateFinder(story, published).run();
  return admit == Admit::persons ? keep_travellers(reading, std::move(found))
                                 : keep_groups(reading, std::move(found));
}

}  // namespace

std::vector<Candidate> find_candidates(const Reading& reading, std::optional<time::Day> published) {
  const Narration story(reading);
  CandidateFinder finder(story, published);
  auto found = keep_groups(reading, finder.run());
  for (const Admit admit : {Admit::troops, Admit::persons}) {
    const std::size_t enough = admit == Admit::troops ? 1 : least_places_of_one;
    if (anybody_moved(found) || finder.strangers() < enough) break;
    auto others = others_of(reading, published, admit);
    if (anybody_moved(others)) found = std::move(others);
  }
  return imply_plans(reading, std::move(found));
}

}  // namespace rumbo::reports
