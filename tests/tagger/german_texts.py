"""Strategies that make texts dense with expressions of time, and odd ones."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from hypothesis import strategies as st
from marked import read

from chrono.tagger.rules import ALL

SENTENCES = sorted(
    {
        line.text
        for path in (Path(__file__).parent.parent / "corpus").glob("*.txt")
        for line in read(path)
    }
    | {example[0] for rule in ALL for example in rule.examples}
)
_WORDS = sorted(
    {word for rule in ALL for example in rule.examples for word in example[1].split()}
    | set(
        "am im vom bis zum und oder seit ab vor nach in der die das den dem des ein "
        "letzten kommenden vergangenen dieses nächsten jeden alle zwei drei 3. 21. "
        "12 1999 2024 20:15 Uhr Anfang Mitte Ende Tag Woche Monat Jahr Jahre später "
        "zuvor danach darauf selben heute gestern hat wird soll , . ; ( ) – - /".split()
    )
    | {"\n\n"}
)
_GAPS = [" ", " ", " ", "", "\n", "\u00a0", "\u2009"]

references = st.dates(dt.date(1, 1, 1), dt.date(9999, 12, 31)) | st.sampled_from(
    [dt.date.min, dt.date.max, dt.date(2024, 2, 29), dt.date(2024, 11, 20)]
)
sentences = st.sampled_from(SENTENCES)
dense = st.lists(
    st.tuples(st.sampled_from(_WORDS), st.sampled_from(_GAPS)), max_size=25
).map(lambda pairs: "".join(word + gap for word, gap in pairs))
odd = st.text(st.characters(codec=None), max_size=120) | st.text(
    "0123456789.,:-/ ", max_size=120
)
texts = st.one_of(sentences, dense, odd, st.tuples(sentences, odd, dense).map("".join))
