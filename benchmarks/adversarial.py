"""Does the time to tag grow with the length of a text, whatever the text?

    python benchmarks/adversarial.py [--size 20000] [--only NAME]

Each unit is repeated to texts of one, two and four times SIZE characters. Printed are
the best of three times for each and the exponent of growth, which is 1 where time is
in proportion to length; 1 is returned where it is over 1.35 for a text that takes
longer than 20 ms, once measured again.
"""

from __future__ import annotations

import argparse
import datetime as dt
import math
import time

from chrono import tag

UNITS = {
    "digits without end": "1234567890",
    "short numbers": "12 ",
    "ordinals": "1. ",
    "days and months": "1. 1. ",
    "am am am": "am ",
    "vom vom vom": "vom bis ",
    "heute heute": "heute ",
    "Montag, Montag,": "Montag, ",
    "Montag/Montag/": "Montag/",
    "opening brackets": "(",
    "closing brackets": ")",
    "one word without space": "a",
    "one number word": "zwanzig",
    "one compound": "jahrhundert",
    "nothing but newlines": "\n",
    "nothing but spaces": " ",
    "no-break spaces": "\u00a0",
    "vor vor zwei zwei": "vor vor vor zwei zwei ",
    "a list of days": "8., 9., 10., ",
    "a list of dates": "am 3. Mai, ",
    "dates without a stop": "am 3. Mai ",
    "a range without end": "vom 8. bis ",
    "days and und": "am 8. und ",
    "hours without end": "12:",
    "clock times": "20:15, ",
    "clock words": "8 Uhr und ",
    "a range of clock times": "20:15 bis ",
    "hours with h": "15h und ",
    "slashes": "12/",
    "dashes": "12-",
    "ISO without end": "2024-",
    "years": "2024 ",
    "thousands": "10.000.",
    "Anfang Anfang": "Anfang ",
    "Ende der Ende der": "Ende der ",
    "ordinal words": "ersten ",
    "jeden jeden": "jeden ",
    "alle zwei": "alle zwei ",
    "mehr als mehr als": "mehr als ",
    "sums of time": "zwei Jahre und ",
    "anaphora": "drei Tage später ",
    "am selben Tag": "am selben Tag ",
    "a sentence without end": "er kam am Freitag und sagte ",
    "clauses without end": "am Freitag, dass ",
    "brackets and dates": "(am Freitag (",
    "quotes": "„",
    "März März": "März, ",
    "Mai und Mai": "Mai und ",
    "Ostern und": "Ostern und ",
    "weekdays bare": "Samstag ",
    "weekdays and figures": "Drei Tage, Samstag 12 ",
    "holidays": "Weihnachten ",
    "Tag des Tag des": "Tag des ",
    "nights": "in der Nacht zum ",
    "damals damals": "damals ",
    "entities": "&amp;",
    "ampersands": "&",
    "soft hyphens": "\u00ad",
    "combining marks": "u\u0308",
    "marks on nothing": "\u0308",
    "lone surrogates": "\ud800",
    "sentences": "Am Montag, 18. November, kam er an und wird bis Freitag bleiben. ",
}
REFERENCE = dt.date(2024, 11, 20)
LIMIT, FLOOR = 1.35, 0.02


def seconds(text: str) -> float:
    """The best of three runs."""
    times = []
    for _ in range(3):
        start = time.perf_counter()
        tag(text, REFERENCE)
        times.append(time.perf_counter() - start)
        if times[-1] > 2:
            break
    return min(times)


def growth(unit: str, size: int) -> tuple[list[float], float]:
    """Seconds at one, two and four times the size, and the exponent of growth."""
    times = [seconds(unit * (many * size // len(unit))) for many in (1, 2, 4)]
    return times, math.log(max(times[2], 1e-9) / max(times[0], 1e-9), 4)


def main() -> int:
    """Print one row per unit; 1 if one grows faster than its length."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=20_000)
    parser.add_argument("--only", help="units whose name holds this")
    arguments = parser.parse_args()
    tag("Am Montag, 3. Mai, um 8 Uhr.", REFERENCE)
    failed = 0
    for name, unit in UNITS.items():
        if arguments.only and arguments.only not in name:
            continue
        times, exponent = growth(unit, arguments.size)
        if exponent > LIMIT and times[2] > FLOOR:
            times, exponent = growth(unit, arguments.size)
        bad = exponent > LIMIT and times[2] > FLOOR
        failed |= bad
        speed = 4 * arguments.size / times[2] / 1e3
        print(
            f"{name:24} {'  '.join(f'{t * 1000:8.1f}' for t in times)} ms"
            f"  exponent {exponent:5.2f}{' !' if bad else '  '} {speed:9.0f} kB/s",
            flush=True,
        )
    return int(failed)


if __name__ == "__main__":
    raise SystemExit(main())
