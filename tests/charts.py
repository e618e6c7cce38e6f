"""Charts to draw in tests: over periods with a gap, several series, and bars with long words."""

from models.charts import Chart, Series, Shape

PERIODS = tuple(f"{half}e helft {year}-{year + 1}" for year in (2023, 2024, 2025) for half in (1, 2))
ONE = Chart(
    title="Leerlingen met hulp in de periode",
    unit="leerlingen",
    basis="Leerlingen die één of meer dagen hulp hadden.",
    caveat="Preventie staat hier niet in.",
    shape=Shape.LINES,
    points=PERIODS,
    series=(Series(title="Totaal", values=(40, 45, None, 60, 55, 70)),),
    band=5,
)
SEVERAL = Chart(
    title="Instroom & uitstroom",
    unit="leerlingen",
    basis="",
    caveat="Stoppen zegt niet of het doel is bereikt.",
    shape=Shape.LINES,
    points=PERIODS,
    series=(
        Series(title="Ingestroomd", values=(10, 15, 20, 15, None, 20)),
        Series(title="Uitgestroomd", values=(5, 15, 10, 20, 15, None)),
        Series(title="Şükran’s reeks", values=(0, 0, 0, 5, 5, 5)),
    ),
    band=5,
)
BARS = Chart(
    title="Woonplaats",
    unit="leerlingen",
    basis="",
    caveat="",
    shape=Shape.BARS,
    points=("Eigen gemeente", "Jeugdzorgregio met een naam die nergens op één regel past" * 3, "Elders"),
    series=(Series(title="Jullie", values=(60, 20, 0)), Series(title="Teruggekregen", values=(55, None, 20))),
)
ALL = (ONE, SEVERAL, BARS)
