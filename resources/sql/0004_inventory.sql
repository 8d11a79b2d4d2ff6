-- SPDX-FileCopyrightText: The Proctor developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- lowest compatible version: 2

-- The targets that this lab has, for jobs that ask for any of a kind. Whether one is free stands in
-- locks; one in quarantine is not handed out, whoever asks.
CREATE TABLE inventory (
    id                TEXT PRIMARY KEY,
    fqdn              TEXT NOT NULL,
    ipv4              TEXT NOT NULL,
    ipv6              TEXT NOT NULL,
    kind              TEXT NOT NULL,
    note              TEXT NOT NULL,
    added             INTEGER NOT NULL,
    quarantined       INTEGER NOT NULL DEFAULT 0,
    quarantine_reason TEXT NOT NULL DEFAULT '',
    quarantine_by     TEXT NOT NULL DEFAULT '',
    quarantine_since  INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;

CREATE TABLE inventory_tags (
    target TEXT NOT NULL REFERENCES inventory (id),
    tag    TEXT NOT NULL,
    PRIMARY KEY (target, tag)
) WITHOUT ROWID;
