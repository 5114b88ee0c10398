"""Two customers can be kept as two for now: while no more than is known speaks for one."""


def up(migrator, db):
    db.execute_sql("ALTER TABLE not_same ADD COLUMN known TEXT")
