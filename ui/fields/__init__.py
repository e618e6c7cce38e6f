"""Form fields: a label above, an editor, a hint and a problem beside it."""
