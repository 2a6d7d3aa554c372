"""How extraction and merging grow with the number of articles.

    python benchmarks/merging.py [--sizes 100 1000 10000]

The articles are generated: each tells two or three things of a made-up calendar of
events in varying words, dates and precision, so that many articles tell the same
event. Printed are the seconds per step, the time per article, the events that remain
and the peak memory.
"""

from __future__ import annotations

import argparse
import datetime as dt
import random
import resource
import time

from chrono.extract import extract
from chrono.extract.gazetteer import load
from chrono.merge import join
from chrono.model.article import Article, Published
from chrono.tagger import tag

WEEKDAYS = "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag".split()
MONTHS = (
    "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"
).split()
PEOPLE = ("Lawrow", "Schoigu", "Koslow", "Wolodin", "Naryschkin", "Medwedew")
PLACES = ("Pjöngjang", "Wonsan", "Rason", "Chongjin")
ACTS = (
    "ist {person} in {place} eingetroffen",
    "hat {person} in {place} Kim Jong Un getroffen",
    "hat Nordkorea {number} Soldaten nach Kursk verlegt",
    "hat Nordkorea {number} Container mit Granaten an Russland geliefert",
    "hat Russland {number} nordkoreanische Raketen auf Charkiw abgefeuert",
    "haben Russland und Nordkorea ein Abkommen über {number} Arbeiter unterzeichnet",
)
REPORTS = (
    "",
    ", teilte der NIS mit",
    ", sagte Kirby",
    ", meldete KCNA am {reported}",
    ", so Selenskyj",
)
FILL = (
    "Experten werten das als Zeichen für die engere Zusammenarbeit.",
    "Der Kreml äußerte sich dazu nicht.",
    "Seoul verfolgt die Entwicklung mit Sorge.",
    "Über Einzelheiten wurde zunächst nichts bekannt.",
)
START = dt.date(2023, 1, 2)
DAYS = 1000


def calendar(chance: random.Random) -> list[tuple[dt.date, str]]:
    """Make one event for about every second day."""
    events = []
    for day in range(0, DAYS, 2):
        act = chance.choice(ACTS).format(
            person=chance.choice(PEOPLE),
            place=chance.choice(PLACES),
            number=chance.randrange(20, 9000),
        )
        events.append((START + dt.timedelta(days=day), act))
    return events


def generate(number: int) -> list[Article]:
    """Generate that many articles about the same calendar."""
    chance = random.Random(7)
    events = calendar(chance)
    articles = []
    for index in range(number):
        at = chance.randrange(3, len(events))
        published = events[at][0] + dt.timedelta(days=chance.randrange(1, 4))
        sentences = []
        for day, act in events[at - chance.randrange(1, 3) : at + 1]:
            report = chance.choice(REPORTS).format(
                reported=WEEKDAYS[published.weekday()]
            )
            sentences.append(f"{words(day, published, chance)} {act}{report}.")
            sentences.append(chance.choice(FILL))
        articles.append(
            Article(f"a{index:05d}", " ".join(sentences), Published(published))
        )
    return articles


def words(day: dt.date, published: dt.date, chance: random.Random) -> str:
    """Put a date as newspapers do, now and then only the month."""
    if chance.random() < 0.15:
        return f"Im {MONTHS[day.month - 1]}"
    if (published - day).days < 7:
        return f"Am {WEEKDAYS[day.weekday()]}"
    return f"Am {day.day}. {MONTHS[day.month - 1]}"


def main() -> None:
    """Run the sizes asked for and print a line for each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 1000, 10000])
    gazetteer = load()
    gazetteer.find("Kim")
    print("articles   tag+extract  merge   ms/article  candidates  events  peak MB")
    for size in parser.parse_args().sizes:
        articles = generate(size)
        start = time.perf_counter()
        candidates = [
            candidate
            for article in articles
            if article.published
            for candidate in extract(
                article, tag(article.text, article.published.day), gazetteer
            ).candidates
        ]
        read = time.perf_counter()
        merged = join((), candidates)
        end = time.perf_counter()
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(
            f"{size:8}   {read - start:9.2f} s  {end - read:5.2f} s"
            f"  {1000 * (end - start) / size:9.2f}  {len(candidates):10}"
            f"  {len(merged.events):6}  {peak:7.0f}"
        )


if __name__ == "__main__":
    main()
