"""What the gate makes of a whole input: people once, answers once, names nowhere. All text is invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from voices.config import Config, make_config
from voices.errors import NothingToAnalyse
from voices.intake import Study, read_study

KEY = b"0" * 32
LONG = "the street lamps near the market have been broken since the rains"
OTHER = "boys from the next block take our phones when we come from work"


def study(folder: Path, **files: str) -> Study:
    for name, text in files.items():
        stem, _, extension = name.rpartition("_")
        (folder / f"{stem}.{extension}").write_text(text, encoding="utf-8")
    return read_study([folder], key=KEY, config=Config(), on_progress=lambda done, total: None)


def test_people_get_local_names_in_brackets_where_the_study_asks_for_them(tmp_path: Path) -> None:
    talk = "M: So?\nP1: Doña Griselda Zepeda has no water.\nM: And?\nP2: Doña Griselda is tired.\nM: Well?\nP1: Yes.\n"
    (tmp_path / "talk.txt").write_text(talk, encoding="utf-8")
    config = make_config({"privacy": {"pseudonyms": "names"}})
    made = read_study([tmp_path], key=KEY, config=config, on_progress=lambda done, total: None)
    people = made.redactions[made.redactions["label"] == "PERSON"]
    assert len(people) == 2 and people["replacement"].str.fullmatch(r"\[[^\d\]]+\]").all()
    assert not any("Griselda" in text for text in made.utterances["text"])


def reasons(made: Study) -> list[str]:
    return sorted(made.utterances["excluded_because"])


def test_row_exported_twice_is_one_respondent_and_its_answers_duplicates(tmp_path: Path) -> None:
    rows = [f"a1,{LONG},light", f"b2,{OTHER},police", f"a1,{LONG},light"]
    made = study(
        tmp_path,
        survey_csv="\n".join(["_uuid,worry,ask", *rows]),
        documents_csv="file,text_columns\nsurvey.csv,worry;ask\n",
    )
    assert len(made.participants) == 2
    assert reasons(made) == ["", "", "", "", "duplicate", "duplicate"]


def test_form_sent_twice_under_two_ids_is_marked_whole(tmp_path: Path) -> None:
    rows = ["a1,the dark road home,light and more patrols", "b2,the dark road home,light and more patrols"]
    rows += ["c3,the dark road home,light", "d4,the dark road home,light"]  # few words: two people may say so
    made = study(
        tmp_path,
        survey_csv="\n".join(["_uuid,worry,ask", *rows]),
        documents_csv="file,text_columns\nsurvey.csv,worry;ask\n",
    )
    assert reasons(made) == [""] * 6 + ["duplicate"] * 2


def test_export_that_holds_an_earlier_one_counts_each_respondent_once(tmp_path: Path) -> None:
    first = ["_uuid,worry", f"a1,{LONG}", f"b2,{OTHER}"]
    made = study(
        tmp_path, week1_csv="\n".join(first), week2_csv="\n".join([*first, "c3,nobody picks up the rubbish here"])
    )
    assert reasons(made) == ["", "", "", "duplicate", "duplicate"]
    assert set(made.utterances.loc[made.utterances["excluded_because"] != "", "document_id"]) == {"week2"}


@pytest.mark.parametrize(
    "spellings", [("Rosa", "ROSA"), ("Oʻgʻiloy", "O'g'iloy"), ("Gulnora", "Гулнора"), ("P3", "Participante 3")]
)
def test_person_in_two_files_of_a_group_is_one(tmp_path: Path, spellings: tuple[str, str]) -> None:
    one, other = spellings
    talk = "M: So?\n{0}: The water is dirty.\nM: And?\n{0}: The road is dark.\nM: Well?\n{0}: That is all.\n"
    sheet = "file,group_id\npart1.txt,G1\npart2.txt,G1\n"
    made = study(tmp_path, part1_txt=talk.format(one), part2_txt=talk.format(other), documents_csv=sheet)
    assert list(made.participants["n_turns"]) == [6]


def test_names_of_a_list_are_replaced_where_they_are_spoken(tmp_path: Path) -> None:
    made = study(
        tmp_path,
        talk_txt="M: So?\nP1: Wambuitha knows who took it.\nP2: The water.\nP1: Yes.\n",
        participants_csv="speaker,name,gender,age\nP1,Achiengo Wambuitha,f,34\nP2,Juma Otienoh,m,17\n",
    )
    assert not any("Wambuitha" in text for text in made.utterances["text"])
    assert not any("Wambuitha" in source for source in made.sources.values())
    assert sorted(made.participants["gender"]) == ["female", "male"]
    assert "name" not in made.participants


def test_question_of_a_guide_passes_the_gate(tmp_path: Path) -> None:
    made = study(
        tmp_path,
        guide_txt="1. What worries you most about the market, call 0722 123 456?\n2. What do you ask?\n3. Who helps?\n",
        talk_txt="M: What worries you most about the market?\nP1: The dark.\nM: Yes?\nP1: And the mud.\n",
    )
    assert "1 file(s) were taken as a topic guide." in made.warnings
    questions = set(made.utterances["question"].dropna())
    assert len(questions) == 1
    assert "0722" not in questions.pop()
    assert made.utterances.loc[made.utterances["role"] == "moderator", "question"].isna().all()


def test_further_columns_of_the_sheet_become_attributes(tmp_path: Path) -> None:
    made = study(
        tmp_path,
        talk_txt="M: So?\nP1: The water.\nP2: The road.\nP1: Yes.\n",
        documents_csv="file,group_id,Venue type,warnings\ntalk.txt,G1,school,none at all\n",
    )
    assert made.documents["venue_type"].tolist() == ["school"]
    assert made.participants["venue_type"].tolist() == ["school", "school"]
    assert made.documents["warnings"].tolist() != ["none at all"]


def test_guide_alone_is_nothing_to_analyse(tmp_path: Path) -> None:
    with pytest.raises(NothingToAnalyse):
        study(tmp_path, guide_txt="What worries you?\nWhat do you ask?\nWho helps you?\n")


def test_guide_that_cannot_be_read_is_listed_and_the_rest_goes_on(tmp_path: Path) -> None:
    made = study(
        tmp_path,
        guide_txt="Welcome.\n",
        talk_txt="M: So?\nP1: The water.\nP2: The road.\nP1: Yes.\n",
        documents_csv="file,kind\nguide.txt,guide\n",
    )
    assert [failure.file for failure in made.failures] == ["guide.txt"]
    assert len(made.documents) == 1


def test_groups_called_after_people_stay_apart_and_nameless(tmp_path: Path) -> None:
    talk = "M: So?\nP1: The water is dirty.\nM: And?\nP2: The road is dark.\nM: Well?\nP1: That is all.\n"
    made = study(
        tmp_path,
        a_txt=talk,
        b_txt=talk.replace("dirty", "cold"),
        c_txt=talk.replace("dirty", "dear"),
        documents_csv="file,group_id\na.txt,grupo de Griselda Zepeda\nb.txt,grupo de Zuleykha\nc.txt,Grupo 3\n",
    )
    groups = set(made.documents["group_id"])
    assert len(groups) == 3 and not any(name in group for group in groups for name in ("Griselda", "Zuleykha"))
    assert len(made.participants) == 6


def test_what_the_sheet_should_settle_is_said_without_a_name(tmp_path: Path) -> None:
    talk = "City: {0}\n\nM: So?\nP1: The water.\nP2: The road.\nP1: Yes.\n"
    made = study(
        tmp_path,
        a_txt=talk.format("Kiberani"),
        b_txt=talk.format("Kiberani, Nairobi"),
        c_txt=talk.format("").partition("\n\n")[2],
    )
    told = " ".join(made.warnings)
    assert "1 name(s) of cities or groups stand in several spellings" in told
    assert "1 transcript(s) name no city" in told and "Kiberani" not in told
    assert made.documents["group_id"].tolist() == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("date", "kept"),
    [
        ("2024-03-11", "2024-03-11"),
        ("11/03/2024", "11/03/2024"),
        ("5 May 2024", "5 May 2024"),
        ("11 de marzo de 2024", "11 de marzo de 2024"),
        ("with Griselda Zepeda", "with [PERSON]"),
    ],
)
def test_date_of_a_document_is_kept_and_a_name_in_its_field_is_not(tmp_path: Path, date: str, kept: str) -> None:
    talk = "M: So?\nP1: The water is dirty.\nM: And?\nP2: The road is dark.\nM: Well?\nP1: That is all.\n"
    made = study(tmp_path, a_txt=talk, documents_csv=f"file,date,country\na.txt,{date},Mexico\n")
    assert made.documents[["date", "country"]].to_numpy().tolist() == [[kept, "Mexico"]]
