<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
    <context>
        <name>ActionDialog</name>
        <message>
            <source>It comes back on the agenda until it is done.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New action</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change action</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Anybody, also outside the school</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Before when</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For example vr, +2w or 3/11</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>About which pupil</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ActionsSection</name>
        <message>
            <source>Actions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing open. Actions are made in the meeting.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settled before: {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>late</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>before {0}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>AgendaItemForm</name>
        <message>
            <source>A theme: no pupil is named</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose an item to see it here, or add one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move up (Alt+Up)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move down (Alt+Down)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take off the agenda (Delete)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why on the agenda</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Question to the meeting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>minutes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What it may be about</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who may not know one of these does not hear the name either.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>AgendaPanel</name>
        <message>
            <source>not in the caseload</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a pupil or a theme</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type a name. Anything else becomes a theme.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Agenda</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>For %n item(s) not everybody at the table may hear the name.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s) in all</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>{0} to {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This pupil is on the agenda already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take this item off the agenda?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What was noted about it disappears. You can undo this for ten seconds.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take item off</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>AgendaTableModel</name>
        <message>
            <source>without a name</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n may not hear the name</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>About</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Minutes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who may hear it</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>AnswerDialog</name>
        <message>
            <source>Note an answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who answered?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What was said, and to whom?</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>AuthorityDialog</name>
        <message>
            <source>Authority of {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In doubt? Anyone may look in the register of authority of the court.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Has authority?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Since</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Empty: it has always been so.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Until and including</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Empty: no end is known.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>register of authority</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>court order</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a parent told</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How do you know?</source>
            <translation type="unfinished" />
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
        <name>CareFileDialog</name>
        <message>
            <source>What comes next</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What happens now, who does it, before when.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Contact for the family</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One person parents can turn to.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lead</source>
            <translation type="unfinished" />
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
        <name>ChoiceField</name>
        <message>
            <source>Choose…</source>
            <translation>Kies…</translation>
        </message>
    </context>
    <context>
        <name>CloseFileDialog</name>
        <message>
            <source>Close the care file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You can open it again later. Nothing is lost.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Closed on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What does the school go on doing?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>May stay empty.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Conductor</name>
        <message>
            <source>Where is your data?</source>
            <translation type="unfinished" />
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
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fill in date of birth</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add who decides</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Form</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note authority</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>unknown organisation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>unknown person</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Help, by whom is still open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Help by {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sharing from the help file with {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sharing with {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>asked {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>holds until {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fill in the date of birth first: it says who decides.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody is known who decides. Note first who has authority.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The pupil is heard too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Yes is needed from {0}. So says {1}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>somebody who is no longer in the file</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ConsentDialog</name>
        <message>
            <source>Ask consent to help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is only about help, not about sharing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask consent to share</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is only about sharing, not about help.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write down the question</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whose knowledge is it?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who gives the help?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With whom?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>May stay open for now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type a name, or press the arrow down.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What for?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What may be shared?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Asked on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Holds until and including</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What do they want to have respected?</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ConsentPanel</name>
        <message>
            <source>Help and sharing are two questions. Answers are kept as they were given.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ConsentSummary</name>
        <message>
            <source>Consent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was asked yet. Without a yes you talk about this pupil without a name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask for consent</source>
            <translation type="unfinished" />
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
        <name>DecisionDialog</name>
        <message>
            <source>Decision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What was decided</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who decided</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On what ground</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For example: care plan, or law</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Dossier</name>
        <message>
            <source>Turns {0}: others decide about consent from then on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>TLV ends</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>OPP to be evaluated</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Exemption from compulsory education ends</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leaves this school</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Consent ends</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Planned end: {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} by {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>plan of {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no help plan yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>since {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>planned until {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not started. Note when it was asked to see the wait.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Starts on {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Will be asked on {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 week</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} weeks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>First talk: {0}, after {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>First talk: waits {0}, since {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start: waits {0}, since {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>starts on {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Date of birth unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} years</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>turns {0} on {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>group {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>address is secret</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>place of residence unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>lives in {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>deceased</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>pupil is of age</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>authority</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no authority</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>authority unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Decides only as representative; the pupil is 18 or older.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Does not decide. May ask the school for information.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Counts as somebody who decides until you know.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The pupil is 16 or older and decides himself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Decides. Nothing starts without this yes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>until {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>interpreter needed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Has died.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Died on {0}.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DossierHead</name>
        <message>
            <source>Signal</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Consent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>secret address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not in the caseload</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a parent or carer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change details of the pupil</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open again as</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Status</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next step and contact</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close the care file</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DossierView</name>
        <message>
            <source>Choose a pupil</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Here you see who decides, who is active and what comes next.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Parts of the file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Overview</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Consent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not for you to see</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DropDialog</name>
        <message>
            <source>Drop this action?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drop action</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For example: parents arranged it</source>
            <translation type="unfinished" />
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
    </context>
    <context>
        <name>EndHelpDialog</name>
        <message>
            <source>End help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ExpirySection</name>
        <message>
            <source>What expires</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing ends in the coming year.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} (past)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FactsSection</name>
        <message>
            <source>Details</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change details</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Born</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Labels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>until {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>category {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>TLV</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>OPP</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At school</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} days a week</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Exemption</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wlz</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cannot weigh this himself, judged by {0} on {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Deciding</source>
            <translation type="unfinished" />
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
        <name>FolderField</name>
        <message>
            <source>Choose…</source>
            <translation>Kies…</translation>
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
            <source>undo, as long as it is offered</source>
            <translation>maak ongedaan, zolang dat wordt aangeboden</translation>
        </message>
        <message>
            <source>lock</source>
            <translation>vergrendel</translation>
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
        <name>GuardianDialog</name>
        <message>
            <source>Add a parent or carer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change parent or carer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Relation to the pupil</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Has authority?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who has authority must say yes. Unknown counts as yes until you know.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How do you know?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>for example: register of authority</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Phone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>E-mail</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Best way to reach</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>for example: call after three</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Language</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Needs an interpreter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Secret address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Is an institution, such as a GI with guardianship</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Has died</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Died on</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>HelpDialog</name>
        <message>
            <source>Add help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How deep</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only individual help with a help plan counts in the monitor.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Aim</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Provider</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New organisation in the network</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who gives it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who decided</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Asked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>First talk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Planned end</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who pays</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Referred by</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Also help elsewhere?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Date of the help plan</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Form</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>for example: play therapy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How often</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>for example: weekly</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who is it for?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which group or class?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why it ended</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ended</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type the name first, then choose this again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New: comes into the network when you save.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same person decides and helps. Let somebody else decide.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no valid consent to this help on the day it starts. Ask for it first.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>HelpSection</name>
        <message>
            <source>Who is active</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Elsewhere</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No help runs now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No help yet. Note help as soon as it is asked: then the wait is counted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>runs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>End this help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not started</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change: {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Earlier help ({0})</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>HelpTimeline</name>
        <message>
            <source>Help over time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>asked {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>started {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>ended {0}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>KeptBox</name>
        <message>
            <source>Discussed without a name. In every copy the pupil is called by a letter.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use no name and nothing that gives the pupil away while you talk.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everybody at the table may hear the name.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n at the table may not hear the name. Choose what to do.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Does not work at this school now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody has been asked for consent yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask consent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Discuss without a name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Discuss without a name all the same</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use the name again</source>
            <translation type="unfinished" />
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
        <name>ListDetail</name>
        <message>
            <source>Back to the list</source>
            <translation>Terug naar de lijst</translation>
        </message>
    </context>
    <context>
        <name>MeetingDialog</name>
        <message>
            <source>New meeting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change meeting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Plan meeting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For example di, +2w or 3/11</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For example 10:30</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type of meeting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Chair</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Takes the minutes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who is at the table</source>
            <translation type="unfinished" />
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
        <name>ParticipantsDialog</name>
        <message>
            <source>Who is at the table?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What each may hear follows from the consents.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>People around the school</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PartiesField</name>
        <message>
            <source>Take away {0}</source>
            <translation type="unfinished" />
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
            <source>There are signs in your password that not every keyboard types in the same way, such as ' " ^ ~ or é. On another computer you may then be locked out. Try them below, or go back and leave them out.</source>
            <translation>In je wachtwoord staan tekens die niet elk toetsenbord hetzelfde typt, zoals ' " ^ ~ of é. Op een andere computer kom je er dan misschien niet in. Probeer ze hieronder, of ga terug en laat ze weg.</translation>
        </message>
    </context>
    <context>
        <name>PeopleField</name>
        <message>
            <source>Type a name, role or organisation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Filter people</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>at school this day</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PeopleSection</name>
        <message>
            <source>Who decides</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a parent or carer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody is known yet. Add parents or carers, and note who has authority.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note authority</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PlanSection</name>
        <message>
            <source>What comes next</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no care file. It starts with a signal: what somebody noticed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note a signal</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change next step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No next step yet. Write down what happens now, and who does it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lead</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Contact</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Since</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The care file was closed on {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>School does</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open it again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not noted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>nobody yet for the family</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} since {1}</source>
            <translation type="unfinished" />
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
        <name>PupilTableModel</name>
        <message>
            <source>not asked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>secret</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>waits {0} d</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>waits {0} wk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>runs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} run</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Group</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Status</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Consent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lives in</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>QuestionSection</name>
        <message>
            <source>Consent to help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Consent to share</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask for help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask to share</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not asked yet. Help starts after a yes of everybody who decides.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not asked yet. Ask per party what they may know, and what for.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Agreed: {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note an answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the form as PDF</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RecipientTableModel</name>
        <message>
            <source>Copy for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Without a name</source>
            <translation type="unfinished" />
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
            <source>recovery code</source>
            <translation>herstelcode</translation>
        </message>
        <message>
            <source>Save the recovery code</source>
            <translation>Bewaar de herstelcode</translation>
        </message>
        <message>
            <source>Saved. Put it on a stick or print it; do not leave it on this laptop.</source>
            <translation>Bewaard. Zet het op een stick of druk het af; laat het niet op deze laptop staan.</translation>
        </message>
        <message>
            <source>There the file could not be saved. Choose another folder.</source>
            <translation>Daar kon het bestand niet worden bewaard. Kies een andere map.</translation>
        </message>
        <message>
            <source>Sent to the printer. Fetch it straight away.</source>
            <translation>Naar de printer gestuurd. Haal het meteen op.</translation>
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
        <name>SchoolStep</name>
        <message>
            <source>Gives meetings and the monitor the names of your region.</source>
            <translation>Overleg en monitor krijgen zo de namen van jouw regio.</translation>
        </message>
        <message>
            <source>Way of working</source>
            <translation>Manier van werken</translation>
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
        <name>SignalDialog</name>
        <message>
            <source>Note a signal</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What did somebody notice? The signal starts the care file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change signal</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pupil</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is it about?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who noticed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>for example: mentor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is the question?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What turned out to be needed?</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SignalsSection</name>
        <message>
            <source>Signals and questions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note a signal</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing noted yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change signal of {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Need: {0}</source>
            <translation type="unfinished" />
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
        <name>Toast</name>
        <message>
            <source>Undo</source>
            <translation>Maak ongedaan</translation>
        </message>
    </context>
    <context>
        <name>TransferSection</name>
        <message>
            <source>From the previous school</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>School unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>until {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Absence last year: {0} hours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Absence last year: {0} half days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} without leave</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>more than a quarter of the time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Parents saw the file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Parents did not see the file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>they agreed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>they did not agree</source>
            <translation type="unfinished" />
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
        <name>ValueDialog</name>
        <message>
            <source>Save</source>
            <translation>Bewaar</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Terug</translation>
        </message>
    </context>
</TS>
