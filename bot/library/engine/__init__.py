"""The database itself: opened, migrated, written to in turn, backed up."""
