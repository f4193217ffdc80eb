"""The words of transcripts' labels and header blocks, in English, Spanish, Swahili, Uzbek and Russian.

All folded as `fold` does: lower case, one kind of apostrophe, single spaces. Data only: `labels`, `header`,
`people` and `grids` say what a word means where it stands.
"""

from __future__ import annotations

import re
import unicodedata

_APOSTROPHES = str.maketrans(dict.fromkeys("ʻʼ‘’`´ʹ＇", "'"))
_BLANKS = re.compile(r"\s+")


def fold(text: str) -> str:
    """`text` for comparison only: compatibility forms, case, apostrophes and blanks made one."""
    text = unicodedata.normalize("NFKC", text).casefold()
    # NFKC turns a free-standing acute into blank + combining acute.
    return _BLANKS.sub(" ", text.replace(" \u0301", "'").translate(_APOSTROPHES)).strip()


def _words(block: str) -> frozenset[str]:
    return frozenset(word.strip() for word in block.replace("\n", ",").split(",") if word.strip())


PARTICIPANT = _words("""
    participant, respondent, speaker, interviewee, informant, person, member, resident, discussant, attendee, voice
    participante, entrevistado, entrevistada, informante, persona, asistente, hablante, respondiente, vecino,
    vecina, voz
    mshiriki, mhojiwa, mjibu, msemaji, mchangiaji, mwanakikundi, mkazi, mtu, sauti
    ishtirokchi, qatnashchi, qatnashuvchi, respondent, so'zlovchi, suhbatdosh, a'zo, ishtirokchisi
    иштирокчи, қатнашчи, катнашчи, қатнашувчи, катнашувчи, респондент, сўзловчи, сузловчи, суҳбатдош
    участник, участница, респондентка, говорящий, говорящая, спикер, информант, информантка, собеседник, голос
""")

GENDERED = {
    "female": _words("woman, female, girl, lady, mujer, femenino, niña, señora, chica, mwanamke, mke, msichana, mama, "
                     "ayol, qiz, аёл, қиз, женщина, девушка, жен, женский, f, ж"),
    "male": _words("man, male, boy, hombre, masculino, niño, señor, chico, varón, varon, mwanaume, mwanamume, mume, "
                   "mvulana, baba, erkak, yigit, эркак, йигит, мужчина, парень, муж, мужской, m, h, м, э"),
}  # fmt: skip

MODERATOR = _words("""
    moderator, facilitator, interviewer, researcher, moderation, mod, fac, fasilitator, int
    moderador, moderadora, facilitador, facilitadora, entrevistador, entrevistadora, investigador, investigadora
    mwezeshaji, msimamizi, mwendeshaji, mhoji, mtafiti, mdadisi, muuliza maswali, mratibu
    boshlovchi, olib boruvchi, suhbat boshlovchisi, intervyuer, tadqiqotchi, fasilitator
    модератор, бошловчи, олиб борувчи, интервьюер, тадқиқотчи, тадкикотчи, фасилитатор, мод
    ведущий, ведущая, исследователь, исследовательница
""")

TEAM = _words("""
    note taker, note-taker, notetaker, observer, assistant, assistant moderator, interpreter, translator
    observador, observadora, relator, relatora, asistente de moderación, intérprete, traductor, traductora
    mwandishi, mtazamaji, mkalimani, mwandishi wa kumbukumbu, kuzatuvchi, yozib boruvchi, tarjimon
    кузатувчи, ёзиб борувчи, таржимон, наблюдатель, наблюдательница, переводчик, переводчица, ассистент
""")
"""People of the team: heard with the moderator, counted as nobody."""

NOTE = _words("""
    note, notes, transcriber, transcriber's note, transcriber note, comment, field note, remark, sound
    nota, notas, nota del transcriptor, nota de la transcriptora, comentario, observación, observaciones
    dokezo, maelezo, maoni, kumbuka, izoh, eslatma, изоҳ, эслатма, примечание, заметка, комментарий
""")

NOBODY = _words("""
    all, everyone, everybody, several, many, various, group, unknown, unidentified, unclear, some, both, voices, chorus
    todos, todas, varios, varias, grupo, desconocido, desconocida, no identificado, voces, algunos, algunas, coro
    wote, wengi, baadhi, kikundi, kundi, haijulikani, sauti, wengine
    hamma, hammasi, barcha, ko'pchilik, bir necha kishi, noma'lum, ovozlar, guruh
    ҳамма, ҳаммаси, барча, кўпчилик, номаълум, овозлар, гуруҳ
    все, несколько, хор, многие, неизвестно, неизвестный, неизвестная, голоса, группа
""")
"""Labels of nobody in particular: their words count as speech, they do not count as people."""

SECTION = _words("""
    question, topic, section, part, page, chapter, item, step, pregunta, tema, sección, seccion, parte, página, pagina
    bloque, swali, mada, sehemu, ukurasa, savol, mavzu, bo'lim, bet, qism, савол, мавзу, бўлим, бет, қисм
    вопрос, тема, раздел, часть, страница, блок, session, sesión, scene, file, recording, audio
""")
"""Words that stand before a number and a colon without being people."""

MODERATOR_CODES = _words("m, i, f, mod, fac, int, q, e, м, в, мод")
"""Bare letters that stand for whoever asks. `labels` takes them only where they head several lines."""

PARTICIPANT_CODES = "prswuруи"
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
    "other": _words("setting, context, venue, duration, length, recording, audio, file, project, study, title, status, "
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
