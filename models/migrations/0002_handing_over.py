"""Handing over: who is on, who has taken over, what was dropped, put right, and in which order."""

from string import Template

from peewee import SqliteDatabase

IN_FILE = {
    "uuid": "TEXT", "moment": "INTEGER", "day": "TEXT", "flag": "INTEGER", "strict": "STRICT",
    "no": "0", "yes": "1",
}  # fmt: skip
ON_SERVER = {
    "uuid": "UUID", "moment": "BIGINT", "day": "DATE", "flag": "BOOLEAN", "strict": "",
    "no": "FALSE", "yes": "TRUE",
}  # fmt: skip

RECORD = """
    id $uuid NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    created_at $moment NOT NULL,
    created_by $uuid,
    updated_at $moment NOT NULL,
    import_batch $uuid"""

TABLES = f"""
ALTER TABLE shift ADD COLUMN planned INTEGER;
ALTER TABLE shift ADD COLUMN planned_end_at $moment;
ALTER TABLE shift ADD COLUMN forgotten $flag NOT NULL DEFAULT $no;

CREATE TABLE on_duty ({RECORD},
    shift_id $uuid NOT NULL REFERENCES shift (id) ON DELETE RESTRICT,
    staff_id $uuid NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
    came_on_at $moment NOT NULL,
    went_off_at $moment,
    here_at $moment NOT NULL
) $strict;
CREATE INDEX on_duty_shift_id ON on_duty (shift_id);
INSERT INTO on_duty SELECT id, version, created_at, created_by, updated_at, import_batch,
    id, in_charge_id, started_at, ended_at, started_at FROM shift WHERE in_charge_id IS NOT NULL;

ALTER TABLE handoff ADD COLUMN stage TEXT NOT NULL DEFAULT 'writing';
ALTER TABLE handoff ADD COLUMN for_day $day;
UPDATE handoff SET stage = 'sealed' WHERE sealed_at IS NOT NULL;
UPDATE handoff SET stage = 'taken' WHERE sealed_at IS NOT NULL AND taken_at IS NOT NULL;

CREATE TABLE taking ({RECORD},
    handoff_id $uuid NOT NULL REFERENCES handoff (id) ON DELETE RESTRICT,
    staff_id $uuid NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
    at $moment NOT NULL,
    said_back INTEGER NOT NULL
) $strict;
CREATE UNIQUE INDEX taking_handoff_id_staff_id ON taking (handoff_id, staff_id);
INSERT INTO taking SELECT id, version, taken_at, taken_by_id, taken_at, import_batch,
    id, taken_by_id, taken_at, 0 FROM handoff WHERE taken_at IS NOT NULL
    AND taken_by_id IS NOT NULL;

ALTER TABLE handoff_item ADD COLUMN dropped_at $moment;
ALTER TABLE handoff_item ADD COLUMN
    dropped_by_id $uuid REFERENCES staff (id) ON DELETE RESTRICT;
ALTER TABLE handoff_item ADD COLUMN place INTEGER NOT NULL DEFAULT 0;
ALTER TABLE handoff_item ADD COLUMN proposal TEXT NOT NULL DEFAULT '';
ALTER TABLE handoff_item ADD COLUMN fact TEXT NOT NULL DEFAULT '';
ALTER TABLE handoff_item ADD COLUMN left_at $moment;
ALTER TABLE handoff_item ADD COLUMN
    left_by_id $uuid REFERENCES staff (id) ON DELETE RESTRICT;
ALTER TABLE handoff_item ADD COLUMN days INTEGER NOT NULL DEFAULT 1;
ALTER TABLE handoff_item ADD COLUMN folded TEXT NOT NULL DEFAULT '';
UPDATE handoff_item SET dropped_at = updated_at WHERE dropped_why <> '';
UPDATE handoff_item SET folded = ' ' || lower(who_line || ' ' || "do");
CREATE INDEX handoff_item_done_at_dropped_at ON handoff_item (done_at, dropped_at);
CREATE UNIQUE INDEX handoff_item_carried_from_id ON handoff_item (carried_from_id);

CREATE TABLE handoff_correction ({RECORD},
    item_id $uuid NOT NULL REFERENCES handoff_item (id) ON DELETE RESTRICT,
    staff_id $uuid REFERENCES staff (id) ON DELETE RESTRICT,
    field TEXT NOT NULL,
    was TEXT NOT NULL,
    now TEXT NOT NULL
) $strict;
CREATE INDEX handoff_correction_item_id ON handoff_correction (item_id);

ALTER TABLE acknowledgement ADD COLUMN matched $flag NOT NULL DEFAULT $yes"""


def up(migrator, db):
    tables = Template(TABLES).substitute(IN_FILE if isinstance(db, SqliteDatabase) else ON_SERVER)
    for statement in tables.split(";"):
        db.execute_sql(statement)
