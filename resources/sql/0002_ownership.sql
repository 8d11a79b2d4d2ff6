-- SPDX-FileCopyrightText: The Proctor developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- lowest compatible version: 2

-- Which process an owner is: on the same machine its end is known at once, elsewhere the heartbeat
-- decides. ended: it has closed the store and said so.
ALTER TABLE owners ADD COLUMN host TEXT NOT NULL DEFAULT '';
ALTER TABLE owners ADD COLUMN boot TEXT NOT NULL DEFAULT '';
ALTER TABLE owners ADD COLUMN pid_namespace TEXT NOT NULL DEFAULT '';
ALTER TABLE owners ADD COLUMN pid INTEGER NOT NULL DEFAULT 0;
ALTER TABLE owners ADD COLUMN pid_start INTEGER NOT NULL DEFAULT 0;
ALTER TABLE owners ADD COLUMN ended INTEGER NOT NULL DEFAULT 0;

-- The owner of jobs that their process gave up and anybody may claim.
INSERT INTO owners (id, heartbeat, ended) VALUES ('', 0, 1);

-- Grows whenever a process takes the job over; who has seen a smaller number may write no more.
ALTER TABLE jobs ADD COLUMN claim INTEGER NOT NULL DEFAULT 0;

-- Locks that were taken from their holder, by force or because they had expired, and why.
CREATE TABLE lock_releases (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    target    TEXT NOT NULL,
    owner     INTEGER NOT NULL,
    fence     INTEGER NOT NULL,
    created   INTEGER NOT NULL,
    expires   INTEGER NOT NULL,
    time      INTEGER NOT NULL,
    reason    TEXT NOT NULL,
    requestor TEXT NOT NULL
);
CREATE INDEX lock_releases_target ON lock_releases (target, id);
