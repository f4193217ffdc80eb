"""The sentences of the readings and caveats in English, Spanish, Swahili and Uzbek.

Written for this project and not yet reviewed by native speakers. Area labels stand in quotation
marks, so that no verb or concord has to follow their number or class.
"""

from __future__ import annotations

from types import MappingProxyType

SENTENCES = MappingProxyType(
    {
        "en": {
            "all": "All cities, weighed equally",
            "groups": "focus groups",
            "survey": "survey answers",
            "workshop": "workshop",
            "nothing": "Nobody raised any area of the frame.",
            "unraised": "Nobody raised “{label}”. Silence does not mean that the problem is absent.",
            "tier_one": "Tier {tier}: {labels}.",
            "tier_many": "Tier {tier}: {labels}. Their order among themselves is not certain.",
            "loo_fixed": "“{label}” is in place {rank} whichever group is left out.",
            "loo_top3": "“{label}” is among the top three whichever group is left out.",
            "loo_top5": "“{label}” is among the top five whichever group is left out.",
            "loo_range": (
                "“{label}” is in place {rank}; between {low} and {high}, depending on which group is left out."
            ),
            "groups_top3": "“{label}” is among the top three in {n} of 100 resamplings of the groups.",
            "groups_top5": "“{label}” is among the top five in {n} of 100 resamplings of the groups.",
            "groups_range": (
                "“{label}” is in place {rank}; in {n} of 100 resamplings of the groups between {low} and {high}."
            ),
            "survey_top3": "“{label}” is among the top three in {n} of 100 resamplings of the answers.",
            "survey_top5": "“{label}” is among the top five in {n} of 100 resamplings of the answers.",
            "survey_range": (
                "“{label}” is in place {rank}; in {n} of 100 resamplings of the answers between {low} and {high}."
            ),
            "groups_none": "“{label}” is in place {rank}; there are too few groups to say how stable that is.",
            "survey_none": "“{label}” is in place {rank}; there are too few answers to say how stable that is.",
        },
        "es": {
            "all": "Todas las ciudades, con el mismo peso",
            "groups": "grupos focales",
            "survey": "respuestas de la encuesta",
            "workshop": "taller",
            "nothing": "Nadie mencionó ningún tema del marco.",
            "unraised": "Nadie mencionó «{label}». El silencio no significa que el problema no exista.",
            "tier_one": "Nivel {tier}: {labels}.",
            "tier_many": "Nivel {tier}: {labels}. El orden entre estos temas no es seguro.",
            "loo_fixed": "«{label}» ocupa el lugar {rank}, sea cual sea el grupo que se deje fuera.",
            "loo_top3": "«{label}» está entre los tres primeros temas, sea cual sea el grupo que se deje fuera.",
            "loo_top5": "«{label}» está entre los cinco primeros temas, sea cual sea el grupo que se deje fuera.",
            "loo_range": (
                "«{label}» ocupa el lugar {rank}; según el grupo que se deje fuera, entre el {low} y el {high}."
            ),
            "groups_top3": "«{label}» está entre los tres primeros temas en {n} de cada 100 remuestreos de los grupos.",
            "groups_top5": (
                "«{label}» está entre los cinco primeros temas en {n} de cada 100 remuestreos de los grupos."
            ),
            "groups_range": (
                "«{label}» ocupa el lugar {rank}; en {n} de cada 100 remuestreos de los grupos, "
                "entre el {low} y el {high}."
            ),
            "survey_top3": (
                "«{label}» está entre los tres primeros temas en {n} de cada 100 remuestreos de las respuestas."
            ),
            "survey_top5": (
                "«{label}» está entre los cinco primeros temas en {n} de cada 100 remuestreos de las respuestas."
            ),
            "survey_range": (
                "«{label}» ocupa el lugar {rank}; en {n} de cada 100 remuestreos de las respuestas, "
                "entre el {low} y el {high}."
            ),
            "groups_none": (
                "«{label}» ocupa el lugar {rank}; hay muy pocos grupos para decir qué tan estable es ese lugar."
            ),
            "survey_none": (
                "«{label}» ocupa el lugar {rank}; hay muy pocas respuestas para decir qué tan estable es ese lugar."
            ),
        },
        "sw": {
            "all": "Miji yote, kwa uzito sawa",
            "groups": "vikundi vya majadiliano",
            "survey": "majibu ya dodoso",
            "workshop": "warsha",
            "nothing": "Hakuna aliyetaja suala lolote la orodha.",
            "unraised": "Hakuna aliyetaja “{label}”. Kimya hakimaanishi kwamba tatizo halipo.",
            "tier_one": "Daraja la {tier}: {labels}.",
            "tier_many": "Daraja la {tier}: {labels}. Mpangilio wa masuala haya hauna uhakika.",
            "loo_fixed": "“{label}” ni suala la nafasi ya {rank}, kikundi chochote kikiachwa nje.",
            "loo_top3": "“{label}” ni kati ya masuala matatu ya juu, kikundi chochote kikiachwa nje.",
            "loo_top5": "“{label}” ni kati ya masuala matano ya juu, kikundi chochote kikiachwa nje.",
            "loo_range": (
                "“{label}” ni suala la nafasi ya {rank}; kutegemea kikundi kinachoachwa nje, "
                "kati ya nafasi ya {low} na ya {high}."
            ),
            "groups_top3": (
                "“{label}” ni kati ya masuala matatu ya juu mara {n} kati ya 100 vikundi vinapochaguliwa upya."
            ),
            "groups_top5": (
                "“{label}” ni kati ya masuala matano ya juu mara {n} kati ya 100 vikundi vinapochaguliwa upya."
            ),
            "groups_range": (
                "“{label}” ni suala la nafasi ya {rank}; mara {n} kati ya 100 vikundi vinapochaguliwa upya, "
                "kati ya nafasi ya {low} na ya {high}."
            ),
            "survey_top3": (
                "“{label}” ni kati ya masuala matatu ya juu mara {n} kati ya 100 majibu yanapochaguliwa upya."
            ),
            "survey_top5": (
                "“{label}” ni kati ya masuala matano ya juu mara {n} kati ya 100 majibu yanapochaguliwa upya."
            ),
            "survey_range": (
                "“{label}” ni suala la nafasi ya {rank}; mara {n} kati ya 100 majibu yanapochaguliwa upya, "
                "kati ya nafasi ya {low} na ya {high}."
            ),
            "groups_none": (
                "“{label}” ni suala la nafasi ya {rank}; "
                "vikundi ni vichache mno kusema nafasi hiyo ni thabiti kiasi gani."
            ),
            "survey_none": (
                "“{label}” ni suala la nafasi ya {rank}; "
                "majibu ni machache mno kusema nafasi hiyo ni thabiti kiasi gani."
            ),
        },
        "uz": {
            "all": "Barcha shaharlar, teng vazn bilan",
            "groups": "fokus-guruhlar",
            "survey": "soʻrovnoma javoblari",
            "workshop": "seminar",
            "nothing": "Roʻyxatdagi mavzularning birortasini hech kim tilga olmadi.",
            "unraised": "“{label}” mavzusini hech kim tilga olmadi. Sukut muammo yoʻqligini bildirmaydi.",
            "tier_one": "{tier}-daraja: {labels}.",
            "tier_many": "{tier}-daraja: {labels}. Bu mavzularning oʻzaro tartibi aniq emas.",
            "loo_fixed": "“{label}” qaysi guruh chiqarib tashlansa ham {rank}-oʻrinda qoladi.",
            "loo_top3": "“{label}” qaysi guruh chiqarib tashlansa ham birinchi uchta mavzu qatorida qoladi.",
            "loo_top5": "“{label}” qaysi guruh chiqarib tashlansa ham birinchi beshta mavzu qatorida qoladi.",
            "loo_range": (
                "“{label}” {rank}-oʻrinda; qaysi guruh chiqarib tashlanishiga qarab {low}-oʻrindan {high}-oʻringacha."
            ),
            "groups_top3": "“{label}” guruhlar 100 marta qayta tanlanganda {n} marta birinchi uchta mavzu qatorida.",
            "groups_top5": "“{label}” guruhlar 100 marta qayta tanlanganda {n} marta birinchi beshta mavzu qatorida.",
            "groups_range": (
                "“{label}” {rank}-oʻrinda; guruhlar 100 marta qayta tanlanganda {n} marta "
                "{low}-oʻrindan {high}-oʻringacha."
            ),
            "survey_top3": "“{label}” javoblar 100 marta qayta tanlanganda {n} marta birinchi uchta mavzu qatorida.",
            "survey_top5": "“{label}” javoblar 100 marta qayta tanlanganda {n} marta birinchi beshta mavzu qatorida.",
            "survey_range": (
                "“{label}” {rank}-oʻrinda; javoblar 100 marta qayta tanlanganda {n} marta "
                "{low}-oʻrindan {high}-oʻringacha."
            ),
            "groups_none": (
                "“{label}” {rank}-oʻrinda; bu oʻrin qanchalik barqaror ekanini aytish uchun guruhlar juda kam."
            ),
            "survey_none": (
                "“{label}” {rank}-oʻrinda; bu oʻrin qanchalik barqaror ekanini aytish uchun javoblar juda kam."
            ),
        },
    }
)

CAVEATS = MappingProxyType(
    {
        "en": (
            "Silence is not absence: violence in the home, extortion and abuse by police "
            "are often left unsaid in a group.",
            "Concern is not incidence: the ranking says what people worry about, not how often it happens.",
            "Compare the ranks of cities, not their levels: guides, moderators and languages differ.",
            "Ranges of ranks say how stable the ranking is over the groups convened; groups were chosen, not drawn.",
        ),
        "es": (
            "El silencio no es ausencia: la violencia en el hogar, la extorsión y los abusos policiales "
            "a menudo se callan en un grupo.",
            "Preocupación no es incidencia: la lista dice qué preocupa a la gente, no con qué frecuencia ocurre.",
            "Entre ciudades compare los lugares, no los niveles: "
            "las guías, los moderadores y los idiomas son distintos.",
            "Los intervalos dicen qué tan estable es la lista entre los grupos convocados, "
            "que fueron elegidos y no sorteados.",
        ),
        "sw": (
            "Kimya si kutokuwepo: ukatili wa nyumbani, kutozwa pesa kwa vitisho na unyanyasaji wa polisi "
            "mara nyingi hausemwi mbele ya kikundi.",
            "Wasiwasi si idadi ya matukio: orodha inaonyesha yanayowasumbua watu, si mara ngapi yanatokea.",
            "Kati ya miji linganisha nafasi, si viwango: miongozo, wawezeshaji na lugha ni tofauti.",
            "Masafa ya nafasi yanaonyesha uthabiti wa orodha kwa vikundi vilivyoitwa; "
            "vikundi vilichaguliwa, havikupatikana kwa bahati nasibu.",
        ),
        "uz": (
            "Sukut muammo yoʻqligini bildirmaydi: oiladagi zoʻravonlik, tovlamachilik va "
            "politsiya suiisteʼmollari haqida guruhda koʻpincha gapirilmaydi.",
            "Xavotir hodisalar soni emas: roʻyxat odamlarni nima tashvishlantirishini koʻrsatadi, "
            "u qanchalik tez-tez sodir boʻlishini emas.",
            "Shaharlarni darajalar boʻyicha emas, oʻrinlar boʻyicha solishtiring: "
            "savollar, moderatorlar va tillar har xil.",
            "Oʻrinlar oraligʻi roʻyxat chaqirilgan guruhlar boʻyicha qanchalik barqarorligini koʻrsatadi; "
            "guruhlar tasodifiy emas, tanlab olingan.",
        ),
    }
)
