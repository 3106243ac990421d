#include "reports/steps.hpp"

#include "geo/geodesic.hpp"
#include "itinerary/count.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include <fmt/format.h>

namespace rumbo::reports {

using prose::BlockKind;
using prose::Sentence;

namespace {

using itinerary::Certainty;
using itinerary::What;

constexpr double dateline_reach_km = 150;
constexpr std::size_t opening_sentences = 3;

bool is_plan(What what) { return what == What::intended || what == What::cancelled; }

class StepMaker {
 public:
  StepMaker(const Reading& reading, std::size_t report) : reading_(reading), report_(report) {}

  std::vector<Step> run(const std::vector<Candidate>& candidates) {
    add_dateline(candidates);
    for (const auto& candidate : candidates) {
      if (candidate.apart) {
        steps_.push_back(incident(candidate));
      } else if (candidate.mention && !candidate.partial) {
        steps_.push_back(step(candidate));
      } else if (is_unplaced_blow(candidate)) {
        steps_.push_back(unplaced_blow(candidate));
      }
    }
    for (const auto& candidate : candidates)
      if (candidate.partial && !candidate.apart) add_note(candidate);
    drop_regions(steps_);
    return std::move(steps_);
  }

 private:
  const Sentence& sentence_of(const Candidate& candidate) const {
    return reading_.prose.sentences[candidate.sentence];
  }

  itinerary::Evidence quote(std::size_t sentence) const {
    return evidence_of(reading_,
                       span_of(reading_.prose.words, reading_.prose.sentences[sentence].range));
  }

  Step bare(const Candidate& candidate) const {
    Step step;
    step.report = report_;
    step.word = candidate.word;
    step.group = candidate.group;
    step.earlier = candidate.mood == Mood::earlier;
    step.event.what = candidate.what;
    step.event.when = candidate.when;
    step.event.count = candidate.count;
    step.event.note = candidate.note;
    step.event.evidence.push_back(quote(candidate.sentence));
    return step;
  }

  Step step(const Candidate& candidate) const {
    Step made = bare(candidate);
    auto located = locate(reading_, *candidate.mention, candidate.near);
    made.event.where.place = std::move(located.place);
    made.event.where.radius_km = located.radius_km ? located.radius_km : candidate.radius_km;
    made.place_key = std::move(located.key);
    made.mention = candidate.mention;
    made.exact = candidate.when && candidate.when->is_exact_day() && !candidate.doubtful;
    const double sure = reading_.mentions.all[*candidate.mention].confidence;
    const bool certain =
        (made.exact || is_plan(candidate.what)) && !candidate.doubtful && sure > 0.6;
    made.event.certainty = certain ? Certainty::certain : Certainty::likely;
    if (is_plan(candidate.what)) date_plan(candidate, made.event);
    ask_about_place(*candidate.mention, sure, made);
    return made;
  }

  static void date_plan(const Candidate& candidate, itinerary::Event& event) {
    if (!candidate.said) return;
    const std::string said = time::to_edtf(*candidate.said);
    event.note = fmt::format("said {}", said);
    if (event.what == What::cancelled) event.when = candidate.said;
  }

  void ask_about_place(std::size_t index, double sure, Step& made) const {
    constexpr double doubt = 0.55;
    const auto& mention = reading_.mentions.all[index];
    if (sure >= doubt || mention.candidates.size() < 2) return;
    const auto& first = mention.candidates[0].place;
    const auto& second = mention.candidates[1].place;
    if (geo::distance_km(first.position, second.position) < 30) return;
    made.event.certainty = Certainty::uncertain;
    made.question = fmt::format("Is {} the one in {} ({}), or the one in {} ({})?", mention.text,
                                first.admin1, first.country, second.admin1, second.country);
    made.edit = fmt::format("for the second one set geonames: {} in where:", second.geonames);
  }

  static bool is_unplaced_blow(const Candidate& candidate) {
    return !candidate.mention && !candidate.partial &&
           (candidate.what == What::dispersed || candidate.what == What::detained);
  }

  Step unplaced_blow(const Candidate& candidate) const {
    Step made = bare(candidate);
    made.event.certainty = Certainty::uncertain;
    made.question = fmt::format("Where was the group {}? The report names no place.",
                                to_string(candidate.what));
    made.edit = "write the place in where:, or delete the event";
    return made;
  }

  // A killing is no place of the group's: it keeps its date and has no place.
  Step incident(const Candidate& candidate) const {
    Step made = bare(candidate);
    made.event.what = What::incident;
    made.event.count.reset();
    made.event.certainty = Certainty::uncertain;
    made.event.note = "people killed; not a place the group is known to have passed";
    made.question = "Where did the killing happen? The report gives no place on the route.";
    made.edit = "write where: with a radius_km:, or delete the event";
    return made;
  }

  // Some of the group only: told beside the nearest event rather than as one of its own.
  void add_note(const Candidate& candidate) {
    Step* nearest = nullptr;
    for (auto& step : steps_) {
      if (is_plan(step.event.what) || step.earlier || step.place_key.empty()) continue;
      const bool blow = step.event.what == What::dispersed || step.event.what == What::detained;
      if (!nearest || blow || step.word < candidate.word) nearest = &step;
      if (blow) break;
    }
    if (!nearest) return;
    const std::string who =
        candidate.count ? itinerary::readable_count(*candidate.count) : std::string("some");
    auto& note = nearest->event.note;
    note += fmt::format("{}{} {}", note.empty() ? "" : "; ", who, word_for(candidate.what));
    const auto evidence = quote(candidate.sentence);
    if (std::ranges::find(nearest->event.evidence, evidence) == nearest->event.evidence.end())
      nearest->event.evidence.push_back(evidence);
  }

  static std::string_view word_for(What what) {
    return what == What::attacked ? "hurt" : to_string(what);
  }

  // The dateline vouches for where the group set out or came to when the opening names no place for
  // that.
  void add_dateline(const std::vector<Candidate>& candidates) {
    const auto mention = dateline_mention();
    if (!mention) return;
    for (const auto& candidate : candidates) {
      const bool vague = !candidate.mention && !candidate.partial &&
                         (candidate.what == What::departed || candidate.what == What::arrived);
      if (!vague || !in_opening(candidate.sentence)) continue;
      if (!may_be_here(*mention, candidates)) return;
      steps_.push_back(dateline_step(*mention, candidate));
      return;
    }
  }

  std::optional<std::size_t> dateline_mention() const {
    for (std::size_t at = 0; at < reading_.mentions.all.size(); ++at) {
      const auto& mention = reading_.mentions.all[at];
      if (reading_.prose.sentences[mention.sentence].kind == BlockKind::dateline && mention.best())
        return at;
    }
    return std::nullopt;
  }

  bool in_opening(std::size_t sentence) const {
    std::size_t before = 0;
    for (std::size_t at = 0; at < sentence; ++at)
      before += reading_.prose.sentences[at].kind == BlockKind::text ? 1 : 0;
    return before < opening_sentences;
  }

  // A town, no capital (where the agencies sit), told of nowhere else, and not far from where the
  // group was.
  bool may_be_here(std::size_t mention, const std::vector<Candidate>& candidates) const {
    const auto& here = *reading_.mentions.all[mention].best();
    if (here.kind != gazetteer::Kind::city || here.feature_code == "PPLC") return false;
    double nearest = std::numeric_limits<double>::infinity();
    bool any = false;
    for (const auto& candidate : candidates) {
      const auto* place = candidate.mention && !is_plan(candidate.what)
                              ? reading_.mentions.all[*candidate.mention].best()
                              : nullptr;
      if (!place || place->kind != gazetteer::Kind::city) continue;
      if (place->number == here.number) return false;
      any = true;
      nearest = std::min(nearest, geo::distance_km(place->position, here.position));
    }
    return !any || nearest <= dateline_reach_km;
  }

  Step dateline_step(std::size_t mention, const Candidate& candidate) const {
    Step made = bare(candidate);
    auto located = locate(reading_, mention, false);
    made.event.where.place = std::move(located.place);
    made.place_key = std::move(located.key);
    made.event.certainty = Certainty::uncertain;
    const auto day = candidate.when ? candidate.when->latest() : std::nullopt;
    if (day) made.event.when = time::When::on_or_before(*day);
    made.earlier = true;
    made.event.note = "the place is the dateline's; the text does not name it";
    made.event.evidence.insert(made.event.evidence.begin(),
                               quote(reading_.mentions.all[mention].sentence));
    const auto& name = reading_.mentions.all[mention].best()->name;
    made.question =
        candidate.what == What::departed
            ? fmt::format("Did the group set out from {}? Only the dateline names it.", name)
            : fmt::format("Did the group come to {}? Only the dateline names it.", name);
    made.edit = "if so, delete certainty: uncertain; if not, delete the event";
    return made;
  }

  const Reading& reading_;
  std::size_t report_;
  std::vector<Step> steps_;
};

}  // namespace

std::vector<Step> make_steps(const Reading& reading, std::size_t report,
                             std::vector<Candidate> candidates,
                             std::optional<time::Day> published) {
  fill_dates(candidates, published);
  carry_counts(candidates);
  fill_places(candidates);
  return StepMaker(reading, report).run(candidates);
}

}  // namespace rumbo::reports
