"""Survey platforms and the headers of their exports. Data only: `exports` says what they mean where they stand.

A platform's own columns (times, devices, accounts, links) are never questions, whatever stands in them. Sources are
the platforms' documentation of their exports; headers in Spanish and Russian are those of their interfaces.
"""

from __future__ import annotations

from dataclasses import dataclass


def _names(block: str) -> frozenset[str]:
    return frozenset(name.strip() for name in block.replace("\n", ",").split(",") if name.strip())


@dataclass(frozen=True)
class Platform:
    """One platform. All headers are folded and without group prefix.

    Attributes:
        marks: headers of which at least `enough` stand in an export.
        own: the platform's further columns, which hold nothing that a respondent said.
        identity: the column that names a submission.
    """

    name: str
    marks: frozenset[str]
    enough: int
    own: frozenset[str] = frozenset()
    identity: tuple[str, ...] = ()


PLATFORMS = (
    Platform(
        "SurveyCTO",
        marks=_names("formdef_version, subscriberid, simid, devicephonenum, caseid, review_quality, review_status"),
        enough=2,
        own=_names("submissiondate, completiondate, starttime, endtime, deviceid, username, duration, instanceid, "
                   "instancename, key, text_audit, device_info, comments, review_comments, review_corrections"),
        identity=("key", "instanceid"),
    ),
    Platform(
        "ODK Central",
        marks=_names("submissiondate, submitterid, submittername, attachmentspresent, attachmentsexpected, "
                     "reviewstate, formversion, key"),
        enough=3,
        own=_names("status, deviceid, edits, instanceid, instancename, parent_key, start, end, today, username, "
                   "phonenumber, audit"),
        identity=("key", "instanceid"),
    ),
    Platform(
        "KoboToolbox",
        marks=_names("_uuid, _submission_time, _validation_status, _submitted_by, __version__, _index, "
                     "_xform_id_string, _id"),
        enough=2,
        own=_names("_notes, _status, _tags, _attachments, _geolocation, _media_count, _media_all_received, _version_, "
                   "_parent_table_name, _parent_index, _submission__id, _submission__uuid, "
                   "_submission__submission_time, _submission__validation_status, _submission__notes, "
                   "_submission__status, _submission__submitted_by, _submission__tags, _bamboo_dataset_id, "
                   "_deleted_at, _edited, _last_edited, _total_media, _date_modified, formhub/uuid, uuid, instanceid, "
                   "rootuuid, deprecatedid, start, end, today, deviceid, username, phonenumber, simserial, "
                   "subscriberid, audit, background-audio, supervisor, enumerator"),
        identity=("_uuid", "_submission__uuid", "_id"),
    ),
    Platform(
        "Qualtrics",
        marks=_names("responseid, recordeddate, distributionchannel, userlanguage, duration (in seconds), finished, "
                     "recipientlastname, recipientfirstname, externalreference"),
        enough=3,
        own=_names("startdate, enddate, status, ipaddress, progress, recipientemail, locationlatitude, "
                   "locationlongitude, q_recaptchascore, q_relevantidduplicate, q_ballotboxstuffing"),
        identity=("responseid",),
    ),
    Platform(
        "LimeSurvey",
        marks=_names("submitdate, lastpage, startlanguage, seed, date submitted, last page, start language, "
                     "fecha de envío, última página, lenguaje inicial, idioma inicial, semilla, "
                     "дата отправки, последняя страница, начальный язык"),
        enough=2,
        own=_names("id, response id, startdate, datestamp, ipaddr, refurl, token, date started, date last action, "
                   "ip address, referrer url, access code, interviewtime, total time, id de respuesta, "
                   "fecha de inicio, fecha de la última acción, dirección ip, url de referencia, código de acceso, "
                   "id ответа, дата начала, дата последнего действия, ip-адрес, код доступа"),
        identity=("id", "response id", "id de respuesta", "id ответа"),
    ),
    Platform(
        "SurveyMonkey",
        marks=_names("respondent id, collector id, custom data 1, email address, first name, last name"),
        enough=3,
        own=_names("start date, end date, ip address, date created, date modified"),
        identity=("respondent id",),
    ),
    Platform(
        "Microsoft Forms",
        marks=_names("start time, completion time, last modified time, hora de inicio, hora de finalización, "
                     "время начала, время завершения"),
        enough=2,
        own=_names("id, email, name, language, correo electrónico, nombre, idioma, электронная почта, имя"),
        identity=("id",),
    ),
    Platform(
        "Google Forms",
        marks=_names("timestamp, marca temporal, отметка времени, muhuri wa saa, vaqt belgisi"),
        enough=1,
        own=_names("email address, username, score, dirección de correo electrónico, nombre de usuario, puntuación, "
                   "адрес электронной почты, баллы"),
    ),
)  # fmt: skip

REPEATED = _names("parent_key, _parent_index, _parent_table_name, _submission__uuid")
"""Headers of a table of repeated answers, which stands beside the table of respondents."""

QUALTRICS = next(platform for platform in PLATFORMS if platform.name == "Qualtrics")
