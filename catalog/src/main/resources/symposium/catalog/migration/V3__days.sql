-- What was announced when. The paper may not be there yet. Types: 1 new, 2 cross-list,
-- 3 replacement, 4 replacement of a cross-list; days as YYYY-MM-DD.
CREATE TABLE announcement (
  paper TEXT NOT NULL,
  day TEXT NOT NULL,
  type INTEGER NOT NULL,
  PRIMARY KEY (paper, day)
);

CREATE INDEX announcement_day ON announcement (day, paper);

-- Counts of popularity by day, in total by the end of it.
CREATE TABLE popularity (
  paper TEXT NOT NULL,
  kind TEXT NOT NULL,
  day TEXT NOT NULL,
  amount BIGINT NOT NULL,
  PRIMARY KEY (paper, kind, day)
);

CREATE INDEX popularity_day ON popularity (day);

-- Papers that curators recommend, and papers that readers brought forward.
CREATE TABLE pick (
  paper TEXT PRIMARY KEY,
  curator BIGINT NOT NULL,
  note TEXT NOT NULL,
  at BIGINT NOT NULL
);

CREATE INDEX pick_at ON pick (at);

CREATE TABLE submission (
  paper TEXT PRIMARY KEY,
  reader BIGINT NOT NULL,
  at BIGINT NOT NULL
);

CREATE INDEX submission_at ON submission (at);

-- Tombstones have no date.
CREATE INDEX paper_published ON paper (published);
