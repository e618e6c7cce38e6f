"""The encrypted store on disk: keys, migrations, repositories, backups, and the readers of outside files."""
