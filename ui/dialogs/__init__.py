"""Dialogs: each edits one value, validates it by constructing it, and emits it."""
