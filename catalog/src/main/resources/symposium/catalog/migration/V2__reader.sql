-- What readers said of papers with one click. The paper's id is kept as it was when it was marked;
-- should the paper be merged into another, the id stays as an alias of that one.
CREATE TABLE mark (
  reader BIGINT NOT NULL,
  kind TEXT NOT NULL,
  paper TEXT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (reader, kind, paper)
);

CREATE INDEX mark_at ON mark (at);
