"""Words that decide whether a full stop ends a sentence, by language.

`titles` are abbreviations that something always follows: titles, "e.g.", "vs.". `counted` ones
are followed by a number ("No. 5", "S. 12"), or end the sentence. `others` may stand at its end:
they do where one of `starts` follows, a word that begins sentences and hardly ever a name. `final`
ones look like initials but end a sentence before a capital. All are written without their last
stop. A list need not be complete: initials and words without vowels are told by their form.
"""

from functools import cache
from typing import Final, NamedTuple


class Words(NamedTuple):
    """What is known of a language; empty sets where nothing is.

    `ordinals` says which numbers are ordinals before a full stop: "digits" and Roman ones,
    "roman" ones alone, or none. `vowels` are what a word that is no abbreviation holds.
    """

    titles: frozenset[str]
    counted: frozenset[str]
    others: frozenset[str]
    starts: frozenset[str]
    final: frozenset[str]
    ordinals: str
    vowels: frozenset[str]


_VOWELS: Final = (
    "aeiouyàáâãäåæèéêëìíîïòóôõöøœùúûüýÿāăąēĕėęěĩīĭįıōŏőũūŭůűųŷơưǎǐǒǔạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộ"
    "ớờởỡợụủứừửữựỳỵỷỹаеёиоуыэюяіїєўѝαεηιουωάέήίόύώϊϋΐΰ"
)
_COMMON: Final = "mr mrs ms dr prof st vs dipl ing"
_SYLLABIC: Final = frozenset({"cs", "sk", "sl", "hr", "sr", "bs", "mk"})
_SAME: Final = {"nn": "nb", "no": "nb", "bs": "hr", "sh": "hr", "lb": "de", "gsw": "de"}

_TITLES: Final = {
    "en": "assoc asst gen "
    "sen rep gov lt col sgt capt cpt cmdr maj adm pres rev hon messrs mme mlle fr gens "
    "sens reps govs cols atty supt det insp mt ft e.g i.e cf viz approx ca",
    "de": "hr fr frl bzw z.b d.h u.a.m i.d.r o.g sog vgl evtl ggf inkl exkl insb bspw ca mind hl "
    "geb gest gen verh dt engl frz ital griech amerik ehem angebl präs u.u z.t lt gem zzgl "
    "abzgl ursprgl versch allg priv-doz bgm",
    "fr": "m mm mme mmes mlle mlles mgr pr ste sts stes cf env p.ex c.-à-d gal col cdt "
    "cne lt ltn bd av boul fg éd rév vve ex",
    "es": "ee sr sra sres sras srta srtas dra dres dña profa lic lcdo lcda licda ing arq ilmo "
    "ilma excmo excma gral cnel cap tte mons fr hno hna sto sta p.ej ej vid cf av avda prov dpto "
    "tel aprox",
    "it": "sig sigg sig.ra sig.na dott dott.ssa prof.ssa avv ing arch geom rag on sen gen col "
    "cap mons s.e ss cfr p.es es ca v.le p.za c.so",
    "pt": "sr sra srs sras srta d dra drs dras profa eng engª arq exmo exma ilmo ilma gen cel "
    "cap ten maj sgt pe fr sto sta av r cf p.ex aprox min gov",
    "ca": "sr sra srta d dra profa il·lm excm mn av p.ex aprox",
    "nl": "dhr mevr mw ir mr drs ds jhr jkvr kol gen bijv bv d.w.z m.n i.p.v i.v.m t.a.v t.o.v "
    "m.b.t o.a a.u.b vgl resp ca evt zgn zog incl excl",
    "sv": "bl.a t.ex d.v.s dvs s.k f.d p.g.a pga m.a.o jfr ca inkl exkl frk gen",
    "da": "bl.a f.eks fx dvs d.v.s p.g.a pga frk jf ca inkl ekskl hhv såk mht vedr tidl",
    "nb": "bl.a f.eks dvs d.v.s p.g.a pga frk jf ca inkl ekskl hhv mht vedr tidl såk",
    "fi": "esim mm ns mr hra rva nti tri prof ent nyk vrt puh",
    "is": "t.d þ.e m.a dr hr frú ca sbr",
    "pl": "godz podkom asp kom fot mln mld tys ks inż mgr hab bp abp kard gen płk ppłk mjr kpt "
    "por ppor sierż doc lek śp św bł np tzn tj tzw m.in ok ul pl woj pow wg ww dyr sędz adw",
    "cs": "ing mgr bc doc mudr judr phdr rndr gen plk mjr kpt por sv např tzv tj mj cca ul nám "
    "tř vč event příp zvl",
    "sk": "ing mgr bc doc mudr judr phdr rndr gen plk mjr kpt sv napr tzv tj cca ul nám vr príp",
    "sl": "gdč mag inž gen polk sv npr tj t.i oz ul tov akad univ",
    "hr": "gđa gosp mr mag inž gen sv npr tj tzv odn ul akad izv",
    "sr": "gđa gosp mr inž gen sv npr tj tzv odn ul akad гђа госп др проф инж ген св нпр тј тзв "
    "одн ул акад",
    "bg": "г-н г-жа г-ца др проф доц акад инж ген полк кап св напр т.е т.нар т.н ул бул гр вж ср",
    "ru": "г-н г-жа проф акад доц д-р им ген полк кап св напр т.е т.н т.к т.о ул пр просп бул "
    "пер пл пос дер обл р-н ср см гр тов гос кн чл.-корр канд и.о",
    "uk": "проф акад доц д-р ім ген полк кап св напр т.зв ул вул просп бул пл обл р-н див тов гр "
    "чл.-кор канд",
    "be": "праф акад дац ім ген св напр г.зн вул пл вобл р-н гл",
    "lt": "tūkst mln mlrd dr prof doc akad gen plk kpt mjr ltn šv p t.y pvz vad vyr pirm kun "
    "vysk ark žr plg g pr skg vadin atst gerb",
    "lv": "dr prof doc akad ģen plkv kpt sv t.i piem t.s sk ap kgs",
    "et": "dr prof hr pr prl kol kpt püh nt st n.ö nn vt vrd mh sh u.n",
    "hu": "dr id ifj özv prof szt pl ún ill vö",
    "ro": "dl dna d-na d-l dlui dnei dra conf lect asist acad ing arh av gen col mr cpt lt sf pr "
    "pt cf bd şos șos str",
    "tr": "dr prof doç yrd av sn hz bkz örn ör müh gen alb yzb binb tuğg mah cad sok op uzm",
    "az": "dr prof dos akad bax məs",
    "el": "κ κα κκ κος δρ καθ κ.κ αγ π.χ δηλ βλ πρβλ λ.χ στρ οδ λεωφ",
    "hi": "डॉ डा श्री श्रीमती प्रो पं मो सं मि मा स्व सुश्री एड लेफ्टि कै ले इं ब्रि कर्न ए बी "
    "सी डी एफ एच जे एल एम एन ओ पी क्यू आर एस टी यू वी डब्ल्यू एक्स वाई जेड",
    "mr": "डॉ श्री सौ प्रा पं कै ना आ ॲड अॅड इ ई ए बी सी डी एफ जी एच आय जे के एल एम एन ओ पी आर "
    "एस टी व्ही वाय",
    "ne": "डा श्री प्रा पं ई",
    "bn": "ড ডা ডাঃ মো মোঃ প্রফেসর এ বি সি ডি ই এফ জি এইচ আই জে কে এল এম এন ও পি আর এস টি ইউ ভি",
    "ta": "திரு டாக்டர் எம் கே ஆர் எஸ் டி பி வி ஜெ என் ஏ சி",
    "te": "డా శ్రీ ప్రొ కె ఎం ఎన్ ఆర్ ఎస్ వి పి టి జె ఎ బి సి డి",
    "he": "ד פרופ עו גב מר",
    "ar": "د أ م ص ج ط هـ ق ت أ.د",
    "fa": "د م ص ج ق ه",
}
_COUNTED: Final = {
    "en": "no nos p pp par para fig figs sec secs ch chap vol vols art arts ver jan feb mar apr "
    "jun jul aug sept sep oct nov dec op eq pt ed r reg rev c ca",
    "de": "nr nrn art abs kap bd bde s ss f.f ziff anm abb tab lit par vers aufl hrsg jan feb "
    "febr mrz apr jun jul aug sept okt nov dez str plz tel st rn rdnr jg h",
    "fr": "n no nos art p pp chap fig vol t janv févr avr juil sept oct nov déc éd al num tél",
    "es": "n núm núms nº no art arts p pp pág págs cap fig vol t ed ene feb mar abr jun jul ago "
    "sept oct nov dic",
    "it": "n nn art artt p pp pag pagg cap fig vol t ed gen feb mar apr giu lug ago set ott nov "
    "dic",
    "pt": "n nº no núm art arts p pp pág págs cap fig vol t ed jan fev mar abr jun jul ago set "
    "out nov dez inc",
    "ca": "n núm art p pp pàg cap fig vol",
    "nl": "nr nrs art p pp blz hfst fig dl jan feb mrt apr jun jul aug sept okt nov dec",
    "sv": "nr kap s sid fig st jan feb apr aug sept okt nov dec",
    "da": "nr kap s fig stk art jan feb apr aug sept okt nov dec",
    "nb": "nr kap s fig art jan feb apr aug sept okt nov des",
    "fi": "nro n:o s luku kuv puh",
    "pl": "nr art ust pkt par poz str s rozdz rys tab tom t zob lit dz sygn r",
    "cs": "č čl odst písm str s kap obr tab roč sv sb čís odd par",
    "sk": "č čl ods písm str s kap obr tab roč zb čís",
    "sl": "št čl str pogl sl tab odst",
    "hr": "br čl st str pogl sl tab",
    "sr": "br čl st str sl tab бр чл ст стр сл таб",
    "bg": "№ чл ал т стр с гл фиг табл",
    "ru": "№ ст п пп стр с гл рис табл т вып ч кв д корп оф",
    "uk": "№ ст п пп стор с гл рис табл т вип ч кв буд",
    "lt": "nr str psl p pav lent t d k",
    "lv": "nr p lpp att tab",
    "et": "nr lk jn ptk p",
    "hu": "sz o old köt fej ábra",
    "ro": "nr art alin lit p pag pp cap fig vol",
    "tr": "no nr s sf m md mad şek",
    "el": "αρ αριθ άρθρ σ σελ παρ κεφ εικ τ",
    "hi": "सं क्र पृ नं",
    "he": "עמ ס",
}
_OTHERS: Final = {
    "en": "inc ltd co corp bros jr sr esq plc llc univ dept assn ave blvd rd ph.d m.d b.a m.a "
    "b.sc m.sc al calif mass fla tex ariz colo conn mich minn penn wash wis ore okla tenn ala "
    "ark ill ind kan ky la md mo neb nev va w.va vt wyo dak ga del miss mont tel ext est mgr gov "
    "intl natl jan feb mar apr jun jul aug sept sep oct nov dec sec ed art fig",
    "de": "u.a u.ä usf o.ä z.zt e.v v.chr n.chr mio mrd tsd jh jhd jhdt str sen jun jr sr bez st "
    "s.o s.u std sek jan feb febr okt nov dez sept aug tel verl univ",
    "fr": "av.j.-c apr.j.-c cie j.-c suiv janv févr avr juil sept oct nov déc",
    "es": "aa.vv a.c d.c cía s.a ud uds vd vds jr avda",
    "it": "s.p.a s.r.l a.c d.c s.s jr",
    "pt": "s.a ltda cia a.c d.c jr",
    "nl": "n.chr v.chr jr sr st",
    "sv": "f.kr e.kr jr",
    "da": "f.kr e.kr jr sr a/s",
    "nb": "f.kr e.kr jr sr",
    "pl": "jr st",
    "cs": "s.r.o a.s jr st ml",
    "sk": "s.r.o a.s jr st ml",
    "ru": "н.ч мл ст",
    "lt": "pr.kr m.e jaun vyresn a.a aps raj",
    "ro": "d.hr î.hr jr s.a s.r.l",
    "tr": "a.ş ltd şti m.ö m.s t.c",
    "el": "μ.χ α.ε ν.δ",
}
_STARTS: Final = {
    "en": "the a an this that these those it he she they we you i his her its their our my your "
    "in on at by for from with without after before since when while where as if but and or so "
    "yet however there here what who why how which whether although though because during under "
    "over about according among all both each every many most some several such no not nor other "
    "another one two three meanwhile moreover furthermore then thus also still now once only "
    "even is are was were do does did can could will would should has have had to of between "
    "despite until unless like nobody everyone today yesterday earlier later last asked",
    "de": "der die das den dem des ein eine einen einem einer eines er sie es wir ihr ich du man "
    "dieser diese dieses diesen diesem sein seine seinen ihre ihren in im an am auf aus bei beim "
    "mit nach von vom vor zu zum zur für über unter um durch gegen ohne seit während wegen trotz "
    "bis zwischen und oder aber doch denn sondern wenn als ob da dass weil nachdem obwohl damit "
    "dann so auch nur noch schon jetzt heute gestern dort hier dabei dazu dafür danach darauf "
    "deshalb daher allerdings außerdem jedoch nun zudem zwar alle viele einige mehrere manche "
    "jede jeder jedes kein keine nicht nichts was wer wie wo warum welche welcher hat ist war "
    "wird kann laut gemäß insgesamt rund etwa derzeit zuletzt bisher",
    "fr": "le la les l un une des du de il elle ils elles on nous vous je tu ce cet cette ces "
    "cela ça c son sa ses leur leurs notre nos mon ma mes en dans sur sous avec sans pour par "
    "après avant depuis pendant entre chez vers et ou mais donc or ni car si quand lorsque comme "
    "alors puis aussi ainsi enfin cependant pourtant toutefois selon d qui que quel quelle où "
    "pourquoi comment aucun aucune tous toutes plusieurs certains chaque à au aux ici là",
    "es": "el la los las un una unos unas lo él ella ellos ellas yo nosotros usted ustedes este "
    "esta estos estas ese esa esos esas esto eso su sus nuestro mi en con sin por para según "
    "desde hasta entre sobre tras durante ante contra a al de del y e o u pero sino aunque "
    "porque si cuando mientras como donde así también además entonces luego después antes ahora "
    "hoy ayer no ni ya todo todos todas cada muchos algunos varios qué quién cuál cómo hay es "
    "fue se que",
    "it": "il lo la i gli le l un uno una egli ella lui lei essi loro noi voi io questo questa "
    "questi queste quello quella quelli suo sua suoi in nel nella con senza per secondo dal "
    "dalla da di del della dei tra fra su sul sulla dopo prima durante contro a al alla e ed o "
    "ma però anche se quando mentre come dove così inoltre poi quindi allora oggi ieri non né "
    "già ogni tutti molti alcuni che chi cosa perché è era si ci",
    "pt": "o a os as um uma uns umas ele ela eles elas eu nós você este esta estes estas esse "
    "essa isso isto aquele seu sua seus suas em no na nos nas com sem por pelo pela para segundo "
    "desde até entre sobre após durante contra ao à de do da dos das e ou mas porém embora "
    "porque se quando enquanto como onde assim também além então depois antes agora hoje ontem "
    "não nem já todo todos cada muitos alguns vários que quem qual é foi há",
    "nl": "de het een hij zij ze wij we ik u jij je dit dat deze die zijn haar hun ons in op aan "
    "bij met zonder voor van naar uit over onder na sinds tijdens volgens tussen door tegen om "
    "en of maar want dus als toen terwijl omdat hoewel ook nog al nu hier daar er vandaag "
    "gisteren niet geen alle veel sommige elke wat wie waar hoe waarom is was heeft",
    "sv": "den det de en ett han hon vi jag ni du man denna detta dessa sin sitt hans hennes "
    "deras i på av för från med utan till om under över efter före sedan vid enligt mellan genom "
    "mot och eller men så när då medan eftersom även också nu här där idag igår inte ingen alla "
    "många några varje vad vem hur varför som är var har",
    "da": "den det de en et han hun vi jeg i man denne dette disse sin hans hendes deres på af "
    "for fra med uden til om under over efter før siden ved ifølge mellem gennem mod og eller "
    "men så når da mens fordi også nu her der ikke ingen alle mange nogle hver hvad hvem hvor "
    "hvordan er var har",
    "nb": "den det de en et ei han hun vi jeg man denne dette disse sin hans hennes deres i på "
    "av for fra med uten til om under over etter før siden ved ifølge mellom gjennom mot og "
    "eller men så når da mens fordi også nå her der ikke ingen alle mange noen hver hva hvem "
    "hvor hvordan er var har",
    "fi": "se ne hän he me te minä sinä tämä nämä tuo ja tai mutta vaan sillä kun jos koska "
    "vaikka että myös nyt siellä täällä siten silti kuitenkin lisäksi sen hänen heidän niin ei "
    "on oli",
    "pl": "w we na z ze do od po przed przez przy dla o u za pod nad bez między według i a ale "
    "lecz oraz lub albo jednak jednakże więc zatem dlatego ponieważ gdy kiedy jeśli jeżeli choć "
    "chociaż ten ta to te ci tego tej tym tych on ona ono oni one jego jej ich my wy ja nie nikt "
    "nic tak także również już jeszcze teraz dziś wczoraj tu tam jak co kto czy gdzie dlaczego "
    "wszystkie wszyscy wielu niektórzy każdy jest był była było są były podczas mimo obecnie",
    "cs": "v ve na z ze do od po před přes při pro o u za pod nad bez mezi podle k ke s se a i "
    "ale však nebo proto protože když pokud jestli přestože ten ta to ti ty tento tato toto tito "
    "on ona ono oni jeho její jejich my vy já ne nikdo nic také už ještě teď dnes včera tam tady "
    "jak co kdo kde proč všichni mnoho někteří každý je byl byla bylo jsou byly",
    "sk": "v vo na z zo do od po pred cez pri pre o u za pod nad bez medzi podľa k ku s so a i "
    "ale však alebo preto pretože keď ak ten tá to tí tie tento táto toto on ona ono oni jeho "
    "jej ich my vy ja nie nikto nič tiež už ešte teraz dnes včera tam tu ako čo kto kde prečo "
    "všetci je bol bola bolo sú boli",
    "sl": "v na z s iz do od po pred pri za o pod nad brez med k in a ali pa toda vendar ker ko "
    "če ta to ti te tega on ona oni njegov njen mi vi jaz ne nihče tudi že še zdaj danes tam tu "
    "kako kaj kdo kje zakaj vsi je bil bila so",
    "hr": "u na s sa iz do od po pred pri za o pod nad bez među prema k i a ali pa no jer kad "
    "kada ako taj ta to ti te ovaj ova ovo on ona ono oni njegov njezin mi vi ja ne nitko "
    "također već još sada danas tamo ovdje kako što tko gdje zašto svi je bio bila su",
    "sr": "u na s sa iz do od po pred pri za o pod nad bez među prema k i a ali pa no jer kad "
    "kada ako taj ta to ti te ovaj ova ovo on ona ono oni mi vi ja ne niko takođe već još je su "
    "у на с са из до од по пред при за о под над без међу према к и а али па но јер кад када ако "
    "тај та то ти те овај ова ово он она оно они ми ви ја не нико такође већ још је су",
    "bg": "в във на с със от до по пред през при за о под над без между според и а но или обаче "
    "защото когато ако този тази това тези той тя то те неговият ние вие аз не никой също вече "
    "още сега днес там тук как какво кой къде защо всички е беше са",
    "ru": "в во на с со из до от по перед через при для о об у за под над без между согласно к "
    "ко и а но или однако поэтому потому когда если хотя этот эта это эти тот та то те он она "
    "оно они его её ее их мы вы я не ни никто также тоже уже ещё еще теперь сегодня вчера там "
    "здесь тут так как что кто где почему все многие некоторые каждый был была было были после "
    "время наш мой этом кроме среди сейчас",
    "uk": "у в на з із зі до від по перед через при для о про за під над без між згідно к і й та "
    "а але або однак тому коли якщо хоча цей ця це ці той то ті він вона воно вони його її їх ми "
    "ви я не ні ніхто також вже ще тепер сьогодні вчора там тут так як що хто де чому всі багато "
    "кожен був була було були після",
    "lt": "į iš po prie be per nuo iki su už apie pagal tarp prieš ir o bet arba tačiau todėl "
    "nes kai jei jeigu nors šis ši šie šios tas ta tai tie tos jis ji jie jos jo jų mes jūs aš "
    "ne niekas taip pat jau dar dabar šiandien vakar ten čia kaip kas kur kodėl visi daug "
    "kiekvienas yra buvo kad",
    "lv": "no uz ar bez pēc pie par līdz starp pret un bet vai tomēr tāpēc jo kad ja lai šis šī "
    "šie tas tā tie tās viņš viņa viņi mēs jūs es ne neviens arī jau vēl tagad šodien vakar tur "
    "šeit kā kas kur kāpēc visi ir bija",
    "et": "see need tema ta nad me te ma ja või aga kuid sest kui et ka nüüd seal siin täna eile "
    "ei kõik mis kes kus miks on oli pärast enne",
    "hu": "a az egy ez ezek ő ők mi ti én és vagy de hanem mert ha amikor hogy is már még most "
    "ma tegnap ott itt nem nincs minden sok mit ki hol miért van volt",
    "ro": "un o unei unui el ea ei ele noi voi eu acest această acești aceste acesta aceasta "
    "aceștia acestea acel acea său sa în din la de pe cu fără pentru prin după înainte până "
    "între către și sau dar însă ci deci dacă când deși fiindcă deoarece astfel apoi atunci acum "
    "azi ieri aici acolo nu nici toți toate fiecare mulți unii ce cine unde cum este era sunt a "
    "au se potrivit",
    "tr": "bu şu o bunlar onlar biz siz ben bir ve veya ama fakat ancak çünkü eğer ne kim nerede "
    "nasıl neden niçin her bazı birçok tüm bütün hiç de da için göre sonra önce şimdi bugün dün "
    "burada orada böylece ayrıca onun bunun",
    "el": "ο η το οι τα τον την του της των ένας μια ένα αυτός αυτή αυτό αυτοί αυτές αυτά στο "
    "στη στην στον στα στις από με χωρίς για κατά μετά πριν μέχρι μεταξύ προς και ή αλλά όμως "
    "γιατί όταν αν επειδή επίσης τώρα σήμερα χθες εκεί εδώ δεν όλοι κάθε τι ποιος πού πώς είναι "
    "ήταν σε",
    "ca": "el la els les un una ell ella ells elles aquest aquesta aquests això en amb sense per "
    "segons des fins entre sobre després durant a al de del i o però perquè si quan mentre com "
    "on així també més no ni ja tot tots cada què qui és va",
    "is": "það þetta þessi hann hún þeir þær þau við ég og eða en í á af frá með til um eftir ekki",
}
_FINAL: Final = {"ru": "н.э т.д т.п", "pl": "n.e p.n.e", "lt": "t.t pan kt", "uk": "н.е т.д т.п"}
_ORDINALS: Final = {
    **dict.fromkeys(("de", "lb", "gsw", "tr", "lt"), "digits"),
    **dict.fromkeys(("cs", "sk", "pl", "sl", "hr", "sr", "hu", "da", "nb", "fi", "et"), "roman"),
    **dict.fromkeys(("lv", "is"), "roman"),
}


@cache
def words_of(language: str) -> Words:
    """Return what is known of a language, named by a code such as "en" or "pt-BR"."""
    base = language.partition("-")[0].lower()
    base = _SAME.get(base, base)
    return Words(
        titles=_set(f"{_COMMON} {_TITLES.get(base, '')}"),
        counted=_set(_COUNTED.get(base, "no nr p pp")),
        others=_set(_OTHERS.get(base, "jr inc ltd co corp")),
        final=_set(_FINAL.get(base, "")),
        starts=_set(_STARTS.get(base, "")),
        ordinals=_ORDINALS.get(base, ""),
        vowels=frozenset(_VOWELS + ("rl" if base in _SYLLABIC else "")),
    )


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())
