"""Verb forms that tell past from future, as far as a clause's date needs it."""

from __future__ import annotations

FUTURE_AUXILIARIES = frozenset("wird werden werde wirst werdet".split())
"""Future with an infinitive, passive with a participle; `würde` is reported future."""

REPORTED_FUTURE = frozenset("würde würden".split())

INTENTION = frozenset(
    "soll sollen will wollen plant planen beabsichtigt beabsichtigen möchte möchten"
    " solle wolle werde dürfte dürften könnte könnten".split()
)

ABILITY = frozenset(
    "kann können könne könnt muss müssen müsse darf dürfen dürfe".split()
)
"""Modals of the present: what they allow or demand is still to come."""

ANNOUNCEMENTS = frozenset(
    "termin termine geplant geplante geplanten geplanter geplantes vorgesehen"
    " vorgesehene anstehend anstehende anstehenden bevorstehend bevorstehende"
    " bevorstehenden angesetzt angekündigt angekündigte angekündigten voraussichtlich"
    " spätestens demnächst ankündigung".split()
)

PAST_ALONE = frozenset("hatte hatten war waren wurde wurden worden gewesen".split())
"""Enough by themselves: they leave no doubt that the clause tells the past."""

PERFECT = frozenset("hat haben habe hätten hätte sei seien ist sind wäre wären".split())
"""Past together with a participle."""

PRETERITES = frozenset(
    "kam kamen ging gingen gab gaben nahm nahmen sah sahen stand standen fand fanden"
    " hielt hielten ließ ließen blieb blieben lag lagen zog zogen traf trafen sprach"
    " sprachen schrieb schrieben begann begannen flog flogen fuhr fuhren trat traten"
    " warf warfen rief riefen schlug schlugen starb starben verlor verloren bot boten"
    " trug trugen lud luden bat baten schloss schlossen fiel fielen griff griffen hieß"
    " hießen lief liefen brach brachen sank sanken stieg stiegen schoss schossen"
    " gewann gewannen verließ verließen empfing empfingen erhielt erhielten erschien"
    " erschienen bezog bezogen entschied entschieden unterschrieb unterschrieben floss"
    " flossen schwor schworen half halfen galt galten bekam bekamen entstand entstanden"
    " geschah geschahen las lasen saß saßen brachte brachten dachte dachten wusste"
    " wussten kannte kannten nannte nannten sandte sandten wandte wandten ging aß"
    " trank tranken sang sangen sprang sprangen schwieg schwiegen log logen betrug"
    " betrugen vertrat vertraten verschwand verschwanden bestand bestanden überfiel"
    " überfielen annektierte verlieh verliehen wies wiesen bestritt bestritten wuchs"
    " wuchsen befahl befahlen litt litten riss rissen vergaß vergaßen schuf schufen"
    " verstarb ereignete kämpfte musste mussten konnte konnten wollte wollten sollte"
    " sollten durfte durften mochte mochten rückte rückten hob hoben zwang zwangen"
    " reiste reisten löste lösten fasste fassten passte passten umfasste veranlasste"
    " machte machten suchte suchten besuchte besuchten versuchte versuchten reichte"
    " reichten erreichte erreichten veröffentlichte veröffentlichten lachte kochte"
    " verursachte verursachten überraschte wünschte herrschte herrschten mischte"
    " drang drangen beschloss beschlossen übernahm übernahmen stieß stießen".split()
)

WEAK_PRETERITE_ENDINGS = ("te", "ten")

PAST_MODALS = frozenset(
    "sollte sollten wollte wollten konnte konnten musste mussten durfte durften".split()
)

SEPARABLE_PREFIXES = tuple(
    "zurück zusammen statt teil nach auf aus ein mit vor bei her hin los fest ab an zu"
    " um über unter durch weg fort nieder bekannt".split()
)
"""ausfielen, stattfand, zurückkehrten: the verb is what follows."""

T_STEMS = tuple(
    "eiten bieten treten raten halten gelten walten falten spalten schalten gestalten"
    " schelten warten starten werten antworten härten achten richten ichten ächten"
    " flüchten fürchten züchten pflichten haften heften stiften rüsten leisten kosten"
    " lasten tasten testen trösten retten wetten glätten bitten beten mieten brüten"
    " hüten wüten töten deuten läuten beuten bluten muten spotten reiten streiten"
    " rechten ichte achte leiste koste teste rechte ächte".split()
)
"""Verbs whose stem ends in t: their infinitive looks like a preterite."""

PRESENT_NOT_PRETERITE = frozenset(
    "heute bitte leute seite mitte letzte letzten erste ersten zweite dritte sechste"
    " dritten zweiten beste besten nächste nächsten meisten mindestens arbeiten"
    " arbeite bieten biete treten trete beste weite weiten gute guten alte alten rote"
    " roten bereiten bereite leiten leite rate raten warten warte starten starte"
    " gelten halten beraten betreten verbieten verhalten enthalten erhalten unterhalten"
    " streiten reiten gestalten schalten kosten achten retten testen kämpfen rechten"
    " rechte linke fünfte fünften vierte vierten sechsten achte letzten hätte hätten"
    " könnte könnten möchte möchten dürfte dürften sollte sollten müsste müssten"
    " bestätigten geplanten geplante bekannte bekannten gesamte gesamten sogenannte"
    " sogenannten verhafteten besetzten besetzte vereinten erneute erneuten späte"
    " späten harte harten breite breiten kalte kalten zweite laute lauten bunte"
    " verletzte verletzten angeblichen unbekannte unbekannten geehrte geehrten".split()
)
"""Words in -te/-ten that are no preterite, or usually none."""

REPORTS = frozenset(
    "meldet melden berichtet berichten sagt sagen schreibt schreiben heißt teilt teilen"
    " zitiert zitieren vermeldet erklärt erklären".split()
)
"""Present forms that report: what carries a date beside them has happened."""

NO_PARTICIPLE = frozenset(
    "gegen gestern beiden bereit bereits unterdessen erst gesamt gerechnet gut "
    "verschiedenen besten ersten geheimnissen überall unter untereinander gesten "
    "genauso gemeinsam gebieten gebiet gericht berichten bericht gesetzen erfolgen "
    "verfahren geschäften besuchen verletzen gefahren".split()
)
"""Words that look like a participle and are none."""

NOTICE_VERBS = frozenset(
    "findet finden beginnt beginnen startet starten lädt laden trifft treffen kommt"
    " kommen tritt treten spielt spielen reist reisen endet enden folgt folgen läuft"
    " laufen geht gehen zieht ziehen hält halten öffnet öffnen eröffnet eröffnen"
    " entscheidet entscheiden wählt wählen feiert feiern tagt tagen stimmt stimmen"
    " fliegt fliegen besucht besuchen empfängt empfangen steht stehen ist sind wird"
    " bestreitet bestreiten stellt stellen weiß gibt geben erscheint erscheinen"
    " schließt schließen nimmt nehmen fährt fahren veröffentlicht präsentiert"
    " präsentieren berät beraten verhandelt debattiert erwartet bleibt bleiben fällt"
    " wartet warten setzt setzen macht machen dreht drehen lockt bietet"
    " bieten unterzeichnet unterschreibt".split()
)
"""Present forms that announce when they carry a date ("beginnt am Freitag")."""

STATIVE_VERBS = frozenset(
    "ist sind hat haben lebt leben gilt gelten heißt heißen gibt steht stehen kann"
    " können gehört gehören weiß wissen arbeitet arbeiten wohnt wohnen bleibt nennt"
    " nennen scheint zählt zählen spricht sprechen macht machen muss müssen".split()
)
"""With these in the present, "heute" is nowadays."""
