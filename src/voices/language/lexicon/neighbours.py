"""Languages spoken beside ours that the open detector does not know: by their function words they are kept apart."""

from __future__ import annotations

from voices.language.lexicon.speech import words

# Luo, at home in Nairobi's estates. Words that Swahili or English has as well (ni, to, kama, mana) are left out.
LUO = words("""
    mar kod mag gi kendo kata kaka piny ei ahinya mane mondo nitiere nitie manitiere nyalo inyalo onyalo kwom kuom
    moko mamoko moro bende jo bedo obedo ji nyaka kar achiel gin wan yore nikech maduong' madongo mang'eny yo duto
    kinde ariyo adek weche wach wachni mathoth higa higni kamano moro gik gigo gima ema kuonde kwonde onge ongere
    seche maber marach biro obiro bang' onego mokwongo nikod dhi odhi chike chiemo tuke ndalo thuolo mangima koro
    owacho mare mara mari kende wuoth matin matindo timo otimo dho dholuo nyithindo nyathi dhano jogo jogi ng'ato
    ng'ama joma sani tinde kawuono nyoro kiny odiechieng' adier ero erokamano amosi oyawore oriti nyasaye
    dala ot od wuon wuoyi chuo mon nyako nyiri rawera rawere jodongo kwe lweny tich mak lokruok dak
    odak wadak waneno aneno ineno oneno kuma kech chien nyime oko gweng' thurwa wendo osiep
""")

NEIGHBOURS = {"luo": LUO}
