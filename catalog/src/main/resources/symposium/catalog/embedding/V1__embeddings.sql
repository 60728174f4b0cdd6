CREATE TABLE model (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
);

-- vector: float32 values, little-endian, one after the other.
CREATE TABLE embedding (
  model INTEGER NOT NULL REFERENCES model (number),
  content_hash TEXT NOT NULL,
  vector BLOB NOT NULL,
  PRIMARY KEY (model, content_hash)
);
