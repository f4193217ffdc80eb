"""The words of transcripts' labels and header blocks, in English, Spanish, Swahili, Uzbek and Russian.

All folded as `fold` does: lower case, one kind of apostrophe, single spaces. Data only: `labels`, `header`,
`people` and `grids` say what a word means where it stands.
"""

from __future__ import annotations

import unicodedata

_APOSTROPHES = str.maketrans(dict.fromkeys("ʻʼ‘’`´ʹ＇", "'"))


def fold(text: str) -> str:
    """`text` for comparison only: compatibility forms, case, apostrophes and blanks made one."""
    if text.isascii():
        return " ".join(text.lower().replace("`", "'").split())
    text = unicodedata.normalize("NFKC", text).casefold()
    # NFKC turns a free-standing acute into blank + combining acute.
    return " ".join(text.replace(" \u0301", "'").translate(_APOSTROPHES).split())


def _words(block: str) -> frozenset[str]:
    return frozenset(word.strip() for word in block.replace("\n", ",").split(",") if word.strip())


PARTICIPANT = _words("""
    participant, respondent, speaker, interviewee, informant, person, member, resident, discussant, attendee, voice
    participante, entrevistado, entrevistada, informante, persona, asistente, hablante, respondiente, vecino,
    vecina, voz, sujeto, locutor, part., partic., resp., entrev., inf.
    mshiriki, mhojiwa, mjibu, msemaji, mchangiaji, mwanakikundi, mwanajamii, mkazi, mtu, sauti
    ishtirokchi, qatnashchi, qatnashuvchi, respondent, so'zlovchi, suhbatdosh, a'zo, ishtirokchisi, fuqaro, ovoz
    иштирокчи, қатнашчи, катнашчи, қатнашувчи, катнашувчи, респондент, сўзловчи, сузловчи, суҳбатдош, фуқаро, овоз
    участник, участница, респондентка, говорящий, говорящая, спикер, информант, информантка, собеседник, собеседница
    житель, жительница, голос, уч., респ., resp, partic, уч, респ
""")

PARTICIPANTS = _words("""
    participants, respondents, speakers, people, members, residents, women, men, girls, boys
    participantes, personas, asistentes, vecinos, vecinas, mujeres, hombres, jóvenes, señoras, chicas, chicos
    washiriki, wahojiwa, watu, wanawake, wanaume, vijana, wakazi
    ishtirokchilar, qatnashchilar, odamlar, ayollar, erkaklar, qizlar, yigitlar
    иштирокчилар, қатнашчилар, одамлар, аёллар, эркаклар, қизлар, йигитлар
    участники, участницы, люди, женщины, мужчины, девушки, парни
""")
"""More than one person: their words count as speech, the label as nobody."""

GENDERED = {
    "female": _words("woman, female, girl, lady, mujer, femenino, femenina, niña, señora, chica, mwanamke, mke, "
                     "msichana, mama, kike, ke, ayol, qiz, аёл, қиз, женщина, девушка, жен, жен., женский, f, ж"),
    "male": _words("man, male, boy, hombre, masculino, masculina, niño, señor, chico, varón, varon, mwanaume, "
                   "mwanamume, mume, mvulana, baba, kiume, me, erkak, yigit, эркак, йигит, мужчина, парень, муж, муж., "
                   "мужской, m, h, м, э"),
}  # fmt: skip

MODERATOR = _words("""
    moderator, facilitator, interviewer, researcher, moderation, mod, fac, facil, fasilitator, int
    moderador, moderadora, facilitador, facilitadora, entrevistador, entrevistadora, investigador, investigadora,
    coordinadora, coordinador, conductora, conductor, dinamizador, dinamizadora, facilit
    mwezeshaji, msimamizi, mwendeshaji, mwendesha mjadala, kiongozi wa mjadala, mwongozaji, mhoji, mtafiti, mdadisi,
    muuliza maswali, mratibu
    boshlovchi, olib boruvchi, suhbat boshlovchisi, suhbatni olib boruvchi, savol beruvchi, intervyuer, tadqiqotchi
    модератор, бошловчи, олиб борувчи, суҳбатни олиб борувчи, савол берувчи, интервьюер, тадқиқотчи, тадкикотчи,
    фасилитатор, мод, инт, вед, ведущий, ведущая, исследователь, исследовательница
""")

TEAM = _words("""
    note taker, note-taker, notetaker, observer, assistant, assistant moderator, interpreter, translator
    observador, observadora, relator, relatora, asistente de moderación, intérprete, traductor, traductora
    mwandishi, mtazamaji, mkalimani, mwandishi wa kumbukumbu, kuzatuvchi, yozib boruvchi, tarjimon
    кузатувчи, ёзиб борувчи, таржимон, наблюдатель, наблюдательница, переводчик, переводчица
    ассистент, помощник модератора
""")
"""People of the team: heard with the moderator, counted as nobody."""

NOTE = _words("""
    note, notes, transcriber, transcriber's note, transcriber note, comment, field note, remark, sound
    nota, notas, nota del transcriptor, nota de la transcriptora, comentario, observación, observaciones
    dokezo, maelezo, maoni, kumbuka, izoh, eslatma, изоҳ, эслатма, примечание, заметка, комментарий
""")

NOBODY = _words("""
    all, everyone, everybody, several, many, various, group, unknown, unidentified, unclear, some, both, voices, chorus
    someone, somebody, multiple, crowd, audience, inaudible
    todos, todas, varios, varias, grupo, desconocido, desconocida, identificado, identificada, voces, algunos,
    algunas, alguien, coro, ambos, ambas, muchos, muchas, público, inaudible
    wote, wengi, baadhi, kikundi, kundi, haijulikani, asiyejulikana, wasiojulikana, sauti, wengine, kadhaa,
    mwingine, nyingi
    hamma, hammasi, barcha, barchasi, ko'pchilik, necha, nechta, bir necha kishi, noma'lum, ovozlar, guruh
    kimdir
    ҳамма, ҳаммаси, барча, барчаси, кўпчилик, неча, нечта, бир неча киши, номаълум, овозлар, гуруҳ, кимдир
    все, несколько, хор, многие, неизвестно, неизвестный, неизвестная, голоса, группа, кто-то, оба
    неразборчиво, реплика, шум
""")
"""Labels of nobody in particular: their words count as speech, they do not count as people."""

BESIDE = _words("""
    a, an, the, of, in, from, other, another, different, otro, otra, otros, otras, boshqa, бошқа, другой, другая
    bir, бир, voice, no, not, young, old, person, speaker, kishi, ovoz, ovozi, овоз, овози, киши
    un, una, el, la, los, las, de, del, en, voz, joven, ya, wa, la, kwa, mtu, sauti, из, зала, в, человек, голосов
    голос, женский, мужской, не, man, woman
""")
"""Words that may stand beside one of the above without making it a name."""

ASSISTING = _words("""
    assistant, asst, co, lead, main, chief, second, first, asistente, auxiliar, principal, de, del, la, segunda, segundo
    msaidizi, mkuu, wa, pili, kwanza, yordamchi, yordamchisi, asosiy, ikkinchi, birinchi, ёрдамчи, ёрдамчиси, асосий
    помощник, помощница, группы, второй, вторая, со
""")
"""Words beside a moderator's that leave him one."""

NUMBERS = {
    word: number
    for words in (
        "one two three four five six seven eight nine ten",
        "uno dos tres cuatro cinco seis siete ocho nueve diez",
        "kwanza pili tatu nne tano sita saba nane tisa kumi",
        "birinchi ikkinchi uchinchi to'rtinchi beshinchi oltinchi yettinchi sakkizinchi to'qqizinchi o'ninchi",
        "биринчи иккинчи учинчи тўртинчи бешинчи олтинчи еттинчи саккизинчи тўққизинчи ўнинчи",
        "первый второй третий четвёртый пятый шестой седьмой восьмой девятый десятый",
        "первая вторая третья четвёртая пятая шестая седьмая восьмая девятая десятая",
    )
    for number, word in enumerate(words.split(), start=1)
}

NUMBER_SIGNS = _words("wa, namba, nambari, na, no, n, nº, n.o, num, núm, nro, nr, number, raqam, рақам, номер")
"""What may stand between the word and its number."""

SECTION = _words("""
    question, topic, section, part, page, chapter, item, step, pregunta, tema, sección, seccion, parte, página, pagina
    bloque, swali, mada, sehemu, ukurasa, savol, mavzu, bo'lim, bet, qism, савол, мавзу, бўлим, бет, қисм
    вопрос, тема, раздел, часть, страница, блок, session, sesión, scene, file, recording, audio
""")
"""Words that stand before a number and a colon without being people."""

MODERATOR_CODES = _words("m, i, f, mod, fac, int, ent, q, e, м, в, и, мод")
"""Bare letters that stand for whoever asks. `labels` takes them only where they head several lines."""

PARTICIPANT_CODES = "prswuруип"
"""Letters before a number that stand for participant, respondent, speaker, woman, uchastnik, ishtirokchi."""

HEADER = {
    "group": _words("group, group id, group code, focus group, fgd, fgd id, fgd code, group number, grupo, "
                    "grupo focal, "
                    "código de grupo, kikundi, kundi, guruh, fokus guruh, fokus-guruh, гуруҳ, фокус-гуруҳ, "
                    "фокус гуруҳ, "
                    "группа, фокус-группа, фокус группа, код группы"),
    "date": _words("date, fecha, tarehe, sana, сана, дата"),
    "city": _words("city, place, location, site, town, ciudad, lugar, sitio, localidad, alcaldía, jiji, mji, mahali, "
                   "eneo, shahar, joy, joyi, tuman, шаҳар, жой, жойи, туман, город, место, район"),
    "country": _words("country, país, pais, nchi, davlat, mamlakat, давлат, мамлакат, страна"),
    "stratum": _words("stratum, profile, strata, composition, group profile, estrato, perfil, perfil del grupo, "
                      "tabaka, "
                      "aina ya kikundi, toifa, guruh tarkibi, тоифа, гуруҳ таркиби, страта, категория, состав"),
    "participants": _words("participants, list of participants, present, attendees, participantes, asistentes, "
                           "lista de participantes, presentes, washiriki, orodha ya washiriki, waliohudhuria, "
                           "ishtirokchilar, ishtirokchilar ro'yxati, qatnashchilar, иштирокчилар, қатнашчилар, "
                           "иштирокчилар рўйхати, участники, список участников, присутствуют"),
    "languages": _words("language, languages, idioma, idiomas, lengua, lenguas, lugha, til, tillar, тил, тиллар, "
                        "язык, языки"),
    "other": _words("number of participants, número de participantes, no. de participantes, idadi ya washiriki, "
                    "ishtirokchilar soni, иштирокчилар сони, количество участников, число участников, equipo, team, "
                    "claves, clave, key, legend, convenciones, conventions, símbolos, símbologia, alama, belgilar, "
                    "белгилар, обозначения, técnica, "
                    "setting, context, venue, duration, length, recording, audio, file, project, study, title, status, "
                    "source, time, start, end, start time, end time, transcriber, transcribed by, transcription, "
                    "transcript, translated by, checked by, version, consent, notes, note, kind, type, data, "
                    "contexto, duración, grabación, archivo, proyecto, estudio, título, estado, fuente, hora, inicio, "
                    "fin, transcriptor, transcriptora, transcripción, transcrito por, transcribió, versión, "
                    "nota, notas, "
                    "tipo, material, muktadha, muda, rekodi, mradi, utafiti, kichwa, chanzo, saa, maelezo, dokezo, "
                    "imenakiliwa na, aina, davomiyligi, yozuv, loyiha, tadqiqot, sarlavha, manba, vaqt, izoh, holati, "
                    "давомийлиги, ёзув, лойиҳа, тадқиқот, манба, вақт, изоҳ, продолжительность, запись, проект, "
                    "исследование, источник, время, статус, примечание, расшифровка, расшифровал, расшифровала, вид"),
}  # fmt: skip

LANGUAGES = {
    "es": _words("es, spa, spanish, español, espanol, castellano, kihispania, ispan, ispancha, испан, испанча, "
                 "испанский"),
    "sw": _words("sw, swa, swh, swahili, kiswahili, suajili, suahili, sheng, суахили"),
    "uz": _words("uz, uzb, uzn, uzbek, uzbeko, o'zbek, o'zbekcha, o'zbek tili, ўзбек, ўзбекча, ўзбек тили, узбекский, "
                 "kiuzbeki"),
    "en": _words("en, eng, english, inglés, ingles, kiingereza, ingliz, inglizcha, инглиз, инглизча, английский"),
    "ru": _words("ru, rus, russian, ruso, kirusi, rus tili, ruscha, рус, русча, рус тили, русский"),
}  # fmt: skip

CELL_SPEAKER = _words("""
    speaker, speakers, label, who, name, role, participant, respondent, person, speaker label, speaker name, speaker id
    hablante, quién, quien, nombre, participante, persona, etiqueta, locutor
    msemaji, nani, jina, mshiriki, mzungumzaji, aliyesema, kim, ism, ishtirokchi, so'zlovchi, gapiruvchi, kim gapirdi
    ким, исм, иштирокчи, сўзловчи, гапирувчи, говорящий, спикер, кто, имя, участник
""")
CELL_TEXT = _words("""
    text, utterance, transcript, transcription, speech, said, content, turn, what was said, statement, words, dialogue
    texto, transcripción, transcripcion, intervención, intervencion, dijo, qué dijo, contenido, diálogo
    maandishi, nukuu, maneno, aliyosema, alichosema, maelezo, kauli, mazungumzo, nakala
    matn, gap, so'z, so'zi, nutq, aytgani, nima dedi, transkript, матн, гап, сўзи, нутқ, айтгани
    текст, реплика, высказывание, транскрипт, расшифровка, речь
""")
CELL_ID = _words("id, code, p, no, no., nº, №, #, n, num, number, participant id, código, codigo, clave, "
                 "nambari, namba, "
                 "msimbo, raqam, kod, рақам, код, номер, participant, participante, mshiriki, ishtirokchi, иштирокчи, "
                 "участник, label, speaker")  # fmt: skip
CELL_GENDER = _words("gender, sex, género, genero, sexo, jinsia, jins, jinsi, жинс, жинси, пол, f/m, m/f")
CELL_AGE = _words("age, edad, umri, yosh, yoshi, ёш, ёши, возраст, age group, age_group, age-group, grupo de edad, "
                  "rika, yosh guruhi, ёш гуруҳи, возрастная группа")  # fmt: skip
