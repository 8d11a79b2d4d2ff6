-- SPDX-FileCopyrightText: The Proctor developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- lowest compatible version: 2

-- A job that runs another one again, whole or in part: first is the job that was submitted, previous
-- the one whose results decided what is run. merge_rule says which results of all the attempts count.
ALTER TABLE jobs ADD COLUMN first INTEGER REFERENCES jobs (id);
ALTER TABLE jobs ADD COLUMN previous INTEGER REFERENCES jobs (id);
ALTER TABLE jobs ADD COLUMN merge_rule TEXT NOT NULL DEFAULT '';
CREATE INDEX jobs_first ON jobs (first) WHERE first IS NOT NULL;
