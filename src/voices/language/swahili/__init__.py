"""Swahili word forms, as spoken in Nairobi: the word that a dictionary lists them under.

    lemma   a form -> its lemma, for counting; the form itself is what people are shown

Conventions, after Kamusi ya Kiswahili Sanifu (TUKI) and the Helsinki Corpus of Swahili:

- A noun stands in the singular, without the locative -ni (mitaani -> mtaa).
- A verb stands as its stem in -a (hatumwoni -> ona); a loan keeps its own vowel (jibu, fariki).
- The passive, applicative and reciprocal, the causative in -isha and the stative in -ika
  go to the base (kuibiwa -> iba), unless the derived verb is a dictionary word with a meaning
  of its own, listed in verbs.txt (pigana, fight; itisha, demand). Derivations that change
  the stem's sound stay (jaza, fungua, washa).
- Verbs of one syllable carry ku- (anakula -> kula), as in most of their forms, for bare la,
  wa, ja are other words; kwenda and kwisha are enda and isha.
- An adjective or a numeral stands without its agreement (wakubwa -> kubwa, wawili -> mbili).
- Possessives, demonstratives, -ote, -ingi, -ingine, and forms of "be" and "have" without a
  verb (yuko, hawana, hakuna) stay as they are: they are no topics, and the negation is kept.
- A Swahili prefix comes off an English stem (wame-arrest -> arrest, maboy -> boy).
"""

from __future__ import annotations

from voices.language.swahili.lemmas import lemma

__all__ = ["lemma"]
