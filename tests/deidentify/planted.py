"""Files with names wherever people and programs put them, and what is done to them. Everybody is invented."""

from __future__ import annotations

import io
import struct
import zlib
from dataclasses import dataclass
from pathlib import Path

import docx
import openpyxl
from docx.oxml import parse_xml
from docx.shared import RGBColor
from openpyxl.comments import Comment
from openpyxl.styles import Font
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

from voices.deidentify import Deidentified, Options
from voices.privacy import KeyFile

LUPE = "Guadalupe Hernández"
NAMES = ["Guadalupe", "Hernández", "Juana", "Wanjiku", "Kamau", "Juma", "Otieno", "Achieng", "Дилноза", "Каримова",
         "Ботир", "Нигора", "Саидова"]  # fmt: skip
NUMBERS = ["55 2345 6789", "0722 418 395", "29876543", "lupe.rios@example.org"]

TALK = [
    ("Wanjiku Kamau", "What worries you most in this estate?"),
    ("Juma Otieno", "Boys with knives at the stage, Wanjiku, ask anyone or call 0722 418 395."),
    ("Grace Achieng'", "The police ask for money before they write anything down."),
    ("Juma Otieno", "My ID is 29876543 and still they asked me for two hundred shillings."),
    ("Wanjiku Kamau", "Thank you Juma. What else?"),
    ("Grace Achieng'", "Water comes at night only and the lights are broken on our path."),
]
UZBEK_TALK = [
    ("Дилноза Каримова", "Сизни нима кўпроқ ташвишга солади?"),
    ("Ботир Алишерович", "Кўчада чироқ йўқ, кечқурун қўрқамиз, Дилноза опа."),
    ("Нигора Саидова", "Сув фақат кечаси келади ва иш йўқ, ёшлар кетиб қоляпти."),
]
ANSWERS = [
    "Los asaltos en el micro por la noche",
    "No hay agua y la pipa nunca llega",
    f"Me llamo {LUPE} y tengo miedo de salir",
]
W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"


@dataclass(frozen=True)
class Job:
    """What went in, what came out, and the key."""

    source: Path
    out: Path
    key: KeyFile
    options: Options
    done: Deidentified

    def rows(self, name: str) -> list[str]:
        """Lines of the log of one file."""
        lines = (self.out / "redactions.csv").read_text(encoding="utf-8").splitlines()
        return [line for line in lines if line.startswith(f"{name},")]


def write_folder(folder: Path) -> None:
    """One file of each kind, with a sheet beside them."""
    folder.mkdir()
    (folder / "named.txt").write_text("\n\n".join(f"{who}: {said}" for who, said in TALK * 3), encoding="utf-8")
    (folder / "in capitals.txt").write_text(
        "Participants: Juma Otieno, Grace Achieng'\nModerator: Wanjiku Kamau\nDate: 3 March 2024\n\n"
        + "\n".join(f"{who.upper()}: {said}" for who, said in TALK * 3),
        encoding="utf-8",
    )
    (folder / "suhbat.txt").write_text("\n\n".join(f"{who}: {said}" for who, said in UZBEK_TALK * 3), encoding="utf-16")
    (folder / "FGD Juma Otieno.vtt").write_text(captions(), encoding="utf-8")
    (folder / "lines.srt").write_text(
        "\n".join(
            f"{n}\n00:{n:02d}:00,000 --> 00:{n:02d}:05,000\n{who}: {said[:20]}\n{said[20:]}\n"
            for n, (who, said) in enumerate(TALK * 3, start=1)
        ),
        encoding="utf-8",
    )
    (folder / "page.html").write_text(page(), encoding="utf-8")
    (folder / "table.csv").write_text(
        "speaker;text\n" + "".join(f'{who};"{said}"\n' for who, said in TALK * 3), encoding="utf-8"
    )
    word_file().save(str(folder / f"grupo de {LUPE}.docx"))
    survey().save(folder / "encuesta.xlsx")
    (folder / "documents.csv").write_text(
        "file,kind,city,country,group_id,stratum\n"
        "FGD Juma Otieno.vtt,transcript,Mathare,KE,MTH-01,friends of Juma Otieno\n"
        "named.txt,transcript,Mathare,KE,MTH-02,\n",
        encoding="utf-8",
    )
    (folder / "broken.docx").write_bytes(b"PK\x03\x04 no zip, by Guadalupe Hern\xc3\xa1ndez")


def captions() -> str:
    lines = ["WEBVTT - the group of Wanjiku Kamau", "", "NOTE recorded by Juma Otieno", ""]
    lines += ["STYLE", '::cue(v[voice="Juma Otieno"]) { color: red }', ""]
    for n, (who, said) in enumerate(TALK * 3):
        lines += [f"Juma-{n}", f"00:{n:02d}:00.000 --> 00:{n:02d}:05.000 align:start", f"<v {who}>{said}</v>", ""]
    return "\n".join([*lines, "00:59:00.000 --> 00:59:05.000", "<v Juma Otieno></v>", ""])


def page() -> str:
    body = "".join(
        f'<p title="Juma Otieno"><b>{who}</b>: {said} <a href="mailto:juma.otieno@example.org">mail</a></p>\n'
        for who, said in TALK * 3
    )
    return (
        '<!DOCTYPE html><html><head><title>Juma Otieno</title><meta name="author" content="Juma Otieno">'
        '<style>p:after{content:"Juma"}</style><script>var who="Juma Otieno"</script></head><body><!-- Juma Otieno -->'
        f'<h1>The path by night</h1>{body}<p style="display:none">Juma Otieno</p><img alt="Juma Otieno" src="j.png">'
        "</body></html>"
    )


def word_file() -> docx.document.Document:
    """A transcript with names in every part of a Word file that can hold one."""
    word = docx.Document()
    properties = word.core_properties
    properties.author = properties.last_modified_by = properties.title = properties.keywords = LUPE
    word.sections[0].header.paragraphs[0].text = f"Transcribió: {LUPE}"
    word.sections[0].footer.paragraphs[0].text = f"Tel. 55 2345 6789 de {LUPE}"
    word.styles.add_style(f"Estilo de {LUPE}", 1)
    first = word.add_paragraph(style=f"Estilo de {LUPE}")
    first.add_run("Moderadora: ").bold = True
    first.add_run("¿Qué más le preocupa, ")
    first.add_run("Guada").italic = True
    first.add_run("lupe Her").bold = True
    first.add_run("nández? Diga ").font.color.rgb = RGBColor(255, 0, 0)
    first.add_run("por favor.").underline = True
    for n in range(6):
        turn = word.add_paragraph()
        turn.add_run(f"{LUPE if n % 2 else 'Juana Pérez'}: ").bold = True
        turn.add_run("En el micro nos asaltan y la patrulla nunca se detiene, mi número es 55 2345 6789.")
        word.add_paragraph("Moderadora: ¿Y qué más?")
    word.add_comment(word.paragraphs[1].runs, text=f"Es {LUPE}", author=LUPE)
    link = word.part.relate_to("mailto:lupe.rios@example.org", LINK, is_external=True)
    for xml in _hidden_places(link):
        word.paragraphs[-1]._p.addprevious(parse_xml(xml))
    word.add_picture(io.BytesIO(_png()))
    table = word.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "P9", f"Me llamo {LUPE}"
    return word


def _hidden_places(link: str) -> list[str]:
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    return [
        f'<w:p {W} w:rsidR="00AB12CD"><w:r><w:t xml:space="preserve">P9: Hola </w:t></w:r>'
        f'<w:del w:id="1" w:author="{LUPE}" w:date="2024-01-01T00:00:00Z"><w:r><w:delText>{LUPE}</w:delText></w:r>'
        f'</w:del><w:ins w:id="2" w:author="{LUPE}"><w:r><w:t>a todas, no hay agua.</w:t></w:r></w:ins>'
        f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>{LUPE} oculta</w:t></w:r></w:p>",
        f'<w:p {W}><w:r><w:t xml:space="preserve">P9: Hay un correo, </w:t></w:r><w:hyperlink r:id="{link}" '
        f'w:tooltip="{LUPE}"><w:r><w:t>lupe.rios@example.org</w:t></w:r></w:hyperlink></w:p>',
        f'<w:p {W}>{begin}<w:r><w:instrText> HYPERLINK "tel:5523456789" \\o "{LUPE}" </w:instrText></w:r>{separate}'
        f"<w:r><w:t>P9: llámenme</w:t></w:r>{end}</w:p>",
        f'<w:sdt {W}><w:sdtPr><w:alias w:val="{LUPE}"/><w:tag w:val="{LUPE}"/></w:sdtPr><w:sdtContent><w:p>'
        f'<w:bookmarkStart w:id="5" w:name="Guadalupe_Hernández"/><w:r><w:t>P9: Pues {LUPE} dijo eso.</w:t></w:r>'
        '<w:bookmarkEnd w:id="5"/></w:p></w:sdtContent></w:sdt>',
        f'<w:p {W}><w:pPr><w:rPr><w:del w:id="9" w:author="{LUPE}"/></w:rPr></w:pPr>'
        '<w:r><w:t xml:space="preserve">P9: esto sigue </w:t></w:r></w:p>',
        f"<w:p {W}><w:r><w:t>aquí mismo.</w:t></w:r></w:p>",
        f'<w:p {W}><w:r><w:pict><v:shape id="{LUPE}" alt="{LUPE}" style="width:100pt;height:40pt"><v:textbox>'
        f"<w:txbxContent><w:p><w:r><w:t>P9: una caja de {LUPE}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape>"
        "</w:pict></w:r></w:p>",
    ]


def survey() -> openpyxl.Workbook:
    """Answers with names in every part of a workbook that can hold one."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Juana Pérez"
    sheet.append(["_uuid", "nombre", "edad", "¿Qué le preocupa más en su colonia?", "largo"])
    for n in range(12):
        uuid = f"5f0c2a1e-8f4b-4c55-9d1a-0000000000{n:02d}"
        sheet.append([uuid, LUPE, 30 + n, f"{ANSWERS[n % 3]} {n}", f'=LEN("{LUPE}")'])
    sheet["D2"].font = Font(bold=True)
    sheet["D2"].comment = Comment(f"Es {LUPE}", LUPE)
    sheet["D3"].hyperlink = "mailto:lupe.rios@example.org"
    sheet["D4"].number_format = '"Guadalupe"0'
    sheet.row_dimensions[4].hidden = True
    sheet.oddHeader.center.text = LUPE
    names = DataValidation(type="list", formula1=f'"{LUPE},Juana"')
    names.add("B2")
    sheet.add_data_validation(names)
    hidden = book.create_sheet("claves")
    hidden["A1"] = LUPE
    hidden.sheet_state = "hidden"
    book.properties.creator = LUPE
    book.defined_names["Juana"] = DefinedName("Juana", attr_text="'Juana Pérez'!$A$1")
    return book


def _png() -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    size = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", size) + chunk(b"IDAT", zlib.compress(b"\0\0")) + chunk(b"IEND", b"")
