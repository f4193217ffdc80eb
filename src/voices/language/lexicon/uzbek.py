"""Uzbek as it is spoken in Tashkent, in the 1995 Latin alphabet; `fold` maps the Cyrillic onto it."""

from __future__ import annotations

from voices.language.lexicon.speech import Speech, phrases, words

# What Uzbek hangs behind a stem, a borrowed one too.
ENDINGS = words("""
    am bozlik cha chada chadan chaga chalik chi chilik da dagi dan danam day dayam dek dir ga gacha gan gayam ham
    i ida idan iga im imda imdan imga imiz imizda imizdan imizga imizni imni ing ingda ingga inggiz ingiz ingni
    ini ining ka ku la lab ladi lagan lanadi langan lar larda lardagi lardan larga lari larida laridan lariga
    larim larimiz larimni laringiz larini larni larning lasa lash lashdi lat li lik m man mi miz ng ngiz ni niki
    ning niyam qa qilib qilish san si sida sidan siga sini sining siz sizlik yam
""")

SPEECH = Speech(
    code="uz",
    name="Uzbek",
    # Negations (yo'q, emas, na, hech, sira) and words of worth (yaxshi, yomon) stay.
    stop_words=words("""
        a agar albatta ammo ana anavi anaqa ancha aniq aslida asosan atrofida aytadi aytaman aytay ayting aytgan
        aytish aytishadi aytsam bari barcha barchasi bas balki ba'zan ba'zi ba'zida ba'zilar beri berib beradi
        bergan berdi berishdi bermoq bilan bilasiz bilasizmi bilasanmi bir biri birga birov biroq biror biroz
        birinchi bitta bittasi biz bizda bizdan bizga bizlar bizni bizning bizniki bo'lar bo'ladi bo'ldi bo'lgan
        bo'lib bo'lishi bo'lsa bo'lsin bo'lyapti bo'lmoq bor borib boradi borasan boribdi boryapti boshqa
        boshqalar bu bular bularning bunday bunda bundan bunga buni buning bunaqa butun chog'i chunki da deb dedi
        degan degani deganda dedim deding deydi deydilar deyapti deyishadi deyishdi deyishgan demak deng desa
        desam deyman desang dan doim e edi edik edilar edim ega ekan ekanini ekanligi emish en endi eng es esa
        faqat ga gap gapi gapirib goh goho go'yo ham hamda hamma hammasi hammamiz hamon har hatto hali hamisha
        haqida haqiqatan ho'p hozir hozirgi hozirda holda i ich ichida ikki ikkita ila ilgari iltimos in judayam
        juda kabi kecha keyin keyingi kel keladi keldi kelib kelgan kelyapti kerak ketdi ketib ketadi ketgan
        ketyapti ki kim kimdir kimga kimni kimning ko'p ko'pincha ko'ra ko'rib ko'rdim ko'rsa ko'radi ku kun kuni
        lekin mana manavi man manga mani mayli men menda mendan menga meni mening meniki menimcha mi misol mumkin
        mutlaqo nahot nafaqat narsa narsalar negaki nega nech necha nechta nima nimadir nimaga nimani ning o o'n
        o'rtasida o'sha o'shalar o'shanda o'shani o'tgan o'z o'zi o'ziga o'zim o'zimiz o'zini o'zing o'ziyam oldi
        oldin oldida oladi olib olgan olmoq on ortiq orqali ot ozgina oxiri oxirida paytda payti paytlar qachon
        qachondir qaerda qanaqa qancha qanday qani qarab qarasang qarasa qay qaysi qaysidir qayer qayerda qayerdan
        qayerga qilib qildi qildim qilgan qiladi qilaman qilamiz qilish qilishdi qilyapti qilsa qilay qo'ydi
        qo'yib qo'yadi qo'ygan qoldi qolgan qoladi qolib rosa rost rosti sababli san sanga sani sen senda senga
        seni sening shekilli shu shular shuning shunga shuni shunda shundan shunday shundoq shunaqa shuncha
        shunchaki singari siz sizga sizda sizlar sizlarga sizni sizning so'ng so'ngra tag'in tez tepada to tomon
        tomonidan turib turadi turibdi tufayli u ular ularga ularni ularning unda undan unday unga uni uning unaqa
        ushbu uch uchta uchun uzoq va vaqt vaqtda ustida xo'sh xo'p xullas xuddi ya yana yanada yetib yo yoki
        yotadi yotibdi yurib yuradi yuribdi yoqda zero biram esimda degandek deyarli haligi haligidek anchadan
        nahotki allaqachon qilishadi berishadi bo'lishadi qo'yishdi ketishdi kelishdi olishadi chiqib chiqdi
        chiqadi tushib tashlab tashladi so'rab tepasida yonida tagida uyoq buyoq shuyerda buyerda o'yerda yaqin
        tak koroche tipa voobshe znachit
    """),
    negations=words("yo'q yoq emas emasmi emassan emasman emasmiz hech na sira aslo zinhor"),
    hesitations=words("mm mmm mhm hmm hm e-e e-e-e ee eee eh m-m uf aa ah uh"),
    fillers=phrases("""
        haligi | anaqa | anaqangi | nima edi | nima desam | nima desam ekan | nima deydi | shu desangiz |
        desangiz | bilasizmi | bilasanmi | tushunyapsizmi | tushunasizmi | xullas | xo'sh | demak | endi |
        masalan | o'zi | umuman | umuman olganda | ya'ni | qarang | qara | qarasangiz | eshiting | to'g'risi |
        to'g'risini aytsam | rostini aytsam | rosti | ochig'i | ochig'ini aytsam | koroche | tipa | voobshe |
        znachit | nu | vot | aytaylik | deylik | aytmoqchi
    """),
    replies=words("""
        ha yo'q xo'p xop mayli bo'pti rahmat raxmat tushunarli albatta to'g'ri rost rostdan haqiqatan aniq
        bilmayman bilmadim bilmaymiz shunday shu shunaqa hech hechnima nima kim qachon qayerda qanday nega bor
        mumkin kerak yaxshi yomon zo'r durus tuzuk assalomu alaykum vaalaykum assalom salom xayr marhamat
        kechirasiz uzr iltimos omin inshoollo xudo men biz ular o'zim hammasi hamma hammamiz hali endi keyin balki
        doim ko'p kam opa aka
    """),
    agreements=words("ha xo'p xop to'g'ri rost albatta haqiqatan mayli"),
    non_answers=frozenset(
        phrases("""
            izoh yo'q | yuk | xech narsa | xech nima | bilmadim hozir | aytolmiman |
            yo'q | hech narsa | hech nima | hech qanday | hech qanaqa | hechnarsa | hechnima | hech kim |
            bilmayman | bilmadim | bilmaymiz | bilmiman | bilmayman men | men bilmayman | bilmadim to'g'risi |
            xabarim yo'q | tasavvurim yo'q | aytolmayman | ayta olmayman | aytmayman | aytgim yo'q | javob yo'q |
            fikrim yo'q | gapim yo'q | eslolmayman | esimda yo'q | muammo yo'q | hech qanday muammo yo'q |
            muammolar yo'q | shikoyatim yo'q | shikoyat yo'q | hammasi yaxshi | hamma narsa yaxshi | yaxshi |
            hammasi joyida | joyida | tinch | tinchlik-xotirjamlik | xudoga shukur | shukur | qo'shimcham yo'q |
            qo'shadigan gapim yo'q | aytadigan gap yo'q | aytadigan gapim yo'q | aytilgan | aytib bo'lishdi | shu |
            o'sha | o'sha gap | shu gap | bo'sh | yo'q hech narsa | hech gap yo'q | gap yo'q | normalno | nichego |
            ha | ha ha | xa | xo'p | xop | hop | xo'p bo'ladi | mayli | bo'ladi | bo'pti | to'g'ri |
            to'ppa-to'g'ri | rost | rost gap | albatta | shunday | shunday-da | shundoq | shunaqa | ha shunday |
            ha to'g'ri | aniq | haqiqatan | haqiqatan ham | tushunarli | tushundim | qo'shilaman | men ham |
            men ham qo'shilaman | men ham shunday | roziman | rahmat | raxmat | katta rahmat | katta raxmat |
            kattakon rahmat | rahmat sizga | assalomu alaykum | vaalaykum assalom | va alaykum assalom | salom |
            xayr | marhamat | kechirasiz | uzr | omin | ilohim | ilohim aytganingiz kelsin | aytganingiz kelsin |
            shu xolos | xolos | tamom | bo'ldi | ana | ana shu | shu-da | gap shu | e ha | vuy | voy |
            xudo xohlasa | inshoollo
        """)
    ),
    abbreviations=words("""
        prof dots akad sh.k va.h.k h.k v.b m.n y.y r t.y ko'ch tel min mln mlrd so'm km kv yil e.a i.o
    """),
    connectives=phrases("""
        lekin | ammo | biroq | chunki | shuning uchun | shunga | keyin | undan keyin | shundan keyin | so'ng |
        endi | hozir | esa | yana | va yana | tag'in | ham | hatto | agar | bo'lmasa | yo bo'lmasa | yoki |
        masalan | demak | xullas | shunda | ana shunda | to'g'ri | bir tomondan | ikkinchidan | birinchidan |
        undan tashqari | bundan tashqari | aksincha | balki | garchi | mana | mana shu | qarasang | a keyin | no |
        potom | poetomu
    """),
    marks=words("""
        kulgi kuladi kulishadi kulib kulishdi kulgu jim jimlik qoladi sukut sukunat uzoq qisqa eshitilmaydi
        eshitilmadi tushunarsiz noaniq yig'laydi yig'lab yig'i xo'rsinadi yo'taladi qarsak shovqin pauza bosh
        irg'aydi baravar gapirishadi pichirlab ko'rsatadi telefon jiringlaydi past ovozda
    """),
)  # fmt: skip
