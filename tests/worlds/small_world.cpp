#include "worlds/small_world.hpp"

#include "base/error.hpp"
#include "indexing/build.hpp"
#include "indexing/read_sources.hpp"

#include <array>
#include <fstream>

#include <unistd.h>

namespace {

const char* const countries =
    "GT\tGTM\t320\tGuatemala\t3595528\tNA\t15.7\t-90.4\t-92.3\t13.7\t-88.2\t17.8\t13550440\t\n"
    "HN\tHND\t340\tHonduras\t3608932\tNA\t14.8\t-86.6\t-89.4\t13.0\t-83.1\t16.5\t7989415\t\n"
    "MX\tMEX\t484\tMexico\t3996063\tNA\t23.9\t-102.5\t-118.4\t14.5\t-86.7\t32.7\t112468855\t"
    "Estados Unidos Mexicanos\n"
    "US\tUSA\t840\tUnited States\t6252001\tNA\t39.5\t-99.1\t-124.7\t24.5\t-67.0\t49.4\t310232863\t"
    "US,U.S.,EE.UU.,United States of America\n"
    "CA\tCAN\t124\tCanada\t6251999\tNA\t57.9\t-102.4\t-141.0\t41.7\t-52.6\t83.1\t33679000\t\n";

const char* const country_names =
    "MX\ten\tMexico\tname\n"
    "MX\ten\tUnited Mexican States\tofficial\n"
    "MX\tes\tMéxico\tname\n"
    "MX\tfr\tMexique\tname\n";

const char* const division_names =
    "MX.05\tChiapas\tChiapas\t3531011\n"
    "MX.14\tJalisco\tJalisco\t4004156\n"
    "MX.21\tPuebla\tPuebla\t3521082\n"
    "US.CA\tCalifornia\tCalifornia\t5332921\n"
    "US.IL\tIllinois\tIllinois\t4896861\n"
    "GT.06\tEscuintla\tEscuintla\t3595802\n"
    "GT.99\tNowhere\tNowhere\t\n";

const char* const divisions =
    "MX.05\t3531011\tMX-CHP\t16.2\t-92.3\t-94.1\t14.5\t-90.4\t18.0\tChis.\tEstado de Chiapas\n"
    "MX.21\t3521082\tMX-PUE\t18.9\t-97.9\t\t\t\t\t\t\n"
    "US.CA\t5332921\tUS-CA\t36.7\t-119.6\t-124.4\t32.5\t-114.1\t42.0\tCA,Calif.\t\n"
    "US.IL\t4896861\tUS-IL\t39.9\t-89.2\t-91.5\t37.0\t-87.0\t42.5\tIL,Ill.\t\n";

const char* const second_names = "MX.05.040\tHuixtla\tHuixtla\t\n";

const char* const regions =
    "places:\n"
    "  - {id: darien-gap, name: Darién Gap, kind: region, lat: 7.9, lon: -77.4,\n"
    "     box: [-78.3, 7.2, -76.7, 9.0], countries: [],\n"
    "     names: {en: [Darien Gap], es: [Tapón del Darién]}, note: jungle}\n"
    "  - {id: soconusco, name: Soconusco, kind: region, lat: 15.1, lon: -92.5,\n"
    "     box: [-93.2, 14.5, -92.0, 15.8], countries: [MX],\n"
    "     names: {es: [Soconusco, el Soconusco]}, note: ''}\n";

const char* const continents =
    "places:\n"
    "  - {id: north-america, code: NA, name: North America, kind: continent, geonames: 6255149,\n"
    "     lat: 46.0, lon: -100.0, box: [-169.0, 7.0, -52.0, 83.5], names: {en: [North America]}}\n";

const char* const borders =
    "borders:\n"
    "  - {id: us-mx, pairs: [[US, MX]], names: {en: [US-Mexico border, U.S.-Mexico border]}}\n"
    "  - {id: mx-south, pairs: [[MX, GT], [MX, HN]], context: MX, names: {en: [southern border]}}\n"
    "  - {id: us-south, pairs: [[US, MX]], context: US, names: {en: [southern border]}}\n";

std::string cities() {
  return row({3516266, "Tapachula", "TAP,Tapachula de Córdova y Ordóñez", 14.90385, -92.25749,
              "PPLA2", "MX", "05", "089", 202672}) +
         row({3526855, "Huixtla", "", 15.13915, -92.4641, "PPLA2", "MX", "05", "040", 32033}) +
         row({3514663, "Villa Comaltitlán", "", 15.21397, -92.57659, "PPL", "MX", "05", "", 7201}) +
         row({3527768, "Escuintla", "", 15.31944, -92.65833, "PPL", "MX", "05", "", 9570}) +
         row({3595803, "Escuintla", "", 14.3009, -90.78581, "PPLA", "GT", "06", "", 156313}) +
         row({3816721, "Tonalá", "", 16.08977, -93.75489, "PPLA2", "MX", "05", "", 35322}) +
         row({3981369, "Tonalá", "Tonallan", 20.62445, -103.23423, "PPLA2", "MX", "14", "",
              408759}) +
         row({3521081, "Puebla", "Heroica Puebla de Zaragoza", 19.03793, -98.20346, "PPLA", "MX",
              "21", "", 1692181}) +
         row({3530597, "Mexico City", "CDMX,Cdmx,Ciudad de México,México", 19.42847, -99.12766,
              "PPLC", "MX", "", "", 12294193}) +
         row({3531177, "Chiapa de Corzo", "Chiapas", 16.70761, -93.01271, "PPLA2", "MX", "05", "",
              45077}) +
         row({5367929, "Long Beach", "", 33.76696, -118.18923, "PPLA", "US", "CA", "", 474140}) +
         row({4250542, "Springfield", "", 39.80172, -89.64371, "PPLA", "US", "IL", "", 116565}) +
         row({5364306, "Springfield", "", 34.5, -118.0, "PPL", "US", "CA", "", 100000}) +
         row({5379439, "Ontario", "", 34.06334, -117.65089, "PPL", "US", "CA", "", 171214}) +
         row({2973000, "Us", "", 49.1, 1.96667, "PPL", "CA", "", "", 1248}) +
         row({2379000, "Guinea-Bissau Town", "", 12.0, -15.0, "PPL", "CA", "", "", 900}) +
         row({2379001, "Saint John's", "St. John's", 47.56, -52.71, "PPL", "CA", "", "", 99182});
}

}  // namespace

SmallWorld::SmallWorld() {
  std::string name = (std::filesystem::temp_directory_path() / "rumbo-gazetteer-XXXXXX").string();
  folder_ = ::mkdtemp(name.data());
  put("countries.tsv", countries);
  put("country-names.tsv", country_names);
  put("admin1CodesASCII.txt", division_names);
  put("divisions.tsv", divisions);
  put("admin2Codes.txt", second_names);
  put("cities500.txt", cities());
  put("regions.yaml", regions);
  put("continents.yaml", continents);
  put("borders.yaml", borders);
  put("demonyms-es.yaml", "HN: {m: hondureño, f: hondureña}\nMX: {m: mexicano, f: mexicana}\n");
  put("demonyms-fr.yaml", "MX: {m: mexicain, f: mexicaine}\n");
  put("demonyms-en.yaml", "HN: {words: [Honduran]}\n");
  put("blocklist.yaml",
      "en: [us, of]\nes: [puebla]\npersons: [ontario]\n"
      "alternates:\n  - {name: Chiapas, geonames: 3531177, why: its first-level division}\n");
}

SmallWorld::~SmallWorld() {
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

void SmallWorld::put(const std::string& name, const std::string& text) const {
  if (text.empty()) {
    std::filesystem::remove(folder_ / name);
  } else {
    std::ofstream(folder_ / name, std::ios::binary) << text;
  }
}

void SmallWorld::append(const std::string& name, const std::string& text) const {
  std::ofstream(folder_ / name, std::ios::binary | std::ios::app) << text;
}

void SmallWorld::write_index() const {
  rumbo::indexing::Sources sources;
  rumbo::base::Diagnostics problems;
  const std::array<std::filesystem::path, 1> paths{folder_};
  rumbo::indexing::read_sources(paths, sources, problems);
  rumbo::indexing::build_index(sources, index());
}

rumbo::gazetteer::Gazetteer SmallWorld::build() const {
  write_index();
  return rumbo::gazetteer::Gazetteer::open(index());
}

std::string SmallWorld::build_error() const {
  try {
    write_index();
  } catch (const rumbo::base::InputError& error) {
    return error.what();
  }
  return "";
}
