#include "movement_cases.hpp"

namespace rumbo::reports {
namespace {

constexpr MovementCase cases[] = {
    // who moves, and how many
    {"More than a dozen pilgrims left Burgos on Sunday and reached León on Tuesday.",
     "departed Burgos 2019-03-03 >12\narrived León 2019-03-05 >12\n"},
    {"Between 300 and 400 migrants left Tapachula on Sunday.",
     "departed Tapachula 2019-03-03 300..400\n"},
    {"A convoy of 30 trucks left Kampala on Sunday and reached Gulu on Monday.",
     "departed Kampala 2019-03-03\narrived Gulu 2019-03-04\n"},
    {"The peloton left Girona on Saturday. The riders crossed into France and finished in "
     "Perpignan "
     "on Sunday.",
     "departed Girona 2019-03-02\narrived Perpignan 2019-03-03\n"},
    {"Thousands of protesters marched through Madrid on Sunday.",
     "passed Madrid 2019-03-03 thousands\n"},
    {"A march of protest was held in Zaragoza on Sunday.", "present Zaragoza 2019-03-03\n"},
    {"We left Gulu on Sunday. On Monday we crossed the river and camped near Nimule.",
     "departed Gulu 2019-03-03\nrested near Nimule 2019-03-04\n"},
    {"Some 2,000 refugees fled Juba on Saturday and arrived in Nimule on Monday.",
     "departed Juba 2019-03-02 ~2000\narrived Nimule 2019-03-04 ~2000\n"},
    {"A 400-strong caravan set out from Tapachula on Sunday.",
     "departed Tapachula 2019-03-03 400\n"},
    {"The caravan, which numbers about 700 people, reached Huixtla on Monday.",
     "arrived Huixtla 2019-03-04 ~700\n"},
    // from, to, via
    {"On Sunday the caravan walked through Huixtla, Escuintla and Mapastepec.",
     "passed Huixtla 2019-03-03\npassed Escuintla 2019-03-03\npassed Mapastepec 2019-03-03\n"},
    {"On Monday the migrants left Huixtla, passed through Escuintla and reached Mapastepec.",
     "departed Huixtla 2019-03-04\npassed Escuintla 2019-03-04\narrived Mapastepec 2019-03-04\n"},
    {"The migrants, who had left Tapachula on Saturday, reached Huixtla on Monday.",
     "departed Tapachula 2019-03-02\narrived Huixtla 2019-03-04\n"},
    {"The pilgrims' arrival in León on Monday was met with bells.", "arrived León 2019-03-04\n"},
    {"The march from Burgos to León began on Saturday.",
     "departed Burgos 2019-03-02\nintended León\n"},
    {"The migrants were taken by bus from Huixtla to Arriaga on Monday.",
     "departed Huixtla 2019-03-04\narrived Arriaga 2019-03-04\n"},
    {"Police drove 60 of the migrants back to Tapachula on Monday.", ""},
    {"The caravan camped on Sunday 15 kilometers north of Tapachula.",
     "rested 15 kilometers north of Tapachula 2019-03-03\n"},
    // mood
    {"The caravan left Tapachula on Sunday. It was scheduled to reach Huixtla on Thursday.",
     "departed Tapachula 2019-03-03\nintended Huixtla\n"},
    {"The pilgrims left Burgos on Sunday and would reach Astorga within a week.",
     "departed Burgos 2019-03-03\nintended Astorga\n"},
    {"If the migrants reached Arriaga they would take the train.", ""},
    {"The marchers had hoped to reach Madrid but failed to reach Zaragoza.", "intended Madrid\n"},
    {"The organisers called off the march to Madrid.", "intended Madrid\ncancelled Madrid\n"},
    {"The caravan was unable to reach Huixtla and did not enter Escuintla.", ""},
    {"The migrants would have reached Arriaga on Monday had the road been open.", ""},
    {"The refugees began walking to Nimule on Monday.", "intended Nimule\n"},
    {"The pilgrims managed to reach León on Monday.", "arrived León 2019-03-04\n"},
    {"The migrants were forced to leave Huixtla on Monday.", "departed Huixtla 2019-03-04\n"},
    {"The cyclists may pass through Huesca.", ""},
    {"“If we get to Arriaga we will rest,” a woman said.", ""},
    // what befell them
    {"Volunteers fed the pilgrims in Astorga on Monday.", "helped Astorga 2019-03-04\n"},
    {"The caravan reached Huixtla on Monday. Some 40 migrants were injured there.",
     "arrived Huixtla 2019-03-04\n"},
    {"The marchers were attacked near Huesca on Monday.", "attacked near Huesca 2019-03-04\n"},
    {"The caravan left Tapachula on Sunday. On Monday police dispersed it in Huixtla.",
     "departed Tapachula 2019-03-03\ndispersed Huixtla 2019-03-04\n"},
    {"The refugees spent the night in Nimule on Monday.", "rested Nimule 2019-03-04\n"},
    // dates of a narrative
    {"The pilgrims left Burgos on 1 February. Two days later they reached León. The following day "
     "they went on to Astorga.",
     "departed Burgos 2019-02-01\narrived León 2019-02-03\narrived Astorga 2019-02-04\n"},
    {"The caravan reached Huixtla on Saturday. The next morning it left for Escuintla, and it "
     "arrived in Escuintla that night.",
     "arrived Huixtla 2019-03-02\nintended Escuintla\narrived Escuintla 2019-03-03\n"},
    {"12 February\n\nWe leave Kampala at dawn.\n\n13 February\n\nWe reach Gulu, tired. I slept "
     "badly.\n\n15 February\n\nCrossed the river and camped in Nimule.",
     "departed Kampala 2019-02-12\narrived Gulu 2019-02-13\nrested Nimule 2019-02-15\n"},
    // two groups
    {"The caravan left Tapachula on Saturday and reached Huixtla on Monday. A second caravan left "
     "Arriaga on Sunday and arrived in Mexico City on Tuesday.",
     "departed Tapachula 2019-03-02\narrived Huixtla 2019-03-04\ndeparted Arriaga 2019-03-03 "
     "#1\narrived Mexico City 2019-03-05 #1\n"},
    {"The pilgrims parted on Saturday. One group left Burgos on Sunday and reached León on Monday. "
     "The other left Madrid on Sunday and reached Zaragoza on Tuesday.",
     "departed Burgos 2019-03-03\narrived León 2019-03-04\ndeparted Madrid 2019-03-03 "
     "#1\narrived Zaragoza 2019-03-05 #1\n"},
    {"The cyclists left Girona on Saturday and reached Perpignan on Sunday. The support trucks "
     "left "
     "Figueres on Saturday and reached Narbonne on Sunday.",
     "departed Girona 2019-03-02\narrived Perpignan 2019-03-03\ndeparted Figueres 2019-03-02 "
     "#1\narrived Narbonne 2019-03-03 #1\n"},
    // no movement of theirs
    {"Prices moved up in Madrid on Monday and the bill passed the Senate.", ""},
    {"The talks reached Huesca's town hall, and the left-wing party met in Madrid.", ""},
    {"The migrants from Honduras left Tapachula on Sunday, and the minister flew to Madrid.",
     "departed Tapachula 2019-03-03\n"},
    {"The cholera spread to Gulu on Sunday and reached Juba on Monday.", ""},
    {"Every year thousands of migrants arrive in Tapachula.", ""},
    {"In 2015 another caravan reached Arriaga. Migrants have entered Mexico City since then.", ""},
    {"The blast left 20 people injured in Huesca.", ""},
    {"The first caravan of the year left Tapachula on Sunday; last year's caravan reached Mexico "
     "City.",
     "departed Tapachula 2019-03-03\n"},
    {"The mayor of Huixtla said the group left the park.", ""},
};

}  // namespace

std::span<const MovementCase> english_movement() { return cases; }

}  // namespace rumbo::reports
