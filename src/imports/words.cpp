#include "imports/words.hpp"

#include "text/fold.hpp"

#include <string>

namespace rumbo::imports {
namespace {

using itinerary::Mode;
using itinerary::What;

template <class Value>
struct Meaning {
  Value value;
  std::string_view words;  // folded, each between bars
};

constexpr Meaning<What> whats[] = {
    {What::departed,
     "|departure|depart|departs|left|leave|start|started|origin|set out|salida|salio|salieron|"
     "partida|partio|inicio|origen|"},
    {What::arrived,
     "|arrival|arrive|arrives|reached|end|finish|destination|llegada|llego|llegaron|fin|destino|"},
    {What::passed, "|pass|passing|passage|transit|through|via|paso|pasaron|transito|"},
    {What::present,
     "|sighting|seen|sighted|observed|observation|presence|location|visto|presente|presencia|"
     "avistamiento|"},
    {What::rested, "|rest|stop|halt|camp|camped|overnight|descanso|campamento|parada|pausa|"},
    {What::dispersed, "|dispersal|disperse|broken up|dispersion|dispersado|dispersada|"},
    {What::detained, "|detention|detain|arrest|arrested|detencion|detenido|detenidos|arresto|"},
    {What::attacked, "|attack|assault|ataque|atacado|asalto|"},
    {What::helped, "|help|aid|relief|ayuda|auxilio|"},
    {What::incident, "|accident|death|incidente|accidente|suceso|"},
    {What::intended, "|intend|plan|planned|goal|previsto|planeado|meta|"},
    {What::cancelled, "|canceled|cancel|cancelled|called off|cancelado|cancelada|suspendido|"}};

constexpr Meaning<Mode> modes[] = {
    {Mode::foot,
     "|on foot|walk|walking|walked|hike|hiking|pedestrian|run|running|a pie|pie|"
     "caminando|caminata|"},
    {Mode::bicycle, "|bike|biking|cycling|cycle|bici|bicicleta|"},
    {Mode::car, "|auto|automobile|driving|drive|coche|carro|"},
    {Mode::bus, "|coach|autobus|camion de pasajeros|"},
    {Mode::truck, "|lorry|trailer|camion|"},
    {Mode::train, "|rail|railway|tren|"},
    {Mode::ship, "|boat|ferry|sailing|vessel|barco|lancha|buque|"},
    {Mode::plane, "|air|flight|flying|aircraft|avion|vuelo|"}};

template <class Value, std::size_t size>
std::optional<Value> meant(const Meaning<Value> (&meanings)[size], std::string_view word) {
  const std::string sought = "|" + text::fold(word) + "|";
  for (const auto& [value, words] : meanings)
    if (sought.size() > 2 && words.find(sought) != std::string_view::npos) return value;
  return std::nullopt;
}

}  // namespace

std::optional<What> what_meant(std::string_view word) {
  if (const auto what = itinerary::parse_what(text::fold(word))) return what;
  return meant(whats, word);
}

std::optional<Mode> mode_meant(std::string_view word) {
  if (const auto mode = itinerary::parse_mode(text::fold(word))) return mode;
  return meant(modes, word);
}

}  // namespace rumbo::imports
