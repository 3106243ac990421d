#include "documents/agencies.hpp"

#include <algorithm>
#include <array>

namespace rumbo::documents {
namespace {

struct Agency {
  std::string_view key;  // folded
  std::string_view name;
};

// News agencies that sell stories to others, under the names they sign with.
constexpr std::array<Agency, 46> agencies = {{
    {"reuters", "Reuters"},
    {"thomson reuters", "Reuters"},
    {"ap", "AP"},
    {"associated press", "AP"},
    {"the associated press", "AP"},
    {"afp", "AFP"},
    {"agence france presse", "AFP"},
    {"agencia france presse", "AFP"},
    {"france presse", "AFP"},
    {"efe", "EFE"},
    {"agencia efe", "EFE"},
    {"acan efe", "EFE"},
    {"dpa", "dpa"},
    {"deutsche presse agentur", "dpa"},
    {"upi", "UPI"},
    {"united press international", "UPI"},
    {"europa press", "Europa Press"},
    {"notimex", "Notimex"},
    {"xinhua", "Xinhua"},
    {"ansa", "ANSA"},
    {"kyodo", "Kyodo"},
    {"kyodo news", "Kyodo"},
    {"tass", "TASS"},
    {"itar tass", "TASS"},
    {"interfax", "Interfax"},
    {"ria novosti", "RIA Novosti"},
    {"anadolu", "Anadolu"},
    {"anadolu agency", "Anadolu"},
    {"prensa latina", "Prensa Latina"},
    {"telam", "Télam"},
    {"agencia brasil", "Agência Brasil"},
    {"lusa", "Lusa"},
    {"pti", "PTI"},
    {"press trust of india", "PTI"},
    {"ians", "IANS"},
    {"yonhap", "Yonhap"},
    {"canadian press", "The Canadian Press"},
    {"the canadian press", "The Canadian Press"},
    {"press association", "PA"},
    {"pa media", "PA"},
    {"aap", "AAP"},
    {"bloomberg", "Bloomberg"},
    {"bloomberg news", "Bloomberg"},
    {"ips", "IPS"},
    {"inter press service", "IPS"},
    {"apro", "Apro"},
}};

bool holds(std::string_view key, std::string_view phrase) {
  for (auto at = key.find(phrase); at != std::string_view::npos; at = key.find(phrase, at + 1)) {
    const std::size_t end = at + phrase.size();
    if ((at == 0 || key[at - 1] == ' ') && (end == key.size() || key[end] == ' ')) return true;
  }
  return false;
}

}  // namespace

std::string_view agency_named(std::string_view key) {
  const auto found = std::ranges::find(agencies, key, &Agency::key);
  return found == agencies.end() ? std::string_view{} : found->name;
}

std::string_view agency_within(std::string_view key) {
  for (const auto& agency : agencies)
    if (holds(key, agency.key)) return agency.name;
  return {};
}

}  // namespace rumbo::documents
