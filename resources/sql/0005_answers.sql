-- SPDX-FileCopyrightText: The Proctor developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- lowest compatible version: 2

-- What a request says besides its verb, as JSON: the answer to a question of a step.
ALTER TABLE control_requests ADD COLUMN payload TEXT NOT NULL DEFAULT '';
