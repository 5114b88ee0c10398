"""What an import knew only in sum counts for each customer as the days that were written down."""

from peewee import SqliteDatabase


def up(migrator, db):
    day = "TEXT" if isinstance(db, SqliteDatabase) else "DATE"
    db.execute_sql(f"ALTER TABLE customer_stat ADD COLUMN since_on {day}")
    db.execute_sql(f"ALTER TABLE customer_stat ADD COLUMN seen_on {day}")
    db.execute_sql("ALTER TABLE customer_stat ADD COLUMN summed INTEGER NOT NULL DEFAULT 0")
