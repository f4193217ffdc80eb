"""Russian as it is spoken in Tashkent, and the words of it that Uzbek speech borrows."""

from __future__ import annotations

from voices.language.lexicon.speech import Speech, phrases, words

SPEECH = Speech(
    code="ru",
    name="Russian",
    # Negations (не, нет, ни, никто, ничего, никогда, без, нельзя) stay.
    stop_words=words("""
        а аж б больше будем будет будете будешь будто буду будут бы был была были было быть в вам вами вас ваш
        ваша ваше ваши вдруг ведь весь во вон вообще вот впрочем все всё всегда всего всей всем всеми всему всех
        всю вся всякий вы где говорит говорят говорю да даже два для до другая другие другого другой других его
        едва ее её ей ему если есть еще ещё же за затем здесь знаете знаешь знаю и из или им ими иногда их к
        каждая каждое каждый кажется как какая какие какое какой кем когда кого ком кому конечно короче которая
        которого которое которой которые который которых кто куда ладно ли лишь м меня мне много мной мог могу
        могут может можно мой моя мои моё мы на над надо нам нами нас наш наша наше наши него нее неё ней
        некоторые несколько нею них ним ну о об один одна одни одно однако около он она они оно опять от откуда
        очень перед по под пока пор после потом потому похоже почему почти при про просто пусть раз разве с са сам
        сама сами само самый свое своё своего своей свои свой своих свою себе себя сегодня сейчас сказал сказала
        сказать скажем со совсем так такая также такие такого такое такой там твой твоя те тебе тебя тем теми
        теперь то тогда того тоже только том тому тот тою ту туда тут ты тысяч у уж уже хоть хотя чего чей чем
        через что чтоб чтобы чуть чьё эта эти этим этих это этого этой этом этот эту я вообщем типа значит слушай
        слушайте понимаете понимаешь например
    """),
    negations=words("""
        не нет ни никто ничего никогда нигде никак никакой никакого без нельзя нету незачем некому некуда
    """),
    hesitations=words("э ээ эээ э-э э-э-э эм эмм мм ммм хм хмм гм ах а-а м-м угум"),
    fillers=phrases("""
        ну | вот | как бы | короче | типа | это самое | так сказать | в общем | вообще | значит | понимаете |
        понимаешь | знаете | знаешь | слушайте | слушай | ну вот | ну как сказать | как сказать | скажем так |
        в принципе | собственно | прямо скажем | блин
    """),
    replies=words("""
        да нет конечно спасибо пожалуйста хорошо ладно точно верно правда понятно ага угу здравствуйте привет
        извините ничего никто никогда нормально согласен согласна так именно наверное может вот ну давайте добрый
        вечер день утро всё все сами тоже также что кто где когда почему вряд ли до свидания
    """),
    agreements=words("да ага угу конечно верно точно правда согласен согласна именно"),
    non_answers=frozenset(
        phrases("""
            нет мнения | тоже самое | б о | без ответа | особо ничего |
            нет | не | ничего | ничего такого | никакие | никаких | не знаю | я не знаю | не знаем | незнаю | хз |
            без понятия | понятия не имею | затрудняюсь | затрудняюсь ответить | нет ответа | нет комментариев |
            без комментариев | не хочу говорить | не хочу отвечать | не скажу | не помню | нечего сказать |
            нечего добавить | нет проблем | проблем нет | всё хорошо | все хорошо | всё нормально | все нормально |
            нормально | всё в порядке | все в порядке | н д | н а | нету | пусто | то же самое | то же | так же |
            как у всех | как все | да | да да | ага | угу | конечно | верно | точно | правда | так | именно |
            согласен | согласна | да конечно | это правда | да так и было | так и было | понятно | ясно | хорошо |
            ладно | ок | окей | спасибо | большое спасибо | спасибо большое | пожалуйста | здравствуйте | привет |
            добрый день | добрый вечер | доброе утро | до свидания | извините | и я | я тоже | тоже | вот | ну |
            ну да | ну нет | всё | все | вот и всё | это всё
        """)
    ),
    abbreviations=words("""
        г гг ул д кв корп стр тел т.е т.к т.д т.п и.о руб коп тыс млн млрд им проф акад др см напр р-н обл пр
        просп мкр гр гос
    """),
    connectives=phrases("""
        но | а | потому что | поэтому | и потом | потом | а потом | тогда | и тогда | зато | хотя | если | а если |
        когда | а когда | так что | и ещё | ещё | а ещё | кроме того | к тому же | а теперь | теперь | а сейчас |
        сейчас | то есть | например | пока | чтобы | вот | и вот | ну и | во-первых | во-вторых |
        с другой стороны | и никто
    """),
    marks=words("""
        смех смеётся смеется смеются смеясь пауза молчание молчит неразборчиво плачет плачут плач вздыхает вздох
        кашель кашляет аплодисменты шум перебивает говорят одновременно шёпотом шепотом тихо кивает показывает
        звонок
    """),
)  # fmt: skip

# Words that Uzbek speech takes from Russian although Uzbek has its own, or that keep a
# Russian shape: by these a turn counts as switching. Loans that stand in every Uzbek
# dictionary (telefon, avtobus, maktab's direktor, politsiya) are not switching. In the
# Uzbek Latin spelling, as stems: Uzbek endings follow.
LOANS = words("""
    abshijitiya arenda arendator astanovka balnitsa bardak bespredel bezdelnik beznal bistro bolnitsa budka bumaga
    butilka chas chastniy chay-pay chek chemodan chernovik chistiy chotkiy chotko davay davayte davleniye davno
    dejurniy deshevka deshyovka dogovor dokument dolg domkom doroga doverennost fanera feldsher gorsovet grajdanka
    ispravitel jalko kamplekt kanikul kladovka klassniy klient konchay konechno koroche korotkiy korotko
    krasavchik krisha krome krutoy kulturniy kvartira kvartirant ladno levak levoy lichka luchshe magazin maladets
    mojno molodes morg morojniy moyka musorka nachalnik nakazaniye narkoman nichego normalniy normalno novostroyka
    oblava obmanshik obshaga obshejitiye obshiy obsledovaniye obyazatelno ochered oplata oshakat oshibka ostanovka
    otdel otdeleniye otmena otpusk padyezd parkovka pechat peredacha peresdacha perestrelka perevod perexod
    plashadka plata platniy ploshadka pochemu podarka podezd podpiska podrabotka podruga podryadchik podval
    podyezd poetomu pogovorka pokupatel polkovnik pomoshnik ponimaesh ponyatno posilka poterpevshiy potomu povorot
    poyma prava pravila pravilno predlog predupredit prestupnik prichyom prigovor prikaz priyom probka prokat
    propiska propusk prosto protsent proverka prozrachno pryamo pyatnitsa rasprodaja rasxod razbor razborka remont
    reshotka reshyotka rinok ruchka sadik samoye seychas shpana shtraf shum skameyka skandal skidka skor skoraya
    skoriy sledovatel slushay smeta smotri snos spasibo spravka spravochnik sprosit srazu srednaya srochno srok
    starosta starshiy stavka stolovaya strashno strelka stroitel stroyka syezd syurpriz tapochka teplitsa tipa
    tochka tolko tozhe tusovka ubit uchastka uchastkovoy uchastok uchilishe uchot ugolovniy uspet ustanovka
    vaabshe vakansiya valenki vezde viborka vidish vizov vklad vnedorojnik voditel voobshe voobshem vrach vremya
    vse vsyo xaltura xalyava xozyain xuligan yeralash zachot zachyotka zakaz zakon zapchast zaprava zapravka
    zapravshik zaryadka zaryadnik zavuch zayavleniye zdaniye znachit zvonok
""")

# Uzbek words that Russian speech in Tashkent uses as its own (in the folded spelling): in a
# Russian turn they are no more a switch than "bazar" is, but they are not Russian either.
UZBEK_LOANS = words("""
    nishalda rahmat raxmat aka opa domla domulla choyxona chayxana xashar hashar hokim xokim hokimiyat xokimiyat
    oqsoqol aksakal kelin kelinka mahalla maxalla rais raisa tandir ustoz domlajon toy dastarxon gap tomorqa topchan
    ayvon supa kosa piyola mehmon mexmon qaynona kaynona beshik chilla duo omin inshoollo
    xop mayli xudo sabr uyat nikoh qalin kalim dehqon otaxon onaxon uka singil xola amaki tog'a
""")
