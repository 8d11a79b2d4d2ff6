-- SPDX-FileCopyrightText: The Proctor developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- lowest compatible version: 1

-- Times are microseconds since 1970 in UTC, 0 when unset; booleans are 0 and 1.

-- Numbers that grow over the whole file, taken inside the transaction that uses them.
CREATE TABLE counters (
    name  TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO counters (name, value) VALUES ('event', 0), ('fence', 0);

-- One running Proctor each: who owns jobs, and when it was last heard of.
CREATE TABLE owners (
    id        TEXT PRIMARY KEY,
    heartbeat INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE jobs (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    name         TEXT NOT NULL,
    requestor    TEXT NOT NULL,
    station      TEXT NOT NULL,
    request_time INTEGER NOT NULL,
    state        TEXT NOT NULL DEFAULT 'JobStateUnknown',
    start_time   INTEGER NOT NULL DEFAULT 0,
    end_time     INTEGER NOT NULL DEFAULT 0,
    owner        TEXT NOT NULL REFERENCES owners (id)
);
CREATE INDEX jobs_state ON jobs (state, id);
CREATE INDEX jobs_owner ON jobs (owner, id);

-- Large and never changed, hence not in the row whose state changes.
CREATE TABLE job_texts (
    job        INTEGER PRIMARY KEY REFERENCES jobs (id),
    origin     TEXT NOT NULL,
    descriptor BLOB NOT NULL,
    extended   BLOB NOT NULL
);

CREATE TABLE job_tags (
    job      INTEGER NOT NULL REFERENCES jobs (id),
    tag      TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (job, tag)
) WITHOUT ROWID;
CREATE INDEX job_tags_tag ON job_tags (tag, job);

-- What the events of a job have in common, numbered per job from 1.
CREATE TABLE event_scopes (
    job        INTEGER NOT NULL REFERENCES jobs (id),
    number     INTEGER NOT NULL,
    run        INTEGER NOT NULL,
    test_index INTEGER NOT NULL,
    test_name  TEXT NOT NULL,
    attempt    INTEGER NOT NULL,
    step_index INTEGER NOT NULL,
    step_label TEXT NOT NULL,
    cleanup    INTEGER NOT NULL,
    PRIMARY KEY (job, number)
) WITHOUT ROWID;

CREATE TABLE event_targets (
    job    INTEGER NOT NULL REFERENCES jobs (id),
    number INTEGER NOT NULL,
    id     TEXT NOT NULL,
    fqdn   TEXT NOT NULL,
    ipv4   TEXT NOT NULL,
    ipv6   TEXT NOT NULL,
    state  TEXT,
    PRIMARY KEY (job, number)
) WITHOUT ROWID;

CREATE TABLE event_names (
    number INTEGER PRIMARY KEY,
    name   TEXT NOT NULL UNIQUE
);

-- The truth. A row is narrow and lies beside the other events of its job; it has no further index,
-- which would cost more than the row itself.
CREATE TABLE events (
    job     INTEGER NOT NULL,
    id      INTEGER NOT NULL,
    scope   INTEGER NOT NULL,
    target  INTEGER,
    name    INTEGER NOT NULL,
    time    INTEGER NOT NULL,
    payload TEXT,
    PRIMARY KEY (job, id)
) WITHOUT ROWID;

-- run is 0 for the verdict on the whole job; the order of ids is the order of the reporters.
CREATE TABLE reports (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    job      INTEGER NOT NULL REFERENCES jobs (id),
    run      INTEGER NOT NULL,
    reporter TEXT NOT NULL,
    time     INTEGER NOT NULL,
    success  INTEGER NOT NULL,
    data     TEXT NOT NULL
);
CREATE INDEX reports_job ON reports (job, run, id);

CREATE TABLE locks (
    target  TEXT PRIMARY KEY,
    owner   INTEGER NOT NULL,
    fence   INTEGER NOT NULL,
    created INTEGER NOT NULL,
    expires INTEGER NOT NULL
) WITHOUT ROWID;

-- What others ask of the process that owns a job; taken away by it.
CREATE TABLE control_requests (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    job       INTEGER NOT NULL REFERENCES jobs (id),
    verb      TEXT NOT NULL,
    requestor TEXT NOT NULL,
    time      INTEGER NOT NULL
);
CREATE INDEX control_requests_job ON control_requests (job, id);
