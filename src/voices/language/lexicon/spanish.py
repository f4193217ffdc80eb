"""Spanish as it is spoken in Mexico City."""

from __future__ import annotations

from voices.language.lexicon.speech import Speech, phrases, words

SPEECH = Speech(
    code="es",
    name="Spanish",
    # No negations (no, ni, nunca, nada, nadie, sin, tampoco) and no words of degree that
    # turn a worry (mal, peor, miedo); "como", "donde", "cuando" are relative words here.
    stop_words=words("""
        a acá ahí ahora ahorita al algo alguien algún alguna algunas alguno algunos allá allí ambos andaba andan
        andando ante antes aquel aquella aquellas aquello aquellos aquí así aun aún aunque bueno cada casi como
        cómo con cosa cosas creo cual cuál cuales cualquier cualquiera cuando cuándo cuanto cuánto da dan dar de
        decía decían decimos decir del desde después dice dicen dices digamos digo dijeron dijo donde dónde dos e
        él el ella ellas ellos en entonces entre era eran eras eres es esa esas ese eso esos esta está estaba
        estaban estado están estar estas estás este esté estés esto estos estoy estuvo fue fuera fueron fui fuimos
        gente haber había habían hace hacemos hacen hacer haces hacia hacía hacían haga hago han has hasta hay
        haya he hecho hemos hizo hubo i iba iban igual ir irse la las le les lo los luego más me mera mero mi mí
        mía mientras mío mis misma mismas mismo mismos muchas mucho muchos muy nomás nos nosotras nosotros nuestra
        nuestras nuestro nuestros o órale os otra otras otro otros oye para pasa pasó pero poco por porque pos pq
        pues puede pueden puedes puedo puro pura puros puras q que qué queda quien quién quienes quiere quieren
        quiero quizá quizás sabe saben sabes se sé sea sean según ser será serán si sí sido siempre siendo sigue
        siguen sino sobre sois solamente solo sólo somos son soy su sus suya suyo ta tal también tan tanto te
        tener tenga tengo tenemos tenía tenían ti tiene tienen tienes toda todas todavía todo todos tras tu tú tus
        tuve tuvo u un una unas uno unos usted ustedes va vamos van vas vaya ve ver verdad ves vez veces vi voy y
        ya yo pa pal wey güey vato mano manito mire mira miren fíjese fíjate ándale híjole chin neta verá verás
        tipo bien aja ajá eh
    """),
    negations=words("no ni nunca jamás nada nadie sin tampoco ninguno ninguna ningún"),
    hesitations=words("eh ehh eeh ehm em emm mm mmm mmmm mhm hm hmm ah aah uh uhm um"),
    fillers=phrases("""
        este | o sea | pues | bueno | digamos | ¿no? | ¿verdad? | ¿me entiendes? | ¿sí me explico? | ¿ves? |
        verdad | la verdad | la neta | como que | pues este | o sea que | fíjese | fíjate | mire | mira | oiga |
        oye | ¿cómo se llama? | ¿cómo le diré? | cómo te diré | cómo le diré | es que | entonces este | a ver |
        güey | wey
    """),
    replies=words("""
        sí claro no bueno órale ajá así nadie nunca siempre gracias exacto exactamente ándale simón nel nada
        tampoco también verdad cierto correcto eso buenas buenos días tardes noches hola adiós pues sale mucho
        poco depende ninguno ninguna todo todos igual perdón permiso dígame mande qué quién dónde cómo cuándo
        híjole ni modo yo nosotros ustedes señora señor maestra doña don
    """),
    agreements=words("sí si claro exacto exactamente ajá aja simón cierto correcto órale ándale"),
    non_answers=frozenset(
        phrases("""
            ningún comentario | no sabe | no sabe no contesta | ns nc | ns nr | ns | nc | sin respuesta | no contesta |
            no | nada | ninguno | ninguna | ningún | ningún problema | nada de nada | no sé | no se | no lo sé |
            quién sabe | sepa | ni idea | no tengo idea | no aplica | na | n a | s c | sin comentarios |
            sin comentario | no contesto | no contestó | no responde | prefiero no decir | prefiero no contestar |
            no quiero decir | no quiero contestar | no recuerdo | no me acuerdo | no tengo nada que decir |
            nada que decir | nada más | nada que agregar | no hay | no hay nada | todo bien | está bien |
            todo tranquilo | no tengo | no opino | sin opinión | paso | mejor no digo nada | mejor no digo |
            no pues no | pues no | pues nada | ya lo dijeron | ya lo dijeron todo | lo mismo | igual |
            igual que ella | igual que él | lo mismo que dijo ella | lo mismo que dijeron | x | xx | xxx | sí |
            si | sí claro | claro | claro que sí | por supuesto | ajá | aja | órale | ándale | exacto |
            exactamente | así es | eso | eso sí | eso mero | es cierto | cierto | es verdad | verdad | la verdad |
            correcto | de acuerdo | estoy de acuerdo | ok | okay | oki | va | sale | bueno | pues | pues sí |
            simón | nel | también | tampoco | yo también | yo tampoco | gracias | muchas gracias | de nada |
            buenos días | buenas tardes | buenas noches | buenas | hola | adiós | hasta luego | perdón | mande |
            no pues sí | ay sí | ay no | híjole | ni modo | y ya | ya | es todo | eso es todo | sería todo
        """)
    ),
    abbreviations=words("""
        sr sra srta sres dr dra lic ing prof profa mtro mtra gral cap ud uds vd av avda col no núm núms tel cel ej
        etc aprox pág art km kg hrs hr min máx mín p a.m p.m c depto esq int ext mz lt
    """),
    connectives=phrases("""
        pero | porque | entonces | y entonces | y luego | luego | y después | después | o sea que | o sea |
        además | y además | también | y también | aunque | mientras | por eso | y por eso | así que | sin embargo |
        en cambio | y pues | y ya | y es que | es que | pues | ahora | y ahora | si no | ni siquiera | y cuando |
        cuando | y si | y lo que | lo que pasa es que | otra cosa | y otra cosa | aparte | y aparte | total que |
        y a mí | yo lo que
    """),
    marks=words("""
        risa risas ríe ríen riendo carcajadas pausa silencio inaudible ininteligible llora lloran llanto llorando
        suspira suspiro tose tos aplausos ruido interrupción interrumpe murmullos voz voces baja bajito señala
        asiente niega silba canta teléfono timbre grita gritos sic
    """),
)  # fmt: skip
