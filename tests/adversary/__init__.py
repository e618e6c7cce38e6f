"""An attack on the files of schools by another hand: it reads zips, descriptions and tables, and nothing else.

It shares no line with the protector, with its auditor or with the reader of the product, and asks only what somebody
can ask who holds all files that a school ever sent. ``truth.csv`` judges what was found.
"""
