"""Small building blocks of pages and dialogs: labels, buttons, chips, tables."""
