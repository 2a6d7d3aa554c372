"""Words too common to tell two accounts apart."""

from __future__ import annotations

_WORDS = """
aber alle allem allen aller alles also andere anderen anderer auch bereits beide beiden
beim bisher bislang dabei dadurch dafür damals damit danach daran darauf darin darunter
davon dazu dann dass denen denn deren derzeit dessen diese diesem diesen dieser dieses
doch dort drei durch eine einem einen einer eines einige einigen erneut erst erste
ersten erster erstes erstmals etwa etwas fünf ganz gegen gegenüber haben habe hatte
hatten hier hinter ihnen ihre ihrem ihren ihrer immer indem insgesamt inzwischen jede
jedem jeden jeder jedes jedoch jetzt kann kein keine keinen keiner können könnte könnten
mehr mehrere mehreren mindestens muss müssen müsse nach nachdem neben neue neuen neuer
nicht nichts noch oder ohne rund schon sehr sein seine seinem seinen seiner seit sich
sind sogar solche solchen soll sollen sollte sowie später statt trotz unter über viele
vielen vier voll vom von vor waren wegen weil weiter weitere weiteren wenig weniger wenn
werde werden wieder will wird wollen worden wurde wurden würde würden während zehn zudem
zuletzt zuvor zwei zwischen wegen nahe einmal schließlich unterdessen zufolge angaben
laut bericht berichten nachrichtenagentur montag dienstag mittwoch donnerstag freitag
samstag sonnabend sonntag januar jänner februar märz april juni juli august september
oktober november dezember woche wochen monat monate monats jahr jahre jahres jahren
wochenende anfang mitte ende vergangene vergangenen vergangener letzten letzter
kommenden nächsten heute gestern morgen ortszeit seien wäre wären habe hätten hätte
"""
FUNCTION_WORDS = frozenset(_WORDS.split())
