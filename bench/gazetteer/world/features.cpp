#include "world/features.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace rumbo::bench {
namespace {

struct Share {
  int percent;  // of the class, or of the world
  Feature feature;
};

constexpr std::array<std::pair<int, char>, 9> classes{
    {{41, 'P'}, {20, 'S'}, {18, 'H'}, {13, 'T'}, {4, 'A'}, {1, 'V'}, {1, 'R'}, {1, 'L'}, {1, 'L'}}};

constexpr auto codes = std::to_array<Share>({
    {90, {'P', "PPL"}},  {4, {'P', "PPLX"}},  {2, {'P', "PPLL"}},  {2, {'P', "PPLA4"}},
    {1, {'P', "PPLF"}},  {1, {'P', "PPLQ"}},  {22, {'S', "SCH"}},  {18, {'S', "CH"}},
    {16, {'S', "HTL"}},  {14, {'S', "FRM"}},  {8, {'S', "BLDG"}},  {6, {'S', "CMTY"}},
    {5, {'S', "RSTN"}},  {4, {'S', "AIRP"}},  {4, {'S', "RUIN"}},  {3, {'S', "HSP"}},
    {60, {'H', "STM"}},  {12, {'H', "LK"}},   {8, {'H', "STMI"}},  {6, {'H', "RSV"}},
    {5, {'H', "BAY"}},   {4, {'H', "SPNG"}},  {3, {'H', "WLL"}},   {2, {'H', "CNL"}},
    {38, {'T', "MT"}},   {24, {'T', "HLL"}},  {12, {'T', "ISL"}},  {9, {'T', "PK"}},
    {7, {'T', "VAL"}},   {6, {'T', "CAPE"}},  {4, {'T', "RDGE"}},  {55, {'A', "ADM3"}},
    {30, {'A', "ADM4"}}, {15, {'A', "ADMD"}}, {60, {'L', "LCTY"}}, {25, {'L', "PRK"}},
    {15, {'L', "AREA"}}, {80, {'V', "FRST"}}, {20, {'V', "VIN"}},  {70, {'R', "RD"}},
    {30, {'R', "ST"}},
});

// Words before and after a name: one ends, the other begins with a space.
struct Words {
  std::string_view code;
  std::string_view before;
  std::string_view after;
};
constexpr auto english = std::to_array<Words>({
    {"STM", "", " Creek"},
    {"STM", "", " River"},
    {"STMI", "", " Wash"},
    {"LK", "Lake ", ""},
    {"LK", "", " Lake"},
    {"RSV", "", " Reservoir"},
    {"BAY", "", " Bay"},
    {"SPNG", "", " Spring"},
    {"WLL", "", " Well"},
    {"CNL", "", " Canal"},
    {"MT", "Mount ", ""},
    {"MT", "", " Mountain"},
    {"HLL", "", " Hill"},
    {"ISL", "", " Island"},
    {"PK", "", " Peak"},
    {"VAL", "", " Valley"},
    {"CAPE", "Cape ", ""},
    {"RDGE", "", " Ridge"},
    {"SCH", "", " Elementary School"},
    {"SCH", "", " School"},
    {"CH", "", " Church"},
    {"CH", "", " Baptist Church"},
    {"HTL", "Hotel ", ""},
    {"HTL", "", " Inn"},
    {"FRM", "", " Farm"},
    {"BLDG", "", " Building"},
    {"CMTY", "", " Cemetery"},
    {"RSTN", "", " Station"},
    {"AIRP", "", " Airport"},
    {"HSP", "", " Hospital"},
    {"PRK", "", " Park"},
    {"FRST", "", " Forest"},
    {"RD", "", " Road"},
    {"ADM3", "", " Township"},
    {"ADMD", "", " District"},
});
constexpr auto spanish = std::to_array<Words>({
    {"STM", "Río ", ""},          {"STM", "Arroyo ", ""},        {"STM", "Quebrada ", ""},
    {"STM", "Arroyo del ", ""},   {"STMI", "Arroyo ", ""},       {"LK", "Laguna ", ""},
    {"LK", "Laguna de ", ""},     {"RSV", "Presa ", ""},         {"BAY", "Bahía ", ""},
    {"SPNG", "Ojo de Agua ", ""}, {"WLL", "Pozo ", ""},          {"CNL", "Canal ", ""},
    {"MT", "Cerro ", ""},         {"MT", "Cerro de ", ""},       {"HLL", "Loma ", ""},
    {"HLL", "Loma del ", ""},     {"ISL", "Isla ", ""},          {"PK", "Pico ", ""},
    {"VAL", "Cañada ", ""},       {"CAPE", "Punta ", ""},        {"RDGE", "Cordón ", ""},
    {"SCH", "Escuela ", ""},      {"CH", "Iglesia de ", ""},     {"HTL", "Hotel ", ""},
    {"FRM", "Rancho ", ""},       {"FRM", "Hacienda ", ""},      {"FRM", "Estancia ", ""},
    {"CMTY", "Cementerio ", ""},  {"RSTN", "Estación ", ""},     {"AIRP", "Aeropuerto ", ""},
    {"HSP", "Hospital ", ""},     {"PRK", "Parque ", ""},        {"FRST", "Bosque ", ""},
    {"LCTY", "Paraje ", ""},      {"ADM3", "Municipio de ", ""},
});
constexpr auto french = std::to_array<Words>({
    {"STM", "Rivière ", ""},
    {"STM", "Ruisseau de ", ""},
    {"LK", "Lac ", ""},
    {"BAY", "Baie de ", ""},
    {"MT", "Mont ", ""},
    {"HLL", "Colline de ", ""},
    {"ISL", "Île ", ""},
    {"CAPE", "Pointe ", ""},
    {"SCH", "École ", ""},
    {"CH", "Église de ", ""},
    {"HTL", "Hôtel ", ""},
    {"FRST", "Forêt de ", ""},
    {"ADM4", "Commune de ", ""},
});
constexpr auto others = std::to_array<Words>({
    {"STM", "Sungai ", ""},
    {"STM", "", " He"},
    {"STM", "Wādī ", ""},
    {"STM", "", "elva"},
    {"STM", "Rio ", ""},
    {"LK", "Ozero ", ""},
    {"MT", "Gunung ", ""},
    {"MT", "Jabal ", ""},
    {"MT", "Gora ", ""},
    {"MT", "", " Shan"},
    {"HLL", "Tall ", ""},
    {"ISL", "Pulau ", ""},
    {"SPNG", "‘Ayn ", ""},
    {"HTL", "Hotel ", ""},
    {"FRM", "Fazenda ", ""},
    {"VAL", "Dolina ", ""},
});

std::span<const Words> words_of(std::string_view country) {
  static constexpr std::string_view in_spanish =
      "AR BO CL CO CR CU DO EC ES GQ GT HN MX NI PA PE PR PY SV UY VE";
  static constexpr std::string_view in_english =
      "US GB CA AU NZ IE ZA KE NG GH JM TT BZ BS PH IN ZW ZM UG LR SL";
  static constexpr std::string_view in_french =
      "FR BE CH HT CD CG CM CI SN ML BF NE TD MG GA BJ TG DZ";
  if (in_spanish.find(country) != std::string_view::npos) return spanish;
  if (in_english.find(country) != std::string_view::npos) return english;
  if (in_french.find(country) != std::string_view::npos) return french;
  return others;
}

}  // namespace

Feature pick_feature(Random& random) {
  int at = static_cast<int>(random.below(100));
  const auto kind = std::find_if(classes.begin(), classes.end(),
                                 [&](const auto& share) { return (at -= share.first) < 0; });
  int inside = static_cast<int>(random.below(100));
  const auto code = std::find_if(codes.begin(), codes.end(), [&](const Share& share) {
    return share.feature.feature_class == kind->second && (inside -= share.percent) < 0;
  });
  return code->feature;
}

void dress_name(Feature feature, std::string_view country, std::string_view bare, Random& random,
                std::string& into) {
  const std::span<const Words> words = words_of(country);
  const std::size_t skip = random.below(4);  // which of several fitting words
  const Words* chosen = nullptr;
  for (std::size_t i = 0, met = 0; i < words.size() && met <= skip; ++i)
    if (words[i].code == feature.code) {
      chosen = &words[i];
      ++met;
    }
  if (chosen == nullptr || random.chance(0.15)) {
    into += bare;
  } else {
    into.append(chosen->before).append(bare).append(chosen->after);
  }
}

}  // namespace rumbo::bench
