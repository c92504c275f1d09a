<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>AccountService</name>
    <message numerus="yes">
        <source>Too many wrong passwords for this address. It may be tried again in %n minute(s).</source>
        <translation>
            <numerusform>Too many wrong passwords for this address. It may be tried again in %n minute.</numerusform>
            <numerusform>Too many wrong passwords for this address. It may be tried again in %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Attachment</name>
    <message numerus="yes">
        <source>Expired %n day(s) ago</source>
        <translation>
            <numerusform>Expired %n day ago</numerusform>
            <numerusform>Expired %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Expires in %n day(s)</source>
        <translation>
            <numerusform>Expires in %n day</numerusform>
            <numerusform>Expires in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message numerus="yes">
        <source>Exported a list of %n sheet(s)</source>
        <translation>
            <numerusform>Exported a list of %n sheet</numerusform>
            <numerusform>Exported a list of %n sheets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported %n entries of the audit</source>
        <translation>
            <numerusform>Exported %n entry of the audit</numerusform>
            <numerusform>Exported %n entries of the audit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set that the audit is kept for %n month(s)</source>
        <translation>
            <numerusform>Set that the audit is kept for %n month</numerusform>
            <numerusform>Set that the audit is kept for %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Purged %n old entries of the audit</source>
        <translation>
            <numerusform>Purged %n old entry of the audit</numerusform>
            <numerusform>Purged %n old entries of the audit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Printed %n sheet(s)</source>
        <translation>
            <numerusform>Printed %n sheet</numerusform>
            <numerusform>Printed %n sheets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckCommand</name>
    <message numerus="yes">
        <source>%n violation(s) found. Make a backup, then ask for help with this list.</source>
        <translation>
            <numerusform>%n violation found. Make a backup, then ask for help with this list.</numerusform>
            <numerusform>%n violations found. Make a backup, then ask for help with this list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stored file(s) that nothing refers to were removed.</source>
        <translation>
            <numerusform>%n stored file that nothing refers to was removed.</numerusform>
            <numerusform>%n stored files that nothing refers to were removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConfigurationService</name>
    <message numerus="yes">
        <source>%n sheet(s) are professionals’. Make them individuals’ first.</source>
        <translation>
            <numerusform>%n sheet is a professional’s. Make it an individual’s first.</numerusform>
            <numerusform>%n sheets are professionals’. Make them individuals’ first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) of “%1” cannot become “%2”, as “%3”. Correct them on the sheets, or keep the type.</source>
        <translation>
            <numerusform>%n value of “%1” cannot become “%2”: “%3”. Correct it on the sheet, or keep the type.</numerusform>
            <numerusform>%n values of “%1” cannot become “%2”, for example “%3”. Correct them on the sheets, or keep the type.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) hold a value of “%1”. It is kept, out of sight.</source>
        <translation>
            <numerusform>%n sheet holds a value of “%1”. It is kept, out of sight.</numerusform>
            <numerusform>%n sheets hold a value of “%1”. They are kept, out of sight.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) of “%1” are turned into the new type.</source>
        <translation>
            <numerusform>%n value of “%1” is turned into the new type.</numerusform>
            <numerusform>%n values of “%1” are turned into the new type.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) of “%1” move, with their history.</source>
        <translation>
            <numerusform>%n value of “%1” moves, with its history.</numerusform>
            <numerusform>%n values of “%1” move, with their history.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopyCommand</name>
    <message numerus="yes">
        <source>%n sheet(s) with their history, files and settings were copied to %1.</source>
        <translation>
            <numerusform>%n sheet with its history, files and settings was copied to %1.</numerusform>
            <numerusform>%n sheets with their history, files and settings were copied to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) that wait in the outbox stay where they are and leave from there.</source>
        <translation>
            <numerusform>%n message that waits in the outbox stays where it is and leaves from there.</numerusform>
            <numerusform>%n messages that wait in the outbox stay where they are and leave from there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DemoCommand</name>
    <message numerus="yes">
        <source>%n invented people are in the demo: %1</source>
        <translation>
            <numerusform>%n invented person is in the demo: %1</numerusform>
            <numerusform>%n invented people are in the demo: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DistributionService</name>
    <message numerus="yes">
        <source>%n person(s) come back on the list “%1”</source>
        <translation>
            <numerusform>%n person come back on the list “%1”</numerusform>
            <numerusform>%n persons come back on the list “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) go off the list “%1”</source>
        <translation>
            <numerusform>%n person go off the list “%1”</numerusform>
            <numerusform>%n persons go off the list “%1”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicatesCommand</name>
    <message numerus="yes">
        <source>%n pair(s) of possible duplicates were written.</source>
        <translation>
            <numerusform>%n pair of possible duplicates was written.</numerusform>
            <numerusform>%n pairs of possible duplicates were written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportCommand</name>
    <message numerus="yes">
        <source>%n sheet(s) were written.</source>
        <translation>
            <numerusform>%n sheet was written.</numerusform>
            <numerusform>%n sheets were written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldRules</name>
    <message numerus="yes">
        <source>Give at least %n character(s).</source>
        <translation>
            <numerusform>Give at least %n character.</numerusform>
            <numerusform>Give at least %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give at most %n character(s).</source>
        <translation>
            <numerusform>Give at most %n character.</numerusform>
            <numerusform>Give at most %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryService</name>
    <message numerus="yes">
        <source>%n sheet(s) get their former value back, but for those that were changed since</source>
        <translation>
            <numerusform>%n sheet gets its former value back, unless it was changed since</numerusform>
            <numerusform>%n sheets get their former value back, but for those that were changed since</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportCommand</name>
    <message numerus="yes">
        <source>%n new sheet(s) are incomplete.</source>
        <translation>
            <numerusform>%n new sheet is incomplete.</numerusform>
            <numerusform>%n new sheets are incomplete.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicenceService</name>
    <message numerus="yes">
        <source>%n licence(s) are held. Take some back first.</source>
        <translation>
            <numerusform>%n licence is held. Take it back first.</numerusform>
            <numerusform>%n licences are held. Take some back first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LifecycleService</name>
    <message numerus="yes">
        <source>%n favourite mark(s)</source>
        <translation>
            <numerusform>%n favourite mark</numerusform>
            <numerusform>%n favourite marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of the history</source>
        <translation>
            <numerusform>%n entry of the history</numerusform>
            <numerusform>%n entries of the history</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of the history of sensitive fields</source>
        <translation>
            <numerusform>%n entry of the history of sensitive fields</numerusform>
            <numerusform>%n entries of the history of sensitive fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows of “%1”</source>
        <translation>
            <numerusform>%n row of “%1”</numerusform>
            <numerusform>%n rows of “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) of files</source>
        <translation>
            <numerusform>%n version of files</numerusform>
            <numerusform>%n versions of files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transfer request(s)</source>
        <translation>
            <numerusform>%n transfer request</numerusform>
            <numerusform>%n transfer requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) about how long the data are kept</source>
        <translation>
            <numerusform>%n decision about how long the data are kept</numerusform>
            <numerusform>%n decisions about how long the data are kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) about the person</source>
        <translation>
            <numerusform>%n message about the person</numerusform>
            <numerusform>%n messages about the person</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notification(s)</source>
        <translation>
            <numerusform>%n notification</numerusform>
            <numerusform>%n notifications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of what went from one sheet to another</source>
        <translation>
            <numerusform>%n entry of what went from one sheet to another</numerusform>
            <numerusform>%n entries of what went from one sheet to another</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) that were merged into it</source>
        <translation>
            <numerusform>%n sheet that were merged into it</numerusform>
            <numerusform>%n sheets that were merged into it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) that somebody else’s sheet is no duplicate</source>
        <translation>
            <numerusform>%n decision that somebody else’s sheet is no duplicate</numerusform>
            <numerusform>%n decisions that somebody else’s sheet is no duplicate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) that may stay</source>
        <translation>
            <numerusform>%n finding that may stay</numerusform>
            <numerusform>%n findings that may stay</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) on distribution lists</source>
        <translation>
            <numerusform>%n place on distribution lists</numerusform>
            <numerusform>%n places on distribution lists</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(ies) of announcements and polls</source>
        <translation>
            <numerusform>%n delivery of announcements and polls</numerusform>
            <numerusform>%n deliveries of announcements and polls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) among the recipients of announcements and polls</source>
        <translation>
            <numerusform>%n place among the recipients of announcements and polls</numerusform>
            <numerusform>%n places among the recipients of announcements and polls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) to polls</source>
        <translation>
            <numerusform>%n answer to polls</numerusform>
            <numerusform>%n answers to polls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n choice(s) in polls</source>
        <translation>
            <numerusform>%n choice in polls</numerusform>
            <numerusform>%n choices in polls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeService</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transfer request(s)</source>
        <translation>
            <numerusform>%n transfer request</numerusform>
            <numerusform>%n transfer requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notification(s)</source>
        <translation>
            <numerusform>%n notification</numerusform>
            <numerusform>%n notifications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>favourite of %n person(s)</source>
        <translation>
            <numerusform>favourite of %n person</numerusform>
            <numerusform>favourite of %n persons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) about how long the data are kept</source>
        <translation>
            <numerusform>%n decision about how long the data are kept</numerusform>
            <numerusform>%n decisions about how long the data are kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n former number(s)</source>
        <translation>
            <numerusform>%n former number</numerusform>
            <numerusform>%n former numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) merged into it before</source>
        <translation>
            <numerusform>%n sheet merged into it before</numerusform>
            <numerusform>%n sheets merged into it before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose at most %n sheet(s): more cannot be compared side by side.</source>
        <translation>
            <numerusform>Choose at most %n sheet: more cannot be compared side by side.</numerusform>
            <numerusform>Choose at most %n sheets: more cannot be compared side by side.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>place on %n distribution list(s)</source>
        <translation>
            <numerusform>place on %n distribution list</numerusform>
            <numerusform>place on %n distribution lists</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>place among the recipients of %n announcement(s) or poll(s)</source>
        <translation>
            <numerusform>place among the recipients of %n announcement or poll</numerusform>
            <numerusform>place among the recipients of %n announcements or polls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) to polls (where both sheets have answered, both answers stay counted)</source>
        <translation>
            <numerusform>%n answer to polls (where both sheets have answered, both answers stay counted)</numerusform>
            <numerusform>%n answers to polls (where both sheets have answered, both answers stay counted)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotificationLetters</name>
    <message numerus="yes">
        <source>%n notification(s) – %1</source>
        <translation>
            <numerusform>%n notification – %1</numerusform>
            <numerusform>%n notifications – %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notifications</name>
    <message numerus="yes">
        <source>%1 put %n sheet(s) in your charge</source>
        <translation>
            <numerusform>%1 put %n sheet in your charge</numerusform>
            <numerusform>%1 put %n sheets in your charge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your import of %2 is over, and %n row(s) were refused</source>
        <translation>
            <numerusform>Your import of %2 is over, and %n row was refused</numerusform>
            <numerusform>Your import of %2 is over, and %n rows were refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your import of %2 is complete: %n row(s) were taken</source>
        <translation>
            <numerusform>Your import of %2 is complete: %n row was taken</numerusform>
            <numerusform>Your import of %2 is complete: %n rows were taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 wrote you %n message(s)</source>
        <translation>
            <numerusform>%1 wrote you %n message</numerusform>
            <numerusform>%1 wrote you %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) in “%2”, the last by %1</source>
        <translation>
            <numerusform>%n message in “%2”, the last by %1</numerusform>
            <numerusform>%n messages in “%2”, the last by %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OperationUndo</name>
    <message numerus="yes">
        <source>%n value(s) become what they were</source>
        <translation>
            <numerusform>%n value become what they were</numerusform>
            <numerusform>%n values become what they were</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) made by it go into the bin</source>
        <translation>
            <numerusform>%n sheet made by it go into the bin</numerusform>
            <numerusform>%n sheets made by it go into the bin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) go back into the bin</source>
        <translation>
            <numerusform>%n sheet go back into the bin</numerusform>
            <numerusform>%n sheets go back into the bin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) come back from the bin</source>
        <translation>
            <numerusform>%n sheet come back from the bin</numerusform>
            <numerusform>%n sheets come back from the bin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s), note(s) or file(s) become what they were</source>
        <translation>
            <numerusform>%n photo, note or file become what they were</numerusform>
            <numerusform>%n photos, notes or files become what they were</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n merged sheet(s) stand for themselves again</source>
        <translation>
            <numerusform>%n merged sheet stand for themselves again</numerusform>
            <numerusform>%n merged sheets stand for themselves again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) are merged again</source>
        <translation>
            <numerusform>%n sheet are merged again</numerusform>
            <numerusform>%n sheets are merged again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) or file(s) go back to the sheet that they were on</source>
        <translation>
            <numerusform>%n note or file go back to the sheet that they were on</numerusform>
            <numerusform>%n notes or files go back to the sheet that they were on</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasswordPolicy</name>
    <message numerus="yes">
        <source>At least %n character(s), please.</source>
        <translation>
            <numerusform>At least %n character, please.</numerusform>
            <numerusform>At least %n characters, please.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n character(s), please.</source>
        <translation>
            <numerusform>At most %n character, please.</numerusform>
            <numerusform>At most %n characters, please.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s), letters and digits.</source>
        <translation>
            <numerusform>At least %n character, letters and digits.</numerusform>
            <numerusform>At least %n characters, letters and digits.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s); a few words are easy to remember.</source>
        <translation>
            <numerusform>At least %n character; a few words are easy to remember.</numerusform>
            <numerusform>At least %n characters; a few words are easy to remember.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A few words of at least 15 characters together, or at least %n character(s) with small and capital letters, digits and signs.</source>
        <translation>
            <numerusform>A few words of at least 15 characters together, or at least %n character with small and capital letters, digits and signs.</numerusform>
            <numerusform>A few words of at least 15 characters together, or at least %n characters with small and capital letters, digits and signs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonService</name>
    <message numerus="yes">
        <source>the values in %n entries of the history</source>
        <translation>
            <numerusform>the values in %n entry of the history</numerusform>
            <numerusform>the values in %n entries of the history</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the values in %n entries of the history of sensitive fields</source>
        <translation>
            <numerusform>the values in %n entry of the history of sensitive fields</numerusform>
            <numerusform>the values in %n entries of the history of sensitive fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), with every version</source>
        <translation>
            <numerusform>%n file, with every version</numerusform>
            <numerusform>%n files, with every version</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n favourite mark(s)</source>
        <translation>
            <numerusform>%n favourite mark</numerusform>
            <numerusform>%n favourite marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) on distribution lists</source>
        <translation>
            <numerusform>%n place on distribution lists</numerusform>
            <numerusform>%n places on distribution lists</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintCommand</name>
    <message numerus="yes">
        <source>%n sheet(s) were printed.</source>
        <translation>
            <numerusform>%n sheet was printed.</numerusform>
            <numerusform>%n sheets were printed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file has %n page(s).</source>
        <translation>
            <numerusform>The file has %n page.</numerusform>
            <numerusform>The file has %n pages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the sheets asked for are not there.</source>
        <translation>
            <numerusform>%n of the sheets asked for is not there.</numerusform>
            <numerusform>%n of the sheets asked for are not there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintRun</name>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n sheet</numerusform>
            <numerusform>%n sheets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quality</name>
    <message numerus="yes">
        <source>Born on %1, the person would be %n year(s) old.</source>
        <translation>
            <numerusform>Born on %1, the person would be %n year old.</numerusform>
            <numerusform>Born on %1, the person would be %n years old.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: expired on %2, %n day(s) ago.</source>
        <translation>
            <numerusform>%1: expired on %2, %n day ago.</numerusform>
            <numerusform>%1: expired on %2, %n days ago.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: expires on %2, in %n day(s).</source>
        <translation>
            <numerusform>%1: expires on %2, in %n day.</numerusform>
            <numerusform>%1: expires on %2, in %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mandatory field(s) are empty: %1.</source>
        <translation>
            <numerusform>%n mandatory field is empty: %1.</numerusform>
            <numerusform>%n mandatory fields are empty: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 – also on the sheet of %2 and on %n more.</source>
        <translation>
            <numerusform>%1 – also on the sheet of %2 and on %n more.</numerusform>
            <numerusform>%1 – also on the sheet of %2 and on %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QualityCommand</name>
    <message numerus="yes">
        <source>%n finding(s) were written.</source>
        <translation>
            <numerusform>%n finding was written.</numerusform>
            <numerusform>%n findings were written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReferenceService</name>
    <message numerus="yes">
        <source>%n sheet(s) use “%1”. Merge it into another entry, or retire it.</source>
        <translation>
            <numerusform>%n sheet uses “%1”. Merge it into another entry, or retire it.</numerusform>
            <numerusform>%n sheets use “%1”. Merge it into another entry, or retire it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message numerus="yes">
        <source>%n sheet(s) kept for too long – %1</source>
        <translation>
            <numerusform>%n sheet kept for too long – %1</numerusform>
            <numerusform>%n sheets kept for too long – %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Effectif keeps %n sheet(s) longer than the rules of “%1” say.</source>
        <translation>
            <numerusform>Effectif keeps %n sheet longer than the rules of “%1” say.</numerusform>
            <numerusform>Effectif keeps %n sheets longer than the rules of “%1” say.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::AudienceField</name>
    <message numerus="yes">
        <source>%n recipient(s)</source>
        <translation>
            <numerusform>%n recipient</numerusform>
            <numerusform>%n recipients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without e-mail</source>
        <translation>
            <numerusform>%n without e-mail</numerusform>
            <numerusform>%n without e-mail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without mobile</source>
        <translation>
            <numerusform>%n without mobile</numerusform>
            <numerusform>%n without mobile</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without an account</source>
        <translation>
            <numerusform>%n without an account</numerusform>
            <numerusform>%n without an account</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::AuditTrailPage</name>
    <message numerus="yes">
        <source>%n entries were written to %1.</source>
        <translation>
            <numerusform>%n entry was written to %1.</numerusform>
            <numerusform>%n entries were written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Entries older than %n month(s) are destroyed for good. That you did this stays written down.</source>
        <translation>
            <numerusform>Entries older than %n month are destroyed for good. That you did this stays written down.</numerusform>
            <numerusform>Entries older than %n months are destroyed for good. That you did this stays written down.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n old entries were destroyed.</source>
        <translation>
            <numerusform>%n old entry was destroyed.</numerusform>
            <numerusform>%n old entries were destroyed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::BulkBar</name>
    <message numerus="yes">
        <source>%n sheet(s) selected</source>
        <translation>
            <numerusform>%n sheet selected</numerusform>
            <numerusform>%n sheets selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” was set on %n sheet(s).</source>
        <translation>
            <numerusform>“%1” was set on %n sheet.</numerusform>
            <numerusform>“%1” was set on %n sheets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n had it already.</source>
        <translation>
            <numerusform>%n had it already.</numerusform>
            <numerusform>%n had it already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n do not have this field.</source>
        <translation>
            <numerusform>%n does not have this field.</numerusform>
            <numerusform>%n do not have this field.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) have their former value again.</source>
        <translation>
            <numerusform>%n sheet has its former value again.</numerusform>
            <numerusform>%n sheets have their former value again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were changed since and keep what they have now.</source>
        <translation>
            <numerusform>%n was changed since and keeps what it has now.</numerusform>
            <numerusform>%n were changed since and keep what they have now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) are inactive now.</source>
        <translation>
            <numerusform>%n sheet is inactive now.</numerusform>
            <numerusform>%n sheets are inactive now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) were added to your favourites.</source>
        <translation>
            <numerusform>%n sheet was added to your favourites.</numerusform>
            <numerusform>%n sheets were added to your favourites.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) were moved to the bin.</source>
        <translation>
            <numerusform>%n sheet was moved to the bin.</numerusform>
            <numerusform>%n sheets were moved to the bin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) are as they were before.</source>
        <translation>
            <numerusform>%n sheet is as it was before.</numerusform>
            <numerusform>%n sheets are as they were before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) were written to %1.</source>
        <translation>
            <numerusform>%n sheet was written to %1.</numerusform>
            <numerusform>%n sheets were written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) were put on the list “%1”.</source>
        <translation>
            <numerusform>%n person was put on the list “%1”.</numerusform>
            <numerusform>%n people were put on the list “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were on it already.</source>
        <translation>
            <numerusform>%n was on it already.</numerusform>
            <numerusform>%n were on it already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::BulkEditDialog</name>
    <message numerus="yes">
        <source>Set a field on %n sheet(s)</source>
        <translation>
            <numerusform>Set a field on %n sheet</numerusform>
            <numerusform>Set a field on %n sheets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply to %n sheet(s)</source>
        <translation>
            <numerusform>Apply to %n sheet</numerusform>
            <numerusform>Apply to %n sheets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::ChartData</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) from %1 to %2</source>
        <translation>
            <numerusform>%n answer from %1 to %2</numerusform>
            <numerusform>%n answers from %1 to %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::CompareDialog</name>
    <message numerus="yes">
        <source>%n field(s) were changed by you and by someone else</source>
        <translation>
            <numerusform>%n field was changed by you and by someone else</numerusform>
            <numerusform>%n fields were changed by you and by someone else</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::DeliveryDialog</name>
    <message numerus="yes">
        <source>%n recipient(s)</source>
        <translation>
            <numerusform>%n recipient</numerusform>
            <numerusform>%n recipients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n opened it</source>
        <translation>
            <numerusform>%n opened it</numerusform>
            <numerusform>%n opened it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have not opened it yet</source>
        <translation>
            <numerusform>%n has not opened it yet</numerusform>
            <numerusform>%n have not opened it yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without an account</source>
        <translation>
            <numerusform>%n without an account</numerusform>
            <numerusform>%n without an account</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::DistributionView</name>
    <message numerus="yes">
        <source>used by %n announcement(s) or poll(s)</source>
        <translation>
            <numerusform>used by %n announcement or poll</numerusform>
            <numerusform>used by %n announcements or polls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s)</source>
        <translation>
            <numerusform>%n recipient</numerusform>
            <numerusform>%n recipients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without e-mail address</source>
        <translation>
            <numerusform>%n without e-mail address</numerusform>
            <numerusform>%n without e-mail address</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without mobile</source>
        <translation>
            <numerusform>%n without mobile</numerusform>
            <numerusform>%n without mobile</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without account</source>
        <translation>
            <numerusform>%n without account</numerusform>
            <numerusform>%n without account</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) were put on the list “%1”.</source>
        <translation>
            <numerusform>%n person were put on the list “%1”.</numerusform>
            <numerusform>%n persons were put on the list “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) were taken off the list “%1”.</source>
        <translation>
            <numerusform>%n person were taken off the list “%1”.</numerusform>
            <numerusform>%n persons were taken off the list “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::DraftsDialog</name>
    <message numerus="yes">
        <source>What was typed in %n place(s) is lost for good.</source>
        <translation>
            <numerusform>What was typed in %n place is lost for good.</numerusform>
            <numerusform>What was typed in %n places is lost for good.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::DuplicateRulesPanel</name>
    <message numerus="yes">
        <source>%n pair(s) with these settings.</source>
        <translation>
            <numerusform>%n pair with these settings.</numerusform>
            <numerusform>%n pairs with these settings.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::DuplicatesPage</name>
    <message numerus="yes">
        <source>%n sheet(s) compared.</source>
        <translation>
            <numerusform>%n sheet compared.</numerusform>
            <numerusform>%n sheets compared.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::EraseDialog</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the name in %n other sheet(s) that refer to it</source>
        <translation>
            <numerusform>the name in %n other sheet that refers to it</numerusform>
            <numerusform>the name in %n other sheets that refer to it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erase %n sheet(s) for good?</source>
        <translation>
            <numerusform>Erase %n sheet for good?</numerusform>
            <numerusform>Erase %n sheets for good?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::ExportDialog</name>
    <message numerus="yes">
        <source>The %n selected sheet(s)</source>
        <translation>
            <numerusform>The %n selected sheet</numerusform>
            <numerusform>The %n selected sheets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The list as it stands: %n sheet(s)</source>
        <translation>
            <numerusform>The list as it stands: %n sheet</numerusform>
            <numerusform>The list as it stands: %n sheets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::FieldsPage</name>
    <message numerus="yes">
        <source>%n sheet(s) hold a value of “%1”. It is kept, and comes back with the field.</source>
        <translation>
            <numerusform>%n sheet holds a value of “%1”. It is kept, and comes back with the field.</numerusform>
            <numerusform>%n sheets hold a value of “%1”. They are kept, and come back with the field.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The values of %n sheet(s) and their history vanish. Nobody can bring them back.</source>
        <translation>
            <numerusform>The value of %n sheet and its history vanish. Nobody can bring them back.</numerusform>
            <numerusform>The values of %n sheets and their history vanish. Nobody can bring them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::FileIntake</name>
    <message numerus="yes">
        <source>Adding %1, then %n more …</source>
        <translation>
            <numerusform>Adding %1, then %n more …</numerusform>
            <numerusform>Adding %1, then %n more …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::FilesPanel</name>
    <message numerus="yes">
        <source>%n file(s) added.</source>
        <translation>
            <numerusform>%n file added.</numerusform>
            <numerusform>%n files added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>PDF, %n page(s)</source>
        <translation>
            <numerusform>PDF, %n page</numerusform>
            <numerusform>PDF, %n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more file(s) could not be added.</source>
        <translation>
            <numerusform>%n more file could not be added.</numerusform>
            <numerusform>%n more files could not be added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are not on the sheet yet.</source>
        <translation>
            <numerusform>%n file is not on the sheet yet.</numerusform>
            <numerusform>%n files are not on the sheet yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::HistoryModel</name>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n sheet</numerusform>
            <numerusform>%n sheets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::HistoryPanel</name>
    <message numerus="yes">
        <source>%n field(s) become what they were. This is a change like any other: it can be taken back.</source>
        <translation>
            <numerusform>%n field becomes what it was. This is a change like any other: it can be taken back.</numerusform>
            <numerusform>%n fields become what they were. This is a change like any other: it can be taken back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::HomePage</name>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n sheet</numerusform>
            <numerusform>%n sheets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) for your answer</source>
        <translation>
            <numerusform>%n waits for your answer</numerusform>
            <numerusform>%n wait for your answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not read yet</source>
        <translation>
            <numerusform>%n not read yet</numerusform>
            <numerusform>%n not read yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::HomePeople</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::IgnoreDialog</name>
    <message numerus="yes">
        <source>Ignore this on %n sheet(s)</source>
        <translation>
            <numerusform>Ignore this on %n sheet</numerusform>
            <numerusform>Ignore this on %n sheets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::ImpactDialog</name>
    <message numerus="yes">
        <source>%n sheet(s) will become incomplete.</source>
        <translation>
            <numerusform>%n sheet will become incomplete.</numerusform>
            <numerusform>%n sheets will become incomplete.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n other(s)</source>
        <translation>
            <numerusform>… and %n other</numerusform>
            <numerusform>… and %n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::ImportColumnsStep</name>
    <message numerus="yes">
        <source>%n of %1 column(s) will be imported.</source>
        <translation>
            <numerusform>%n of %1 columns will be imported.</numerusform>
            <numerusform>%n of %1 columns will be imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::ImportFileStep</name>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %n row(s)</source>
        <translation>
            <numerusform>more than %n row</numerusform>
            <numerusform>more than %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::ImportPage</name>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>Import %n row</numerusform>
            <numerusform>Import %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>%n minute left</numerusform>
            <numerusform>%n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) created</source>
        <translation>
            <numerusform>%n sheet created</numerusform>
            <numerusform>%n sheets created</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them incomplete</source>
        <translation>
            <numerusform>%n of them incomplete</numerusform>
            <numerusform>%n of them incomplete</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) changed</source>
        <translation>
            <numerusform>%n sheet changed</numerusform>
            <numerusform>%n sheets changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) that changed nothing</source>
        <translation>
            <numerusform>%n row that changed nothing</numerusform>
            <numerusform>%n rows that changed nothing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s) left alone</source>
        <translation>
            <numerusform>%n duplicate left alone</numerusform>
            <numerusform>%n duplicates left alone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) refused: save them with the reasons, correct them, and import that file</source>
        <translation>
            <numerusform>%n row refused: save it with the reason, correct it, and import that file</numerusform>
            <numerusform>%n rows refused: save them with the reasons, correct them, and import that file</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::ImportRehearsalStep</name>
    <message numerus="yes">
        <source>%n sheet(s) created</source>
        <translation>
            <numerusform>%n sheet created</numerusform>
            <numerusform>%n sheets created</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) changed</source>
        <translation>
            <numerusform>%n sheet changed</numerusform>
            <numerusform>%n sheets changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s) left alone</source>
        <translation>
            <numerusform>%n duplicate left alone</numerusform>
            <numerusform>%n duplicates left alone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) refused</source>
        <translation>
            <numerusform>%n row refused</numerusform>
            <numerusform>%n rows refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out</source>
        <translation>
            <numerusform>%n row left out</numerusform>
            <numerusform>%n rows left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::KeptPassword</name>
    <message numerus="yes">
        <source>Choose a passphrase of at least %n character(s).</source>
        <translation>
            <numerusform>Choose a passphrase of at least %n character.</numerusform>
            <numerusform>Choose a passphrase of at least %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::LicencesPage</name>
    <message numerus="yes">
        <source>%n licence(s) used</source>
        <translation>
            <numerusform>%n licence used</numerusform>
            <numerusform>%n licences used</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n free</source>
        <translation>
            <numerusform>%n free</numerusform>
            <numerusform>%n free</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::LifecycleActions</name>
    <message numerus="yes">
        <source>Delete %n sheet(s)?</source>
        <translation>
            <numerusform>Delete %n sheet?</numerusform>
            <numerusform>Delete %n sheets?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) are in service again.</source>
        <translation>
            <numerusform>%n sheet is in service again.</numerusform>
            <numerusform>%n sheets are in service again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) are inactive now and stand under Former staff.</source>
        <translation>
            <numerusform>%n sheet is inactive now and stands under Former staff.</numerusform>
            <numerusform>%n sheets are inactive now and stand under Former staff.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) are in the bin.</source>
        <translation>
            <numerusform>%n sheet is in the bin.</numerusform>
            <numerusform>%n sheets are in the bin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) are back from the bin.</source>
        <translation>
            <numerusform>%n sheet is back from the bin.</numerusform>
            <numerusform>%n sheets are back from the bin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) are among your favourites now.</source>
        <translation>
            <numerusform>%n sheet is among your favourites now.</numerusform>
            <numerusform>%n sheets are among your favourites now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) are no longer among your favourites.</source>
        <translation>
            <numerusform>%n sheet is no longer among your favourites.</numerusform>
            <numerusform>%n sheets are no longer among your favourites.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone, but for %n sheet(s) that someone changed since.</source>
        <translation>
            <numerusform>Undone, but for %n sheet that someone changed since.</numerusform>
            <numerusform>Undone, but for %n sheets that someone changed since.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) were erased for good.</source>
        <translation>
            <numerusform>%n sheet was erased for good.</numerusform>
            <numerusform>%n sheets were erased for good.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) found no licence free.</source>
        <translation>
            <numerusform>%n sheet found no licence free.</numerusform>
            <numerusform>%n sheets found no licence free.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone, but %n sheet(s) found no licence free.</source>
        <translation>
            <numerusform>Undone, but %n sheet found no licence free.</numerusform>
            <numerusform>Undone, but %n sheets found no licence free.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::ListChooser</name>
    <message numerus="yes">
        <source>Choose the list that the %n selected person(s) go onto, or type the name of a new one.</source>
        <translation>
            <numerusform>Choose the list that the selected person goes onto, or type the name of a new one.</numerusform>
            <numerusform>Choose the list that the %n selected people go onto, or type the name of a new one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::MainWindow</name>
    <message numerus="yes">
        <source>%n draft(s) of unsaved changes cannot be read.</source>
        <translation>
            <numerusform>%n draft of unsaved changes cannot be read.</numerusform>
            <numerusform>%n drafts of unsaved changes cannot be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server does not answer. %n sheet(s) are saved as soon as it is back.</source>
        <translation>
            <numerusform>The server does not answer. %n sheet is saved as soon as it is back.</numerusform>
            <numerusform>The server does not answer. %n sheets are saved as soon as it is back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them must wait: save or discard first what its page holds. They are offered again when Effectif starts.</source>
        <translation>
            <numerusform>%n of them must wait: save or discard first what its page holds. It is offered again when Effectif starts.</numerusform>
            <numerusform>%n of them must wait: save or discard first what their page holds. They are offered again when Effectif starts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) you typed were not saved when Effectif last ended.</source>
        <translation>
            <numerusform>%n thing you typed was not saved when Effectif last ended.</numerusform>
            <numerusform>%n things you typed were not saved when Effectif last ended.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::MergeDialog</name>
    <message numerus="yes">
        <source>%n sheet(s) will move to “%1”.</source>
        <translation>
            <numerusform>%n sheet will move to “%1”.</numerusform>
            <numerusform>%n sheets will move to “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::MergeModel</name>
    <message numerus="yes">
        <source>made on %1, %n field(s)</source>
        <translation>
            <numerusform>made on %1, %n field</numerusform>
            <numerusform>made on %1, %n fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::MergeSheetsDialog</name>
    <message numerus="yes">
        <source>%n sheet(s) become one</source>
        <translation>
            <numerusform>%n sheet becomes one</numerusform>
            <numerusform>%n sheets become one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) of other sheets lead to the merged sheet then.</source>
        <translation>
            <numerusform>%n field of another sheet leads to the merged sheet then.</numerusform>
            <numerusform>%n fields of other sheets lead to the merged sheet then.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::NewsPage</name>
    <message numerus="yes">
        <source>%n poll(s) wait(s) for you</source>
        <translation>
            <numerusform>%n poll wait for you</numerusform>
            <numerusform>%n polls waits for you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::NotificationBell</name>
    <message numerus="yes">
        <source>%n new notification(s)</source>
        <translation>
            <numerusform>%n new notification</numerusform>
            <numerusform>%n new notifications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Notifications, %n unread</source>
        <translation>
            <numerusform>Notifications, %n unread</numerusform>
            <numerusform>Notifications, %n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::OperationUndoer</name>
    <message numerus="yes">
        <source>Taken back on %n sheet(s).</source>
        <translation>
            <numerusform>Taken back on %n sheet.</numerusform>
            <numerusform>Taken back on %n sheets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n later change(s) stayed.</source>
        <translation>
            <numerusform>%n later change stayed.</numerusform>
            <numerusform>%n later changes stayed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::OutboxPage</name>
    <message numerus="yes">
        <source>%n try(s)</source>
        <translation>
            <numerusform>%n try</numerusform>
            <numerusform>%n tries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::PasswordFields</name>
    <message numerus="yes">
        <source>%n bit(s) by the CNIL’s count</source>
        <translation>
            <numerusform>%n bit by the CNIL’s count</numerusform>
            <numerusform>%n bits by the CNIL’s count</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::PeoplePicker</name>
    <message numerus="yes">
        <source>Add %n person(s)</source>
        <translation>
            <numerusform>Add %n person</numerusform>
            <numerusform>Add %n persons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::PollBallot</name>
    <message numerus="yes">
        <source>%n answer(s) to polls</source>
        <translation>
            <numerusform>%n answer to polls</numerusform>
            <numerusform>%n answers to polls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::PollCharts</name>
    <message numerus="yes">
        <source>This poll is anonymous: its answers are shown once at least %n people have answered.</source>
        <translation>
            <numerusform>This poll is anonymous: its answers are shown once at least %n person has answered.</numerusform>
            <numerusform>This poll is anonymous: its answers are shown once at least %n people have answered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This poll is anonymous: answers appear %n or more at a time, and the latest ones still wait for others. Departments and Natures are shown when it has ended.</source>
        <translation>
            <numerusform>This poll is anonymous: answers appear %n or more at a time, and the latest ones still wait for others. Departments and Natures are shown when it has ended.</numerusform>
            <numerusform>This poll is anonymous: answers appear %n or more at a time, and the latest ones still wait for others. Departments and Natures are shown when it has ended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This poll is anonymous: nobody learns who answered what, and groups of fewer than %n people are shown together.</source>
        <translation>
            <numerusform>This poll is anonymous: nobody learns who answered what, and groups of fewer than %n person are shown together.</numerusform>
            <numerusform>This poll is anonymous: nobody learns who answered what, and groups of fewer than %n people are shown together.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Groups of fewer than %n people</source>
        <translation>
            <numerusform>Groups of fewer than %n person</numerusform>
            <numerusform>Groups of fewer than %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::PollForm</name>
    <message numerus="yes">
        <source>%n character(s) too many</source>
        <translation>
            <numerusform>%n character too many</numerusform>
            <numerusform>%n characters too many</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::PollManagementPage</name>
    <message numerus="yes">
        <source>%n person(s) are reminded of “%1”.</source>
        <translation>
            <numerusform>%n person are reminded of “%1”.</numerusform>
            <numerusform>%n persons are reminded of “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::PollReportPage</name>
    <message numerus="yes">
        <source>%n person(s) were asked. Their answers appear here as they come.</source>
        <translation>
            <numerusform>%n person was asked. The answer appears here.</numerusform>
            <numerusform>%n people were asked. Their answers appear here as they come.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::PollsPage</name>
    <message numerus="yes">
        <source>%n answer(s) are not sent yet.</source>
        <translation>
            <numerusform>%n answer is not sent yet.</numerusform>
            <numerusform>%n answers are not sent yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::PrintOptions</name>
    <message numerus="yes">
        <source>The %n selected</source>
        <translation>
            <numerusform>The selected sheet</numerusform>
            <numerusform>The %n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n of the list</source>
        <translation>
            <numerusform>The sheet of the list</numerusform>
            <numerusform>All %n of the list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::PrintPreview</name>
    <message numerus="yes">
        <source>%n page(s) were written to %1.</source>
        <translation>
            <numerusform>%n page was written to %1.</numerusform>
            <numerusform>%n pages were written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) went to the printer.</source>
        <translation>
            <numerusform>%n page went to the printer.</numerusform>
            <numerusform>%n pages went to the printer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::QualityMender</name>
    <message numerus="yes">
        <source>%n sheet(s) were filled in.</source>
        <translation>
            <numerusform>%n sheet was filled in.</numerusform>
            <numerusform>%n sheets were filled in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ignored on %n sheet(s).</source>
        <translation>
            <numerusform>Ignored on %n sheet.</numerusform>
            <numerusform>Ignored on %n sheets.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::RecordListPage</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n sheet</numerusform>
            <numerusform>%n sheets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n row(s) were copied. Export the list to have them all.</source>
        <translation>
            <numerusform>The first row was copied (%n). Export the list to have them all.</numerusform>
            <numerusform>The first %n rows were copied. Export the list to have them all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied: paste them into a spreadsheet.</source>
        <translation>
            <numerusform>%n row copied: paste it into a spreadsheet.</numerusform>
            <numerusform>%n rows copied: paste them into a spreadsheet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n former staff member(s) match.</source>
        <translation>
            <numerusform>%n former staff member matches.</numerusform>
            <numerusform>%n former staff members match.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::ReferencePage</name>
    <message numerus="yes">
        <source>%n sheet(s) use “%1”.</source>
        <translation>
            <numerusform>%n sheet uses “%1”.</numerusform>
            <numerusform>%n sheets use “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone: %n sheet(s) are as before.</source>
        <translation>
            <numerusform>Undone: %n sheet is as before.</numerusform>
            <numerusform>Undone: %n sheets are as before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) merged into “%1”.</source>
        <translation>
            <numerusform>%n entry merged into “%1”.</numerusform>
            <numerusform>%n entries merged into “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) moved.</source>
        <translation>
            <numerusform>%n sheet moved.</numerusform>
            <numerusform>%n sheets moved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) retired: sheets keep them, and they are no longer offered.</source>
        <translation>
            <numerusform>%n entry retired: sheets keep it, and it is no longer offered.</numerusform>
            <numerusform>%n entries retired: sheets keep them, and they are no longer offered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) are offered again.</source>
        <translation>
            <numerusform>%n entry is offered again.</numerusform>
            <numerusform>%n entries are offered again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) removed.</source>
        <translation>
            <numerusform>%n entry removed.</numerusform>
            <numerusform>%n entries removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::ScoreModel</name>
    <message numerus="yes">
        <source>%1 of %n sheet(s) without any finding</source>
        <translation>
            <numerusform>%1 of %n sheet without any finding</numerusform>
            <numerusform>%1 of %n sheets without any finding</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::SenderDialog</name>
    <message numerus="yes">
        <source>Choose a passphrase of at least %n character(s).</source>
        <translation>
            <numerusform>Choose a passphrase of at least %n character.</numerusform>
            <numerusform>Choose a passphrase of at least %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::SendingWords</name>
    <message numerus="yes">
        <source>%n message(s) waiting</source>
        <translation>
            <numerusform>%n message waiting</numerusform>
            <numerusform>%n messages waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n uncertain</source>
        <translation>
            <numerusform>%n uncertain</numerusform>
            <numerusform>%n uncertain</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused in the last 7 days</source>
        <translation>
            <numerusform>%n refused in the last 7 days</numerusform>
            <numerusform>%n refused in the last 7 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent in the last 24 hours</source>
        <translation>
            <numerusform>%n sent in the last 24 hours</numerusform>
            <numerusform>%n sent in the last 24 hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %n further day(s)</source>
        <translation>
            <numerusform>on %n further day</numerusform>
            <numerusform>on %n further days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::SheetCheckDialog</name>
    <message numerus="yes">
        <source>%n sheet(s) may be of the same person as %1</source>
        <translation>
            <numerusform>%n sheet may be of the same person as %1</numerusform>
            <numerusform>%n sheets may be of the same person as %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::SheetMerger</name>
    <message numerus="yes">
        <source>%n sheet(s) were merged into that of %1.</source>
        <translation>
            <numerusform>%n sheet was merged into that of %1.</numerusform>
            <numerusform>%n sheets were merged into that of %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The sheets stand for themselves again. %n later change(s) stayed.</source>
        <translation>
            <numerusform>The sheets stand for themselves again. %n later change stayed.</numerusform>
            <numerusform>The sheets stand for themselves again. %n later changes stayed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::SheetPage</name>
    <message numerus="yes">
        <source>%n field(s) must be corrected before the sheet can be saved.</source>
        <translation>
            <numerusform>%n field must be corrected before the sheet can be saved.</numerusform>
            <numerusform>%n fields must be corrected before the sheet can be saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mandatory field(s) are empty. The sheet can be completed later.</source>
        <translation>
            <numerusform>%n mandatory field is empty. The sheet can be completed later.</numerusform>
            <numerusform>%n mandatory fields are empty. The sheet can be completed later.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::SheetThenView</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::ThreadModel</name>
    <message numerus="yes">
        <source>%n unread: %1</source>
        <translation>
            <numerusform>%n unread: %1</numerusform>
            <numerusform>%n unread: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::TitleLine</name>
    <message numerus="yes">
        <source>%n character(s) too many</source>
        <translation>
            <numerusform>%n character too many</numerusform>
            <numerusform>%n characters too many</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::UndoDialog</name>
    <message numerus="yes">
        <source>%n change(s) made since stand against it. They stay, unless you tick them.</source>
        <translation>
            <numerusform>%n change made since stands against it. It stays, unless you tick it.</numerusform>
            <numerusform>%n changes made since stand against it. They stay, unless you tick them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n other(s)</source>
        <translation>
            <numerusform>… and %n other</numerusform>
            <numerusform>… and %n others</numerusform>
        </translation>
    </message>
</context>
</TS>
