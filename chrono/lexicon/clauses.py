"""Words that build clauses: conjunctions, pronouns, auxiliaries, articles."""

from __future__ import annotations

_SUBORDINATORS = """
als bevor bis da damit dass daß ehe falls indem nachdem ob obgleich obwohl seit seitdem
sobald sodass sofern solange soweit weil wenn wenngleich wobei wodurch wofür wogegen
womit wonach woran worauf woraus worin worüber wovon wozu während weshalb weswegen
"""
SUBORDINATORS = frozenset(_SUBORDINATORS.split())
"""First word of a clause with its verb at the end."""

_CONTENT_OPENERS = "dass daß ob wie wonach wann warum weshalb wo wer was"
CONTENT_OPENERS = frozenset(_CONTENT_OPENERS.split())
"""First word of a clause that says what was said."""

_RELATIVE_PRONOUNS = """
der die das den dem des deren dessen denen welcher welche welches welchen welchem wo
was
"""
RELATIVE_PRONOUNS = frozenset(_RELATIVE_PRONOUNS.split())

_PREPOSITIONS = """
ab an am auf aus außer bei beim bis durch für gegen gegenüber hinter im in innerhalb
ins je mit nach nahe neben ohne per pro samt seit statt trotz über um unter von vom vor
während wegen zu zum zur zwischen angesichts anlässlich aufgrund außerhalb binnen dank
entlang gemäß laut mittels nahe namens seitens ungeachtet
"""
PREPOSITIONS = frozenset(_PREPOSITIONS.split())

_AUXILIARIES = """
ist sind war waren wird werden wurde wurden hat haben hatte hatten habe hätte hätten sei
seien wäre wären werde würde würden
"""
AUXILIARIES = frozenset(_AUXILIARIES.split())

_MODALS = """
kann können konnte konnten könne könnte könnten muss müssen musste mussten müsse müsste
müssten soll sollen sollte sollten solle will wollen wollte wollten wolle darf dürfen
durfte durften dürfe dürfte dürften mag mögen möge möchte möchten
"""
MODALS = frozenset(_MODALS.split())

_ARTICLES = """
der die das den dem des ein eine einen einem einer eines dieser diese dieses diesen
diesem jener jene jenes jenen jenem kein keine keinen keinem keiner keines alle allen
aller mehrere mehreren beide beiden
"""
ARTICLES = frozenset(_ARTICLES.split())

_POSSESSIVES = """
sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres dessen deren
"""
POSSESSIVES = frozenset(_POSSESSIVES.split())

_PERSONAL = "er sie ihn ihm ihr ihnen"
PERSONAL = frozenset(_PERSONAL.split())
"""Pronouns that stand for someone the text has named."""
MASCULINE = frozenset({"er", "ihn", "ihm"})
OBJECTS = frozenset({"ihn", "ihm", "ihnen", "sich", "es", "ihr"})

_ANAPHORA = """
solche solchen solcher weitere weiteren weiterer davon daran darunter dafür dagegen
damit dazu darüber dabei daraufhin deren diese dieser diesen diesem dieses sie ihn
ihnen er ihm dessen derselbe dieselbe dieselben beide beiden demnach
"""
ANAPHORA = frozenset(_ANAPHORA.split())
"""Words that point back: what they are about was named before."""

_RESUMING = """
anlauf anläufe anläufen aktion fehlschlag fehlschläge unternehmen versuch versuche
versuchen vorfall vorfälle vorhaben zwischenfall zwischenfälle
"""
RESUMING = frozenset(_RESUMING.split())
"""Nouns of an act that only the text before tells the kind of."""

_TOLD_BEFORE = "das dies dieses"
TOLD_BEFORE = frozenset(_TOLD_BEFORE.split())
"""Object of a verb of saying: what was told before ("Das sagte Kirby")."""

_NAMED_BEFORE = """
angabe angaben ansprache botschaft brief erklärung interview mitteilung opferzahl
opferzahlen rede schätzung schätzungen schreiben telegramm vorwurf vorwürfe zahl zahlen
"""
NAMED_BEFORE = frozenset(_NAMED_BEFORE.split())
"""The same behind an article ("Die Zahl nannte Kirby")."""

_COUNTRIES = "länder ländern nachbarn regierungen seiten staaten verbündeten"
COUNTRIES = frozenset(_COUNTRIES.split())
"""Behind "beide": the sides, not two persons."""

PARTICLES = frozenset(
    {"ab", "an", "auf", "aus", "bei", "ein", "fest", "fort", "her", "hin", "mit"}
    | {"nach", "nieder", "teil", "um", "vor", "weg", "weiter", "wieder", "zu"}
    | {"zurück", "zusammen", "vorbei", "heim", "entgegen", "bekannt"}
)
"""Particles of separable verbs, which stand at the end of the clause."""

CONJUNCTIONS = frozenset({"und", "oder", "aber", "sondern", "denn", "doch", "sowie"})
"""Words that may stand before a main clause without taking part in it."""
