<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>AccessDialog</name>
    <message>
        <source>Who looked when: {0}</source>
        <translation>Wie keek wanneer: {0}</translation>
    </message>
    <message>
        <source>Everything that was done with this file, newest first. A line is never changed.</source>
        <translation>Alles wat met dit dossier is gedaan, het nieuwste eerst. Een regel verandert nooit.</translation>
    </message>
    <message>
        <source>Search a name or what was done…</source>
        <translation>Zoek een naam of wat er gedaan is…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoek</translation>
    </message>
    <message>
        <source>Who looked when</source>
        <translation>Wie keek wanneer</translation>
    </message>
    <message>
        <source>Make a list on paper…</source>
        <translation>Maak een lijst op papier…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluit</translation>
    </message>
</context>
<context>
    <name>AccessTableModel</name>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
</context>
<context>
    <name>ActionDialog</name>
    <message>
        <source>It comes back on the agenda until it is done.</source>
        <translation>Een afspraak blijft staan tot hij is gedaan.</translation>
    </message>
    <message>
        <source>New action</source>
        <translation>Nieuwe afspraak</translation>
    </message>
    <message>
        <source>Change action</source>
        <translation>Afspraak wijzigen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Anybody, also outside the school</source>
        <translation>Iedereen mag, ook buiten de school</translation>
    </message>
    <message>
        <source>Before when</source>
        <translation>Voor wanneer</translation>
    </message>
    <message>
        <source>For example vr, +2w or 3/11</source>
        <translation>Bijvoorbeeld vr, +2w of 3/11</translation>
    </message>
    <message>
        <source>About which pupil</source>
        <translation>Over welke leerling</translation>
    </message>
</context>
<context>
    <name>ActionLine</name>
    <message>
        <source>In one line</source>
        <translation>In één regel</translation>
    </message>
    <message>
        <source>Jansen phones mother before Friday</source>
        <translation>Jansen belt moeder voor vrijdag</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Does what</source>
        <translation>Doet wat</translation>
    </message>
    <message>
        <source>Before when</source>
        <translation>Voor wanneer</translation>
    </message>
    <message>
        <source>vr, +2w or 3/11</source>
        <translation>vr, +2w of 3/11</translation>
    </message>
    <message>
        <source>Add action</source>
        <translation>Voeg afspraak toe</translation>
    </message>
    <message>
        <source>Who: {0}?</source>
        <translation>Wie bedoel je: {0}?</translation>
    </message>
    <message>
        <source> or </source>
        <translation> of </translation>
    </message>
</context>
<context>
    <name>ActionTableModel</name>
    <message>
        <source>late, {0} times</source>
        <translation>te laat, {0} keer</translation>
    </message>
    <message>
        <source>late</source>
        <translation>te laat</translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Voor</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>Agreed in</source>
        <translation>Afgesproken op</translation>
    </message>
</context>
<context>
    <name>ActionsBox</name>
    <message>
        <source>Agreed</source>
        <translation>Afspraken</translation>
    </message>
    <message>
        <source>Still open from before</source>
        <translation>Nog open van eerder</translation>
    </message>
    <message>
        <source>Change action</source>
        <translation>Wijzig afspraak</translation>
    </message>
    <message>
        <source>Drop action</source>
        <translation>Laat afspraak vervallen</translation>
    </message>
    <message>
        <source>Mark action as done</source>
        <translation>Afspraak is gedaan</translation>
    </message>
    <message>
        <source>before {0}</source>
        <translation>voor {0}</translation>
    </message>
</context>
<context>
    <name>ActionsPage</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Van mij</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Te laat</translation>
    </message>
    <message>
        <source>Filter by word or name</source>
        <translation>Zoek op woord of naam</translation>
    </message>
    <message>
        <source>Filter actions</source>
        <translation>Zoek in afspraken</translation>
    </message>
    <message>
        <source>New action</source>
        <translation>Nieuwe afspraak</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Afspraken</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gedaan</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Wijzig…</translation>
    </message>
    <message>
        <source>Drop…</source>
        <translation>Laat vervallen…</translation>
    </message>
    <message>
        <source>Open meeting</source>
        <translation>Open overleg</translation>
    </message>
    <message>
        <source>What was here before</source>
        <translation>Wat hier eerder stond</translation>
    </message>
    <message>
        <source>marks as done</source>
        <translation>gedaan</translation>
    </message>
    <message>
        <source>drops it</source>
        <translation>laat vervallen</translation>
    </message>
    <message>
        <source>changes it</source>
        <translation>wijzigt</translation>
    </message>
    <message>
        <source>new action</source>
        <translation>nieuwe afspraak</translation>
    </message>
    <message>
        <source>opens the meeting</source>
        <translation>opent het overleg</translation>
    </message>
    <message>
        <source>shows what was here before</source>
        <translation>laat zien wat hier eerder stond</translation>
    </message>
    <message>
        <source>Note an action</source>
        <translation>Noteer een afspraak</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Niets gevonden</translation>
    </message>
    <message>
        <source>No action has these words. Try fewer.</source>
        <translation>Geen afspraak heeft deze woorden. Probeer minder woorden.</translation>
    </message>
    <message>
        <source>Nothing is late</source>
        <translation>Niets is te laat</translation>
    </message>
    <message>
        <source>Everything that had to be done by today is done.</source>
        <translation>Alles wat klaar moest zijn, is klaar.</translation>
    </message>
    <message>
        <source>Nothing for you</source>
        <translation>Niets voor jou</translation>
    </message>
    <message>
        <source>No open action is yours.</source>
        <translation>Er staat geen afspraak op jouw naam open.</translation>
    </message>
    <message>
        <source>Here stands who does what before when. It comes back until it is done.</source>
        <translation>Hier staat wie wat doet, en voor wanneer. Een afspraak blijft staan tot hij is gedaan.</translation>
    </message>
    <message>
        <source>No open actions</source>
        <translation>Geen open afspraken</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n te laat</numerusform>
            <numerusform>%n te laat</numerusform>
        </translation>
    </message>
    <message>
        <source>not in the caseload</source>
        <translation>niet in de caseload</translation>
    </message>
    <message>
        <source>This window is for looking only.</source>
        <translation>In dit venster kun je alleen kijken.</translation>
    </message>
    <message>
        <source>Somebody else does this. The coordinator can settle it.</source>
        <translation>Dit doet iemand anders. De coördinator kan het afvinken.</translation>
    </message>
</context>
<context>
    <name>ActionsSection</name>
    <message>
        <source>Actions</source>
        <translation>Afspraken</translation>
    </message>
    <message>
        <source>Nothing open. Settled before: {0}</source>
        <translation>Niets open. Eerder afgerond: {0}</translation>
    </message>
    <message>
        <source>Nothing open. Actions are made in the meeting.</source>
        <translation>Niets open. Afspraken maak je in het overleg.</translation>
    </message>
    <message numerus="yes">
        <source>%n more actions</source>
        <translation>
            <numerusform>Nog %n afspraak</numerusform>
            <numerusform>Nog %n afspraken</numerusform>
        </translation>
    </message>
    <message>
        <source>before {0}</source>
        <translation>vóór {0}</translation>
    </message>
</context>
<context>
    <name>AgendaItemForm</name>
    <message>
        <source>A theme: no pupil is named</source>
        <translation>Onderwerp zonder leerling</translation>
    </message>
    <message>
        <source>Choose an item to see it here, or add one.</source>
        <translation>Kies een punt om het hier te zien, of voeg er een toe.</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Naar boven (Alt+↑)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Naar beneden (Alt+↓)</translation>
    </message>
    <message>
        <source>Take off the agenda (Delete)</source>
        <translation>Haal van de agenda (Delete)</translation>
    </message>
    <message>
        <source>Why on the agenda</source>
        <translation>Waarom op de agenda</translation>
    </message>
    <message>
        <source>Question to the meeting</source>
        <translation>Vraag aan het overleg</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minuten</translation>
    </message>
    <message>
        <source>What it may be about</source>
        <translation>Waar het over mag gaan</translation>
    </message>
    <message>
        <source>Who may not know one of these does not hear the name either.</source>
        <translation>Wie één hiervan niet mag weten, hoort ook de naam niet.</translation>
    </message>
</context>
<context>
    <name>AgendaPanel</name>
    <message>
        <source>not in the caseload</source>
        <translation>niet in de caseload</translation>
    </message>
    <message>
        <source>Add a pupil or a theme</source>
        <translation>Voeg een leerling of onderwerp toe</translation>
    </message>
    <message>
        <source>Type a name. Anything else becomes a theme.</source>
        <translation>Typ een naam. Al het andere wordt een onderwerp.</translation>
    </message>
    <message>
        <source>What should be talked about?</source>
        <translation>Wat moet aan de orde komen?</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Nothing on the agenda yet</source>
        <translation>Nog niets op de agenda</translation>
    </message>
    <message>
        <source>Let Luwte propose what should be talked about, or type a name or a theme above.</source>
        <translation>Laat Luwte voorstellen wat aan de orde moet komen. Of typ hierboven een naam of een onderwerp.</translation>
    </message>
    <message>
        <source>Divide the time over the items</source>
        <translation>Verdeel de tijd over de punten</translation>
    </message>
    <message numerus="yes">
        <source>For %n item(s) not everybody at the table may hear the name.</source>
        <translation>
            <numerusform>Bij 1 punt mag niet iedereen aan tafel de naam horen.</numerusform>
            <numerusform>Bij %n punten mag niet iedereen aan tafel de naam horen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) in all</source>
        <translation>
            <numerusform>Samen 1 minuut</numerusform>
            <numerusform>Samen %n minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} tot {1}</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) too long</source>
        <translation>
            <numerusform>%n minuut te lang</numerusform>
            <numerusform>%n minuten te lang</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>%n minuut over</numerusform>
            <numerusform>%n minuten over</numerusform>
        </translation>
    </message>
    <message>
        <source>This pupil is on the agenda already.</source>
        <translation>Deze leerling staat al op de agenda.</translation>
    </message>
    <message>
        <source>Take this item off the agenda?</source>
        <translation>Punt van de agenda halen?</translation>
    </message>
    <message>
        <source>What was noted about it disappears. You can undo this for ten seconds.</source>
        <translation>Wat erover is genoteerd, verdwijnt. Je kunt dit tien seconden lang terugdraaien.</translation>
    </message>
    <message>
        <source>Take item off</source>
        <translation>Haal punt van de agenda</translation>
    </message>
</context>
<context>
    <name>AgendaProposing</name>
    <message>
        <source>What can wait longer comes later</source>
        <translation>wat langer kan wachten, komt later</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) on the agenda</source>
        <translation>
            <numerusform>%n punt op de agenda</numerusform>
            <numerusform>%n punten op de agenda</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) in all</source>
        <translation>
            <numerusform>%n minuut samen</numerusform>
            <numerusform>%n minuten samen</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} of {1} minutes</source>
        <translation>{0} van {1} minuten</translation>
    </message>
</context>
<context>
    <name>AgendaTableModel</name>
    <message>
        <source>without a name</source>
        <translation>zonder naam</translation>
    </message>
    <message>
        <source>1 may not hear the name</source>
        <translation>1 mag naam niet horen</translation>
    </message>
    <message>
        <source>{0} may not hear the name</source>
        <translation>{0} mogen naam niet horen</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Waarover</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Who may hear it</source>
        <translation>Wie de naam mag horen</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>iedereen</translation>
    </message>
</context>
<context>
    <name>AnswerDialog</name>
    <message>
        <source>Note an answer</source>
        <translation>Noteer een antwoord</translation>
    </message>
    <message>
        <source>Who answered?</source>
        <translation>Wie heeft geantwoord?</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwoord</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hoe</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>What was said, and to whom?</source>
        <translation>Wat is er gezegd, en tegen wie?</translation>
    </message>
</context>
<context>
    <name>AnswerRemarkDialog</name>
    <message>
        <source>Remark of {0}</source>
        <translation>Opmerking van {0}</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Opmerking</translation>
    </message>
    <message>
        <source>Keep this answer</source>
        <translation>Bewaar antwoord</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Wat doe je ermee?</translation>
    </message>
    <message>
        <source>What was said, as it reads from now on</source>
        <translation>Bespreking, zoals die nu wordt</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Waarom niet</translation>
    </message>
    <message>
        <source>This stands under the minutes, beside the remark.</source>
        <translation>Dit komt onder de notulen, bij de opmerking.</translation>
    </message>
</context>
<context>
    <name>ApprovingPart</name>
    <message>
        <source>Do the numbers under “School knows” agree with what you know? Then approve. If not, send it back and say why.</source>
        <translation>Kloppen de getallen bij “School weet” met wat jij weet? Geef dan akkoord. Zo niet: stuur terug en schrijf waarom.</translation>
    </message>
    <message>
        <source>To my own monitor</source>
        <translation>Naar mijn eigen monitor</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluit</translation>
    </message>
    <message>
        <source>Send back…</source>
        <translation>Stuur terug…</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Geef akkoord</translation>
    </message>
    <message numerus="yes">
        <source>{0} asks you to approve %n monitor file(s). {1}.</source>
        <translation>
            <numerusform>{0} vraagt jouw akkoord op één monitorbestand. {1}.</numerusform>
            <numerusform>{0} vraagt jouw akkoord op %n monitorbestanden. {1}.</numerusform>
        </translation>
    </message>
    <message>
        <source>For {0} and {1} others.</source>
        <translation>Voor {0} en {1} anderen.</translation>
    </message>
    <message>
        <source>For {0}.</source>
        <translation>Voor {0}.</translation>
    </message>
    <message>
        <source>Counting and making safe…</source>
        <translation>Tellen en veilig maken…</translation>
    </message>
    <message>
        <source>Luwte makes the same files again, so that you see exactly what leaves.</source>
        <translation>Luwte maakt dezelfde bestanden opnieuw. Zo zie je precies wat weggaat.</translation>
    </message>
    <message>
        <source>Something changed since {0} asked this on {1}. It lapses: {0} has to ask again.</source>
        <translation>Er is iets veranderd sinds {0} dit vroeg op {1}. De vraag vervalt: {0} moet opnieuw vragen.</translation>
    </message>
    <message>
        <source>All {0} numbers are safe. What you approve is exactly what leaves: mark {1}.</source>
        <translation>Alle {0} getallen zijn veilig. Waar je akkoord op geeft, is precies wat weggaat: kenmerk {1}.</translation>
    </message>
    <message>
        <source>Writing down your approval…</source>
        <translation>Je akkoord noteren…</translation>
    </message>
</context>
<context>
    <name>AskLine</name>
    <message>
        <source>What is asked</source>
        <translation>Wat vraag je</translation>
    </message>
    <message>
        <source>With whom?</source>
        <translation>Met wie?</translation>
    </message>
    <message>
        <source>What may be shared?</source>
        <translation>Wat mag gedeeld worden?</translation>
    </message>
    <message>
        <source>This question stands in the dossier already. It is not asked twice.</source>
        <translation>Deze vraag staat al in het dossier. Hij wordt niet twee keer gesteld.</translation>
    </message>
    <message>
        <source>The question is written down, ready for the form. It stays, also when you undo the rest.</source>
        <translation>De vraag wordt genoteerd, klaar voor het formulier. Hij blijft staan, ook als je de rest ongedaan maakt.</translation>
    </message>
</context>
<context>
    <name>AskListDialog</name>
    <message>
        <source>What must still be asked</source>
        <translation>Wat nog gevraagd moet worden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluit</translation>
    </message>
</context>
<context>
    <name>AskMeetingDialog</name>
    <message>
        <source>Ask to talk about {0}</source>
        <translation>Vraag om {0} te bespreken</translation>
    </message>
    <message>
        <source>It is proposed for the next agenda. Everybody who may know the pupil then reads your question.</source>
        <translation>Luwte stelt het voor bij de volgende agenda. Wie de leerling mag kennen, leest dan je vraag.</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Vraag dit</translation>
    </message>
    <message>
        <source>Question to the meeting</source>
        <translation>Vraag aan het overleg</translation>
    </message>
</context>
<context>
    <name>Attendance</name>
    <message>
        <source>since {0}</source>
        <translation>sinds {0}</translation>
    </message>
    <message>
        <source>{0} weeks</source>
        <translation>{0} weken</translation>
    </message>
</context>
<context>
    <name>AttendanceDialog</name>
    <message>
        <source>Note an event</source>
        <translation>Noteer verzuim</translation>
    </message>
    <message>
        <source>It is counted per school year, and nowhere else.</source>
        <translation>Het telt per schooljaar in dit dossier, en nergens anders.</translation>
    </message>
    <message>
        <source>Change event</source>
        <translation>Wijzig verzuim</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Wat is er gebeurd</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Eerste dag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Laatste dag</translation>
    </message>
    <message>
        <source>What was it about?</source>
        <translation>Waar ging het om?</translation>
    </message>
    <message>
        <source>May stay empty.</source>
        <translation>Mag leeg blijven.</translation>
    </message>
    <message>
        <source>Empty while it goes on</source>
        <translation>Leeg zolang het doorgaat</translation>
    </message>
</context>
<context>
    <name>AttendanceSection</name>
    <message>
        <source>Attendance</source>
        <translation>Verzuim</translation>
    </message>
    <message>
        <source>Note an event</source>
        <translation>Noteer verzuim</translation>
    </message>
    <message>
        <source>Nothing noted. Here stand incidents, time-outs, suspensions and sitting at home.</source>
        <translation>Er is niets genoteerd. Hier staan incidenten, time-outs, schorsingen en thuiszitten.</translation>
    </message>
    <message>
        <source>Nothing noted this school year.</source>
        <translation>Dit schooljaar is er niets genoteerd.</translation>
    </message>
    <message>
        <source>Earlier school years ({0})</source>
        <translation>Eerdere schooljaren ({0})</translation>
    </message>
    <message>
        <source>School year {0}</source>
        <translation>Schooljaar {0}</translation>
    </message>
    <message>
        <source>Began in an earlier school year.</source>
        <translation>Begon in een eerder schooljaar.</translation>
    </message>
    <message>
        <source>Change the event of {0}</source>
        <translation>Wijzig het verzuim van {0}</translation>
    </message>
    <message>
        <source>Remove the event of {0}</source>
        <translation>Verwijder het verzuim van {0}</translation>
    </message>
</context>
<context>
    <name>AuthorityDialog</name>
    <message>
        <source>Authority of {0}</source>
        <translation>Gezag van {0}</translation>
    </message>
    <message>
        <source>In doubt? Anyone may look in the register of authority of the court.</source>
        <translation>Twijfel je? Iedereen mag kijken in het gezagsregister van de rechtbank.</translation>
    </message>
    <message>
        <source>Has authority?</source>
        <translation>Heeft gezag?</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sinds</translation>
    </message>
    <message>
        <source>Empty: it has always been so.</source>
        <translation>Leeg: het is altijd zo geweest.</translation>
    </message>
    <message>
        <source>Until and including</source>
        <translation>Tot en met</translation>
    </message>
    <message>
        <source>Empty: no end is known.</source>
        <translation>Leeg: er is geen einde bekend.</translation>
    </message>
    <message>
        <source>register of authority</source>
        <translation>gezagsregister</translation>
    </message>
    <message>
        <source>court order</source>
        <translation>uitspraak van de rechter</translation>
    </message>
    <message>
        <source>a parent told</source>
        <translation>een ouder vertelde het</translation>
    </message>
    <message>
        <source>How do you know?</source>
        <translation>Hoe weet je dit?</translation>
    </message>
</context>
<context>
    <name>BackupsPart</name>
    <message>
        <source>Made on</source>
        <translation>Gemaakt op</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Grootte</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Reservekopieën</translation>
    </message>
    <message>
        <source>Luwte makes one each day when you close. You can make the first one now.</source>
        <translation>Luwte maakt er elke dag een als je afsluit. De eerste kun je nu maken.</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Nog geen reservekopie</translation>
    </message>
    <message>
        <source>Make a backup now</source>
        <translation>Maak nu een reservekopie</translation>
    </message>
    <message>
        <source>Put this backup back</source>
        <translation>Zet deze kopie terug</translation>
    </message>
    <message>
        <source>One each day, made and checked when you close Luwte. The last fourteen are kept.</source>
        <translation>Elke dag één, gemaakt en gecontroleerd als je Luwte afsluit. De laatste veertien blijven bewaard.</translation>
    </message>
    <message>
        <source>A backup is as secret as the data: it opens with the same passwords and recovery code.</source>
        <translation>Een reservekopie is net zo geheim als de gegevens zelf: hij gaat open met dezelfde wachtwoorden en herstelcode.</translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gisteren</translation>
    </message>
    <message>
        <source>{0} days ago</source>
        <translation>{0} dagen geleden</translation>
    </message>
    <message>
        <source>Making and checking a backup…</source>
        <translation>Reservekopie maken en controleren…</translation>
    </message>
    <message>
        <source>Backup made and checked</source>
        <translation>Reservekopie gemaakt en gecontroleerd</translation>
    </message>
    <message>
        <source>There is one of today already</source>
        <translation>Er is al een kopie van vandaag</translation>
    </message>
    <message>
        <source>Put back the backup of {0}?</source>
        <translation>De kopie van {0} terugzetten?</translation>
    </message>
    <message>
        <source>Everything becomes as it was when this backup was made. What was noted since then is no longer in Luwte. The present data is not thrown away: it is kept aside, beside the backups. Luwte closes the data and asks for your password.</source>
        <translation>Alles wordt weer zoals het was toen deze kopie werd gemaakt. Wat daarna is genoteerd, staat dan niet meer in Luwte. De gegevens van nu worden niet weggegooid: ze blijven apart bewaard, naast de reservekopieën. Luwte sluit de gegevens en vraagt om je wachtwoord.</translation>
    </message>
    <message>
        <source>They lie in {0}</source>
        <translation>Ze staan in {0}</translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message numerus="yes">
        <source>%n marked</source>
        <translation>
            <numerusform>%n gemarkeerd</numerusform>
            <numerusform>%n gemarkeerd</numerusform>
        </translation>
    </message>
    <message>
        <source>Give a lead…</source>
        <translation>Geef regie…</translation>
    </message>
    <message>
        <source>Put in a group…</source>
        <translation>Zet in groep…</translation>
    </message>
    <message>
        <source>Mark nobody</source>
        <translation>Markeer niemand</translation>
    </message>
</context>
<context>
    <name>CalendarPopup</name>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
</context>
<context>
    <name>CancelMeetingDialog</name>
    <message>
        <source>Cancel this meeting?</source>
        <translation>Dit overleg afzeggen?</translation>
    </message>
    <message>
        <source>{0}. The agenda is kept. Save a new invitation afterwards, so that others hear of it.</source>
        <translation>{0}. De agenda blijft bewaard. Bewaar daarna de uitnodiging opnieuw, zodat anderen het horen.</translation>
    </message>
    <message>
        <source>Cancel meeting</source>
        <translation>Zeg overleg af</translation>
    </message>
    <message>
        <source>What is cancelled</source>
        <translation>Wat zeg je af?</translation>
    </message>
</context>
<context>
    <name>CardsDialog</name>
    <message>
        <source>Read in contact cards</source>
        <translation>Contactkaartjes inlezen</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Neem over</translation>
    </message>
    <message>
        <source>New: {0} · filled in: {1} · known already: {2}</source>
        <translation>Nieuw: {0} · aangevuld: {1} · al bekend: {2}</translation>
    </message>
    <message>
        <source>Who is new at an organisation is reached by consents towards it. Look at each.</source>
        <translation>Toestemming voor een organisatie geldt ook voor wie daar nieuw bij komt. Kijk elk kaartje na.</translation>
    </message>
    <message>
        <source>Merge with {0}</source>
        <translation>Voeg samen met {0}</translation>
    </message>
    <message>
        <source>Take over as somebody new</source>
        <translation>Neem over als iemand nieuws</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Sla over</translation>
    </message>
    <message>
        <source>The other {0} cards are taken over as proposed.</source>
        <translation>De andere {0} kaartjes worden overgenomen zoals voorgesteld.</translation>
    </message>
    <message>
        <source>there is no name on it</source>
        <translation>er staat geen naam op</translation>
    </message>
    <message>
        <source>it breaks off</source>
        <translation>het breekt af</translation>
    </message>
    <message>
        <source>something on it is too long</source>
        <translation>er staat iets op dat te lang is</translation>
    </message>
    <message>
        <source>{0}, line {1}: this card is left out, for {2}.</source>
        <translation>{0}, regel {1}: dit kaartje blijft weg, want {2}.</translation>
    </message>
</context>
<context>
    <name>CareFileDialog</name>
    <message>
        <source>What comes next</source>
        <translation>Wat komt er nu</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Volgende stap</translation>
    </message>
    <message>
        <source>What happens now, who does it, before when.</source>
        <translation>Wat gebeurt er nu, wie doet het, voor wanneer.</translation>
    </message>
    <message>
        <source>Contact for the family</source>
        <translation>Contactpersoon voor het gezin</translation>
    </message>
    <message>
        <source>One person parents can turn to.</source>
        <translation>Eén persoon bij wie ouders terechtkunnen.</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Regie</translation>
    </message>
    <message>
        <source>The family&apos;s own coach</source>
        <translation>Eigen gezinscoach van het gezin</translation>
    </message>
    <message>
        <source>Often nobody who sits at your table. Type a name, or choose from the network.</source>
        <translation>Vaak iemand die niet bij jullie aan tafel zit. Typ een naam of kies uit het netwerk.</translation>
    </message>
    <message>
        <source>Works for</source>
        <translation>Werkt voor</translation>
    </message>
    <message>
        <source>Telephone of the coach</source>
        <translation>Telefoon van de coach</translation>
    </message>
</context>
<context>
    <name>CarriedPanel</name>
    <message>
        <source>Change action</source>
        <translation>Wijzig afspraak</translation>
    </message>
    <message>
        <source>Drop action</source>
        <translation>Laat afspraak vervallen</translation>
    </message>
    <message>
        <source>Mark action as done</source>
        <translation>Afspraak is gedaan</translation>
    </message>
    <message>
        <source>Agreed before</source>
        <translation>Eerder afgesproken</translation>
    </message>
    <message>
        <source>Open actions whose day has come, or that have none. They come back until they are done.</source>
        <translation>Open afspraken waarvan de dag er is, of die geen dag hebben. Ze komen terug tot ze gedaan zijn.</translation>
    </message>
    <message>
        <source>Nothing is left from before.</source>
        <translation>Er staat niets meer open.</translation>
    </message>
    <message>
        <source>before {0}</source>
        <translation>voor {0}</translation>
    </message>
</context>
<context>
    <name>ChangeGrid</name>
    <message>
        <source>Take over</source>
        <translation>Neem over</translation>
    </message>
    <message>
        <source>Now in Luwte</source>
        <translation>Nu in Luwte</translation>
    </message>
    <message>
        <source>According to the file</source>
        <translation>Volgens het bestand</translation>
    </message>
    <message>
        <source>{0}: from {1} to {2}</source>
        <translation>{0}: van {1} naar {2}</translation>
    </message>
</context>
<context>
    <name>ChangeLine</name>
    <message>
        <source>Which help</source>
        <translation>Welke hulp</translation>
    </message>
    <message>
        <source>What help</source>
        <translation>Wat voor hulp</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Hoe vaak</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Aanbieder</translation>
    </message>
    <message>
        <source>Planned end</source>
        <translation>Gepland einde</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Gestopt op</translation>
    </message>
    <message>
        <source>Only when it stops.</source>
        <translation>Alleen als de hulp stopt.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>What the decision says is filled in. Change what is different.</source>
        <translation>Wat in het besluit staat, is ingevuld. Pas aan wat anders is.</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>loopt</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wacht</translation>
    </message>
</context>
<context>
    <name>ChangePasswordDialog</name>
    <message>
        <source>Your password now</source>
        <translation>Je wachtwoord nu</translation>
    </message>
    <message>
        <source>Your new password</source>
        <translation>Je nieuwe wachtwoord</translation>
    </message>
    <message>
        <source>The same password again</source>
        <translation>Hetzelfde wachtwoord nog een keer</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Verander wachtwoord</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Changing password…</source>
        <translation>Wachtwoord veranderen…</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>Show as table</source>
        <translation>Toon als tabel</translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>Choose…</source>
        <translation>Kies…</translation>
    </message>
</context>
<context>
    <name>ChooseStep</name>
    <message>
        <source>Choose a list or file</source>
        <translation>Kies een lijst of dossier</translation>
    </message>
    <message>
        <source>Pupil lists and transfer files (*.xml)</source>
        <translation>Leerlingenlijsten en overstapdossiers (*.xml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Drop the file here</source>
        <translation>Sleep het bestand hierheen</translation>
    </message>
    <message>
        <source>A pupil list (EDEXML) of the whole school, or a transfer file (OSO) of one pupil. You make them in your school’s administration system.</source>
        <translation>Een leerlingenlijst (EDEXML) van de hele school, of een overstapdossier (OSO) van één leerling. Je maakt ze in het administratiesysteem van je school.</translation>
    </message>
    <message>
        <source>Choose file</source>
        <translation>Kies bestand</translation>
    </message>
    <message>
        <source>Luwte reads the file and first shows you what would change. Nothing is entered until you say so.</source>
        <translation>Luwte leest het bestand en laat eerst zien wat er zou veranderen. Er wordt niets ingevoerd voordat jij dat zegt.</translation>
    </message>
    <message>
        <source>Drop one file at a time.</source>
        <translation>Sleep één bestand tegelijk.</translation>
    </message>
</context>
<context>
    <name>ChooseWayDialog</name>
    <message>
        <source>Another way of working</source>
        <translation>Andere werkwijze</translation>
    </message>
    <message>
        <source>From the day you choose. What was noted before keeps its own words and rules.</source>
        <translation>Vanaf de dag die je kiest. Wat eerder genoteerd is, houdt zijn eigen woorden en regels.</translation>
    </message>
    <message>
        <source>Way of working</source>
        <translation>Werkwijze</translation>
    </message>
    <message>
        <source>Type the name of your region.</source>
        <translation>Typ de naam van je regio.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Vanaf</translation>
    </message>
</context>
<context>
    <name>CloseFileDialog</name>
    <message>
        <source>Close the care file</source>
        <translation>Sluit het dossier</translation>
    </message>
    <message>
        <source>You can open it again later. Nothing is lost.</source>
        <translation>Je kunt het later weer openen. Er gaat niets verloren.</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>Gesloten op</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>What does the school go on doing?</source>
        <translation>Wat blijft de school doen?</translation>
    </message>
    <message>
        <source>May stay empty.</source>
        <translation>Mag leeg blijven.</translation>
    </message>
    <message numerus="yes">
        <source>%n pieces of help are still open</source>
        <translation>
            <numerusform>Er is nog %n keer hulp open</numerusform>
            <numerusform>Er is nog %n keer hulp open</numerusform>
        </translation>
    </message>
    <message>
        <source>Help that has not started cannot end; it goes on, or you hand it over.</source>
        <translation>Hulp die nog niet begon, kan niet stoppen. Die loopt door, of je draagt die over.</translation>
    </message>
    <message numerus="yes">
        <source>%n actions are still open</source>
        <translation>
            <numerusform>Er is nog %n afspraak open</numerusform>
            <numerusform>Er zijn nog %n afspraken open</numerusform>
        </translation>
    </message>
    <message>
        <source>Who takes it over?</source>
        <translation>Wie neemt het over?</translation>
    </message>
    <message numerus="yes">
        <source>%n questions for consent are not answered yet. They stay as they are.</source>
        <translation>
            <numerusform>Op %n vraag om toestemming is nog niet geantwoord. Die blijft staan.</numerusform>
            <numerusform>Op %n vragen om toestemming is nog niet geantwoord. Die blijven staan.</numerusform>
        </translation>
    </message>
    <message>
        <source>It goes on; the school keeps an eye on it</source>
        <translation>Het loopt door; de school houdt het in de gaten</translation>
    </message>
    <message>
        <source>It ends with the care file</source>
        <translation>Het stopt samen met het dossier</translation>
    </message>
    <message>
        <source>Somebody else takes it over</source>
        <translation>Iemand anders neemt het over</translation>
    </message>
    <message numerus="yes">
        <source>%n reports about safety stay open. Agree on who follows them.</source>
        <translation>
            <numerusform>Er staat nog %n melding over veiligheid open. Die blijft open en in beeld. Spreek af wie hem volgt.</numerusform>
            <numerusform>Er staan nog %n meldingen over veiligheid open. Die blijven open en in beeld. Spreek af wie ze volgt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnList</name>
    <message>
        <source>Columns</source>
        <translation>Kolommen</translation>
    </message>
</context>
<context>
    <name>ColumnsDialog</name>
    <message>
        <source>Columns of the list</source>
        <translation>Kolommen van de lijst</translation>
    </message>
    <message>
        <source>Tick what you want to see. Alt+Up and Alt+Down change the order.</source>
        <translation>Vink aan wat je wilt zien. Alt+Omhoog en Alt+Omlaag veranderen de volgorde.</translation>
    </message>
    <message>
        <source>Show these columns</source>
        <translation>Toon deze kolommen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Omhoog</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Omlaag</translation>
    </message>
</context>
<context>
    <name>ComingSection</name>
    <message>
        <source>What is coming</source>
        <translation>Wat eraan komt</translation>
    </message>
</context>
<context>
    <name>ComparePart</name>
    <message>
        <source>Question</source>
        <translation>Vraag</translation>
    </message>
    <message>
        <source>Read feedback…</source>
        <translation>Terugkoppeling inlezen…</translation>
    </message>
    <message>
        <source>Back to your own figures</source>
        <translation>Terug naar je eigen cijfers</translation>
    </message>
    <message>
        <source>On paper…</source>
        <translation>Op papier…</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>Nog niets te vergelijken</translation>
    </message>
    <message>
        <source>Once you have saved files of a few periods, you see here how the figures go.</source>
        <translation>Als je bestanden van een paar perioden hebt bewaard, zie je hier hoe de cijfers lopen.</translation>
    </message>
    <message>
        <source>These are the rounded figures as they were sent.</source>
        <translation>Dit zijn de afgeronde cijfers zoals ze zijn verstuurd.</translation>
    </message>
    <message>
        <source>Read feedback</source>
        <translation>Terugkoppeling inlezen</translation>
    </message>
    <message>
        <source>Monitor file (*.zip)</source>
        <translation>Monitorbestand (*.zip)</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Terugkoppeling</translation>
    </message>
    <message>
        <source>Charts on paper</source>
        <translation>Grafieken op papier</translation>
    </message>
    <message>
        <source>monitor-charts.pdf</source>
        <translation>monitor-grafieken.pdf</translation>
    </message>
    <message>
        <source>The charts are saved.</source>
        <translation>De grafieken zijn bewaard.</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>In the file</source>
        <translation>In het bestand</translation>
    </message>
    <message>
        <source>In Luwte</source>
        <translation>In Luwte</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>anders</translation>
    </message>
</context>
<context>
    <name>Conductor</name>
    <message>
        <source>Where is your data?</source>
        <translation>Waar staan je gegevens?</translation>
    </message>
</context>
<context>
    <name>Confirmation</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>Ask again</source>
        <translation>Vraag opnieuw</translation>
    </message>
    <message>
        <source>Fill in date of birth</source>
        <translation>Vul geboortedatum in</translation>
    </message>
    <message>
        <source>Add who decides</source>
        <translation>Voeg toe wie beslist</translation>
    </message>
    <message>
        <source>Note answer</source>
        <translation>Noteer antwoord</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formulier</translation>
    </message>
    <message>
        <source>Note a change of mind</source>
        <translation>Noteer ander antwoord</translation>
    </message>
    <message>
        <source>Ask for something else</source>
        <translation>Vraag iets anders</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Herinnering</translation>
    </message>
    <message>
        <source>Note authority</source>
        <translation>Noteer gezag</translation>
    </message>
    <message>
        <source>unknown organisation</source>
        <translation>onbekende organisatie</translation>
    </message>
    <message>
        <source>unknown person</source>
        <translation>onbekende persoon</translation>
    </message>
    <message>
        <source>Help, by whom is still open</source>
        <translation>Hulp, nog niet bekend door wie</translation>
    </message>
    <message>
        <source>Help by {0}</source>
        <translation>Hulp door {0}</translation>
    </message>
    <message>
        <source>Sharing with {0}: {1}</source>
        <translation>Delen met {0}: {1}</translation>
    </message>
    <message>
        <source>Sharing from the help file with {0}: {1}</source>
        <translation>Delen uit het hulpdossier met {0}: {1}</translation>
    </message>
    <message>
        <source>asked {0}</source>
        <translation>gevraagd {0}</translation>
    </message>
    <message>
        <source>holds until {0}</source>
        <translation>geldt tot en met {0}</translation>
    </message>
    <message>
        <source>Fill in the date of birth first: it says who decides.</source>
        <translation>Vul eerst de geboortedatum in: die zegt wie er beslist.</translation>
    </message>
    <message>
        <source>Nobody is known who decides. Note first who has authority.</source>
        <translation>Er is niemand bekend die beslist. Noteer eerst wie gezag heeft.</translation>
    </message>
    <message>
        <source>The pupil is heard too.</source>
        <translation>De leerling geeft ook een mening.</translation>
    </message>
    <message>
        <source>last reminded {0}</source>
        <translation>laatst herinnerd {0}</translation>
    </message>
    <message>
        <source>remind from {0}</source>
        <translation>herinneren vanaf {0}</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>nog niet gevraagd</translation>
    </message>
    <message>
        <source>Yes is needed from {0}. So says {1}.</source>
        <translation>Ja is nodig van {0}. Dat staat in {1}.</translation>
    </message>
    <message>
        <source>somebody who is no longer in the file</source>
        <translation>iemand die niet meer in het dossier staat</translation>
    </message>
    <message>
        <source>everybody here with this role</source>
        <translation>iedereen hier met deze functie</translation>
    </message>
    <message>
        <source>Add a scan</source>
        <translation>Voeg een scan toe</translation>
    </message>
    <message>
        <source>scan kept</source>
        <translation>scan bewaard</translation>
    </message>
    <message>
        <source>Form printed</source>
        <translation>Formulier gedrukt</translation>
    </message>
</context>
<context>
    <name>ConsentDeeds</name>
    <message>
        <source>consent-{0}.pdf</source>
        <translation>toestemming-{0}.pdf</translation>
    </message>
    <message>
        <source>Save the form</source>
        <translation>Bewaar het formulier</translation>
    </message>
    <message>
        <source>The form is saved. Print it and let everybody sign who decides.</source>
        <translation>Het formulier is bewaard. Druk het af en laat iedereen tekenen die beslist.</translation>
    </message>
</context>
<context>
    <name>ConsentDialog</name>
    <message>
        <source>Ask consent to help</source>
        <translation>Vraag toestemming voor hulp</translation>
    </message>
    <message>
        <source>This is only about help, not about sharing.</source>
        <translation>Dit gaat alleen over hulp, niet over delen.</translation>
    </message>
    <message>
        <source>Ask consent to share</source>
        <translation>Vraag toestemming om te delen</translation>
    </message>
    <message>
        <source>This is only about sharing, not about help.</source>
        <translation>Dit gaat alleen over delen, niet over hulp.</translation>
    </message>
    <message>
        <source>Write down the question</source>
        <translation>Noteer de vraag</translation>
    </message>
    <message>
        <source>Whose knowledge is it?</source>
        <translation>Om wiens informatie gaat het?</translation>
    </message>
    <message>
        <source>Who gives the help?</source>
        <translation>Wie geeft de hulp?</translation>
    </message>
    <message>
        <source>With whom?</source>
        <translation>Met wie?</translation>
    </message>
    <message>
        <source>May stay open for now.</source>
        <translation>Mag nog open blijven.</translation>
    </message>
    <message>
        <source>Type a name, or press the arrow down.</source>
        <translation>Typ een naam, of druk op pijl omlaag.</translation>
    </message>
    <message>
        <source>What for?</source>
        <translation>Waarvoor?</translation>
    </message>
    <message>
        <source>What may be shared?</source>
        <translation>Wat mag er gedeeld worden?</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>Gevraagd op</translation>
    </message>
    <message>
        <source>Holds until and including</source>
        <translation>Geldt tot en met</translation>
    </message>
    <message>
        <source>What do they want to have respected?</source>
        <translation>Welke afspraak hoort erbij?</translation>
    </message>
</context>
<context>
    <name>ConsentPanel</name>
    <message>
        <source>Help and sharing are two questions. Answers are kept as they were given.</source>
        <translation>Hulp en delen zijn twee vragen. Antwoorden blijven staan zoals ze zijn gegeven.</translation>
    </message>
</context>
<context>
    <name>ConsentSummary</name>
    <message>
        <source>Consent</source>
        <translation>Toestemming</translation>
    </message>
    <message>
        <source>All answers</source>
        <translation>Alle antwoorden</translation>
    </message>
    <message numerus="yes">
        <source>%n more questions</source>
        <translation>
            <numerusform>Nog 1 vraag</numerusform>
            <numerusform>Nog %n vragen</numerusform>
        </translation>
    </message>
    <message>
        <source>Asked before ({0})</source>
        <translation>Eerder gevraagd ({0})</translation>
    </message>
    <message>
        <source>Nothing was asked yet. Without a yes you talk about this pupil without a name.</source>
        <translation>Er is nog niets gevraagd. Zonder ja bespreek je deze leerling zonder naam.</translation>
    </message>
    <message>
        <source>Ask for consent</source>
        <translation>Vraag toestemming</translation>
    </message>
    <message>
        <source>Condition: {0}</source>
        <translation>Voorwaarde: {0}</translation>
    </message>
</context>
<context>
    <name>ConsentsPage</name>
    <message>
        <source>Choose several with Ctrl or Shift, and print their forms together.</source>
        <translation>Kies er meer met Ctrl of Shift, en print de formulieren samen.</translation>
    </message>
    <message>
        <source>What must still be asked</source>
        <translation>Wat nog gevraagd moet worden</translation>
    </message>
    <message>
        <source>Note a reminder</source>
        <translation>Noteer een herinnering</translation>
    </message>
    <message>
        <source>Forms as PDF</source>
        <translation>Formulieren als pdf</translation>
    </message>
    <message>
        <source>Note answer</source>
        <translation>Noteer antwoord</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Open het dossier</translation>
    </message>
    <message>
        <source>Nothing to ask</source>
        <translation>Niets te vragen</translation>
    </message>
    <message>
        <source>Everybody who decides has answered. A no is an answer too.</source>
        <translation>Iedereen die beslist, heeft geantwoord. Nee is ook een antwoord.</translation>
    </message>
    <message>
        <source>opens the file</source>
        <translation>opent het dossier</translation>
    </message>
    <message>
        <source>notes a reminder</source>
        <translation>noteert een herinnering</translation>
    </message>
    <message>
        <source>notes an answer</source>
        <translation>noteert een antwoord</translation>
    </message>
    <message>
        <source>saves the forms</source>
        <translation>slaat de formulieren op</translation>
    </message>
    <message>
        <source>by whom is still open</source>
        <translation>door wie is nog open</translation>
    </message>
    <message>
        <source>Help: {0}</source>
        <translation>Hulp: {0}</translation>
    </message>
    <message>
        <source>{0} with {1}</source>
        <translation>{0} met {1}</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to ask or remind</source>
        <translation>
            <numerusform>%n vragen of herinneren</numerusform>
            <numerusform>%n vragen of herinneren</numerusform>
        </translation>
    </message>
    <message>
        <source>consent-forms-{0}.pdf</source>
        <translation>toestemming-formulieren-{0}.pdf</translation>
    </message>
    <message>
        <source>Save the forms</source>
        <translation>Formulieren opslaan</translation>
    </message>
    <message>
        <source>The forms are saved. Each begins on a new sheet.</source>
        <translation>De formulieren zijn opgeslagen. Elk begint op een nieuw vel.</translation>
    </message>
    <message>
        <source>Looking what must still be asked…</source>
        <translation>Kijken wat nog gevraagd moet worden…</translation>
    </message>
</context>
<context>
    <name>ContactDialog</name>
    <message>
        <source>Note a contact</source>
        <translation>Contact noteren</translation>
    </message>
    <message>
        <source>About {0}</source>
        <translation>Over {0}</translation>
    </message>
    <message>
        <source>Change contact</source>
        <translation>Contact wijzigen</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>Met wie</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hoe</translation>
    </message>
    <message>
        <source>apart from help</source>
        <translation>los van hulp</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>Hoort bij</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>In het kort</translation>
    </message>
</context>
<context>
    <name>ContactsSection</name>
    <message>
        <source>Contacts</source>
        <translation>Contacten</translation>
    </message>
    <message>
        <source>Note a contact</source>
        <translation>Contact noteren</translation>
    </message>
    <message>
        <source>No contacts noted yet.</source>
        <translation>Er is nog geen contact genoteerd.</translation>
    </message>
    <message>
        <source>Earlier contacts ({0})</source>
        <translation>Eerdere contacten ({0})</translation>
    </message>
    <message>
        <source>{0} older ones are in the timeline.</source>
        <translation>Nog {0} oudere contacten staan in de tijdlijn.</translation>
    </message>
    <message>
        <source>Change contact of {0}</source>
        <translation>Wijzig contact van {0}</translation>
    </message>
</context>
<context>
    <name>CopyPreview</name>
    <message>
        <source>What this copy holds</source>
        <translation>Wat in dit exemplaar staat</translation>
    </message>
</context>
<context>
    <name>CopyReading</name>
    <message>
        <source>All names are in this copy. It stays within the school.</source>
        <translation>In dit exemplaar staan alle namen. Het blijft binnen de school.</translation>
    </message>
    <message>
        <source>1 pupil without a name.</source>
        <translation>1 leerling staat er zonder naam in.</translation>
    </message>
    <message>
        <source>{0} pupils without a name.</source>
        <translation>{0} leerlingen staan er zonder naam in.</translation>
    </message>
    <message>
        <source>1 text left out, because it gives a pupil away.</source>
        <translation>1 tekst is weggelaten: je herkent er een leerling aan.</translation>
    </message>
    <message>
        <source>{0} texts left out, because they give a pupil away.</source>
        <translation>{0} teksten zijn weggelaten: je herkent er een leerling aan.</translation>
    </message>
    <message>
        <source>All names in these minutes may be known. Nothing is left out.</source>
        <translation>Alle namen mogen bekend zijn. Er is niets weggelaten.</translation>
    </message>
</context>
<context>
    <name>CopySaver</name>
    <message>
        <source>Save this copy</source>
        <translation>Bewaar dit exemplaar</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>notulen</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>intern</translation>
    </message>
    <message>
        <source>Choose a folder for all copies</source>
        <translation>Kies een map voor alle exemplaren</translation>
    </message>
</context>
<context>
    <name>CorrectionDialog</name>
    <message>
        <source>Send the minutes out for correction</source>
        <translation>Notulen ter correctie sturen</translation>
    </message>
    <message>
        <source>Everybody who was invited can read his own copy here and remark on it. Save the copies to send them to others.</source>
        <translation>Wie was uitgenodigd leest hier het eigen exemplaar en kan erop reageren. Bewaar de exemplaren om ze aan anderen te sturen.</translation>
    </message>
    <message>
        <source>Out for correction</source>
        <translation>Leg voor ter correctie</translation>
    </message>
    <message>
        <source>Remarks until</source>
        <translation>Reageren tot en met</translation>
    </message>
    <message>
        <source>This day stands on the minutes. For example: fr, +1w, 3/11</source>
        <translation>Deze dag staat op de notulen. Bijvoorbeeld: vr, +1w, 3/11</translation>
    </message>
</context>
<context>
    <name>CountDialog</name>
    <message>
        <source>Number of pupils</source>
        <translation>Aantal leerlingen</translation>
    </message>
    <message>
        <source>All pupils who were enrolled on that day.</source>
        <translation>Alle leerlingen die op die dag stonden ingeschreven.</translation>
    </message>
    <message>
        <source>Reference date</source>
        <translation>Peildatum</translation>
    </message>
    <message>
        <source>For example 1-10</source>
        <translation>Bijvoorbeeld 1-10</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Leerlingen</translation>
    </message>
</context>
<context>
    <name>CountsBox</name>
    <message>
        <source>Reference date</source>
        <translation>Peildatum</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Leerlingen</translation>
    </message>
    <message>
        <source>Numbers of pupils</source>
        <translation>Aantallen leerlingen</translation>
    </message>
    <message>
        <source>Add a count</source>
        <translation>Telling toevoegen</translation>
    </message>
    <message>
        <source>Edit count</source>
        <translation>Wijzig telling</translation>
    </message>
    <message>
        <source>Remove count</source>
        <translation>Verwijder telling</translation>
    </message>
    <message>
        <source>Figures in the monitor say to which number of pupils they belong.</source>
        <translation>Bij cijfers in de monitor staat om hoeveel leerlingen het gaat.</translation>
    </message>
    <message>
        <source>Number of pupils</source>
        <translation>Aantal leerlingen</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong in Luwte</source>
        <translation>Er ging iets mis in Luwte</translation>
    </message>
    <message>
        <source>That is our mistake, not yours. What was saved is safe. Close this message and go on. If it happens again, close Luwte and open it again.</source>
        <translation>Dat ligt aan ons, niet aan jou. Wat is bewaard, is veilig. Sluit dit bericht en ga verder. Gebeurt het nog eens, sluit Luwte dan en open het weer.</translation>
    </message>
    <message>
        <source>For whoever looks after Luwte. There are no names or data in this text.</source>
        <translation>Voor wie Luwte beheert. In deze tekst staan geen namen of gegevens.</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>Technische gegevens</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Kopieer gegevens</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Ga verder</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Pick a day for {0}</source>
        <translation>Kies een dag voor {0}</translation>
    </message>
</context>
<context>
    <name>DayChangeDialog</name>
    <message>
        <source>Other days than usual</source>
        <translation>Andere dagen dan anders</translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation>Wat is het?</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>In on a day that is not usual</source>
        <translation>Er juist wel op een andere dag</translation>
    </message>
    <message>
        <source>Why somebody is away is not noted.</source>
        <translation>Waarom iemand weg is, noteer je niet.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>Until and including</source>
        <translation>Tot en met</translation>
    </message>
    <message>
        <source>Empty: that one day.</source>
        <translation>Leeg: alleen die dag.</translation>
    </message>
</context>
<context>
    <name>DaysPart</name>
    <message>
        <source>Holiday region</source>
        <translation>Vakantieregio</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>Up to and including</source>
        <translation>Tot en met</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>Wie dat zegt</translation>
    </message>
    <message>
        <source>Days off</source>
        <translation>Vrije dagen</translation>
    </message>
    <message>
        <source>Add days off</source>
        <translation>Voeg vrije dagen toe</translation>
    </message>
    <message>
        <source>Edit days off</source>
        <translation>Wijzig vrije dagen</translation>
    </message>
    <message>
        <source>Remove days off</source>
        <translation>Haal vrije dagen weg</translation>
    </message>
    <message>
        <source>This window is for looking only.</source>
        <translation>In dit venster kun je alleen kijken.</translation>
    </message>
    <message>
        <source>A series of meetings passes over these days. Add what your school does otherwise.</source>
        <translation>Een reeks overleggen slaat deze dagen over. Voeg toe wat je school anders doet.</translation>
    </message>
    <message>
        <source>region {0}, advice</source>
        <translation>regio {0}, advies</translation>
    </message>
    <message>
        <source>region {0}</source>
        <translation>regio {0}</translation>
    </message>
    <message>
        <source>Many schools are closed in this week as well: {0}. Add it when yours is.</source>
        <translation>Veel scholen zijn ook in deze week dicht: {0}. Voeg hem toe als dat bij jullie zo is.</translation>
    </message>
    <message>
        <source>our school: open</source>
        <translation>onze school: wel les</translation>
    </message>
    <message>
        <source>our school</source>
        <translation>onze school</translation>
    </message>
    <message>
        <source>The holidays are those of the government, known until {0}. Autumn and spring are advice: look in your school guide.</source>
        <translation>De vakanties zijn die van de Rijksoverheid, bekend tot en met {0}. Herfst en voorjaar zijn advies: kijk in jullie schoolgids.</translation>
    </message>
    <message>
        <source>Choose your region first. Ask your school board when you are not sure.</source>
        <translation>Kies eerst je regio. Vraag het je bestuur als je twijfelt.</translation>
    </message>
</context>
<context>
    <name>DecisionDialog</name>
    <message>
        <source>Decision</source>
        <translation>Besluit</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>Wat is besloten</translation>
    </message>
    <message>
        <source>Who decided</source>
        <translation>Wie besloot</translation>
    </message>
    <message>
        <source>On what ground</source>
        <translation>Op grond van</translation>
    </message>
    <message>
        <source>For example: care plan, or law</source>
        <translation>Bijvoorbeeld: namens ouders, namens de school</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Uitkomst</translation>
    </message>
</context>
<context>
    <name>DecisionLine</name>
    <message>
        <source>Outcome</source>
        <translation>Uitkomst</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Besluit</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>Wat is besloten</translation>
    </message>
    <message>
        <source>Who decided</source>
        <translation>Wie besloot</translation>
    </message>
    <message>
        <source>On what ground</source>
        <translation>Op grond van</translation>
    </message>
    <message>
        <source>Add decision</source>
        <translation>Voeg besluit toe</translation>
    </message>
    <message>
        <source>By your way of working this is not for {0} to decide.</source>
        <translation>In jullie werkwijze beslist {0} hier niet over.</translation>
    </message>
</context>
<context>
    <name>DecisionsBox</name>
    <message>
        <source>Change decision</source>
        <translation>Wijzig besluit</translation>
    </message>
    <message>
        <source>Take decision away</source>
        <translation>Haal besluit weg</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Besluiten</translation>
    </message>
</context>
<context>
    <name>DefinitionDetail</name>
    <message>
        <source>Out of use</source>
        <translation>Buiten gebruik</translation>
    </message>
    <message>
        <source>Into use again</source>
        <translation>Weer in gebruik</translation>
    </message>
    <message>
        <source>Make a version of your own</source>
        <translation>Maak een eigen versie</translation>
    </message>
    <message>
        <source>Adapt</source>
        <translation>Aanpassen</translation>
    </message>
    <message>
        <source>Other words</source>
        <translation>Andere woorden</translation>
    </message>
    <message>
        <source>Take over the new version</source>
        <translation>Neem de nieuwe versie over</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>Bewaar als bestand</translation>
    </message>
    <message>
        <source>Comes with Luwte, version {0}.</source>
        <translation>Hoort bij Luwte, versie {0}.</translation>
    </message>
    <message>
        <source>From {0}, version {1} of {2}.</source>
        <translation>Van {0}, versie {1} van {2}.</translation>
    </message>
    <message>
        <source>Made from: {0}.</source>
        <translation>Gemaakt van: {0}.</translation>
    </message>
    <message>
        <source>Does not go together with what was sent</source>
        <translation>Kan niet naast wat al is verstuurd</translation>
    </message>
    <message>
        <source>Words that are also a name of a pupil or parent</source>
        <translation>Woorden die ook een naam van een leerling of ouder zijn</translation>
    </message>
    <message>
        <source>New in version {0} of the original</source>
        <translation>Nieuw in versie {0} van het origineel</translation>
    </message>
    <message>
        <source>Different from the original</source>
        <translation>Anders dan het origineel</translation>
    </message>
    <message>
        <source>What it asks</source>
        <translation>Wat er wordt gevraagd</translation>
    </message>
</context>
<context>
    <name>DefinitionTableModel</name>
    <message>
        <source>Monitor</source>
        <translation>Monitor</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versie</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Staat</translation>
    </message>
    <message>
        <source>Luwte</source>
        <translation>Luwte</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>een bestand</translation>
    </message>
    <message>
        <source>our school</source>
        <translation>onze school</translation>
    </message>
    <message>
        <source>No file was made by it yet.</source>
        <translation>Er is nog geen bestand mee gemaakt.</translation>
    </message>
    <message>
        <source>Files that were made by it: {0}.</source>
        <translation>Bestanden die ermee zijn gemaakt: {0}.</translation>
    </message>
    <message>
        <source>not in use</source>
        <translation>niet in gebruik</translation>
    </message>
    <message>
        <source>new version</source>
        <translation>nieuwe versie</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in gebruik</translation>
    </message>
</context>
<context>
    <name>DefinitionsPart</name>
    <message>
        <source>Read in a file…</source>
        <translation>Lees een bestand in…</translation>
    </message>
    <message>
        <source>Monitors</source>
        <translation>Monitors</translation>
    </message>
    <message>
        <source>Make a version of your own of a monitor, or read in what your municipality sends.</source>
        <translation>Maak een eigen versie van een monitor, of lees in wat je gemeente stuurt.</translation>
    </message>
    <message>
        <source>Save the monitor as a file</source>
        <translation>Bewaar de monitor als bestand</translation>
    </message>
    <message>
        <source>Read in a monitor</source>
        <translation>Lees een monitor in</translation>
    </message>
    <message>
        <source>Monitor (*.toml)</source>
        <translation>Monitor (*.toml)</translation>
    </message>
    <message>
        <source>The monitor is saved as a file.</source>
        <translation>De monitor is bewaard als bestand.</translation>
    </message>
</context>
<context>
    <name>DifferenceTable</name>
    <message>
        <source>For</source>
        <translation>Voor</translation>
    </message>
    <message>
        <source>Agenda item</source>
        <translation>Agendapunt</translation>
    </message>
    <message>
        <source>Not in it</source>
        <translation>Staat er niet in</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Omdat</translation>
    </message>
</context>
<context>
    <name>DocumentDeeds</name>
    <message>
        <source>Choose a document</source>
        <translation>Kies een document</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documenten</translation>
    </message>
    <message>
        <source>Keep a copy outside Luwte?</source>
        <translation>Een kopie buiten Luwte bewaren?</translation>
    </message>
    <message>
        <source>The copy is not encrypted, and whoever finds it can read it. It is noted that you made it. Remove the copy when you no longer need it.</source>
        <translation>De kopie is niet versleuteld: wie hem vindt, kan hem lezen. In het logboek komt te staan dat jij hem maakte. Gooi de kopie weg als je hem niet meer nodig hebt.</translation>
    </message>
    <message>
        <source>Keep a copy…</source>
        <translation>Bewaar een kopie…</translation>
    </message>
    <message>
        <source>document-{0}</source>
        <translation>document-{0}</translation>
    </message>
    <message>
        <source>Keep a copy outside Luwte</source>
        <translation>Bewaar een kopie buiten Luwte</translation>
    </message>
    <message>
        <source>The copy is saved. It is not encrypted: remove it when you no longer need it.</source>
        <translation>De kopie is bewaard. Hij is niet versleuteld: gooi hem weg als je hem niet meer nodig hebt.</translation>
    </message>
    <message>
        <source>Consent: {0}</source>
        <translation>Toestemming: {0}</translation>
    </message>
    <message>
        <source>answer of {0}</source>
        <translation>antwoord van {0}</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>antwoord</translation>
    </message>
    <message>
        <source>Help: {0}</source>
        <translation>Hulp: {0}</translation>
    </message>
</context>
<context>
    <name>DocumentDialog</name>
    <message>
        <source>Add a document</source>
        <translation>Voeg een document toe</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>Add the document</source>
        <translation>Voeg het document toe</translation>
    </message>
    <message>
        <source>Details of the document</source>
        <translation>Gegevens van het document</translation>
    </message>
    <message>
        <source>Putting the document in the store…</source>
        <translation>Document opslaan…</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation>Wat is het?</translation>
    </message>
    <message>
        <source>Date on the document</source>
        <translation>Datum op het document</translation>
    </message>
    <message>
        <source>What is in it?</source>
        <translation>Waar gaat het over?</translation>
    </message>
    <message>
        <source>Only who may know this kind of information sees the document.</source>
        <translation>Alleen wie dit soort informatie mag weten, ziet het document.</translation>
    </message>
    <message>
        <source>The pupil in general</source>
        <translation>De leerling in het algemeen</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Hoort bij</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
</context>
<context>
    <name>DocumentTableModel</name>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>Gaat over</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>Toegevoegd door</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Grootte</translation>
    </message>
</context>
<context>
    <name>DocumentViewer</name>
    <message>
        <source>Opening the document…</source>
        <translation>Document openen…</translation>
    </message>
    <message>
        <source>Previous page (Page Up)</source>
        <translation>Vorige bladzijde (Page Up)</translation>
    </message>
    <message>
        <source>Next page (Page Down)</source>
        <translation>Volgende bladzijde (Page Down)</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+-)</source>
        <translation>Kleiner (Ctrl+-)</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>Groter (Ctrl++)</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>Paginabreedte</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluit</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Bladzijde</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} van {1}</translation>
    </message>
</context>
<context>
    <name>DocumentsTab</name>
    <message>
        <source>Kept inside the encrypted store: PDF, PNG or JPEG, up to 20 MB each.</source>
        <translation>Staat versleuteld in Luwte: PDF, PNG of JPEG, tot 20 MB per document.</translation>
    </message>
    <message>
        <source>Add a document</source>
        <translation>Voeg een document toe</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documenten</translation>
    </message>
    <message>
        <source>No documents yet</source>
        <translation>Nog geen documenten</translation>
    </message>
    <message>
        <source>Add a scan, a report or a letter. It is kept encrypted, and nobody finds it outside Luwte.</source>
        <translation>Voeg een scan, een verslag of een brief toe. Het staat versleuteld in Luwte en is nergens anders te vinden.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Gegevens</translation>
    </message>
    <message>
        <source>Keep a copy outside Luwte…</source>
        <translation>Bewaar een kopie buiten Luwte…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijder</translation>
    </message>
</context>
<context>
    <name>DoneStep</name>
    <message>
        <source>Entered</source>
        <translation>Ingevoerd</translation>
    </message>
    <message>
        <source>Ask about the authority of one parent or guardian, and note it in the file of the pupil.</source>
        <translation>Vraag na of 1 ouder of verzorger gezag heeft, en vul het in bij het dossier.</translation>
    </message>
    <message>
        <source>Ask about the authority of {0} parents or guardians, and note it in the files of the pupils.</source>
        <translation>Vraag na of {0} ouders en verzorgers gezag hebben, en vul het in bij de dossiers.</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Ongedaan gemaakt</translation>
    </message>
    <message>
        <source>Everything is as it was before this file.</source>
        <translation>Alles is weer zoals het was vóór dit bestand.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Maak ongedaan</translation>
    </message>
    <message>
        <source>Read in another file</source>
        <translation>Lees nog een bestand in</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
</context>
<context>
    <name>Dossier</name>
    <message>
        <source>Turns {0}: others decide about consent from then on</source>
        <translation>Wordt {0}: dan beslissen anderen over toestemming</translation>
    </message>
    <message>
        <source>TLV ends</source>
        <translation>TLV loopt af</translation>
    </message>
    <message>
        <source>OPP to be evaluated</source>
        <translation>OPP evalueren</translation>
    </message>
    <message>
        <source>Exemption from compulsory education ends</source>
        <translation>Vrijstelling van de leerplicht loopt af</translation>
    </message>
    <message>
        <source>Leaves this school</source>
        <translation>Gaat van deze school</translation>
    </message>
    <message>
        <source>Consent ends</source>
        <translation>Toestemming loopt af</translation>
    </message>
    <message>
        <source>Planned end: {0}</source>
        <translation>Gepland einde: {0}</translation>
    </message>
    <message>
        <source>Look at the goal: {0}</source>
        <translation>Doel evalueren: {0}</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
    <message>
        <source>{0} by {1}</source>
        <translation>{0} door {1}</translation>
    </message>
    <message>
        <source>Also for the whole school: {0}</source>
        <translation>Ook voor de hele school: {0}</translation>
    </message>
    <message>
        <source>Also for the class: {0}</source>
        <translation>Ook voor de klas: {0}</translation>
    </message>
    <message>
        <source>Also for the group: {0}</source>
        <translation>Ook voor de groep: {0}</translation>
    </message>
    <message>
        <source>plan of {0}</source>
        <translation>plan van {0}</translation>
    </message>
    <message>
        <source>no help plan yet</source>
        <translation>nog geen hulpverleningsplan</translation>
    </message>
    <message>
        <source>since {0}</source>
        <translation>sinds {0}</translation>
    </message>
    <message>
        <source>planned until {0}</source>
        <translation>gepland tot en met {0}</translation>
    </message>
    <message>
        <source>Not started. Note when it was asked to see the wait.</source>
        <translation>Nog niet begonnen. Noteer wanneer het gevraagd is, dan zie je de wachttijd.</translation>
    </message>
    <message>
        <source>Starts on {0}</source>
        <translation>Begint op {0}</translation>
    </message>
    <message>
        <source>Will be asked on {0}</source>
        <translation>Wordt gevraagd op {0}</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 week</translation>
    </message>
    <message>
        <source>{0} weeks</source>
        <translation>{0} weken</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 dag</translation>
    </message>
    <message>
        <source>{0} days</source>
        <translation>{0} dagen</translation>
    </message>
    <message>
        <source>First talk: {0}, after {1}</source>
        <translation>Eerste gesprek: {0}, na {1}</translation>
    </message>
    <message>
        <source>First talk: waits {0}, since {1}</source>
        <translation>Eerste gesprek: wacht {0}, sinds {1}</translation>
    </message>
    <message>
        <source>Start: waits {0}, since {1}</source>
        <translation>Begin van de hulp: wacht {0}, sinds {1}</translation>
    </message>
    <message>
        <source>starts on {0}</source>
        <translation>begint op {0}</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>onbekend</translation>
    </message>
    <message>
        <source>Date of birth unknown</source>
        <translation>Geboortedatum onbekend</translation>
    </message>
    <message>
        <source>{0} years</source>
        <translation>{0} jaar</translation>
    </message>
    <message>
        <source>turns {0} on {1}</source>
        <translation>wordt {0} op {1}</translation>
    </message>
    <message>
        <source>group {0}</source>
        <translation>groep {0}</translation>
    </message>
    <message>
        <source>address is secret</source>
        <translation>geheim adres</translation>
    </message>
    <message>
        <source>place of residence unknown</source>
        <translation>woonplaats onbekend</translation>
    </message>
    <message>
        <source>lives in {0}</source>
        <translation>woont in {0}</translation>
    </message>
    <message>
        <source>deceased</source>
        <translation>overleden</translation>
    </message>
    <message>
        <source>pupil is of age</source>
        <translation>leerling is 18</translation>
    </message>
    <message>
        <source>authority</source>
        <translation>gezag</translation>
    </message>
    <message>
        <source>no authority</source>
        <translation>geen gezag</translation>
    </message>
    <message>
        <source>authority unknown</source>
        <translation>gezag onbekend</translation>
    </message>
    <message>
        <source>Decides only as representative; the pupil is 18 or older.</source>
        <translation>Beslist alleen als vertegenwoordiger: de leerling is 18 of ouder.</translation>
    </message>
    <message>
        <source>Does not decide. May ask the school for information.</source>
        <translation>Beslist niet mee. Mag de school om informatie vragen.</translation>
    </message>
    <message>
        <source>Counts as somebody who decides until you know.</source>
        <translation>Telt mee als iemand die beslist, tot je het weet.</translation>
    </message>
    <message>
        <source>Decides what the pupil cannot weigh himself.</source>
        <translation>Beslist over wat de leerling niet zelf kan afwegen.</translation>
    </message>
    <message>
        <source>The pupil is 16 or older and decides himself.</source>
        <translation>De leerling is 16 of ouder en beslist zelf.</translation>
    </message>
    <message>
        <source>Decides. Nothing starts without this yes.</source>
        <translation>Beslist. Zonder dit ja begint er niets.</translation>
    </message>
    <message>
        <source>until {0}</source>
        <translation>tot en met {0}</translation>
    </message>
    <message>
        <source>Coming</source>
        <translation>Straks</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Eerder</translation>
    </message>
    <message>
        <source>cannot weigh this</source>
        <translation>kan dit niet afwegen</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>komt nog</translation>
    </message>
    <message>
        <source>is over</source>
        <translation>is voorbij</translation>
    </message>
    <message>
        <source>about every decision</source>
        <translation>over elke beslissing</translation>
    </message>
    <message>
        <source>about: {0}</source>
        <translation>over: {0}</translation>
    </message>
    <message>
        <source>interpreter needed</source>
        <translation>tolk nodig</translation>
    </message>
    <message>
        <source>Has died.</source>
        <translation>Is overleden.</translation>
    </message>
    <message>
        <source>Died on {0}.</source>
        <translation>Is overleden op {0}.</translation>
    </message>
    <message>
        <source>look at it now</source>
        <translation>nu evalueren</translation>
    </message>
    <message>
        <source>set on {0}</source>
        <translation>gesteld op {0}</translation>
    </message>
    <message>
        <source>look again on {0}</source>
        <translation>evaluatie op {0}</translation>
    </message>
    <message>
        <source>child heard: {0}</source>
        <translation>kind gehoord: {0}</translation>
    </message>
    <message>
        <source>parents agree: {0}</source>
        <translation>ouders akkoord: {0}</translation>
    </message>
    <message>
        <source>child heard and parents agree: unknown</source>
        <translation>kind gehoord en ouders akkoord: onbekend</translation>
    </message>
    <message>
        <source>now: {0}</source>
        <translation>nu: {0}</translation>
    </message>
    <message>
        <source>1 contact</source>
        <translation>1 gesprek</translation>
    </message>
    <message>
        <source>{0} contacts</source>
        <translation>{0} gesprekken</translation>
    </message>
    <message>
        <source>contact {0} of {1}</source>
        <translation>gesprek {0} van {1}</translation>
    </message>
    <message>
        <source>This is contact {0}.</source>
        <translation>Dit is gesprek {0}.</translation>
    </message>
    <message>
        <source>This is contact {0} of {1}.</source>
        <translation>Dit is gesprek {0} van {1}.</translation>
    </message>
    <message>
        <source>There were {0} contacts and {1} are agreed. Decide in the care team what help comes now.</source>
        <translation>Er waren {0} gesprekken, afgesproken zijn er {1}. Beslis in het zorgteam welke hulp nu nodig is.</translation>
    </message>
    <message>
        <source>This was the last of {0} agreed contacts. Decide in the care team: stop, or ask for other help.</source>
        <translation>Dit is het laatste van {0} afgesproken gesprekken. Beslis in het zorgteam: stoppen, of andere hulp vragen.</translation>
    </message>
    <message>
        <source>no. {0}</source>
        <translation>nr. {0}</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beëindigd</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>loopt</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wacht</translation>
    </message>
    <message>
        <source>decided by {0}</source>
        <translation>besloten door {0}</translation>
    </message>
    <message>
        <source>through {0}</source>
        <translation>via {0}</translation>
    </message>
    <message>
        <source>sub provider</source>
        <translation>onderaanbieder</translation>
    </message>
    <message>
        <source>profile {0}</source>
        <translation>profiel {0}</translation>
    </message>
    <message>
        <source>{0}, after: {1}</source>
        <translation>{0}, na: {1}</translation>
    </message>
    <message>
        <source>The same person decided and helps. Let somebody else decide.</source>
        <translation>Dezelfde persoon besliste en helpt. Laat iemand anders beslissen.</translation>
    </message>
    <message>
        <source>Change: {0}</source>
        <translation>Wijzig: {0}</translation>
    </message>
    <message>
        <source>Note a contact</source>
        <translation>Contact noteren</translation>
    </message>
    <message>
        <source>Set a goal</source>
        <translation>Doel stellen</translation>
    </message>
    <message>
        <source>Go on from this</source>
        <translation>Vervolg hierop</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Beëindig</translation>
    </message>
    <message>
        <source>First talk: waits {0}</source>
        <translation>Eerste gesprek: wacht {0}</translation>
    </message>
    <message>
        <source>First talk on {0}: waited {1}</source>
        <translation>Eerste gesprek op {0}: wachtte {1}</translation>
    </message>
    <message>
        <source>Start on {0}: waited {1}</source>
        <translation>Begin van de hulp op {0}: wachtte {1}</translation>
    </message>
    <message>
        <source>Start: waits {0}</source>
        <translation>Begin van de hulp: wacht {0}</translation>
    </message>
    <message>
        <source>Counts in the monitor</source>
        <translation>Telt mee in de monitor</translation>
    </message>
    <message>
        <source>Does not count in the monitor</source>
        <translation>Telt niet mee in de monitor</translation>
    </message>
    <message>
        <source>The municipality has to decide first. {0}</source>
        <translation>De gemeente moet eerst beslissen. {0}</translation>
    </message>
    <message>
        <source>No decision needed. {0}</source>
        <translation>Geen besluit nodig. {0}</translation>
    </message>
    <message>
        <source>Not known whether a decision is needed. {0}</source>
        <translation>Niet bekend of een besluit nodig is. {0}</translation>
    </message>
    <message>
        <source>Show help for groups</source>
        <translation>Toon hulp voor groepen</translation>
    </message>
</context>
<context>
    <name>DossierHead</name>
    <message>
        <source>Signal</source>
        <translation>Signaal</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
    <message>
        <source>Parts of the file</source>
        <translation>Delen van het dossier</translation>
    </message>
    <message>
        <source>Ask to talk about this pupil…</source>
        <translation>Vraag om deze leerling te bespreken…</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Terug naar de lijst</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
    <message>
        <source>secret address</source>
        <translation>geheim adres</translation>
    </message>
    <message>
        <source>not in the caseload</source>
        <translation>niet in de caseload</translation>
    </message>
    <message>
        <source>Letter to parents…</source>
        <translation>Brief aan ouders…</translation>
    </message>
    <message>
        <source>Plan on one sheet</source>
        <translation>Plan op één blad</translation>
    </message>
    <message>
        <source>Add a parent or carer</source>
        <translation>Voeg ouder of verzorger toe</translation>
    </message>
    <message>
        <source>Change details of the pupil</source>
        <translation>Wijzig gegevens van de leerling</translation>
    </message>
    <message>
        <source>What was here before</source>
        <translation>Wat hier eerder stond</translation>
    </message>
    <message>
        <source>Make a transfer sheet…</source>
        <translation>Maak een overdrachtsblad…</translation>
    </message>
    <message>
        <source>End the hold…</source>
        <translation>Hef bewaarplicht op…</translation>
    </message>
    <message>
        <source>Place a hold…</source>
        <translation>Zet bewaarplicht…</translation>
    </message>
    <message>
        <source>Who looked when…</source>
        <translation>Wie keek wanneer…</translation>
    </message>
    <message>
        <source>Open the care file again</source>
        <translation>Heropen het dossier</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Next step and contact</source>
        <translation>Volgende stap en contactpersoon</translation>
    </message>
    <message>
        <source>Close the care file</source>
        <translation>Sluit het dossier</translation>
    </message>
</context>
<context>
    <name>DossierTabs</name>
    <message>
        <source>Consent</source>
        <translation>Toestemming</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overzicht</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documenten</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Verzuim</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Veiligheid</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Tijdlijn</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Gegevens</translation>
    </message>
</context>
<context>
    <name>DossierView</name>
    <message>
        <source>Choose a pupil</source>
        <translation>Kies een leerling</translation>
    </message>
    <message>
        <source>Here you see who decides, who is active and what comes next.</source>
        <translation>Hier zie je wie beslist, wie er betrokken is en wat er nu komt.</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Terug naar de lijst</translation>
    </message>
    <message>
        <source>Not for you to see</source>
        <translation>Dit mag je niet zien</translation>
    </message>
</context>
<context>
    <name>DoublesDialog</name>
    <message>
        <source>Probably double</source>
        <translation>Waarschijnlijk dubbel</translation>
    </message>
    <message>
        <source>Look first: two people may have the same name. You choose which one stays.</source>
        <translation>Kijk eerst: twee mensen kunnen dezelfde naam hebben. Jij kiest welke blijft.</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Samenvoegen…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
</context>
<context>
    <name>DraftBar</name>
    <message>
        <source>There is still a draft: {0} ({1}).</source>
        <translation>Er ligt nog een concept: {0} ({1}).</translation>
    </message>
    <message numerus="yes">
        <source>There are %n more after this one.</source>
        <translation>
            <numerusform>Daarna is er nog %n.</numerusform>
            <numerusform>Daarna zijn er nog %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DraftOffer</name>
    <message>
        <source>Go on with it</source>
        <translation>Ga verder</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Gooi weg</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
</context>
<context>
    <name>DropDialog</name>
    <message>
        <source>Drop this action?</source>
        <translation>Afspraak laten vervallen?</translation>
    </message>
    <message>
        <source>Drop action</source>
        <translation>Laat vervallen</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>For example: parents arranged it</source>
        <translation>Bijvoorbeeld: ouders hebben het zelf geregeld</translation>
    </message>
</context>
<context>
    <name>DueBox</name>
    <message>
        <source>What may go</source>
        <translation>Wat weg mag</translation>
    </message>
    <message>
        <source>Place a hold…</source>
        <translation>Zet bewaarplicht…</translation>
    </message>
    <message>
        <source>End the hold…</source>
        <translation>Hef bewaarplicht op…</translation>
    </message>
</context>
<context>
    <name>EditUserDialog</name>
    <message>
        <source>Edit user</source>
        <translation>Pas gebruiker aan</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Without this mark the password no longer works.</source>
        <translation>Zonder dit vinkje werkt het wachtwoord niet meer.</translation>
    </message>
    <message>
        <source>May open this data</source>
        <translation>Mag deze gegevens openen</translation>
    </message>
    <message>
        <source>Consents go to this person. Without one a youth professional sees no pupils.</source>
        <translation>Toestemming is voor deze persoon. Zonder koppeling ziet een jeugdhulpprofessional geen leerlingen.</translation>
    </message>
    <message>
        <source>Who this is in the network</source>
        <translation>Wie dit is in het netwerk</translation>
    </message>
</context>
<context>
    <name>EmptyList</name>
    <message>
        <source>Nobody fits what you typed and chose.</source>
        <translation>Niemand past bij wat je hebt getypt en gekozen.</translation>
    </message>
    <message>
        <source>Nobody in the caseload fits. Perhaps among all pupils?</source>
        <translation>Niemand in de caseload past hierbij. Misschien bij alle leerlingen?</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Niets gevonden</translation>
    </message>
    <message>
        <source>Show all again</source>
        <translation>Toon weer alles</translation>
    </message>
    <message>
        <source>A pupil comes in here with the first signal. Choose one among all pupils and press N.</source>
        <translation>Een leerling komt hier met het eerste signaal. Kies een leerling bij alle leerlingen en druk op N.</translation>
    </message>
    <message>
        <source>The caseload is empty</source>
        <translation>De caseload is leeg</translation>
    </message>
    <message>
        <source>Show all pupils</source>
        <translation>Toon alle leerlingen</translation>
    </message>
    <message>
        <source>You see pupils you work with, and those on the agenda of a meeting you take part in. And of them only what there is consent for. Ask the care coordinator when somebody is missing.</source>
        <translation>Je ziet leerlingen met wie je werkt, en leerlingen op de agenda van een overleg waar je bij bent. En van hen alleen wat de toestemming toelaat. Mis je iemand? Vraag het de zorgcoördinator.</translation>
    </message>
    <message>
        <source>No pupils for you now</source>
        <translation>Nu geen leerlingen voor jou</translation>
    </message>
    <message>
        <source>The care coordinator reads in the list.</source>
        <translation>De zorgcoördinator leest de lijst in.</translation>
    </message>
    <message>
        <source>Read in the list from the school&apos;s own administration. Nothing changes before you say so.</source>
        <translation>Lees de lijst in uit de administratie van je school. Er verandert niets voordat jij ja zegt.</translation>
    </message>
    <message>
        <source>Read in a list</source>
        <translation>Lees lijst in</translation>
    </message>
    <message>
        <source>Add a pupil</source>
        <translation>Voeg een leerling toe</translation>
    </message>
    <message>
        <source>No pupils yet</source>
        <translation>Nog geen leerlingen</translation>
    </message>
</context>
<context>
    <name>EndHelpDialog</name>
    <message>
        <source>End help</source>
        <translation>Beëindig hulp</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Laatste dag</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
</context>
<context>
    <name>EndWeighedDialog</name>
    <message>
        <source>Stop sharing without consent</source>
        <translation>Stop delen zonder toestemming</translation>
    </message>
    <message>
        <source>Stop sharing</source>
        <translation>Stop delen</translation>
    </message>
    <message>
        <source>From which day on?</source>
        <translation>Vanaf welke dag?</translation>
    </message>
    <message>
        <source>Why is it no longer needed?</source>
        <translation>Waarom is het niet meer nodig?</translation>
    </message>
</context>
<context>
    <name>EnteringDialog</name>
    <message>
        <source>Take the tick away from what should not go there. You can undo this as a whole.</source>
        <translation>Haal het vinkje weg bij wat er niet in moet. Je kunt alles in één keer ongedaan maken.</translation>
    </message>
    <message>
        <source>This goes in the dossiers</source>
        <translation>Dit wordt in de dossiers gezet</translation>
    </message>
    <message>
        <source>Put in the dossiers</source>
        <translation>Zet in de dossiers</translation>
    </message>
    <message>
        <source>Every decision is in its dossier, or needs nothing there.</source>
        <translation>Elk besluit staat in het dossier, of hoeft daar niet in.</translation>
    </message>
</context>
<context>
    <name>EntryDetail</name>
    <message>
        <source>Line {0} of the file</source>
        <translation>Regel {0} van het bestand</translation>
    </message>
    <message>
        <source>name and date of birth are equal</source>
        <translation>naam en geboortedatum zijn gelijk</translation>
    </message>
    <message>
        <source>What the file says</source>
        <translation>Wat het bestand zegt</translation>
    </message>
    <message>
        <source>What Luwte knows</source>
        <translation>Wat Luwte weet</translation>
    </message>
    <message>
        <source>The file says the same as Luwte. Nothing changes.</source>
        <translation>Het bestand zegt hetzelfde als Luwte. Er verandert niets.</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Wat er verandert</translation>
    </message>
    <message>
        <source>Take a tick away to keep what Luwte has now.</source>
        <translation>Haal een vinkje weg om te houden wat nu in Luwte staat.</translation>
    </message>
    <message>
        <source>Parents and guardians who come along</source>
        <translation>Ouders en verzorgers die meekomen</translation>
    </message>
    <message>
        <source>From the previous school</source>
        <translation>Van de vorige school</translation>
    </message>
    <message>
        <source>This is already in Luwte.</source>
        <translation>Dit staat al in Luwte.</translation>
    </message>
</context>
<context>
    <name>EntryLine</name>
    <message>
        <source>Adjust {0}</source>
        <translation>Pas aan: {0}</translation>
    </message>
    <message>
        <source>Take away {0}</source>
        <translation>Haal weg: {0}</translation>
    </message>
</context>
<context>
    <name>ExpirySection</name>
    <message>
        <source>What expires</source>
        <translation>Wat loopt af</translation>
    </message>
    <message>
        <source>Nothing ends in the coming year.</source>
        <translation>Het komende jaar loopt er niets af.</translation>
    </message>
    <message>
        <source>Later ({0})</source>
        <translation>Later ({0})</translation>
    </message>
    <message>
        <source>{0} (past)</source>
        <translation>{0} (voorbij)</translation>
    </message>
</context>
<context>
    <name>FactsSection</name>
    <message>
        <source>About the pupil</source>
        <translation>Over de leerling</translation>
    </message>
    <message>
        <source>Change details</source>
        <translation>Wijzig gegevens</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>onbekend</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Geboren</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Sits at home</source>
        <translation>Zit thuis</translation>
    </message>
    <message>
        <source>Care file since</source>
        <translation>Dossier sinds</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>until {0}</source>
        <translation>tot en met {0}</translation>
    </message>
    <message>
        <source>category {0}</source>
        <translation>categorie {0}</translation>
    </message>
    <message>
        <source>TLV</source>
        <translation>TLV</translation>
    </message>
    <message>
        <source>OPP</source>
        <translation>OPP</translation>
    </message>
    <message>
        <source>At school</source>
        <translation>Op school</translation>
    </message>
    <message>
        <source>{0} days a week</source>
        <translation>{0} dagen per week</translation>
    </message>
    <message>
        <source>Exemption</source>
        <translation>Vrijstelling</translation>
    </message>
    <message>
        <source>Wlz</source>
        <translation>Wlz</translation>
    </message>
    <message>
        <source>{0} since {1}</source>
        <translation>{0} sinds {1}</translation>
    </message>
</context>
<context>
    <name>FieldsModel</name>
    <message>
        <source>Field</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Eerst</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Daarna</translation>
    </message>
</context>
<context>
    <name>FileDeeds</name>
    <message>
        <source>transfer-{0}</source>
        <translation>overdracht-{0}</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>Bewaar het blad</translation>
    </message>
    <message>
        <source>The address is secret: give this to nobody. It is noted that you looked.</source>
        <translation>Het adres is geheim: geef dit aan niemand. In het logboek staat dat jij keek.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>access-{0}</source>
        <translation>inzage-{0}</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Bewaar de lijst</translation>
    </message>
    <message>
        <source>The paper is saved. It is not encrypted: remove it when you no longer need it.</source>
        <translation>Het papier is bewaard. Het is niet versleuteld: gooi het weg als je het niet meer nodig hebt.</translation>
    </message>
</context>
<context>
    <name>FilesSaver</name>
    <message>
        <source>Save the monitor files in a folder</source>
        <translation>Bewaar de monitorbestanden in een map</translation>
    </message>
    <message>
        <source>Save the monitor file</source>
        <translation>Bewaar het monitorbestand</translation>
    </message>
    <message>
        <source>Monitor file (*.zip)</source>
        <translation>Monitorbestand (*.zip)</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Wis alles</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Your password</source>
        <translation>Je wachtwoord</translation>
    </message>
    <message>
        <source>Your data is encrypted and lies on this computer only. After five minutes without you Luwte locks itself.</source>
        <translation>Je gegevens zijn versleuteld en staan alleen op deze computer. Ben je vijf minuten weg, dan vergrendelt Luwte zichzelf.</translation>
    </message>
    <message>
        <source>I have data already</source>
        <translation>Ik heb al gegevens</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Welcome to Luwte</source>
        <translation>Welkom bij Luwte</translation>
    </message>
    <message>
        <source>In a few minutes you have a safe place for your care team.</source>
        <translation>Over een paar minuten heb je een veilige plek voor je zorgteam.</translation>
    </message>
    <message>
        <source>Choose a password</source>
        <translation>Kies een wachtwoord</translation>
    </message>
    <message>
        <source>Only this password opens your data. Nobody can look it up for you.</source>
        <translation>Alleen dit wachtwoord opent je gegevens. Niemand kan het voor je opzoeken.</translation>
    </message>
    <message>
        <source>Try your password</source>
        <translation>Probeer je wachtwoord</translation>
    </message>
    <message>
        <source>Type it once more, without seeing it.</source>
        <translation>Typ het nog een keer, zonder het te zien.</translation>
    </message>
    <message>
        <source>Keep your recovery code</source>
        <translation>Bewaar je herstelcode</translation>
    </message>
    <message>
        <source>Without your password this is the only way in. You see it only now: put it in the safe.</source>
        <translation>Ben je je wachtwoord kwijt, dan kom je alleen hiermee binnen. Je ziet de code alleen nu: leg hem in de kluis.</translation>
    </message>
    <message>
        <source>Your school</source>
        <translation>Je school</translation>
    </message>
    <message>
        <source>This decides which words and lists you see. You can change it later.</source>
        <translation>Hiervan hangt af welke woorden en lijsten je ziet. Je kunt het later veranderen.</translation>
    </message>
    <message>
        <source>Everything is ready</source>
        <translation>Alles staat klaar</translation>
    </message>
    <message>
        <source>You can begin.</source>
        <translation>Je kunt beginnen.</translation>
    </message>
    <message>
        <source>Step {0} of {1}</source>
        <translation>Stap {0} van {1}</translation>
    </message>
    <message>
        <source>Make my data safe</source>
        <translation>Beveilig mijn gegevens</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Your data is being encrypted…</source>
        <translation>Je gegevens worden versleuteld…</translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <source>Read list…</source>
        <translation>Lees lijst in…</translation>
    </message>
    <message>
        <source>Plan meeting…</source>
        <translation>Plan overleg…</translation>
    </message>
    <message>
        <source>Read your list of pupils</source>
        <translation>Lees je leerlingenlijst in</translation>
    </message>
    <message>
        <source>From your pupil administration, as an EDEXML file. Nothing leaves this laptop.</source>
        <translation>Uit je leerlingadministratie, als EDEXML-bestand. Niets verlaat deze laptop.</translation>
    </message>
    <message>
        <source>Make your first meeting</source>
        <translation>Maak je eerste overleg</translation>
    </message>
    <message>
        <source>Who is at the table, and who do you want to talk about?</source>
        <translation>Wie zitten er aan tafel, en over wie wil je het hebben?</translation>
    </message>
    <message>
        <source>Two steps and you can begin</source>
        <translation>Twee stappen en je kunt beginnen</translation>
    </message>
    <message>
        <source>After that, this page shows each day what you decide, ask or finish.</source>
        <translation>Daarna zie je hier elke dag wat je beslist, vraagt of afmaakt.</translation>
    </message>
</context>
<context>
    <name>FolderField</name>
    <message>
        <source>Choose…</source>
        <translation>Kies…</translation>
    </message>
</context>
<context>
    <name>FollowsGroup</name>
    <message>
        <source>no, this is new</source>
        <translation>nee, dit is nieuw</translation>
    </message>
    <message>
        <source>Does it go on from earlier help?</source>
        <translation>Gaat het verder op eerdere hulp?</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hoe</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Saved</source>
        <translation>Bewaard</translation>
    </message>
    <message>
        <source>F1 all keys</source>
        <translation>F1 alle toetsen</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>Zoeken…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>search everything</source>
        <translation>zoek in alles</translation>
    </message>
    <message>
        <source>add what fits the page</source>
        <translation>voeg toe wat bij de pagina past</translation>
    </message>
    <message>
        <source>go to a page</source>
        <translation>ga naar een pagina</translation>
    </message>
    <message>
        <source>one step back</source>
        <translation>één stap terug</translation>
    </message>
    <message>
        <source>undo what you did last</source>
        <translation>maakt ongedaan wat je het laatst deed</translation>
    </message>
    <message>
        <source>do again what you undid</source>
        <translation>doet opnieuw wat je ongedaan maakte</translation>
    </message>
    <message>
        <source>what you did, to undo it</source>
        <translation>wat je deed, om ongedaan te maken</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>vergrendel</translation>
    </message>
    <message>
        <source>What I did, undo</source>
        <translation>Wat ik deed, ongedaan maken</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Vergrendel</translation>
    </message>
    <message>
        <source>Keys of this page</source>
        <translation>Toetsen van deze pagina</translation>
    </message>
</context>
<context>
    <name>FreeDaysDialog</name>
    <message>
        <source>Days off</source>
        <translation>Vrije dagen</translation>
    </message>
    <message>
        <source>No series of meetings falls on a day off.</source>
        <translation>Een reeks overleggen slaat vrije dagen over.</translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation>Wat is het?</translation>
    </message>
    <message>
        <source>study day</source>
        <translation>studiedag</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Eerste dag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Laatste dag</translation>
    </message>
    <message>
        <source>Leave it empty for one day</source>
        <translation>Laat leeg voor één dag</translation>
    </message>
    <message>
        <source>There is school all the same</source>
        <translation>Er is dan wel school</translation>
    </message>
</context>
<context>
    <name>GapsPart</name>
    <message>
        <source>Mend this first in the files. What stays open counts as unknown, or not at all.</source>
        <translation>Vul dit eerst aan in de dossiers. Wat open blijft, telt als onbekend of telt niet mee.</translation>
    </message>
    <message>
        <source>What to show</source>
        <translation>Wat je ziet</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Bij elkaar</translation>
    </message>
    <message>
        <source>by kind</source>
        <translation>per soort</translation>
    </message>
    <message>
        <source>by pupil</source>
        <translation>per leerling</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Wat ontbreekt</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Open dossier</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>Er ontbreekt niets</translation>
    </message>
    <message>
        <source>Everything this monitor asks has been filled in.</source>
        <translation>Alles wat deze monitor vraagt, is ingevuld.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Laat zien</translation>
    </message>
    <message>
        <source>Everything ({0})</source>
        <translation>Alles ({0})</translation>
    </message>
</context>
<context>
    <name>GoalDialog</name>
    <message>
        <source>Set a goal</source>
        <translation>Doel stellen</translation>
    </message>
    <message>
        <source>For {0}</source>
        <translation>Voor {0}</translation>
    </message>
    <message>
        <source>Change goal</source>
        <translation>Doel wijzigen</translation>
    </message>
    <message>
        <source>What do we want to reach?</source>
        <translation>Wat willen we bereiken?</translation>
    </message>
    <message>
        <source>In words that parents and child use themselves.</source>
        <translation>In woorden die ouders en kind zelf ook gebruiken.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>no help, we do it ourselves</source>
        <translation>geen hulp, we doen het zelf</translation>
    </message>
    <message>
        <source>Which help works at it?</source>
        <translation>Welke hulp werkt eraan?</translation>
    </message>
    <message>
        <source>Child heard?</source>
        <translation>Kind gehoord?</translation>
    </message>
    <message>
        <source>Parents agree?</source>
        <translation>Ouders akkoord?</translation>
    </message>
    <message>
        <source>Looked at again on</source>
        <translation>Evaluatie op</translation>
    </message>
    <message>
        <source>Set on</source>
        <translation>Gesteld op</translation>
    </message>
</context>
<context>
    <name>GoalEvaluationDialog</name>
    <message>
        <source>Look at a goal</source>
        <translation>Doel evalueren</translation>
    </message>
    <message>
        <source>What came of it?</source>
        <translation>Wat is ervan gekomen?</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>What takes its place?</source>
        <translation>Wat komt ervoor in de plaats?</translation>
    </message>
    <message>
        <source>a new goal</source>
        <translation>een nieuw doel</translation>
    </message>
    <message>
        <source>The new goal</source>
        <translation>Het nieuwe doel</translation>
    </message>
    <message>
        <source>What do you see?</source>
        <translation>Wat zie je?</translation>
    </message>
    <message>
        <source>Child heard?</source>
        <translation>Kind gehoord?</translation>
    </message>
    <message>
        <source>Parents agree?</source>
        <translation>Ouders akkoord?</translation>
    </message>
    <message>
        <source>Looked at again on</source>
        <translation>Volgende evaluatie op</translation>
    </message>
    <message>
        <source>Leave this empty when you stop working at this goal.</source>
        <translation>Laat dit leeg als jullie met dit doel stoppen.</translation>
    </message>
</context>
<context>
    <name>GoalLine</name>
    <message>
        <source>What came of it?</source>
        <translation>Wat is ervan terechtgekomen?</translation>
    </message>
</context>
<context>
    <name>GoalsSection</name>
    <message>
        <source>Goals</source>
        <translation>Doelen</translation>
    </message>
    <message>
        <source>Set a goal</source>
        <translation>Doel stellen</translation>
    </message>
    <message>
        <source>Earlier goals ({0})</source>
        <translation>Eerdere doelen ({0})</translation>
    </message>
    <message>
        <source>No goal is open now.</source>
        <translation>Er is nu geen doel waar jullie aan werken.</translation>
    </message>
    <message>
        <source>No goals yet. Agree with child and parents on what you want to reach.</source>
        <translation>Er zijn nog geen doelen. Spreek met kind en ouders af wat jullie willen bereiken.</translation>
    </message>
    <message>
        <source>Change: {0}</source>
        <translation>Wijzig: {0}</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Evalueer</translation>
    </message>
    <message>
        <source>Look at the goal: {0}</source>
        <translation>Evalueer het doel: {0}</translation>
    </message>
</context>
<context>
    <name>GroupDialog</name>
    <message numerus="yes">
        <source>Group of %n pupil(s)</source>
        <translation>
            <numerusform>Groep van %n leerling</numerusform>
            <numerusform>Groep van %n leerlingen</numerusform>
        </translation>
    </message>
    <message>
        <source>You can take it back as one step.</source>
        <translation>Je kunt het in één keer terugdraaien.</translation>
    </message>
    <message numerus="yes">
        <source>Put %n pupil(s) in this group</source>
        <translation>
            <numerusform>Zet %n leerling in deze groep</numerusform>
            <numerusform>Zet %n leerlingen in deze groep</numerusform>
        </translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groep</translation>
    </message>
</context>
<context>
    <name>GuardianDialog</name>
    <message>
        <source>Add a parent or carer</source>
        <translation>Voeg ouder of verzorger toe</translation>
    </message>
    <message>
        <source>Change parent or carer</source>
        <translation>Wijzig ouder of verzorger</translation>
    </message>
    <message>
        <source>Relation to the pupil</source>
        <translation>Relatie met de leerling</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Has authority?</source>
        <translation>Heeft gezag?</translation>
    </message>
    <message>
        <source>Who has authority must say yes. Unknown counts as yes until you know.</source>
        <translation>Wie gezag heeft, moet ja zeggen. Onbekend telt als gezag tot je het weet.</translation>
    </message>
    <message>
        <source>How do you know?</source>
        <translation>Hoe weet je dit?</translation>
    </message>
    <message>
        <source>for example: register of authority</source>
        <translation>bijvoorbeeld: gezagsregister</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Best way to reach</source>
        <translation>Hoe het best te bereiken</translation>
    </message>
    <message>
        <source>for example: call after three</source>
        <translation>bijvoorbeeld: bellen na drie uur</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Needs an interpreter</source>
        <translation>Heeft een tolk nodig</translation>
    </message>
    <message>
        <source>Secret address</source>
        <translation>Geheim adres</translation>
    </message>
    <message>
        <source>Is an institution, such as a GI with guardianship</source>
        <translation>Is een instelling, zoals een GI met voogdij</translation>
    </message>
    <message>
        <source>Has died</source>
        <translation>Is overleden</translation>
    </message>
    <message>
        <source>Died on</source>
        <translation>Overleden op</translation>
    </message>
</context>
<context>
    <name>GuardiansSection</name>
    <message>
        <source>Parents and carers</source>
        <translation>Ouders en verzorgers</translation>
    </message>
    <message>
        <source>Add a parent or carer</source>
        <translation>Voeg ouder of verzorger toe</translation>
    </message>
    <message>
        <source>Note who judged him unable</source>
        <translation>Noteer dat de leerling dit niet zelf kan afwegen</translation>
    </message>
    <message>
        <source>Nobody is known yet. Add parents or carers, and note who has authority.</source>
        <translation>Nog niemand bekend. Voeg ouders of verzorgers toe en noteer wie gezag heeft.</translation>
    </message>
    <message>
        <source>Change the judgement by {0}</source>
        <translation>Wijzig de beoordeling door {0}</translation>
    </message>
    <message>
        <source>Judged by {0}</source>
        <translation>Beoordeeld door {0}</translation>
    </message>
    <message>
        <source>Note authority of {0}</source>
        <translation>Noteer het gezag van {0}</translation>
    </message>
    <message>
        <source>Show how to reach {0}</source>
        <translation>Toon hoe je {0} bereikt</translation>
    </message>
    <message>
        <source>Change {0}</source>
        <translation>Wijzig {0}</translation>
    </message>
</context>
<context>
    <name>HelpCards</name>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
    <message>
        <source>Add help</source>
        <translation>Voeg hulp toe</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Elders</translation>
    </message>
    <message>
        <source>Earlier help ({0})</source>
        <translation>Eerdere hulp ({0})</translation>
    </message>
    <message>
        <source>No help runs now.</source>
        <translation>Er loopt nu geen hulp.</translation>
    </message>
    <message>
        <source>No help yet. Note help as soon as it is asked: then the wait is counted.</source>
        <translation>Er is nog geen hulp. Noteer hulp zodra die is gevraagd: dan telt de wachttijd mee.</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Add help</source>
        <translation>Voeg hulp toe</translation>
    </message>
    <message>
        <source>For {0}</source>
        <translation>Voor {0}</translation>
    </message>
    <message>
        <source>Change help</source>
        <translation>Wijzig hulp</translation>
    </message>
    <message>
        <source>How deep</source>
        <translation>Soort hulp</translation>
    </message>
    <message>
        <source>Only individual help with a help plan counts in the monitor.</source>
        <translation>Alleen individuele hulp met een plan telt in de monitor.</translation>
    </message>
    <message>
        <source>Aim</source>
        <translation>Perspectief</translation>
    </message>
    <message>
        <source>What help</source>
        <translation>Welke hulp</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Aanbieder</translation>
    </message>
    <message>
        <source>New organisation in the network</source>
        <translation>Nieuwe organisatie in het netwerk</translation>
    </message>
    <message>
        <source>Who gives it</source>
        <translation>Wie geeft de hulp</translation>
    </message>
    <message>
        <source>Who decided</source>
        <translation>Wie besliste</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gevraagd</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>First talk</source>
        <translation>Eerste gesprek</translation>
    </message>
    <message>
        <source>Planned end</source>
        <translation>Gepland einde</translation>
    </message>
    <message>
        <source>Who pays</source>
        <translation>Wie betaalt</translation>
    </message>
    <message>
        <source>Referred by</source>
        <translation>Verwezen door</translation>
    </message>
    <message>
        <source>Also help elsewhere?</source>
        <translation>Ook hulp elders?</translation>
    </message>
    <message>
        <source>Date of the help plan</source>
        <translation>Datum van het plan</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Hoe vaak</translation>
    </message>
    <message>
        <source>for example: weekly</source>
        <translation>bijvoorbeeld: elke week</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>Who is it for?</source>
        <translation>Voor wie is het?</translation>
    </message>
    <message>
        <source>Which group or class?</source>
        <translation>Welke groep of klas?</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aangenomen op</translation>
    </message>
    <message>
        <source>Why it ended</source>
        <translation>Waarom gestopt</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Gestopt</translation>
    </message>
    <message>
        <source>Type the name first, then choose this again.</source>
        <translation>Typ eerst de naam en kies dit dan nog een keer.</translation>
    </message>
    <message>
        <source>New: comes into the network when you save.</source>
        <translation>Nieuw: komt in het netwerk als je bewaart.</translation>
    </message>
    <message>
        <source>The same person decides and helps. Let somebody else decide.</source>
        <translation>Dezelfde persoon beslist en helpt. Laat liever iemand anders beslissen.</translation>
    </message>
    <message>
        <source>There is no valid consent to this help on the day it starts. Ask for it first.</source>
        <translation>Er is geen geldige toestemming voor deze hulp op de dag dat die begint. Vraag die eerst.</translation>
    </message>
</context>
<context>
    <name>HelpLine</name>
    <message>
        <source>What kind</source>
        <translation>Wat voor hulp</translation>
    </message>
    <message>
        <source>Leave this empty while it waits.</source>
        <translation>Laat dit leeg zolang de hulp wacht.</translation>
    </message>
    <message>
        <source>Starts on</source>
        <translation>Begint op</translation>
    </message>
</context>
<context>
    <name>HelpPicture</name>
    <message>
        <source>Waiting and help</source>
        <translation>Wachten en hulp</translation>
    </message>
    <message>
        <source>Striped is waiting, filled is help.</source>
        <translation>Gestreept is wachten, gevuld is hulp.</translation>
    </message>
</context>
<context>
    <name>HelpSection</name>
    <message>
        <source>Who is active</source>
        <translation>Wie is betrokken</translation>
    </message>
    <message>
        <source>Add help</source>
        <translation>Voeg hulp toe</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>Nog %n</numerusform>
            <numerusform>Nog %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Elders</translation>
    </message>
    <message>
        <source>No help runs now.</source>
        <translation>Er loopt nu geen hulp.</translation>
    </message>
    <message>
        <source>No help yet. Note help as soon as it is asked: then the wait is counted.</source>
        <translation>Nog geen hulp. Noteer hulp zodra die is gevraagd: dan telt de wachttijd mee.</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>loopt</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>1 mens</numerusform>
            <numerusform>%n mensen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisations</source>
        <translation>
            <numerusform>1 organisatie</numerusform>
            <numerusform>%n organisaties</numerusform>
        </translation>
    </message>
    <message>
        <source>not started</source>
        <translation>niet begonnen</translation>
    </message>
    <message>
        <source>There is no valid consent to this help yet.</source>
        <translation>Er is nog geen geldige toestemming voor deze hulp.</translation>
    </message>
    <message>
        <source>Ask for consent</source>
        <translation>Vraag toestemming</translation>
    </message>
    <message>
        <source>Change: {0}</source>
        <translation>Wijzig: {0}</translation>
    </message>
</context>
<context>
    <name>HelpTimeline</name>
    <message>
        <source>Help over time</source>
        <translation>Hulp in de tijd</translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>onbekend</translation>
    </message>
    <message>
        <source>asked {0}</source>
        <translation>gevraagd {0}</translation>
    </message>
    <message>
        <source>started {0}</source>
        <translation>begonnen {0}</translation>
    </message>
    <message>
        <source>ended {0}</source>
        <translation>gestopt {0}</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>What was here before</source>
        <translation>Wat hier eerder stond</translation>
    </message>
    <message>
        <source>Answers to consent and weighed sharing are not in this list: they are never changed. You see all of them under Consent.</source>
        <translation>Antwoorden op toestemming en afwegingen staan hier niet bij: die verander je nooit. Je ziet ze allemaal bij Toestemming.</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>Waarvan</translation>
    </message>
    <message>
        <source>Changes, newest first</source>
        <translation>Wijzigingen, de nieuwste eerst</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Wat er veranderde</translation>
    </message>
    <message>
        <source>Make it again as it was then</source>
        <translation>Herstel naar deze stand</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluit</translation>
    </message>
    <message>
        <source>Nothing was changed here since Luwte began to keep this.</source>
        <translation>Hier is niets gewijzigd sinds Luwte dit bijhoudt.</translation>
    </message>
    <message>
        <source>You can look. A coordinator can make it again as it was.</source>
        <translation>Je kunt kijken. Een coördinator kan een eerdere stand herstellen.</translation>
    </message>
    <message>
        <source>This is how it is now. Choose an earlier line to go back to how it was then.</source>
        <translation>Zo is het nu. Kies een eerdere regel om terug te gaan naar hoe het toen was.</translation>
    </message>
    <message>
        <source>Then it becomes as it was after this change. You can undo that.</source>
        <translation>Dan wordt het zoals het na deze wijziging was. Dat kun je weer ongedaan maken.</translation>
    </message>
    <message>
        <source>It is again as it was then.</source>
        <translation>Het is weer zoals het toen was.</translation>
    </message>
</context>
<context>
    <name>HoldDialog</name>
    <message>
        <source>End the hold on {0}</source>
        <translation>Hef de bewaarplicht voor {0} op</translation>
    </message>
    <message>
        <source>It was: {0}</source>
        <translation>De reden was: {0}</translation>
    </message>
    <message>
        <source>End the hold</source>
        <translation>Hef bewaarplicht op</translation>
    </message>
    <message>
        <source>For example: the complaint is settled.</source>
        <translation>Bijvoorbeeld: de klacht is afgehandeld.</translation>
    </message>
    <message>
        <source>As long as the hold runs, nothing of this pupil is destroyed.</source>
        <translation>Zolang de bewaarplicht geldt, wordt er niets van deze leerling vernietigd.</translation>
    </message>
    <message>
        <source>Keep everything of {0}</source>
        <translation>Bewaar alles van {0}</translation>
    </message>
    <message>
        <source>Place a hold</source>
        <translation>Zet bewaarplicht</translation>
    </message>
    <message>
        <source>For example: a complaint or a lawsuit.</source>
        <translation>Bijvoorbeeld: een klacht of een rechtszaak.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
</context>
<context>
    <name>ImportFlow</name>
    <message>
        <source>This pupil is added.</source>
        <translation>Deze leerling komt erbij.</translation>
    </message>
    <message>
        <source>Add this pupil</source>
        <translation>Voeg deze leerling toe</translation>
    </message>
    <message>
        <source>Take over what is ticked</source>
        <translation>Neem over wat is aangevinkt</translation>
    </message>
    <message>
        <source>Everything stays as it is in Luwte.</source>
        <translation>Alles blijft zoals het in Luwte staat.</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Laat zoals het is</translation>
    </message>
    <message>
        <source>The last day at school becomes {0}.</source>
        <translation>De laatste schooldag wordt {0}.</translation>
    </message>
    <message>
        <source>Stays enrolled</source>
        <translation>Blijft ingeschreven</translation>
    </message>
    <message>
        <source>Nothing of this pupil is entered.</source>
        <translation>Van deze leerling wordt niets ingevoerd.</translation>
    </message>
    <message>
        <source>choose first</source>
        <translation>eerst kiezen</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nieuw</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>wijzigt</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>gelijk</translation>
    </message>
    <message>
        <source>unenrol</source>
        <translation>uitschrijven</translation>
    </message>
    <message>
        <source>stays as is</source>
        <translation>blijft zo</translation>
    </message>
    <message>
        <source>not taken over</source>
        <translation>niet overnemen</translation>
    </message>
    <message>
        <source>enrol again</source>
        <translation>weer inschrijven</translation>
    </message>
    <message>
        <source>is not in the list any longer</source>
        <translation>staat niet meer in de lijst</translation>
    </message>
    <message>
        <source>has already left the school</source>
        <translation>is al van school</translation>
    </message>
    <message>
        <source>has the number of {0}</source>
        <translation>heeft het nummer van {0}</translation>
    </message>
    <message>
        <source>looks like {0}</source>
        <translation>lijkt op {0}</translation>
    </message>
    <message>
        <source>one guardian comes along</source>
        <translation>1 ouder of verzorger komt mee</translation>
    </message>
    <message>
        <source>{0} guardians come along</source>
        <translation>{0} ouders of verzorgers komen mee</translation>
    </message>
    <message>
        <source>guardian filled in further</source>
        <translation>ouder of verzorger aangevuld</translation>
    </message>
    <message>
        <source>transfer file</source>
        <translation>overstapdossier</translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation>Leerling</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groep</translation>
    </message>
    <message>
        <source>Will be</source>
        <translation>Wordt</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Waar het om gaat</translation>
    </message>
    <message>
        <source>{0}, since {1}</source>
        <translation>{0}, sinds {1}</translation>
    </message>
    <message>
        <source>category {0}</source>
        <translation>categorie {0}</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} t/m {1}</translation>
    </message>
    <message>
        <source>from {0}</source>
        <translation>vanaf {0}</translation>
    </message>
    <message>
        <source>File made on {0}.</source>
        <translation>dossier gemaakt op {0}</translation>
    </message>
    <message>
        <source>The file is preliminary.</source>
        <translation>Het dossier is voorlopig.</translation>
    </message>
    <message>
        <source>The attendance officer has been in touch.</source>
        <translation>De leerplichtambtenaar is erbij geweest.</translation>
    </message>
    <message>
        <source>Named as liable: {0}. That is not the same as guardianship.</source>
        <translation>Als aansprakelijk genoemd: {0}. Dat is niet hetzelfde als voogdij.</translation>
    </message>
    <message>
        <source>Held back at the parents’ request: {0}.</source>
        <translation>Op verzoek van de ouders niet meegestuurd: {0}.</translation>
    </message>
    <message>
        <source>Absence last year: {0} half days</source>
        <translation>Verzuim afgelopen jaar: {0} dagdelen</translation>
    </message>
    <message>
        <source>Absence last year: {0} hours</source>
        <translation>Verzuim afgelopen jaar: {0} uur</translation>
    </message>
    <message>
        <source>{0} without leave</source>
        <translation>{0} ongeoorloofd</translation>
    </message>
    <message>
        <source>more than a quarter of the time</source>
        <translation>meer dan een kwart van de tijd</translation>
    </message>
    <message>
        <source>until {0}</source>
        <translation>t/m {0}</translation>
    </message>
    <message>
        <source>Extra support: {0}</source>
        <translation>Arrangement: {0}</translation>
    </message>
    <message>
        <source>The parents have seen the file</source>
        <translation>De ouders hebben het dossier gezien</translation>
    </message>
    <message>
        <source>The parents have not seen the file</source>
        <translation>De ouders hebben het dossier niet gezien</translation>
    </message>
    <message>
        <source>they agree with it</source>
        <translation>zij zijn het ermee eens</translation>
    </message>
    <message>
        <source>they do not agree with it</source>
        <translation>zij zijn het er niet mee eens</translation>
    </message>
    <message>
        <source>Choose first</source>
        <translation>Eerst kiezen</translation>
    </message>
    <message>
        <source>Former pupil</source>
        <translation>Oud-leerling</translation>
    </message>
    <message>
        <source>What was noticed</source>
        <translation>Wat opviel</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Veld</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Gevolg</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Bestand lezen…</translation>
    </message>
    <message>
        <source>Read in a list</source>
        <translation>Lees lijst in</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Enter choose a file  ·  Esc back</source>
        <translation>Enter kies een bestand  ·  Esc terug</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>1 2 3 choose  ·  V next choice  ·  Ctrl+Enter enter  ·  Esc back</source>
        <translation>1 2 3 kies  ·  V volgende keuze  ·  Ctrl+Enter voer in  ·  Esc terug</translation>
    </message>
    <message>
        <source>Enter this file?</source>
        <translation>Dit bestand invoeren?</translation>
    </message>
    <message>
        <source>You can take it back afterwards.</source>
        <translation>Je kunt het daarna nog ongedaan maken.</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Voer in</translation>
    </message>
    <message>
        <source>Entering…</source>
        <translation>Bezig met invoeren…</translation>
    </message>
    <message>
        <source>Enter done  ·  Ctrl+Z undo</source>
        <translation>Enter klaar  ·  Ctrl+Z ongedaan maken</translation>
    </message>
    <message>
        <source>Stop reading in?</source>
        <translation>Stoppen met inlezen?</translation>
    </message>
    <message>
        <source>Nothing has been entered. What you chose here is lost.</source>
        <translation>Er is nog niets ingevoerd. Wat je hier koos, gaat verloren.</translation>
    </message>
    <message>
        <source>Stop reading in</source>
        <translation>Stop met inlezen</translation>
    </message>
    <message>
        <source>one new pupil</source>
        <translation>1 nieuwe leerling</translation>
    </message>
    <message>
        <source>{0} new pupils</source>
        <translation>{0} nieuwe leerlingen</translation>
    </message>
    <message>
        <source>one changed</source>
        <translation>1 gewijzigd</translation>
    </message>
    <message>
        <source>{0} changed</source>
        <translation>{0} gewijzigd</translation>
    </message>
    <message>
        <source>one unenrolled</source>
        <translation>1 uitgeschreven</translation>
    </message>
    <message>
        <source>{0} unenrolled</source>
        <translation>{0} uitgeschreven</translation>
    </message>
    <message>
        <source>one parent or guardian</source>
        <translation>1 ouder of verzorger</translation>
    </message>
    <message>
        <source>{0} parents or guardians</source>
        <translation>{0} ouders en verzorgers</translation>
    </message>
    <message>
        <source>details of the school</source>
        <translation>gegevens van de school</translation>
    </message>
    <message>
        <source>school year {0}</source>
        <translation>schooljaar {0}</translation>
    </message>
    <message>
        <source>as on {0}</source>
        <translation>peildatum {0}</translation>
    </message>
    <message>
        <source>made on {0}</source>
        <translation>gemaakt op {0}</translation>
    </message>
    <message>
        <source>one pupil</source>
        <translation>1 leerling</translation>
    </message>
    <message>
        <source>{0} pupils</source>
        <translation>{0} leerlingen</translation>
    </message>
</context>
<context>
    <name>IncapacityDialog</name>
    <message>
        <source>Then the parents or a representative decide instead of the pupil, as long as it holds.</source>
        <translation>Dan beslissen de ouders of een vertegenwoordiger in plaats van de leerling, zolang het geldt.</translation>
    </message>
    <message>
        <source>Cannot weigh this himself</source>
        <translation>Kan dit niet zelf afwegen</translation>
    </message>
    <message>
        <source>Who judged this?</source>
        <translation>Wie heeft dit beoordeeld?</translation>
    </message>
    <message>
        <source>name and profession</source>
        <translation>naam en beroep</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Vanaf</translation>
    </message>
    <message>
        <source>Until and including</source>
        <translation>Tot en met</translation>
    </message>
    <message>
        <source>Empty: until judged anew.</source>
        <translation>Leeg: tot iemand het opnieuw beoordeelt.</translation>
    </message>
    <message>
        <source>Which decisions is it about?</source>
        <translation>Over welke beslissingen gaat het?</translation>
    </message>
    <message>
        <source>Change judgement</source>
        <translation>Beoordeling wijzigen</translation>
    </message>
    <message>
        <source>Is it over? Fill in the last day it holds.</source>
        <translation>Is het voorbij? Vul de laatste dag in waarop het geldt.</translation>
    </message>
</context>
<context>
    <name>InvitationDialog</name>
    <message>
        <source>Invitation for calendars</source>
        <translation>Uitnodiging voor in de agenda</translation>
    </message>
    <message>
        <source>A file that opens in Outlook and every other calendar. No pupil is named in it. Send it yourself.</source>
        <translation>Een bestand dat je opent met Outlook of een andere agenda. Er staat geen leerling in. Je verstuurt het zelf.</translation>
    </message>
    <message>
        <source>Choose where to save it</source>
        <translation>Kies waar je het bewaart</translation>
    </message>
    <message>
        <source>this meeting</source>
        <translation>dit overleg</translation>
    </message>
    <message>
        <source>the whole series</source>
        <translation>de hele reeks</translation>
    </message>
    <message>
        <source>What is it for</source>
        <translation>Waarvoor</translation>
    </message>
    <message numerus="yes">
        <source>%n of them known. Without it, everybody can put it in the calendar too.</source>
        <translation>
            <numerusform>Van %n is het adres bekend. Zonder kan iedereen het ook in de agenda zetten.</numerusform>
            <numerusform>Van %n is het adres bekend. Zonder kan iedereen het ook in de agenda zetten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Name who is invited, with the e-mail address</source>
        <translation>Zet erbij wie is uitgenodigd, met e-mailadres</translation>
    </message>
</context>
<context>
    <name>Inviting</name>
    <message>
        <source>meeting-{0}</source>
        <translation>overleg-{0}</translation>
    </message>
    <message>
        <source>Save the invitation</source>
        <translation>Bewaar de uitnodiging</translation>
    </message>
    <message>
        <source>The invitation is saved. Send it to who is at the table.</source>
        <translation>De uitnodiging is bewaard. Stuur die aan wie er aan tafel zit.</translation>
    </message>
</context>
<context>
    <name>ItemMinutes</name>
    <message>
        <source>What was said</source>
        <translation>Besproken</translation>
    </message>
    <message>
        <source>Parents</source>
        <translation>Ouders</translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation>Leerling</translation>
    </message>
</context>
<context>
    <name>KeptBox</name>
    <message>
        <source>Discussed without a name. In every copy the pupil is called by a letter.</source>
        <translation>Jullie bespreken dit zonder naam. In elk exemplaar staat een letter.</translation>
    </message>
    <message>
        <source>Use no name and nothing that gives the pupil away while you talk.</source>
        <translation>Noem geen naam en niets waaraan je de leerling herkent.</translation>
    </message>
    <message>
        <source>Everybody at the table may hear the name.</source>
        <translation>Iedereen aan tafel mag de naam horen.</translation>
    </message>
    <message numerus="yes">
        <source>%n at the table may not hear the name. Choose what to do.</source>
        <translation>
            <numerusform>1 aan tafel mag de naam niet horen. Kies wat je doet.</numerusform>
            <numerusform>%n aan tafel mogen de naam niet horen. Kies wat je doet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Does not work at this school now.</source>
        <translation>Werkt nu niet op deze school.</translation>
    </message>
    <message>
        <source>Nobody has been asked for consent yet.</source>
        <translation>Er is nog geen toestemming gevraagd.</translation>
    </message>
    <message>
        <source>Ask consent</source>
        <translation>Vraag toestemming</translation>
    </message>
    <message>
        <source>Discuss without a name</source>
        <translation>Bespreek zonder naam</translation>
    </message>
    <message>
        <source>Discuss without a name all the same</source>
        <translation>Bespreek toch zonder naam</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Laat weg</translation>
    </message>
    <message>
        <source>Use the name again</source>
        <translation>Bespreek weer met naam</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Close</source>
        <translation>Sluit</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Overal</translation>
    </message>
</context>
<context>
    <name>KnownPanel</name>
    <message>
        <source>Pupil</source>
        <translation>Leerling</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Volgende stap</translation>
    </message>
    <message>
        <source>At home</source>
        <translation>Thuis</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Doelen</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Nog open</translation>
    </message>
    <message>
        <source>{0} actions</source>
        <translation>{0} afspraken</translation>
    </message>
    <message>
        <source>1 action</source>
        <translation>1 afspraak</translation>
    </message>
    <message>
        <source>first {0}</source>
        <translation>eerste {0}</translation>
    </message>
    <message>
        <source>{0} late</source>
        <translation>{0} te laat</translation>
    </message>
</context>
<context>
    <name>LeadDialog</name>
    <message numerus="yes">
        <source>Lead of %n pupil(s)</source>
        <translation>
            <numerusform>Regie van %n leerling</numerusform>
            <numerusform>Regie van %n leerlingen</numerusform>
        </translation>
    </message>
    <message>
        <source>Only pupils with an open file get another lead. You can take it back as one step.</source>
        <translation>Alleen leerlingen met een open dossier krijgen een andere regie. Je kunt het in één keer terugdraaien.</translation>
    </message>
    <message numerus="yes">
        <source>Give %n pupil(s) this lead</source>
        <translation>
            <numerusform>Geef %n leerling deze regie</numerusform>
            <numerusform>Geef %n leerlingen deze regie</numerusform>
        </translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Regie</translation>
    </message>
</context>
<context>
    <name>LeavingDialog</name>
    <message>
        <source>{0} leaves</source>
        <translation>{0} gaat weg</translation>
    </message>
    <message>
        <source>Let go and hand over</source>
        <translation>Laat gaan en draag over</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Laat gaan</translation>
    </message>
    <message>
        <source>There is nothing to hand over.</source>
        <translation>Er is niets om over te dragen.</translation>
    </message>
    <message>
        <source>Choose who takes over. What you leave empty has nobody afterwards. An action stays on the name, and a family keeps its own coach.</source>
        <translation>Kies wie het overneemt. Wat je leeg laat, heeft daarna niemand. Een afspraak blijft op naam staan, en een gezin houdt zijn eigen coach.</translation>
    </message>
    <message>
        <source>Last day at this school</source>
        <translation>Laatste dag op deze school</translation>
    </message>
    <message>
        <source>There is an account in Luwte too. Close it in Settings, under users.</source>
        <translation>Er is ook een account in Luwte. Sluit dat bij Beheer, onder gebruikers.</translation>
    </message>
    <message>
        <source>Everything to</source>
        <translation>Alles naar</translation>
    </message>
    <message>
        <source>Fills in what is still empty below.</source>
        <translation>Vult hieronder in wat nog leeg is.</translation>
    </message>
    <message>
        <source>May know nothing of this pupil yet. Ask for consent to share.</source>
        <translation>Mag over deze leerling nog niets weten. Vraag toestemming om te delen.</translation>
    </message>
</context>
<context>
    <name>LedgerPart</name>
    <message>
        <source>Luwte keeps every file byte for byte. The mark shows whether a file is still exactly the same.</source>
        <translation>Luwte bewaart elk bestand precies zoals het is verstuurd. Aan het kenmerk zie je of een bestand nog hetzelfde is.</translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation>Wat is verstuurd</translation>
    </message>
    <message>
        <source>Look at the numbers</source>
        <translation>Bekijk de getallen</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>Bewaar nogmaals</translation>
    </message>
    <message>
        <source>Nothing sent yet</source>
        <translation>Nog niets verstuurd</translation>
    </message>
    <message>
        <source>Here you find back every file you save for a recipient.</source>
        <translation>Hier vind je elk bestand terug dat je voor een ontvanger bewaart.</translation>
    </message>
</context>
<context>
    <name>LeftOutPanel</name>
    <message>
        <source>This was in the file. Luwte did not take it over and does not keep the file.</source>
        <translation>Dit stond in het bestand. Luwte neemt het niet over en bewaart het bestand niet.</translation>
    </message>
    <message>
        <source>Luwte took over everything that was in the file. It does not keep the file.</source>
        <translation>Luwte kan alles uit dit bestand gebruiken. Het bestand zelf wordt niet bewaard.</translation>
    </message>
</context>
<context>
    <name>LetterDetail</name>
    <message>
        <source>There is a newer original. Put it back to see it; your own text stays in the history.</source>
        <translation>Er is een nieuw origineel. Zet het terug om het te zien; jullie eigen tekst blijft bij ‘Wat het eerder was’ staan.</translation>
    </message>
    <message>
        <source>Offer again</source>
        <translation>Weer aanbieden</translation>
    </message>
    <message>
        <source>Offer no longer</source>
        <translation>Niet meer aanbieden</translation>
    </message>
    <message>
        <source>Filled in for an invented pupil</source>
        <translation>Ingevuld voor een verzonnen leerling</translation>
    </message>
    <message>
        <source>Change the text</source>
        <translation>Pas de tekst aan</translation>
    </message>
    <message>
        <source>Make a copy</source>
        <translation>Maak een kopie</translation>
    </message>
    <message>
        <source>Back to the original</source>
        <translation>Terug naar het origineel</translation>
    </message>
    <message>
        <source>What it was before</source>
        <translation>Wat het eerder was</translation>
    </message>
</context>
<context>
    <name>LetterDialog</name>
    <message>
        <source>Letter about {0}</source>
        <translation>Brief over {0}</translation>
    </message>
    <message>
        <source>{0} ({1} of {2})</source>
        <translation>{0} ({1} van {2})</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Sla over</translation>
    </message>
    <message>
        <source>Each receiver gets a letter of his own. It bears no address: Luwte keeps none.</source>
        <translation>Iedereen krijgt een eigen brief. Er staat geen adres op: dat bewaart Luwte niet.</translation>
    </message>
    <message>
        <source>Which letter?</source>
        <translation>Welke brief?</translation>
    </message>
    <message>
        <source>To whom?</source>
        <translation>Aan wie?</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Onderwerp</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>I read the marked words, and they may stay</source>
        <translation>Ik heb de gemarkeerde woorden gelezen en ze mogen blijven</translation>
    </message>
    <message>
        <source>What was decided about safety is not in it. Tell that yourself, where it is safe to do so.</source>
        <translation>Besluiten over veiligheid staan er niet in. Vertel die zelf, waar dat veilig kan.</translation>
    </message>
    <message>
        <source>gets a letter too, in other words. Choose a text to the pupil for it.</source>
        <translation>krijgt ook een brief, in andere woorden. Kies daarvoor een brief aan de leerling.</translation>
    </message>
    <message>
        <source>gets a letter too, in other words. Choose a text to parents for it.</source>
        <translation>krijgt ook een brief, in andere woorden. Kies daarvoor een brief aan ouders.</translation>
    </message>
    <message>
        <source>This is what {0} gets:</source>
        <translation>Dit krijgt {0}:</translation>
    </message>
    <message>
        <source>Still to fill in: {0}</source>
        <translation>Nog in te vullen: {0}</translation>
    </message>
    <message numerus="yes">
        <source>Make %n letter(s)</source>
        <translation>
            <numerusform>Maak %n brief</numerusform>
            <numerusform>Maak %n brieven</numerusform>
        </translation>
    </message>
    <message>
        <source>Make letters</source>
        <translation>Maak brieven</translation>
    </message>
    <message>
        <source>Luwte cannot fill this in: {0}. Check the name, or take the braces away.</source>
        <translation>Dit kan Luwte niet invullen: {0}. Kijk de naam na, of haal de accolades weg.</translation>
    </message>
    <message>
        <source>This is not filled in yet: {0}. Type it yourself, or take it away.</source>
        <translation>Dit is nog niet ingevuld: {0}. Typ het zelf, of haal het weg.</translation>
    </message>
</context>
<context>
    <name>LetterReadingDialog</name>
    <message>
        <source>Letter to {0}</source>
        <translation>Brief aan {0}</translation>
    </message>
    <message>
        <source>{0}, signed by {1}</source>
        <translation>{0}, ondertekend door {1}</translation>
    </message>
    <message>
        <source>Save as PDF again…</source>
        <translation>Nog eens als PDF bewaren…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>LetterTemplateDialog</name>
    <message>
        <source>Text of a letter</source>
        <translation>Tekst van een brief</translation>
    </message>
    <message>
        <source>What stands in braces is filled in for each pupil. Letters that were made stay as they are.</source>
        <translation>Wat tussen accolades staat, vult Luwte per leerling in. Brieven die al gemaakt zijn, blijven zoals ze zijn.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>What for?</source>
        <translation>Waarvoor?</translation>
    </message>
    <message>
        <source>To whom?</source>
        <translation>Aan wie?</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Nederlands</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Engels</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Onderwerp</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Put in a blank…</source>
        <translation>Zet een invulplek neer…</translation>
    </message>
    <message>
        <source>This could become, for an invented pupil:</source>
        <translation>Zo kan het worden, voor een verzonnen leerling:</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Ctrl+I</translation>
    </message>
    <message>
        <source>Luwte cannot fill this in: {0}. Check the name, or take the braces away.</source>
        <translation>Dit kan Luwte niet invullen: {0}. Kijk de naam na, of haal de accolades weg.</translation>
    </message>
</context>
<context>
    <name>LetterTemplateModel</name>
    <message>
        <source>Letter</source>
        <translation>Brief</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Aan</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>not offered</source>
        <translation>niet aangeboden</translation>
    </message>
    <message>
        <source>new original</source>
        <translation>nieuw origineel</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>aangepast</translation>
    </message>
    <message>
        <source>our own</source>
        <translation>eigen</translation>
    </message>
    <message>
        <source>pupil</source>
        <translation>leerling</translation>
    </message>
    <message>
        <source>parents</source>
        <translation>ouders</translation>
    </message>
</context>
<context>
    <name>LetterWords</name>
    <message>
        <source>{0} (the pupil)</source>
        <translation>{0} (de leerling)</translation>
    </message>
</context>
<context>
    <name>LetterWriting</name>
    <message>
        <source>Nothing was decided about a pupil yet that a letter can tell.</source>
        <translation>Er is nog niets over een leerling besloten dat in een brief kan.</translation>
    </message>
    <message>
        <source>letters-{0}</source>
        <translation>brieven-{0}</translation>
    </message>
    <message>
        <source>Save the letters</source>
        <translation>Bewaar de brieven</translation>
    </message>
    <message>
        <source>The letters are saved as PDF. Print and sign them. The file is not encrypted.</source>
        <translation>De brieven zijn bewaard als PDF. Druk ze af en onderteken ze. Het bestand is niet versleuteld.</translation>
    </message>
</context>
<context>
    <name>LettersPart</name>
    <message>
        <source>The texts that letters to parents and pupils begin with. Who writes can still change a letter.</source>
        <translation>Met deze teksten begint een brief aan ouders of leerling. Wie schrijft, kan elke brief nog aanpassen.</translation>
    </message>
    <message>
        <source>New text</source>
        <translation>Nieuwe tekst</translation>
    </message>
    <message>
        <source>Texts of letters</source>
        <translation>Teksten van brieven</translation>
    </message>
    <message>
        <source>{0} (copy)</source>
        <translation>{0} (kopie)</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Brieven</translation>
    </message>
</context>
<context>
    <name>Line</name>
    <message>
        <source>Stands with the last signal.</source>
        <translation>Komt bij het laatste signaal.</translation>
    </message>
    <message>
        <source>Becomes the next step.</source>
        <translation>Wordt de volgende stap.</translation>
    </message>
    <message>
        <source>Becomes the next step: there is no help yet to change.</source>
        <translation>Wordt de volgende stap: er is nog geen hulp om te veranderen.</translation>
    </message>
    <message>
        <source>Not possible: there is no open care file for this pupil.</source>
        <translation>Dit kan niet: deze leerling heeft geen open dossier.</translation>
    </message>
</context>
<context>
    <name>ListDetail</name>
    <message>
        <source>Back to the list</source>
        <translation>Terug naar de lijst</translation>
    </message>
</context>
<context>
    <name>ListSaver</name>
    <message>
        <source>Save the list</source>
        <translation>Bewaar de lijst</translation>
    </message>
    <message>
        <source>pupils-{0}</source>
        <translation>leerlingen-{0}</translation>
    </message>
    <message>
        <source>The list is saved. Print it, and destroy the paper after use.</source>
        <translation>De lijst is bewaard. Druk haar af en vernietig het papier na gebruik.</translation>
    </message>
    <message>
        <source>The list is saved. It is not encrypted: remove the file when you are done.</source>
        <translation>De lijst is bewaard. Het bestand is niet versleuteld: verwijder het als je klaar bent.</translation>
    </message>
</context>
<context>
    <name>ListTools</name>
    <message>
        <source>List</source>
        <translation>Lijst</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Kolommen…</translation>
    </message>
    <message>
        <source>Put on paper (PDF)…</source>
        <translation>Op papier (PDF)…</translation>
    </message>
    <message>
        <source>Save as a file (CSV)…</source>
        <translation>Als bestand (CSV)…</translation>
    </message>
</context>
<context>
    <name>ListedPart</name>
    <message>
        <source>This window is for looking only.</source>
        <translation>In dit venster kun je alleen kijken.</translation>
    </message>
</context>
<context>
    <name>LogPart</name>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Parents and carers</source>
        <translation>Ouders en verzorgers</translation>
    </message>
    <message>
        <source>Care files</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Toestemming</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Overleg</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>Bekeken</translation>
    </message>
    <message>
        <source>On paper or as a file</source>
        <translation>Op papier of als bestand</translation>
    </message>
    <message>
        <source>Pupils and lists</source>
        <translation>Leerlingen en lijsten</translation>
    </message>
    <message>
        <source>Safety and absence</source>
        <translation>Veiligheid en verzuim</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documenten</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Brieven</translation>
    </message>
    <message>
        <source>Agreements and Today</source>
        <translation>Afspraken en Vandaag</translation>
    </message>
    <message>
        <source>Prevention</source>
        <translation>Preventie</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisaties</translation>
    </message>
    <message>
        <source>Keeping and destroying</source>
        <translation>Bewaren en vernietigen</translation>
    </message>
    <message>
        <source>Professionals</source>
        <translation>Professionals</translation>
    </message>
    <message>
        <source>Files read in</source>
        <translation>Bestanden ingelezen</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>Monitor</translation>
    </message>
    <message>
        <source>School</source>
        <translation>School</translation>
    </message>
    <message>
        <source>Way of working</source>
        <translation>Werkwijze</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Gebruikers</translation>
    </message>
    <message>
        <source>Opening and putting back</source>
        <translation>Openen en terugzetten</translation>
    </message>
    <message>
        <source>Steps taken back</source>
        <translation>Stappen teruggedraaid</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Iedereen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Check the log</source>
        <translation>Controleer het logboek</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Logboek</translation>
    </message>
    <message>
        <source>Nothing was done that fits. Choose another day or person.</source>
        <translation>Er is niets gedaan dat hierbij past. Kies een andere dag of persoon.</translation>
    </message>
    <message>
        <source>Load more</source>
        <translation>Meer laden</translation>
    </message>
    <message>
        <source>Checking the log…</source>
        <translation>Logboek controleren…</translation>
    </message>
    <message>
        <source>The log is in order: {0} lines, and none was changed or removed.</source>
        <translation>Het logboek is in orde: {0} regels, en er is niets veranderd of verwijderd.</translation>
    </message>
    <message>
        <source>Line {0} is not right. From there on the log was changed or cut off outside Luwte. The lines before it are in order. Keep the backups, and tell who is responsible for privacy.</source>
        <translation>Regel {0} klopt niet. Vanaf daar is het logboek buiten Luwte om veranderd of ingekort. De regels ervoor zijn in orde. Bewaar de reservekopieën en vertel het aan wie over privacy gaat.</translation>
    </message>
</context>
<context>
    <name>LogTableModel</name>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>step {0}</source>
        <translation>stap {0}</translation>
    </message>
</context>
<context>
    <name>LookPart</name>
    <message>
        <source>These choices are for this computer.</source>
        <translation>Deze keuzes gelden voor deze computer.</translation>
    </message>
    <message>
        <source>As this computer</source>
        <translation>Zoals deze computer</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoog contrast</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Kleuren</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>After this time without keys or mouse, Luwte asks for your password. Ctrl+L locks at once.</source>
        <translation>Als je zo lang niets doet, vraagt Luwte om je wachtwoord. Met Ctrl+L vergrendel je meteen.</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>Vergrendel na</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 minuut</translation>
    </message>
    <message>
        <source>{0} minutes</source>
        <translation>{0} minuten</translation>
    </message>
    <message>
        <source>From the next time you start Luwte.</source>
        <translation>Vanaf de volgende keer dat je Luwte start.</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Scherm</translation>
    </message>
</context>
<context>
    <name>MatrixSection</name>
    <message>
        <source>Who may know what</source>
        <translation>Wie mag wat weten</translation>
    </message>
    <message>
        <source>Choose a mark to read why. Enter goes to the answers.</source>
        <translation>Kies een vakje om te lezen waarom. Enter gaat naar de antwoorden.</translation>
    </message>
</context>
<context>
    <name>MeetingDeeds</name>
    <message>
        <source>Your question is proposed for the next agenda.</source>
        <translation>Je vraag staat bij de voorstellen voor de volgende agenda.</translation>
    </message>
</context>
<context>
    <name>MeetingDialog</name>
    <message>
        <source>New meeting</source>
        <translation>Nieuw overleg</translation>
    </message>
    <message>
        <source>Change meeting</source>
        <translation>Overleg wijzigen</translation>
    </message>
    <message>
        <source>Plan meeting</source>
        <translation>Plan overleg</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaar</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>For example di, +2w or 3/11</source>
        <translation>Bijvoorbeeld di, +2w of 3/11</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>For example 10:30</source>
        <translation>Bijvoorbeeld 10:30</translation>
    </message>
    <message>
        <source>Type of meeting</source>
        <translation>Soort overleg</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duur</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minuten</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Hoe vaak</translation>
    </message>
    <message>
        <source>Up to and including</source>
        <translation>Tot en met</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Geldt voor</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>Voorzitter</translation>
    </message>
    <message>
        <source>Takes the minutes</source>
        <translation>Notulist</translation>
    </message>
    <message>
        <source>Who is at the table</source>
        <translation>Wie er aan tafel zitten</translation>
    </message>
    <message>
        <source>Plan the series</source>
        <translation>Plan de reeks</translation>
    </message>
</context>
<context>
    <name>MeetingHead</name>
    <message>
        <source>chair {0}</source>
        <translation>voorzitter {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n at the table</source>
        <translation>
            <numerusform>1 aan tafel</numerusform>
            <numerusform>%n aan tafel</numerusform>
        </translation>
    </message>
    <message>
        <source>not on the big screen</source>
        <translation>niet op het grote scherm</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) on this screen may not be seen by everybody at the table.</source>
        <translation>
            <numerusform>1 naam op dit scherm mag niet iedereen aan tafel zien.</numerusform>
            <numerusform>%n namen op dit scherm mag niet iedereen aan tafel zien.</numerusform>
        </translation>
    </message>
    <message>
        <source>safe on the big screen</source>
        <translation>mag op het grote scherm</translation>
    </message>
    <message>
        <source>Everybody at the table may see all names on this screen.</source>
        <translation>Iedereen aan tafel mag alle namen op dit scherm zien.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Bewaard</translation>
    </message>
    <message>
        <source>Back to all meetings (Esc)</source>
        <translation>Terug naar alle overleggen (Esc)</translation>
    </message>
    <message>
        <source>Change meeting…</source>
        <translation>Wijzig overleg…</translation>
    </message>
    <message>
        <source>Hold the meeting</source>
        <translation>Start het overleg</translation>
    </message>
    <message>
        <source>Invitation for calendars…</source>
        <translation>Uitnodiging voor in de agenda…</translation>
    </message>
    <message>
        <source>Cancel meeting…</source>
        <translation>Zeg overleg af…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
    <message>
        <source>Takes place after all</source>
        <translation>Gaat toch door</translation>
    </message>
</context>
<context>
    <name>MeetingLettersDialog</name>
    <message>
        <source>Letters after this meeting</source>
        <translation>Brieven na dit overleg</translation>
    </message>
    <message>
        <source>You see each letter before it is made, one after the other. They come in one PDF.</source>
        <translation>Je ziet elke brief voordat hij gemaakt wordt, één voor één. Samen komen ze in één PDF.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>About whom?</source>
        <translation>Over wie?</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) made</source>
        <translation>
            <numerusform>%n brief gemaakt</numerusform>
            <numerusform>%n brieven gemaakt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MeetingMatrix</name>
    <message>
        <source>as {0}</source>
        <translation>als {0}</translation>
    </message>
    <message>
        <source>theme</source>
        <translation>onderwerp</translation>
    </message>
    <message>
        <source>name</source>
        <translation>naam</translation>
    </message>
    <message>
        <source>You left this item out for {0}.</source>
        <translation>Dit punt laat je weg voor {0}.</translation>
    </message>
    <message>
        <source>A theme without a pupil is for everybody.</source>
        <translation>Een onderwerp zonder leerling is voor iedereen.</translation>
    </message>
    <message>
        <source>This item is without a name for everybody.</source>
        <translation>Dit punt is voor iedereen zonder naam.</translation>
    </message>
    <message>
        <source>You keep the name back from {0}.</source>
        <translation>Je houdt de naam achter voor {0}.</translation>
    </message>
    <message>
        <source>It is about: {0}.</source>
        <translation>Het gaat over: {0}.</translation>
    </message>
    <message>
        <source>Agenda item</source>
        <translation>Agendapunt</translation>
    </message>
</context>
<context>
    <name>MeetingMode</name>
    <message>
        <source>Luwte: meeting</source>
        <translation>Luwte: overleg</translation>
    </message>
    <message>
        <source>Ctrl+↓ next item</source>
        <translation>Ctrl+↓ volgende</translation>
    </message>
    <message>
        <source>Alt+O notes</source>
        <translation>Alt+O besproken</translation>
    </message>
    <message>
        <source>Alt+B decision</source>
        <translation>Alt+B besluit</translation>
    </message>
    <message>
        <source>Alt+A action</source>
        <translation>Alt+A afspraak</translation>
    </message>
    <message>
        <source>Alt+W who is in the room</source>
        <translation>Alt+W wie is er</translation>
    </message>
    <message>
        <source>F6 wall</source>
        <translation>F6 groot scherm</translation>
    </message>
    <message>
        <source>F7 black</source>
        <translation>F7 zwart</translation>
    </message>
    <message>
        <source>F8 clock</source>
        <translation>F8 klok</translation>
    </message>
    <message>
        <source>F9 undo</source>
        <translation>F9 ongedaan</translation>
    </message>
    <message>
        <source>F4 in the dossiers</source>
        <translation>F4 in de dossiers</translation>
    </message>
    <message>
        <source>F5 leave</source>
        <translation>F5 sluiten</translation>
    </message>
    <message>
        <source>the wall is black</source>
        <translation>het grote scherm is zwart</translation>
    </message>
    <message>
        <source>on the wall</source>
        <translation>op het grote scherm</translation>
    </message>
    <message>
        <source>nothing on the wall</source>
        <translation>niets op het grote scherm</translation>
    </message>
    <message>
        <source>wall would show the name</source>
        <translation>straks de naam op scherm</translation>
    </message>
    <message>
        <source>wall would show a letter</source>
        <translation>straks een letter op scherm</translation>
    </message>
    <message>
        <source>name on the wall</source>
        <translation>naam op het grote scherm</translation>
    </message>
    <message>
        <source>letter on the wall</source>
        <translation>letter op het grote scherm</translation>
    </message>
</context>
<context>
    <name>MeetingTableModel</name>
    <message>
        <source>cancelled</source>
        <translation>afgezegd</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>gepland</translation>
    </message>
    <message>
        <source>invite again</source>
        <translation>opnieuw uitnodigen</translation>
    </message>
    <message>
        <source>no agenda yet</source>
        <translation>nog geen agenda</translation>
    </message>
    <message>
        <source>no minutes yet</source>
        <translation>nog geen notulen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Notulen</translation>
    </message>
</context>
<context>
    <name>MeetingView</name>
    <message>
        <source>Parts of the meeting</source>
        <translation>Onderdelen van het overleg</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Notulen</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Exemplaren</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>Voorbereiding</translation>
    </message>
</context>
<context>
    <name>MeetingYear</name>
    <message>
        <source>Back to all meetings (Esc)</source>
        <translation>Terug naar alle overleggen (Esc)</translation>
    </message>
    <message>
        <source>What the meetings said of themselves</source>
        <translation>Wat de overleggen over zichzelf zeiden</translation>
    </message>
    <message>
        <source>School year {0}-{1} so far</source>
        <translation>Schooljaar {0}-{1} tot nu toe</translation>
    </message>
    <message>
        <source>Went well: {0}</source>
        <translation>Ging goed: {0}</translation>
    </message>
    <message>
        <source>Could be better: {0}</source>
        <translation>Kan beter: {0}</translation>
    </message>
    <message>
        <source>Next time: {0}</source>
        <translation>Volgende keer: {0}</translation>
    </message>
    <message>
        <source>No meeting was held yet this school year.</source>
        <translation>Dit schooljaar was er nog geen overleg.</translation>
    </message>
    <message>
        <source>{0} meetings, {1} items about pupils and {2} themes.</source>
        <translation>{0} overleggen, {1} punten over leerlingen en {2} thema&apos;s.</translation>
    </message>
    <message>
        <source>An item took {0} minutes, planned was {1} (of {2} items).</source>
        <translation>Een punt duurde {0} minuten, gepland was {1} (van {2} punten).</translation>
    </message>
    <message>
        <source>{0} actions agreed: {1} done in time, {2} done later, {3} dropped, {4} open of which {5} late.</source>
        <translation>{0} afspraken gemaakt: {1} op tijd gedaan, {2} later gedaan, {3} vervallen, {4} open waarvan {5} te laat.</translation>
    </message>
    <message>
        <source>From question to start of help by the care team: {0} days, the middle of {1} pupils.</source>
        <translation>Van vraag tot start van hulp via het zorgteam: {0} dagen voor de middelste van {1} leerlingen.</translation>
    </message>
    <message>
        <source>In the same months of last year: {0} days, of {1} pupils.</source>
        <translation>In dezelfde maanden vorig jaar: {0} dagen, van {1} leerlingen.</translation>
    </message>
    <message>
        <source>{0} decisions have no kind and are not shown.</source>
        <translation>{0} besluiten hebben geen soort en staan er niet bij.</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Besluiten</translation>
    </message>
    <message>
        <source>decisions</source>
        <translation>besluiten</translation>
    </message>
    <message>
        <source>All decisions noted in meetings of this school year.</source>
        <translation>Alle besluiten die in overleggen van dit schooljaar zijn genoteerd.</translation>
    </message>
    <message>
        <source>How the meetings went</source>
        <translation>Hoe de overleggen gingen</translation>
    </message>
    <message>
        <source>from 1 to 5</source>
        <translation>van 1 tot 5</translation>
    </message>
    <message>
        <source>Meetings that said so: {0} of {1}.</source>
        <translation>Overleggen die het zeiden: {0} van {1}.</translation>
    </message>
    <message>
        <source>It says how it felt, not what it brought a pupil.</source>
        <translation>Het zegt hoe het voelde, niet wat het een leerling bracht.</translation>
    </message>
    <message>
        <source>how it went</source>
        <translation>hoe het ging</translation>
    </message>
</context>
<context>
    <name>MeetingsPage</name>
    <message>
        <source>Filter by day, type or place</source>
        <translation>Zoek op dag, soort of plaats</translation>
    </message>
    <message>
        <source>Filter meetings</source>
        <translation>Zoek in overleggen</translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation>Nieuw overleg</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Overleg</translation>
    </message>
    <message>
        <source>No meetings yet</source>
        <translation>Nog geen overleg</translation>
    </message>
    <message>
        <source>Here you prepare the meeting of the care team and write its minutes.</source>
        <translation>Hier bereid je het overleg van het zorgteam voor en schrijf je de notulen.</translation>
    </message>
    <message>
        <source>Here you find the minutes of meetings you were invited to.</source>
        <translation>Hier vind je de notulen van overleggen waar jij bij was gevraagd.</translation>
    </message>
    <message>
        <source>Plan the first meeting</source>
        <translation>Plan het eerste overleg</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Dit jaar</translation>
    </message>
    <message>
        <source>opens the meeting</source>
        <translation>opent het overleg</translation>
    </message>
    <message>
        <source>plans a meeting</source>
        <translation>nieuw overleg</translation>
    </message>
    <message>
        <source>agenda, preparation, minutes, copies</source>
        <translation>agenda, voorbereiding, notulen, exemplaren</translation>
    </message>
    <message>
        <source>holds the meeting</source>
        <translation>start het overleg</translation>
    </message>
    <message>
        <source>next item</source>
        <translation>volgend punt</translation>
    </message>
    <message>
        <source>makes papers for everybody, at the preparation and the copies</source>
        <translation>maakt papieren voor iedereen, bij de voorbereiding en de exemplaren</translation>
    </message>
    <message>
        <source>moves an item down</source>
        <translation>punt naar beneden</translation>
    </message>
    <message>
        <source>takes an item off the agenda</source>
        <translation>haalt een punt van de agenda</translation>
    </message>
    <message>
        <source>looks back on this year</source>
        <translation>kijkt terug op dit jaar</translation>
    </message>
    <message>
        <source>back to all meetings</source>
        <translation>terug naar alle overleggen</translation>
    </message>
    <message>
        <source>Reading the meetings…</source>
        <translation>Overleggen lezen…</translation>
    </message>
    <message>
        <source>Next: {0}</source>
        <translation>Volgende: {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) minutes to finish</source>
        <translation>
            <numerusform>1 keer notulen om af te maken</numerusform>
            <numerusform>%n keer notulen om af te maken</numerusform>
        </translation>
    </message>
    <message>
        <source>What was here before</source>
        <translation>Wat hier eerder stond</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge</source>
        <translation>Voeg samen</translation>
    </message>
    <message>
        <source>“{0}” goes. Everything about it moves to the one that stays.</source>
        <translation>“{0}” verdwijnt. Alles wat erbij hoort gaat naar de ander, die blijft.</translation>
    </message>
    <message>
        <source>Which one stays?</source>
        <translation>Welke blijft?</translation>
    </message>
    <message>
        <source>Consents towards the one then count for the other too. You can undo this.</source>
        <translation>Toestemming voor de een telt dan ook voor de ander. Je kunt dit ongedaan maken.</translation>
    </message>
    <message>
        <source>help: {0}</source>
        <translation>hulp: {0}</translation>
    </message>
    <message>
        <source>care files: {0}</source>
        <translation>dossiers: {0}</translation>
    </message>
    <message>
        <source>seats at meetings: {0}</source>
        <translation>plaatsen bij overleg: {0}</translation>
    </message>
    <message>
        <source>actions: {0}</source>
        <translation>afspraken: {0}</translation>
    </message>
    <message>
        <source>people: {0}</source>
        <translation>mensen: {0}</translation>
    </message>
    <message>
        <source>staffing: {0}</source>
        <translation>inzet: {0}</translation>
    </message>
    <message>
        <source>other: {0}</source>
        <translation>overig: {0}</translation>
    </message>
    <message>
        <source>This moves: {0}.</source>
        <translation>Dit gaat mee: {0}.</translation>
    </message>
    <message>
        <source>Consents ({0}) stay as they were given, and are read under the name that stays.</source>
        <translation>Toestemmingen ({0}) blijven zoals ze zijn gegeven en gelden onder de naam die blijft.</translation>
    </message>
    <message>
        <source>Nothing refers to it.</source>
        <translation>Er hoort verder niets bij.</translation>
    </message>
</context>
<context>
    <name>MinutesPanel</name>
    <message>
        <source>What the meeting goes through</source>
        <translation>Wat het overleg langsloopt</translation>
    </message>
    <message>
        <source>Who is there</source>
        <translation>Wie er zijn</translation>
    </message>
    <message>
        <source>Looking back</source>
        <translation>Terugblik</translation>
    </message>
    <message>
        <source>Agreed before</source>
        <translation>Eerder afgesproken</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Opmerkingen</translation>
    </message>
</context>
<context>
    <name>ModeBar</name>
    <message>
        <source>{0} of {1} min</source>
        <translation>{0} van {1} min</translation>
    </message>
    <message>
        <source>Stop the clock</source>
        <translation>Klok stil</translation>
    </message>
    <message>
        <source>Let the clock run</source>
        <translation>Klok aan</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left, done at {0}</source>
        <translation>
            <numerusform>nog %n minuut, klaar om {0}</numerusform>
            <numerusform>nog %n minuten, klaar om {0}</numerusform>
        </translation>
    </message>
    <message>
        <source>Take off the wall</source>
        <translation>Van het grote scherm</translation>
    </message>
    <message>
        <source>On the wall</source>
        <translation>Op het grote scherm</translation>
    </message>
    <message>
        <source>Typing…</source>
        <translation>Je typt…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Bewaard</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Scherm zwart</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>ModeItem</name>
    <message>
        <source>Who is in the room</source>
        <translation>Wie is in de kamer</translation>
    </message>
</context>
<context>
    <name>Monitor</name>
    <message>
        <source>Total</source>
        <translation>Totaal</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} en {1}</translation>
    </message>
    <message>
        <source>School knows</source>
        <translation>School weet</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>Gaat weg</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Verschil</translation>
    </message>
    <message>
        <source>{0}: the school knows {1}, {2} leaves, {3}</source>
        <translation>{0}: de school weet {1}, {2} gaat weg, {3}</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>verborgen</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>gelijk</translation>
    </message>
    <message>
        <source>{0} higher</source>
        <translation>{0} hoger</translation>
    </message>
    <message>
        <source>{0} lower</source>
        <translation>{0} lager</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>niet verteld</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Wat ontbreekt</translation>
    </message>
    <message>
        <source>Mend it at</source>
        <translation>Aanvullen bij</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Open dossier</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Voor</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Gemaakt op</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Door</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>Monitor</translation>
    </message>
    <message>
        <source>{0} (replaced)</source>
        <translation>{0} (vervangen)</translation>
    </message>
    <message>
        <source>{0}; approved by {1} on {2}</source>
        <translation>{0}; akkoord van {1} op {2}</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Kenmerk</translation>
    </message>
    <message>
        <source>{0} rounded numbers leave, no names</source>
        <translation>{0} afgeronde getallen, geen namen</translation>
    </message>
    <message>
        <source>Hidden below {1}, rounded to {0}: nobody can be recognised</source>
        <translation>Verborgen onder {1}, afgerond op {0}: niemand is herkenbaar</translation>
    </message>
    <message>
        <source>Rounded to {0}: nobody can be recognised</source>
        <translation>Afgerond op {0}: niemand is te herkennen</translation>
    </message>
    <message>
        <source>A difference of {0} or less says nothing</source>
        <translation>Een verschil van {0} of minder zegt niets</translation>
    </message>
    <message>
        <source>{0} rounded numbers of pupils for {1}, about the {2}: {3} to {4}. No names, no dates of birth, no pupil numbers.</source>
        <translation>{0} afgeronde aantallen leerlingen voor {1}, over de {2}: {3} tot en met {4}. Geen namen, geen geboortedatums, geen leerlingnummers.</translation>
    </message>
    <message>
        <source>Numbers below {1} are hidden. What is shown is a multiple of {0}, at most {0} from the real one. For each hidden number Luwte has worked out that nobody fits, and that {1} or more pupils fit too. Without that proof nothing leaves.</source>
        <translation>Getallen onder {1} zijn verborgen. Wat er staat, is een veelvoud van {0} en wijkt hoogstens {0} af van het echte getal. Voor elk verborgen getal heeft Luwte uitgerekend dat niemand kan, en {1} of meer leerlingen ook. Zonder dat bewijs gaat er niets weg.</translation>
    </message>
    <message>
        <source>Every number is a multiple of {0}, at most {0} from the real one. For every small number Luwte has worked out that nobody fits, and that {0} or more pupils fit too. Without that proof nothing leaves.</source>
        <translation>Elk getal is een veelvoud van {0} en ligt hoogstens {0} naast het echte. Luwte heeft bij elk klein getal nagerekend dat er ook niemand achter kan zitten, en ook {0} of meer leerlingen. Zonder dat bewijs gaat er niets weg.</translation>
    </message>
    <message>
        <source>A difference of {0} or less can come from rounding. Help that ended does not mean that a goal was reached. Do not compare with figures of providers or the CBS: they count otherwise.</source>
        <translation>Een verschil van {0} of minder kan door het afronden komen. Dat hulp stopte, zegt niet dat het doel is bereikt. Vergelijk niet met cijfers van aanbieders of het CBS: die tellen anders.</translation>
    </message>
    <message>
        <source>Made coarser, because in more detail a pupil could have been recognised: {0}.</source>
        <translation>Grover gemaakt, omdat een leerling anders herkenbaar kon zijn: {0}.</translation>
    </message>
    <message>
        <source> and {0} more</source>
        <translation> en nog {0} andere</translation>
    </message>
    <message>
        <source>It was about: {0}.</source>
        <translation>Het ging om: {0}.</translation>
    </message>
    <message>
        <source>Hidden too, so that the small ones cannot be worked out: {0} numbers of {1} or more.</source>
        <translation>Ook verborgen, zodat de kleine niet uit te rekenen zijn: {0} getallen van {1} of meer.</translation>
    </message>
    <message>
        <source>Luwte has worked out that it cannot be less.</source>
        <translation>Luwte heeft uitgerekend dat het niet minder kan.</translation>
    </message>
    <message>
        <source>No pupil counts in this period. Is that right? Look first whether help and care files are filled in.</source>
        <translation>In deze periode telt geen enkele leerling mee. Klopt dat? Kijk eerst of hulp en zorgdossiers zijn ingevuld.</translation>
    </message>
    <message>
        <source>Look at these texts before you save: they go along in the file, and hold words that are also a name of a pupil or parent. {0}</source>
        <translation>Kijk naar deze teksten voor je bewaart: ze gaan mee in het bestand, en er staan woorden in die ook een naam van een leerling of ouder zijn. {0}</translation>
    </message>
    <message>
        <source>“{0}” in “{1}”.</source>
        <translation>“{0}” in “{1}”.</translation>
    </message>
    <message>
        <source>Since it was sent {0} numbers have become different. What was sent stays as it is. Pupils who turn out to be in help at the end, or not, come in the file of the next period as a correction.</source>
        <translation>Sinds het versturen zijn {0} getallen anders geworden. Wat is verstuurd, blijft zo. Leerlingen die aan het eind toch wel of niet in hulp waren, komen als correctie in het bestand van de volgende periode.</translation>
    </message>
    <message>
        <source>Does a recipient ask for the right numbers of this period? Then make a replacement.</source>
        <translation>Vraagt een ontvanger om de juiste cijfers van deze periode? Maak dan een vervanging.</translation>
    </message>
    <message>
        <source>Made safe together: {0} files of this period, and {1} files sent before.</source>
        <translation>Samen veilig gemaakt: {0} bestanden over deze periode, en {1} eerdere verzendingen.</translation>
    </message>
    <message>
        <source>Made safe together with {0} earlier releases.</source>
        <translation>Samen veilig gemaakt met {0} eerdere verzendingen.</translation>
    </message>
    <message>
        <source>Made safe together: {0} files of this period.</source>
        <translation>Samen veilig gemaakt: {0} bestanden over deze periode.</translation>
    </message>
    <message>
        <source>Save the file for {0}?</source>
        <translation>Het bestand voor {0} bewaren?</translation>
    </message>
    <message>
        <source>Save {0} files?</source>
        <translation>{0} bestanden bewaren?</translation>
    </message>
    <message>
        <source>{0}, {1}. Luwte keeps exactly what you send. These figures then stay as they are. Luwte itself sends nothing: give the file to the recipient afterwards.</source>
        <translation>{0}, {1}. Luwte bewaart precies wat je verstuurt. Deze cijfers blijven daarna zoals ze zijn. Luwte verstuurt zelf niets: geef het bestand daarna aan de ontvanger.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaar</translation>
    </message>
    <message>
        <source>They come in the place of what you sent before. Send them to everybody who got that.</source>
        <translation>Ze komen in de plaats van wat je eerder verstuurde. Stuur ze aan iedereen die dat kreeg.</translation>
    </message>
    <message>
        <source>Busy…</source>
        <translation>Bezig…</translation>
    </message>
    <message>
        <source>This period runs until {0}. You can look, and save when it is over.</source>
        <translation>Deze periode loopt tot en met {0}. Je kunt kijken; bewaren kan als ze voorbij is.</translation>
    </message>
    <message>
        <source>Saved on {0}. Luwte sends nothing itself: give the file to the recipient.</source>
        <translation>Bewaard op {0}. Luwte verstuurt zelf niets: geef het bestand aan de ontvanger.</translation>
    </message>
    <message>
        <source>Saved on {0}. Luwte sends nothing itself: give each file to its recipient.</source>
        <translation>Bewaard op {0}. Luwte verstuurt zelf niets: geef elk bestand aan zijn ontvanger.</translation>
    </message>
    <message>
        <source>This replaces what was sent. Both together are safe: the proof is complete.</source>
        <translation>Dit vervangt wat is verstuurd. Beide samen zijn veilig: het bewijs is compleet.</translation>
    </message>
    <message>
        <source>The proof is complete: all {0} numbers are safe.</source>
        <translation>Het bewijs is compleet: alle {0} getallen zijn veilig.</translation>
    </message>
    <message>
        <source>Somebody else has to approve it first.</source>
        <translation>Eerst geeft iemand anders akkoord.</translation>
    </message>
    <message>
        <source>Something changed since approval was asked. It no longer holds: ask again.</source>
        <translation>Er is iets veranderd sinds akkoord is gevraagd. Het akkoord is vervallen: vraag het opnieuw.</translation>
    </message>
    <message>
        <source>{0} asked for approval on {1}. Somebody else has to answer.</source>
        <translation>{0} vroeg op {1} om akkoord. Nu is iemand anders aan zet.</translation>
    </message>
    <message>
        <source>{0} sent it back: “{1}” Mend it and ask again.</source>
        <translation>{0} stuurt het terug: “{1}” Los het op en vraag opnieuw akkoord.</translation>
    </message>
    <message>
        <source>{0} approved it on {1}. You can save it.</source>
        <translation>{0} gaf akkoord op {1}. Je kunt het bewaren.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Vraag</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Verstuurd</translation>
    </message>
</context>
<context>
    <name>MonitorBody</name>
    <message>
        <source>Parts of the monitor</source>
        <translation>Delen van de monitor</translation>
    </message>
    <message>
        <source>Look first</source>
        <translation>Eerst kijken</translation>
    </message>
    <message>
        <source>Luwte counts, makes the numbers safe and shows what would leave. Nothing is sent. After that you mend what is missing and save the file.</source>
        <translation>Luwte telt, maakt de getallen veilig en laat zien wat er weg zou gaan. Er wordt niets verstuurd. Daarna vul je aan wat ontbreekt en bewaar je het bestand.</translation>
    </message>
    <message>
        <source>Make preview</source>
        <translation>Maak voorbeeld</translation>
    </message>
    <message>
        <source>Mend first</source>
        <translation>Eerst aanvullen</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Voorbeeld</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergelijk</translation>
    </message>
    <message>
        <source>School survey</source>
        <translation>Schoolvragenlijst</translation>
    </message>
    <message>
        <source>Sent {0}</source>
        <translation>Verstuurd {0}</translation>
    </message>
</context>
<context>
    <name>MonitorChoice</name>
    <message>
        <source>Monitor</source>
        <translation>Monitor</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>Tel opnieuw</translation>
    </message>
    <message>
        <source>{0} (still running)</source>
        <translation>{0} (loopt nog)</translation>
    </message>
    <message>
        <source>{0} (saved)</source>
        <translation>{0} (bewaard)</translation>
    </message>
</context>
<context>
    <name>MonitorOptionsDialog</name>
    <message>
        <source>These numbers stay out unless you tick them. Ask yourself whether the recipient needs them.</source>
        <translation>Deze getallen gaan alleen mee als je ze aankruist. Vraag je af of de ontvanger ze nodig heeft.</translation>
    </message>
    <message>
        <source>Extra numbers for {0}</source>
        <translation>Extra getallen voor {0}</translation>
    </message>
    <message>
        <source>See whether this is safe</source>
        <translation>Kijk of dit veilig kan</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) more.</source>
        <translation>
            <numerusform>Eén getal erbij.</numerusform>
            <numerusform>%n getallen erbij.</numerusform>
        </translation>
    </message>
    <message>
        <source>Counting and making safe…</source>
        <translation>Tellen en veilig maken…</translation>
    </message>
</context>
<context>
    <name>MonitorPage</name>
    <message>
        <source>counts and shows a preview</source>
        <translation>telt en toont een voorbeeld</translation>
    </message>
    <message>
        <source>shows what is missing</source>
        <translation>toont wat ontbreekt</translation>
    </message>
    <message>
        <source>saves the file</source>
        <translation>bewaart het bestand</translation>
    </message>
    <message>
        <source>approves</source>
        <translation>geeft akkoord</translation>
    </message>
    <message>
        <source>sends back</source>
        <translation>stuurt terug</translation>
    </message>
    <message>
        <source>explains what leaves</source>
        <translation>legt uit wat er weggaat</translation>
    </message>
    <message>
        <source>goes to the preview</source>
        <translation>gaat naar het voorbeeld</translation>
    </message>
    <message>
        <source>goes to what is to be mended first</source>
        <translation>gaat naar wat eerst aan te vullen is</translation>
    </message>
    <message>
        <source>goes to what was sent</source>
        <translation>gaat naar wat verstuurd is</translation>
    </message>
    <message>
        <source>goes to comparing</source>
        <translation>gaat naar vergelijken</translation>
    </message>
    <message>
        <source>goes to the school survey</source>
        <translation>gaat naar de schoolvragenlijst</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) for your approval</source>
        <translation>
            <numerusform>Eén vraag om jouw akkoord</numerusform>
            <numerusform>%n vragen om jouw akkoord</numerusform>
        </translation>
    </message>
    <message>
        <source>For the municipality of {0}</source>
        <translation>Voor gemeente {0}</translation>
    </message>
    <message>
        <source>nothing sent yet</source>
        <translation>nog niets verstuurd</translation>
    </message>
    <message>
        <source>last saved on {0}</source>
        <translation>laatst bewaard op {0}</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>Monitor</translation>
    </message>
    <message>
        <source>Make a preview of the monitor</source>
        <translation>Maak een voorbeeld van de monitor</translation>
    </message>
</context>
<context>
    <name>MonitorWordsDialog</name>
    <message>
        <source>Say it in your own words</source>
        <translation>Zeg het in je eigen woorden</translation>
    </message>
    <message>
        <source>What is counted does not change. Write no names: this text goes along in the file.</source>
        <translation>Wat er wordt geteld, verandert niet. Schrijf geen namen: deze tekst gaat mee in het bestand.</translation>
    </message>
    <message>
        <source>Which text</source>
        <translation>Welke tekst</translation>
    </message>
    <message>
        <source>In Dutch</source>
        <translation>In het Nederlands</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>In het Engels</translation>
    </message>
</context>
<context>
    <name>MonitorWork</name>
    <message>
        <source>Counting and making safe…</source>
        <translation>Tellen en veilig maken…</translation>
    </message>
    <message>
        <source>Saving the file…</source>
        <translation>Bestand bewaren…</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Bewaard: {0}</translation>
    </message>
    <message>
        <source>Saved: {0} files</source>
        <translation>Bewaard: {0} bestanden</translation>
    </message>
    <message>
        <source>Leave the name as it is: {0}. Under another name the recipient cannot check the file.</source>
        <translation>Laat de naam zoals hij is: {0}. Met een andere naam kan de ontvanger het bestand niet controleren.</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Leerlingen</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Overleg</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Afspraken</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netwerk</translation>
    </message>
    <message>
        <source>Prevention</source>
        <translation>Preventie</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>Monitor</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Beheer</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Vergrendel</translation>
    </message>
</context>
<context>
    <name>NetworkBar</name>
    <message>
        <source>People or organisations</source>
        <translation>Mensen of organisaties</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Mensen</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisaties</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Search the network</source>
        <translation>Zoek in het netwerk</translation>
    </message>
    <message>
        <source>Search name, role or organisation</source>
        <translation>Zoek op naam, rol of organisatie</translation>
    </message>
    <message>
        <source>Also who has left</source>
        <translation>Ook wie weg is</translation>
    </message>
    <message>
        <source>Read in contact cards (.vcf)</source>
        <translation>Lees contactkaartjes in (.vcf)</translation>
    </message>
    <message>
        <source>Save contact cards (.vcf)</source>
        <translation>Bewaar contactkaartjes (.vcf)</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Nieuwe persoon</translation>
    </message>
    <message>
        <source>New organisation</source>
        <translation>Nieuwe organisatie</translation>
    </message>
    <message>
        <source>Double? {0}</source>
        <translation>Dubbel? {0}</translation>
    </message>
</context>
<context>
    <name>NetworkCards</name>
    <message>
        <source>Read in contact cards (.vcf)</source>
        <translation>Contactkaartjes inlezen (.vcf)</translation>
    </message>
    <message>
        <source>Save contact cards of the network (.vcf)</source>
        <translation>Contactkaartjes van het netwerk bewaren (.vcf)</translation>
    </message>
    <message>
        <source>Read in contact cards</source>
        <translation>Contactkaartjes inlezen</translation>
    </message>
    <message>
        <source>Save contact cards</source>
        <translation>Contactkaartjes bewaren</translation>
    </message>
    <message>
        <source>The contact cards stand outside Luwte now. Look after them.</source>
        <translation>De contactkaartjes staan nu buiten Luwte. Pas er goed op.</translation>
    </message>
</context>
<context>
    <name>NetworkDetail</name>
    <message>
        <source>Edit</source>
        <translation>Wijzig</translation>
    </message>
    <message>
        <source>What was here before</source>
        <translation>Wat hier eerder stond</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Gekopieerd</translation>
    </message>
</context>
<context>
    <name>NetworkLists</name>
    <message>
        <source>People</source>
        <translation>Mensen</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisaties</translation>
    </message>
    <message>
        <source>Nobody works here now</source>
        <translation>Er werkt hier nu niemand</translation>
    </message>
    <message>
        <source>Everybody in the list has left.</source>
        <translation>Iedereen in de lijst is weg.</translation>
    </message>
    <message>
        <source>Show who has left</source>
        <translation>Toon wie weg is</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Hier staat nog niets</translation>
    </message>
    <message>
        <source>The care coordinator fills in the network.</source>
        <translation>De zorgcoördinator vult het netwerk in.</translation>
    </message>
    <message>
        <source>Note who is in the school on which days, for whom they work and how to reach them.</source>
        <translation>Noteer wie op welke dagen in school is, voor wie die werkt en hoe je die bereikt.</translation>
    </message>
    <message>
        <source>Who is around the school?</source>
        <translation>Wie is er rond de school?</translation>
    </message>
    <message>
        <source>Add the first person</source>
        <translation>Voeg de eerste persoon toe</translation>
    </message>
    <message>
        <source>Note providers, municipality and others: what they are, and whether they have room.</source>
        <translation>Noteer aanbieders, gemeente en anderen: wat ze zijn, en of er plek is.</translation>
    </message>
    <message>
        <source>Who helps around the school?</source>
        <translation>Wie helpt er rond de school?</translation>
    </message>
    <message>
        <source>Add the first organisation</source>
        <translation>Voeg de eerste organisatie toe</translation>
    </message>
    <message>
        <source>Look at organisations</source>
        <translation>Bekijk organisaties</translation>
    </message>
    <message>
        <source>Look at people</source>
        <translation>Bekijk mensen</translation>
    </message>
    <message>
        <source>Not in this list</source>
        <translation>Niet in deze lijst</translation>
    </message>
    <message>
        <source>But there is something in the other one.</source>
        <translation>Maar wel in de andere.</translation>
    </message>
    <message>
        <source>But there is somebody who has left.</source>
        <translation>Er is wel iemand die weg is.</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Niemand gevonden</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Niets gevonden</translation>
    </message>
    <message>
        <source>Try fewer letters.</source>
        <translation>Probeer minder letters.</translation>
    </message>
</context>
<context>
    <name>NetworkPage</name>
    <message>
        <source>opens the details</source>
        <translation>opent de gegevens</translation>
    </message>
    <message>
        <source>new person or organisation</source>
        <translation>nieuwe persoon of organisatie</translation>
    </message>
    <message>
        <source>edits</source>
        <translation>wijzigt</translation>
    </message>
    <message>
        <source>notes whether there is room</source>
        <translation>noteert of er plek is</translation>
    </message>
    <message>
        <source>other days than usual</source>
        <translation>andere dagen dan anders</translation>
    </message>
    <message>
        <source>somebody leaves</source>
        <translation>iemand gaat weg</translation>
    </message>
    <message>
        <source>merges what is double</source>
        <translation>voegt samen wat dubbel is</translation>
    </message>
    <message>
        <source>shows what was here before</source>
        <translation>toont wat hier eerder stond</translation>
    </message>
    <message>
        <source>people</source>
        <translation>mensen</translation>
    </message>
    <message>
        <source>organisations</source>
        <translation>organisaties</translation>
    </message>
    <message>
        <source>week</source>
        <translation>week</translation>
    </message>
    <message>
        <source>searches here</source>
        <translation>zoekt hier</translation>
    </message>
    <message>
        <source>New organisation</source>
        <translation>Nieuwe organisatie</translation>
    </message>
    <message>
        <source>At school today {0} · people {1} · organisations {2}</source>
        <translation>Vandaag op school {0} · mensen {1} · organisaties {2}</translation>
    </message>
    <message>
        <source>At school today {0} · people {1} · organisations {2} · now {3} helpers of {4} organisations</source>
        <translation>Vandaag op school {0} · mensen {1} · organisaties {2} · nu {3} helpers van {4} organisaties</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netwerk</translation>
    </message>
    <message>
        <source>New person in the network</source>
        <translation>Nieuwe persoon in het netwerk</translation>
    </message>
</context>
<context>
    <name>NetworkWords</name>
    <message>
        <source>since {0}</source>
        <translation>sinds {0}</translation>
    </message>
    <message>
        <source>until {0}</source>
        <translation>tot en met {0}</translation>
    </message>
    <message>
        <source>at this school</source>
        <translation>op deze school</translation>
    </message>
    <message>
        <source>extra on {0}</source>
        <translation>extra op {0}</translation>
    </message>
    <message>
        <source>away on {0}</source>
        <translation>weg op {0}</translation>
    </message>
    <message>
        <source>extra from {0} until {1}</source>
        <translation>extra van {0} tot en met {1}</translation>
    </message>
    <message>
        <source>away from {0} until {1}</source>
        <translation>weg van {0} tot en met {1}</translation>
    </message>
    <message>
        <source>{0} {1} fte</source>
        <translation>{0} {1} fte</translation>
    </message>
    <message>
        <source>not noted</source>
        <translation>niet genoteerd</translation>
    </message>
    <message>
        <source>Now planned: {0} fte, used: {1} fte</source>
        <translation>Nu gepland: {0} fte, gebruikt: {1} fte</translation>
    </message>
    <message>
        <source>{0}, since {1}</source>
        <translation>{0}, sinds {1}</translation>
    </message>
    <message>
        <source>day unknown</source>
        <translation>dag onbekend</translation>
    </message>
    <message>
        <source>unknown again</source>
        <translation>weer onbekend</translation>
    </message>
</context>
<context>
    <name>NewPassword</name>
    <message>
        <source>At least 10 signs. Four words that have nothing to do with each other work well.</source>
        <translation>Minstens 10 tekens. Vier woorden die niets met elkaar te maken hebben werken goed.</translation>
    </message>
    <message>
        <source>Still too short.</source>
        <translation>Nog te kort.</translation>
    </message>
    <message>
        <source>Can be guessed.</source>
        <translation>Te raden.</translation>
    </message>
    <message>
        <source>Will do. Longer is better.</source>
        <translation>Kan ermee door. Langer is beter.</translation>
    </message>
    <message>
        <source>Good.</source>
        <translation>Goed.</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>Sterk.</translation>
    </message>
    <message>
        <source>Many people use a part of this.</source>
        <translation>Een deel hiervan gebruiken veel mensen.</translation>
    </message>
    <message>
        <source>Your name or the school’s name is in it.</source>
        <translation>Je naam of die van de school zit erin.</translation>
    </message>
    <message>
        <source>Keys that lie in a row are guessed first.</source>
        <translation>Toetsen op een rij worden het eerst geraden.</translation>
    </message>
    <message>
        <source>Repeating adds little.</source>
        <translation>Herhalen helpt weinig.</translation>
    </message>
    <message>
        <source>A year adds little.</source>
        <translation>Een jaartal helpt weinig.</translation>
    </message>
</context>
<context>
    <name>NewUserDialog</name>
    <message>
        <source>Let this person choose the password here, or change it at once.</source>
        <translation>Laat deze persoon het wachtwoord hier zelf kiezen, of het meteen veranderen.</translation>
    </message>
    <message>
        <source>Let somebody in</source>
        <translation>Laat iemand toe</translation>
    </message>
    <message>
        <source>Add user</source>
        <translation>Voeg gebruiker toe</translation>
    </message>
    <message>
        <source>First password</source>
        <translation>Eerste wachtwoord</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>The same password again</source>
        <translation>Hetzelfde wachtwoord nog een keer</translation>
    </message>
</context>
<context>
    <name>OptionsButton</name>
    <message>
        <source>Extra numbers: {0} of {1}</source>
        <translation>Extra getallen: {0} van {1}</translation>
    </message>
    <message>
        <source>This period was sent already and does not change. Your choice holds from the next one.</source>
        <translation>Deze periode is al verstuurd en verandert niet. Je keuze geldt vanaf de volgende.</translation>
    </message>
    <message>
        <source>It can be done, but less finely.</source>
        <translation>Dit kan, maar dan minder precies.</translation>
    </message>
    <message>
        <source>It can be done safely: the proof is complete for all {0} numbers.</source>
        <translation>Dit kan veilig: het bewijs is compleet voor alle {0} getallen.</translation>
    </message>
</context>
<context>
    <name>OrganisationDetail</name>
    <message>
        <source>Edit staffing</source>
        <translation>Wijzig inzet</translation>
    </message>
    <message>
        <source>Noted by mistake: remove</source>
        <translation>Vergissing: haal weg</translation>
    </message>
    <message>
        <source>Takes nobody now, and these pupils wait for help here: {0}. Look for another provider.</source>
        <translation>Neemt nu niemand aan, en deze leerlingen wachten hier op hulp: {0}. Zoek een andere aanbieder.</translation>
    </message>
    <message>
        <source>Also known as {0}</source>
        <translation>Ook bekend als {0}</translation>
    </message>
    <message>
        <source>Note room…</source>
        <translation>Plek noteren…</translation>
    </message>
    <message>
        <source>Note staffing…</source>
        <translation>Inzet noteren…</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Samenvoegen…</translation>
    </message>
    <message>
        <source>Nobody knows yet. Call and note the answer.</source>
        <translation>Nog niet bekend. Bel en noteer het antwoord.</translation>
    </message>
    <message>
        <source>Asked on {0}</source>
        <translation>Gevraagd op {0}</translation>
    </message>
    <message>
        <source>Asked on {0}, {1} weeks ago</source>
        <translation>Gevraagd op {0}, {1} weken geleden</translation>
    </message>
    <message>
        <source>{0} until {1}</source>
        <translation>{0} tot en met {1}</translation>
    </message>
    <message>
        <source>since {0}</source>
        <translation>sinds {0}</translation>
    </message>
    <message>
        <source>until {0}</source>
        <translation>tot en met {0}</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>afgelopen</translation>
    </message>
    <message>
        <source>ends in {0} wk</source>
        <translation>loopt af over {0} wk</translation>
    </message>
    <message>
        <source>Copy telephone number</source>
        <translation>Kopieer telefoonnummer</translation>
    </message>
    <message>
        <source>Copy e-mail address</source>
        <translation>Kopieer e-mailadres</translation>
    </message>
    <message>
        <source>People at this school</source>
        <translation>Mensen op deze school</translation>
    </message>
    <message>
        <source>Nobody of this organisation works at the school now.</source>
        <translation>Er werkt nu niemand van deze organisatie op school.</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Aanbod</translation>
    </message>
    <message>
        <source>Room over time</source>
        <translation>Ruimte door de tijd</translation>
    </message>
    <message>
        <source>Staffing</source>
        <translation>Inzet</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Plek</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
</context>
<context>
    <name>OrganisationDialog</name>
    <message>
        <source>New organisation</source>
        <translation>Nieuwe organisatie</translation>
    </message>
    <message>
        <source>Edit organisation</source>
        <translation>Organisatie wijzigen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Andere namen</translation>
    </message>
    <message>
        <source>One on each line. You can find it by these too.</source>
        <translation>Eén op elke regel. Je vindt de organisatie ook op deze namen.</translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation>Wat is het?</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Does it take new pupils?</source>
        <translation>Neemt deze organisatie nieuwe leerlingen aan?</translation>
    </message>
    <message>
        <source>Waiting time</source>
        <translation>Wachttijd</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>weken</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>Gevraagd op</translation>
    </message>
    <message>
        <source>Who said so?</source>
        <translation>Wie zei dat?</translation>
    </message>
    <message>
        <source>For example the team leader, by phone</source>
        <translation>Bijvoorbeeld de teamleider, aan de telefoon</translation>
    </message>
    <message>
        <source>What does it offer?</source>
        <translation>Wat biedt deze organisatie?</translation>
    </message>
    <message>
        <source>One on each line: what, where, for which age. For example play therapy at school, 4 to 12</source>
        <translation>Eén per regel: wat, waar, voor welke leeftijd. Bijvoorbeeld: speltherapie op school, 4 tot 12 jaar</translation>
    </message>
    <message>
        <source>Contract from</source>
        <translation>Contract vanaf</translation>
    </message>
    <message>
        <source>Contract until</source>
        <translation>Contract tot en met</translation>
    </message>
    <message>
        <source>Contracts mostly end on 31 July.</source>
        <translation>Contracten eindigen meestal op 31 juli.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>No pupils here.</source>
        <translation>Schrijf hier niets over leerlingen.</translation>
    </message>
    <message>
        <source>Other names and a note</source>
        <translation>Andere namen en een notitie</translation>
    </message>
    <message>
        <source>This one is already in the list: {0}</source>
        <translation>Deze staat al in de lijst: {0}</translation>
    </message>
</context>
<context>
    <name>OrganisationTableModel</name>
    <message>
        <source>{0} {1} wk</source>
        <translation>{0} {1} wk</translation>
    </message>
    <message>
        <source>{0} takes no new pupils now. Look for another.</source>
        <translation>{0} neemt nu geen nieuwe leerlingen aan. Zoek een andere aanbieder.</translation>
    </message>
    <message>
        <source>{0} has a waiting list. Tell the family.</source>
        <translation>{0} heeft een wachtlijst. Vertel dat aan het gezin.</translation>
    </message>
    <message>
        <source>Said on {0}.</source>
        <translation>Gehoord op {0}.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Plek</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Mensen</translation>
    </message>
</context>
<context>
    <name>OwnCopyPanel</name>
    <message>
        <source>Save my copy…</source>
        <translation>Bewaar mijn exemplaar…</translation>
    </message>
    <message>
        <source>Add remark…</source>
        <translation>Voeg opmerking toe…</translation>
    </message>
    <message>
        <source>Making the copy…</source>
        <translation>Exemplaar maken…</translation>
    </message>
    <message>
        <source>Your copy is saved.</source>
        <translation>Je exemplaar is bewaard.</translation>
    </message>
</context>
<context>
    <name>OwnDialog</name>
    <message>
        <source>From</source>
        <translation>Vanaf</translation>
    </message>
    <message>
        <source>What was before stays as it was.</source>
        <translation>Wat eerder was, blijft zoals het was.</translation>
    </message>
</context>
<context>
    <name>OwnMeetingDialog</name>
    <message>
        <source>New type of meeting</source>
        <translation>Nieuw soort overleg</translation>
    </message>
    <message>
        <source>You can choose it when you plan a meeting.</source>
        <translation>Je kunt het kiezen als je een overleg plant.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Who is there</source>
        <translation>Wie er zijn</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Hoe vaak</translation>
    </message>
</context>
<context>
    <name>OwnMeetingPanel</name>
    <message>
        <source>Parts of the meeting</source>
        <translation>Delen van het overleg</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>Voorbereiding</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Notulen</translation>
    </message>
</context>
<context>
    <name>OwnMonitorDialog</name>
    <message>
        <source>A version of your own of: {0}</source>
        <translation>Eigen versie van: {0}</translation>
    </message>
    <message>
        <source>Whom it counts and that it is safe stay as they are. A version by which you sent stays readable.</source>
        <translation>Wie er telt en dat het veilig is, blijven zoals ze zijn. Een versie waarmee je iets verstuurde, blijft leesbaar.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Naam in het Engels</translation>
    </message>
    <message>
        <source>Empty: the same name.</source>
        <translation>Leeg: dezelfde naam.</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Voor wie</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Coarser is always safe. Finer than what comes with Luwte is not possible.</source>
        <translation>Grover mag altijd. Fijner dan wat bij Luwte hoort, kan niet.</translation>
    </message>
    <message>
        <source>Hide numbers below</source>
        <translation>Verberg getallen onder</translation>
    </message>
    <message>
        <source>Round to multiples of</source>
        <translation>Rond af op veelvouden van</translation>
    </message>
    <message>
        <source>Asked about pupils</source>
        <translation>Gevraagd over leerlingen</translation>
    </message>
    <message>
        <source>Told about the school</source>
        <translation>Verteld over de school</translation>
    </message>
    <message>
        <source>Asked of the school</source>
        <translation>Gevraagd aan de school</translation>
    </message>
    <message>
        <source>Always there, for the sums: {0}.</source>
        <translation>Altijd erbij, voor de optellingen: {0}.</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>A table of two things needs both of its own tables.</source>
        <translation>Een tabel van twee dingen heeft beide losse tabellen nodig.</translation>
    </message>
    <message>
        <source>When tables are too fine to be safe, Luwte may</source>
        <translation>Zijn tabellen te fijn om veilig te zijn, dan mag Luwte</translation>
    </message>
    <message>
        <source>From top to bottom. Without steps there is sooner no file at all.</source>
        <translation>Van boven naar beneden. Zonder stappen is er eerder helemaal geen bestand.</translation>
    </message>
</context>
<context>
    <name>OwnPreparation</name>
    <message>
        <source>Saved</source>
        <translation>Bewaard</translation>
    </message>
    <message>
        <source>What the meeting goes through</source>
        <translation>Waar het overleg doorheen gaat</translation>
    </message>
    <message>
        <source>Why it is on the agenda</source>
        <translation>Waarom op de agenda</translation>
    </message>
    <message>
        <source>What you may know</source>
        <translation>Wat je mag weten</translation>
    </message>
    <message>
        <source>From others</source>
        <translation>Van anderen</translation>
    </message>
    <message>
        <source>What do you want to tell?</source>
        <translation>Wat wil je vertellen?</translation>
    </message>
    <message>
        <source>What do you want to ask?</source>
        <translation>Wat wil je vragen?</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>Waar gaat het over?</translation>
    </message>
    <message>
        <source>Who may not know one of these does not get your text.</source>
        <translation>Wie een van deze niet mag weten, krijgt jouw tekst niet.</translation>
    </message>
    <message>
        <source>I know this from my own help file</source>
        <translation>Ik weet dit uit mijn eigen hulpdossier</translation>
    </message>
    <message>
        <source>Then consent for sharing from that file is needed. What you write here, the school keeps.</source>
        <translation>Dan is toestemming nodig voor delen uit dat dossier. Wat je hier schrijft, bewaart de school.</translation>
    </message>
    <message>
        <source>Save my paper…</source>
        <translation>Mijn stuk bewaren…</translation>
    </message>
    <message>
        <source>You may not know who this is. Write nothing that tells it.</source>
        <translation>Je mag niet weten wie dit is. Schrijf niets waaraan je dat ziet.</translation>
    </message>
    <message>
        <source>{0} wrote this down for you. Change what is not right.</source>
        <translation>{0} heeft dit voor jou opgeschreven. Pas aan wat niet klopt.</translation>
    </message>
    <message>
        <source>Not everybody at the table may know who this is. Change: {0}.</source>
        <translation>Niet iedereen aan tafel mag weten wie dit is. Verander: {0}.</translation>
    </message>
    <message>
        <source>You had still to do: {0}</source>
        <translation>Dit zou jij nog doen: {0}</translation>
    </message>
    <message>
        <source>Making the paper…</source>
        <translation>Stuk maken…</translation>
    </message>
    <message>
        <source>Your paper is saved.</source>
        <translation>Je stuk is bewaard.</translation>
    </message>
</context>
<context>
    <name>OwnValueDialog</name>
    <message>
        <source>How is this at your school? Leave it empty when nobody knows.</source>
        <translation>Hoe is dit bij jullie? Laat het leeg als niemand het weet.</translation>
    </message>
    <message>
        <source>At our school</source>
        <translation>Bij ons op school</translation>
    </message>
</context>
<context>
    <name>Owners</name>
    <message>
        <source>parents</source>
        <translation>ouders</translation>
    </message>
    <message>
        <source>mother</source>
        <translation>moeder</translation>
    </message>
    <message>
        <source>father</source>
        <translation>vader</translation>
    </message>
    <message>
        <source>pupil</source>
        <translation>leerling</translation>
    </message>
    <message>
        <source>teacher</source>
        <translation>leerkracht</translation>
    </message>
    <message>
        <source>mentor</source>
        <translation>mentor</translation>
    </message>
    <message>
        <source>you</source>
        <translation>jij</translation>
    </message>
</context>
<context>
    <name>PaperSaver</name>
    <message>
        <source>Save this paper</source>
        <translation>Stuk bewaren</translation>
    </message>
    <message>
        <source>Save all papers in one file</source>
        <translation>Alle stukken in één bestand bewaren</translation>
    </message>
    <message>
        <source>Choose a folder for all papers</source>
        <translation>Kies een map voor alle stukken</translation>
    </message>
    <message>
        <source>preparation</source>
        <translation>voorbereiding</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>notulen</translation>
    </message>
    <message>
        <source>agreements</source>
        <translation>afspraken</translation>
    </message>
</context>
<context>
    <name>PaperWords</name>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} van {1}</translation>
    </message>
    <message>
        <source>Papers can be made once these words are changed, or the item is left out for whom it tells: {0}.</source>
        <translation>Stukken maken kan als deze woorden zijn aangepast, of als je het punt weglaat voor wie de naam niet mag weten: {0}.</translation>
    </message>
    <message>
        <source>preparation of {0}</source>
        <translation>voorbereiding van {0}</translation>
    </message>
    <message>
        <source>{0} may not know: {1}.</source>
        <translation>{0} mag dit niet weten: {1}.</translation>
    </message>
</context>
<context>
    <name>PapersDialog</name>
    <message>
        <source>Choose where…</source>
        <translation>Kies waar…</translation>
    </message>
    <message>
        <source>What differs per person</source>
        <translation>Wat per persoon verschilt</translation>
    </message>
    <message>
        <source>Everybody gets everything: nothing is left out.</source>
        <translation>Iedereen krijgt alles: er is niets weggelaten.</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Bewaren als</translation>
    </message>
    <message>
        <source>A file for each, in a folder</source>
        <translation>Een bestand voor ieder, in een map</translation>
    </message>
    <message>
        <source>All in one zip file</source>
        <translation>Alles in één zip-bestand</translation>
    </message>
</context>
<context>
    <name>PapersPanel</name>
    <message>
        <source>Internal: all names</source>
        <translation>Intern: alle namen</translation>
    </message>
    <message>
        <source>Adopted minutes no longer change. A remark can be added.</source>
        <translation>Vastgestelde notulen veranderen niet meer. Een opmerking kan nog.</translation>
    </message>
    <message>
        <source>Who gets a copy</source>
        <translation>Wie een exemplaar krijgt</translation>
    </message>
    <message>
        <source>Save this copy…</source>
        <translation>Bewaar dit exemplaar…</translation>
    </message>
    <message>
        <source>Save all copies…</source>
        <translation>Bewaar alle exemplaren…</translation>
    </message>
    <message>
        <source>Save lists of agreements…</source>
        <translation>Lijsten met afspraken bewaren…</translation>
    </message>
    <message>
        <source>Letters to parents…</source>
        <translation>Brieven aan ouders…</translation>
    </message>
    <message>
        <source>Adopt minutes…</source>
        <translation>Stel notulen vast…</translation>
    </message>
    <message>
        <source>Add remark…</source>
        <translation>Voeg opmerking toe…</translation>
    </message>
    <message>
        <source>Copy for {0}</source>
        <translation>Exemplaar voor {0}</translation>
    </message>
    <message>
        <source>Internal copy</source>
        <translation>Intern exemplaar</translation>
    </message>
    <message>
        <source>{0} copies. This differs per person.</source>
        <translation>{0} exemplaren. Dit verschilt per persoon.</translation>
    </message>
    <message>
        <source>Save all copies</source>
        <translation>Alle exemplaren bewaren</translation>
    </message>
    <message>
        <source>For each what he does, with boxes to tick. Nobody&apos;s list tells what he may not know.</source>
        <translation>Voor ieder wat hij doet, om af te vinken. Op een lijst staat niets wat iemand niet mag weten.</translation>
    </message>
    <message>
        <source>Save lists of agreements</source>
        <translation>Lijsten met afspraken bewaren</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) saved.</source>
        <translation>
            <numerusform>%n stuk bewaard.</numerusform>
            <numerusform>%n stukken bewaard.</numerusform>
        </translation>
    </message>
    <message>
        <source>Making the copies…</source>
        <translation>Exemplaren maken…</translation>
    </message>
    <message numerus="yes">
        <source>%n copy(ies) saved.</source>
        <translation>
            <numerusform>1 exemplaar is bewaard.</numerusform>
            <numerusform>%n exemplaren zijn bewaard.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) are not answered yet.</source>
        <translation>
            <numerusform>%n opmerking is nog niet beantwoord.</numerusform>
            <numerusform>%n opmerkingen zijn nog niet beantwoord.</numerusform>
        </translation>
    </message>
    <message>
        <source>Adopt the minutes?</source>
        <translation>Notulen vaststellen?</translation>
    </message>
    <message>
        <source>After that nothing in them changes any more. Remarks can still be added.</source>
        <translation>Daarna verandert er niets meer aan. Een opmerking toevoegen kan nog wel.</translation>
    </message>
    <message>
        <source>Out for correction since {0}, sent by {1}.</source>
        <translation>Ter correctie sinds {0}, gestuurd door {1}.</translation>
    </message>
    <message>
        <source>Remarks until {0}.</source>
        <translation>Reageren tot en met {0}.</translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) wait for an answer (tab Minutes).</source>
        <translation>
            <numerusform>%n opmerking wacht op antwoord (tab Notulen).</numerusform>
            <numerusform>%n opmerkingen wachten op antwoord (tab Notulen).</numerusform>
        </translation>
    </message>
    <message>
        <source>Remarks: {0}, all answered.</source>
        <translation>Opmerkingen: {0}, alle beantwoord.</translation>
    </message>
    <message>
        <source>No remarks yet.</source>
        <translation>Nog geen opmerkingen.</translation>
    </message>
    <message>
        <source>Out for correction…</source>
        <translation>Leg voor ter correctie…</translation>
    </message>
    <message>
        <source>Adopt minutes</source>
        <translation>Stel notulen vast</translation>
    </message>
</context>
<context>
    <name>PartTabs</name>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
    <message>
        <source>More parts of the file</source>
        <translation>Meer onderdelen van het dossier</translation>
    </message>
</context>
<context>
    <name>ParticipantsDialog</name>
    <message>
        <source>Who is at the table?</source>
        <translation>Wie zitten er aan tafel?</translation>
    </message>
    <message>
        <source>What each may hear follows from the consents.</source>
        <translation>Wie wat mag horen, volgt uit de toestemmingen.</translation>
    </message>
    <message>
        <source>People around the school</source>
        <translation>Mensen rond de school</translation>
    </message>
</context>
<context>
    <name>PartiesField</name>
    <message>
        <source>Take away {0}</source>
        <translation>Haal {0} weg</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Show password</source>
        <translation>Laat wachtwoord zien</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Caps Lock staat aan.</translation>
    </message>
    <message>
        <source>Hide password</source>
        <translation>Verberg wachtwoord</translation>
    </message>
</context>
<context>
    <name>PasswordTest</name>
    <message>
        <source>The same password again</source>
        <translation>Hetzelfde wachtwoord nog een keer</translation>
    </message>
    <message>
        <source>A line to try your keyboard (nothing of it is kept)</source>
        <translation>Een regel om je toetsenbord te proberen (er wordt niets van bewaard)</translation>
    </message>
    <message>
        <source>Type your difficult signs here and see what appears.</source>
        <translation>Typ hier je lastige tekens en kijk wat er verschijnt.</translation>
    </message>
    <message>
        <source>There are signs in your password that not every keyboard types in the same way, such as &apos; &quot; ^ ~ or é. On another computer you may then be locked out. Try them below, or go back and leave them out.</source>
        <translation>In je wachtwoord staan tekens die niet elk toetsenbord hetzelfde typt, zoals &apos; &quot; ^ ~ of é. Op een andere computer kom je er dan misschien niet in. Probeer ze hieronder, of ga terug en laat ze weg.</translation>
    </message>
</context>
<context>
    <name>PeopleField</name>
    <message>
        <source>Type a name, role or organisation</source>
        <translation>Typ een naam, functie of organisatie</translation>
    </message>
    <message>
        <source>Filter people</source>
        <translation>Zoek in mensen</translation>
    </message>
    <message>
        <source>at school this day</source>
        <translation>die dag op school</translation>
    </message>
</context>
<context>
    <name>PeopleSection</name>
    <message>
        <source>Who decides</source>
        <translation>Wie beslist</translation>
    </message>
    <message>
        <source>Add a parent or carer</source>
        <translation>Voeg ouder of verzorger toe</translation>
    </message>
    <message>
        <source>Nobody is known yet. Add parents or carers, and note who has authority.</source>
        <translation>Nog niemand bekend. Voeg ouders of verzorgers toe en noteer wie gezag heeft.</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>Nog %n</numerusform>
            <numerusform>Nog %n</numerusform>
        </translation>
    </message>
    <message>
        <source>The pupil – {0}</source>
        <translation>De leerling zelf – {0}</translation>
    </message>
    <message>
        <source>Decides about help and about sharing.</source>
        <translation>Beslist zelf over hulp en over delen.</translation>
    </message>
    <message>
        <source>Is heard about sharing.</source>
        <translation>Geeft een mening over delen.</translation>
    </message>
    <message>
        <source>Says yes or no to help as well.</source>
        <translation>Zegt zelf ook ja of nee op hulp.</translation>
    </message>
    <message>
        <source>Change {0}</source>
        <translation>Wijzig {0}</translation>
    </message>
    <message>
        <source>Show how to reach {0}</source>
        <translation>Toon hoe je {0} bereikt</translation>
    </message>
</context>
<context>
    <name>PersonDetail</name>
    <message>
        <source>Keeps a medical file of their own. What is in it does not belong in Luwte.</source>
        <translation>Houdt een eigen medisch dossier bij. Wat daarin staat, hoort niet in Luwte.</translation>
    </message>
    <message>
        <source>As usual after all</source>
        <translation>Toch zoals anders</translation>
    </message>
    <message>
        <source>Other days…</source>
        <translation>Andere dagen…</translation>
    </message>
    <message>
        <source>Leaves…</source>
        <translation>Gaat weg…</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Samenvoegen…</translation>
    </message>
    <message>
        <source>at school today</source>
        <translation>vandaag op school</translation>
    </message>
    <message>
        <source>no longer works here</source>
        <translation>werkt hier niet meer</translation>
    </message>
    <message>
        <source>medical secrecy</source>
        <translation>medisch beroepsgeheim</translation>
    </message>
    <message>
        <source>No fixed days.</source>
        <translation>Geen vaste dagen.</translation>
    </message>
    <message>
        <source>From {0} until {1}</source>
        <translation>Van {0} tot en met {1}</translation>
    </message>
    <message>
        <source>Since {0}</source>
        <translation>Sinds {0}</translation>
    </message>
    <message>
        <source>Until {0}</source>
        <translation>Tot en met {0}</translation>
    </message>
    <message>
        <source>At school</source>
        <translation>Op school</translation>
    </message>
    <message>
        <source>Copy telephone number</source>
        <translation>Kopieer telefoonnummer</translation>
    </message>
    <message>
        <source>Copy e-mail address</source>
        <translation>Kopieer e-mailadres</translation>
    </message>
    <message>
        <source>Otherwise than usual</source>
        <translation>Anders dan anders</translation>
    </message>
    <message>
        <source>Worked for</source>
        <translation>Werkte voor</translation>
    </message>
    <message>
        <source>Put to work</source>
        <translation>Inzet op school</translation>
    </message>
    <message>
        <source>Works for</source>
        <translation>Werkt voor</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
</context>
<context>
    <name>PersonTableModel</name>
    <message>
        <source>the school</source>
        <translation>de school</translation>
    </message>
    <message>
        <source>works independently</source>
        <translation>werkt zelfstandig</translation>
    </message>
    <message>
        <source>from {0}</source>
        <translation>vanaf {0}</translation>
    </message>
    <message>
        <source>until {0}</source>
        <translation>tot en met {0}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Works for</source>
        <translation>Werkt voor</translation>
    </message>
    <message>
        <source>At school</source>
        <translation>Op school</translation>
    </message>
</context>
<context>
    <name>PlanDeeds</name>
    <message>
        <source>plan-{0}</source>
        <translation>plan-{0}</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>Bewaar het blad</translation>
    </message>
    <message>
        <source>The sheet is saved. Read it through before you give it away. It is not encrypted.</source>
        <translation>Het blad is bewaard. Lees het na voor je het meegeeft. Het is niet versleuteld.</translation>
    </message>
</context>
<context>
    <name>PlanSection</name>
    <message>
        <source>What comes next</source>
        <translation>Wat komt er nu</translation>
    </message>
    <message numerus="yes">
        <source>All %n goals</source>
        <translation>
            <numerusform>Alle doelen</numerusform>
            <numerusform>Alle %n doelen</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no care file. It starts with a signal: what somebody noticed.</source>
        <translation>Er is geen dossier. Het begint met een signaal: wat iemand is opgevallen.</translation>
    </message>
    <message>
        <source>Note a signal</source>
        <translation>Noteer een signaal</translation>
    </message>
    <message>
        <source>Change next step</source>
        <translation>Wijzig de volgende stap</translation>
    </message>
    <message>
        <source>No next step yet. Write down what happens now, and who does it.</source>
        <translation>Nog geen volgende stap. Schrijf op wat er nu gebeurt, en wie dat doet.</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Regie</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Family coach</source>
        <translation>Gezinscoach</translation>
    </message>
    <message>
        <source>Sits at home</source>
        <translation>Zit thuis</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signaal</translation>
    </message>
    <message>
        <source>The care file was closed on {0}</source>
        <translation>Het dossier is gesloten op {0}</translation>
    </message>
    <message>
        <source>School does</source>
        <translation>School doet</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Open het weer</translation>
    </message>
    <message>
        <source>not noted</source>
        <translation>niet genoteerd</translation>
    </message>
    <message>
        <source>nobody yet for the family</source>
        <translation>nog niemand voor het gezin</translation>
    </message>
</context>
<context>
    <name>PlanSheetDialog</name>
    <message>
        <source>Plan on one sheet</source>
        <translation>Plan op één blad</translation>
    </message>
    <message>
        <source>For {0} and who decides. Goals, help and who is who come on it by themselves.</source>
        <translation>Voor {0} en wie beslist. Doelen, hulp en wie is wie komen er vanzelf op.</translation>
    </message>
    <message>
        <source>Make the sheet</source>
        <translation>Maak het blad</translation>
    </message>
    <message>
        <source>When do you talk again?</source>
        <translation>Wanneer praten jullie weer?</translation>
    </message>
    <message>
        <source>What was agreed?</source>
        <translation>Wat is er afgesproken?</translation>
    </message>
    <message>
        <source>In plain words. Nothing about safety, and nothing about the other parent.</source>
        <translation>In gewone woorden. Niets over veiligheid, en niets over de andere ouder.</translation>
    </message>
    <message>
        <source>Which open actions may parents and child read?</source>
        <translation>Welke open afspraken mogen ouders en kind lezen?</translation>
    </message>
    <message>
        <source>None goes on the sheet unless you tick it.</source>
        <translation>Alleen wat je aanvinkt komt op het blad.</translation>
    </message>
</context>
<context>
    <name>PreparationNoteDialog</name>
    <message>
        <source>Preparation of {0}</source>
        <translation>Voorbereiding van {0}</translation>
    </message>
    <message>
        <source>What does he or she want to tell?</source>
        <translation>Wat wil hij of zij vertellen?</translation>
    </message>
    <message>
        <source>What does he or she want to ask?</source>
        <translation>Wat wil hij of zij vragen?</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>Waar gaat het over?</translation>
    </message>
    <message>
        <source>Who may not know one of these does not get it.</source>
        <translation>Wie een van deze dingen niet mag weten, krijgt het niet.</translation>
    </message>
    <message>
        <source>He or she knows this from a help file</source>
        <translation>Hij of zij weet dit uit het eigen hulpdossier</translation>
    </message>
    <message>
        <source>Then consent for sharing from that file is needed.</source>
        <translation>Dan is toestemming nodig om uit dat dossier te delen.</translation>
    </message>
    <message>
        <source>About {0}.</source>
        <translation>Over {0}.</translation>
    </message>
    <message>
        <source>About {0}. Your name stands with it. {1} and the others read it only as far as they may know it.</source>
        <translation>Over {0}. Jouw naam staat erbij. {1} en de anderen lezen dit alleen als ze het mogen weten.</translation>
    </message>
    <message>
        <source>These are the words of {0}. What you change stands under your name.</source>
        <translation>Dit schreef {0} zelf. Wat je wijzigt, staat op jouw naam.</translation>
    </message>
</context>
<context>
    <name>PreparationPanel</name>
    <message>
        <source>Nothing to prepare yet</source>
        <translation>Nog niets voor te bereiden</translation>
    </message>
    <message>
        <source>Put items on the agenda first. Then you see here who may hear which name.</source>
        <translation>Zet eerst punten op de agenda. Daarna zie je hier wie welke naam mag horen.</translation>
    </message>
    <message>
        <source>To the agenda</source>
        <translation>Naar de agenda</translation>
    </message>
    <message>
        <source>Texts to change</source>
        <translation>Teksten om aan te passen</translation>
    </message>
    <message>
        <source>Change text…</source>
        <translation>Tekst aanpassen…</translation>
    </message>
    <message>
        <source>Ask consent…</source>
        <translation>Toestemming vragen…</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Zonder naam</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglaten</translation>
    </message>
    <message>
        <source>As consent says</source>
        <translation>Volgens toestemming</translation>
    </message>
    <message>
        <source>Write for this person…</source>
        <translation>Schrijf voor deze persoon…</translation>
    </message>
    <message>
        <source>Make papers…</source>
        <translation>Stukken maken…</translation>
    </message>
    <message>
        <source>How each item comes to each person</source>
        <translation>Hoe elk punt bij ieder komt</translation>
    </message>
    <message>
        <source>Prepared: {0}.</source>
        <translation>Voorbereid: {0}.</translation>
    </message>
    <message>
        <source>Nothing yet from: {0}.</source>
        <translation>Nog niets van: {0}.</translation>
    </message>
    <message>
        <source>Choose a mark to read why.</source>
        <translation>Kies een teken om te lezen waarom.</translation>
    </message>
    <message>
        <source>{0} papers. This differs per person.</source>
        <translation>{0} stukken. Dit verschilt per persoon.</translation>
    </message>
    <message>
        <source>Make papers</source>
        <translation>Stukken maken</translation>
    </message>
    <message>
        <source>Making the papers…</source>
        <translation>Stukken maken…</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) saved.</source>
        <translation>
            <numerusform>%n stuk bewaard.</numerusform>
            <numerusform>%n stukken bewaard.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreparedPanel</name>
    <message>
        <source>Prepared</source>
        <translation>Voorbereid</translation>
    </message>
    <message>
        <source>asks: {0}</source>
        <translation>vraagt: {0}</translation>
    </message>
</context>
<context>
    <name>PresencePanel</name>
    <message>
        <source>Who is there?</source>
        <translation>Wie zijn er?</translation>
    </message>
    <message>
        <source>Everybody is here</source>
        <translation>Iedereen is er</translation>
    </message>
    <message>
        <source>Somebody joins or leaves…</source>
        <translation>Wijzig wie aan tafel zitten…</translation>
    </message>
    <message>
        <source>Nobody is at the table yet.</source>
        <translation>Er zit nog niemand aan tafel.</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>Voorzitter</translation>
    </message>
    <message>
        <source>Takes the minutes</source>
        <translation>Notulist</translation>
    </message>
</context>
<context>
    <name>PresenceTable</name>
    <message>
        <source>in</source>
        <translation>is er</translation>
    </message>
    <message>
        <source>extra</source>
        <translation>extra</translation>
    </message>
    <message>
        <source>away</source>
        <translation>weg</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Works for</source>
        <translation>Werkt voor</translation>
    </message>
    <message>
        <source>There is no school today.</source>
        <translation>Vandaag is er geen school.</translation>
    </message>
    <message>
        <source>Nobody is in today ({0}), as far as was noted.</source>
        <translation>Vandaag ({0}) is er niemand, voor zover genoteerd.</translation>
    </message>
    <message>
        <source>In today ({0}): {1}.</source>
        <translation>Vandaag aanwezig ({0}): {1}.</translation>
    </message>
    <message>
        <source>Away: {0}.</source>
        <translation>Weg: {0}.</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} en nog {1}</translation>
    </message>
    <message>
        <source>not in</source>
        <translation>niet aanwezig</translation>
    </message>
</context>
<context>
    <name>Prevention</name>
    <message>
        <source>nothing</source>
        <translation>niets</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Samen</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>{0} hours</source>
        <translation>{0} uur</translation>
    </message>
    <message>
        <source>reached {0}</source>
        <translation>bereikt {0}</translation>
    </message>
    <message>
        <source>the whole week</source>
        <translation>de hele week</translation>
    </message>
    <message>
        <source>whole week</source>
        <translation>hele week</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>together</source>
        <translation>samen</translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>Week {0}</source>
        <translation>Week {0}</translation>
    </message>
    <message>
        <source>{0} times</source>
        <translation>{0} keer</translation>
    </message>
</context>
<context>
    <name>PreventionDialog</name>
    <message>
        <source>Adjust</source>
        <translation>Pas aan</translation>
    </message>
    <message>
        <source>Numbers only: names of pupils do not belong here.</source>
        <translation>Alleen getallen: namen van leerlingen horen hier niet.</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Hoe lang</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minuten</translation>
    </message>
    <message>
        <source>How many people did it reach?</source>
        <translation>Hoeveel mensen zijn bereikt?</translation>
    </message>
    <message>
        <source>Empty when nobody counted.</source>
        <translation>Leeg als niemand telde.</translation>
    </message>
    <message>
        <source>Who did it</source>
        <translation>Wie deed het</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Wat is er gedaan</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>In the week of</source>
        <translation>In de week van</translation>
    </message>
</context>
<context>
    <name>PreventionPage</name>
    <message>
        <source>Week before</source>
        <translation>Vorige week</translation>
    </message>
    <message>
        <source>Week after</source>
        <translation>Volgende week</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Deze week</translation>
    </message>
    <message>
        <source>Copy last week</source>
        <translation>Neem vorige week over</translation>
    </message>
    <message>
        <source>What was here before</source>
        <translation>Wat hier eerder stond</translation>
    </message>
    <message>
        <source>Who did it</source>
        <translation>Wie deed het</translation>
    </message>
    <message>
        <source>Prevention in this week</source>
        <translation>Preventie in deze week</translation>
    </message>
    <message>
        <source>notes it</source>
        <translation>noteert</translation>
    </message>
    <message>
        <source>takes it away</source>
        <translation>haalt weg</translation>
    </message>
    <message>
        <source>adjusts it</source>
        <translation>past aan</translation>
    </message>
    <message>
        <source>copies last week</source>
        <translation>neemt vorige week over</translation>
    </message>
    <message>
        <source>shows what was here before</source>
        <translation>laat zien wat hier eerder stond</translation>
    </message>
    <message>
        <source>another week</source>
        <translation>andere week</translation>
    </message>
    <message>
        <source>goes to this week</source>
        <translation>gaat naar deze week</translation>
    </message>
    <message>
        <source>Nothing in this week yet · this school year {2}</source>
        <translation>Deze week nog niets · dit schooljaar {2}</translation>
    </message>
    <message>
        <source>This week {0} times, {1} · this school year {2}</source>
        <translation>Deze week {0} keer, {1} · dit schooljaar {2}</translation>
    </message>
    <message>
        <source>Nothing noted.</source>
        <translation>Er is niets genoteerd.</translation>
    </message>
    <message>
        <source>Another click or Enter adds one more; minus takes the last one away.</source>
        <translation>Nog een klik of Enter noteert er een bij. Min haalt de laatste weg.</translation>
    </message>
    <message>
        <source>A click or Enter notes {0}. No names: only what, how long and how many.</source>
        <translation>Een klik of Enter noteert {0}. Zonder namen: alleen wat, hoe lang en hoeveel.</translation>
    </message>
    <message>
        <source>Prevention</source>
        <translation>Preventie</translation>
    </message>
</context>
<context>
    <name>PreventionYearCard</name>
    <message>
        <source>School year {0}-{1} so far</source>
        <translation>Schooljaar {0}-{1} tot nu toe</translation>
    </message>
    <message>
        <source>Minutes a week. Everything noted from {0} to {1}; reached only where somebody counted.</source>
        <translation>Minuten per week. Alles wat is genoteerd van {0} tot en met {1}. Bereikt telt alleen waar iemand telde.</translation>
    </message>
    <message>
        <source>Nothing noted yet this school year. A click shows work without a file and without names.</source>
        <translation>Dit schooljaar is er nog niets genoteerd. Met een klik laat je werk zien waar geen dossier voor nodig is, zonder namen.</translation>
    </message>
</context>
<context>
    <name>PreviewPart</name>
    <message>
        <source>What this recipient gets</source>
        <translation>Wat deze ontvanger krijgt</translation>
    </message>
</context>
<context>
    <name>ProblemPanel</name>
    <message>
        <source>What was noticed</source>
        <translation>Wat opviel</translation>
    </message>
    <message>
        <source>Nothing special</source>
        <translation>Niets bijzonders</translation>
    </message>
    <message>
        <source>Luwte could read everything in this file.</source>
        <translation>Luwte kon alles in dit bestand lezen.</translation>
    </message>
</context>
<context>
    <name>ProblemStrip</name>
    <message>
        <source>Go to settings</source>
        <translation>Naar Beheer</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Probeer opnieuw</translation>
    </message>
    <message>
        <source>Show what was sent</source>
        <translation>Toon wat is verstuurd</translation>
    </message>
    <message>
        <source>Leave a breakdown out</source>
        <translation>Verdeling weglaten</translation>
    </message>
    <message>
        <source>Or leave out, in a monitor of your own: {0}.</source>
        <translation>Of laat in een eigen monitor weg: {0}.</translation>
    </message>
</context>
<context>
    <name>ProfessionalDialog</name>
    <message>
        <source>New person</source>
        <translation>Nieuwe persoon</translation>
    </message>
    <message>
        <source>Edit person</source>
        <translation>Persoon wijzigen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>For example youth coach</source>
        <translation>Bijvoorbeeld jeugd- en gezinscoach</translation>
    </message>
    <message>
        <source>Works for</source>
        <translation>Werkt voor</translation>
    </message>
    <message>
        <source>Type a few letters. Choose “{0}” for staff of the school itself.</source>
        <translation>Typ een paar letters. Kies ‘{0}’ voor wie bij de school zelf werkt.</translation>
    </message>
    <message>
        <source>New organisation…</source>
        <translation>Nieuwe organisatie…</translation>
    </message>
    <message>
        <source>Works there since</source>
        <translation>Werkt daar sinds</translation>
    </message>
    <message>
        <source>What was before stays in the history.</source>
        <translation>Wat daarvoor was, blijft in de geschiedenis staan.</translation>
    </message>
    <message>
        <source>The whole school</source>
        <translation>De hele school</translation>
    </message>
    <message>
        <source>Place of the school</source>
        <translation>Locatie</translation>
    </message>
    <message>
        <source>Days at this school</source>
        <translation>Dagen op deze school</translation>
    </message>
    <message>
        <source>Works here from</source>
        <translation>Werkt hier vanaf</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Tot en met</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Bound by medical secrecy (BIG)</source>
        <translation>Heeft medisch beroepsgeheim (BIG)</translation>
    </message>
    <message>
        <source>Keeps a file of their own; what is in it does not belong in Luwte.</source>
        <translation>Houdt een eigen dossier bij. Wat daarin staat, hoort niet in Luwte.</translation>
    </message>
    <message>
        <source>Somebody with this name is already in the list: {0}</source>
        <translation>Iemand met deze naam staat al in de lijst: {0}</translation>
    </message>
    <message>
        <source>{0} is no longer staff of the school, and may only know what consent was given for.</source>
        <translation>{0} hoort niet meer bij de school en mag alleen weten waar toestemming voor is.</translation>
    </message>
    <message>
        <source>{0} is now staff of the school and may know what the school knows.</source>
        <translation>{0} hoort nu bij de school en mag weten wat de school weet.</translation>
    </message>
    <message>
        <source>Consent towards {1} no longer reaches {0}.</source>
        <translation>Toestemming voor {1} geldt niet meer voor {0}.</translation>
    </message>
    <message>
        <source>Ask the families again, now for {0}.</source>
        <translation>Vraag het de gezinnen opnieuw, nu voor {0}.</translation>
    </message>
</context>
<context>
    <name>ProgressPanel</name>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Aan het stoppen…</translation>
    </message>
</context>
<context>
    <name>ProofsBox</name>
    <message>
        <source>Certificates</source>
        <translation>Verklaringen van vernietiging</translation>
    </message>
    <message>
        <source>Save the certificate…</source>
        <translation>Bewaar de verklaring…</translation>
    </message>
    <message>
        <source>Each names numbers, terms and sources, and no pupil.</source>
        <translation>Elke verklaring noemt aantallen, termijnen en bronnen, en geen leerlingen.</translation>
    </message>
</context>
<context>
    <name>ProposalDialog</name>
    <message>
        <source>What should be talked about: {0}</source>
        <translation>Wat moet aan de orde komen: {0}</translation>
    </message>
    <message>
        <source>What can wait least comes first. Nothing is on the agenda until you put it there.</source>
        <translation>Wat het minst kan wachten, staat bovenaan. Er staat niets op de agenda tot jij het erop zet.</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Voorstellen</translation>
    </message>
    <message>
        <source>On the agenda</source>
        <translation>Op de agenda</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Zonder naam</translation>
    </message>
    <message>
        <source>Ask consent first…</source>
        <translation>Vraag eerst toestemming…</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Laat weg</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message numerus="yes">
        <source>Take over the first %n that everybody may hear</source>
        <translation>
            <numerusform>Neem over wat iedereen mag horen (de eerste)</numerusform>
            <numerusform>Neem over wat iedereen mag horen (de eerste %n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take over the %n that everybody may hear</source>
        <translation>
            <numerusform>Neem over wat iedereen mag horen (%n)</numerusform>
            <numerusform>Neem over wat iedereen mag horen (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>The agenda is full</source>
        <translation>De agenda is vol</translation>
    </message>
    <message numerus="yes">
        <source>Take over %n more, without a name for who may not hear it</source>
        <translation>
            <numerusform>Ook de rest, deels zonder naam (%n)</numerusform>
            <numerusform>Ook de rest, deels zonder naam (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing more to propose.</source>
        <translation>Er is niets meer om voor te stellen.</translation>
    </message>
    <message>
        <source>Question: {0}</source>
        <translation>Vraag: {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n at the table may not hear the name. On the agenda, they get it without.</source>
        <translation>
            <numerusform>%n aan tafel mag de naam niet horen. Zet je het op de agenda, dan krijgt die het zonder naam.</numerusform>
            <numerusform>%n aan tafel mogen de naam niet horen. Zet je het op de agenda, dan krijgen zij het zonder naam.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProposalTableModel</name>
    <message>
        <source>About</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>Who may hear it</source>
        <translation>Wie mag het horen</translation>
    </message>
</context>
<context>
    <name>ProviderRoleGroup</name>
    <message>
        <source>Main provider</source>
        <translation>Hoofdaanbieder</translation>
    </message>
    <message>
        <source>Sub provider</source>
        <translation>Onderaanbieder</translation>
    </message>
    <message>
        <source>The provider is</source>
        <translation>De aanbieder is</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
</context>
<context>
    <name>PupilDialog</name>
    <message>
        <source>Add a pupil</source>
        <translation>Voeg een leerling toe</translation>
    </message>
    <message>
        <source>For one who is not in the school&apos;s list yet.</source>
        <translation>Voor wie nog niet in de leerlingenlijst staat.</translation>
    </message>
    <message>
        <source>Change details</source>
        <translation>Wijzig gegevens</translation>
    </message>
    <message>
        <source>The next list of the school may change these again.</source>
        <translation>De volgende leerlingenlijst kan dit weer aanpassen.</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Voornaam</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>Tussenvoegsel</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Achternaam</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Geboren</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Geslacht</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Locatie</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groep</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Wonen</translation>
    </message>
    <message>
        <source>The municipality pays for help. Moved? Fill in since when.</source>
        <translation>De woongemeente betaalt de hulp. Verhuisd? Vul in sinds wanneer.</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Gemeente</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postcode</translation>
    </message>
    <message>
        <source>Four digits</source>
        <translation>Vier cijfers</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sinds</translation>
    </message>
    <message>
        <source>Secret address: shown nowhere</source>
        <translation>Geheim adres: wordt nergens getoond</translation>
    </message>
    <message>
        <source>School and care</source>
        <translation>School en zorg</translation>
    </message>
    <message>
        <source>Has Wlz care?</source>
        <translation>Heeft Wlz-zorg?</translation>
    </message>
    <message>
        <source>Kind of education</source>
        <translation>Onderwijssoort</translation>
    </message>
    <message>
        <source>Days at school a week</source>
        <translation>Dagen per week op school</translation>
    </message>
    <message>
        <source>TLV category</source>
        <translation>TLV-categorie</translation>
    </message>
    <message>
        <source>TLV until</source>
        <translation>TLV tot en met</translation>
    </message>
    <message>
        <source>TLV by</source>
        <translation>TLV van</translation>
    </message>
    <message>
        <source>The partnership that gave it.</source>
        <translation>Het samenwerkingsverband dat haar gaf.</translation>
    </message>
    <message>
        <source>Exemption until</source>
        <translation>Vrijstelling tot en met</translation>
    </message>
    <message>
        <source>Pupil number of the school</source>
        <translation>Leerlingnummer van de school</translation>
    </message>
    <message>
        <source>Never the BSN.</source>
        <translation>Nooit het BSN.</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Your own words, with commas between them.</source>
        <translation>Eigen woorden, met komma’s ertussen.</translation>
    </message>
</context>
<context>
    <name>PupilList</name>
    <message>
        <source>Name, group or status:waits</source>
        <translation>Naam, groep of status:wacht</translation>
    </message>
    <message>
        <source>Search pupils</source>
        <translation>Zoek leerlingen</translation>
    </message>
    <message>
        <source>Which pupils</source>
        <translation>Welke leerlingen</translation>
    </message>
    <message>
        <source>Caseload</source>
        <translation>Caseload</translation>
    </message>
    <message>
        <source>All pupils</source>
        <translation>Alle leerlingen</translation>
    </message>
    <message>
        <source>Read in a list</source>
        <translation>Lees lijst in</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Leerlingen</translation>
    </message>
</context>
<context>
    <name>PupilTableModel</name>
    <message>
        <source>being judged…</source>
        <translation>wordt nagekeken…</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>niet gevraagd</translation>
    </message>
    <message>
        <source>secret</source>
        <translation>geheim</translation>
    </message>
    <message>
        <source>{0}, too long</source>
        <translation>{0}, te lang</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>geen datum</translation>
    </message>
    <message>
        <source>no agreement</source>
        <translation>niet eens</translation>
    </message>
    <message>
        <source>waits {0} d</source>
        <translation>wacht {0} d</translation>
    </message>
    <message>
        <source>waits {0} wk</source>
        <translation>wacht {0} wk</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>loopt</translation>
    </message>
    <message>
        <source>{0} run</source>
        <translation>{0} lopen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groep</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Toestemming</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Volgende stap</translation>
    </message>
    <message>
        <source>Lives in</source>
        <translation>Woonplaats</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Regie</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Wacht</translation>
    </message>
    <message>
        <source>First action</source>
        <translation>Eerste afspraak</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Aanbieder</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Laatste contact</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Locatie</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Leeftijd</translation>
    </message>
</context>
<context>
    <name>PupilsPage</name>
    <message>
        <source>Help for groups and the school</source>
        <translation>Hulp voor groepen en school</translation>
    </message>
    <message>
        <source>opens the file</source>
        <translation>opent het dossier</translation>
    </message>
    <message>
        <source>notes a signal</source>
        <translation>noteert een signaal</translation>
    </message>
    <message>
        <source>adds help</source>
        <translation>voegt hulp toe</translation>
    </message>
    <message>
        <source>adds a document</source>
        <translation>voegt een document toe</translation>
    </message>
    <message>
        <source>notes a contact</source>
        <translation>noteert een contact</translation>
    </message>
    <message>
        <source>asks to talk about the pupil</source>
        <translation>vraagt om de leerling te bespreken</translation>
    </message>
    <message>
        <source>writes a letter to the parents</source>
        <translation>schrijft een brief aan de ouders</translation>
    </message>
    <message>
        <source>shows consent</source>
        <translation>toont toestemming</translation>
    </message>
    <message>
        <source>shows what must still be asked</source>
        <translation>toont wat nog gevraagd moet worden</translation>
    </message>
    <message>
        <source>shows help for groups</source>
        <translation>toont hulp voor groepen</translation>
    </message>
    <message>
        <source>searches in the list</source>
        <translation>zoekt in de lijst</translation>
    </message>
    <message>
        <source>filters the list</source>
        <translation>filtert de lijst</translation>
    </message>
    <message>
        <source>shows a list you saved</source>
        <translation>toont een bewaarde lijst</translation>
    </message>
    <message>
        <source>marks pupils, to change several at once</source>
        <translation>markeert leerlingen, om er meer tegelijk te wijzigen</translation>
    </message>
    <message>
        <source>marks everybody in the list</source>
        <translation>markeert iedereen in de lijst</translation>
    </message>
    <message>
        <source>shows what you can search by, in the search line</source>
        <translation>toont waarop je kunt zoeken, in de zoekregel</translation>
    </message>
    <message>
        <source>to a part of the file</source>
        <translation>naar een deel van het dossier</translation>
    </message>
    <message>
        <source>back to the list</source>
        <translation>terug naar de lijst</translation>
    </message>
    <message>
        <source>Reading the list…</source>
        <translation>Lijst lezen…</translation>
    </message>
    <message>
        <source>Caseload {0}</source>
        <translation>Caseload {0}</translation>
    </message>
    <message>
        <source>waiting {0}</source>
        <translation>wachtend {0}</translation>
    </message>
    <message>
        <source>consent incomplete {0}</source>
        <translation>toestemming onvolledig {0}</translation>
    </message>
    <message>
        <source>Making the list…</source>
        <translation>Lijst maken…</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Leerlingen</translation>
    </message>
    <message>
        <source>What must still be asked</source>
        <translation>Wat nog gevraagd moet worden</translation>
    </message>
    <message>
        <source>Note a signal</source>
        <translation>Noteer een signaal</translation>
    </message>
    <message>
        <source>Read in a list</source>
        <translation>Lees lijst in</translation>
    </message>
    <message>
        <source>Add a pupil</source>
        <translation>Voeg een leerling toe</translation>
    </message>
</context>
<context>
    <name>PupilsPart</name>
    <message>
        <source>Show</source>
        <translation>Toon</translation>
    </message>
    <message>
        <source>Filter by name or number</source>
        <translation>Filter op naam of nummer</translation>
    </message>
    <message>
        <source>Pupils in the file</source>
        <translation>Leerlingen in het bestand</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Unenrol all {0}</source>
        <translation>Schrijf alle {0} uit</translation>
    </message>
    <message>
        <source>{0} times the same pupil: accept</source>
        <translation>{0} keer dezelfde leerling: akkoord</translation>
    </message>
    <message>
        <source>No pupils that you may see.</source>
        <translation>Geen leerlingen die jij mag zien.</translation>
    </message>
    <message>
        <source>Pupils now: {0}</source>
        <translation>Leerlingen nu: {0}</translation>
    </message>
    <message>
        <source>Earlier and other pupils ({0})</source>
        <translation>Eerdere en andere leerlingen ({0})</translation>
    </message>
    <message>
        <source>Pupils are being looked up…</source>
        <translation>Leerlingen worden opgezocht…</translation>
    </message>
</context>
<context>
    <name>PutOffDialog</name>
    <message>
        <source>When does this come back?</source>
        <translation>Wanneer komt dit terug?</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Stel uit</translation>
    </message>
    <message>
        <source>For example: mo, +1w, 3/11</source>
        <translation>Bijvoorbeeld: ma, +1w, 3/11</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>This still holds</source>
        <translation>Dit klopt nog</translation>
    </message>
    <message>
        <source>Take what Luwte knows</source>
        <translation>Neem wat Luwte weet</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Kies…</translation>
    </message>
    <message>
        <source>Why is it otherwise?</source>
        <translation>Waarom is het anders?</translation>
    </message>
    <message>
        <source>say why</source>
        <translation>zeg waarom</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>verstuurd</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>beantwoord</translation>
    </message>
    <message>
        <source>filled in by Luwte</source>
        <translation>ingevuld door Luwte</translation>
    </message>
    <message>
        <source>from last year</source>
        <translation>van vorig jaar</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>This is about pupils and was sent. It stays as it is until the next school year.</source>
        <translation>Dit gaat over leerlingen en is verstuurd. Het blijft zo tot het volgende schooljaar.</translation>
    </message>
    <message>
        <source>Last year: {0}</source>
        <translation>Vorig jaar: {0}</translation>
    </message>
</context>
<context>
    <name>QuestionSection</name>
    <message>
        <source>Consent to help</source>
        <translation>Toestemming voor hulp</translation>
    </message>
    <message>
        <source>Consent to share</source>
        <translation>Toestemming om te delen</translation>
    </message>
    <message>
        <source>Ask for help</source>
        <translation>Vraag voor hulp</translation>
    </message>
    <message>
        <source>Ask to share</source>
        <translation>Vraag om te delen</translation>
    </message>
    <message>
        <source>Not asked yet. Help starts after a yes of everybody who decides.</source>
        <translation>Nog niet gevraagd. Hulp begint als iedereen die beslist ja heeft gezegd.</translation>
    </message>
    <message>
        <source>Not asked yet. Ask per party what they may know, and what for.</source>
        <translation>Nog niet gevraagd. Vraag per partij wat die mag weten, en waarvoor.</translation>
    </message>
    <message>
        <source>Condition: {0}</source>
        <translation>Voorwaarde: {0}</translation>
    </message>
    <message>
        <source>Note an answer</source>
        <translation>Noteer een antwoord</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Vraag opnieuw</translation>
    </message>
    <message>
        <source>Save the form as PDF</source>
        <translation>Bewaar het formulier als PDF</translation>
    </message>
</context>
<context>
    <name>QuestionTableModel</name>
    <message>
        <source>Pupil</source>
        <translation>Leerling</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>Wat is gevraagd</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Wacht op</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gevraagd</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Herinnering</translation>
    </message>
    <message>
        <source>talk about it</source>
        <translation>bespreken</translation>
    </message>
    <message>
        <source>find out who decides</source>
        <translation>zoek uit wie beslist</translation>
    </message>
    <message>
        <source>still to ask</source>
        <translation>nog vragen</translation>
    </message>
    <message>
        <source>remind</source>
        <translation>herinneren</translation>
    </message>
    <message>
        <source>remind from {0}</source>
        <translation>herinner vanaf {0}</translation>
    </message>
</context>
<context>
    <name>RecipientTableModel</name>
    <message>
        <source>Copy for</source>
        <translation>Exemplaar voor</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Zonder naam</translation>
    </message>
</context>
<context>
    <name>RecipientsButton</name>
    <message>
        <source>Recipients: {0} of {1}</source>
        <translation>Ontvangers: {0} van {1}</translation>
    </message>
    <message>
        <source>{0}: own residents</source>
        <translation>{0}: eigen inwoners</translation>
    </message>
    <message>
        <source>{0}: all pupils</source>
        <translation>{0}: alle leerlingen</translation>
    </message>
</context>
<context>
    <name>RecoveryCode</name>
    <message>
        <source>Group {0}</source>
        <translation>Groep {0}</translation>
    </message>
    <message>
        <source>This is not what is on the paper.</source>
        <translation>Dit staat niet op het papier.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Bewaar als PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Druk af</translation>
    </message>
    <message>
        <source>Type two groups from the paper</source>
        <translation>Typ twee groepen over van het papier</translation>
    </message>
    <message>
        <source>So you know that the paper is right and where it lies.</source>
        <translation>Dan weet je dat het papier klopt en waar het ligt.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Herstelcode</translation>
    </message>
    <message>
        <source>Whoever has this paper and the laptop can read everything. Keep it in the safe.</source>
        <translation>Wie dit papier én de laptop heeft, kan alles lezen. Bewaar het in de kluis.</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Recovery code</source>
        <translation>Herstelcode</translation>
    </message>
    <message>
        <source>With the recovery code one can open everything, also without a password. Keep it in the safe.</source>
        <translation>Met de herstelcode gaat alles open, ook zonder wachtwoord. Bewaar hem in de kluis.</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Je wachtwoord</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Druk af</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Bewaar als PDF</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Print the recovery code again</source>
        <translation>Herstelcode opnieuw afdrukken</translation>
    </message>
    <message>
        <source>Checking password…</source>
        <translation>Wachtwoord controleren…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
</context>
<context>
    <name>RecoveryPaper</name>
    <message>
        <source>Sent to the printer. Fetch it straight away.</source>
        <translation>Naar de printer gestuurd. Haal hem meteen op.</translation>
    </message>
    <message>
        <source>recovery code</source>
        <translation>herstelcode</translation>
    </message>
    <message>
        <source>Save the recovery code</source>
        <translation>Bewaar de herstelcode</translation>
    </message>
    <message>
        <source>Saved. Put it on a stick or print it; do not leave it on this laptop.</source>
        <translation>Bewaard. Zet hem op een stick of druk hem af; laat hem niet op deze laptop staan.</translation>
    </message>
    <message>
        <source>There the file could not be saved. Choose another folder.</source>
        <translation>Daar kon het bestand niet worden bewaard. Kies een andere map.</translation>
    </message>
</context>
<context>
    <name>RecoveryScreen</name>
    <message>
        <source>Open with the recovery code</source>
        <translation>Open met de herstelcode</translation>
    </message>
    <message>
        <source>You find it on the paper in the safe.</source>
        <translation>Die staat op het papier in de kluis.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Herstelcode</translation>
    </message>
    <message>
        <source>Type all groups in their order. Capitals and hyphens do not matter.</source>
        <translation>Typ alle groepen op volgorde. Hoofdletters en streepjes maken niet uit.</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Wie ben je?</translation>
    </message>
    <message>
        <source>Choose your name</source>
        <translation>Kies je naam</translation>
    </message>
    <message>
        <source>Your new password</source>
        <translation>Je nieuwe wachtwoord</translation>
    </message>
    <message>
        <source>The same password again</source>
        <translation>Hetzelfde wachtwoord nog een keer</translation>
    </message>
    <message>
        <source>Open and change password</source>
        <translation>Open en verander wachtwoord</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Opening with the recovery code…</source>
        <translation>Openen met de herstelcode…</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>The school has not been filled in</source>
        <translation>De school is nog niet ingevuld</translation>
    </message>
    <message>
        <source>A monitor is about one school. Fill in its details first, in the settings.</source>
        <translation>Een monitor gaat over één school. Vul de gegevens eerst in bij Beheer.</translation>
    </message>
    <message>
        <source>Go to settings</source>
        <translation>Naar Beheer</translation>
    </message>
    <message>
        <source>For which municipality?</source>
        <translation>Voor welke gemeente?</translation>
    </message>
    <message>
        <source>A monitor goes to the municipality of the school. Fill that in first, in the settings.</source>
        <translation>Een monitor gaat naar de gemeente van de school. Vul die eerst in bij Beheer.</translation>
    </message>
    <message>
        <source>No monitor for your region yet</source>
        <translation>Nog geen monitor voor je regio</translation>
    </message>
    <message>
        <source>Your way of working names no monitor. Does your municipality ask for one? Then set it in the way of working.</source>
        <translation>Jullie werkwijze noemt geen monitor. Vraagt jullie gemeente er wel een? Kies die dan bij de werkwijze.</translation>
    </message>
    <message>
        <source>Go to the way of working</source>
        <translation>Naar de werkwijze</translation>
    </message>
    <message>
        <source>When a colleague asks you to approve a monitor file, you see here exactly what leaves.</source>
        <translation>Vraagt een collega jouw akkoord op een monitorbestand? Dan zie je hier precies wat weggaat.</translation>
    </message>
    <message>
        <source>Nothing waits for your approval</source>
        <translation>Er wacht niets op jouw akkoord</translation>
    </message>
    <message>
        <source>Here one approves a monitor file that a colleague made, before it leaves. Does your school want that? Then switch it on in the settings, at Users.</source>
        <translation>Hier geef je akkoord op een monitorbestand van een collega, voordat het weggaat. Wil je school dat? Zet het dan aan in Beheer, bij Gebruikers.</translation>
    </message>
    <message>
        <source>Not for you to see</source>
        <translation>Dit zie je niet</translation>
    </message>
</context>
<context>
    <name>RemarkDialog</name>
    <message>
        <source>Remark to the minutes</source>
        <translation>Opmerking bij de notulen</translation>
    </message>
    <message>
        <source>The minutes are adopted and do not change. It is kept apart under them and stays there.</source>
        <translation>De notulen zijn vastgesteld en veranderen niet. De opmerking komt er apart onder en blijft daar staan.</translation>
    </message>
    <message>
        <source>It stands under the minutes, with what came of it, and stays there.</source>
        <translation>Ze komt onder de notulen, met wat ermee gedaan is, en blijft daar staan.</translation>
    </message>
    <message>
        <source>Add remark</source>
        <translation>Voeg opmerking toe</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Opmerking</translation>
    </message>
    <message>
        <source>About which item</source>
        <translation>Bij welk punt</translation>
    </message>
    <message>
        <source>the minutes as a whole</source>
        <translation>het hele verslag</translation>
    </message>
    <message>
        <source>Whose remark</source>
        <translation>Van wie</translation>
    </message>
    <message>
        <source>Leave this empty when it is your own.</source>
        <translation>Laat dit leeg als de opmerking van jou is.</translation>
    </message>
</context>
<context>
    <name>RemarksPanel</name>
    <message>
        <source>Answer this remark</source>
        <translation>Beantwoord deze opmerking</translation>
    </message>
    <message>
        <source>Add remark…</source>
        <translation>Voeg opmerking toe…</translation>
    </message>
    <message>
        <source>Remarks to the minutes</source>
        <translation>Opmerkingen bij de notulen</translation>
    </message>
    <message>
        <source>Nothing came in yet. Write down here what somebody says or mails.</source>
        <translation>Er is nog niets binnen. Schrijf hier op wat iemand zegt of mailt.</translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) wait for an answer.</source>
        <translation>
            <numerusform>%n opmerking wacht op antwoord.</numerusform>
            <numerusform>%n opmerkingen wachten op antwoord.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every remark is answered. You can adopt the minutes.</source>
        <translation>Alle opmerkingen zijn beantwoord. Je kunt de notulen vaststellen.</translation>
    </message>
    <message>
        <source>written down by {0}</source>
        <translation>opgeschreven door {0}</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>nog geen antwoord</translation>
    </message>
</context>
<context>
    <name>ReminderDialog</name>
    <message>
        <source>Note a reminder</source>
        <translation>Noteer een herinnering</translation>
    </message>
    <message>
        <source>Note the reminder</source>
        <translation>Noteer de herinnering</translation>
    </message>
    <message>
        <source>Who was reminded?</source>
        <translation>Wie is herinnerd?</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hoe</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
</context>
<context>
    <name>RemovableChip</name>
    <message>
        <source>Remove filter {0}</source>
        <translation>Haal filter weg: {0}</translation>
    </message>
</context>
<context>
    <name>ReopenFileDialog</name>
    <message>
        <source>Open the care file again</source>
        <translation>Heropen het dossier</translation>
    </message>
    <message>
        <source>Everything of before stays, also how it was closed.</source>
        <translation>Alles van eerder blijft staan, ook hoe het is afgesloten.</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Heropen het dossier</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Waarom?</translation>
    </message>
    <message>
        <source>Where does it stand now?</source>
        <translation>Waar staat het nu?</translation>
    </message>
    <message>
        <source>Opened again on</source>
        <translation>Heropend op</translation>
    </message>
</context>
<context>
    <name>ResetPasswordDialog</name>
    <message>
        <source>New first password</source>
        <translation>Nieuw eerste wachtwoord</translation>
    </message>
    <message>
        <source>The old password stops working.</source>
        <translation>Het oude wachtwoord werkt daarna niet meer.</translation>
    </message>
    <message>
        <source>First password</source>
        <translation>Eerste wachtwoord</translation>
    </message>
    <message>
        <source>The same password again</source>
        <translation>Hetzelfde wachtwoord nog een keer</translation>
    </message>
</context>
<context>
    <name>RestoreScreen</name>
    <message>
        <source>Put a backup back</source>
        <translation>Zet een reservekopie terug</translation>
    </message>
    <message>
        <source>What is there now is kept beside the backups. Nothing gets lost.</source>
        <translation>Wat er nu staat, wordt bij de reservekopieën bewaard. Er gaat niets verloren.</translation>
    </message>
    <message>
        <source>Which backup</source>
        <translation>Welke reservekopie</translation>
    </message>
    <message>
        <source>Choose a day</source>
        <translation>Kies een dag</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Wie ben je?</translation>
    </message>
    <message>
        <source>Choose your name</source>
        <translation>Kies je naam</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Wachtwoord</translation>
    </message>
    <message>
        <source>Put this backup back</source>
        <translation>Zet deze kopie terug</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Checking the backup and putting it back…</source>
        <translation>De kopie wordt gecontroleerd en teruggezet…</translation>
    </message>
</context>
<context>
    <name>RetentionPart</name>
    <message>
        <source>Approve</source>
        <translation>Keur goed</translation>
    </message>
    <message>
        <source>Withdraw the proposal</source>
        <translation>Trek het voorstel in</translation>
    </message>
    <message>
        <source>Luwte says so on Today when the keeping term of a pupil is over.</source>
        <translation>Luwte zegt het op Vandaag als de bewaartermijn van een leerling voorbij is.</translation>
    </message>
    <message>
        <source>Nothing has to go</source>
        <translation>Er hoeft niets weg</translation>
    </message>
    <message>
        <source>What was kept long enough goes. One person proposes it, another approves it.</source>
        <translation>Wat lang genoeg is bewaard, gaat weg. De een stelt het voor, een ander keurt het goed.</translation>
    </message>
    <message>
        <source>Keeping and destroying</source>
        <translation>Bewaren en vernietigen</translation>
    </message>
    <message>
        <source>Sweep now</source>
        <translation>Ruim nu op</translation>
    </message>
    <message>
        <source>Something was destroyed, but older backups on this computer still hold it.</source>
        <translation>Er is iets vernietigd, maar het staat nog in oudere reservekopieën op deze computer.</translation>
    </message>
    <message numerus="yes">
        <source>Propose to destroy (%n)</source>
        <translation>
            <numerusform>Stel voor om te vernietigen (%n)</numerusform>
            <numerusform>Stel voor om te vernietigen (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Destroy the data of %n pupil(s)…</source>
        <translation>
            <numerusform>Vernietig gegevens van %n leerling…</numerusform>
            <numerusform>Vernietig gegevens van %n leerlingen…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The keeping term is over for %n pupil(s).</source>
        <translation>
            <numerusform>Van %n leerling is een bewaartermijn voorbij.</numerusform>
            <numerusform>Van %n leerlingen is een bewaartermijn voorbij.</numerusform>
        </translation>
    </message>
    <message>
        <source>Proposed by {0} on {1}.</source>
        <translation>Voorgesteld door {0} op {1}.</translation>
    </message>
    <message numerus="yes">
        <source>%n pupil(s) on the list.</source>
        <translation>
            <numerusform>Er staat %n leerling op de lijst.</numerusform>
            <numerusform>Er staan %n leerlingen op de lijst.</numerusform>
        </translation>
    </message>
    <message>
        <source>Now another person approves it.</source>
        <translation>Nu moet een ander het goedkeuren.</translation>
    </message>
    <message>
        <source>Approved by {0} on {1}.</source>
        <translation>Goedgekeurd door {0} op {1}.</translation>
    </message>
    <message numerus="yes">
        <source>Destroy the data of %n pupil(s)?</source>
        <translation>
            <numerusform>Gegevens van %n leerling vernietigen?</numerusform>
            <numerusform>Gegevens van %n leerlingen vernietigen?</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be taken back, nor can anything you did before it. A new backup is made, and every older one on this computer is removed. Copies elsewhere, papers and files that were sent stay: look after those yourself.</source>
        <translation>Dit kun je niet terugdraaien, en wat je hiervoor deed ook niet meer. Luwte maakt een nieuwe reservekopie en verwijdert alle oudere op deze computer. Kopieën op een andere plaats, papieren en verstuurde bestanden blijven bestaan: ruim die zelf op.</translation>
    </message>
    <message numerus="yes">
        <source>Destroy the data of %n pupil(s)</source>
        <translation>
            <numerusform>Vernietig gegevens van %n leerling</numerusform>
            <numerusform>Vernietig gegevens van %n leerlingen</numerusform>
        </translation>
    </message>
    <message>
        <source>Destroying, and sweeping the copies…</source>
        <translation>Vernietigen en kopieën opruimen…</translation>
    </message>
    <message>
        <source>Sweeping the copies…</source>
        <translation>Kopieën opruimen…</translation>
    </message>
    <message numerus="yes">
        <source>Destroyed. %n older backup(s) removed.</source>
        <translation>
            <numerusform>Vernietigd. %n oudere reservekopie is verwijderd.</numerusform>
            <numerusform>Vernietigd. %n oudere reservekopieën zijn verwijderd.</numerusform>
        </translation>
    </message>
    <message>
        <source>certificate-of-destruction-{0}.pdf</source>
        <translation>verklaring-van-vernietiging-{0}.pdf</translation>
    </message>
    <message>
        <source>Save the certificate</source>
        <translation>Bewaar de verklaring</translation>
    </message>
    <message>
        <source>Certificate saved</source>
        <translation>Verklaring bewaard</translation>
    </message>
</context>
<context>
    <name>RetentionTables</name>
    <message>
        <source>Pupil</source>
        <translation>Leerling</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Laatste dag</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>May go since</source>
        <translation>Mag weg sinds</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Deel</translation>
    </message>
    <message>
        <source>Kept after leaving</source>
        <translation>Bewaard na vertrek</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Bron</translation>
    </message>
    <message>
        <source>Destroyed on</source>
        <translation>Vernietigd op</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Gegevens</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Goedgekeurd door</translation>
    </message>
    <message>
        <source>on the list</source>
        <translation>op de lijst</translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message>
        <source>What went well</source>
        <translation>Wat ging goed</translation>
    </message>
    <message>
        <source>What could be better</source>
        <translation>Wat kon beter</translation>
    </message>
    <message>
        <source>What do we do differently next time</source>
        <translation>Wat doen we volgende keer anders</translation>
    </message>
    <message>
        <source>Put decisions in the dossiers…</source>
        <translation>Zet besluiten in de dossiers…</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>Wat is besloten</translation>
    </message>
    <message>
        <source>stiff</source>
        <translation>stroef</translation>
    </message>
    <message>
        <source>could be better</source>
        <translation>kan beter</translation>
    </message>
    <message>
        <source>fair</source>
        <translation>gaat wel</translation>
    </message>
    <message>
        <source>good</source>
        <translation>goed</translation>
    </message>
    <message>
        <source>very good</source>
        <translation>heel goed</translation>
    </message>
    <message>
        <source>How did it go?</source>
        <translation>Hoe ging het?</translation>
    </message>
    <message>
        <source>Looking back</source>
        <translation>Terugblik</translation>
    </message>
    <message>
        <source>Two minutes at the end. About the meeting, not about a pupil.</source>
        <translation>Twee minuten aan het eind. Over het overleg, niet over een leerling.</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) are not in a dossier yet.</source>
        <translation>
            <numerusform>%n besluit staat nog niet in een dossier.</numerusform>
            <numerusform>%n besluiten staan nog niet in een dossier.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every decision is in its dossier, or needs nothing there.</source>
        <translation>Elk besluit staat in het dossier, of hoeft daar niet in.</translation>
    </message>
</context>
<context>
    <name>ReviewStep</name>
    <message>
        <source>Pupils {0}</source>
        <translation>Leerlingen {0}</translation>
    </message>
    <message>
        <source>Noticed {0}</source>
        <translation>Opgevallen {0}</translation>
    </message>
    <message>
        <source>Not taken over {0}</source>
        <translation>Niet overgenomen {0}</translation>
    </message>
    <message>
        <source>Parts of the preview</source>
        <translation>Delen van het voorbeeld</translation>
    </message>
    <message>
        <source>Next choice (V)</source>
        <translation>Volgende keuze (V)</translation>
    </message>
    <message>
        <source>Other file</source>
        <translation>Ander bestand</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Voer in</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Choose first for one pupil who it is.</source>
        <translation>Kies eerst bij 1 leerling wie het is.</translation>
    </message>
    <message>
        <source>Choose first for {0} pupils who it is.</source>
        <translation>Kies eerst bij {0} leerlingen wie het is.</translation>
    </message>
    <message>
        <source>Luwte already knows everything in this file. There is nothing to enter.</source>
        <translation>Luwte weet alles uit dit bestand al. Er is niets in te voeren.</translation>
    </message>
    <message>
        <source>Ready to enter: {0}.</source>
        <translation>Klaar om in te voeren: {0}.</translation>
    </message>
</context>
<context>
    <name>RoomPanel</name>
    <message>
        <source>{0} · no name</source>
        <translation>{0} · geen naam</translation>
    </message>
    <message>
        <source>Medical secrecy (BIG): {0}. Note only what they want in the minutes.</source>
        <translation>Medisch beroepsgeheim (BIG): {0}. Noteer alleen wat zij in het verslag willen.</translation>
    </message>
    <message>
        <source>In the room: {0}</source>
        <translation>In de kamer: {0}</translation>
    </message>
</context>
<context>
    <name>RuleDialog</name>
    <message>
        <source>New rule about the decision</source>
        <translation>Nieuwe regel over de beschikking</translation>
    </message>
    <message>
        <source>Rule about the decision</source>
        <translation>Regel over de beschikking</translation>
    </message>
    <message>
        <source>The first rule that fits counts. What you leave open holds for everybody.</source>
        <translation>De eerste regel die past, geldt. Wat je open laat, geldt voor iedereen.</translation>
    </message>
    <message>
        <source>The pupil lives in</source>
        <translation>De leerling woont in</translation>
    </message>
    <message>
        <source>One municipality on each line.</source>
        <translation>Eén gemeente op elke regel.</translation>
    </message>
    <message>
        <source>Where help is given</source>
        <translation>Waar de hulp is</translation>
    </message>
    <message>
        <source>For one pupil or a group</source>
        <translation>Voor één leerling of een groep</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Beschikking</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>One sentence that you can also tell parents.</source>
        <translation>Eén zin die je ook aan ouders kunt vertellen.</translation>
    </message>
    <message>
        <source>How deep</source>
        <translation>Korte hulp of hulp met een plan</translation>
    </message>
    <message>
        <source>Kind of education</source>
        <translation>Soort onderwijs</translation>
    </message>
</context>
<context>
    <name>Safety</name>
    <message>
        <source>Rests on what was weighed: {0}</source>
        <translation>Rust op de afweging: {0}</translation>
    </message>
    <message>
        <source>Keeps an eye on it: {0}</source>
        <translation>Houdt het in de gaten: {0}</translation>
    </message>
    <message>
        <source>Nobody follows this. Agree on who does.</source>
        <translation>Niemand volgt dit. Spreek af wie dat doet.</translation>
    </message>
    <message>
        <source>Check was due on {0}. See how it goes, and note it.</source>
        <translation>De controle was op {0}. Kijk hoe het gaat en noteer het.</translation>
    </message>
    <message>
        <source>No check was agreed. Choose a day.</source>
        <translation>Er is geen controle afgesproken. Kies een dag.</translation>
    </message>
    <message>
        <source>Check today. See how it goes, and note it.</source>
        <translation>Vandaag is de controle. Kijk hoe het gaat en noteer het.</translation>
    </message>
    <message>
        <source>Next check: {0}</source>
        <translation>Volgende controle: {0}</translation>
    </message>
    <message>
        <source>before {0}</source>
        <translation>vóór {0}</translation>
    </message>
    <message>
        <source>Expected: {0}</source>
        <translation>Verwacht: {0}</translation>
    </message>
    <message>
        <source>No answer noted, and it should have come before {0}. Call them.</source>
        <translation>Er is geen antwoord genoteerd. Dat had er vóór {0} moeten zijn. Bel ze.</translation>
    </message>
    <message>
        <source>Closed on {0}: {1}</source>
        <translation>Gesloten op {0}: {1}</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
</context>
<context>
    <name>SafetyAnswerDialog</name>
    <message>
        <source>Note an answer</source>
        <translation>Noteer antwoord</translation>
    </message>
    <message>
        <source>What did they say or do?</source>
        <translation>Wat zeiden of deden zij?</translation>
    </message>
    <message>
        <source>The report stays open.</source>
        <translation>De melding blijft open.</translation>
    </message>
</context>
<context>
    <name>SafetyCheckDialog</name>
    <message>
        <source>Note a check</source>
        <translation>Noteer controle</translation>
    </message>
    <message>
        <source>What did you see or hear?</source>
        <translation>Wat zag of hoorde je?</translation>
    </message>
    <message>
        <source>Next check</source>
        <translation>Volgende controle</translation>
    </message>
</context>
<context>
    <name>SafetyClosingDialog</name>
    <message>
        <source>Close the report</source>
        <translation>Sluit melding</translation>
    </message>
    <message>
        <source>Why can it be closed?</source>
        <translation>Waarom kan hij dicht?</translation>
    </message>
    <message>
        <source>Say who saw that it is safe. That there is help is no reason by itself.</source>
        <translation>Schrijf wie zag dat het veilig is. Dat er hulp is, is op zich geen reden.</translation>
    </message>
</context>
<context>
    <name>SafetyReportDialog</name>
    <message>
        <source>Note a report</source>
        <translation>Noteer melding</translation>
    </message>
    <message>
        <source>It stays open until somebody closes it, also when there is help.</source>
        <translation>Hij blijft open tot iemand hem sluit, ook als er hulp is.</translation>
    </message>
    <message>
        <source>Change report</source>
        <translation>Wijzig melding</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Wat is er gedaan</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Bij wie</translation>
    </message>
    <message>
        <source>Office or person</source>
        <translation>Team of persoon</translation>
    </message>
    <message>
        <source>for example: Kim, team 3</source>
        <translation>bijvoorbeeld: Kim, team 3</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>Waar gaat het om?</translation>
    </message>
    <message>
        <source>As short as possible. This is never counted.</source>
        <translation>Zo kort mogelijk. Dit telt nergens mee.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>A colleague, a professional or a parent</source>
        <translation>Een collega, een professional of een ouder</translation>
    </message>
    <message>
        <source>Looks again on</source>
        <translation>Kijkt opnieuw op</translation>
    </message>
    <message>
        <source>What will they do?</source>
        <translation>Wat gaan zij doen?</translation>
    </message>
    <message>
        <source>Before when</source>
        <translation>Voor wanneer</translation>
    </message>
    <message>
        <source>On no weighed decision</source>
        <translation>Op geen afweging</translation>
    </message>
    <message>
        <source>On which weighed decision does it rest?</source>
        <translation>Op welke afweging rust de melding?</translation>
    </message>
    <message>
        <source>Weigh it first under Consent when you report without a yes.</source>
        <translation>Meld je zonder ja? Leg dan eerst de afweging vast bij Toestemming.</translation>
    </message>
    <message>
        <source>Who keeps an eye on it?</source>
        <translation>Wie houdt het in de gaten?</translation>
    </message>
    <message>
        <source>What do you expect of them?</source>
        <translation>Wat verwacht je van hen?</translation>
    </message>
</context>
<context>
    <name>SafetySection</name>
    <message>
        <source>Reports about safety</source>
        <translation>Meldingen over veiligheid</translation>
    </message>
    <message>
        <source>Note a report</source>
        <translation>Noteer melding</translation>
    </message>
    <message>
        <source>Nothing was reported. Note here when you ask advice of, or report to, Veilig Thuis.</source>
        <translation>Er is niets gemeld. Noteer hier als je advies vraagt of meldt bij Veilig Thuis.</translation>
    </message>
    <message>
        <source>There is help. That closes no report: agree on who keeps an eye on it.</source>
        <translation>Er loopt hulp. Die sluit een melding niet: spreek af wie het in de gaten houdt.</translation>
    </message>
    <message>
        <source>A report stays open until you close it, also when the file is closed.</source>
        <translation>Een melding blijft open tot je hem sluit, ook als het dossier dicht is.</translation>
    </message>
    <message>
        <source>Change the report of {0}</source>
        <translation>Wijzig de melding van {0}</translation>
    </message>
    <message>
        <source>Answer: {0}</source>
        <translation>Antwoord: {0}</translation>
    </message>
    <message>
        <source>Check: {0}</source>
        <translation>Controle: {0}</translation>
    </message>
    <message>
        <source>Note a check</source>
        <translation>Noteer controle</translation>
    </message>
    <message>
        <source>Note an answer</source>
        <translation>Noteer antwoord</translation>
    </message>
    <message>
        <source>Close the report</source>
        <translation>Sluit melding</translation>
    </message>
    <message>
        <source>Closed ({0})</source>
        <translation>Gesloten ({0})</translation>
    </message>
</context>
<context>
    <name>SafetyStepDialog</name>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
</context>
<context>
    <name>SafetySummary</name>
    <message>
        <source>Safety</source>
        <translation>Veiligheid</translation>
    </message>
    <message>
        <source>All reports</source>
        <translation>Alle meldingen</translation>
    </message>
    <message numerus="yes">
        <source>All %n reports</source>
        <translation>
            <numerusform>Alle meldingen (%n)</numerusform>
            <numerusform>Alle %n meldingen</numerusform>
        </translation>
    </message>
    <message>
        <source>Note the check</source>
        <translation>Noteer de controle</translation>
    </message>
</context>
<context>
    <name>SaveBar</name>
    <message>
        <source>Make a replacement</source>
        <translation>Maak een vervangend bestand</translation>
    </message>
    <message>
        <source>Withdraw the question</source>
        <translation>Trek de vraag in</translation>
    </message>
    <message>
        <source>Save file</source>
        <translation>Bewaar bestand</translation>
    </message>
    <message>
        <source>{0} to mend first</source>
        <translation>{0} eerst aanvullen</translation>
    </message>
    <message>
        <source>Gives exactly the same bytes</source>
        <translation>Geeft precies hetzelfde bestand</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>Bewaar nogmaals</translation>
    </message>
    <message>
        <source>Save {0} again</source>
        <translation>Bewaar {0} nogmaals</translation>
    </message>
    <message>
        <source>Ask for approval</source>
        <translation>Vraag akkoord</translation>
    </message>
    <message>
        <source>Save {0} files</source>
        <translation>Bewaar {0} bestanden</translation>
    </message>
</context>
<context>
    <name>SchoolPart</name>
    <message>
        <source>Name of the school</source>
        <translation>Naam van de school</translation>
    </message>
    <message>
        <source>BRIN</source>
        <translation>BRIN</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Vestiging</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Sector</translation>
    </message>
    <message>
        <source>Kinds of education</source>
        <translation>Soorten onderwijs</translation>
    </message>
    <message>
        <source>Municipality of the school</source>
        <translation>Gemeente van de school</translation>
    </message>
    <message>
        <source>School board</source>
        <translation>Schoolbestuur</translation>
    </message>
    <message>
        <source>Partnership</source>
        <translation>Samenwerkingsverband</translation>
    </message>
    <message>
        <source>One on each line. The municipalities your pupils come from.</source>
        <translation>Eén op elke regel: de gemeenten waar je leerlingen vandaan komen.</translation>
    </message>
    <message>
        <source>Municipalities in the region</source>
        <translation>Gemeenten in de regio</translation>
    </message>
    <message>
        <source>This window is for looking only.</source>
        <translation>In dit venster kun je alleen kijken.</translation>
    </message>
    <message>
        <source>School</source>
        <translation>School</translation>
    </message>
</context>
<context>
    <name>SchoolStep</name>
    <message>
        <source>Type the name of your region. It gives meetings, roles and rules the words you know.</source>
        <translation>Typ de naam van je regio. Overleg, rollen en regels krijgen dan de woorden die je kent.</translation>
    </message>
    <message>
        <source>Way of working</source>
        <translation>Werkwijze</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Sector</translation>
    </message>
    <message>
        <source>Kinds of education</source>
        <translation>Soorten onderwijs</translation>
    </message>
    <message>
        <source>Municipality of the school</source>
        <translation>Gemeente van de school</translation>
    </message>
    <message>
        <source>BRIN</source>
        <translation>BRIN</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Vestiging</translation>
    </message>
</context>
<context>
    <name>SearchPalette</name>
    <message>
        <source>Search for people, meetings or something to do</source>
        <translation>Zoek mensen, overleg of iets om te doen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gevonden</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer letters.</source>
        <translation>Niets gevonden. Probeer minder letters.</translation>
    </message>
</context>
<context>
    <name>SecondPersonBox</name>
    <message>
        <source>A monitor file leaves only after a second person approves it</source>
        <translation>Een monitorbestand gaat pas weg na akkoord van een tweede</translation>
    </message>
    <message>
        <source>One makes the file. Another looks at the same numbers and approves them, or sends them back.</source>
        <translation>De een maakt het bestand. De ander bekijkt dezelfde getallen en geeft akkoord, of stuurt het terug.</translation>
    </message>
    <message>
        <source>Monitor: two pairs of eyes</source>
        <translation>Monitor: met z’n tweeën</translation>
    </message>
    <message>
        <source>This takes two people: a coordinator who makes the file, and another coordinator or an administrator. Add a second one above.</source>
        <translation>Hier zijn twee mensen voor nodig: een coördinator die het bestand maakt, en nog een coördinator of een beheerder. Voeg hierboven een tweede toe.</translation>
    </message>
    <message>
        <source>Now nobody can save a monitor file.</source>
        <translation>Nu kan niemand een monitorbestand bewaren.</translation>
    </message>
    <message>
        <source>Now one person makes the file and saves it.</source>
        <translation>Nu maakt en bewaart één persoon het bestand.</translation>
    </message>
    <message>
        <source>You approve what a coordinator makes.</source>
        <translation>Jij geeft akkoord op wat een coördinator maakt.</translation>
    </message>
    <message>
        <source>What you make is approved by: {0}.</source>
        <translation>Op wat jij maakt, geeft akkoord: {0}.</translation>
    </message>
</context>
<context>
    <name>SendBackDialog</name>
    <message>
        <source>Nothing leaves. {0} reads this on Today and can make the file again.</source>
        <translation>Er gaat niets weg. {0} ziet dit op Vandaag en kan het bestand opnieuw maken.</translation>
    </message>
    <message>
        <source>Send back to {0}</source>
        <translation>Terugsturen naar {0}</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>Stuur terug</translation>
    </message>
    <message>
        <source>Say which number is not right. Name no pupils.</source>
        <translation>Schrijf welk getal niet klopt. Noem geen leerlingen.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
</context>
<context>
    <name>SentFileDialog</name>
    <message>
        <source>{0}, version {1}. File {2} of this period, made on {3}.</source>
        <translation>{0}, versie {1}. Bestand {2} over deze periode, gemaakt op {3}.</translation>
    </message>
    <message>
        <source>These are exactly the numbers that are in the file. Nothing else about pupils is.</source>
        <translation>Dit zijn precies de getallen in het bestand. Iets anders over leerlingen staat er niet in.</translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation>Wat is verstuurd</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>Bewaar nogmaals</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluit</translation>
    </message>
</context>
<context>
    <name>SeriesPreview</name>
    <message>
        <source>There is no school that day: {0}.</source>
        <translation>Die dag is er geen school: {0}.</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s): {0}</source>
        <translation>
            <numerusform>%n keer: {0}</numerusform>
            <numerusform>%n keer: {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> en nog %n</numerusform>
            <numerusform> en nog %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Not on {0}.</source>
        <translation>Niet op {0}.</translation>
    </message>
    <message>
        <source>The holidays of your region are not known yet. Choose the region in Settings, Days off.</source>
        <translation>De vakanties van je regio zijn nog niet bekend. Kies de regio bij Beheer, Vrije dagen.</translation>
    </message>
    <message>
        <source>Holidays are known until {0}.</source>
        <translation>De vakanties zijn bekend tot en met {0}. Kijk daarna zelf.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Parts</source>
        <translation>Onderdelen</translation>
    </message>
    <message>
        <source>to the next part</source>
        <translation>naar het volgende onderdeel</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Beheer</translation>
    </message>
</context>
<context>
    <name>SharedHelp</name>
    <message>
        <source>For whom</source>
        <translation>Voor wie</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Door</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Hoe het staat</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Hoe vaak</translation>
    </message>
    <message>
        <source>the whole school</source>
        <translation>de hele school</translation>
    </message>
    <message>
        <source>runs since {0}</source>
        <translation>loopt sinds {0}</translation>
    </message>
    <message>
        <source>asked on {0}</source>
        <translation>gevraagd op {0}</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>niet begonnen</translation>
    </message>
</context>
<context>
    <name>SharedHelpPanel</name>
    <message>
        <source>Back to the pupils</source>
        <translation>Terug naar de leerlingen</translation>
    </message>
    <message>
        <source>Help for groups, classes and the school</source>
        <translation>Hulp voor groepen, klassen en de school</translation>
    </message>
    <message>
        <source>No names stand here. Help for one pupil is in the file of that pupil.</source>
        <translation>Hier staan geen namen van leerlingen. Hulp voor één leerling staat in het dossier van die leerling.</translation>
    </message>
    <message>
        <source>Add help</source>
        <translation>Voeg hulp toe</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzig</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Beëindig</translation>
    </message>
    <message>
        <source>Help for more than one pupil</source>
        <translation>Hulp voor meer dan één leerling</translation>
    </message>
    <message>
        <source>Note help for a group, a class or the whole school here: training, observation, office hours.</source>
        <translation>Noteer hier hulp voor een groep, een klas of de hele school: training, observatie, spreekuur.</translation>
    </message>
    <message>
        <source>No help for groups yet</source>
        <translation>Nog geen hulp voor groepen</translation>
    </message>
</context>
<context>
    <name>SharingMatrix</name>
    <message>
        <source>weighed</source>
        <translation>afgewogen</translation>
    </message>
    <message>
        <source>may</source>
        <translation>mag</translation>
    </message>
    <message>
        <source>no agreement</source>
        <translation>niet eens</translation>
    </message>
    <message>
        <source>may not</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>no longer</source>
        <translation>niet meer</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>nog niet</translation>
    </message>
    <message>
        <source>Only for: {0}.</source>
        <translation>Alleen voor: {0}.</translation>
    </message>
    <message>
        <source>Condition: {0}</source>
        <translation>Voorwaarde: {0}</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
</context>
<context>
    <name>SignalDialog</name>
    <message>
        <source>Note a signal</source>
        <translation>Noteer een signaal</translation>
    </message>
    <message>
        <source>What did somebody notice? The signal starts the care file.</source>
        <translation>Wat viel iemand op? Met het signaal begint het dossier.</translation>
    </message>
    <message>
        <source>Change signal</source>
        <translation>Wijzig signaal</translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation>Leerling</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>Waar gaat het over?</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Who noticed</source>
        <translation>Wie merkte het op</translation>
    </message>
    <message>
        <source>for example: mentor</source>
        <translation>bijvoorbeeld: mentor</translation>
    </message>
    <message>
        <source>What is the question?</source>
        <translation>Wat is de vraag?</translation>
    </message>
    <message>
        <source>What turned out to be needed?</source>
        <translation>Wat bleek er nodig?</translation>
    </message>
</context>
<context>
    <name>SignalsSection</name>
    <message>
        <source>Signals and questions</source>
        <translation>Signalen en vragen</translation>
    </message>
    <message>
        <source>Note a signal</source>
        <translation>Noteer een signaal</translation>
    </message>
    <message>
        <source>Nothing noted yet.</source>
        <translation>Nog niets genoteerd.</translation>
    </message>
    <message>
        <source>Change signal of {0}</source>
        <translation>Wijzig signaal van {0}</translation>
    </message>
    <message>
        <source>Need: {0}</source>
        <translation>Nodig: {0}</translation>
    </message>
</context>
<context>
    <name>SpicGroup</name>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
    <message>
        <source>SPIC segment</source>
        <translation>SPIC-segment</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profiel</translation>
    </message>
    <message>
        <source>Intensity</source>
        <translation>Intensiteit</translation>
    </message>
</context>
<context>
    <name>StaffingDialog</name>
    <message>
        <source>Note staffing</source>
        <translation>Inzet noteren</translation>
    </message>
    <message>
        <source>Edit staffing</source>
        <translation>Wijzig inzet</translation>
    </message>
    <message>
        <source>Planned or used?</source>
        <translation>Gepland of gebruikt?</translation>
    </message>
    <message>
        <source>Planned is what was agreed, used is who really comes. Note both to compare them.</source>
        <translation>Gepland is wat is afgesproken, gebruikt is wie er echt komt. Noteer beide om te vergelijken.</translation>
    </message>
    <message>
        <source>Number of fte</source>
        <translation>Aantal fte</translation>
    </message>
    <message>
        <source>For example 0.8</source>
        <translation>Bijvoorbeeld 0,8</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Functie</translation>
    </message>
    <message>
        <source>Empty: all roles together.</source>
        <translation>Leeg: alle functies samen.</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Dagen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>Until and including</source>
        <translation>Tot en met</translation>
    </message>
</context>
<context>
    <name>StepsDialog</name>
    <message>
        <source>What I did</source>
        <translation>Wat ik deed</translation>
    </message>
    <message>
        <source>What I did, newest first</source>
        <translation>Wat ik deed, het nieuwste eerst</translation>
    </message>
    <message>
        <source>Undo this</source>
        <translation>Maak dit ongedaan</translation>
    </message>
    <message>
        <source>Undo everything down to here</source>
        <translation>Maak alles tot en met hier ongedaan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluit</translation>
    </message>
    <message>
        <source>Do this again</source>
        <translation>Doe dit opnieuw</translation>
    </message>
    <message>
        <source>You changed nothing yet since you unlocked.</source>
        <translation>Je hebt nog niets gewijzigd sinds je hebt ontgrendeld.</translation>
    </message>
    <message>
        <source>After that the same was changed again, so this cannot be done again.</source>
        <translation>Daarna is hetzelfde nog eens veranderd. Daarom kun je dit niet opnieuw doen.</translation>
    </message>
    <message>
        <source>After that the same was changed again. If you did that, undo that later step first, or everything down to here.</source>
        <translation>Daarna is hetzelfde nog eens veranderd. Deed je dat zelf? Draai dan eerst die latere stap terug, of alles tot en met deze.</translation>
    </message>
    <message>
        <source>You took this back. As long as you change nothing else, you can do it again.</source>
        <translation>Dit heb je ongedaan gemaakt. Zolang je niets anders wijzigt, kun je het opnieuw doen.</translation>
    </message>
    <message>
        <source>What somebody has changed again since stays as it is.</source>
        <translation>Wat daarna weer is gewijzigd, blijft zoals het is.</translation>
    </message>
</context>
<context>
    <name>StepsModel</name>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>ongedaan</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>blijft staan</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>later veranderd</translation>
    </message>
</context>
<context>
    <name>StopTableModel</name>
    <message>
        <source>noted</source>
        <translation>genoteerd</translation>
    </message>
    <message>
        <source>not everybody may hear the name</source>
        <translation>niet iedereen mag de naam horen</translation>
    </message>
</context>
<context>
    <name>StoreStep</name>
    <message>
        <source>This is how you appear on the start screen and under your notes.</source>
        <translation>Zo sta je op het beginscherm en onder je notities.</translation>
    </message>
    <message>
        <source>On this computer, not in the cloud. A folder that is backed up is fine: everything in it is encrypted.</source>
        <translation>Op deze computer, niet in de cloud. Een map waar een reservekopie van wordt gemaakt is prima: alles erin is versleuteld.</translation>
    </message>
    <message>
        <source>Name of your school</source>
        <translation>Naam van je school</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Je naam</translation>
    </message>
    <message>
        <source>Folder for the data</source>
        <translation>Map voor de gegevens</translation>
    </message>
</context>
<context>
    <name>SurveyBar</name>
    <message>
        <source>Save file</source>
        <translation>Bewaar bestand</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) open</source>
        <translation>
            <numerusform>%n vraag open</numerusform>
            <numerusform>%n vragen open</numerusform>
        </translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>Bewaar nogmaals</translation>
    </message>
    <message>
        <source>This school year runs until {0}. Fill in what you know; save when it is over.</source>
        <translation>Dit schooljaar loopt tot en met {0}. Vul in wat je weet; bewaren kan als het voorbij is.</translation>
    </message>
    <message>
        <source>For whom? Fill in the partnership, the board or the municipality in Settings, at School.</source>
        <translation>Voor wie? Vul bij Beheer, School het samenwerkingsverband, het bestuur of de gemeente in.</translation>
    </message>
    <message>
        <source>Saved on {0}. Saving again gives the same file.</source>
        <translation>Bewaard op {0}. Nogmaals bewaren geeft hetzelfde bestand.</translation>
    </message>
    <message>
        <source>You changed something since the last file. The new file replaces it.</source>
        <translation>Er is iets veranderd sinds het vorige bestand. Het nieuwe komt ervoor in de plaats.</translation>
    </message>
    <message>
        <source>All questions are answered.</source>
        <translation>Alle vragen zijn beantwoord.</translation>
    </message>
    <message>
        <source>An open question does not go along.</source>
        <translation>Een open vraag gaat niet mee.</translation>
    </message>
</context>
<context>
    <name>SurveyFigures</name>
    <message>
        <source>This goes along, from Network and Settings</source>
        <translation>Dit gaat ook mee, uit Netwerk en Beheer</translation>
    </message>
</context>
<context>
    <name>SurveyPart</name>
    <message>
        <source>Survey</source>
        <translation>Vragenlijst</translation>
    </message>
    <message>
        <source>School year</source>
        <translation>Schooljaar</translation>
    </message>
    <message>
        <source>Only the answers you choose and the figures below leave: no free text. Does somebody ask open questions too? Answer those outside Luwte, without a pupil in them: a story can give a child away.</source>
        <translation>Alleen de antwoorden die je kiest en de cijfers onderaan gaan weg: geen vrije tekst. Stelt iemand ook open vragen? Beantwoord die buiten Luwte, zonder een leerling erin: een verhaal kan een kind verraden.</translation>
    </message>
    <message>
        <source>Looking up what is known…</source>
        <translation>Opzoeken wat bekend is…</translation>
    </message>
    <message>
        <source>Luwte keeps exactly what you send.</source>
        <translation>Luwte bewaart precies wat je verstuurt.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) are open and do not go along.</source>
        <translation>
            <numerusform>%n vraag is open en gaat niet mee.</numerusform>
            <numerusform>%n vragen zijn open en gaan niet mee.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the survey?</source>
        <translation>De vragenlijst bewaren?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaar</translation>
    </message>
    <message>
        <source>Saving the file…</source>
        <translation>Het bestand bewaren…</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Bewaard: {0}</translation>
    </message>
    <message>
        <source>Leave the name as it is: {0}. Under another name the recipient cannot check the file.</source>
        <translation>Laat de naam zoals hij is: {0}. Onder een andere naam kan de ontvanger het bestand niet controleren.</translation>
    </message>
</context>
<context>
    <name>TelltaleDialog</name>
    <message>
        <source>Somebody at the table may not know who this is. Change: {0}. Write for example &apos;the pupil&apos;.</source>
        <translation>Iemand aan tafel mag niet weten wie dit is. Verander: {0}. Schrijf bijvoorbeeld ‘de leerling’.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
</context>
<context>
    <name>TelltaleTable</name>
    <message>
        <source>Agenda item</source>
        <translation>Agendapunt</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Woorden</translation>
    </message>
</context>
<context>
    <name>TermDialog</name>
    <message>
        <source>Counted from the last day at the school. What a law says goes before this.</source>
        <translation>Geteld vanaf de laatste dag op school. Wat de wet zegt, gaat voor.</translation>
    </message>
    <message>
        <source>How long is this kept: {0}</source>
        <translation>Hoe lang wordt dit bewaard: {0}</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Jaren</translation>
    </message>
    <message>
        <source>Where does this come from?</source>
        <translation>Waar komt dit vandaan?</translation>
    </message>
</context>
<context>
    <name>TermsBox</name>
    <message>
        <source>Keeping terms</source>
        <translation>Bewaartermijnen</translation>
    </message>
    <message>
        <source>Change this term…</source>
        <translation>Wijzig deze termijn…</translation>
    </message>
    <message>
        <source>Back to the standard term</source>
        <translation>Terug naar de standaardtermijn</translation>
    </message>
    <message>
        <source>Counted from the last day at the school. Who is enrolled, or enrolled again, is kept.</source>
        <translation>Geteld vanaf de laatste dag op school. Van wie is ingeschreven, of weer is ingeschreven, gaat niets weg.</translation>
    </message>
</context>
<context>
    <name>TextSize</name>
    <message>
        <source>Size of text</source>
        <translation>Grootte van letters</translation>
    </message>
    <message>
        <source>Back to normal</source>
        <translation>Terug naar normaal</translation>
    </message>
    <message>
        <source>Also when you project the meeting on a screen.</source>
        <translation>Ook handig als je het overleg op een scherm laat zien.</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0} %</translation>
    </message>
</context>
<context>
    <name>TimelineModel</name>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
</context>
<context>
    <name>TimelineTab</name>
    <message>
        <source>Show</source>
        <translation>Toon</translation>
    </message>
    <message>
        <source>Search in the timeline…</source>
        <translation>Zoek in de tijdlijn…</translation>
    </message>
    <message>
        <source>Search in the timeline</source>
        <translation>Zoek in de tijdlijn</translation>
    </message>
    <message>
        <source>Who looked when</source>
        <translation>Wie keek wanneer</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Tijdlijn</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Nothing happened yet that you may see.</source>
        <translation>Er is nog niets gebeurd dat jij mag zien.</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} van {1}</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Maak ongedaan</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>through everything</source>
        <translation>alles langs</translation>
    </message>
    <message>
        <source>does what the button says</source>
        <translation>doet wat op de knop staat</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Wat er te doen is</translation>
    </message>
    <message>
        <source>Ready for today</source>
        <translation>Klaar voor vandaag</translation>
    </message>
    <message>
        <source>Nothing waits for you. Here stands what you decide, ask or finish.</source>
        <translation>Er wacht niets op jou. Hier staat wat je beslist, vraagt of afmaakt.</translation>
    </message>
    <message>
        <source>opens where it stands</source>
        <translation>opent waar het staat</translation>
    </message>
    <message>
        <source>notes a reminder</source>
        <translation>noteert een herinnering</translation>
    </message>
    <message>
        <source>puts it off</source>
        <translation>stelt het uit</translation>
    </message>
    <message>
        <source>notes a signal</source>
        <translation>noteert een signaal</translation>
    </message>
    <message>
        <source>Only what is yours</source>
        <translation>Alleen wat van jou is</translation>
    </message>
    <message>
        <source>Of colleagues: {0}. Show</source>
        <translation>Van collega&apos;s: {0}. Laat zien</translation>
    </message>
    <message>
        <source>Hide what you put off</source>
        <translation>Verberg wat je hebt uitgesteld</translation>
    </message>
    <message>
        <source>Put off: {0}. Show</source>
        <translation>Uitgesteld: {0}. Laat zien</translation>
    </message>
    <message>
        <source>Another day…</source>
        <translation>Een andere dag…</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Looking what is to be done…</source>
        <translation>Kijken wat er te doen is…</translation>
    </message>
</context>
<context>
    <name>Told</name>
    <message>
        <source>What leaves</source>
        <translation>Wat er weggaat</translation>
    </message>
    <message>
        <source>Why it does no harm</source>
        <translation>Waarom dat geen kwaad kan</translation>
    </message>
    <message>
        <source>What the figures cannot say</source>
        <translation>Wat de cijfers niet zeggen</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Uitleg</translation>
    </message>
    <message>
        <source>Hide explanation</source>
        <translation>Verberg uitleg</translation>
    </message>
</context>
<context>
    <name>TransferDialog</name>
    <message>
        <source>Make a transfer sheet</source>
        <translation>Maak een overdrachtsblad</translation>
    </message>
    <message>
        <source>Only what there is consent for towards exactly this party goes along.</source>
        <translation>Alleen waar toestemming voor is, voor precies deze partij, gaat mee.</translation>
    </message>
    <message>
        <source>Save the sheet…</source>
        <translation>Bewaar het blad…</translation>
    </message>
    <message>
        <source>For which school or organisation?</source>
        <translation>Voor welke school of organisatie?</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Waarvoor?</translation>
    </message>
    <message>
        <source>What goes along</source>
        <translation>Dit gaat mee</translation>
    </message>
    <message>
        <source>Ask consent for what stays out…</source>
        <translation>Vraag toestemming voor wat wegblijft…</translation>
    </message>
    <message>
        <source>What do you ask or want to pass on?</source>
        <translation>Wat vraag je of wil je meegeven?</translation>
    </message>
    <message>
        <source>Parents saw it on</source>
        <translation>Ouders zagen het op</translation>
    </message>
    <message>
        <source>Empty: not seen yet.</source>
        <translation>Leeg: nog niet gezien.</translation>
    </message>
    <message>
        <source>Do they agree?</source>
        <translation>Zijn ze akkoord?</translation>
    </message>
    <message>
        <source>What do they think, in their words?</source>
        <translation>Wat vinden zij, in hun eigen woorden?</translation>
    </message>
    <message>
        <source>Parents</source>
        <translation>Ouders</translation>
    </message>
    <message>
        <source>Stays out: {0}.</source>
        <translation>Blijft weg: {0}.</translation>
    </message>
</context>
<context>
    <name>TransferSection</name>
    <message>
        <source>From the previous school</source>
        <translation>Van de vorige school</translation>
    </message>
    <message>
        <source>School unknown</source>
        <translation>School onbekend</translation>
    </message>
    <message>
        <source>until {0}</source>
        <translation>tot en met {0}</translation>
    </message>
    <message>
        <source>Absence last year: {0} hours</source>
        <translation>Verzuim in het laatste jaar: {0} uur</translation>
    </message>
    <message>
        <source>Absence last year: {0} half days</source>
        <translation>Verzuim in het laatste jaar: {0} halve dagen</translation>
    </message>
    <message>
        <source>{0} without leave</source>
        <translation>{0} ongeoorloofd</translation>
    </message>
    <message>
        <source>more than a quarter of the time</source>
        <translation>meer dan een kwart van de tijd</translation>
    </message>
    <message>
        <source>Parents saw the file</source>
        <translation>Ouders hebben het dossier gezien</translation>
    </message>
    <message>
        <source>Parents did not see the file</source>
        <translation>Ouders hebben het dossier niet gezien</translation>
    </message>
    <message>
        <source>they agreed</source>
        <translation>ze waren het ermee eens</translation>
    </message>
    <message>
        <source>they did not agree</source>
        <translation>ze waren het er niet mee eens</translation>
    </message>
</context>
<context>
    <name>UndoDesk</name>
    <message>
        <source>Undone</source>
        <translation>Ongedaan gemaakt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gedaan</translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation>Er is niets om ongedaan te maken</translation>
    </message>
    <message>
        <source>Done again</source>
        <translation>Opnieuw gedaan</translation>
    </message>
    <message>
        <source>There is nothing to do again</source>
        <translation>Er is niets om opnieuw te doen</translation>
    </message>
</context>
<context>
    <name>UnlockScreen</name>
    <message>
        <source>Who are you?</source>
        <translation>Wie ben je?</translation>
    </message>
    <message>
        <source>Choose your name</source>
        <translation>Kies je naam</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Wachtwoord</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Ontgrendel</translation>
    </message>
    <message>
        <source>Forgotten? Use the recovery code</source>
        <translation>Vergeten? Gebruik de herstelcode</translation>
    </message>
    <message>
        <source>Other data</source>
        <translation>Andere gegevens</translation>
    </message>
    <message>
        <source>Your data is locked. Only your password opens it.</source>
        <translation>Je gegevens zijn op slot. Alleen je wachtwoord opent ze.</translation>
    </message>
    <message>
        <source>Hello {0}</source>
        <translation>Hallo {0}</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Ontgrendelen…</translation>
    </message>
</context>
<context>
    <name>UsersPanel</name>
    <message>
        <source>Users</source>
        <translation>Gebruikers</translation>
    </message>
    <message>
        <source>Add user</source>
        <translation>Voeg gebruiker toe</translation>
    </message>
    <message>
        <source>Edit user</source>
        <translation>Pas gebruiker aan</translation>
    </message>
    <message>
        <source>New first password</source>
        <translation>Nieuw eerste wachtwoord</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Toegang</translation>
    </message>
    <message>
        <source>In the network</source>
        <translation>In het netwerk</translation>
    </message>
    <message>
        <source>not linked yet</source>
        <translation>nog niet gekoppeld</translation>
    </message>
    <message>
        <source>may enter</source>
        <translation>mag erin</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>afgesloten</translation>
    </message>
    <message>
        <source>Each has a password of their own. Who leaves is closed off, so that the log keeps the name.</source>
        <translation>Iedereen heeft een eigen wachtwoord. Wie weggaat sluit je af; zo houdt het logboek de naam.</translation>
    </message>
    <message>
        <source>Adding user…</source>
        <translation>Gebruiker toevoegen…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Bewaard</translation>
    </message>
    <message>
        <source>Changing password…</source>
        <translation>Wachtwoord veranderen…</translation>
    </message>
</context>
<context>
    <name>UsersPart</name>
    <message>
        <source>Change my password</source>
        <translation>Wijzig mijn wachtwoord</translation>
    </message>
    <message>
        <source>Print the recovery code again</source>
        <translation>Druk de herstelcode opnieuw af</translation>
    </message>
    <message>
        <source>Only you know it. Four ordinary words after each other are easy to remember.</source>
        <translation>Alleen jij kent het. Vier gewone woorden achter elkaar onthoud je makkelijk.</translation>
    </message>
    <message>
        <source>This window is for looking only.</source>
        <translation>In dit venster kun je alleen kijken.</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Je wachtwoord</translation>
    </message>
    <message>
        <source>The paper in the safe with which everything can be opened when a password is forgotten.</source>
        <translation>Het papier in de kluis waarmee alles opengaat als iemand zijn wachtwoord kwijt is.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Herstelcode</translation>
    </message>
    <message>
        <source>Your new password works from now on</source>
        <translation>Je nieuwe wachtwoord geldt vanaf nu</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Gebruikers</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Wachtwoord</translation>
    </message>
</context>
<context>
    <name>ValueDialog</name>
    <message>
        <source>Save</source>
        <translation>Bewaar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Ctrl+Enter: save</source>
        <translation>Ctrl+Enter: bewaren</translation>
    </message>
    <message>
        <source>There is still a draft of {0}, which you did not save.</source>
        <translation>Er ligt nog een concept van {0}. Dat heb je niet bewaard.</translation>
    </message>
</context>
<context>
    <name>VersionsModel</name>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
</context>
<context>
    <name>ViewNameDialog</name>
    <message>
        <source>Only you see it. It is found under the button with your lists.</source>
        <translation>Alleen jij ziet hem. Je vindt hem bij Mijn lijsten.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>such as: waiting too long</source>
        <translation>zoals: wacht te lang</translation>
    </message>
</context>
<context>
    <name>ViewsButton</name>
    <message>
        <source>My lists</source>
        <translation>Mijn lijsten</translation>
    </message>
    <message>
        <source>Save this list…</source>
        <translation>Bewaar deze lijst…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Andere naam geven</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Save this list</source>
        <translation>Bewaar deze lijst</translation>
    </message>
    <message>
        <source>Another name for this list</source>
        <translation>Andere naam voor deze lijst</translation>
    </message>
    <message>
        <source>Remove the list “{0}”?</source>
        <translation>Lijst “{0}” verwijderen?</translation>
    </message>
    <message>
        <source>The pupils in it stay. You can take it back.</source>
        <translation>De leerlingen blijven. Je kunt het terugdraaien.</translation>
    </message>
    <message>
        <source>Remove list</source>
        <translation>Verwijder lijst</translation>
    </message>
</context>
<context>
    <name>WallView</name>
    <message>
        <source>Pupil {0}</source>
        <translation>Leerling {0}</translation>
    </message>
    <message>
        <source>This item is not on this screen</source>
        <translation>Dit punt staat niet op dit scherm</translation>
    </message>
    <message>
        <source>Some of it is not on this screen: not everybody here may know it.</source>
        <translation>Niet alles staat op dit scherm: niet iedereen hier mag het weten.</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} van {1}</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Besloten</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Afgesproken</translation>
    </message>
    <message>
        <source>before {0}</source>
        <translation>voor {0}</translation>
    </message>
</context>
<context>
    <name>WallWindow</name>
    <message>
        <source>Luwte: for the room</source>
        <translation>Luwte: voor iedereen</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Welkom</translation>
    </message>
</context>
<context>
    <name>WayDetail</name>
    <message>
        <source>Not known: fill it in yourself.</source>
        <translation>Niet bekend: vul zelf in.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
    <message>
        <source>The way of working says: {0}</source>
        <translation>De werkwijze zegt: {0}</translation>
    </message>
    <message>
        <source>Your own value since {0}</source>
        <translation>Eigen waarde sinds {0}</translation>
    </message>
    <message>
        <source>Nothing is known about this.</source>
        <translation>Hier is niets over bekend.</translation>
    </message>
    <message>
        <source>Adapt for our school</source>
        <translation>Pas aan voor onze school</translation>
    </message>
    <message>
        <source>Back to the way of working</source>
        <translation>Terug naar de werkwijze</translation>
    </message>
</context>
<context>
    <name>WayPart</name>
    <message>
        <source>Another way of working</source>
        <translation>Andere werkwijze</translation>
    </message>
    <message>
        <source>Take this back</source>
        <translation>Haal dit terug</translation>
    </message>
    <message>
        <source>Search in the way of working</source>
        <translation>Zoek in de werkwijze</translation>
    </message>
    <message>
        <source>New rule about the decision</source>
        <translation>Nieuwe regel over de beschikking</translation>
    </message>
    <message>
        <source>New type of meeting</source>
        <translation>Nieuw soort overleg</translation>
    </message>
    <message>
        <source>Values of the way of working</source>
        <translation>Waarden van de werkwijze</translation>
    </message>
    <message>
        <source>Since the beginning.</source>
        <translation>Vanaf het begin.</translation>
    </message>
    <message>
        <source>Since {0}.</source>
        <translation>Sinds {0}.</translation>
    </message>
    <message>
        <source>From {0}: {1}</source>
        <translation>Vanaf {0}: {1}</translation>
    </message>
    <message>
        <source>Way of working</source>
        <translation>Werkwijze</translation>
    </message>
</context>
<context>
    <name>WayTableModel</name>
    <message>
        <source>About</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>At our school</source>
        <translation>Bij ons</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Bron</translation>
    </message>
    <message>
        <source>our own</source>
        <translation>eigen</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
    <message>
        <source>study</source>
        <translation>studie</translation>
    </message>
</context>
<context>
    <name>WeekPanel</name>
    <message>
        <source>The week before</source>
        <translation>De week ervoor</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>Volgende week</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Deze week</translation>
    </message>
    <message>
        <source>“in” is a usual day, “extra” a day that was added, “away” a usual day on which somebody is not in.</source>
        <translation>“Is er” staat bij een gewone dag, “extra” bij een dag die erbij kwam, “weg” bij een gewone dag waarop iemand er niet is.</translation>
    </message>
    <message>
        <source>Who is in on which day</source>
        <translation>Wie er op welke dag is</translation>
    </message>
    <message>
        <source>Nobody has days in this week</source>
        <translation>Niemand heeft dagen in deze week</translation>
    </message>
    <message>
        <source>Note with each person on which days they are at this school.</source>
        <translation>Noteer bij elke persoon op welke dagen die op school is.</translation>
    </message>
    <message>
        <source>{0} until {1}</source>
        <translation>{0} t/m {1}</translation>
    </message>
</context>
<context>
    <name>WeighLine</name>
    <message>
        <source>now: the form opens in the dossier</source>
        <translation>nu: het formulier opent in het dossier</translation>
    </message>
    <message>
        <source>later: an action for you</source>
        <translation>later: een afspraak voor jou</translation>
    </message>
    <message>
        <source>When do you write it down?</source>
        <translation>Wanneer schrijf je het op?</translation>
    </message>
    <message>
        <source>Becomes an action for you: weigh it and write it down.</source>
        <translation>Wordt een afspraak voor jou: weeg het af en schrijf het op.</translation>
    </message>
</context>
<context>
    <name>WeighedDeeds</name>
    <message>
        <source>From that day on nothing is shared with {0} by this decision.</source>
        <translation>Vanaf die dag deel je op dit besluit niets meer met {0}.</translation>
    </message>
    <message>
        <source>weighed-sharing-{0}.pdf</source>
        <translation>afgewogen-delen-{0}.pdf</translation>
    </message>
    <message>
        <source>Save the decision</source>
        <translation>Besluit opslaan</translation>
    </message>
    <message>
        <source>The decision is saved as PDF. Let who decided sign it.</source>
        <translation>Het besluit is opgeslagen als pdf. Laat wie besloot het ondertekenen.</translation>
    </message>
</context>
<context>
    <name>WeighedDialog</name>
    <message>
        <source>Weighed sharing without consent</source>
        <translation>Afgewogen delen zonder toestemming</translation>
    </message>
    <message>
        <source>Weigh first, then share. Write down in your own words what was weighed.</source>
        <translation>Eerst afwegen, dan delen. Schrijf in je eigen woorden op wat is afgewogen.</translation>
    </message>
    <message>
        <source>Write down the decision</source>
        <translation>Leg het besluit vast</translation>
    </message>
    <message>
        <source>Luwte gives no legal advice. When in doubt, talk it over first: with Veilig Thuis (also without a name), your attention officer or a lawyer.</source>
        <translation>Luwte geeft geen juridisch advies. Overleg bij twijfel eerst: met Veilig Thuis (kan ook zonder naam), je aandachtsfunctionaris of een jurist.</translation>
    </message>
    <message>
        <source>What is shared</source>
        <translation>Wat je deelt</translation>
    </message>
    <message>
        <source>Type a name, or press the arrow down.</source>
        <translation>Typ een naam, of druk op de pijl omlaag.</translation>
    </message>
    <message>
        <source>With whom?</source>
        <translation>Met wie?</translation>
    </message>
    <message>
        <source>What may be shared?</source>
        <translation>Wat mag gedeeld worden?</translation>
    </message>
    <message>
        <source>What for?</source>
        <translation>Waarvoor?</translation>
    </message>
    <message>
        <source>Whose knowledge is it?</source>
        <translation>Wiens kennis is het?</translation>
    </message>
    <message>
        <source>Why without consent</source>
        <translation>Waarom zonder toestemming</translation>
    </message>
    <message>
        <source>On which ground?</source>
        <translation>Op welke grond?</translation>
    </message>
    <message>
        <source>What is going on, and why can it not wait?</source>
        <translation>Wat speelt er, en waarom kan het niet wachten?</translation>
    </message>
    <message>
        <source>Facts first: what was seen or heard, by whom, when.</source>
        <translation>Eerst feiten: wat is gezien of gehoord, door wie, wanneer.</translation>
    </message>
    <message>
        <source>Which law is that, and why does it fit?</source>
        <translation>Welke wet is dat, en waarom past die?</translation>
    </message>
    <message>
        <source>What else was considered?</source>
        <translation>Wat is ook overwogen?</translation>
    </message>
    <message>
        <source>Such as asking for consent, sharing less, or sharing without a name.</source>
        <translation>Zoals toestemming vragen, minder delen, of delen zonder naam.</translation>
    </message>
    <message>
        <source>With whom was it talked over?</source>
        <translation>Met wie is overlegd?</translation>
    </message>
    <message>
        <source>Who knows of it</source>
        <translation>Wie het weet</translation>
    </message>
    <message>
        <source>yes, they were told</source>
        <translation>ja, dat is verteld</translation>
    </message>
    <message>
        <source>no, not told</source>
        <translation>nee, niet verteld</translation>
    </message>
    <message>
        <source>Were the parents told?</source>
        <translation>Weten de ouders het?</translation>
    </message>
    <message>
        <source>If not, why not?</source>
        <translation>Zo nee, waarom niet?</translation>
    </message>
    <message>
        <source>Was the pupil told?</source>
        <translation>Weet de leerling het?</translation>
    </message>
    <message>
        <source>The decision</source>
        <translation>Het besluit</translation>
    </message>
    <message>
        <source>Who decided?</source>
        <translation>Wie heeft besloten?</translation>
    </message>
    <message>
        <source>Name and role, such as the school leader.</source>
        <translation>Naam en functie, zoals de schoolleider.</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Besloten op</translation>
    </message>
    <message>
        <source>Share from</source>
        <translation>Delen vanaf</translation>
    </message>
    <message>
        <source>Until and including</source>
        <translation>Tot en met</translation>
    </message>
    <message>
        <source>Named in the law: {0}</source>
        <translation>Zo heet het in de wet: {0}</translation>
    </message>
</context>
<context>
    <name>WeighedSection</name>
    <message>
        <source>Sharing without consent</source>
        <translation>Delen zonder toestemming</translation>
    </message>
    <message>
        <source>Weigh sharing</source>
        <translation>Weeg delen af</translation>
    </message>
    <message>
        <source>Sometimes sharing cannot wait for a yes. Then weigh it first, and write down why.</source>
        <translation>Soms kan delen niet wachten op een ja. Weeg het dan eerst af, en schrijf op waarom.</translation>
    </message>
    <message>
        <source>Over ({0})</source>
        <translation>Voorbij ({0})</translation>
    </message>
    <message>
        <source>With {0}: {1}</source>
        <translation>Met {0}: {1}</translation>
    </message>
    <message>
        <source>A report rests on this: {0}</source>
        <translation>Hierop rust een melding: {0}</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>Stop sharing</source>
        <translation>Stop delen</translation>
    </message>
    <message>
        <source>Save the decision as PDF</source>
        <translation>Besluit opslaan als pdf</translation>
    </message>
</context>
<context>
    <name>YearPicture</name>
    <message>
        <source>Prevention this school year</source>
        <translation>Preventie dit schooljaar</translation>
    </message>
</context>
<context>
    <name>_Preview</name>
    <message>
        <source>On {0} you already work like this.</source>
        <translation>Op {0} werk je al zo.</translation>
    </message>
    <message>
        <source>What becomes different</source>
        <translation>Wat er verandert</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) of your own belong to {0}. They sleep then, and wake when you choose it again.</source>
        <translation>
            <numerusform>%n eigen waarde hoort bij {0}. Die geldt dan niet, en komt terug als je die werkwijze weer kiest.</numerusform>
            <numerusform>%n eigen waarden horen bij {0}. Die gelden dan niet, en komen terug als je die werkwijze weer kiest.</numerusform>
        </translation>
    </message>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
    <message>
        <source>Now: {0}</source>
        <translation>Nu: {0}</translation>
    </message>
    <message>
        <source>Then: {0}</source>
        <translation>Straks: {0}</translation>
    </message>
</context>
</TS>
