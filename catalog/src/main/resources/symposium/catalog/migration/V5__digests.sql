-- Mail that readers asked for. Times are milliseconds since 1970.
CREATE TABLE mail_subscription (
  reader BIGINT PRIMARY KEY,
  address TEXT NOT NULL,
  state TEXT NOT NULL,
  rhythm TEXT NOT NULL,
  hour INTEGER NOT NULL,
  zone TEXT NOT NULL,
  since BIGINT NOT NULL,
  consent_at BIGINT,
  consent_origin TEXT,
  token TEXT NOT NULL
);

-- Every token that was ever put into a mail: links keep working when the address has changed.
CREATE TABLE mail_token (
  token TEXT PRIMARY KEY,
  reader BIGINT NOT NULL,
  address TEXT NOT NULL
);

CREATE TABLE feed_token (
  reader BIGINT PRIMARY KEY,
  token TEXT NOT NULL UNIQUE
);

CREATE TABLE secret (
  name TEXT PRIMARY KEY,
  content TEXT NOT NULL
);

CREATE TABLE digest_run (
  reader BIGINT NOT NULL,
  due BIGINT NOT NULL,
  from_at BIGINT NOT NULL,
  until_at BIGINT NOT NULL,
  at BIGINT NOT NULL,
  tries INTEGER NOT NULL,
  seen INTEGER NOT NULL,
  kept INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  because TEXT NOT NULL,
  outcome_at BIGINT,
  message_id TEXT,
  PRIMARY KEY (reader, due)
);

CREATE INDEX digest_run_message ON digest_run (message_id);

CREATE TABLE outbox (
  message_id TEXT PRIMARY KEY,
  reader BIGINT NOT NULL,
  address TEXT NOT NULL,
  subject TEXT NOT NULL,
  plain TEXT NOT NULL,
  html TEXT NOT NULL,
  written BIGINT NOT NULL,
  unsubscribe TEXT,
  of_run BOOLEAN NOT NULL,
  state TEXT NOT NULL,
  tries INTEGER NOT NULL,
  next_at BIGINT NOT NULL,
  note TEXT NOT NULL
);

CREATE INDEX outbox_state ON outbox (state, next_at);
