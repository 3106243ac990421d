#include "reports/verbs.hpp"

#include "reports/movement_nouns.hpp"

#include <algorithm>
#include <array>

namespace rumbo::reports {

using prose::Form;
using prose::Language;
using prose::Lexicon;
using prose::Range;
using prose::Role;
using prose::Sense;
using prose::Word;
using prose::Words;

namespace {

bool is_adverb(const Word& word, const Lexicon& lexicon) {
  return word.is_word() && (lexicon.is(word, Role::adverb) || word.folded.ends_with("ly") ||
                            word.folded.ends_with("mente"));
}

bool same_spelling(std::string_view written, std::string_view exact) {
  if (written.size() != exact.size() || exact.empty()) return false;
  return (written[0] | 0x20) == (exact[0] | 0x20) && written.substr(1) == exact.substr(1);
}

class VerbFinder {
 public:
  VerbFinder(std::string_view text, const Words& words, Range sentence, const Lexicon& lexicon)
      : text_(text), words_(words), sentence_(sentence), lexicon_(lexicon) {}

  std::vector<VerbUse> run() {
    for (std::size_t at = sentence_.first; at < sentence_.last;) {
      const auto use = use_at(at);
      if (use) told_ = told_ || (use->form == Form::past && is_told(at, {.first = at}));
      if (use) uses_.push_back(*use);
      at = use ? use->range.last : at + 1;
    }
    part_into_clauses();
    for (std::size_t k = 0; k < uses_.size(); ++k) {
      uses_[k].mood = mood_of(uses_[k], words_, sentence_, lexicon_);
      if (k > 0 && shares_governor(k)) uses_[k].mood = uses_[k - 1].mood;
    }
    return std::move(uses_);
  }

 private:
  // "tenía previsto caminar hasta X y llegar el domingo a Y"
  bool shares_governor(std::size_t k) const {
    const bool both = uses_[k].form == Form::infinitive && uses_[k - 1].form == Form::infinitive;
    if (!both || uses_[k].mood != Mood::unreal) return false;
    bool joined = false;
    for (std::size_t at = uses_[k - 1].range.last; at < uses_[k].range.first; ++at) {
      for (const Role role : {Role::negation, Role::fail, Role::manage, Role::prevent})
        if (is(at, role) && lexicon_.language() == Language::spanish) return false;
      joined = joined || is(at, Role::coordinator);
    }
    return joined && lexicon_.language() == Language::spanish;
  }

  bool is(std::size_t at, Role role) const {
    return at >= sentence_.first && at < sentence_.last && lexicon_.is(words_[at], role);
  }

  std::optional<VerbUse> use_at(std::size_t at) const {
    if (!words_[at].is_word()) return std::nullopt;
    if (auto noun = find_movement_noun(words_, sentence_, at, lexicon_)) return noun;
    const auto rows = lexicon_.verbs(words_[at].folded);
    if (rows.empty() || is_part_of_compound(at)) return std::nullopt;
    const auto aux = auxiliaries_before(words_, sentence_, at, lexicon_);
    for (const auto& verb : rows) {
      if (!verb.exact.empty() && !same_spelling(text_of(text_, words_[at].span), verb.exact))
        continue;
      const auto particle = particle_behind(at, verb.row->particles);
      if (!particle || !fits(verb.form, at, aux)) continue;
      if (verb.row->sense == Sense::depart && leaves_something(at, *particle)) continue;
      VerbUse use;
      use.range = {at, *particle};
      use.sense = verb.row->sense;
      use.form = verb.form;
      if (verb.form == Form::infinitive && is_told(at, aux)) use.form = Form::past;
      use.passive = verb.form == Form::participle && (aux.be_now || aux.be_past) &&
                    verb.row->sense >= Sense::disperse;
      return use;
    }
    return std::nullopt;
  }

  // "left-wing", "half-left".
  bool is_part_of_compound(std::size_t at) const {
    const auto joined = [&](std::size_t left, std::size_t right) {
      return words_[left].span.end == words_[right].span.begin;
    };
    if (at + 1 < sentence_.last && is_dash(words_[at + 1]) && joined(at, at + 1)) return true;
    return at > sentence_.first && is_dash(words_[at - 1]) && joined(at - 1, at) &&
           at - 1 > sentence_.first && joined(at - 2, at - 1);
  }

  // "left 20 people hurt", "left them behind", "dejó de caminar": nobody went away.
  bool leaves_something(std::size_t at, std::size_t end) const {
    if (!words_[at].is("left") && !words_[at].is("leave") && !words_[at].is("leaving") &&
        !words_[at].folded.starts_with("dej"))
      return false;
    if (end >= sentence_.last) return false;
    const Word& next = words_[end];
    constexpr std::array<std::string_view, 12> results = {"behind",  "dead", "homeless", "stranded",
                                                          "without", "them", "him",      "her",
                                                          "us",      "de",   "a",        "sin"};
    if (std::ranges::any_of(results, [&](std::string_view word) { return next.is(word); }))
      return !(next.is("a") && lexicon_.language() == Language::english);
    const bool counted = next.is_number() || is(end, Role::vague_count) || is(end, Role::about) ||
                         lexicon_.number(next.folded).has_value() || next.is("at") ||
                         next.is("more") || next.is("mas") || next.is("al");
    if (next.is("at")) return is(end + 1, Role::at_least);
    return counted;
  }

  // Past the particle, or past the verb where none is needed and where it is a preposition to be
  // read again.
  std::optional<std::size_t> particle_behind(std::size_t at, std::string_view particles) const {
    if (particles.empty()) return at + 1;
    for (std::size_t next = at + 1; next < std::min(sentence_.last, at + 3); ++next) {
      for (std::size_t from = 0; from < particles.size();) {
        const auto end = std::min(particles.find(' ', from), particles.size());
        if (const auto past = past_phrase(next, particles.substr(from, end - from))) {
          const bool again =
              *past == next + 1 && lexicon_.preposition(words_, next, next + 1).has_value();
          return again ? at + 1 : *past;
        }
        from = end + 1;
      }
      if (!is_adverb(words_[next], lexicon_)) return std::nullopt;
    }
    return std::nullopt;
  }

  // Past the words of "their_way" where they stand at `at`.
  std::optional<std::size_t> past_phrase(std::size_t at, std::string_view phrase) const {
    while (!phrase.empty()) {
      const auto end = std::min(phrase.find('_'), phrase.size());
      if (at >= sentence_.last || !words_[at].is(phrase.substr(0, end))) return std::nullopt;
      ++at;
      phrase.remove_prefix(std::min(end + 1, phrase.size()));
    }
    return at;
  }

  bool fits(Form form, std::size_t at, const Auxiliaries& aux) const {
    const bool english = lexicon_.language() == Language::english;
    const bool behind_article = at > sentence_.first && is(at - 1, Role::determiner) &&
                                !is(at - 1, Role::relative) && !(!english && is_clitic(at - 1));
    const bool helped = aux.have || aux.had || aux.be_now || aux.be_past;
    switch (form) {
      case Form::infinitive:
        return !english || aux.to || aux.future || aux.unreal || is_let(at) || is_told(at, aux);
      case Form::participle:
        return helped || (!english && !behind_article);
      case Form::past:
        return !behind_article && !aux.to && !(english && helped);
      case Form::gerund:
        return !behind_article;
      case Form::present:
        return !english && !behind_article;
      case Form::future:
        return true;
    }
    return false;
  }

  // "la dispersó": a pronoun that looks like an article.
  bool is_clitic(std::size_t at) const {
    return words_[at].is("la") || words_[at].is("lo") || words_[at].is("los") ||
           words_[at].is("las");
  }

  // The present tense of one who tells his own journey: "We leave X at dawn, and reach Y".
  bool is_told(std::size_t at, const Auxiliaries& aux) const {
    if (lexicon_.language() != Language::english || words_[at].quoted || aux.to || aux.future ||
        aux.unreal || aux.negated || aux.first == sentence_.first)
      return false;
    const std::size_t before = aux.first - 1;
    if (is(before, Role::we) && !is(before, Role::object_pronoun)) return true;
    const bool goes_on =
        is(before, Role::coordinator) || words_[before].is(",") || words_[before].is("then");
    return goes_on && !uses_.empty() && told_;
  }

  // "let them go"
  bool is_let(std::size_t at) const {
    return at >= sentence_.first + 2 && is(at - 1, Role::object_pronoun) &&
           is(at - 2, Role::permit);
  }

  bool parts(std::size_t at) const {
    const Word& word = words_[at];
    if (word.is(";") || word.is(":") || word.is("“") || word.is("”") || word.is("\"") ||
        word.is("«") || word.is("»") || word.is("(") || word.is("—") || word.is(","))
      return true;
    return is(at, Role::subordinator) || is(at, Role::relative) || is(at, Role::coordinator);
  }

  // Two capitals on either side of "and" are a list of names, not two clauses.
  bool is_in_list(std::size_t at) const {
    if (at == sentence_.first || at + 1 >= sentence_.last) return false;
    return words_[at - 1].capitalised && words_[at + 1].capitalised &&
           (is(at, Role::coordinator) || words_[at].is(","));
  }

  void part_into_clauses() {
    std::size_t first = sentence_.first;
    for (std::size_t k = 0; k < uses_.size(); ++k) {
      std::size_t end = sentence_.last;
      if (k + 1 < uses_.size()) {
        end = uses_[k + 1].range.first;
        for (std::size_t at = end; at-- > uses_[k].range.last;)
          if (parts(at) && !is_in_list(at)) {
            end = at;
            break;
          }
      }
      uses_[k].clause = {first, std::max(end, uses_[k].range.last)};
      first = uses_[k].clause.last;
    }
  }

  std::string_view text_;
  const Words& words_;
  Range sentence_;
  const Lexicon& lexicon_;
  std::vector<VerbUse> uses_;
  bool told_ = false;
};

}  // namespace

Auxiliaries auxiliaries_before(const Words& words, Range sentence, std::size_t verb,
                               const Lexicon& lexicon) {
  Auxiliaries aux;
  aux.first = verb;
  for (std::size_t at = verb; at > sentence.first;) {
    const Word& word = words[--at];
    const auto is = [&](Role role) { return lexicon.is(word, role); };
    const bool to = is(Role::to) && !aux.to && lexicon.language() == Language::english;
    const bool takes = to || is(Role::negation) || is(Role::no_longer) || is(Role::future) ||
                       is(Role::unreal) || is(Role::have) || is(Role::had) || is(Role::be_now) ||
                       is(Role::be_past) || is_adverb(word, lexicon);
    if (!takes || aux.to) break;
    aux.negated = aux.negated || is(Role::negation);
    aux.no_longer = aux.no_longer || is(Role::no_longer);
    aux.future = aux.future || is(Role::future);
    aux.unreal = aux.unreal || is(Role::unreal);
    aux.have = aux.have || is(Role::have);
    aux.had = aux.had || is(Role::had);
    aux.be_now = aux.be_now || is(Role::be_now);
    aux.be_past = aux.be_past || is(Role::be_past);
    if (to) {
      aux.to = true;
      aux.to_place = at;
    }
    aux.first = at;
  }
  return aux;
}

std::vector<VerbUse> find_verbs(std::string_view text, const Words& words, Range sentence,
                                const Lexicon& lexicon) {
  return VerbFinder(text, words, sentence, lexicon).run();
}

}  // namespace rumbo::reports
