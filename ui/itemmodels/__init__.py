"""Qt item models: they show domain objects and know neither pages nor use cases."""
