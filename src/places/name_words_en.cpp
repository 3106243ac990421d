#include "places/name_words.hpp"

namespace rumbo::places {
namespace {

constexpr NameRow rows[] = {
    {naming::title,
     "mr mrs ms miss dr prof sir lord lady dame rev reverend pastor father fr brother sister rabbi "
     "imam bishop archbishop cardinal pope president premier chancellor senator sen senators sens "
     "representative rep reps congressman congresswoman lawmaker lawmakers assemblyman "
     "assemblywoman governor gov mayor alderman councilman councilwoman councilor councillor "
     "commissioner secretary minister ambassador judge justice magistrate attorney lawyer "
     "prosecutor solicitor sheriff deputy chief constable officer trooper patrolman detective det "
     "inspector superintendent supt sergeant sgt lieutenant lt captain capt corporal cpl  maj "
     "colonel col  gen admiral commander cmdr  pvt pfc specialist spc sgts lts "
     "coach "
     "manager director chairman chairwoman chair principal professor dean doctor nurse spokesman "
     "spokeswoman spokesperson activist organiser organizer coordinator candidate king queen "
     "prince princess "
     "duke editor author actor actress singer writer reporter analyst economist historian artist "
     "photographer pc del supervisor trustee treasurer clerk agent founder ceo quarterback "
     "striker midfielder goalkeeper pitcher   engineer scientist researcher "
     " paramedic dictator tsar emperor vp"},
    {naming::kin,
     "wife husband son sons daughter daughters brother brothers mother father parents cousin uncle "
     "aunt nephew niece widow widower girlfriend boyfriend fiancee fiance partner grandson "
     "granddaughter grandfather grandmother stepson stepfather friend colleague victim suspect "
     "defendant driver named born"},
    {naming::suffix, "jr sr ii iii iv"},
    {naming::body,
     "department dept police university college school schools academy institute institution "
     "council commission committee board bureau agency authority administration ministry "
     "office service services court courts association assn society foundation federation "
     "fund union league club team party movement front brigade guard army navy force forces corps "
     "company co corp corporation inc llc ltd group bank partners holdings industries enterprises "
     "airlines airways motors electric energy systems technologies insurance times post herald "
     "tribune news journal gazette press globe daily chronicle observer telegraph register "
     "broadcasting radio television tv magazine network district senate congress house assembly "
     "parliament legislature orchestra symphony ballet choir conference championship championships "
     "cup open festival fair marathon olympics parade games chamber program project initiative "
     "campaign act bill law amendment code commissioners supervisors sheriff district alliance "
     "coalition democrats republicans rotary ymca fire emergency works utilities water power "
     "housing finance development transportation education health human parks recreation public "
     "state national regional community municipal international federal memorial general high "
     "middle elementary junior central medical circuit superior supreme criminal mercury "
     "patrol rescue ambulance volunteer independent joint board city county association registry "
     "rangers tigers eagles lions bears bulldogs panthers wildcats hawks giants cowboys raiders "
     "yankees dodgers mets cubs sox lakers bulls celtics rovers wanderers athletic albion fc"},
    {naming::firm,
     "company co corp corporation inc llc ltd group bank partners holdings industries enterprises "
     "motors technologies insurance associates systems electric airlines airways landscaping"},
    {naming::building,
     "hospital clinic church chapel cathedral mosque temple synagogue museum gallery library "
     "theater theatre mall hotel inn motel resort center centre stadium arena building tower "
     "towers "
     "bridge plaza hall auditorium prison jail courthouse cemetery airport station terminal plant "
     "mill farm farms ranch casino restaurant cafe bar store market apartments complex house "
     "mansion palace castle zoo gym gymnasium speedway raceway pier lodge camp estate gardens "
     "zone shop shops"},
    {naming::street,
     "street square st road rd avenue ave av boulevard blvd drive  lane ln parkway pkwy highway "
     "hwy "
     "freeway expressway turnpike terrace    trail bypass alley trafficway   "
     "crescent  circle causeway thoroughfare"},
    {naming::nature,
     "river rivers lake lakes creek valley park forest mountains mountain mountains hills hill "
     "island islands isles isle bay beach harbor harbour canyon peninsula desert wilderness refuge "
     "gorge falls springs sea ocean gulf strait straits channel reservoir dam canal glacier "
     "plateau "
     "range ridge peak volcano reef lagoon marsh swamp bog meadow meadows woods prairie basin "
     "delta cape point cove inlet  bluff bluffs cliffs caves cave crater coast shore "
     "lakeshore seashore monument preserve reserve grasslands heights gardens  moor downs "
     "    neighborhood  strip"},
    {naming::nature_front, "lake mount mt mts river rio cape fort ft isle lago port camp"},
    {naming::division,
     "county parish township twp borough province prefecture oblast governorate municipality "
     "counties  shire"},
    {naming::kind_of,
     "city cities town towns village villages hamlet municipality state states province provinces "
     "region regions district districts county counties department departments capital suburb "
     "suburbs port island islands republic kingdom territory community country township borough "
     "outskirts north south east west northeast northwest southeast southwest center centre coast "
     "part parts neighborhood neighbourhood people streets mayor university universities bank gulf "
     "outside bishop archbishop diocese archdiocese governor banks resort settlement"},
    {naming::inside, "in near outside inside throughout across within around visiting"},
    {naming::towards,
     "from to toward towards into through at via leaving reached reach visited visit visits left "
     "off between beyond around entered entering invaded invading bombed over against of"},
    {naming::speech,
     "said says say told tells stated states added adds explained explains noted notes argued "
     "replied asked recalled testified insisted admitted acknowledged joked wrote writes thinks "
     "believes thought agreed continued"},
    {naming::local,
     "man woman men women resident residents native natives teen teenager couple boy girl mother "
     "father family area neighborhood neighbourhood suburb suburbs police officials official "
     "authorities mayor city town community residents citizens voters government firefighters "
     "      metropolitan region     "
     "based capital border airport street streets downtown market jail  province district "
     "state county coast economy parliament embassy troops soldiers forces army militants rebels "
     " businessman lawmaker driver student students team delegation councillors council "
     "side   location headquarters"},
    {naming::compass, "north south east west northeast northwest southeast southwest"},
    {naming::quarter,
     "northern southern eastern western central northeastern northwestern southeastern "
     "southwestern upper lower greater downtown mid rural suburban upstate metro nearby "
     "neighboring neighbouring mainland inner outer historic old"},
    {naming::link, "of de del la las los the le el du des al and"},
    {naming::particle, "de la del van von der den da dos di bin ibn al el le du ter"},
    {naming::joins, "and or versus vs"},
    {naming::never,
     "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat "
     "sun january february march april may june july august september october november december "
     "jan "
     "feb mar apr jun jul aug sept sep oct nov dec christmas easter thanksgiving halloween ramadan "
     "hanukkah mardi gras god jesus christ satan allah bible koran quran lord democrat democrats "
     "republican republicans gop congress senate parliament internet web english am pm ap afp upi "
     "xinhua cnn bbc nbc cbs abc fox irs fbi cia nasa nato un nfl nba mlb nhl ncaa fifa uefa ems "
     "swat "
     "er ceo cfo dna hiv aids dvd tv pc id usd ii iii iv vi vii viii ix xi xii inc llc ltd co corp "
     "mr mrs ms dr rev sen rep gov lot apt suite room unit box chapter section page act title "
     "volume part highway interstate route exit no fig loop earth moon mars sun venus jupiter "
     "facebook twitter google youtube android apple microsoft amazon samsung nokia sony intel ibm "
     "reuters bloomberg dow nasdaq nyse medicare medicaid spring summer autumn winter fall metro "
     "academy human free real commerce marshal warden ranger valley grove harbor harbour creek bay "
     "hill hills park lake river island mountain beach bridge church college university school "
     "center centre plaza city town county state union gulf north south east west northeast "
     "northwest southeast southwest terrace equality liberty independence justice bias polling "
     "del tem pro northeastern northwestern southern northern eastern western central man "
     "pacific atlantic arctic antarctic mid lodge mill road street avenue "
     "constitution holocaust titan bronco civic corolla camry accord mustang explorer rodeo "
     "caravan focus golf polo latino hispanic caucasian mormon baptist catholic methodist "
     "lutheran presbyterian anglican muslim christian jewish protestant buddhist hindu islam jew "
     "taliban hamas hezbollah qaeda isis interior lutheran day court supreme alliance federal "
     "capital passover national international "
     "industrial commercial mandarin"},
    {naming::makes,
     "toyota honda ford chevrolet chevy dodge nissan chrysler pontiac buick cadillac mazda subaru "
     "hyundai kia volvo bmw audi mercedes lexus jeep gmc isuzu volkswagen fiat renault peugeot "
     "boeing airbus lincoln saturn mercury oldsmobile jaguar bentley harley yamaha suzuki kawasaki "
     "walmart target sears macy macys wendys mcdonalds starbucks marriott hilton hyatt"},
    {naming::plain,
     "the a an this that these those it its he his him she her hers they their them we our us you "
     "your i my me who which what when where why how if as at by for from in into of on onto off "
     "to "
     "with without and or but nor not no yes so then than there here after before since until "
     "while "
     "although though because during despite according about above under over between among "
     "against is are was were be been being am do does did done has have had having will would can "
     "could may might must shall should one two three four five six seven eight nine ten all some "
     "any many most more much few several each every both either neither other another such only "
     "also just even still now today yesterday tomorrow later earlier meanwhile however once "
     "police officials people new last next first second third another thats dont theres lets "
     "well never ever like get see go come take make let please thank thanks photo photos source "
     "story staff editor asked among plus per versus vs via amid including located born"},
    {naming::state,
     "ala ariz ark calif colo conn del fla ga ill ind kan kans ky la md mass mich minn miss mo "
     "mont "
     "neb nebr nev okla ore pa penn phila tenn tex va vt wash wva wis wisc wyo nh nj nm ny nc nd "
     "sc sd ri dc "
     "ont que alta sask bc ns nsw qld"},
};

}  // namespace

std::span<const NameRow> english_name_words() { return rows; }

}  // namespace rumbo::places
