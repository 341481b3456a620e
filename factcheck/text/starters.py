"""Words that begin sentences and are hardly ever names, by language."""

from typing import Final

STARTERS: Final = {
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
