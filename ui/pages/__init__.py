"""The pages of the main window. A page calls use cases."""
