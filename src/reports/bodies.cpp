#include "reports/bodies.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace rumbo::reports {

using places::Mention;
using places::MentionKind;
using places::Mentions;
using prose::Lexicon;
using prose::Prose;
using prose::Role;
using prose::Words;

namespace {

struct Body {
  Going going = Going::any;
  Which which = Which::unsaid;
  std::string town;    // "the Tonalá group"
  std::string person;  // a single traveller's surname
};

bool is_pronoun(const Actor& actor) {
  return actor.kind == ActorKind::it || actor.kind == ActorKind::they;
}

bool is_noun(const Actor& actor) { return actor.kind <= ActorKind::people; }

// What a pronoun of one kind may stand for: "it" for groups, "they" for anyone but a "we".
struct Standing {
  std::optional<std::size_t> last;    // in this sentence
  std::optional<std::size_t> first;   // of this sentence
  std::optional<std::size_t> before;  // the first of the sentence before that has any

  void begin_sentence() {
    if (first) before = first;
    last = first = std::nullopt;
  }
  void add(std::size_t actor) {
    last = actor;
    if (!first) first = actor;
  }
  std::optional<std::size_t> antecedent() const { return last ? last : before; }
};

class BodyFinder {
 public:
  BodyFinder(const Prose& prose, const Mentions& mentions, const Lexicon& lexicon, Admit admit,
             std::vector<Actor>& actors)
      : prose_(prose), words_(prose.words), lexicon_(lexicon), admit_(admit), actors_(actors) {
    for (const auto& mention : mentions.all)
      if (mention.kind == MentionKind::place && mention.best() &&
          mention.best()->kind == gazetteer::Kind::city)
        town_ends_[mention.range.last] = &mention;
    for (const auto& mention : mentions.all)
      if (mention.kind == MentionKind::place && mention.best() &&
          mention.best()->kind == gazetteer::Kind::city)
        town_starts_[mention.range.first] = &mention;
  }

  void run() {
    for (std::size_t at = 0; at < actors_.size(); ++at) {
      auto& actor = actors_[at];
      enter(actor.sentence);
      if (is_noun(actor)) {
        actor.body = body_of_noun(at);
      } else if (is_pronoun(actor)) {
        stand_in(at);
      } else if (actor.kind == ActorKind::we) {
        actor.body = 0;
        if (bodies_.empty()) bodies_.emplace_back();
      } else if (actor.kind == ActorKind::person && admit_ == Admit::persons) {
        actor.body = body_of_person(at);
      }
      note(at);
    }
  }

 private:
  bool is(std::size_t at, Role role) const { return lexicon_.is(words_[at], role); }

  void enter(std::size_t sentence) {
    if (sentence_ == sentence) return;
    sentence_ = sentence;
    for (auto* standing : {&groups_, &anyone_, &persons_}) standing->begin_sentence();
    const std::size_t block = prose_.sentences[sentence].block;
    if (block != block_) last_in_block_.reset();
    block_ = block;
  }

  void note(std::size_t at) {
    const auto& actor = actors_[at];
    if (is_pronoun(actor) || actor.kind == ActorKind::we) return;
    anyone_.add(at);
    if (actor.kind == ActorKind::group) groups_.add(at);
    if (actor.kind == ActorKind::person && !is(actor.range.first, Role::person)) persons_.add(at);
    if (is_noun(actor) && actor.body) last_in_block_ = at;
  }

  std::optional<std::size_t> body_of_noun(std::size_t at) {
    const auto& actor = actors_[at];
    if (actor.which == Which::past) return std::nullopt;
    if (const auto whole = complemented(at)) return adopt(*whole, actor.going);
    const std::string town = town_of(actor);
    if (actor.which != Which::unsaid || !town.empty()) return marked(actor, town);
    if (actor.going == Going::any || actor.kind == ActorKind::people) return unmarked(at);
    for (std::size_t b = 0; b < bodies_.size(); ++b)
      if (bodies_[b].going == actor.going && bodies_[b].which <= Which::first) return b;
    for (std::size_t b = 0; b < bodies_.size(); ++b)
      if (bodies_[b].going == Going::any && bodies_[b].which <= Which::first)
        return adopt(b, actor.going);
    return create({actor.going, Which::unsaid, {}, {}});
  }

  // "a caravan of 400 migrants": both are one.
  std::optional<std::size_t> complemented(std::size_t at) const {
    constexpr std::size_t reach = 8;
    if (at == 0 || !is_noun(actors_[at - 1]) || !actors_[at - 1].body) return std::nullopt;
    const auto& before = actors_[at - 1];
    const auto& actor = actors_[at];
    if (before.sentence != actor.sentence || actor.range.first > before.range.last + reach)
      return std::nullopt;
    const std::size_t next = before.range.last;
    if (next >= actor.range.first || !is(next, Role::linker)) return std::nullopt;
    for (std::size_t word = next + 1; word < actor.range.first; ++word)
      if (!words_[word].is_word() && !words_[word].is_number()) return std::nullopt;
    return before.body;
  }

  // "the Tonalá group", "el grupo de Tonalá".
  std::string town_of(const Actor& actor) const {
    if (actor.kind != ActorKind::group) return {};
    const auto before = town_ends_.find(actor.range.first);
    if (before != town_ends_.end()) return before->second->key;
    if (lexicon_.language() != prose::Language::spanish) return {};
    const std::size_t next = actor.range.last;
    if (next >= words_.size() || !is(next, Role::linker)) return {};
    const auto behind = town_starts_.find(next + 1);
    return behind == town_starts_.end() ? std::string() : behind->second->key;
  }

  std::size_t marked(const Actor& actor, const std::string& town) {
    const bool first = actor.which == Which::first;
    for (std::size_t b = 0; b < bodies_.size(); ++b) {
      const bool same_town = !town.empty() && bodies_[b].town == town;
      const bool same_rank = town.empty() && bodies_[b].which == actor.which;
      if (same_town || same_rank) return b;
    }
    if (bodies_.empty()) return create({actor.going, actor.which, town, {}});
    auto& main = bodies_.front();
    const bool is_main =
        first || (!town.empty() && main.town.empty() && actor.which == Which::unsaid);
    if (!is_main) return create({actor.going, actor.which, town, {}});
    if (main.town.empty()) main.town = town;
    if (first) main.which = Which::first;
    return 0;
  }

  // A noun of no kind, or one whose kind has no body yet.
  std::size_t unmarked(std::size_t at) {
    if (bodies_.empty()) return create({actors_[at].going, Which::unsaid, {}, {}});
    if (!last_in_block_) return 0;
    const auto body = actors_[*last_in_block_].body.value_or(0);
    actors_[at].doubtful = body != 0;
    return body;
  }

  std::size_t adopt(std::size_t body, Going going) {
    if (bodies_[body].going == Going::any) bodies_[body].going = going;
    return body;
  }

  std::size_t create(Body body) {
    bodies_.push_back(std::move(body));
    return bodies_.size() - 1;
  }

  void stand_in(std::size_t at) {
    auto& actor = actors_[at];
    const auto before = actor.kind == ActorKind::it ? groups_.antecedent() : anyone_.antecedent();
    if (before) {
      actor.body = actors_[*before].body;
      actor.doubtful = actors_[*before].doubtful;
      actor.going = actors_[*before].going;
      actor.event = actors_[*before].event;
    }
    if (!actor.object || actor.body || bodies_.empty()) return;
    actor.body = last_in_block_ ? actors_[*last_in_block_].body : std::optional<std::size_t>(0);
    actor.doubtful = true;
  }

  // A traveller without a title; "she" is the one named last.
  std::optional<std::size_t> body_of_person(std::size_t at) {
    const auto& actor = actors_[at];
    if (is(actor.range.first, Role::person)) {
      const auto before = persons_.antecedent();
      return before ? actors_[*before].body : std::nullopt;
    }
    const std::size_t first = actor.range.first;
    const bool titled = first > 0 && (is(first - 1, Role::title) || is(first - 1, Role::official));
    if (titled) return std::nullopt;
    const std::string& surname = words_[actor.range.last - 1].folded;
    for (std::size_t b = 0; b < bodies_.size(); ++b)
      if (bodies_[b].person == surname) return b;
    return create({Going::any, Which::unsaid, {}, surname});
  }

  const Prose& prose_;
  const Words& words_;
  const Lexicon& lexicon_;
  Admit admit_;
  std::vector<Actor>& actors_;
  std::unordered_map<std::size_t, const Mention*> town_ends_;
  std::unordered_map<std::size_t, const Mention*> town_starts_;
  std::vector<Body> bodies_;
  Standing groups_, anyone_, persons_;
  std::size_t sentence_ = static_cast<std::size_t>(-1);
  std::size_t block_ = static_cast<std::size_t>(-1);
  std::optional<std::size_t> last_in_block_;
};

}  // namespace

void find_bodies(const Prose& prose, const Mentions& mentions, const Lexicon& lexicon, Admit admit,
                 std::vector<Actor>& actors) {
  BodyFinder(prose, mentions, lexicon, admit, actors).run();
}

}  // namespace rumbo::reports
