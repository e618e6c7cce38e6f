"""Disclosure control: the protector of tables and, separately, the attacker that audits it.

**Model.** A school releases, period after period, several files: one for each recipient, who may see all pupils or
the residents of one municipality. All cells of all files are counts of distinct children. A cell has one identity
(period and version, indicator, categories of the children in it) and so one value, wherever it is shown. All files of
a run are protected together, and beside everything that was released before, which is frozen.

**Protection** (``protector``). Controlled rounding to multiples of a base, at most the base away from the truth,
zeros included, additive in every table and over start + in - out = end, also from period to period (corrections have
cells of their own). One mixed-integer programme, with keyed exponential noise in its objective. With a minimum, small
cells are hidden, and which others are shown, and with which number, is one programme under conditions that the stories
need (``choosing``, ``outlook``, ``suppression``, ``hiding``). What is not safe is made coarser (``run``,
``coarsening``), never let through.

**Guarantee** (``claims``, in full). For every cell that may be small, in any file of any period: a complete
alternative history of whole children, over all periods and recipients, in which it counts nobody, and one in which it
counts at least the base, both fitting every number that was ever released. The same for what is left of a whole
without its published parts, and for "nothing changed" since the period or version before. And for insiders who know
any two children, whoever they are, in worlds with room for these. Worlds are found by a separate program
(``attacker``, ``search``, ``kinds``, ``assembly``, ``exchange``) and verified by addition (``checker``), without a
solver; they are kept in the ledger (``prooftext``) and are never published. That the protector uses the secret it is
given cannot be seen in worlds and is tried apart (``keyed``).

Who protects and who attacks have the data classes in common (``models.monitor.tables``) and the wrapper around HiGHS,
nothing else: which cells lie in which, what can be worked out, how a child is counted is written twice, and the import
contracts hold it so. A mistake of the solver can make an attack fail to find a world, never make one count. Hiding
(``suppression``) does use the search of the attacker, to see what is not hidden enough; what it hides is audited anew.

Compared with what is known: cell suppression audited by intervals (tau-ARGUS, GaussSuppression) protects one set of
linked tables against linear bounds. Here the bounds are whole-number worlds, a statement about all tables at once and
about all releases so far, each one an explicit witness that anybody can add up.

**Which attack meets what.** Exact recovery, narrowing, identification, attribute disclosure of a child or a group,
linked tables, differencing of recipients, sub-populations, periods and versions, late registration, a zero that turns
into something, k = 0, 1, 2 insiders: a story in ``claims``. Integer unpicking: the worlds are its answer. Averaging
repeated exports: the noise is a function of the facts and the secret, so a repeated export is the same file. Knowing
the objective: the noise is unbounded, so every permitted rounding of every permitted truth is the best one for some
secret (``protector``; for hidden cells see ``suppression``). Totals in titles, percentages or means beside counts,
metadata, order of rows: besides these cells a file holds texts that do not depend on the pupils (``monitor_package``,
and its tests), and numbers about the school of which ``models.monitor.figures`` says why they may leave. Half-years
and years: a school has one series; years are sums of what was published.

**Assumptions.** The secret is secret. The past that is given holds everything that was released about these children.
Children have, in each period, what the layout says that everybody has, and may move and change between periods, in
any number; an attacker who knows that nobody moved, or how many were registered late, knows more. Likelihood is not
weighed: the noise favours numbers near the truth, as any rounding that is of use does. Insiders know of children that
they are there, not of others that they are not.

**Limits.** The audit is one-sided: no world found means no file, even if there was one. A change of exactly twice the
base between two releases may prove that somebody came or left, not how many. What is left of a whole is open to
outsiders only where the published values are as far apart as they can be. Which breakdown was made coarser is told.
Insiders whose children are elsewhere may find the upper story of a cell published as 0 one or two lower (``claims``).
With a minimum, how little can be hidden is worked out and kept (``Protected.lost``, ``least``), and most often reached.
A hidden cell must be open to nought whatever it counts, so that large ones go in clusters. Two definitions, or
half-years and years, about the same children are not protected together: a school has one series, and a second one is
refused.

**What is likely** (``python -m tests.adversary``, 16 schools of 30 to 90 pupils in help, 12 half-years). A story can be
there and be unlikely: behind a published 5 stood nobody in 0.9 % of the cells, 1 to 4 in 55 %, more in the rest; behind
a published 0 somebody in 24 %. Who ran this code on schools of his own guesses a small cell exactly in 26 % from the
file, in 24 % without it, and in 30 % from all twelve. Of one number he was never sure (95 %); of "1 to 4" he was in
fewer than one small cell of fifty, and then wrong one time in ten. The same pupils draw the same in every period: where
nobody came or left in twelve half-years (20 schools of 15 in help, *jos*), 37 % was guessed from twelve files, 37 %
from one and 40 % without any; with draws anew in each period it was 68 %. The price: a number that changes is likelier
to have other pupils behind it (28 % of numbers change when a pupil comes, 3.5 % when nobody does).

**Sources.** *Handbook on Statistical Disclosure Control*, 2nd ed., chapters 4 and 5
(github.com/sdcTools/HandbookSDC); Salazar-González, "Controlled rounding and cell perturbation", *Mathematical
Programming* 105 (2006); Fischetti and Salazar-González, *Management Science* 47 (2001); McKenna and Sheldon,
"Permute-and-flip", NeurIPS 2020; Dobra and Fienberg, PNAS 97 (2000); Lauritzen, *Graphical Models* (1996); Lupp and
Langsrud, "Suppression of directly-disclosive cells in frequency tables", UNECE (2021); Huangfu and Hall,
*Mathematical Programming Computation* 10 (2018).
"""
