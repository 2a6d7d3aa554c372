"""Where a full stop does not end a German sentence."""

from __future__ import annotations

_ALWAYS = """
abb allg amtl betr bspw bzgl bzw ca dipl dr ehem entspr evtl geb gest ggf ggü hr hrn
hrsg inkl insb lfd mind nr nrn prof resp sog tel u.a urspr v.chr vgl vorm z.b zit zzgl
lt.col capt vs
"""
ALWAYS = frozenset(_ALWAYS.split())
"""Never the end, whatever follows: "bzw.", "Dr.", "Nr."; in lower case."""

_BEFORE_A_NAME_OR_NUMBER = """
mio mrd mill bill tsd std min sek stk km kg
jan feb febr mär mrz apr jun jul aug sep sept okt nov dez
abs art st str etc usw usf co corp inc ltd ag max jh jhd jhdt chr jr sr gen col maj
dgl ff lt phil russ gov sen rep no
mo di mi do fr sa so
"""
BEFORE_A_NAME_OR_NUMBER = frozenset(_BEFORE_A_NAME_OR_NUMBER.split())
"""The end only when a word follows that opens sentences: "5 Mio. Die …"."""

WEEKDAYS = frozenset({"mo", "di", "mi", "do", "fr", "sa", "so"})
"""Abbreviations with a capital and before a number alone: "Mo. 15. Juli"."""

_OPENERS = """
Aber Alle Allerdings Als Also Am An Andere Anders Anfang Auch Auf Aus Außerdem
Bei Beide Bereits Bis Bisher Bislang Da Dabei Dadurch Dafür Dagegen Daher Damals
Damit Danach Daneben Dann Daran Darauf Daraufhin Darin Darüber Darum Darunter Das
Dass Davon Davor Dazu Dem Demnach Den Denn Dennoch Der Deren Des Deshalb Dessen
Die Dies Diese Diesem Diesen Dieser Dieses Doch Dort Drei Durch Ebenso Ein Eine
Einem Einen Einer Eines Einige Ende Er Erst Es Etwa Für Gegen Gemeinsam Gestern
Gleichzeitig Heute Hier Hierzu Hinzu Ich Ihr Ihre Ihrem Ihren Im In Indes
Infolge Insgesamt Inzwischen Ja Jede Jeder Jedoch Jetzt Kein Keine Konkret Kurz
Laut Man Mehr Mehrere Mehr Mit Mittlerweile Morgen Nach Nachdem Nachher Neben Nicht
Noch Nun Nur Nämlich Ob Obwohl Offenbar Ohne Schon Sein Seine Seinem Seinen Seiner
Seit Seitdem Sie So Sogar Somit Sondern Sowohl Später Statt Stattdessen Trotz
Trotzdem Und Unter Viele Vielmehr Vom Von Vor Vorher Wann Warum Was Wegen Weil
Weitere Welche Wenn Wer Werden Wie Wieder Wir Wird Wo Während Zu Zudem Zugleich
Zuletzt Zum Zunächst Zur Zuvor Zwar Zwei Zwischen Zwischenzeitlich Über Überdies
Übrigens
"""
OPENERS = frozenset(_OPENERS.split())
"""Words that with a capital nearly always open a sentence."""
