"""The parts of an open project, each read when it is first asked for."""

from __future__ import annotations

import os
from functools import cached_property
from typing import TYPE_CHECKING

from chrono import articles as articles_room
from chrono import store as store_room
from chrono import tagger
from chrono.extract import extract
from chrono.extract.features import EventFeatures
from chrono.extract.gazetteer import load as load_gazetteer
from chrono.merge import join
from chrono.model.candidate import Extraction
from chrono.model.chronology import Chronology
from chrono.project.cache import Cache
from chrono.project.citing import Cited
from chrono.project.place import EVENTS
from chrono.store.rejections import NAME as REJECTIONS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from chrono.extract.gazetteer import Gazetteer
    from chrono.merge import Merged
    from chrono.model.article import Article
    from chrono.model.candidate import Candidate
    from chrono.model.finding import Finding
    from chrono.model.rejection import Rejection
    from chrono.model.when import When
    from chrono.project import Progress
    from chrono.store import Store


class Project:
    """An open project folder. Every part is read once, when it is asked for."""

    def __init__(
        self,
        root: Path,
        cache: Cache | None = None,
        progress: Progress | None = None,
    ) -> None:
        self.root = root
        self.cache = cache or Cache(root)
        self.progress = progress

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """The project's own gazetteer.yaml, or the bundled one."""
        own = self.root / "gazetteer.yaml"
        return load_gazetteer(own if os.path.lexists(own) else None)

    @cached_property
    def _articles(self) -> tuple[tuple[Article, ...], tuple[Finding, ...]]:
        found, findings = articles_room.read_folder(self.root / "articles")
        return tuple(found), tuple(findings)

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles that could be read, by id."""
        return self._articles[0]

    @property
    def article_findings(self) -> tuple[Finding, ...]:
        """What is wrong with the articles alone."""
        return self._articles[1]

    @cached_property
    def store(self) -> Store:
        """The curated events. Raises UnreadableFile and InvalidData."""
        return store_room.load(self.root / EVENTS, resolve_when=self.resolve)

    @cached_property
    def _rejections(self) -> tuple[tuple[Rejection, ...], list[Finding]]:
        return store_room.load_rejections(self.root / REJECTIONS)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with the files and left the rest standing."""
        return (
            *self.store.findings,
            *self._articles[1],
            *self.gazetteer.findings,
            *self._rejections[1],
        )

    @cached_property
    def extractions(self) -> Mapping[str, Extraction]:
        """What was read from each article, by its id; from the cache if unchanged."""
        found: dict[str, Extraction] = {}
        keys = []
        for number, article in enumerate(self.articles, 1):
            key = self._key(article)
            keys.append(key)
            extraction = self.cache.extraction(key)
            if extraction is None:
                extraction = self._extract(article)
                self.cache.keep_extraction(key, extraction)
            found[article.id] = extraction
            if self.progress is not None:
                self.progress(number, len(self.articles))
        self.cache.forget_all_but(keys)
        return found

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        """The candidates of every article."""
        return tuple(
            candidate
            for extraction in self.extractions.values()
            for candidate in extraction.candidates
        )

    @cached_property
    def merged(self) -> Merged:
        """The events in order, the pairs in doubt, and what found no place."""
        features = EventFeatures(self.store.events, self.gazetteer)
        cited = Cited(self.articles)
        events = [cited.complete(event) for event in self.store.events]
        rejected = store_room.rejected(self.candidates, self._rejections[0])
        wanted = [each for each in self.candidates if each.id not in rejected]
        return join(events, wanted, features)

    @cached_property
    def chronology(self) -> Chronology:
        """The merged chronology with the names to print it with."""
        return Chronology(
            self.store.title,
            self.merged.events,
            self.gazetteer.names,
            self.gazetteer.aliases,
            self.findings,
        )

    def resolve(self, expression: str, article_id: str | None) -> When | None:
        """Resolve a curated event's German `when` as its article would mean it."""
        article = next((a for a in self.articles if a.id == article_id), None)
        if article is None or article.published is None:
            return None
        timex = tagger.resolve(expression, article.published.day)
        return None if timex is None else timex.when

    def _extract(self, article: Article) -> Extraction:
        if article.published is None:
            return Extraction()
        timexes = tagger.tag(article.text, article.published.day)
        return extract(article, timexes, self.gazetteer)

    def _key(self, article: Article) -> str:
        published = article.published.edtf if article.published else ""
        return self.cache.extraction_key(
            article.id,
            article.text,
            published,
            article.title,
            article.publisher,
            article.url or "",
            article.language,
        )
