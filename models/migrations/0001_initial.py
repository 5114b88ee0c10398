"""Everything: the shop, its customers, visits, what is known, promised and handed over."""

from string import Template

from peewee import SqliteDatabase

IN_FILE = {
    "uuid": "TEXT", "moment": "INTEGER", "day": "TEXT", "flag": "INTEGER", "real": "REAL",
    "seq": "INTEGER", "strict": "STRICT",
}  # fmt: skip
ON_SERVER = {
    "uuid": "UUID", "moment": "BIGINT", "day": "DATE", "flag": "BOOLEAN",
    "real": "DOUBLE PRECISION", "seq": "SERIAL", "strict": "",
}  # fmt: skip

RECORD = """
    id $uuid NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    created_at $moment NOT NULL,
    created_by $uuid,
    updated_at $moment NOT NULL,
    import_batch $uuid"""

TABLES = f"""
CREATE TABLE meta (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) $strict;

CREATE TABLE change (
    seq $seq NOT NULL PRIMARY KEY,
    at $moment NOT NULL,
    staff $uuid,
    till TEXT NOT NULL,
    action TEXT NOT NULL,
    "group" $uuid NOT NULL,
    undoes $uuid,
    kind TEXT NOT NULL,
    record $uuid NOT NULL,
    person $uuid,
    before TEXT,
    after TEXT,
    salt TEXT,
    payload_hash TEXT NOT NULL,
    hash TEXT NOT NULL
) $strict;
CREATE INDEX change_group ON change ("group");
CREATE INDEX change_person ON change (person);
CREATE INDEX change_record_seq ON change (record, seq);

CREATE TABLE draft (
    id TEXT NOT NULL PRIMARY KEY,
    staff $uuid,
    till TEXT NOT NULL,
    kind TEXT NOT NULL,
    about $uuid,
    body TEXT NOT NULL,
    updated_at $moment NOT NULL
) $strict;

CREATE TABLE branch ({RECORD},
    name TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    day_starts_after INTEGER NOT NULL,
    open_weekdays INTEGER NOT NULL
) $strict;

CREATE TABLE closed_day ({RECORD},
    branch_id $uuid NOT NULL REFERENCES branch (id) ON DELETE RESTRICT,
    "on" $day NOT NULL,
    reason TEXT NOT NULL
) $strict;
CREATE UNIQUE INDEX closed_day_branch_id_on ON closed_day (branch_id, "on");

CREATE TABLE staff ({RECORD},
    name TEXT NOT NULL,
    initials TEXT NOT NULL,
    color INTEGER NOT NULL,
    role TEXT NOT NULL,
    pin_hash TEXT,
    about_me TEXT NOT NULL,
    active $flag NOT NULL
) $strict;

CREATE TABLE shift ({RECORD},
    branch_id $uuid NOT NULL REFERENCES branch (id) ON DELETE RESTRICT,
    business_day $day NOT NULL,
    label TEXT NOT NULL,
    in_charge_id $uuid REFERENCES staff (id) ON DELETE RESTRICT,
    started_at $moment NOT NULL,
    ended_at $moment
) $strict;
CREATE INDEX shift_branch_id_business_day ON shift (branch_id, business_day);

CREATE TABLE setting ({RECORD},
    name TEXT NOT NULL,
    value TEXT NOT NULL
) $strict;
CREATE UNIQUE INDEX setting_name ON setting (name);

CREATE TABLE import_batch ({RECORD},
    file_name TEXT NOT NULL,
    file_hash TEXT NOT NULL,
    counts TEXT NOT NULL,
    rows_hash TEXT NOT NULL
) $strict;

CREATE TABLE customer ({RECORD},
    no INTEGER NOT NULL,
    name TEXT,
    described_as TEXT,
    sort_key TEXT NOT NULL,
    say_it TEXT NOT NULL,
    standing TEXT NOT NULL,
    met_on $day,
    met_how TEXT NOT NULL,
    met_channel TEXT,
    expectation INTEGER,
    expectation_why TEXT NOT NULL,
    preferred_channel TEXT,
    may_contact TEXT NOT NULL,
    loyalty_code TEXT,
    keep_until $day,
    merged_into_id $uuid REFERENCES customer (id) ON DELETE RESTRICT,
    binned_at $moment
) $strict;
CREATE UNIQUE INDEX customer_no ON customer (no);
CREATE INDEX customer_sort_key ON customer (sort_key);
CREATE UNIQUE INDEX customer_loyalty_code ON customer (loyalty_code);
CREATE INDEX customer_standing_sort_key_id_binned_at_merged_into_id
    ON customer (standing, sort_key, id, binned_at, merged_into_id);

CREATE TABLE alias ({RECORD},
    customer_id $uuid NOT NULL REFERENCES customer (id) ON DELETE RESTRICT,
    name TEXT NOT NULL,
    kind TEXT NOT NULL
) $strict;
CREATE INDEX alias_customer_id ON alias (customer_id);

CREATE TABLE contact ({RECORD},
    customer_id $uuid NOT NULL REFERENCES customer (id) ON DELETE RESTRICT,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    normal TEXT NOT NULL
) $strict;
CREATE INDEX contact_customer_id ON contact (customer_id);
CREATE INDEX contact_normal ON contact (normal);

CREATE TABLE customer_ref ({RECORD},
    customer_id $uuid NOT NULL REFERENCES customer (id) ON DELETE RESTRICT,
    system TEXT NOT NULL,
    ref TEXT NOT NULL
) $strict;
CREATE INDEX customer_ref_customer_id ON customer_ref (customer_id);
CREATE UNIQUE INDEX customer_ref_system_ref ON customer_ref (system, ref);

CREATE TABLE consent ({RECORD},
    customer_id $uuid NOT NULL REFERENCES customer (id) ON DELETE RESTRICT,
    purpose TEXT NOT NULL,
    given TEXT NOT NULL,
    at $moment NOT NULL,
    channel TEXT NOT NULL,
    wording TEXT NOT NULL,
    staff_id $uuid REFERENCES staff (id) ON DELETE RESTRICT
) $strict;
CREATE INDEX consent_customer_id ON consent (customer_id);

CREATE TABLE tag ({RECORD},
    name TEXT NOT NULL,
    folded TEXT NOT NULL
) $strict;
CREATE UNIQUE INDEX tag_folded ON tag (folded);

CREATE TABLE customer_tag ({RECORD},
    customer_id $uuid NOT NULL REFERENCES customer (id) ON DELETE RESTRICT,
    tag_id $uuid NOT NULL REFERENCES tag (id) ON DELETE RESTRICT
) $strict;
CREATE INDEX customer_tag_tag_id ON customer_tag (tag_id);
CREATE UNIQUE INDEX customer_tag_customer_id_tag_id ON customer_tag (customer_id, tag_id);

CREATE TABLE relation ({RECORD},
    customer_id $uuid NOT NULL REFERENCES customer (id) ON DELETE RESTRICT,
    kind TEXT NOT NULL,
    other_id $uuid REFERENCES customer (id) ON DELETE RESTRICT,
    name TEXT NOT NULL,
    note TEXT NOT NULL
) $strict;
CREATE INDEX relation_customer_id ON relation (customer_id);
CREATE INDEX relation_other_id ON relation (other_id);

CREATE TABLE occasion ({RECORD},
    customer_id $uuid NOT NULL REFERENCES customer (id) ON DELETE RESTRICT,
    kind TEXT NOT NULL,
    month INTEGER NOT NULL,
    day INTEGER NOT NULL,
    year INTEGER,
    for_whom TEXT NOT NULL,
    warn_days INTEGER NOT NULL
) $strict;
CREATE INDEX occasion_customer_id ON occasion (customer_id);
CREATE INDEX occasion_month_day ON occasion (month, day);

CREATE TABLE not_same ({RECORD},
    customer_id $uuid NOT NULL REFERENCES customer (id) ON DELETE RESTRICT,
    other_id $uuid NOT NULL REFERENCES customer (id) ON DELETE RESTRICT
) $strict;
CREATE INDEX not_same_other_id ON not_same (other_id);
CREATE UNIQUE INDEX not_same_customer_id_other_id ON not_same (customer_id, other_id);

CREATE TABLE imported_summary ({RECORD},
    customer_id $uuid NOT NULL REFERENCES customer (id) ON DELETE RESTRICT,
    visits INTEGER NOT NULL,
    first_on $day,
    last_on $day
) $strict;
CREATE UNIQUE INDEX imported_summary_customer_id ON imported_summary (customer_id);

CREATE TABLE item ({RECORD},
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    out_since $day,
    back_on $day,
    substitute TEXT NOT NULL
) $strict;
CREATE UNIQUE INDEX item_folded ON item (folded);

CREATE TABLE visit ({RECORD},
    customer_id $uuid REFERENCES customer (id) ON DELETE RESTRICT,
    branch_id $uuid NOT NULL REFERENCES branch (id) ON DELETE RESTRICT,
    shift_id $uuid REFERENCES shift (id) ON DELETE RESTRICT,
    at $moment NOT NULL,
    time_known $flag NOT NULL,
    business_day $day NOT NULL,
    kind TEXT NOT NULL,
    channel TEXT NOT NULL,
    served_by_id $uuid REFERENCES staff (id) ON DELETE RESTRICT,
    outcome TEXT NOT NULL,
    was_usual $flag NOT NULL,
    amount INTEGER,
    note TEXT NOT NULL,
    voided_at $moment,
    import_key TEXT
) $strict;
CREATE INDEX visit_customer_id_at ON visit (customer_id, at);
CREATE INDEX visit_branch_id_business_day_at ON visit (branch_id, business_day, at);
CREATE INDEX visit_noted ON visit (customer_id) WHERE note <> '';
CREATE UNIQUE INDEX visit_import_key ON visit (import_key) WHERE import_key IS NOT NULL;

CREATE TABLE visit_item ({RECORD},
    visit_id $uuid NOT NULL REFERENCES visit (id) ON DELETE RESTRICT,
    item_id $uuid NOT NULL REFERENCES item (id) ON DELETE RESTRICT,
    detail TEXT NOT NULL
) $strict;
CREATE INDEX visit_item_visit_id ON visit_item (visit_id);
CREATE INDEX visit_item_item_id ON visit_item (item_id);

CREATE TABLE visit_companion ({RECORD},
    visit_id $uuid NOT NULL REFERENCES visit (id) ON DELETE RESTRICT,
    customer_id $uuid REFERENCES customer (id) ON DELETE RESTRICT,
    name TEXT NOT NULL
) $strict;
CREATE INDEX visit_companion_visit_id ON visit_companion (visit_id);
CREATE INDEX visit_companion_customer_id ON visit_companion (customer_id);

CREATE TABLE rating ({RECORD},
    customer_id $uuid REFERENCES customer (id) ON DELETE RESTRICT,
    visit_id $uuid REFERENCES visit (id) ON DELETE RESTRICT,
    at $moment,
    "on" $day,
    value INTEGER NOT NULL,
    raw $real,
    scale TEXT NOT NULL,
    rated_by TEXT NOT NULL,
    channel TEXT NOT NULL,
    words TEXT NOT NULL
) $strict;
CREATE UNIQUE INDEX rating_visit_id ON rating (visit_id);
CREATE INDEX rating_customer_id_on ON rating (customer_id, "on");
CREATE INDEX rating_on ON rating ("on");

CREATE TABLE preference ({RECORD},
    customer_id $uuid NOT NULL REFERENCES customer (id) ON DELETE RESTRICT,
    kind TEXT NOT NULL,
    label TEXT NOT NULL,
    detail TEXT NOT NULL,
    for_whom TEXT NOT NULL,
    ready_ahead $flag NOT NULL,
    source TEXT NOT NULL,
    recorded_at $moment NOT NULL,
    recorded_by_id $uuid REFERENCES staff (id) ON DELETE RESTRICT,
    confirmed_at $moment,
    confirmed_by_id $uuid REFERENCES staff (id) ON DELETE RESTRICT,
    stale_days INTEGER NOT NULL,
    ended_at $moment,
    replaced_by_id $uuid REFERENCES preference (id) ON DELETE RESTRICT
) $strict;
CREATE INDEX preference_customer_id ON preference (customer_id);

CREATE TABLE ask_next ({RECORD},
    customer_id $uuid NOT NULL REFERENCES customer (id) ON DELETE RESTRICT,
    question TEXT NOT NULL,
    why TEXT NOT NULL,
    answered_at $moment,
    answer TEXT NOT NULL
) $strict;
CREATE INDEX ask_next_customer_id ON ask_next (customer_id);

CREATE TABLE note ({RECORD},
    customer_id $uuid NOT NULL REFERENCES customer (id) ON DELETE RESTRICT,
    visit_id $uuid REFERENCES visit (id) ON DELETE RESTRICT,
    body TEXT NOT NULL,
    pinned $flag NOT NULL
) $strict;
CREATE INDEX note_customer_id ON note (customer_id);

CREATE TABLE promise ({RECORD},
    customer_id $uuid NOT NULL REFERENCES customer (id) ON DELETE RESTRICT,
    text TEXT NOT NULL,
    owner_id $uuid REFERENCES staff (id) ON DELETE RESTRICT,
    due_on $day,
    status TEXT NOT NULL,
    closed_at $moment
) $strict;
CREATE INDEX promise_customer_id ON promise (customer_id);

CREATE TABLE theme ({RECORD},
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    why TEXT NOT NULL,
    item_id $uuid REFERENCES item (id) ON DELETE RESTRICT,
    done_on $day
) $strict;

CREATE TABLE voice ({RECORD},
    theme_id $uuid REFERENCES theme (id) ON DELETE RESTRICT,
    customer_id $uuid REFERENCES customer (id) ON DELETE RESTRICT,
    visit_id $uuid REFERENCES visit (id) ON DELETE RESTRICT,
    kind TEXT NOT NULL,
    words TEXT NOT NULL,
    expected TEXT NOT NULL,
    would_have_made_it_right TEXT NOT NULL,
    severity INTEGER,
    channel TEXT NOT NULL,
    public $flag NOT NULL,
    link TEXT NOT NULL,
    heard_at $moment NOT NULL,
    heard_by_id $uuid REFERENCES staff (id) ON DELETE RESTRICT,
    asked $flag NOT NULL,
    answered_at $moment,
    told_at $moment,
    told_by_id $uuid REFERENCES staff (id) ON DELETE RESTRICT,
    reaction TEXT NOT NULL,
    promise_id $uuid REFERENCES promise (id) ON DELETE RESTRICT
) $strict;
CREATE INDEX voice_theme_id ON voice (theme_id);
CREATE INDEX voice_customer_id ON voice (customer_id);

CREATE TABLE handoff ({RECORD},
    branch_id $uuid NOT NULL REFERENCES branch (id) ON DELETE RESTRICT,
    from_shift_id $uuid REFERENCES shift (id) ON DELETE RESTRICT,
    to_shift_id $uuid REFERENCES shift (id) ON DELETE RESTRICT,
    state TEXT NOT NULL,
    summary TEXT NOT NULL,
    sealed_at $moment,
    sealed_by_id $uuid REFERENCES staff (id) ON DELETE RESTRICT,
    taken_at $moment,
    taken_by_id $uuid REFERENCES staff (id) ON DELETE RESTRICT,
    said_back $flag NOT NULL
) $strict;
CREATE INDEX handoff_branch_id_sealed_at ON handoff (branch_id, sealed_at);

CREATE TABLE handoff_item ({RECORD},
    handoff_id $uuid NOT NULL REFERENCES handoff (id) ON DELETE RESTRICT,
    heat TEXT NOT NULL,
    customer_id $uuid REFERENCES customer (id) ON DELETE RESTRICT,
    who_line TEXT NOT NULL,
    "do" TEXT NOT NULL,
    owner_id $uuid REFERENCES staff (id) ON DELETE RESTRICT,
    due_at $moment,
    if_this TEXT NOT NULL,
    then_that TEXT NOT NULL,
    source TEXT NOT NULL,
    carried_from_id $uuid REFERENCES handoff_item (id) ON DELETE RESTRICT,
    carried_count INTEGER NOT NULL,
    done_at $moment,
    done_by_id $uuid REFERENCES staff (id) ON DELETE RESTRICT,
    dropped_why TEXT NOT NULL
) $strict;
CREATE INDEX handoff_item_handoff_id ON handoff_item (handoff_id);
CREATE INDEX handoff_item_customer_id ON handoff_item (customer_id);

CREATE TABLE handoff_reply ({RECORD},
    item_id $uuid NOT NULL REFERENCES handoff_item (id) ON DELETE RESTRICT,
    staff_id $uuid REFERENCES staff (id) ON DELETE RESTRICT,
    body TEXT NOT NULL
) $strict;
CREATE INDEX handoff_reply_item_id ON handoff_reply (item_id);

CREATE TABLE acknowledgement ({RECORD},
    item_id $uuid NOT NULL REFERENCES handoff_item (id) ON DELETE RESTRICT,
    staff_id $uuid NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
    at $moment NOT NULL,
    said_back TEXT NOT NULL
) $strict;
CREATE UNIQUE INDEX acknowledgement_item_id_staff_id ON acknowledgement (item_id, staff_id);

CREATE TABLE model_fit ({RECORD},
    at $moment NOT NULL,
    parameters TEXT NOT NULL,
    theta80 $real NOT NULL,
    theta90 $real NOT NULL,
    shop_gap $real NOT NULL
) $strict;

CREATE TABLE erasure ({RECORD},
    customer_id $uuid NOT NULL,
    at $moment NOT NULL,
    by_id $uuid REFERENCES staff (id) ON DELETE RESTRICT,
    reason TEXT NOT NULL
) $strict;
CREATE UNIQUE INDEX erasure_customer_id ON erasure (customer_id);

CREATE TABLE customer_stat (
    customer_id $uuid NOT NULL PRIMARY KEY REFERENCES customer (id) ON DELETE RESTRICT,
    visits INTEGER NOT NULL,
    visit_days INTEGER NOT NULL,
    first_on $day,
    last_on $day,
    last_at $moment,
    gaps TEXT NOT NULL,
    log_gap_sum $real NOT NULL,
    usual_minute INTEGER,
    warmth INTEGER NOT NULL,
    ratings INTEGER NOT NULL,
    rating_sum INTEGER NOT NULL,
    rhythm $real,
    due_on $day,
    late_on $day
) $strict;
CREATE INDEX customer_stat_due_on_late_on ON customer_stat (due_on, late_on);
CREATE INDEX customer_stat_first_on ON customer_stat (first_on);

CREATE TABLE hourly (
    branch_id $uuid NOT NULL REFERENCES branch (id) ON DELETE RESTRICT,
    business_day $day NOT NULL,
    hour INTEGER NOT NULL,
    visits INTEGER NOT NULL,
    first_timers INTEGER NOT NULL,
    ratings INTEGER NOT NULL,
    rating_sum INTEGER NOT NULL,
    PRIMARY KEY (branch_id, business_day, hour)
) $strict;

CREATE TABLE find_entry (
    id $seq NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    record $uuid NOT NULL,
    warmth INTEGER NOT NULL,
    name TEXT NOT NULL,
    digits TEXT NOT NULL,
    text TEXT NOT NULL
) $strict;
CREATE UNIQUE INDEX find_entry_record ON find_entry (record);
CREATE INDEX find_entry_warmth ON find_entry (warmth);

CREATE TABLE word (
    term TEXT NOT NULL PRIMARY KEY,
    uses INTEGER NOT NULL
) $strict"""

FIND_IN_FILE = """
CREATE VIRTUAL TABLE find_words USING fts5 (text, content='find_entry', content_rowid='id',
    detail=none, columnsize=0, prefix='1 2 3', tokenize='ascii');
CREATE VIRTUAL TABLE find_digits USING fts5 (digits, content='find_entry', content_rowid='id',
    detail=none, columnsize=0, tokenize='trigram');
INSERT INTO find_words (find_words, rank) VALUES ('secure-delete', 1);
INSERT INTO find_digits (find_digits, rank) VALUES ('secure-delete', 1)"""

FIND_ON_SERVER = """
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX find_entry_text ON find_entry USING gin (text gin_trgm_ops);
CREATE INDEX find_entry_digits ON find_entry USING gin (digits gin_trgm_ops)"""


def up(migrator, db):
    in_file = isinstance(db, SqliteDatabase)
    tables = Template(TABLES).substitute(IN_FILE if in_file else ON_SERVER)
    for script in (tables, FIND_IN_FILE if in_file else FIND_ON_SERVER):
        for statement in script.split(";"):
            db.execute_sql(statement)
