"""Disclosure control: the protector of tables and, separately, the attacker that audits it."""
