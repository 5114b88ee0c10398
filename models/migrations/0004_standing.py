"""Where customers stand is known ahead: also when they will be slipping, and gone."""

from peewee import SqliteDatabase


def up(migrator, db):
    day = "TEXT" if isinstance(db, SqliteDatabase) else "DATE"
    db.execute_sql("ALTER TABLE customer_stat ADD COLUMN span INTEGER NOT NULL DEFAULT 0")
    db.execute_sql(f"ALTER TABLE customer_stat ADD COLUMN slipping_on {day}")
    db.execute_sql(f"ALTER TABLE customer_stat ADD COLUMN gone_on {day}")
