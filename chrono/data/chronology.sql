-- The tables of `chrono export sqlite`. Additive changes only within a version.
PRAGMA user_version = 1;
PRAGMA encoding = 'UTF-8';

CREATE TABLE chronology (
  schema_version INTEGER NOT NULL,
  title_de TEXT,
  title_en TEXT
);

CREATE TABLE categories (id TEXT PRIMARY KEY, name_de TEXT NOT NULL, name_en TEXT NOT NULL);
CREATE TABLE actors     (id TEXT PRIMARY KEY, name_de TEXT NOT NULL, name_en TEXT NOT NULL);
CREATE TABLE places     (id TEXT PRIMARY KEY, name_de TEXT NOT NULL, name_en TEXT NOT NULL);

-- `position` is the order of the chronology. `date` is EDTF; `earliest` and `latest`
-- are inclusive, NULL at an open end. `names` repeats the printed names of actors,
-- places and tags for the full-text index.
CREATE TABLE events (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  date TEXT NOT NULL,
  earliest TEXT,
  latest TEXT,
  granularity TEXT NOT NULL,
  mod TEXT,
  approximate INTEGER NOT NULL CHECK (approximate IN (0, 1)),
  uncertain INTEGER NOT NULL CHECK (uncertain IN (0, 1)),
  display_de TEXT NOT NULL,
  display_en TEXT NOT NULL,
  title_de TEXT,
  title_en TEXT,
  summary_de TEXT,
  summary_en TEXT,
  note_de TEXT,
  note_en TEXT,
  category TEXT NOT NULL REFERENCES categories (id),
  status TEXT NOT NULL CHECK (status IN ('confirmed', 'claimed', 'denied', 'disputed')),
  planned INTEGER NOT NULL CHECK (planned IN (0, 1)),
  origin TEXT NOT NULL CHECK (origin IN ('curated', 'extracted', 'merged')),
  names TEXT NOT NULL
);
CREATE INDEX events_by_day ON events (earliest, latest);
CREATE INDEX events_by_category ON events (category);

-- An article of the project, or a page elsewhere. `published`, `accessed` are EDTF.
CREATE TABLE sources (
  id TEXT PRIMARY KEY,
  article TEXT,
  url TEXT,
  publisher TEXT,
  title TEXT,
  published TEXT,
  accessed TEXT,
  language TEXT
);

-- In all tables below `number` keeps the order that the event gives, from 1.
CREATE TABLE event_actors (
  event TEXT NOT NULL REFERENCES events (id),
  number INTEGER NOT NULL,
  actor TEXT NOT NULL REFERENCES actors (id),
  PRIMARY KEY (event, actor)
);
CREATE TABLE event_places (
  event TEXT NOT NULL REFERENCES events (id),
  number INTEGER NOT NULL,
  place TEXT NOT NULL REFERENCES places (id),
  PRIMARY KEY (event, place)
);
CREATE TABLE event_tags (
  event TEXT NOT NULL REFERENCES events (id),
  number INTEGER NOT NULL,
  tag TEXT NOT NULL,
  PRIMARY KEY (event, tag)
);
CREATE TABLE event_sources (
  event TEXT NOT NULL REFERENCES events (id),
  number INTEGER NOT NULL,
  source TEXT NOT NULL REFERENCES sources (id),
  PRIMARY KEY (event, source)
);
CREATE INDEX event_actors_by_actor ON event_actors (actor);
CREATE INDEX event_places_by_place ON event_places (place);
CREATE INDEX event_sources_by_source ON event_sources (source);

-- Who vouches for an event or denies it: an id or words, and the printed names;
-- says is claims, confirms, denies …
CREATE TABLE attributions (
  event TEXT NOT NULL REFERENCES events (id),
  number INTEGER NOT NULL,
  who TEXT NOT NULL,
  name_de TEXT NOT NULL,
  name_en TEXT NOT NULL,
  says TEXT NOT NULL,
  PRIMARY KEY (event, number)
);
-- Numbers as the entry writes them, and in words; "by" is who gives the number.
CREATE TABLE figures (
  event TEXT NOT NULL REFERENCES events (id),
  number INTEGER NOT NULL,
  value TEXT NOT NULL,
  unit TEXT NOT NULL,
  "by" TEXT,
  note TEXT,
  display_de TEXT NOT NULL,
  display_en TEXT NOT NULL,
  PRIMARY KEY (event, number)
);

-- The exact words of a source; `start` and `end` count code points of the article's
-- text, `end` exclusive. The timex columns say which words dated it and how.
CREATE TABLE quotes (
  id INTEGER PRIMARY KEY,
  event TEXT NOT NULL REFERENCES events (id),
  number INTEGER NOT NULL,
  source TEXT NOT NULL REFERENCES sources (id),
  exact TEXT,
  prefix TEXT,
  suffix TEXT,
  "start" INTEGER,
  "end" INTEGER,
  timex_text TEXT,
  timex_value TEXT,
  timex_earliest TEXT,
  timex_latest TEXT,
  timex_rule TEXT,
  timex_anchor TEXT,
  UNIQUE (event, number)
);
CREATE INDEX quotes_by_source ON quotes (source);

-- Contradictions between sources; `conflict_sources.source` is as the entry names it.
CREATE TABLE conflicts (
  event TEXT NOT NULL REFERENCES events (id),
  number INTEGER NOT NULL,
  field TEXT NOT NULL,
  note_de TEXT,
  note_en TEXT,
  PRIMARY KEY (event, number)
);
CREATE TABLE conflict_sources (
  event TEXT NOT NULL,
  number INTEGER NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (event, number, source),
  FOREIGN KEY (event, number) REFERENCES conflicts (event, number)
);

-- kind is part_of, supersedes or responds_to; the target may lie outside a filter.
CREATE TABLE links (
  event TEXT NOT NULL REFERENCES events (id),
  number INTEGER NOT NULL,
  kind TEXT NOT NULL,
  target TEXT NOT NULL,
  PRIMARY KEY (event, kind, target)
);

-- What a merge joined and why, line by line.
CREATE TABLE explanations (
  event TEXT NOT NULL REFERENCES events (id),
  number INTEGER NOT NULL,
  line TEXT NOT NULL,
  PRIMARY KEY (event, number)
);

-- Full text without regard to case and accents: "pjongjang" finds "Pjöngjang".
CREATE VIRTUAL TABLE events_search USING fts5 (
  title_de, title_en, summary_de, summary_en, names,
  content="events", content_rowid="position",
  tokenize="unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE quotes_search USING fts5 (
  exact, content="quotes", content_rowid="id", tokenize="unicode61 remove_diacritics 2"
);

-- The chronology as it is read, one line per event.
CREATE VIEW reading AS
SELECT
  events.id,
  events.earliest,
  events.display_de AS date_de,
  events.display_en AS date_en,
  coalesce(events.title_de, events.title_en) AS title_de,
  coalesce(events.title_en, events.title_de) AS title_en,
  categories.name_de AS category_de,
  categories.name_en AS category_en,
  events.status,
  (SELECT count(*) FROM event_sources WHERE event_sources.event = events.id) AS sources
FROM events
JOIN categories ON categories.id = events.category
ORDER BY events.position;
