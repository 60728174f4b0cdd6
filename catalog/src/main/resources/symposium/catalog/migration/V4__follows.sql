-- What readers want to hear of. content depends on kind: words, a query, a name, or a paper's id a
-- line, after + when it is liked and after - when it is not. without: a negative word a line.
CREATE TABLE follow (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  reader BIGINT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  content TEXT NOT NULL,
  without TEXT NOT NULL,
  weight INTEGER NOT NULL
);

CREATE INDEX follow_reader ON follow (reader);

-- What readers wrote beside papers.
CREATE TABLE note (
  reader BIGINT NOT NULL,
  paper TEXT NOT NULL,
  content TEXT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (reader, paper)
);

CREATE TABLE tag (
  reader BIGINT NOT NULL,
  name TEXT NOT NULL,
  paper TEXT NOT NULL,
  PRIMARY KEY (reader, name, paper)
);

CREATE INDEX tag_paper ON tag (reader, paper);

-- Which version of a paper was brought to a reader last, and when.
CREATE TABLE delivery (
  reader BIGINT NOT NULL,
  paper TEXT NOT NULL,
  edition TEXT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (reader, paper)
);

CREATE INDEX delivery_at ON delivery (reader, at);
