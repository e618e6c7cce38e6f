"""A letter as it could become, filled in with an invented pupil."""

import resources
from models.letter_blanks import LetterBlank, filled
from models.letter_facts import salutation
from models.letter_template import LetterReader


def sample_letter(text: str, reader: LetterReader, language: str) -> str:
    """Return a text with every blank filled in; what is no blank stays as it stands."""
    texts = resources.texts(language)
    values = {blank: texts(f"letters.sample.{blank}") for blank in LetterBlank if f"letters.sample.{blank}" in texts}
    name = texts("letters.sample.full_name" if reader is LetterReader.PUPIL else "letters.sample.parent")
    values[LetterBlank.SALUTATION] = salutation(name, language)
    return filled(text, values)
