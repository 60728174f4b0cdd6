-- One row per paper ever seen. A removed paper keeps its row as a tombstone, without its texts.
-- The small columns come first: scans that need only them do not read the texts.
CREATE TABLE paper (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  sequence BIGINT NOT NULL UNIQUE,
  removed BOOLEAN NOT NULL DEFAULT FALSE,
  published TEXT,
  updated TEXT,
  content_hash TEXT NOT NULL,
  title_key TEXT NOT NULL,
  title TEXT NOT NULL,
  abstract TEXT NOT NULL,
  record TEXT NOT NULL
);

CREATE INDEX paper_title_key ON paper (title_key);

CREATE INDEX paper_removed ON paper (number) WHERE removed;

-- The other ids of a paper; its own is in its row.
CREATE TABLE alias (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL REFERENCES paper (number)
);

CREATE INDEX alias_number ON alias (number);

-- How many papers name a source.
CREATE TABLE source (
  name TEXT PRIMARY KEY,
  papers BIGINT NOT NULL
);

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  content TEXT NOT NULL
);
