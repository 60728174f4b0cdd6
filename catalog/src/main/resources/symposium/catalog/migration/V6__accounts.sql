-- Who may sign in where a library is shared. Secrets are SHA-256 in hexadecimal, passwords Argon2id.
CREATE TABLE account (
  reader INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  password TEXT NOT NULL,
  role TEXT NOT NULL,
  created BIGINT NOT NULL
);

CREATE TABLE invitation (
  secret TEXT PRIMARY KEY,
  role TEXT NOT NULL,
  expires BIGINT NOT NULL
);

CREATE TABLE access (
  number INTEGER PRIMARY KEY,
  reader BIGINT NOT NULL,
  secret TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  label TEXT NOT NULL,
  created BIGINT NOT NULL,
  expires BIGINT NOT NULL
);

CREATE INDEX access_reader ON access (reader);

CREATE TABLE audit (
  number INTEGER PRIMARY KEY,
  at BIGINT NOT NULL,
  reader BIGINT NOT NULL,
  action TEXT NOT NULL,
  detail TEXT NOT NULL
);
