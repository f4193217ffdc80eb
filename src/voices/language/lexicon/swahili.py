"""Swahili as it is spoken in Nairobi: the standard, the street's Sheng, and what they share."""

from __future__ import annotations

from voices.language.lexicon.speech import Speech, phrases, words

# Function words of Sheng and of Nairobi's spoken Swahili, which no dictionary lists.
SHENG_FUNCTION_WORDS = words("""
    ako uko niko tuko wako mko iko ziko ni me mi sai saii hizi ata ati ndo juu hii hio hiyo hao io ivo hivo hivyo ju
    nayo bado alafu halafu aki yani yaani kwani buda manze maze mse msee bana bwana walai wallahi sijui si unajua
    unaona vile venye kenye penye mwenye wenye yenye zenye lenye vitu kitu flani fulani ama au but so like noma poa
    fiti sawa
""")

# Words that the lexicon of Sheng (`voices.language.sheng`) has not, or has as Swahili or English words too, and
# that are Sheng in most turns of Nairobi: known as Swahili speech, never stop words. Verbs as stems.
SHENG_WORDS = words("""
    arif bambika budake chums dandia dinga dish doze dush fonyo gota karava keshi kosti mambichwa mlami mtiaji njege
    njeve nyaku nyonga odi otea rwabe wasee wathii watoi wazae bamba base chali chomoka dinda dunda fom katia landi
    lenga manga mat mbao mob mzinga ngiri peddi pedi rada sare sonko tao
""")

# Words of Nairobi's standard Swahili and loans at home in it, beside those of the concern bank.
NAIROBI_WORDS = words("""
    bure tone matone haki amani vita damu moto baridi joto mvua jua mwezi nyota mlima mto bahari ziwa msitu mti
    majani maua matunda mboga nyama samaki mkate wali ugali sukari chumvi mafuta maziwa sahani kikombe kijiko kisu
    panga jembe shoka nguo viatu kofia mkoba mfuko sanduku ufunguo kufuli mlango dirisha ukuta paa sakafu jikoni
    choo bafu kitanda godoro mto shuka taulo sabuni dawa kidonda homa kikohozi mafua tumbo kichwa mguu mkono jicho
    sikio pua mdomo jino ulimi shingo mgongo kifua moyo mapafu ngozi mfupi mrefu mnene mwembamba mzuri mbaya mkubwa
    mdogo mpya mzee kijana mtoto mwanamke mwanaume msichana mvulana mume mke bibi babu mjomba shangazi kaka dada ndugu
    rafiki jirani mgeni mwenyeji mwalimu mwanafunzi daktari muuguzi mkulima mfanyabiashara mwizi jambazi muuaji mfungwa
    hofu woga furaha huzuni hasira aibu wivu tamaa njaa kiu usingizi ndoto kazi mshahara deni mkopo faida hasara bei
    ghali rahisi ngumu laini safi chafu wazi siri hatari usalama ulinzi sheria mahakama jela ushahidi shahidi mashtaka
    rushwa hongo ufisadi uongo ukweli mwaka wiki siku saa dakika asubuhi mchana jioni usiku leo kesho juzi jana zamani
    moja mbili tatu nne tano sita saba nane tisa kumi ishirini thelathini arobaini hamsini sitini sabini themanini
    tisini mia elfu milioni robo nusu wahuni vibaka mwizi wezi vijana wazazi walezi kijiji mji jiji nchi kata wilaya
    barabara njia daraja kituo soko kanisa msikiti uwanja jengo nyumba chumba kibanda takataka taka maji umeme mitaro
    jamaa shamba shada kiosk mandazi mkokoteni mabati mitumba makanga manamba mchana muguka muratina chang'aa busaa
    miraa kuber boda bodaboda tuktuk mpesa fuliza chama harambee baraza cucu guka nyanya kibanda kibandani matatu
    mtaa mtaani mzee wazee sherehe mambo karibu kafee kinyozi mchezo polisi hospitali shule duka benki basi gari
    simu redio televisheni pikipiki baiskeli sweta kabati meza kiti karatasi kalamu kompyuta picha muziki filamu
    tiketi soksi shati suruali koti blanketi chai kahawa keki soda bia sigara petroli dizeli mota injini pampu bomba
    stovu jiko paipu waya taa balbu mishumaa mshumaa mashine kampuni ofisi meneja askari chifu diwani gavana
    seneta mbunge wakili hakimu jaji korti kesi faini leseni stakabadhi risiti hundi pesa senti shilingi dola
    jumatatu jumanne jumatano alhamisi ijumaa jumamosi jumapili januari februari machi aprili mei juni julai agosti
    septemba oktoba novemba desemba krismasi pasaka ramadhani maana bangi chafu
""")

SPEECH = Speech(
    code="sw",
    name="Swahili",
    # Negations (si as a verb, hapana, hakuna, hamna, bila, sio, wala, kamwe) stay: only the
    # copulas and particles that never carry a worry are listed.
    stop_words=words("""
        a aidha ajili aina ake ako akiwa ala alikuwa aliye alisema ama ambako ambao ambapo ambaye ambayo ambazo
        amekuwa ana anasema angalau angependa anaweza atakuwa au baada baadaye baadhi badala bado bali basi baina
        cha chake chako changu chao chenye chetu chini cho chote dhidi eti fulani ghafla gani hadi haidhuru halafu
        hao hapa hapo hasa hata hawa hayo haya hebu hii hiki hilo hili hivi hivyo hiyo hizi hizo ho hodi huenda
        huko huku huo huu huwa huyo huyu iko ikiwa ila ile ili ilikuwa imekuwa inaweza ingawa ingine ingekuwa
        isipokuwa itakuwa jana je jinsi juu kabisa kabla kadhaa kadiri kama kana kando kati katika kenye kesho ki
        kiasi kidogo kila kile kilikuwa kingine kinyume kipi kisha kitu ko kote ku kubwa kule kuliko kulikuwa
        kumbe kuna kupitia kusema kutoka kutokana kuwa kwa kwake kwako kwamba kwamo kwangu kwani kwanza kwao
        kwenda kwenu kwenye kwetu kweli la labda lake lako langu lao lakini le lenye leo letu lile lilikuwa
        lingine lini lo lote ma mambo mara mbali mbalimbali mbele mbona me mengi mengine mi mimi mle mno mo moja
        mote mpaka mtu mwa mwake mwangu mwenye mwenyewe mwingine mwishoni mwisho na naam namna nanyi nao nasi nawe
        naye nayo nazo nchini ndani ndio ndiyo ndipo ndiye ndo nilikuwa nilisema nimekuwa niko nina nini ninyi
        nitakuwa nje nusu nyingi nyingine nyinyi nyote nyuma o ote pa pake pale palikuwa pamoja pana penye pia
        pili po pote sa saa sai sana sasa sawa sehemu sote sisi tafadhali tangu tena tokea toka tu tulikuwa
        tumekuwa tuko tuna tuseme tutakuwa u ule ulikuwa umekuwa una upande uko vile vilevile vingi vingine vipi
        vitu vya vyake vyako vyangu vyao vyetu vyote vyenye wa wake wako wakati wakiwa wale walikuwa walio wana
        wanasema wangu wao wapi watu wengi wengine wenye wenyewe wetu wewe wote wowote wo ya yaani yake yako yale
        yalikuwa yangu yao yapi yenu yenye yetu yeye yo yote yule yupi yuko za zaidi zake zako zangu zao zenye
        zetu zile zilikuwa zingine zote zo mwenzangu wenzangu bwana ati walahi manze maze msee mse wasee buda bana
        alafu ju aki venye flani ivo hivo hio io saii unajua unaona mob sema nasema anasemaga
    """),
    negations=words("""
        hapana hakuna hamna si sio siyo bila kamwe wala hana sina hawana hatuna huna haina hauna hayana hazina
        haiwezi siwezi sitaki
    """),
    hesitations=words("eish aish wueh eh eeh ehe aa aah ah ahh mh mmh mm mmm mhm hmm hm uh um aaah eee ee enhe"),
    fillers=phrases("""
        yaani | yani | unajua | unaona | unaelewa | si unajua | si unaona | eti | ati | sasa | basi | kwa kweli |
        tuseme ukweli | kusema kweli | kusema ukweli | kusema ule ukweli | ukweli | niseme | niseme tu | wajua |
        you know | i mean | manze | maze | bana | buda | walahi | walai | wallahi | aki | aki ya nani | nini hii |
        kama vile | haya | hebu | like | so
    """),
    replies=words("""
        ndio ndiyo naam hapana sawa sawasawa asante asanteni shukrani karibu karibuni kabisa kweli hakuna hamna
        sijui sisi mimi wewe poa fiti noma eeh enhe hata kamwe pole poleni jambo hujambo habari mambo salama
        kwaheri tafadhali labda bado tena haya basi endelea tuendelee kwanini nani nini wapi lini gani vipi wengi
        wote sana si sio siyo zii zi ee ehe amina amen mzee mama baba dada ndugu mkubwa msee manze
    """),
    agreements=words("ndio ndiyo naam kweli hakika sawa sawasawa kabisa ehe enhe eeh"),
    non_answers=frozenset(
        phrases("""
            sijui bado | bado sijui | siwezi jua | siwezi kujua | hakuna cha kusema |
            hapana | la | hakuna | hamna | hakuna kitu | hakuna chochote | hakuna lolote | hamna kitu |
            hamna shida | hakuna shida | hakuna noma | hakuna tatizo | hakuna matata | hakuna neno | sina |
            sina la kusema | sina la kuongeza | mimi sina la kuongeza | sina maoni | sina jibu | sina shida |
            sina wasiwasi | sijui | sifahamu | sielewi | sijui kabisa | mimi sijui | sina uhakika | sikumbuki |
            sitaki kusema | sitaki kujibu | siwezi kusema | heri ninyamaze | nimeshasema | yamesemwa yote |
            amesema yote | wamesema yote | kama alivyosema | hivyo hivyo | vile vile | nani ajuaye | si ruhusa |
            sihitaji | sina chochote | hakuna maoni | hakuna jibu | bila maoni | zii | zi | apana | ndio | ndiyo |
            naam | ndio ndio | eeh | ee | ehe | enhe | sawa | sawa sawa | sawasawa | sawa tu | poa | fiti | kweli |
            kweli kabisa | ni kweli | ni kweli kabisa | kabisa | kabisa kabisa | hakika | nakubali | nakubaliana |
            nakubaliana naye | nakubaliana na yeye | ndivyo | ndivyo ilivyo | hata mimi | mimi pia | na mimi pia |
            pia mimi | asante | asante sana | asanteni | asanteni sana | shukrani | karibu | karibu sana |
            karibuni | karibuni sana | habari | habari zenu | habari yako | mambo | jambo | hujambo | hamjambo |
            sijambo | hatujambo | salama | nzuri | nzuri sana | njema | shikamoo | marahaba | kwaheri | kwaherini |
            pole | pole sana | poleni | poleni sana | tafadhali | samahani | amina | haya | basi | tuendelee |
            tuendelee tu | endelea | endelea tu | tuko pamoja | tuko sawa | niko sawa | ni sawa | iko sawa |
            niko poa | tuko poa | ni hayo tu | hayo tu | ndio hayo | ndo hivyo | ndio hivyo | basi tu | si unajua |
            manze | msee | noma | noma sana
        """)
    ),
    abbreviations=words("""
        dkt bw bi bwm prof mhe mch sr fr st ksh kshs sh n.k h.k k.m k.v yaani nk km kv tel no eng hon a.k.a s.l.p
        uk mf
    """),
    connectives=phrases("""
        lakini | kwa sababu | kwa kuwa | kwani | halafu | alafu | kisha | basi | sasa | na sasa | pia | na pia |
        tena | na tena | hata | na hata | kwa hivyo | kwa hiyo | hivyo | ndio maana | ndo maana | ndiposa |
        ingawa | wakati | ikiwa | kama | ama | au | isipokuwa | badala ya | zaidi ya hayo | mbali na hiyo |
        kitu ingine | jambo lingine | na ile | na hii | na hao | juu | but | so | because | and then | then | sai |
        saa hii | siku hizi | ukiangalia | unapata | unakuta
    """),
    marks=words("""
        anacheka wanacheka kicheko vicheko kimya kirefu haisikiki analia wanalia kilio anaonyesha wanaongea pamoja
        anatabasamu wanatabasamu anakohoa makofi kelele anaguna wanaguna anatikisa kichwa mikono anapumua anazima
        simu mlio sauti ndogo pumziko anasita kidogo wote
    """),
)  # fmt: skip

# Words of Swahili that Nairobi's English uses as its own, and of English its Swahili: neither tells the language.
SHARED = words("""
    boda bodaboda chapati panga matatu ugali sukuma githeri mandazi shamba baraza harambee chang'aa busaa miraa duka
    kanga mzee mama bro chief stage sofa salon plot story tank site sweta soda
""")

CALENDAR = words("""
    jumatatu jumanne jumatano alhamisi ijumaa jumamosi jumapili januari februari machi aprili mei juni julai agosti
    septemba oktoba novemba desemba krismasi pasaka ramadhani
""")
"""Written with a capital, but no names."""

# What Swahili hangs before a stem, its own or an English one: subject, tense, object.
SUBJECTS = ("ni", "u", "a", "tu", "m", "mu", "wa", "i", "li", "ya", "ki", "vi", "zi", "ku", "pa", "ha", "hatu", "hawa",
            "si", "hu", "hai", "haku", "hamu", "hazi", "me", "na")  # fmt: skip
TENSES = ("na", "li", "ta", "me", "ka", "ki", "nge", "ngali", "sha", "mesha", "lisha", "ja", "ku", "taka", "napo", "")
OBJECTS = ("ni", "ku", "m", "mu", "tu", "wa", "i", "li", "ya", "ki", "vi", "zi", "ji", "")
