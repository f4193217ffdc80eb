"""Exports of survey platforms: told by their headers, their own columns dropped, the questions found.

Headers are written here as the platforms write them; what respondents say is invented.
"""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from pathlib import Path

import pytest
from openpyxl import Workbook

from voices.corpus import Declared, Document, Source, read_source

WORRIES = [
    "no hay luz en la calle de noche",
    "que nos roban en el camión cada semana",
    "el agua, nunca hay agua",
    "los muchachos sin trabajo ni escuela",
    "que la policía nomás no viene",
    "nada me preocupa, vivo tranquila",
    "hay balaceras los fines de semana",
    "me da miedo que mi hija camine sola",
]
WISHES = [
    "que pongan lámparas en la avenida",
    "más patrullas, pero que sí pasen",
    "una cancha para los niños de aquí",
    "que arreglen la fuga de la esquina",
    "talleres para los jóvenes en la tarde",
    "que nos escuchen de verdad, pues",
    "que cierren esa casa abandonada ya",
    "cámaras, pero que sí funcionen bien",
]
PHONES = [f"+52 55 1234 56{n:02}" for n in range(8)]
PLACES = ["19.35529 -99.06224 2240 4.5"] * 8
UUIDS = [f"{n}01791e4-b10e-4e48-a176-2359b851d2d6" for n in range(8)]
TIMES = [f"2024-04-0{n + 1}T09:17:11.345-06:00" for n in range(8)]
NAMES = ["Ana Ruiz", "Luz Gil", "Eva Paz", "Sol Mar", "Ines Rey", "Rosa Mora", "Elsa Luna", "Irma Rios"]
EMAILS = [f"{name.split()[0].lower()}@example.org" for name in NAMES]
SEXES = ["Mujer", "Hombre"] * 4
AGES = ["34", "17", "61", "25", "45", "52", "19", "38"]
SAFE = ["very unsafe", "rather safe"] * 4
SECRETS = (*PHONES, *PLACES, *UUIDS, *TIMES, *NAMES, *EMAILS, "collect:9f8e7d")


@dataclass(frozen=True)
class Case:
    """One export: its columns, extra header rows, and what must be understood."""

    platform: str
    columns: dict[str, list[str]]
    questions: list[str]
    heads: tuple[tuple[str, ...], ...] = ()
    attributes: tuple[str, ...] = ("gender", "age_group")
    identity: str | None = None
    delimiter: str = ","


def qualtrics() -> Case:
    columns = {
        "StartDate": ["2024-04-09 09:17:11"] * 8, "EndDate": ["2024-04-09 09:27:11"] * 8, "Status": ["IP Address"] * 8,
        "IPAddress": ["10.1.2.3"] * 8, "Progress": ["100"] * 8, "Duration (in seconds)": ["600"] * 8,
        "Finished": ["True"] * 8, "RecordedDate": ["2024-04-09 09:27:12"] * 8,
        "ResponseId": [f"R_2xY{n}abc" for n in range(8)], "RecipientLastName": [n.split()[1] for n in NAMES],
        "RecipientFirstName": [n.split()[0] for n in NAMES], "RecipientEmail": EMAILS,
        "ExternalReference": [""] * 8, "LocationLatitude": ["19.3552"] * 8, "LocationLongitude": ["-99.0622"] * 8,
        "DistributionChannel": ["anonymous"] * 8, "UserLanguage": ["ES"] * 8, "Q1": SEXES, "Q2": AGES,
        "Q3": SAFE, "Q4": WORRIES, "Q5": WISHES,
    }  # fmt: skip
    asked = {"Q1": "¿Cuál es su sexo?", "Q2": "¿Cuál es su edad?", "Q3": "¿Qué tan seguro se siente?",
             "Q4": "¿Qué es lo que más le preocupa?", "Q5": "¿Qué pediría usted?",
             "StartDate": "Start Date", "RecordedDate": "Recorded Date"}  # fmt: skip
    texts = tuple(asked.get(name, name) for name in columns)
    imports = tuple(json.dumps({"ImportId": name, "timeZone": "America/Mexico_City"}) for name in columns)
    return Case(
        "Qualtrics",
        columns,
        ["¿Qué es lo que más le preocupa?", "¿Qué pediría usted?"],
        heads=(texts, imports),
        attributes=("language_declared", "gender", "age_group"),
        identity="ResponseId",
    )


CASES = [
    Case(
        "KoboToolbox",
        {
            "start": TIMES, "end": TIMES, "today": [t[:10] for t in TIMES], "deviceid": ["collect:9f8e7d"] * 8,
            "username": ["encuestadora1"] * 8, "phonenumber": PHONES, "consentimiento": ["yes"] * 8,
            "datos/Sexo": SEXES, "datos/Edad": AGES, "datos/nombre": NAMES, "grupo/_Qu_le_preocupa_m_s": WORRIES,
            "grupo/seguridad": SAFE, "grupo/servicios": ["agua luz", "luz", "agua", "agua luz basura"] * 2,
            "grupo/servicios/agua": ["1", "0"] * 4, "grupo/servicios/luz": ["1", "1"] * 4,
            "grupo/qu_pedir_a": WISHES, "ubicacion": PLACES, "_ubicacion_latitude": ["19.35529"] * 8,
            "_ubicacion_longitude": ["-99.06224"] * 8, "_ubicacion_altitude": ["2240"] * 8,
            "_ubicacion_precision": ["4.5"] * 8, "__version__": ["vKx9"] * 8, "meta/instanceID": UUIDS,
            "_id": [str(100 + n) for n in range(8)], "_uuid": UUIDS, "_submission_time": TIMES,
            "_validation_status": [""] * 8, "_notes": [""] * 8, "_status": ["submitted_via_web"] * 8,
            "_submitted_by": ["encuestadora1"] * 8, "_tags": [""] * 8, "_index": [str(n) for n in range(8)],
        },
        ["_Qu_le_preocupa_m_s", "qu_pedir_a"],
        identity="_uuid",
        delimiter=";",
    ),
    Case(
        "KoboToolbox",
        {
            "_id": [str(100 + n) for n in range(8)], "_uuid": UUIDS, "_submission_time": TIMES,
            "¿Cuál es su sexo?": SEXES, "¿Qué edad tiene?": AGES,
            "¿Qué le preocupa más, de día y/o de noche?": WORRIES, "¿Cuál es su nombre, por favor?": NAMES,
            "__version__": ["v1"] * 8,
        },
        ["¿Qué le preocupa más, de día y/o de noche?"],
        identity="_uuid",
    ),
    Case(
        "ODK Central",
        {
            "SubmissionDate": TIMES, "start": TIMES, "end": TIMES, "datos-sexo": SEXES, "datos-edad": AGES,
            "datos-telefono": PHONES, "preguntas-preocupacion": WORRIES, "preguntas-pide": WISHES,
            "gps-Latitude": ["19.35529"] * 8, "gps-Longitude": ["-99.06224"] * 8,
            "meta-instanceID": [f"uuid:{u}" for u in UUIDS], "KEY": [f"uuid:{u}" for u in UUIDS],
            "SubmitterID": ["12"] * 8, "SubmitterName": NAMES, "AttachmentsPresent": ["0"] * 8,
            "AttachmentsExpected": ["0"] * 8, "Status": [""] * 8, "ReviewState": [""] * 8,
            "DeviceID": ["collect:9f8e7d"] * 8, "Edits": ["0"] * 8, "FormVersion": ["20240401"] * 8,
        },
        ["preguntas-preocupacion", "preguntas-pide"],
        identity="KEY",
    ),
    Case(
        "SurveyCTO",
        {
            "SubmissionDate": ["Apr 9, 2024 9:17:11 AM"] * 8, "starttime": ["Apr 9, 2024 9:01:11 AM"] * 8,
            "endtime": ["Apr 9, 2024 9:16:11 AM"] * 8, "deviceid": ["collect:9f8e7d"] * 8,
            "subscriberid": ["33402"] * 8, "simid": ["89520"] * 8, "devicephonenum": PHONES, "username": NAMES,
            "caseid": [""] * 8, "duration": ["900"] * 8, "gender": SEXES, "age": AGES, "q1_worry": WORRIES,
            "q2_ask": WISHES, "comments": ["la señora tenía prisa hoy, regresar mañana por la tarde"] * 8,
            "instanceID": [f"uuid:{u}" for u in UUIDS], "formdef_version": ["2404010800"] * 8,
            "KEY": [f"uuid:{u}" for u in UUIDS],
        },
        ["q1_worry", "q2_ask"],
        identity="KEY",
    ),
    qualtrics(),
    Case(
        "LimeSurvey",
        {
            "id. ID de respuesta": [str(n) for n in range(1, 9)],
            "submitdate. Fecha de envío": ["2024-04-09 09:17:11"] * 8, "lastpage. Última página": ["3"] * 8,
            "startlanguage. Lenguaje inicial": ["es"] * 8,
            "seed. Semilla": ["123456789"] * 8, "ipaddr. Dirección IP": ["10.1.2.3"] * 8,
            "G1Q1. ¿Cuál es su sexo?": SEXES, "G1Q2. Edad": AGES, "G2Q1. ¿Qué le preocupa?": WORRIES,
            "G2Q2[SQ001]. ¿Qué pediría? [Otro]": WISHES, "interviewtime. Tiempo total": ["312.55"] * 8,
        },
        ["¿Qué le preocupa?", "¿Qué pediría? [Otro]"],
        attributes=("language_declared", "gender", "age_group"),
        identity="id",
    ),
    Case(
        "LimeSurvey",
        {
            "id": [str(n) for n in range(1, 9)], "submitdate": ["2024-04-09 09:17:11"] * 8, "lastpage": ["3"] * 8,
            "startlanguage": ["es"] * 8, "seed": ["123456789"] * 8, "refurl": [""] * 8,
            "token": [f"tk{n}" for n in range(8)], "gender": SEXES, "age": AGES, "worry": WORRIES,
        },
        ["worry"],
        attributes=("language_declared", "gender", "age_group"),
        identity="id",
    ),
    Case(
        "Google Forms",
        {
            "Marca temporal": [f"2024/04/0{n + 1} 9:17:11 a. m. GMT-6" for n in range(8)],
            "Dirección de correo electrónico": EMAILS, "¿Cuál es tu nombre completo?": NAMES, "Sexo": SEXES,
            "Edad": AGES, "¿Qué te preocupa en tu colonia?": WORRIES,
            "¿Qué servicios faltan? (marca todos)": ["Agua, Luz", "Luz", "Agua", "Agua, Luz"] * 2,
            "Si pudieras pedir algo, ¿qué sería?": WISHES,
        },
        ["¿Qué te preocupa en tu colonia?", "Si pudieras pedir algo, ¿qué sería?"],
    ),
    Case(
        "Microsoft Forms",
        {
            "ID": [str(n) for n in range(1, 9)], "Start time": ["4/9/24 9:17:11"] * 8,
            "Completion time": ["4/9/24 9:19:11"] * 8, "Email": ["anonymous"] * 8, "Name": NAMES, "Gender": SEXES,
            "Age": AGES, "What worries you here?": WORRIES,
        },
        ["What worries you here?"],
        identity="ID",
    ),
    Case(
        "SurveyMonkey",
        {
            "Respondent ID": [f"11812345{n}" for n in range(8)], "Collector ID": ["4567"] * 8,
            "Start Date": ["04/09/2024 09:17:11 AM"] * 8, "End Date": ["04/09/2024 09:19:11 AM"] * 8,
            "IP Address": ["10.1.2.3"] * 8, "Email Address": EMAILS, "First Name": [n.split()[0] for n in NAMES],
            "Last Name": [n.split()[1] for n in NAMES], "Custom Data 1": [""] * 8, "Gender": SEXES, "Age": AGES,
            "What worries you?": WORRIES,
        },
        ["What worries you?"],
        heads=(("",) * 9 + ("Response", "Response", "Open-Ended Response"),),
        identity="Respondent ID",
    ),
]  # fmt: skip

IDS = [f"{n}-{case.platform}" for n, case in enumerate(CASES)]


def write(folder: Path, case: Case) -> Path:
    path = folder / "export.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream, delimiter=case.delimiter)
        writer.writerows([list(case.columns), *case.heads, *zip(*case.columns.values(), strict=True)])
    return path


def asked(document: Document) -> list[str]:
    return list(dict.fromkeys(document.turns["question"]))


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_read_knows_the_platform_and_its_questions(tmp_path: Path, case: Case) -> None:
    document = read_source(Source(write(tmp_path, case)))
    assert document.platform == case.platform
    assert asked(document) == case.questions
    assert len(document.participants) == 8
    assert tuple(document.participants.columns[4:]) == case.attributes
    assert list(document.participants["gender"][:2]) == ["female", "male"]
    assert document.participants["age_group"][0] == "25-34"


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_read_keeps_no_datum_that_identifies(tmp_path: Path, case: Case) -> None:
    document = read_source(Source(write(tmp_path, case)))
    kept = [document.participants.drop(columns="speaker"), document.turns.drop(columns="speaker")]
    cells = {str(value) for frame in kept for column in frame for value in frame[column]}
    assert not cells & set(SECRETS)
    personal = [name for name, values in case.columns.items() if set(values) & set(SECRETS) and name != case.identity]
    assert set(personal) <= set(document.dropped_columns) | {"column 1"}


@pytest.mark.parametrize(
    "case", [c for c in CASES if c.identity], ids=[i for i, c in zip(IDS, CASES, strict=True) if c.identity]
)
def test_read_takes_the_platforms_id_even_where_an_export_was_joined_to_itself(tmp_path: Path, case: Case) -> None:
    doubled = {name: values + values for name, values in case.columns.items()}
    document = read_source(Source(write(tmp_path, Case(case.platform, doubled, [], case.heads))))
    name = next(name for name in case.columns if name.partition(".")[0] == case.identity)
    assert list(document.turns["speaker"].drop_duplicates()) == case.columns[name]
    assert len(document.participants) == 8
    assert any(warning.startswith("8 row(s) are exact copies") for warning in document.warnings)


def test_read_takes_qualtrics_excel_with_two_header_rows(tmp_path: Path) -> None:
    case = qualtrics()
    book = Workbook()
    for row in [list(case.columns), case.heads[0], *zip(*case.columns.values(), strict=True)]:
        book.active.append(row)
    book.save(tmp_path / "q.xlsx")
    document = read_source(Source(tmp_path / "q.xlsx"))
    assert asked(document) == case.questions
    assert len(document.participants) == 8


def test_read_joins_sheets_of_one_header_and_passes_over_repeats(tmp_path: Path) -> None:
    book = Workbook()
    book.active.title = "Iztapalapa"
    for title, part in (("Iztapalapa", slice(0, 4)), ("Centro", slice(4, 8))):
        sheet = book[title] if title in book.sheetnames else book.create_sheet(title)
        sheet.append(["_uuid", "_submission_time", "worry"])
        for row in zip(UUIDS[part], TIMES[part], WORRIES[part], strict=True):
            sheet.append(row)
    roster = book.create_sheet("roster")
    roster.append(["member", "_index", "_parent_index", "_submission__uuid"])
    for n in range(40):
        roster.append([f"somebody of house {n}", str(n), "1", UUIDS[0]])
    book.save(tmp_path / "kobo.xlsx")
    document = read_source(Source(tmp_path / "kobo.xlsx"))
    assert list(document.turns["text"]) == WORRIES
    assert "1 other sheet(s) or table(s) of the file were left out." in document.warnings


@pytest.mark.parametrize("name", ["Q4", "¿Qué es lo que más le preocupa?", "q4"])
def test_sheet_may_name_a_column_by_code_or_by_label(tmp_path: Path, name: str) -> None:
    document = read_source(Source(write(tmp_path, qualtrics()), Declared(text_columns=(name,))))
    assert asked(document) == ["¿Qué es lo que más le preocupa?"]


def test_ticked_choices_are_no_open_question(tmp_path: Path) -> None:
    kobo = ["robo_calle agua luz", "luz agua", "agua robo_calle", "robo_calle luz policia_mala"] * 5
    forms = ["Robos, Falta de agua", "Falta de luz, Robos", "Falta de agua, Falta de luz", "Robos, Falta de agua"] * 5
    open_answers = [f"{a}, y eso pasa en la calle {n}" for n, a in enumerate(WORRIES * 3)][:20]
    case = Case("", {"a": kobo, "b": forms, "c": open_answers}, [])
    assert asked(read_source(Source(write(tmp_path, case)))) == ["c"]


def test_question_that_most_leave_unanswered_in_a_word_is_still_open(tmp_path: Path) -> None:
    said = [f"{a}, y eso pasa en la calle {n}" for n, a in enumerate(WORRIES * 2)][:12]
    case = Case("", {"code": [str(n) for n in range(60)], "why": said + ["ninguno"] * 48}, [])
    assert asked(read_source(Source(write(tmp_path, case)))) == ["why"]


def test_long_text_answers_of_one_question_stay_apart_from_those_of_another(tmp_path: Path) -> None:
    case = Case("", {"a/why": WORRIES, "b/why": WISHES}, [])
    assert asked(read_source(Source(write(tmp_path, case)))) == ["a/why", "b/why"]


@pytest.mark.parametrize(
    ("sheet", "cities", "city"),
    [
        (None, ["Iztapalapa", "Iztapalapa", "Mathare"], None),
        ("Mathare", ["Iztapalapa", "Iztapalapa", "Mathare"], "Mathare"),
        ("Iztapalapa = IZT; Mathare=Nairobi", ["IZT", "IZT", "Nairobi"], None),
    ],
)
def test_cities_of_rows_are_spelt_one_way_and_renamed_by_the_sheet(
    tmp_path: Path, sheet: str | None, cities: list[str], city: str | None
) -> None:
    case = Case("", {"ciudad": ["Iztapalapa", "IZTAPALAPA ", "Mathare"], "q": WORRIES[:3]}, [])
    document = read_source(Source(write(tmp_path, case), Declared(city=sheet)))
    assert list(document.turns["city"]) == cities
    assert document.city == city


def test_sheet_corrects_the_only_city_of_a_survey(tmp_path: Path) -> None:
    case = Case("", {"ciudad": ["Iztapalapa, CDMX"] * 3, "q": WORRIES[:3]}, [])
    document = read_source(Source(write(tmp_path, case), Declared(city="Iztapalapa")))
    assert set(document.turns["city"]) == {"Iztapalapa"} == {document.city}


def test_read_passes_over_a_title_above_the_header(tmp_path: Path) -> None:
    rows = ["Encuesta de seguridad,2024", "Levantada por el equipo", "folio,sexo,edad,¿Qué le preocupa?"]
    rows += [
        f'{n},{sex},{age},"{answer}"' for n, (sex, age, answer) in enumerate(zip(SEXES, AGES, WORRIES, strict=True))
    ]
    (tmp_path / "s.csv").write_text("\n".join(rows), encoding="utf-8")
    document = read_source(Source(tmp_path / "s.csv"))
    assert list(document.turns["text"]) == WORRIES
    assert list(document.participants.columns[4:]) == ["gender", "age_group"]


@pytest.mark.parametrize("cells", [PHONES, EMAILS, PLACES, NAMES])
def test_attribute_that_the_sheet_asks_for_is_dropped_where_it_names_somebody(tmp_path: Path, cells: list[str]) -> None:
    case = Case("", {"code": list("abcdefgh"), "zone": cells, "q": WORRIES}, [])
    document = read_source(Source(write(tmp_path, case), Declared(attribute_columns=("zone",))))
    assert list(document.participants.columns) == ["speaker", "label", "city", "present"]
    assert "zone" in document.dropped_columns


@pytest.mark.parametrize("band", ["25 - 34", "1980-1989", "$1,000 - 2,000"])
def test_bands_of_numbers_are_no_phone_numbers(tmp_path: Path, band: str) -> None:
    case = Case("", {"code": list("abcdefgh"), "band": [band] * 8, "q": WORRIES}, [])
    document = read_source(Source(write(tmp_path, case), Declared(attribute_columns=("band",))))
    assert document.participants["band"].tolist() == [band] * 8
