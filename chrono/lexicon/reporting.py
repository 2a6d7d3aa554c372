"""Reporting: who vouches for a statement, and with which words.

A verb's row is its lemma, what the speaker does with the statement, and its finite
forms and participle; a separable prefix stands in the lemma before a bar
("mit|teilen") and is cut off in the finite forms ("teilte … mit").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Set

CLAIMS = "claims"
CONFIRMS = "confirms"
DENIES = "denies"
ANNOUNCES = "announces"


_CLAIMING = """
sagen sagt sagen sagte sagten gesagt
erklären erklärt erklären erklärte erklärten erklärt
mit|teilen teilt teilen teilte teilten mitgeteilt
berichten berichtet berichten berichtete berichteten berichtet
melden meldet melden meldete meldeten gemeldet
vermelden vermeldet vermelden vermeldete vermeldeten vermeldet
schreiben schreibt schreiben schrieb schrieben geschrieben
behaupten behauptet behaupten behauptete behaupteten behauptet
an|geben gibt geben gab gaben angegeben
betonen betont betonen betonte betonten betont
äußern äußert äußern äußerte äußerten geäußert
versichern versichert versichern versicherte versicherten versichert
vermuten vermutet vermuten vermutete vermuteten vermutet
schätzen schätzt schätzen schätzte schätzten geschätzt
beziffern beziffert beziffern bezifferte bezifferten beziffert
warnen warnt warnen warnte warnten gewarnt
unterrichten unterrichtet unterrichten unterrichtete unterrichteten unterrichtet
informieren informiert informieren informierte informierten informiert
aus|führen führt führen führte führten ausgeführt
hinzu|fügen fügt fügen fügte fügten hinzugefügt
meinen meint meinen meinte meinten gemeint
hervor|heben hebt heben hob hoben hervorgehoben
verlauten verlautet verlauten verlautete verlauteten verlautet
fest|stellen stellt stellen stellte stellten festgestellt
dar|legen legt legen legte legten dargelegt
nach|legen legt legen legte legten nachgelegt
ab|wiegeln wiegelt wiegeln wiegelte wiegelten abgewiegelt
vor|werfen wirft werfen warf warfen vorgeworfen
beschuldigen beschuldigt beschuldigen beschuldigte beschuldigten beschuldigt
bezichtigen bezichtigt bezichtigen bezichtigte bezichtigten bezichtigt
zitieren zitiert zitieren zitierte zitierten zitiert
bekräftigen bekräftigt bekräftigen bekräftigte bekräftigten bekräftigt
beteuern beteuert beteuern beteuerte beteuerten beteuert
unterstreichen unterstreicht unterstreichen unterstrich unterstrichen unterstrichen
urteilen urteilt urteilen urteilte urteilten geurteilt
ein|schätzen schätzt schätzen schätzte schätzten eingeschätzt
ein|stufen stuft stufen stufte stuften eingestuft
bewerten bewertet bewerten bewertete bewerteten bewertet
rechnen rechnet rechnen rechnete rechneten gerechnet
aus|gehen geht gehen ging gingen ausgegangen
argumentieren argumentiert argumentieren argumentierte argumentierten argumentiert
erläutern erläutert erläutern erläuterte erläuterten erläutert
erwähnen erwähnt erwähnen erwähnte erwähnten erwähnt
erzählen erzählt erzählen erzählte erzählten erzählt
schildern schildert schildern schilderte schilderten geschildert
mutmaßen mutmaßt mutmaßen mutmaßte mutmaßten gemutmaßt
antworten antwortet antworten antwortete antworteten geantwortet
notieren notiert notieren notierte notierten notiert
twittern twittert twittern twitterte twitterten getwittert
posten postet posten postete posteten gepostet
nennen nennt nennen nannte nannten genannt
bezeichnen bezeichnet bezeichnen bezeichnete bezeichneten bezeichnet
sprechen spricht sprechen sprach sprachen gesprochen
reden redet reden redete redeten geredet
lauten lautet lauten lautete lauteten gelautet
heißen heißt heißen hieß hießen geheißen
verweisen verweist verweisen verwies verwiesen verwiesen
hin|weisen weist weisen wies wiesen hingewiesen
ergänzen ergänzt ergänzen ergänzte ergänzten ergänzt
an|merken merkt merken merkte merkten angemerkt
klar|stellen stellt stellen stellte stellten klargestellt
entgegnen entgegnet entgegnen entgegnete entgegneten entgegnet
bemerken bemerkt bemerken bemerkte bemerkten bemerkt
präzisieren präzisiert präzisieren präzisierte präzisierten präzisiert
befürchten befürchtet befürchten befürchtete befürchteten befürchtet
spekulieren spekuliert spekulieren spekulierte spekulierten spekuliert
"""

_CLAIMING += """
veröffentlichen veröffentlicht veröffentlichen veröffentlichte veröffentlichten \
veröffentlicht
"""

_CONFIRMING = """
bestätigen bestätigt bestätigen bestätigte bestätigten bestätigt
ein|räumen räumt räumen räumte räumten eingeräumt
zu|geben gibt geben gab gaben zugegeben
ein|gestehen gesteht gestehen gestand gestanden eingestanden
"""

_DENYING = """
bestreiten bestreitet bestreiten bestritt bestritten bestritten
zurück|weisen weist weisen wies wiesen zurückgewiesen
dementieren dementiert dementieren dementierte dementierten dementiert
leugnen leugnet leugnen leugnete leugneten geleugnet
ab|streiten streitet streiten stritt stritten abgestritten
verneinen verneint verneinen verneinte verneinten verneint
widersprechen widerspricht widersprechen widersprach widersprachen widersprochen
"""

_ANNOUNCING = """
an|kündigen kündigt kündigen kündigte kündigten angekündigt
verkünden verkündet verkünden verkündete verkündeten verkündet
bekannt|geben gibt geben gab gaben bekanntgegeben
bekannt|machen macht machen machte machten bekanntgemacht
versprechen verspricht versprechen versprach versprachen versprochen
zu|sagen sagt sagen sagte sagten zugesagt
zu|sichern sichert sichern sicherte sicherten zugesichert
in|Aussicht|stellen stellt stellen stellte stellten gestellt
"""


def _forms(rows: str, says: str) -> dict[str, tuple[tuple[str, str, str], ...]]:
    """Every finite form: (lemma, prefix that must follow, says)."""
    found: dict[str, tuple[tuple[str, str, str], ...]] = {}
    for row in rows.split("\n"):
        if not row:
            continue
        lemma, *forms, _ = row.split()
        *prefixes, _ = lemma.split("|")
        entry = (lemma.replace("|", ""), " ".join(prefixes), says)
        for form in dict.fromkeys(forms):
            found[form] = (*found.get(form, ()), entry)
    return found


def _participles(rows: str, says: str) -> dict[str, tuple[str, str]]:
    found = {}
    for row in rows.split("\n"):
        if row:
            lemma, *_, participle = row.split()
            found[participle] = (lemma.replace("|", ""), says)
    return found


_ROWS = (
    (_CLAIMING, CLAIMS),
    (_CONFIRMING, CONFIRMS),
    (_DENYING, DENIES),
    (_ANNOUNCING, ANNOUNCES),
)

FINITE: dict[str, tuple[tuple[str, str, str], ...]] = {}
"""Finite form → readings (lemma, separable prefix or "", says)."""
PARTICIPLES: dict[str, tuple[str, str]] = {}
"""Participle → (lemma, says): "hatte … gemeldet"."""
for _rows, _says in _ROWS:
    for _form, _readings in _forms(_rows, _says).items():
        FINITE[_form] = (*FINITE.get(_form, ()), *_readings)
    PARTICIPLES.update(_participles(_rows, _says))


def denies(words: Set[str]) -> bool:
    """Whether one of the words of a clause, in lower case, is a verb of denying."""
    return any(
        says == DENIES and (not prefix or prefix in words)
        for word in words & FINITE.keys()
        for _, prefix, says in FINITE[word]
    ) or any(PARTICIPLES[word][1] == DENIES for word in words & PARTICIPLES.keys())


JOINED_FINITE = {
    prefix.replace(" ", "") + form: (lemma, says)
    for form, readings in FINITE.items()
    for lemma, prefix, says in readings
    if prefix
}
"""Verb-final forms of separable verbs: "wie der Dienst mitteilte"."""

PERFECT = frozenset(
    {"hat", "haben", "hatte", "hatten", "habe", "wurde", "wurden", "worden"}
)
"""Auxiliaries that make a saying of a participle; "ist bestätigt" is a state."""

ATTITUDES = frozenset(
    {"besorgt", "beunruhigt", "alarmiert", "überzeugt", "zuversichtlich", "skeptisch"}
    | {"empört", "zufrieden", "klar", "deutlich"}
)
"""Before a colon they make a source of the clause: "zeigte sich besorgt: …"."""

PUBLISHING = frozenset(
    {"veröffentlicht", "veröffentlichte", "veröffentlichten"}
    | {"zeigt", "zeigte", "zeigten", "verbreitete", "verbreiteten"}
)
"""What media do with pictures and reports: no event of the subject."""

FRAMELESS = frozenset(
    {"sprechen", "reden", "nennen", "bezeichnen", "beziffern", "rechnen", "ausgehen"}
    | {"unterrichten", "informieren", "einstufen", "bewerten", "vorwerfen"}
    | {"beschuldigen", "bezichtigen", "versprechen", "zusagen", "widersprechen"}
)
"""Verbs of saying whose object is what is said; a clause without their content
("Kim nannte ihn seinen Freund", "sprach von Heldentum") is the statement itself."""

SPEAKING_TOGETHER = ("mit", "miteinander")
"""After "sprechen", "reden": a talk, not a statement ("hatte mit Putin gesprochen")."""

PREPOSITIONS = (
    "laut",
    "gemäß",
    "so",
)
"""Before the source: "laut KCNA", "so Kirby"."""

AFTER_NOUNS = (
    "Angaben",
    "Angabe",
    "Darstellung",
    "Einschätzung",
    "Einschätzungen",
    "Schätzung",
    "Schätzungen",
    "Erkenntnis",
    "Erkenntnissen",
    "Aussage",
    "Aussagen",
    "Auskunft",
    "Bericht",
    "Berichten",
    "Informationen",
    "Mitteilung",
    "Meldung",
    "Meldungen",
    "Ansicht",
    "Auffassung",
    "Überzeugung",
    "Worten",
    "Lesart",
    "Zählung",
    "Erwartung",
    "Medienberichten",
    "Medienangaben",
    "Behördenangaben",
)
"""After "nach", with the source in the genitive, after "aus" or as an adjective
("nach Angaben des NIS", "nach Angaben aus Seoul", "nach russischer Darstellung")."""

POSTPOSITIONS = ("zufolge", "nach")
"""After the source: "Berichten zufolge", "Medienberichten nach"."""

HEDGES = (
    "angeblich",
    "mutmaßlich",
    "mutmaßliche",
    "mutmaßlichen",
    "offenbar",
    "vermutlich",
    "wohl",
    "wahrscheinlich",
    "demnach",
)
"""Words that keep a statement from being an established fact."""

_SUBJUNCTIVE = """
arbeite baue befinde begehe beginne bekomme benötige bereite besitze besuche bleibe
brauche bringe diene drohe dürfe ende entsende erhalte erwarte finde fordere führe
gebe gehe habe habest halte handele handle komme kämpfe könne lasse laufe leiste
liefere liege mache möge müsse nehme plane produziere rechne reise schicke sehe sei
seien sende setze solle stehe stelle teste trage treffe unterstütze verfolge verfüge
verlange versuche werde werfe wisse wolle zeige ziehe übe
"""
SUBJUNCTIVE = frozenset(_SUBJUNCTIVE.split())
"""Konjunktiv I of the third person: reported speech."""

SUBJUNCTIVE_PAST = frozenset(
    {"hätten", "hätte", "wären", "würden", "könnten", "müssten", "fänden", "kämen"}
    | {"stünden", "gingen", "ließen", "dürften"}
)
"""Konjunktiv II where the Konjunktiv I looks like the indicative; reported speech
only beside a source."""

_MEDIA_WORDS = """
agentur agenturen bericht berichten blatt fernsehen fernsehsender magazin medien
medienbericht medienberichten nachrichtenagentur nachrichtenagenturen onlineportal
parteizeitung portal rundfunk sender staatsagentur staatsfernsehen staatsmedien
tageszeitung zeitung zeitungen
"""
MEDIA_WORDS = frozenset(_MEDIA_WORDS.split())
"""Words for a reporter that passes on what others did or said."""

_SPEAKER_WORDS = """
abgeordnete abgeordneten abgeordneter analyst analysten armee augenzeugen außenamt
außenminister außenministerium beamte beamten beamter beamtin behörde behörden
beobachter botschaft botschafter delegation denkfabrik dienst diplomat diplomaten
experte experten fachleute forscher forschern geheimdienst geheimdienste
geheimdiensten general generalstab generäle gouverneur insider institut kommandeur
kreise kreml militär minister ministerin ministerium parlament präsident präsidentin
präsidialamt quelle quellen regierung regierungskreise sprecher sprecherin
verteidigungsminister verteidigungsministerium zentrum
"""
SPEAKER_WORDS = frozenset(_SPEAKER_WORDS.split())
"""Common nouns that can speak for themselves."""
