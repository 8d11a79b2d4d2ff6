-- SPDX-FileCopyrightText: The Proctor developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- lowest compatible version: 2

-- A target that a person keeps: the lock of it has the negated id as its owner, so that it is in
-- the way of jobs as any other lock. ended: given back or taken over before its time.
CREATE TABLE reservations (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    target  TEXT NOT NULL,
    person  TEXT NOT NULL,
    host    TEXT NOT NULL,
    comment TEXT NOT NULL,
    created INTEGER NOT NULL,
    expires INTEGER NOT NULL,
    ended   INTEGER NOT NULL DEFAULT 0
);

-- What one person wants of the holder of a lock ('release'), or tells the one who was it ('taken').
-- person and process are whom it is for: whoever is either of them. told: the one that has asked
-- has seen the answer; of what needs none, that it has been read.
CREATE TABLE target_requests (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    kind        TEXT NOT NULL,
    target      TEXT NOT NULL,
    owner       INTEGER NOT NULL,
    fence       INTEGER NOT NULL,
    person      TEXT NOT NULL,
    process     TEXT NOT NULL,
    asker       TEXT NOT NULL,
    asker_host  TEXT NOT NULL,
    reason      TEXT NOT NULL,
    time        INTEGER NOT NULL,
    answer      TEXT NOT NULL DEFAULT '',
    answer_text TEXT NOT NULL DEFAULT '',
    answered_by TEXT NOT NULL DEFAULT '',
    answered    INTEGER NOT NULL DEFAULT 0,
    told        INTEGER NOT NULL DEFAULT 0
);
-- The few that still matter.
CREATE INDEX target_requests_open ON target_requests (told) WHERE told = 0;

-- Who did what with a target, and why.
CREATE TABLE target_audit (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    target  TEXT NOT NULL,
    time    INTEGER NOT NULL,
    person  TEXT NOT NULL,
    host    TEXT NOT NULL,
    act     TEXT NOT NULL,
    text    TEXT NOT NULL,
    owner   INTEGER NOT NULL DEFAULT 0,
    expires INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX target_audit_target ON target_audit (target, id);
INSERT INTO target_audit (target, time, person, host, act, text, owner)
    SELECT target, time, requestor, '', 'released', reason, owner FROM lock_releases
    WHERE reason <> 'expired' ORDER BY id;

-- How targets came out in attempts at tests, so that their last results are found without the
-- events. verdict: 1 passed, 2 failed, 3 for reasons of the laboratory.
CREATE TABLE target_results (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    target   TEXT NOT NULL,
    job      INTEGER NOT NULL,
    run      INTEGER NOT NULL,
    test     INTEGER NOT NULL,
    test_name TEXT NOT NULL,
    attempt  INTEGER NOT NULL,
    verdict  INTEGER NOT NULL,
    time     INTEGER NOT NULL,
    error    TEXT NOT NULL
);
CREATE INDEX target_results_target ON target_results (target, id);

-- Of the jobs before: of the newest ones only, so that no start takes minutes.
CREATE TEMP TABLE past_ends AS
    SELECT s.job, s.run, s.test_index, s.attempt, max(s.step_index) AS step
    FROM event_scopes s
    WHERE s.job > (SELECT coalesce(max(id), 0) - 50 FROM jobs)
      AND s.job IN (SELECT id FROM jobs WHERE state IN ('JobStateCompleted', 'JobStateFailed'))
      AND s.test_index >= 0 AND s.step_index >= 0 AND s.cleanup = 0
    GROUP BY s.job, s.run, s.test_index, s.attempt;
INSERT INTO target_results (target, job, run, test, test_name, attempt, verdict, time, error)
    SELECT t.id, e.job, s.run, s.test_index, s.test_name, s.attempt,
           max(iif(n.name = 'TargetErr', 2, 1)), max(e.time),
           coalesce(max(iif(n.name = 'TargetErr' AND json_valid(e.payload),
                            json_extract(e.payload, '$.Error'), '')), '')
    FROM past_ends p
    JOIN event_scopes s ON s.job = p.job AND s.run = p.run AND s.test_index = p.test_index
        AND s.attempt = p.attempt AND s.cleanup = 0
    JOIN events e ON e.job = s.job AND e.scope = s.number
    JOIN event_names n ON n.number = e.name
    JOIN event_targets t ON t.job = e.job AND t.number = e.target
    WHERE n.name = 'TargetErr' OR (n.name = 'TargetOut' AND s.step_index = p.step)
    GROUP BY e.job, s.run, s.test_index, s.attempt, t.id
    ORDER BY max(e.time), t.id;
DROP TABLE past_ends;
