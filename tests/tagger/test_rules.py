"""Every rule against its own examples and counter-examples."""

from __future__ import annotations

import datetime as dt
from collections import Counter

import pytest

import chrono
from chrono.tagger.rule import Rule
from chrono.tagger.rules import ALL

REFERENCE = "2024-11-20"

EXAMPLES = [
    pytest.param(
        rule.name,
        sentence,
        words,
        value,
        (given or [REFERENCE])[0],
        id=f"{rule.name}-{number}",
    )
    for rule in ALL
    for number, (sentence, words, value, *given) in enumerate(rule.examples)
]
COUNTEREXAMPLES = [
    pytest.param(rule.name, sentence, id=f"{rule.name}-{number}")
    for rule in ALL
    for number, sentence in enumerate(rule.counterexamples)
]


@pytest.mark.parametrize(("rule", "sentence", "words", "value", "reference"), EXAMPLES)
def test_a_rule_finds_its_example(
    rule: str, sentence: str, words: str, value: str, reference: str
) -> None:
    """The rule finds exactly these words in its example, with this value."""
    found = [
        (timex.rule, timex.text, timex.value)
        for timex in chrono.tag(sentence, dt.date.fromisoformat(reference))
    ]
    assert (rule, words, value) in found


@pytest.mark.parametrize(("rule", "sentence"), COUNTEREXAMPLES)
def test_a_rule_leaves_its_counterexample_alone(rule: str, sentence: str) -> None:
    """In a rule's counter-example nothing at all is an expression of time."""
    found = chrono.tag(sentence, dt.date.fromisoformat(REFERENCE))
    assert [(timex.rule, timex.text) for timex in found] == [], rule


def test_rule_names_are_unique() -> None:
    """A name leads to one rule, so that an explanation can be looked up."""
    assert [
        name for name, n in Counter(rule.name for rule in ALL).items() if n > 1
    ] == []


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.name)
def test_a_rule_proves_itself(rule: Rule) -> None:
    """Every rule says what it means and has an example."""
    assert rule.meaning.strip(), "no meaning"
    assert rule.examples, "no example"


@pytest.mark.parametrize(
    ("sentence", "words"), [param.values[1:3] for param in EXAMPLES]
)
def test_an_example_names_words_of_its_sentence(sentence: str, words: str) -> None:
    """The words of an example stand in its sentence."""
    assert words in sentence
