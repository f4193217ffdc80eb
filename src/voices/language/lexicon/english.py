"""English as it is spoken in Nairobi, and elsewhere."""

from __future__ import annotations

from voices.language.lexicon.speech import Speech, phrases, words

SPEECH = Speech(
    code="en",
    name="English",
    # Negations (no, not, never, nobody, without, can't, don't ...) are kept out on purpose.
    stop_words=words("""
        a about above actually after again all almost already also although always am among an and another any
        anybody anyone anything anyway are around as ask asked at away back be became because been before being
        below between both but by call called came can come comes coming could day days did do does doing done
        down during each either else enough especially even ever every everybody everyone everything few for from
        further gave get gets getting give gives go goes going gone good got had has have having he hear her here
        hers herself hey him himself his how however i i'd i'll i'm i've if in indeed into is it it'd it'll it's
        its itself just keep kind know knows last least less let let's like little look looking lot made make
        makes making many may maybe me mean might mine more most much must my myself near next now of off often oh
        ok okay on once one only or other others our ours ourselves out over own people perhaps place put quite
        rather really said same saw say saying says see seen seems she she'd she'll she's should since so some
        somebody someone something sometimes soon still such sure take taken takes tell tells than that that'd
        that's the their theirs them themselves then there there's these they they'd they'll they're they've thing
        things think this those though through thus time times to told too took toward towards tried try two under
        until up upon us use used very want wants was way we we'd we'll we're we've well went were what what's
        whatever when where where's whether which while who who's whoever whole whom whose why will with within
        would yeah yes yet you you'd you'll you're you've your yours yourself yourselves
    """),
    negations=words("""
        no not never nobody nothing none nor neither without can't cannot couldn't don't doesn't didn't won't
        wouldn't isn't aren't wasn't weren't haven't hasn't hadn't shouldn't ain't nowhere
    """),
    hesitations=words("uh uhh um umm uhm er erm err eh ehm hm hmm hmmm mm mmm mhm ah aah ahh"),
    fillers=phrases("""
        you know | you know what i mean | if you know what i mean |
        i mean | like | well | so | sort of | kind of | you see | i think | let me say |
        let me just say | you understand | isn't it | right | okay | ok | basically | actually | honestly | now |
        how do i say | how can i say | what do you call it | you get | you get me | if i may say so
    """),
    replies=words("""
        yes yeah yep nope no not okay ok true exactly correct right sure thanks thank you please sorry hello hi
        good morning afternoon evening bye welcome agreed absolutely definitely indeed maybe never nothing none
        nobody everything everyone always sometimes fine great of course same me too anyone what why who when
    """),
    agreements=words("yes yeah yep yah true exactly right correct sure okay ok indeed agreed absolutely definitely"),
    non_answers=frozenset(
        phrases("""
            nothing at all | none at all | null | no response | dk | refused to answer | rta | nothing special |
            no | nope | none | nothing | nil | n a | na | not applicable | no comment | no comments | don't know |
            dont know | i don't know | i dont know | idk | no idea | i have no idea | not sure | i'm not sure |
            im not sure | unsure | nothing to say | nothing to add | nothing much | nothing really | not really |
            none really | no problem | no problems | no issue | no issues | no opinion | no answer | refused |
            skip | pass | prefer not to say | i prefer not to say | rather not say | i would rather not say |
            can't say | cant say | can't remember | i can't remember | i don't remember | i dont remember |
            no concerns | no concern | no worries | all good | all is well | everything is fine |
            everything is okay | we are fine | i am fine | fine | same | same here | as above | ditto | see above |
            same as above | same as before | already said | already answered | test | x | xx | xxx | yes | yeah |
            yes yes | yep | ya | true | that's true | thats true | it's true | its true | very true | exactly |
            correct | that's right | thats right | right | sure | of course | okay | ok | i agree | agreed |
            me too | indeed | thank you | thanks | thank you very much | thank you so much | you are welcome |
            welcome | hello | hi | good morning | good afternoon | good evening | bye | goodbye | please | sorry |
            amen | that is all | that's all | thats all | that's it | thats it | mm | mhm | aha | i see |
            absolutely | definitely
        """)
    ),
    abbreviations=words("""
        mr mrs ms dr prof rev fr sr jr st hon sgt capt gen eng no nos vs etc e.g i.e approx dept est tel ext min
        max ksh kshs p.o a.m p.m u.s u.k
    """),
    connectives=phrases("""
        but | because | so | and then | then | and so | also | and also | now | and now | even | even if |
        although | though | while | whereas | instead | however | when | and when | if | and if | unless | until |
        that is why | that's why | the other thing | another thing | and another thing | on top of that |
        at the same time | you find | you will find | me i | or else | since | especially | for example |
        not only that
    """),
    marks=words("""
        laugh laughs laughing laughter chuckles chuckle pause pauses silence inaudible unintelligible indistinct
        cry cries crying weeps sob sobs sobbing sigh sighs coughs cough applause noise crosstalk interrupts
        interruption overlapping whispers whispering nods nodding clears throat phone rings ringing shouting sic
        unclear background
    """),
)  # fmt: skip
