#include "movement_cases.hpp"

namespace rumbo::reports {
namespace {

constexpr MovementCase cases[] = {
    // quién y cuántos
    {"Más de un millar de migrantes salió de Tapachula el domingo y llegó a Huixtla el lunes.",
     "departed Tapachula 2019-03-03 >1000\narrived Huixtla 2019-03-04 >1000\n"},
    {"Una veintena de peregrinos partió de Burgos el domingo.", "departed Burgos 2019-03-03 ~20\n"},
    {"Medio centenar de ciclistas salieron de Girona el sábado y llegaron a Perpignan el domingo.",
     "departed Girona 2019-03-02 ~50\narrived Perpignan 2019-03-03 ~50\n"},
    {"Entre 300 y 400 migrantes salieron el domingo de Tapachula.",
     "departed Tapachula 2019-03-03 300..400\n"},
    {"Cientos de manifestantes marcharon por Madrid el domingo.",
     "passed Madrid 2019-03-03 cientos\n"},
    {"Un convoy de 30 camiones salió de Kampala el domingo y arribó a Gulu el lunes.",
     "departed Kampala 2019-03-03\narrived Gulu 2019-03-04\n"},
    {"Salimos de Gulu el domingo. El lunes cruzamos el río y acampamos cerca de Nimule.",
     "departed Gulu 2019-03-03\nrested near Nimule 2019-03-04\n"},
    {"La manifestación se realizó el domingo en Zaragoza.", "present Zaragoza 2019-03-03\n"},
    {"La caravana, integrada por unas 700 personas, llegó a Huixtla el lunes.",
     "arrived Huixtla 2019-03-04 ~700\n"},
    {"Unos 1.500 desplazados huyeron de Juba el sábado y alcanzaron Nimule el lunes.",
     "departed Juba 2019-03-02 ~1500\narrived Nimule 2019-03-04 ~1500\n"},
    // desde, hasta, por
    {"El domingo la caravana pasó por Huixtla, Escuintla y Mapastepec.",
     "passed Huixtla 2019-03-03\npassed Escuintla 2019-03-03\npassed Mapastepec 2019-03-03\n"},
    {"El lunes los migrantes dejaron Huixtla, cruzaron Escuintla y llegaron hasta Mapastepec.",
     "departed Huixtla 2019-03-04\npassed Escuintla 2019-03-04\narrived Mapastepec 2019-03-04\n"},
    {"Los migrantes, que habían salido de Tapachula el sábado, llegaron a Huixtla el lunes.",
     "departed Tapachula 2019-03-02\narrived Huixtla 2019-03-04\n"},
    {"La llegada de los peregrinos a León se produjo el lunes.", "arrived León 2019-03-04\n"},
    {"La marcha de Burgos a León comenzó el sábado.",
     "departed Burgos 2019-03-02\nintended León\n"},
    {"Los migrantes fueron trasladados en autobús de Huixtla a Arriaga el lunes.",
     "departed Huixtla 2019-03-04\narrived Arriaga 2019-03-04\n"},
    {"El grupo acampó el domingo a 15 kilómetros al norte de Tapachula.",
     "rested 15 kilómetros al norte de Tapachula 2019-03-03\n"},
    {"La salida de Tapachula de la caravana fue el domingo.", "departed Tapachula 2019-03-03\n"},
    // modo
    {"La caravana salió de Tapachula el domingo y tiene previsto llegar a Huixtla el jueves.",
     "departed Tapachula 2019-03-03\nintended Huixtla\n"},
    {"Los peregrinos salieron de Burgos el domingo y llegarían a Astorga en una semana.",
     "departed Burgos 2019-03-03\nintended Astorga\n"},
    {"Se espera que la caravana llegue a Arriaga el viernes.", "intended Arriaga\n"},
    {"Si los migrantes llegaran a Arriaga, tomarían el tren.", ""},
    {"Los marchistas pretendían llegar a Madrid, pero no lograron llegar a Zaragoza.",
     "intended Madrid\n"},
    {"Los organizadores cancelaron la marcha a Madrid.", "intended Madrid\ncancelled Madrid\n"},
    {"La caravana no llegó a Huixtla ni entró en Escuintla.", ""},
    {"De no ser por la lluvia, los ciclistas habrían llegado a Huesca el lunes.", ""},
    {"Los refugiados comenzaron a caminar hacia Nimule el lunes.", "intended Nimule\n"},
    {"Los peregrinos lograron llegar a León el lunes.", "arrived León 2019-03-04\n"},
    {"Los migrantes tuvieron que salir de Huixtla el lunes.", "departed Huixtla 2019-03-04\n"},
    {"Los ciclistas podrían pasar por Huesca.", ""},
    {"La caravana llega este miércoles a Huixtla.", "arrived Huixtla 2019-03-06\n"},
    // lo que les pasó
    {"Los vecinos ayudaron a los peregrinos en Astorga el lunes.", "helped Astorga 2019-03-04\n"},
    {"La caravana llegó a Huixtla el lunes. Unos 40 migrantes resultaron heridos.",
     "arrived Huixtla 2019-03-04\n"},
    {"Los manifestantes fueron atacados cerca de Huesca el lunes.",
     "attacked near Huesca 2019-03-04\n"},
    {"La caravana salió de Tapachula el domingo. El lunes la policía la dispersó en Huixtla.",
     "departed Tapachula 2019-03-03\ndispersed Huixtla 2019-03-04\n"},
    {"Los refugiados pasaron la noche en Nimule el lunes.", "rested Nimule 2019-03-04\n"},
    // fechas del relato
    {"Los peregrinos salieron de Burgos el 1 de febrero. Dos días después llegaron a León. Al día "
     "siguiente siguieron hasta Astorga.",
     "departed Burgos 2019-02-01\narrived León 2019-02-03\narrived Astorga 2019-02-04\n"},
    {"La caravana llegó a Huixtla el sábado. A la mañana siguiente partió rumbo a Escuintla, a "
     "donde llegó esa noche.",
     "arrived Huixtla 2019-03-02\nintended Escuintla\narrived Escuintla 2019-03-03\n"},
    {"12 de febrero\n\nSalimos de Kampala al alba.\n\n13 de febrero\n\nLlegamos a Gulu, cansados. "
     "Dormí mal.\n\n15 de febrero\n\nCruzamos el río y acampamos en Nimule.",
     "departed Kampala 2019-02-12\narrived Gulu 2019-02-13\nrested Nimule 2019-02-15\n"},
    // dos grupos
    {"La caravana salió de Tapachula el sábado y llegó a Huixtla el lunes. Una segunda caravana "
     "salió de Arriaga el domingo y llegó a la Ciudad de México el martes.",
     "departed Tapachula 2019-03-02\narrived Huixtla 2019-03-04\ndeparted Arriaga 2019-03-03 "
     "#1\narrived Mexico City 2019-03-05 #1\n"},
    {"Los peregrinos se separaron el sábado. Un grupo salió de Burgos el domingo y llegó a León el "
     "lunes. El otro salió de Madrid el domingo y llegó a Zaragoza el martes.",
     "departed Burgos 2019-03-03\narrived León 2019-03-04\ndeparted Madrid 2019-03-03 "
     "#1\narrived Zaragoza 2019-03-05 #1\n"},
    {"Los ciclistas salieron de Girona el sábado y llegaron a Perpignan el domingo. Los camiones "
     "de "
     "apoyo salieron de Figueres el sábado y llegaron a Narbonne el domingo.",
     "departed Girona 2019-03-02\narrived Perpignan 2019-03-03\ndeparted Figueres 2019-03-02 "
     "#1\narrived Narbonne 2019-03-03 #1\n"},
    // sin movimiento suyo
    {"Los precios avanzaron en Madrid el lunes y la ley pasó al Senado.", ""},
    {"El partido de izquierda se reunió en Madrid y las conversaciones llegaron a su fin.", ""},
    {"Los migrantes de Honduras salieron de Tapachula el domingo, y el ministro viajó a Madrid.",
     "departed Tapachula 2019-03-03\n"},
    {"El cólera se extendió a Gulu el domingo y llegó a Juba el lunes.", ""},
    {"Cada año miles de migrantes llegan a Tapachula.", ""},
    {"En 2015 otra caravana llegó a Arriaga. Desde entonces han entrado migrantes en México.", ""},
    {"La explosión dejó 20 heridos en Huesca.", ""},
    {"La primera caravana del año salió de Tapachula el domingo; la del año pasado llegó a Ciudad "
     "de México.",
     "departed Tapachula 2019-03-03\n"},
    {"El alcalde de Huixtla dijo que el grupo dejó el parque.", ""},
};

}  // namespace

std::span<const MovementCase> spanish_movement() { return cases; }

}  // namespace rumbo::reports
