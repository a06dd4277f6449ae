<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
    <context>
        <name>QAF Desktop</name>
        <message>
            <source> and {n} more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source> minutes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source> months without an audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>${name} is known within a form only. Give the answers as “instance”, such as &lt;data&gt;&lt;name&gt;yes&lt;/name&gt;&lt;/data&gt;, and write /data/name for it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Black out wherever it stands</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Blind moderations only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Council</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Divided by</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;From</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Group {n}, read from your paper</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;How many files?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Keep received work on this laptop for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Kind of audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Lock when nobody has touched it for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Most anyone has in all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;New passphrase</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;No</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;OK</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Passphrase</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Passphrase for the key’s file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Passphrase now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Passphrase of the file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Password</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;People</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Reason</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Records of</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Recovery key of the project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Region</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Role</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Roles</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Services</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Sheet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Since</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Team</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Teams</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Until</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Until when?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;What are you looking for?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Who does it?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Who?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Whose laptop is it?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Why?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Workspace</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Yes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(cut here; the record holds the rest)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(empty)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(nothing)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>({n} problems in all)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>, made {when}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1  Save the recovery key…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 allocation is not finished</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 answer counts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 answer differs. It stands first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 answer does not fit there: it is kept in the draft, outside the record.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 answer is kept from another version.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 answer is left to choose.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 answer was given differently</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 audit came back from its auditor.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 belongs to a record that stays</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 day late</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 difference in {title}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 does not apply.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 draft</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 entry was here already</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 escalation is not closed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 form is not published yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 grade is disputed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 has to be given to somebody else.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 held</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 is amended, recalled or to be settled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 is being written on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 is not received by the lead</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 laptop gets it with its next exchange. Only a later set can change it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 letter is not handed over</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 letter saved. The file is not encrypted: keep it where it belongs.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 more was merged before.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 new role</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 package</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 package has arrived</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 package has arrived, with an escalation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 package has arrived, with an escalation. See Collect.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 package has arrived. See Collect.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 package is sealed for {name}. They choose Fetch now under Exchange.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 package saved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 package waits for the shared folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 package was not taken in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 person</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 piece of work is late.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 receipt</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 receipt is not with its sender’s laptop yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 record</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 record is erased here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 record received by the lead before {day} can be removed from this laptop.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 record received by the lead before {day} will be removed from this laptop on {on}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 record received by the lead before {day} will be removed from this laptop.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 record says that.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 record waits to be sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 record was recalled by its author.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 record was removed from this laptop. The lead keeps it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 refused</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 remark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 selected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 service</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 team</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 word · at least {least}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>12 characters or more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>12 characters or more; four or five words do well.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>2  Open the saved file…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>3/11/26</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>95 % interval</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A .csv form begins with a line “survey”; a list for a form is put in as a register.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A blank form, to be filled in by hand.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A bracket is missing: “${{{name}” is not closed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A care leaver is not in learning or work</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A care leaver is out of touch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A care leaver’s home is not suitable</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A case file audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A child at risk of harm gets an immediate response by all agencies: discussion, enquiry and conference in time and well attended.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A child in care has no plan for permanence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A child in care has no worker</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A child in care is visited after a move</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A child in care is visited in the first year of a placement</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A child in care is visited where the home is meant to last until 18, after the first year</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A child in care sees the dentist</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A child in need has no worker</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A child in need is visited</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A child in need plan is reviewed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A child in need was not seen for long</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A child is in need for long with no next step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A child may be unsafe now, and nobody is recorded as told ({where}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A child may be unsafe now, and nobody is recorded as told. Close all the same?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A child may be unsafe now, and nobody is recorded as told: unlock to record it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A child may be unsafe now. {words}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A child may be unsafe now: who was told, when, and what came of it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A child may be unsafe. {words}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A child may be unsafe: record who was told, when and how, first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A child with a protection plan has no worker</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A child with a protection plan is visited</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A child with a protection plan was not seen alone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A child: larger, fewer words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A choice has no name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A choice has no words.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A column is there twice.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A column of the choices sheet has no head, or one with spaces.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A complaint is answered at stage 1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A complaint is answered at stage 2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A complaint is answered at stage 2, with every extension</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A complaint that is complex, or needs an advocate, is answered at stage 1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A court or the Information Commissioner ordered it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A critical event is written up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A cycle ends with its report: what was looked at, what was found, what is to be done. The figures are filled in; the words are yours.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A cycle is one planned piece of the year: which teams, by which method, why and when. The management team agrees it before work is undertaken.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A day earlier</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A day later</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A day, such as 31/3/27; nothing to end it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A decision has to name what it judges.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A decision is made on a referral</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A decision judges a record and changes no answer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A document in the file is not written in its one canonical form.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A draft here: {words}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A file from somebody unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A file in {name}’s folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A file that is not on this machine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A file was replaced, to be signed again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A folder of this project in the shared folder is a link that leads elsewhere.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A form is written as .xml (XForm), .xlsx or .md.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A forum, survey or visit: who was asked, what they said, and what we did about it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A fresh one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A governor answers for safeguarding, the whole body is trained, and it reviews the policy each year.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A group or repeat is closed that was not opened.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A group or repeat is opened and never closed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A heading that is no group of its own is left out: {words}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A hold needs a reason.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A key in the file is of a kind that would accept any signature, or is not a key.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A lead’s package would erase work that was never sent; nothing was erased.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A line for each form that opens, and one for each problem: file, code, sheet, row, column, what is wrong, what to do. A warning is worth a look and fails nothing. Exit code 0 when no form has a problem, else 1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A line of text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A list has the same name twice.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A list of children</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A method or standard cannot be used: {message}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A moderation was asked for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A name has a sign that names may not have.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A new worker has supervision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A package is a .qafpkg file. Check its name and place.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A package that waits to be sent is no longer in the outbox folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A parameter is not known for this type of question.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A parent, carer or grown-up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A part of the database could not be read: the disk may be failing, or the computer has no memory left.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A part of the package is not as long as its manifest says.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A part of the package was changed after it was signed, or was damaged on the way.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A pathway plan is not reviewed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A permanence plan by the second review, a well-matched home that lasts, and no unregistered placements.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A phone would ask another app here: type the answer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A phone would film here: add a film from this machine.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A phone would follow a way here: type its points as latitude and longitude, with semicolons between.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A phone would let you draw or sign here: add a picture of it from this machine.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A phone would read a barcode here: type what it says.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A phone would read its compass here: type the degrees.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A phone would record here: add a recording from this machine.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A phone would take its place here: type latitude and longitude, such as 51.5 -2.1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A phone would use its camera here: add a picture from this machine.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A picture, {width} by {height} points. What it shows is not described.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A placement order without a match</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A plan for permanence is in place, at the second review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A practice observation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A privately fostered child is visited</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A privately fostered child is visited in the first year; after it every 12 weeks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A project can only be taken over on a lead auditor’s desk.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A protection plan goes on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A protection plan is not the child’s first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A published set, not somebody’s work. Laptops read them under Exchange.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A question stands for a node that is not in the form’s instance.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A quick look whether each step that law and guidance ask for was in time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A record counts as received only when the lead’s signed receipt is here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A reference is not written as ${name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A repeat is called as the form itself is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A repeat stands for a node that is not there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A response came back…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A return interview is offered</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A review conference is late</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A review of a child in care is late</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A revision in the package is not written as ours are.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A revision in the package names itself or a later one as its parent.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A row that is worked out does not say how.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A rule names a question that the survey does not have.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A rule names a question that there is several times.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A rule of “{name}” looks at more than {most} answers or rows of lists. It was stopped, and says nothing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A sample says which children’s files are audited. It is drawn from a list of children by a seed, so that anybody can draw it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A saved or printed copy is not encrypted: keep it where it belongs.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A scale’s start, end or step is missing or no number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A school looks at its own duty to keep children safe.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A senior member of staff is the designated lead, with time, training and a deputy who covers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A senior person answers for safeguarding children, and the board or its equal hears of it at least once a year.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A sentence for whoever chooses what to begin.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A server in the shared folder’s place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A set of forms, methods and lists for everyone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A share found in {n} of {all} files may lie up to {points} points off.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A sheet has no row of headers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A sheet lacks a column it cannot be without.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A statutory visit is written up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A visit to a child in care is late</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A visit to a child with a protection plan is late</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A whole number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A worker has supervision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>About</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>About a</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>About somebody else: relatives, partners of other agencies, other workers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>About somebody’s supervision: for the supervisor and the lead auditor, not for managers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>About the practitioner’s own work, for them and those who manage them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>About the work, with nobody to be recognised in it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>About them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Absence is followed up the same day; children missing education or leaving for home education are told to the council.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Accept</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Accept and begin</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Accepted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Accepted, not begun</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Accepted. What is known of it is filled in already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Access key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Access to the file is restricted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Accurate data is used to find drift and to act.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Acknowledge the escalation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Acknowledged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Across: the moderator’s grade. Enter on a cell lists its files.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Action</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Action agreed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Action plan</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Action plan done, close the cycle</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Action: by when</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Action: by whom</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Action: done on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Actions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Actions after a grade of requires improvement are done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Actions agreed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Actions agreed in between</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Actions agreed in them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Actions are agreed after an inadequate grade</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Actions not done whose day has passed, on {today}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add 1 row</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a column “worth” to the choices, with numbers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a file…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a film…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a picture…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a recording…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a row “end_{kind}” after its last question.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add below</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add rows with list_name “{name}” to the choices sheet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add the column to the choices sheet, or take the filter out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add the council’s teams under People and devices.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add the form</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add the row that closes it after its last question.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add to the alert or highlight</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add to the engagement record</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add to the escalation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add to the follow-up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add {n} rows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add “feedback”, or take “letter” out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add “{word}” to my words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Added</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Added to since it was acknowledged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Added to since it was told</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Added to since they were told back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Added to, to be finalised again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Added to, to be recorded again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Added: {n} new rows. Publish when the lists are right.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Adding</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Adding {file}…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Advanced practitioner</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>After</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>After a conference or review: good practice to praise, or a concern to raise.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>After that your words stand as they are: {observer} can read them, and cannot change them. Then you talk it through together.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>After this their words cannot be changed in this draft, only by an amendment with a reason.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Age of child</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Age, manager or another column.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Agree it for the partnership</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Agree the action</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Agree the grade</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Agreed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Agreed by the management team</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Agreed by the partnership</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Agreed in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Agreed lately</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Agreement</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Agreement between graders</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Agreement beyond chance that stays steady where one grade is by far the most common.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Agreement beyond chance. It falls where nearly all files have one grade, however alike people grade.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Agrees the programme, audits regularly, answers for the whole service.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All answers, to CSV files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All answers, to Excel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All as {name} has it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All auditors</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All audits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All authors</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All files (*)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All files are as they were built</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All grades</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All kinds</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All kinds of abuse and vulnerable groups</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All kinds: begin something else, or print a blank form</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All methods</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All months</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All owners</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All people</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All records</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All roles</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All samples</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All sections</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All staff are trained at the start and each year; the lead and deputies every two years.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All states</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All teams</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All their laptops are shut out, and nothing is sent to them any more. What they sent stays, under their name. Work that is given to them stands under Allocation, to be given to somebody else. They cannot be let in again with these laptops.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All together</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All versions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All work</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All years</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All your answers stay as they are.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All {all} places looked at, {out} blacked out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All {n} needed answers given</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All {n} packages in the shared folder are merged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Allegations against people who work with children</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Allegations and low-level concerns</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Allegations reach the designated officer (LADO) in one working day; low-level concerns are recorded and looked at.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Allegations reach the designated officer (LADO) within one working day, and are learnt from.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Allocate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Allocate the work</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Allocate this work?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Allocate work</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Allocated Team</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Allocated Worker</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Allocated to you</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Allocated, no answer yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Allocated. It goes by itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Allocation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Almost there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Already allocated to {who}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Already here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Already merged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Alt and an arrow move the chosen line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amend it, or withdraw it with a reason.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amend the action</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amend the audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amend the case tracking</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amend the challenge-session entry</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amend the child’s feedback</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amend the closure audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amend the complaint learning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amend the compliance check</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amend the cycle</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amend the earlier audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amend the joint audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amend the moderation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amend the multi-agency audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amend the observation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amend the observation of supervision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amend the parent or carer’s feedback</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amend the partner’s feedback</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amend the re-audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amend the report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amend the report so that nobody can be recognised.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amend the section 11 self-assessment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amend the section 175 self-assessment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amend the supervision check</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amend the thematic audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amend the {noun}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amended</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amended since a moderation was asked for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amended since it was agreed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amended since it was begun</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amended since it was closed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amended since it was considered</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amended since it was imported</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amended since it was issued</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amended since it was returned, to be finalised again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amended since it was sent back to the moderator</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amended since it was stopped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amended since the feedback was handed over</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amended since the feedback was issued</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amended since the feedback was withdrawn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amended since the grade was agreed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amended since the grade was disputed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amended since the grade was settled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amended since the learning was shared</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amended since the partnership agreed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amended since the practitioner answered</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amended since the report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amended while it was moderated</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amended, to be finalised again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amended, to be proposed again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amended, to be sent again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amend…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An alert of a reviewing officer or chair is answered</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An answer is required</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An assessment is open too long</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An attachment is not the file that its record names.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An attachment that a record names did not come with the package.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An audit from the council’s own list of earlier years.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An audit of this child on this day is here already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An early help plan is reviewed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An encrypted copy is made each day the program is used; {n} are kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An enquiry has no conference</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An escalation has arrived and is not merged yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An escalation is answered</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An example in our own words; to be replaced by the council’s practice standards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An inadequate file is audited again, not after</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An inadequate file is audited again, not before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An inadequate grade: what is done at once, what the plan needs, who, by when, and who sees to it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An interim care order lasts longer than proceedings should</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An organisation looks at its own duty to keep children safe.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>And {count} more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>And {n} more rows need a look.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>And {n} more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another column</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another grade</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another kind of answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another laptop holds the pen: only there can people be let in and sets be published. Ask for it to cover for its owner, or to follow them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another lead erased what is on hold here ({reason}); it stays here. Speak to each other, lift the hold where it is over, and erase it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another step comes first: {title}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answer it in the form, then close it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answer the questions of a theme that was commissioned, file by file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answer your own questions beside it first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answered</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answered by the practitioner</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answered, waits for the moderator</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answers are saved as you give them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answers depend on each other in a circle.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answers for complaints and what is learnt from them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answers in conflict</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answers only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answers side by side</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answers to what was taken out or answers otherwise stay in their records, and are kept apart in figures and exports.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Any reason</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Any time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Anybody</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Appearance and other columns</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Apr</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>April</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>April {first} to March {last}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Archive</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Archive “{title}”?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Archived</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Archived. Laptops hear of it with the next set.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Archived. Nothing needs publishing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Archived: {names}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Area or service</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Arrow keys walk through them, Enter begins. Ctrl+K finds each from anywhere.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As agreed in moderation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As at &amp;first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As colleagues know you. It stands on the feedback you give.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As it came</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As it was before both</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As last saved it cannot be used: {n} problems, the first at {where}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As last saved it cannot be used: {where}: {message}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As the method says</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As the system</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask IT support for the right to write there, or move the workspace to a folder of your own.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask a child or young person how it is for them. They can answer on the laptop, with faces.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask a parent or carer how it is for them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask for a moderation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask for fewer rows, or make the rule look at less.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask for it again, or type it in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask for it without one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask for it, then try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask for the file again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask for the letter to be filled in again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask for the passphrase only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask for the pen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask for the request file again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask its owner to do it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask somebody of another agency how it is to work with us.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask the administrator for it: it shows that it is their server.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask the administrator to run what “qaf central sql” prints.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask the administrator whether it has the role qaf_lead.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask the lead auditor for it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask the lead auditor to let this laptop in with that role.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask the lead auditor to look into the folder; save the package to a file meanwhile.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask the lead auditor whose laptop holds the pen.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask the lead auditor why.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask the lead auditor.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask whoever administers the place; nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask whoever looks after it for room; packages wait here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask whoever looks after it for the right to add files; packages wait here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask whoever looks after the shared folder to take the link away; nothing was read or written through it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask whoever runs it. Your work is safe here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Asking</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Assessment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Assessment and analysis</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Assessment is timely and proportionate, uses history and the whole family, weighs risk and strengths, and says what life is like for the child.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Assessments that say what it means for the child</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At most 500 in one sample.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At most one grade apart</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At most {limit} after {event} ({basis}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At the foot of every letter, such as “Keep with supervision notes”. Left empty, each kind of letter says its own.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At the head of the letter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Attach a file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Attach a smaller copy: a scan in grey, or a photo at a lower resolution.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Attendance and missing education</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Audit cycle</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Audit, observation, complaints, reviews and what families say change practice.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Auditor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Auditor and moderator</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Auditor or observer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Auditor {n} of {all} writes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Auditor, down; moderator, across</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Auditor: {grade}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Auditors</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Auditors and moderators are as strict as each other.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Auditors go on with set {n} until you publish.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Auditors graded {n} grades higher than moderators, in the mean.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Auditors graded {n} grades lower than moderators, in the mean.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Auditors pick people and teams from these lists. A workbook has a column each for Name, Role, Team and Service. The lists can wait, and be changed any time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Auditors, {n} behind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Auditor’s grade down, moderator’s grade across</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Audits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Audits and observations you start will be listed here, with what became of each.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Audits case files.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Audits files and observes practice, offline, and sends the work to the lead auditor.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Audits from the council’s own lists, author not verified</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Audits of children’s files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Audits that somebody else has to grade stand here as they are collected: drawn by chance, at either end of the scale, of a new auditor, or asked for.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Audits to moderate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Audits, grades and actions that the council kept in a list before: taken in, they count for who was audited lately, for trends and for open actions from the first day.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Audits, observes and coaches for the Centre for Professional Practice.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Aug</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>August</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Author</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back   Esc</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back to editing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back to the form</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back to the forms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back to the passphrase</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back to the questions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Backup restored</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Backups</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Backups are encrypted too: type the passphrase, then choose “Restore a backup…”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Before an update</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Before and after</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Before the work with a child ends: is it right and safe to end it?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Begin</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Begin each sheet with the row of its column names.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Begin here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Begin the cycle</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Begin the work</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Begin to write</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Begin: {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Begun by others</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Behind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Below is the last version that could be.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Beside as long a time before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Beside the question</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Better</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Black out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Black out  (B)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Black out all {n}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Black out these other words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Blank form</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Blank form to print: {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Both gave the very same grade.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Both grades and both reasons stay in the record’s history. No dispute comes after this.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Both hold the same.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Both laptops can then let people in, shut them out and publish. Fetch before you do, so that you do not both publish at once. When the cover ends, choose “Hold it alone again”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bring back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bring back {draft}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bring it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bring “{name}” with the next set?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bringing packages to the central database</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Brought back. Laptops hear of it with the next set.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Brought back. Nothing needs publishing: no laptop heard that it was archived.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Brought back: {names}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bucket (S3)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Business development officer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>By</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>By &amp;when?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>By any audit of a file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>By anybody</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>By when</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>C</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>CH-1042, or a name; other spellings after a comma</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>CSV file (*.csv)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Calculation or default</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Calendar</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Called off. The key was not changed; the old paper code holds.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Came back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Came in a package</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cannot be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Care Leavers (England) Regulations 2010 (SI 2010/2571)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Care Planning, Placement and Case Review (England) Regulations 2010 (SI 2010/959), reg. 28</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Care leavers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Care planning and review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Care proceedings end</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Carry forward</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Carry forward…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Carrying forward</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Carrying forward {n} of {all}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Case file audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Case file audits, October, North</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Case file audits, autumn, assessment teams</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Case status</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Case tracking</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cases are graded by</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Category or need</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Chair’s and reviewing officer’s alert</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Challenge and reviews</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Challenge-session entry</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change a setting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change it under Exchange</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change passphrase</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change the key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change the key of this workspace</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change the key of this workspace…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change this in the form’s workbook and convert it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change what it says, then keep it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed forms: {names}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed since it was confirmed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed since it was done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed since it was no longer needed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed since it was not accepted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed while it was in progress</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed, to be agreed again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changing over</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changing the forms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Characters that cannot be shown were left out of what you pasted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check  F8</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check capital letters and the keyboard’s language, then try again, or use the paper recovery code.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check it in the shared folder it lies in, or name --roster and --project.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check it, or save the letter and print that.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check its name and place.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check that it is still there, then attach it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check that it is the right folder and that it has been copied to the end.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check that the network drive is connected and that the right folder is chosen. Nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the brackets, the quotation marks and the words around this place.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the login and the database.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the name and the password or key under Exchange.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the names of functions and the brackets and quotes around this place.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the network. Work goes on here, and is brought there later.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the network. Your work is safe here and goes when the place is there again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the paper</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the place and try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check this draw</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Checked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Checked, and new.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Checking</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Checking package {n} of {all}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Checking revisions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Checking the database’s pages</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Checking the database’s structure</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Chief officer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Child</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Child Unique ID</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Child protection records are kept apart, secure, and follow a child within five school days.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Children (Private Arrangements for Fostering) Regulations 2005 (SI 2005/1533)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Children Act 1989 Representations Procedure (England) Regulations 2006, SI 2006/1738</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Children Act 1989 Representations Procedure (England) Regulations 2006, SI 2006/1738, regulation 19</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Children Act 1989 guidance, volume 2: care planning, placement and case review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Children Act 1989, section 32</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Children are seen often, seen alone and known well; their views count; families and their networks take part; advocacy is offered.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Children in care</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Children who need help and protection</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Children who need more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Children who run away or go missing from home or care (statutory guidance)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Children’s views shape services and single decisions.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Child’s &amp;reference, or a worker’s or child’s name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Child’s feedback</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Child’s reference</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Child’s voice and lived experience</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choices</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a backup.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a cycle, or say what it is called and from which day until which.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a day to come.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a laptop in the list first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a laptop that is let in, and whose owner has the role of lead auditor.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a later day.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a longer passphrase.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a reason or write your own. It stands in the sample’s record.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a scale.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a shorter period, or CSV.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a size, and whom the list may give.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a smaller size, or fewer reasons to leave children out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose an .xlsx, .xls, .csv or .md file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose an answer for each, then settle.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose another file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose another folder…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose another form.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose another name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose another one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose another place, or ask the administrator whether the server can be set otherwise.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose another place.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose another.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose at least one role.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose at most as many files as can be drawn.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose fewer methods, teams or days.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose it under Exchange, or save packages to files.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose one from the list: no name, or more than one, has these letters.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose one of them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose one of those in the list.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose other filters.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose other records.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose somebody else.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose somebody from the list.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose the column for {names} first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose the file again…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose the file first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose the file that holds the list.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose the file that the lead auditor saved when the project was made.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose the file…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose the folder your lead auditor named for this project. Nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose the folder…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose the form it names.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose the key’s file first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose the recovery key’s file…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose the scanner’s folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose the scanner’s folder…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose the shared folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose the shared folder, or exchange files by memory stick.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose the shared folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose why.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose your role.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose: {what}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clean it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clean the shared folder?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clean the shared folder…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clean: {kept} packages are sealed anew, {files} files are gone.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cleaning the shared folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clear</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Click a bar for the records.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close it elsewhere and try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close it in other programs, and see whether it is still there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close the escalation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close the quotation mark.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Closed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Closed: done, and it helped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Closed: no longer needed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Closure audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Co&amp;uncil</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Code of the laptop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Code on paper</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Collect</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Collect at the lead auditor’s desk.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Collected from the regulations and guidance that each clock names</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Collecting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Colours of the window. Paper stays white.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Column</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Column for {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Columns</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Columns in their order</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Comes back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Comment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Comment at “{label}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Comments</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Comments on questions are gathered here. Ctrl+M writes one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Common practice of English councils: 10 to 25 in a hundred by chance, and every file at either end of the scale</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Common practice of English councils; to be agreed locally</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compare it sign by sign with the paper. It has 34 signs in groups of five.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compare versions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compared with {reference} of {day}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Comparing the versions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Comparing with what is here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Comparing…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Complaint learning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Complaints</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Complaints manager</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Complaints, recommendations and past findings are acted on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compliance check</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Concern</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Confident, sound practice that helped.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Confirm that it helped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Confirm who was told</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Connect it or choose it under Exchange. Packages on a memory stick can be read now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Connect it, or choose another.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Connect the network drive or the stick, or choose the folder again. Nothing is lost: packages wait here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Considered</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Considered by the management team</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Convert the form again from its workbook.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Convert the workbook again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copied into the child’s own record.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copied. Paste it into the child’s own record.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copied: versions and states, no name, no answer, no key.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copied: {place}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy &amp;Link Location</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy for support</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy text…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy the file’s name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy the place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy the rows of the other workbook here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy this answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copying the backup</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Could be drawn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Could be guessed. Add a word that has nothing to do with the others.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Councils that ask of an audit whether their own practice standards are met, and leave grades to inspectors</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Count the brackets: {open} are opened and {close} are closed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Counted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Counted from the lead’s receipt, or from what came last. You are asked before anything goes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Counting what is in scope</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Counts of {unit}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Counts of {unit} from {first} to {last}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Creates the project, merges everyone’s packages and issues feedback.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Criteria</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ctrl with + or −, or with the wheel, does the same on every screen; Ctrl+0 is the usual size.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ctrl+K goes to any screen or record, and does things: send, lock, change the theme.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ctrl+L passphrase</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ctrl+PgDown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ctrl+V: a picture or a file that was copied</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Culture, faith, language, disability, gender and sexuality are understood with the child and shape the help.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Custody</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Custody log</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Custody report saved as a file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cycle</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cycles</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cycles of the year</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>D</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Daily backup</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Date of the audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dated</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Day of the audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Days overdue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dec</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>December</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Decisions about the level of help are made in time, with reasons, and consent is asked for or its absence explained.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Decisions and oversight</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Decline</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Decline this work?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Decline {n} pieces of work?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Declined</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Declined. The lead auditor is told.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Declined: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Decline…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete the draft</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete the draft “{title}”?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete the saved filter “{name}”?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete “{name}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Designated safeguarding lead</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Developing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Device</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Differences</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Different</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Disabled children, children with a social worker and children in care are known, and their leads work together.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Discard</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Discard drafts…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Discard draft…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Discard this draft</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Discard this draft?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Discard {n} drafts?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dispute the agreed grade</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Disputed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Divided by</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Do again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Do it at the lead auditor’s desk.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Do not delete anything. Restore the newest backup from the workspace’s backups folder, or ask the lead auditor: whatever was sent can be collected again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Do not file on a child’s record.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Do not file on the child’s record.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Do not file on the child’s record; what has to be done before the end is copied there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Does the cover end?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Does {name} leave?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Does “{grade}” hold?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Done again: the comment on {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Done again: {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Done again: {name} is added.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Done again: {name} is moved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Done again: {name} is taken out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Done in another way</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Done, the proof to be seen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Done.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Down</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Draft</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Draft of an amendment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Draft with the management team</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Draft, not given yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Draft, not published yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Draft, recalled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drafts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Draw and sign</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drawing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drawing again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drawn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drawn again from list and seed: the same files.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drawn again, other files come out: this sample was not drawn so.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drawn on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drift and delay</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Due</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Duplicate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Duplicate…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>E</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Each child is talked about in supervision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Each letter stands as issued from then on. One with likely names in it is passed over: read it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Each line below says why. Name the columns Name, Role, Team and Service in the first row that is filled, and import the workbook again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Each line put in is a JSON object:
  expression  the XPath expression of a form, as in relevant or calculation
  instance    the answers, as XML (left out: &lt;data/&gt;)
  context     the path of the node that the expression stands at (left out: the root)
Each line put out has “type” (boolean, number, string or nodeset) and “value”, or “error” (a code), “message”
and “place” (in the expression, from 0). A form’s ${name} is a path here, such as /data/name or ../name.
Exit code 0 when every line has a value, 1 when any line failed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Each line says why; mend the list.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Each package is checked first. You see what would happen before anything does.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Each part gives its share.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Each record becomes PDFs and files for machines in one zip: as it stands, as it stood before, and what was done with it. They hold only the kinds of answers that the person may see; what others told in confidence, and what is about others, stays out. Names within answers are for you to black out: read the papers before you give them away. Evidence files are named in the list, not added: look at each.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Each says that it was imported and its author not verified. The import can be taken back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Each says why. Everything else is merged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Earlier audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Earlier audits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Earlier audits and actions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Earlier version</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Earlier versions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Early help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Early help and referring</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Easy to guess. Take four or five words that have nothing to do with each other.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ed25519, the text of the file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edge of the questions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edit a copy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edit a form</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Education, training and work</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Effective help, care and protection: needs are met and life is getting better.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Elsewhere in the form</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Encrypted anew: the workspace and {n} backups, {size} MB in all. As much again is needed on the disk until it is done.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Encrypting everything anew…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Encrypting the backups anew</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Encrypting the workspace anew</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ended</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ending the cover</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Engagement and direct work</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Engagement record</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>English</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter lists its audits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter opens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter opens the allocation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter opens, Ctrl+N allocates</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter opens, Ctrl+N new audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter opens, Esc comes back to the same line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter takes in hand or opens, Ctrl+Enter takes in hand</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Entered by {device} for {who}, from paper</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Entered for the practitioner, from paper.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Entry log</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Entry log saved as a file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Erase 1 record</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Erase everywhere</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Erase everywhere…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Erase {n} records</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Erased</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Erased everywhere</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Erasing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Erasing there what was erased here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Escalation on {child}: {stands}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Escalation on {child}: {stands}; {clock}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Escalations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Evaluating {team}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Evaluation of {team}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Evaluations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every action agreed in an audit, an observation or a report is listed here, and those recorded by themselves.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every answer goes along.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every answer is chosen. Both versions stay in the record’s history.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every answer you may see. A saved or printed copy is not encrypted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every answer, comment, file and decision of them goes: here, from every backup, and from each laptop when it next fetches. The fact that there was a record, and why it went, stays. It cannot be undone. Letters already given out, printed or saved are not reached. Clean the shared folder afterwards.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every desk opens with the passphrase: {passphrase}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every file is given out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every package was checked. Nothing is changed until you merge.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every question of the earlier version is still there and answered in the same way.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every row can be added. Names already in your lists are brought up to date.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everybody</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everybody fills in these forms. Enter opens one to try it out; nothing is kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everybody has the safeguarding training that their role needs, and it changes what they do.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everybody knows to whom they answer for keeping children safe, and so do those who work under contract.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everybody who can open the shared folder can read what you save there: it is not encrypted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everybody who may take it has as much as they can.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everybody’s finished records are listed here once their packages are collected.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everybody’s work</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything else is written up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything found is merged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything on this computer is encrypted by one key, which the passphrase, the paper code and the project’s recovery key unlock. Change it when somebody may have had a copy of this workspace together with its passphrase or paper code, or when your rules ask for it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything received sealed for another lead’s laptop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything saved before is safe. Check that the disk is connected, try again, and tell IT support.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything saved before is safe. Close other programs, check that the disk is connected, and try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything saved before is safe. Free some space on this disk, check that it is connected, then try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything that still stands is sealed anew into the folder. Then the packages you received are taken away there, so that nothing of what was erased is left. Laptops go on as before.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything that was found is here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything you changed in “{title}” since you began is gone. The form itself stays.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Evidence file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Evidence file saved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Example</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Example: nothing here is real, and nothing is sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Excel workbook (*.xlsx *.xlsm)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Excel workbook (*.xlsx)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Exceptional</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Exchange</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Exempt until</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Expected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Expected so far</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Exploitation, online harm and missing children are understood and acted on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export selected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export the figures</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export what is shown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Exported in a list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Exported with its answers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>F1 opens the page for where you are; on a question it shows its guidance. The tour can be taken again from there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>FILE</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>FOLDER</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Feb</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>February</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Feedback for the {reader}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Feedback handed over</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Feedback issued</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Feedback issued on {n} records.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Feedback issued. Print or save the letter, hand it over, and say so in the record.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Feedback letter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Feedback on {kind}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Feedback on {kind}, {reference}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Feedback reaches the practitioner</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Feedback withdrawn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fetch from the lead</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fetch now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fetch what the lead auditor has published first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fetch what the lead auditor has published, then try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fetch what the lead auditor published first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fetch what the lead auditor published; its forms stand here then.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fetch, then ask for the pen once more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fetching</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fewer than {n} files: coefficients would say nothing, and are left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Figure</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Figures</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Figures exported</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Figures of agreement</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Figures to Excel…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>File about the pen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Files about the pen (*.pen *.penoffer)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Files cannot be taken away there by this program.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Files drawn from a list by a seed, so that anybody can draw them again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Files of the sample</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Files wanted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Filters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Filters and monitoring are checked each year; children learn to be safe online.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Filters · {n}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finalise</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finalise it on the version it is on; the next one begins on the new version.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finalise the audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finalise the case tracking</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finalise the challenge-session entry</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finalise the child’s feedback</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finalise the closure audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finalise the complaint learning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finalise the compliance check</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finalise the engagement record</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finalise the follow-up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finalise the joint audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finalise the moderation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finalise the multi-agency audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finalise the observation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finalise the observation of supervision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finalise the parent or carer’s feedback</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finalise the partner’s feedback</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finalise the re-audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finalise the section 11 self-assessment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finalise the section 175 self-assessment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finalise the supervision check</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finalise the thematic audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finalise the {noun}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finalise this {noun}?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finalised</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finalised records go out as signed packages. Each will be listed here with its state.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finalised work reaches the lead auditor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finalised, goes by itself</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finalised, in the shared folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finalised, waiting to be sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finalised. It waits to be sent.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finalised: nothing here can be changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finalise…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find and do</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find everything held</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find what is older than</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find what is older than…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finding your way</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Findings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finish</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finish the part</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finish the work</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finished</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finished, not received yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>First day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>First look at every word that is marked.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>First steps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fit width</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Folder for the CSV files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Folder for the packages, such as a memory stick</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Folder for the receipts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Follow it up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Follow one child’s case through by file and by talking, against each criterion, for the evaluation of a team.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Follow up…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For any number of graders, files left out by some too. 0.80 is asked where much hangs on it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For councils that ask whether their practice standards are met, and leave judgements to inspectors.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For councils whose laptops have no network drive. Packages are sealed before they leave, so whoever runs the server reads nothing; what opens it is kept in this workspace, encrypted. Your administrator knows these entries.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For example:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For laptops that never see the shared folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For me</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For the administrator</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For the complaints manager; do not file on the child’s record or anybody’s personnel file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For the day the lead’s laptop is lost, or the lead has left without handing the pen over. Everything that lies in the shared folder is read again with the project’s recovery key, and this laptop takes the lead’s place. It is written into this laptop’s custody log, and everybody’s list shows it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For the lead auditor alone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For the lead auditor alone, and never in an export. Who had few files moderated is drawn towards all: of one file nothing can be said.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For the lead auditor.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For the management team.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For the moderators; do not file on the child’s record.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For the safeguarding partnership.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For the safeguarding partnership; do not file on the child’s record.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For you and your manager; not for the child’s record.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For you to do · {state}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For you; not for the child’s record or anybody’s personnel file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For you; not for the child’s record or your personnel file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For your practice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For {owner}: your passphrase</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For {who}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For: {roles}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Forget a phrase</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Forgot the passphrase?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Forgotten passphrase</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Form</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Form left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Form opened</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Form opened again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Form version</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Forms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Forms (*.xlsx *.xlsm *.xls *.csv *.md)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Forms and lists come from the lead auditor. The forms that came with the program work already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Forms and versions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Forms, methods and standards (*.xlsx *.xlsm *.xls *.csv *.md *.toml)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Forms, people, teams and services as everybody works from them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Friday</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From a response file. Read it beside the letter, then keep it as it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From now on these restricted records are sealed for this laptop alone: neither you nor the project’s recovery key can open them. Let a second laptop of theirs in as a spare.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From the file: is supervision held, written down, and of use?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From the lead</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From the lead (*{roster} *{receipt} *{package})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From the list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From the next start of the program on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From the scanner…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>G</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Getting the Best from Complaints (statutory guidance, 2006)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give an audit or observation to somebody, with a day.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give at least one of them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give both, or neither.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give every column a head of one word.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give it a method</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give it a method…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give it all work received…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give it another name, if your council has one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give it one, such as “{name}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give it one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give its owner the role of lead auditor first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give one of the two choices another name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give one of them another name, or take it out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give one of them another name, such as “{name}_2”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give one of them another name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give out…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give somebody an audit or an observation: it reaches their laptop with the next exchange.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give the form a method</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give the laptop back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give the questions different names.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give the repeat another name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give the row another name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give the selected to them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give this computer a name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give to somebody</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give to somebody else…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give to somebody…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Given out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Given out on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Given to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Given to {who} instead</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Given to {who}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Given. It goes with the next exchange.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Gives independent challenge to plans for children.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Giving file {n} of {all}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Giving out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go back if you want to change something.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go back one step and try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go back to the backup of {day}?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go back to the passphrase.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go back to the questions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go on amending</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go on setting up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go on sharing it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go on writing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go there: {words}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to a screen, find a record, do something…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to that question</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to that question: {question}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to that question: {question}, for {part}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to the answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to, find a record, do something</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to, find a record, do…   Ctrl+K</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to, find, do</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Goes to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Good</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Good decisions for children</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Good endings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Good practice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Good.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Governance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Governing body</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Grade</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Grade agreed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Grade agreed in moderation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Grade an audited file yourself, first unseen, then beside the auditor’s grade.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Grade it first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Grade scale</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Grade settled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Grade the chosen audit yourself; the auditor’s grade is shown after</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Graded blind.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Grades</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Grades as agreed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Grades by section</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Grades have changed since.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Grades that were changed later are not counted: each pair is as it stood when both had graded.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Group</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Group &amp;{n} of the code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Guidance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Guidance beside it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Guidance on a question stands here when you are at it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Guide</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Guides</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Gwet’s AC2, quadratic weights (Gwet 2014)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hand in your request.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hand it over</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hand it over…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hand over the laptop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hand over to the child or parent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hand over to the child or parent…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hand over to the worker</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hand over to the worker…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hand the pen to {name}?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hand the request to the lead auditor, then ring them up. Read these words to each other: when both see the same six, the lead lets this computer in. You can start work at once; sending waits for it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Handed over. It is theirs once their laptop has fetched.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Handing on package {n} of {all}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Handing out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Handing over</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Harm between children</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Harm between children, sexual harm too, is recognised, recorded and acted on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Harm outside the home and online</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Has no laptop here any more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Head of Service follow-up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Head of service</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Head of service knows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Health</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Health and education</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Health and learning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Health assessments, teeth, immunisation and emotional wellbeing are seen to.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Health, emotional wellbeing and learning are looked after and get better.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Held</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Held by lead</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Held by lead: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hello.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Help   F1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Help is offered when need is first seen, with a lead person, a plan and a review, and it makes a difference.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Help where you stand</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Here now: {what}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Here stands whether it is there. Without it your work is packed and waits, and goes by itself later.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hidden sheets are read too: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hide</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hide guidance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hide the problems</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hide this</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>High contrast</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hint or guidance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hint under the question</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>History</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>History of the record</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hold everything of this child…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hold everything of {child}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hold it alone again…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hold lifted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hold the pen alone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Holds</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Holds complaints learnt from, or supervision records, which only this desk can open.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Holds no longer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Holds what is learnt from complaints, comments and compliments; nobody else’s desk can open it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Holds what is observed and checked of supervision; nobody else’s desk can open it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Home</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How alike</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How case files are graded, in every form, letter and figure. It stays for the life of the project, since grades of two scales cannot be compared. Practice observations keep their own scale.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How far</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How is practice graded, section by section?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How is practice rated, section by section?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How it was done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How it was drawn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many years are records kept?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many {unit} did each team have, month by month?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many, and why</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How much each auditor would have</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How often was each given?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How soon</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How strict single auditors are</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How was it for you?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How we shall know</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How were the files graded over all?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>I</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>I have finished</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>I wrote it down as they said it…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>ILACS-style 2026 (summary)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Identity and rights</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Identity, diversity and inclusion</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Identity, diversity, rights and complaints are attended to by ambitious corporate parents.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>If it has to be changed, amend the record after it is finalised, with a reason.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>If it is not plain from the answers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>If others may know the passphrase, change that first, under Settings.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>If this computer is lost, the recovery key opens the project and everybody’s workspaces in it. It does so for anybody who has the file. Save it on a memory stick that holds nothing else, lock the stick in a safe, and keep no copy on a computer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>If you are somebody else, close the window and start the program again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>If you did not put back a copy of it yourself, restore the newest backup and tell whoever looks after your laptop. If you did, unlock again: it is then opened.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>If you forget the passphrase, this code opens your workspace. It is shown only now. Write it on paper and keep the paper away from this computer. You will be asked for two of its groups.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Impact and outcomes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Impact of leaders on practice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import a form</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import a form…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import a list…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import from Excel…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import people, roles, teams and services</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Imported, author not verified</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Imported, author not verified.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Imports</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In a list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In care by agreement for long</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In every answer: {words}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In moderation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In progress</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In the child’s own record</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In the shared folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In the sheet settings, add a column “namespaces”, and write in it: {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In the words of the records</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In what role</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In your own words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In {name}’s folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Inadequate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Independent challenge</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Influence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Information is shared in time, lawfully and with reasons written down.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Install it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Install the newer one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Install the newer version here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Install the newer version on this computer, then open the workspace again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Install the program again, or ask whoever changed that file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Install the program again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Instead of</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Integrity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Interests and exemptions…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Into adulthood</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Is it the right workspace?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Is this part finished?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Is this work done?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Issue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Issue again…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Issue feedback</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Issue feedback…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Issue the feedback</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Issue the feedback first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Issue the feedback of all selected records?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Issue the feedback on {reference}?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Issue the report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Issued</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It adds to what came with the program, or takes the place of its version. Nothing changes for anybody before you publish.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It answers a letter that is not known here. Look whether it is about this record.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It answers a section that waits until somebody else’s part is finished.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It answers the letter of {day}, which was replaced by that of {later}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It becomes a draft again, and counts nowhere until you finalise it once more. Where it was sent, the lead auditor sees that it was recalled.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It becomes read-only and is signed by you. You can amend it later, with a reason.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It builds on a revision that has not arrived yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It builds on a revision that is not the one here under that number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It came in a file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It came on paper…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It can be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It gives away the auditor’s grade. That you looked is noted, and you do not grade it blind then.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It goes by itself when the folder is there, or save it to a memory stick.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It goes out when the shared folder is there; Exchange saves it to a file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It has fewer than {least_passphrase} characters.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It holds</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It holds every record and draft that is here now, but no change made since.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is about them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is finished already; this step comes too late.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is issued already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is not said in whom.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is not said what the sample is for.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is not written on the form of this kind of record.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is shut out already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is there now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It leaves the lists and the figures. It stays in history, and the lead auditor can restore it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It lies encrypted in this workspace. A saved copy is not encrypted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It lies in the shared folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It locks everything on this computer. Nobody can look it up for you. Four or five words that have nothing to do with each other are easy to keep in mind and hard to guess.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It may be damaged or of a kind this program does not draw. Save it to open it elsewhere.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It may be finalised: see My work.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It may still be on its way.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It opens the workspace if you forget the passphrase, and is shown only now. Write it on paper and keep the paper away from this computer. It holds as soon as the key is changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It says of a part who wrote it, and is not the one who can say so.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It says that a child may be unsafe, and nobody is recorded as told: tell somebody.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It stands at “{state}”: that has to come to its end first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It stands on letters and reports.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It stays as it is; go on writing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It stays in the sample.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It takes a step of another kind of record.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It takes the place of your own answer. Ctrl+Z takes it back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It waits for a moderation: {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It was done on paper, or in a record begun without the allocation. Nobody is asked for it any more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It was escalated, and the escalation is closed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It was escalated; still open.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It was escalated; that record is not on this laptop.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It was given to somebody else, and only they can answer it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It was made under a newer set of forms and methods than the one here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It was recorded about the wrong person, or by mistake</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It was set because: {reason}. Without it, the records can be erased.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its author sees that it is issued, and so does everybody who reads the records. The program sends the letter to nobody: print or save it and hand it to the practitioner. It can be withdrawn for a reason.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its digest (SHA-256) is {digest}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its form is archived: nothing new is begun on it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its form is not on this laptop: fetch what the lead auditor published.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its name, one word:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its owner leaves…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its version number is that of a published form: give it a new one before you add it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>I’d rather not</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Jan</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>January</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Join file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Join file (*.join);;All files (*)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Join the project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Joins a project that is there, as deputy or successor of its lead: collects, decides and issues too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Joint audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Jul</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>July</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Jumped to another section</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Jun</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>June</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep a part of it: a phrase holds {most} characters.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep a phrase</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep as a draft</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep for now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep for the next set</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep it again under a name of one word, such as {example}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep it in use</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep it under {n} characters.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep large lists in files beside it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep the practitioner’s response</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep the response</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep the row</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep the selected words as a phrase…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keeper of complaints</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keeper of restricted records</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keeper of supervision records</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keeping</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keeping and erasing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keeping in touch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keeping it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keeping the form</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keeping the method</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keeps registers, figures and papers for the Centre for Professional Practice.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kept because, at “{label}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kept on this desk alone. Whoever is planned for files is checked against it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kept with the record. Another response can be added to it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kept, because</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kept. It goes with the next exchange.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kept. It holds once you publish the next set under People and devices.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kept. Type /{name} and a space to put it in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Key of the workspace changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keys</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keys 1–{n}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keys 1–{n}, 0 for {other}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kind of audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kind of the new question</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kinds of difference</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Krippendorff’s alpha, ordinal metric (Krippendorff 2011)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lan&amp;guage</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Laptop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Laptop handed over</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Laptops</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Laptops erase it when they next fetch. Clean the shared folder too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Larger</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last 7 days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last month</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last three months</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last time ({about}): {words}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Late</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Later</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Later review conferences are held</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Later reviews of a child in care are held</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lead auditor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lead auditors’ laptops that count no more (what they put in the folder stays)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leaders know practice as it is; what they say of it matches the evidence.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leaders, corporate parents and partners put the right resources in the right places.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leadership</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leads a service, audits, owns the follow-up of inadequate work.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leads professional practice, and turns findings into learning.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Learning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Learning and enjoyment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Learning culture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Learning message</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Learning message: {title}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Learning message…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Learning shared</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave all {n}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave everything as it is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave for later</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave it  (L)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave it empty where the file was saved without one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave it empty where there is none.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave the answer as it was</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave the new form</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave the response?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Led by</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Left out are files audited &amp;lately</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Legal planning is looked at for a child with a protection plan</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Let in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Let them in when they ask: compare the six words.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Let this computer’s sign-in unlock it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Letter handed over</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Letter printed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Letter saved as a file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Letter {n} of {all}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Letters are in letters/, figures in figures.xlsx, the shared folder in share/.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Letters stand here once the lead auditor has issued them. The letter of a finalised audit or observation can be looked at from its record.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Letting in auditor {n} of {all}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Letting the laptop in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Licence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Licences</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lift it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lift the hold first, where the reason for it is over. Nothing was erased.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lift the hold?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lift the hold…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lifting the hold</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Light</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Line of sight</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Line {n} of the custody log was changed or taken out. Tell the lead auditor; make no copy of this laptop before they have seen it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lines of accountability</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>List</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>List for each owner…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>List of children</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>List of people</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>List of practitioners</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>List of teams</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Listening to children</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Listening to pupils</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lists (*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lists: {names}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Live and drafts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Live, in set {n}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lock</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Locked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Locked. Everything is as you left it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Locked. The laptop is with somebody else: after the passphrase, their part goes on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look again at a file whose work had to get better.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look and lock</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look at its history.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look at the list again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look at them, or move back…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look for it in the list of records.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look for it in the list.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look for its reference.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look for the file that was saved when the project was made.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look in the shared folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looked at again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking at what waits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking for packages</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking through everything</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking through record {n} of {all}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lost or given back: shut it out…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>M</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Made</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Made from record {reference}, version {n}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Made on this laptop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Made with</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Made {n} desks, {packages} and {letters} in {folder}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make a new one; nothing was recorded in it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make a response file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make a response file…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make a workspace of that kind with the project’s join file, then come back here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make room or choose another place.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Making a new backup in place of those that hold it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Making the example project…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Making the forms ready</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Making the keys…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Making the papers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Making the project…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Making the workspace…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Making {n} of {all}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Management oversight and supervision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Managers think with us</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Manages a team, and audits the files of another.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Manages several teams, audits, and answers escalations.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mar</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>March</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Marking</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>May</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>May be left empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Meets good, and goes beyond it: a lasting change in the child’s life that can be shown.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mend the file, then choose it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mend the spelling, or add it there first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Menu</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Menu of screens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Merge</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Merge 1 record</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Merge {n} records</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Merged {packages}: {revisions}, {held} held, {refused} refused, {conflicts}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Merging</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Merging package {n} of {all}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Method</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Method (*.toml)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Methods and standards of this version of the program: {n}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Methods and standards: {names}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Methods or standards not published yet: {n}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Missing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Missing afterwards: {records} records, {drafts} drafts, and changes made since.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Missing, or to be looked at again: {questions}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Moderate…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Moderating what waits for it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Moderation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Moderation asked for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Monday</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Money, identity papers, entitlements and the local offer are understood and in hand.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Money, papers and entitlements</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Month</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More generous</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More has arrived since: look in the shared folder again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More steps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More than {most} records lie in this scope.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move &amp;down</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move &amp;up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move back to version {n}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move down</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move to version {n}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Moved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Moved back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Moved over the line below {grade}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Moved to the new version.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Moving into adulthood</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Moving the draft</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Moving would set aside what somebody else wrote and closed in this draft.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Multi-agency audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Must be answered.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>My phrases</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>My records</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>My work</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>My work holds all that is yours, and says where each record is. Everything is kept as you type: there is no Save.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>My work still finds it by its reference. The backups made until now go too, and a new one is made. This cannot be undone here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>N</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>NUMBER</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name a new one; nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name of this &amp;computer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name one with --workspace FOLDER.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name one with “qaf central use”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name the columns Name, Role, Team and Service in the first row, and import again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name the file with one of these endings.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name the sources</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name the sources: {question}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Named in it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Narrow what was found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Needs no workspace and no passphrase.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Needs review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Neglect, domestic abuse, exploitation, missing, online harm and the needs of particular groups of children are recognised and answered.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New action</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New audit and New observation begin a draft. It waits for you, encrypted, until you finalise it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New cycle</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New forms: {names}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New observation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New passphrase</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New sample</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New: all kinds</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New: {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next section</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next tip</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No action was agreed in between.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No answer yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No central database is chosen.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No column is called Name, Team, Service or Role, so the sheet was left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No cycles in this year</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No cycles in this year.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No day yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No difference that the files could prove</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No difference.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No escalations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No feedback issued yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No figures yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No file has an auditor yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No form fits. Take the search away, or look at all versions.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No form is shipped.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No lead auditor has let this laptop in yet. Where the lead’s laptop is lost, or the lead has left, the project’s recovery key puts this one in its place.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No letter is written about it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No letter was issued about this record.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No letter was made.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No lines yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No longer in the list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No method yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No name in this row, so it was left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No new packages</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No other laptop is let in yet; those let in later get it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No packages yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No passphrase was given.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No picture or PDF is there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No record here says that. Try fewer words, or only the beginning of one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No records yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No reports yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No role</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No row of the list can be taken in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No samples yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No serious failing leaves the child at risk, but part of what the standards ask for is missing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No serious failing leaves the child at risk, but the work is uneven and not yet good.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No set is here yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No shared folder is chosen yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No shared folder is chosen yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No source is named yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No team</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No teams yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No word is near this one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No work here yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody can read who wrote this</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody disputes the grade: there is nothing to settle.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody else is left in this part of the list.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody free of an interest can audit it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody has joined yet. Give the file project.join to your auditors; when one asks, it is said here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody has sent anything yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody is chosen.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody is expected to audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody is left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody may take it: {reasons}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody named</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody recorded that it was read before it was sent.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody with a laptop does work of this kind.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>None is chosen yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>None ticked: all of them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>None ticked: whatever it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>None: choose below</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>None: {what}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not accept it as done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not accepted: to be done again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not answered</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not applicable</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not complete yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not divided</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not given yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not graded blind.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not handed over: the last answers are not saved yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not in the lists</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not in this file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not let in yet: read these words to the lead auditor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not looked yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not published yet. Try it out, then publish.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not reached</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not saved yet: {why}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not seen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not talked about in supervision for long</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not the right file, or not its passphrase.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not the right file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not the saved file, or not the passphrase it was saved with. Try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not whole: see the top of this page.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Noted: it is done.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Noted: it is in the child’s own record.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing differs between these versions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing differs: the grades stand here as they were given.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing fits these filters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing found. Try fewer letters.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing has been changed since this answer was first given.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing has come from the lead yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing here is as old as that.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing here says any of that.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing in this workbook can be added</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing in this year</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is allocated yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is asked here as things stand.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is asked here yet: it depends on another answer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is asked in this section as things stand.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is called “{search}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is dated on any list for long</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is left to allocate in this sample.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is left to settle here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is looked for yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is lost by it: the passphrase opens the window as you left it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is missing and nothing is doubtful.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is old enough today.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is to be done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing it sends from now on is taken in. What it sent before stays. It cannot be let in again: its owner would have to join again, with another workspace.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing lies in this scope: the report says what was planned, and no figure can be given.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing may be saved to files on this computer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing more could be written to the disk: it is full, or it has failed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing needed is missing, nothing is doubtful. One optional question is left empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing needed is missing, nothing is doubtful. {count} optional questions are left empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing new is begun on it once the next set is published. Records and drafts that are written on it stay and open. You can bring it back. Written on it: {use}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing new was found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing new.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing of it stays. Exit code 0 when all work.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing of this record waits to be followed up.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing of this record was taken out of the program here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing stands under “{title}”, so the row was left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing to compare yet. When somebody moderates an audit, their own grade, given before they see the auditor’s, is laid beside it here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing to merge</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing to send</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing to show yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing waits to be moderated</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing waits to be sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was changed. Close the program and try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was changed. Fetch, and try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was changed: a few words are needed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was changed: a reason is needed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was changed; what you wrote is kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was found that looks like a name or a number. Read it all the same.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was new</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was published. Take it out or mend it, then publish again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was sent. Ask the administrator for the certificate of the authority that signed it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was sent. Ask the administrator to turn TLS on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was sent. Ask whoever runs the server whether its key was changed, and by whom.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was taken in yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was written into the response.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing: the same scope gives the same figures today.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nov</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>November</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Number of {unit}, with the total at the right.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Number of {unit}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>O</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>O&amp;nly where</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>OK</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Observation of supervision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Observation scale</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Observations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Observer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Observes practice.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Oct</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>October</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Of these, overdue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ofsted’s four grades</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Older, but it stays: {reasons}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On hold</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On hold until you lift it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On hold: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On paper</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On the way: some of it was there, and more would help.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Once packages are collected, this page shows how practice is graded and what waits.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One a line, such as “Assessment” or “Children in care”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One a line, such as “Sam Sample, Social worker, North”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One a line, those your council has besides the framework’s.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One a line: names, addresses, schools of anybody else. Names from your lists are there already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One answer was changed in two ways. Both are kept until one is chosen.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One answer will have two versions.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One child at the monthly session on drift, delay and inactivity.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One choice a line.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One choice a line. Another question uses this list too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One choice a line. {n} other questions use this list too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One choice of a list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One moment…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One page sent to the printer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One planned piece of the year: teams, method, reason, dates, and what the management team agreed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One reason for all of them; it is kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One source</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One thing to be done, by one person, by one day, and what shows that it helped.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Online safety</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only a lead auditor decides what is kept and what is erased.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only a lead auditor’s laptop can be given the pen.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only another lead auditor’s laptop can be given everything.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only children who need it come into care, in a planned and timely way, with kin considered and return home well prepared.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only if it applies.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only looking around? The example holds invented people and records.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only pictures and PDF files can be attached.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only the filter goes; the records stay.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only the first {n} rows were read. Divide the list among several sheets.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only the laptop of a lead auditor can be given everything that was received.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only the laptop that holds the pen may clean the shared folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only these &amp;teams</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only this s&amp;tatus</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open escalations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open it in Excel, save it without the password, and choose it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open that record, and bring it in there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the PDF that came back, or type the response in by hand.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the audit before you have graded it?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the earlier audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the escalation…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the example project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the file that came back…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the join file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the letter and read it through.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the recovery key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the response</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the saved file again, to prove that it can be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the saved recovery key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the workspace another way, and give it a new passphrase. Nothing in it is lost.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opened to read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opening</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opening the folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opening the form</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opening the form…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opening the workspace</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Or a private &amp;key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Or choose them on the page. They are blacked out in this letter only: the answers stay as they are.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Or type in what came on paper. It is entered for the practitioner by you.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Or type them: one a line.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Other</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Other files lie in the shared folder where this package belongs.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Other words to black out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Others hear of it when the shared folder is there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Outcome</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Outstanding</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Overall</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Overall grade</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Overall grades after moderation, in place of the auditors’ own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Overall: {grade}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Overall: {grade} or better</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Overdue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Overdue actions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Overruled: {rule}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Oversight and supervision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Own rules over Annex A, from the timescales each names; limits without a clock are to be agreed locally</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Own summary of the duties of section 11 of the Children Act 2004 and of the guidance on them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Own summary of the duties of section 175 of the Education Act 2002 (section 157 for independent schools) and of Keeping Children Safe in Education</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Own summary of the judgement areas of Ofsted’s inspections of children’s services since April 2026; not Ofsted’s text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Owner</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>P</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Package</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Package saved as a file, encrypted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Package {n} from {sender}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Packages</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Packages (*{package})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Packages found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Packages made on this laptop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Packages to read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Packages, letters and lists may not be saved to files here. Set by your administrator.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Packed. It goes by itself when the shared folder is there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Packing {n} of {all}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Page {page} of {pages}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paper &amp;code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Papers on data protection…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Parent or carer’s feedback</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Parents, fathers and the family’s own network take part, have the papers in time, and know what we worry about.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Part of the list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Partners share an understanding of thresholds; decisions are timely, reasoned and overseen; consent is considered; steps up and down are safe.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Partner’s feedback</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Parts of other workbooks cannot be included.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Parts of the program</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Passed over: {n}. {named}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Passphrase</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Passphrase and key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Passphrase changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Passphrase now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Passphrase of the &amp;key’s file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Passphrase of the key’s file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Passphrase of the recovery key’s file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Passphrase, backups, a lost laptop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Passphrase: </source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Password</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Password of the database: </source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paste</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paste it there, in your case system. Today’s date is then noted here, signed by you.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pasted picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pathway plan</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>People</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>People and devices</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>People and devices (*.qafroster)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>People and teams</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>People who work with children, paid or not, are checked and brought in with care.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Per cent of {unit}; how many, at the right.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Performance management</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Period</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Permanence and stability</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Person</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Picture: {question}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pictures and PDF (*.pdf *.png *.jpg *.jpeg *.gif *.webp)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Plain mean</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Planning and review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Plans say what must change, by when, by whom and what happens otherwise; reviews keep them moving and there is no drift.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Plans that change something</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Played a year in {folder}: {desks}, {audits}, {observations}, {moderated} and {reports}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Please give a date and a time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Please give a date that exists, such as 22/11/2026.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Please give a latitude and a longitude.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Please give a number from {low} to {high}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Please give a number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Please give a time, such as 14:30.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Please give a whole number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Please give points as latitude and longitude.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Please give the laptop back to {owner}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Please reply by {day}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Please write at least {wanted} words; there are {have} so far.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Policies and ways to speak up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Policy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Practice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Practice observation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Practice standards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Practice standards, three bands</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Practice that could leave a child or a family worse off.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Practitioner</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pre-proceedings last too long</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Preview</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Preview a form while you write it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Preview while you write…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Previous</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Previous page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Previous section</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Principal social worker</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Print the record…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Printed on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Print…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Priority</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Problems</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Programme</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Progress</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Project (*.join)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Project taken over with the recovery key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Promoting the education of looked-after children (statutory guidance)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Promoting the health and wellbeing of looked-after children (statutory guidance)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Propose the cycle</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Proposed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Public Law Outline and court orders guidance (Children Act 1989 guidance, volume 1)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Publish</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Publish set {n}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Publish set {n} to everybody?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Publish the next set first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Publishing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Publishing the first set</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pupils know whom to tell, and are believed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put a comma between them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put in the shared folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put it in the shared folder…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put keyslots.json back from a copy of the workspace folder, or ask the lead auditor for recovery.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put keyslots.json back from a copy of the workspace folder. Nobody can unlock it without that file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put long lists in files of their own.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put on hold</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put on hold…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put the request in the shared folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Putting forms, methods and lists together</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Putting on hold</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Putting the request there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>QAF Desktop helps you audit case files and observe practice without a network, send the work sealed, and give feedback that people can use. Everything stays encrypted on this computer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>QAF Desktop without a window.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Question</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Question {at} of {all}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Questions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>REFERENCE</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>RI</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Radicalisation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Raised</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rapid response</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rating</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Re-audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read a file about the pen…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read a request file…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read at {time}. Save it again, and this follows.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read before it was sent: {marks} marked places looked at, {out} blacked out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read before you send</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read files from the lead</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read files from the lead…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read files…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read it through again before it is issued.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read one child’s file and grade the work, section by section.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read the licences</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read the six words to the lead auditor. When you are let in, choose “Fetch now”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read these two groups from your paper. If it is not to hand, go back and write it down.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading every record again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading receipts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading record {n} of {all} for the search</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading the file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading the file broke off without an answer. Nothing of it was used.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading the file did not come to an end.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading the file takes longer than it may. Nothing of it was used.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading the file takes more memory than it may. Nothing of it was used.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading the form</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading the list of people and devices</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading the method or standard</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading the workbook</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading the workbook…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading them through</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading what has changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading what others brought there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reason for the amendment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reason given</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reason: {step}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reasons for the grade</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recall</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recall the action</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recall the alert or highlight</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recall the audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recall the case tracking</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recall the challenge-session entry</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recall the child’s feedback</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recall the closure audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recall the complaint learning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recall the compliance check</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recall the cycle</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recall the engagement record</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recall the follow-up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recall the joint audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recall the moderation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recall the multi-agency audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recall the observation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recall the observation of supervision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recall the parent or carer’s feedback</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recall the partner’s feedback</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recall the re-audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recall the report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recall the section 11 self-assessment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recall the section 175 self-assessment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recall the supervision check</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recall the thematic audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recall the {noun}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recall {reference}?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recalled before it was collected.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recalled by its author</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Receipts are written.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Receipts in the shared folder: {n}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Receipts of packages that were merged before can be saved once more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Receipts saved: {n}. Hand them to the people who sent the packages.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Receipts tell the senders. Look again when more has been sent.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Received</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Received by lead</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Received by lead {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Received work</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recently discarded · {n}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recommendations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Record</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Record printed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Record saved as a file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Record the action</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Record the alert or highlight</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Record the audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Record the case tracking</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Record the challenge-session entry</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Record the child’s feedback</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Record the closure audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Record the complaint learning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Record the compliance check</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Record the cycle</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Record the engagement record</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Record the escalation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Record the follow-up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Record the joint audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Record the moderation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Record the multi-agency audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Record the observation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Record the observation of supervision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Record the parent or carer’s feedback</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Record the partner’s feedback</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Record the re-audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Record the report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Record the sample</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Record the section 11 self-assessment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Record the section 175 self-assessment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Record the supervision check</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Record the thematic audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Record the {noun}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Record who was told of the danger, then it can be finalised.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Record who was told, when and how. Until then it cannot be finalised.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Record who was told…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recorded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recording</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Records</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Records and moving school</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Records found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Records in scope</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Records that name it keep a code in its place. You can type it again, as a new row.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Records to review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Records with something held</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Records with two versions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Records worth reading</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recovery code: {code}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recovery key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recovery key (*.recovery *.txt);;All files (*)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recovery key (*.recovery)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recovery key of the project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reference</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>References in this cell stand beside each other.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Referred again within a year</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reflections</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Refused</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Refused by lead</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Refused by lead: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Relationships and direct work</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Relationships and identity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Relationships and identity are supported, with care for those in custody, parents, and young people alone in this country.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Relationships, health and sex education helps children to keep safe and to speak up.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remark on an answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remark on the answer in hand…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remark on “{question}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remarks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remarks ({n})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remarks on the record’s answers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove now…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove or keep…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove received work from this laptop?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove the DOCTYPE declaration.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove the list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove the list?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove the row</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Removed from the laptop, the lead has it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Removed from this laptop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Removed {day}, the lead has it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Removed {day}; since then: {step}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Removing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Removing received work</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Removing what the lead has</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reopened: added to since it was closed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reopened: added to since it was settled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Replace</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Replace a file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Replace the draft</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Replaced by the letter of {day}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Replaces</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Replace…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Replacing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reply on “{question}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reply to the remark on “{question}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reply…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Report due</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reported</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reports</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Request to join</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Request to join (*.request *.enrol-request);;All files (*)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Request to join (*.request)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Required</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Required by a rule: {rule}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Requires improvement</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Response file (*.qafresponse)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Response saved as a file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Response to findings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Response to harm</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Responses (*.pdf *.qafresponse)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore a backup</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore a backup…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore it from a backup.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore the action</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore the alert or highlight</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore the allocation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore the audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore the case tracking</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore the challenge-session entry</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore the child’s feedback</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore the closure audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore the complaint learning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore the compliance check</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore the cycle</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore the earlier audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore the engagement record</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore the escalation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore the follow-up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore the joint audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore the moderation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore the multi-agency audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore the newest backup from the workspace’s backups folder. No new database is made in its place.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore the observation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore the observation of supervision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore the parent or carer’s feedback</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore the partner’s feedback</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore the re-audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore the report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore the sample</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore the section 11 self-assessment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore the section 175 self-assessment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore the supervision check</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore the thematic audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore the {noun}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore this backup…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restored</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restored.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restoring…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restricted records</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Return to the auditor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Return to the auditor…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Returned</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Returned to the auditor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Returned to you</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Returned. The auditor gets it with the next exchange.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Returned: 1 remark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Returned: {n} remarks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reviewing officer or conference chair</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reviews, audits and complaints change practice, and somebody checks.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ring {who} up and read these words to each other. Let the laptop in only when all six match.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Risk is reduced and needs are met, in a way the child would recognise.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Risk, missing, exploitation, online harm, bullying and restraint are considered, and return interviews used.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Role</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Roles</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Row</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Row added</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Row taken out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rows to add</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rows to look at</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Run from its source; resources {digest}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Runs the audit programme, merges everyone’s work and issues feedback.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>S</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>S&amp;eed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>SHA-256 of the list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>SHA256:…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>SI 2010/959, reg. 33</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>SI 2010/959, reg. 4</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>SI 2010/959, reg. 7</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>SI 2010/959, reg. 9</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>SSH server (SFTP)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Safer recruitment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Safety</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Safety and risk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Safety escalation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Safety escalation {reference}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Safety in care</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Said in the year’s overview</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sample</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Samples</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Samples drawn from it stay, but can neither be checked nor have a file replaced.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saturday</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save a list for each owner</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save as Excel…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save as audit.csv…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save as text…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save for Word…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save for the management team</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save for the management team…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save for the person who asks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save for the person…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save how it was drawn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save how it was drawn…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save into the shared folder?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save it as .xlsx and choose it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save it as .xlsx or .csv and choose it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save it as a PDF, then attach that.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save it in Excel or LibreOffice and look here. Nothing that you type is kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save it there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save letters…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save nothing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save only the lists.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save only the sheet that is wanted, as .csv.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save papers on data protection</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save people and devices…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save project.join, and give it to your auditors.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save project.join…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save receipts…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the custody report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the differences</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the entry log</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the figures</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the figures…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the form</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the learning message</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the letter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the letters into a folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the list again as it is described in the guide to forms.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the method as a file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the method as a file…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the paper</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the recovery key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the recovery key first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the report for Word</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the request</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the request again…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the request as a file…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the request to join</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the request, or put it in the shared folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the request…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the sheet that is wanted as .csv and choose that.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the sheets that the form needs as a new workbook.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save them again under a name of one to {most} letters.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save these filters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save these filters…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save to a file…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved as you go. The version that is in use stays as it is until you publish the draft.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved as {name}, locked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved as {name}, not encrypted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved as {name}. Give it to the lead auditor.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved filters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved for somebody who asked what is held on them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved. Give it to whoever is to join; it holds no secret.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved. Give the file to whoever holds the pen.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved. Hand the file to the lead auditor.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved. Import it again when you have changed it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved. Laptops without the shared folder read it under Exchange.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved. The file is not encrypted: keep it where it belongs.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved: {n} records, {places} places blacked out. It is not encrypted: read it first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saving</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saving {n} of {all}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saving…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say how far it is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say it first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say that it is done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say that it is no longer needed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say that the learning was shared</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say that they were told back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say what changed for the child, or that nothing did.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say what you agree with, what you see differently, and what would help you.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say why it is kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say why it is taken back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say why the file is replaced.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say why, in a few words.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say why: a short reason is kept with it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say why: a short reason is kept with the change.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Says at the end how to open what it made.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Scanner</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Scope and sample</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Score</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Score: none yet. Answers that do not apply never lower it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Score: {words}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Screens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sealed for its keeper alone.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sealing everything for it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search all records</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search every answer, comment and reason</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search my records</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search the actions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search the allocations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search the auditors</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search the audits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search the cycles</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search the differences</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search the entry log</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search the escalations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search the files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search the forms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search the imports</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search the letters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search the reports</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search the samples</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search the teams</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search these</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search what was found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Second lead auditor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Seconds</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Secret key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Section</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Section 11 self-assessment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Section 11 standards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Section 175 self-assessment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Section 175 standards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Section shown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sections</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sections: {grade}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sections: {grade} or better</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>See Settings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>See the guide to own columns; mend the spelling.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>See what changes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>See what changes…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>See what is worth a look</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>See what it says, and print again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>See what publishing changes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Seed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Seen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select All</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Send</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Send 1 record</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Send the audit back to the moderator</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Send the case tracking back to the moderator</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Send the closure audit back to the moderator</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Send the draft to the management team</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Send the joint audit back to the moderator</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Send the re-audit back to the moderator</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Send the thematic audit back to the moderator</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Send what is finalised</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Send {count} records</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Send {n} records</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sending</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sending and receiving</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sending package {n} of {all}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sent back by the auditor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sent back to the moderator</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sent, not received yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sent. The lead’s receipt will show it has arrived.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sep</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>September</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Server’s key, as the &amp;administrator told it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Service</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Service evaluation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Service manager</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Services</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set aside</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set by your administrator.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set by your administrator. My work announces a week before what goes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set by your administrator: {n} minutes at most.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set up another workspace</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set {number}, current; people and devices {roster}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set {n}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set {n} cannot be used: {message}. The one here stays in use; the program may be too old for the new one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set {n} is not laid out as it should be. The one here stays in use.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set {n} is published</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set {n} is published.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set {n}, current {when}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set {n}, current, published by you</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set-up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settle</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settle 1 answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settle the concern</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settle the dispute</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settle the dispute about the grade</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settle the dispute…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settle them before it is printed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settle them before writing to anybody.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settle them first, then amend the record.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settle two versions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settle {n} answers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settled, to be closed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settled.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settled. Both versions stay in the record’s history.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settle…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settling</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Several agencies look at their records of one child together.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Several choices of a list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Several columns could be it: choose one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Several sources</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Share it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Share it…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Share the pen with {name}?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shared folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shared folder cleaned: received packages sealed anew and taken away</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shared folder of the project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shared folder ready</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sharing information</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sheet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shift</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show everything</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show it in My work</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show packages</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the form</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the keys</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the new paper code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the problems</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shut it out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shut out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shut out the laptop first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shut out the laptop of {name}?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shut out, owner left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shutting the laptop out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Si&amp;ze of words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Side by side</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sign and give out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sign the sample</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Signed by</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Signed by {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Signed {receipts}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Signed: {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Signing the list of people and devices</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sit in on a supervision session, and reflect on it with the supervisor.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Six words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Skill that others could learn from.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Skip</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Skip the tour</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Smaller</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>So that you and the lead auditor can tell your computers apart, such as “Red laptop”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Some answers are missing or need another look.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Some letters could not be set on this paper and stand as {sign}. The record holds them as they are.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Somebody asked for it, and has the right to (UK GDPR article 17)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Somebody at this laptop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Somebody may have put another file in its place. Keep it, and restore the newest backup.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Somebody new</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Somebody no longer in the lists</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Somebody not in the register</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Somebody other than the author has to do this.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Somebody other than the one who did it has to do this.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Somebody unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Somebody who can act has to know today, by telephone or face to face.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Somebody who can act is told of a child who may be unsafe</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Somebody who neither did, managed nor audited this work has to do this.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something else emptied it. Restore the newest backup from the workspace’s backups folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something in this part is not answered yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something went wrong in the program.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something went wrong in the program. What was typed is kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something went wrong.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sort by {column}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sources of different kinds</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sources: {words}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Spelling cannot be checked today.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Split it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stability and permanence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Staff have read part one of Keeping Children Safe in Education and understood it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Staff know the levels of need, how to get help for a family, and how to take a disagreement higher.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Staff know the signs, and how to ask for advice and refer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Staff see early signs, get help early, refer in time, and take disagreements higher.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Standards met</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Standards not met</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Standards partly met</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start another {noun} like {reference}?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>State</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Statement</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stay on this version</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stays set aside</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Steps only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Still to answer:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Still to be said: {what}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop and throw it away</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop setting up?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop the cycle</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop the preview</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop, and keep what I said</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop, and throw away what I said</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stopped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stopped.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stopped. What is in already can be taken back, or the list imported again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stopped. What is not sent yet waits here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stopped. What was merged stays; the rest is shown again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stopping…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stored in answers as: {names}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Strategic leadership</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Strength of evidence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Strength of the passphrase</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stricter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Strong</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Strong.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Summary</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sunday</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Supervision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Supervision and support</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Supervision check</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Supervision is regular, reflective, recorded and challenging at every level; independent challenge is used.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Supervision is regular, thoughtful and written down. Managers decide with reasons and check that it happened.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Support for practitioners</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Table (*.csv)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Table: {question}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take a list in first: an Excel or CSV file with a row for each child.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take a list in…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take away the filter {words}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take back {n} audits of {file}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take in hand</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take in hand to moderate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take in the earlier audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take in {n} earlier audits?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take it back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take it in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take it in again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take it off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take it out, or mend its name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take one of the two columns out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take one of the two out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take one of these references out, so that no answer depends on itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take over with the recovery key…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take the file out with a note.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take the laptop back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take the project over</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take the tour</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take them in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take these audits in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take these rows in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take this import back…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take this row out, or add the row that opens it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take this row out, or add “begin_{kind}” above.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take “{name}” off the list?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Taken</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Taken on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Taken out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Taken out: {names}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Taken out: {words}. Undo brings it back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Taking away {n} of {all}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Taking back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Taking back {n} of {all}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Taking in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Taking in {n} of {all}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Taking it back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Taking the pen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Taking the project over</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Taking them off the list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Team</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Team and people are copied. The child’s reference, dates, grades and everything written are not.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Team manager</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Teams</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Teams reached</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Teams, {n} not reached</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tell the senders</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tells who the child is or what happened to them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text (*.txt)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text copied to the clipboard</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text of several lines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Thank you for telling us.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Thank you.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That day is over already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That file is not this project’s recovery key. Try the saved one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That is fine. Nothing you told us is kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That is fine. Nothing you wrote is kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That is no day.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That is not a day. Type it like 3/11/26, 3 Nov or yesterday.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That is not a time. Type it like 14:02 or 2.30pm.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That is not the passphrase of this laptop. Try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That is not what the code says there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That is {length:,} characters; an answer holds {longest:,}. Nothing was pasted: attach it as a file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That laptop can then let people in, shut them out and publish; this one no more. To get the pen back, ask for it there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That laptop is not a lead auditor’s.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That name is in the list already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That place does not let you write.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That was the last question.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The &amp;cycle it ends</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The &amp;list of children</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The 1 package in the shared folder is merged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The PDF is locked with a password.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The PDF is no letter of this program.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The action is not here any more: its record was withdrawn or erased, or it was taken out of it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The assessment is finished</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The assessment uses history and everybody who matters to the child, weighs risk and strengths, and is brought up to date when life changes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The attachments in the package are not those its content lists.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The audit came back from its author.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The audit is dated before 1990: the year cannot be right.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The audit is dated in the future.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The auditor disputes the grade</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The auditor now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The auditor reads it beside the answer. It is in no letter.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The auditors’ own; those agreed in moderation stand beside them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The author</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The backup is checked first, then it takes the place of the workspace. The workspace as it is now stays in this list, so that you can come back to it. What was sent is safe with the lead auditor.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The backups in this workspace are encrypted anew as well and stay. Copies kept elsewhere, on a stick or by your IT, open with the old passphrase and the old paper code only: destroy those that you do not need.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The care plan is current and reviewed on time, the child takes part, and the reviewing officer’s footprint shows.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The care plan is made, where it was not made before the child came into care</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The central database is not prepared for this program yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The central database is ready. Bring what you have with “qaf central bring”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The central database on {host} cannot be reached.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The central database was prepared by a newer version of this program.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The child has made progress from where they started.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The child has moved away</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The child is or may be unsafe, or a legal duty was missed and it mattered to the child.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The child is seen as often as the plan says, and alone where that is right. What they say and show is written in their own words and changes what we do.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The child protection policy is of this year, public, and covers what guidance asks for.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The child, or somebody who speaks for them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The choices have no column “{word}”, so none of them would ever be offered.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The choices sheet has no list “{name}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The code on paper from the day this workspace was made. Capitals and dashes do not matter.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The comment on “{question}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The computer’s sign-in may not unlock the workspace. Set by your administrator.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The computer’s sign-in no longer opens the workspace</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The computer’s sign-in opens the workspace</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The content of the package cannot be unpacked.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The content of the package does not belong to its manifest.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The content of the package is not a list of lines as ours are.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The content of the package unpacks to more than any package may hold.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The copy of {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The council answers the panel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The council has no name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The council’s list of audits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The custody log is not the one the lead auditor signed for: lines were taken out, or an old copy of the workspace was put in its place. Tell the lead auditor when and how.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The custody log of a laptop lacks lines it once had: {whose}. A backup restored after the disk was lost does this; so does somebody who hides an export. Ask, write the answer down, and shut the laptop out where nobody can say.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The day that it had already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The dentist is overdue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The device sent two different packages under one number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The disk did not do what it was asked: it may be failing, or not connected.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The document lacks a part, has one too many, or one of the wrong kind.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The draft is deleted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The draft is no longer here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The education plan works; attendance, progress and leisure matter to those who care for the child.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The encrypted part does not decrypt to what was encrypted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The encrypted part is not written as ours are.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The escalation is being written.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The escalation is recorded.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The feedback cannot be issued yet: it stands at “{state}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The feedback waits for a moderation: {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file belongs to another project.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file cannot be read any more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file cannot be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file cannot be read: it is locked, or reading it broke off.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file could not be written.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file ends early: it is still being copied, or the copy broke off.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file goes on after the end of the package.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file has no sheet named survey, so it is no form.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file holds bytes where a package has only zeros.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file is closed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file is empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file is larger than a response can be.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file is larger than any policy.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file is larger than {megabytes} MB.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file is neither a filled letter nor a response file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file is not a package: a header inside it is not written as ours are.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file is not a workbook or a text file with columns.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file is not an Excel workbook.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file is not on this laptop.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file is not text in UTF-8.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file is not written as TOML.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file is too large to be read here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file was made by a newer version of the program.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file was read already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file, or a part of it, is larger than any package may be.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The filters were not saved: the name is empty or too long.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The first child protection conference is held</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The first core group meets</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The first entry of a record has to record it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The first health assessment is done, for the first review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The first review conference is held</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The first review conference is late</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The first review of a child in care is held</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The first review of a child in care is late</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The folder could not be made.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The folder is not empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The folder is not there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The footprint on the child’s record is written there, not here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The form cannot be opened: {message}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The form declares a document type.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The form for earlier audits is not here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The form for “{name}” is archived: nothing new is begun on it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The form for “{name}” is not on this laptop yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The form has columns of its own (bind::qaf:…), and the settings do not say what “qaf” is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The form has no instance to fill in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The form has no such part.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The form has no {missing}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The form is larger than 32 MB.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The form is nested more than 100 deep.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The form is not on this laptop.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The form is not well-formed XML.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The form uses “{name}”, which this program does not know.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The form {name} cannot be used: {message}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The forms, methods, standards, people and teams you work from. People and devices: version {n}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The four-point scale of Ofsted’s inspections of local authority children’s services (ILACS)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The framework needs this role.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The framework’s own developmental scale; never mixed with case grades</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The head of service knows of an escalation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The health assessment is overdue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The health assessment of a child aged 5 or over is done again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The health assessment of a child under 5 is done again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The health assessment of a child under 5 is overdue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The hold is lifted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The home is suitable and safe; staying put or close is possible; there are no bed-and-breakfast stays.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The key is changed. The passphrase is as before. Keep the new paper code and destroy the old one: it opens nothing any more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The key was not changed; the old paper code holds. {why}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The laptop is shut out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The last answers are not saved yet. Try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The last {n} months</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The latest {n} of more: another word narrows it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The lead auditor gives you a small file called project.join, on a memory stick or by mail. It also lies in the shared folder, inside the project’s own folder. It holds no records; it says which project this is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The lead auditor has it already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The lead auditor has it. Ask there for what you need of it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The lead auditor has not confirmed this laptop yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The lead auditor keeps its file on a memory stick since the project was made.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The lead auditor saves it under People and devices: “Save project.join…”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The lead auditor's desk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The lead keeps it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The lead keeps them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The learning message names somebody: {words}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The letter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The letter is not the one whose words were blacked out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The letter of {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The line has to be an object with an “expression”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The line is not JSON.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The list beside the form cannot be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The list can give {n} files, and a sample holds at most {most}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The list is gone. Samples drawn from it stay as they are.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The list is larger than 16 MB.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The list is not here any more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The list of children</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The list of people and devices changes its root keys without the signature of the old and new ones.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The list of people and devices contradicts itself: an entry is doubled or points to nothing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The list of people and devices does not follow the one known here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The list of people and devices is not signed by enough of those who may sign it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The list of people and devices is not the next version after the one known here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The list of people and devices is older than one already seen here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The list of people and devices is signed twice by one key.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The list of people and devices takes away or rewrites an entry of an earlier version.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The list of people and devices was changed since the pen was handed over.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The list of people and devices was not changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The list that the sample was drawn from is not kept here any more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The list “{name}” has to lie beside the workbook as {name}.csv.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The list, to CSV</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The list, to Excel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The log is full: nothing more was kept</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The manifest lacks a part, has one too many, or one of the wrong kind.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The method cannot be used: {message}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The methods and standards cannot be used: {message}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The moderator</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The month after</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The month before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The new day has to be later than the one it has, and not over.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The new paper code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The one you unlock with. It stays.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The package follows another one than the package known here under that number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The package holds a part with a name that no package has.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The package holds a revision in the name of somebody else.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The package holds a revision made by another device than its signer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The package holds more or fewer revisions or documents than its manifest says.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The package holds nothing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The package is encrypted for somebody else.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The package is not encrypted for those it names as its readers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The package names a device whose key did not sign it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The package was made under a newer list of people and devices than the one here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The package was not merged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The paper</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The paper is lost: use the recovery key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The parameters cannot be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The parts of the package are missing, doubled or in the wrong order.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The parts of the package are not those its manifest lists.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The passphrase does not open the file of the recovery key.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The passphrase is asked for, or taken from {variable}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The passphrase is changed. The paper code stays as it was.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The pathway plan is reviewed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The pen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The pen handed over</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The pen is yours again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The pen taken</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The pen was handed over and is not taken yet, so this laptop cannot change the list.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The pen was handed to {name}. Until that laptop has fetched, nobody can change this list.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The person chosen does not do work of this kind: {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The person chosen has no laptop in this project, so the work cannot reach them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The person does not hold the role they acted in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The personal adviser is in touch with a care leaver</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The personal adviser is known early and keeps in touch at the pace the young person needs.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The personal education plan is made; it is reviewed each term</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The phrase /{name} is forgotten.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The phrase was not kept: it is too long.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The phrase was not kept: its name is empty, too long or not one word.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The placement plan is made, where it was not made before the move</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The plan is written together, ambitious, reviewed at least every six months and when life changes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The plan says what must change, who does what, by when, and what happens if not. It is reviewed in time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The policy of this computer was not understood, so the strictest rules hold. Tell your administrator: {problem}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The policy of this computer was not understood: the strictest rules hold. See Settings.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The practitioner</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The practitioner answers the feedback</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The practitioner’s response</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The printer did not answer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The printer stopped before page {page}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The program ended without being closed. Everything typed was kept: {reference} up to {changed}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The program ended without being closed. Nothing was being written; nothing is lost.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The project is yours: {n} records were built again, and set {set} is published.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The project’s recovery key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The question has a weight, and none of its choices has a worth.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The reason given for “{question}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The record does not say yet what this step needs it to say.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The record exists already; it can be amended.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The record has changed since it was last agreed; that step comes again first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The record has only one version; there is nothing to settle.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The record has two versions of an answer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The record has two versions of an answer; settle them first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The record is not on this laptop.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The record is up to date, kind and clear, with a chronology, so that a new worker and one day the child can follow it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The record was not withdrawn.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The record was withdrawn; it has to be restored first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The record’s form is not known here yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The remark is too long.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The remark says nothing yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The report has no learning message.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The report is not here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The report is out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The request lies in the shared folder. Now read the six words to the lead.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The response is kept with the record.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The review panel meets</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The reviewing officer has not been in touch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The revisions in the package are doubled or out of order.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The revisions or documents in the package are not those its manifest stands for.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The right agencies share what they know in time, come to meetings, do what they agreed and settle what they disagree on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The right help at the right time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The right manager decides and says why; supervision moves the plan on; conference chairs challenge to effect.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The rows that “{name}” begins with are left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same &amp;again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same &amp;passphrase once more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same audit stands in row {row} already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same device used this number for something else. Both were kept; the first stands.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same grade</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same, or next to it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same, with each grade apart costing alike.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The sample is drawn and signed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The sample is not here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The sample stays as it is; take the list in again to draw another.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The second review of a child in care is held</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The sender is not on this project’s list of people and devices, or not yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The server is ready.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The server puts one file over another, so work could be lost there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The shared folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The shared folder belongs to another project.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The shared folder does not hold this project.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The shared folder does not let you write there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The shared folder gave an error.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The shared folder holds no list of people and devices.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The shared folder is full.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The shared folder is not there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The shared folder is not there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The shared folder is ready.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The signature does not fit: the file was changed after it was signed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The signature is damaged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The signature is not written in its one allowed form.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The signature is of a kind that is not accepted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The signature was made for another purpose.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The signer has no role that may send this kind of package.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The signing device was revoked before this package was made.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The single central record is whole, and a trained person sits on each panel.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The standard of expectations says how often each role does.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The standards cannot be used: {message}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The strengths and difficulties questionnaire is done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The submission was written on another form.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The survey needs type, name and label; choices need list_name, name and label.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The table has more rows than an Excel sheet can hold.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The text is copied. Is it in the child’s own record now?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The time before proceedings ends</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The time it is to be kept is over</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The two are not the same.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The versions of this record agree in every answer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The whole family, and fairness</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The whole record</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The words match: let this laptop in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The words of inspections: an audit can be read beside an inspection report.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The work is taken back from {who}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The work is what the practice standards ask for, and the child is better off for it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The workbook cannot be converted ({name}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The workbook holds {what}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The workbook is larger than 16 MB.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The workbook is protected by a password.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The workbook would unpack to more than 96 MB, so it was not opened.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The worker knows the child; life story work, family time, brothers and sisters, advocacy and independent visitors are in place.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The worker whose practice it is about</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The workforce is stable, with manageable caseloads, good induction and training tied to what is found.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The workspace before a restore</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The workspace could not be opened.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The workspace folder cannot be written to.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The workspace has lost its project.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The workspace is not begun.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The workspace’s database is an empty file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The workspace’s database is busy with other work.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The workspace’s database is damaged and was left as it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The workspace’s database is missing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The workspace’s database is not as the program left it: it was changed while the workspace was closed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The workspace’s database is not encrypted, so it was not opened.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The workspace’s key file is damaged and was left as it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The workspace’s key file is missing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The year</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The year by team</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The young person holds their health history, and mental health services go on without a gap.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The young person is helped into and through education, training or work.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The {kind} file {name} cannot be used: {message}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The {n} longest overdue of {of}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Their roles</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Thematic audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Theme</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Theme: as the system</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Theme: dark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Theme: high contrast</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Theme: light</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There are no answers to export.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There are no words to keep.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There are policies that staff use: safeguarding, complaints, whistleblowing, conduct.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There are {found} workspaces in {folder}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is a file of that name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is news of 1 of your records: My work says what.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is news of {n} of your records: My work says what.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no backup yet. One is made each day the program is used.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no column “{column}”: what stands in it would be lost.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no event “{event}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no finalised record of that name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no form “{form}” here yet. Import it first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no function {name}().</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no guidance on this question.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no list of people and devices to check the package by.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no name yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no one picture or file to paste. Copy it first, then paste it here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no other version to move this draft to.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no part of that name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no question in this part yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no question “{name}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no reason yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no record to do this to.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no room left there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no seed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no such form.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no such record.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is nobody to draw.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is nothing in the file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is nothing to begin here yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is nothing to do again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is nothing to hand over.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is nothing to undo.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There was no occasion for it. It never lowers a result.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>These depend on each other: {ring}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>These few questions are about how {worker} worked with you, not about you. You can skip a question, stop at any time, or say nothing at all: it changes nothing for you.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>These rows need a look. The others can be added now; mend the workbook and import it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They are signed and encrypted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They did not write it themselves?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They do not hold the same yet; fetch, then bring again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They go by themselves when the folder is there, or save them to a memory stick.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They have an interest…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They have it already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They leave</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They lie in the workspace’s own folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They said no, so nothing about them is kept. This is thrown away and cannot be brought back:

{what}

The worker’s own words stay, and so does what concerns a child’s safety.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They see their own questions and nothing else, until you type your passphrase. What you wrote is hidden.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They stay</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This answer is no longer one of the choices. Please choose again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This answer is not allowed here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This answer is unusual.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This backup is damaged. Nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This choice belongs to no list.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This choice has no name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This closes a {kind} that was not opened.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This computer’s keyring did not give or take the key of the workspace.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This computer’s sign-in can unlock the workspace too when the program starts, by the keyring of the system. Then whoever is signed in as you can open it without the passphrase: leave it off where others use your sign-in. Type the passphrase above first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This computer’s sign-in does not open this workspace.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This computer’s sign-in unlocks the workspace when the program starts: whoever is signed in as you can open it. A window that locked itself still asks for the passphrase.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This copy cannot be read with the workspace’s key, or it is damaged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This does not belong to this child’s work.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This draft was moved here from version {earlier}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This file cannot be shown here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This folder already holds a workspace.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This form is not here any more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This guide has not been translated yet: it is in English.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is a laptop’s request to join, not the lead auditor’s join file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is a list of people and devices, not a join file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is a package of records, not a join file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is a recovery key: put it back where it is kept. It is not a join file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is a trial: no escalation is opened.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is no form yet: {message} {mend}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is no form.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is not a lead auditor’s workspace.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is not a project’s join file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is not a workbook.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is not the paper recovery code of this workspace.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is not the recovery key of the workspace’s project.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is not the recovery key of this project.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is the example project: everybody in it is invented, and nothing of it is sent or handed on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is the example: everybody in it is invented. Its passphrase is “{passphrase}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is your own laptop.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This kind of record has no step of that kind.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This kind of record is not known here yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This kind of record is not known here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This laptop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This laptop cannot change the list of people and devices.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This laptop did not ask to join.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This laptop does not hold the pen.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This laptop has no list of people and devices yet, so nobody’s signature can be checked.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This laptop has not asked for the pen.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This laptop holds the pen now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This laptop holds the pen, and a deputy’s laptop holds it too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This laptop holds the pen: it can change this list and publish. The list is to be renewed by {date}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This laptop is not let in yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This letter is the current one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This list was to be renewed by {date}. Work goes on as before; but a list that nobody renews may be an old one that somebody holds back. Any change on the laptop that holds the pen renews it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This order is right</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This part is yours. What the observer wrote is not shown here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This part was finished already and cannot be changed in the draft.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This passphrase does not open this workspace.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This person has a laptop.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This person is further up already; the first row was used.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This program brings newer methods or standards ({n}): the next set you publish takes them to all.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This question does not say from which list to choose.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This question has no words: nobody would know what is asked.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This question needs an answer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This record was withdrawn: it counts nowhere, and is kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This record’s form is not on this laptop.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This response answers the letter on {reference}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This role may not do this: {title}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This row has no name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This row has no type.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This rule cannot be read at character {place}, near “{near}”: {why}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This version number is that of a published form: give it another one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This version of the program does not have this kind of desk.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This waits until “{title}” is finished: hand over the laptop, or say there why there is none.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This week</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This workspace has been open in another window on {machine} (process {process}) since {time} on {day}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This workspace has no recovery by a key.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This workspace is not finished, and nothing of it is kept. The code you wrote on paper will open nothing: throw the paper away. Next time you begin again, with another code.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This workspace is open in another window.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This workspace was last used by a newer version of QAF Desktop, and was left as it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This workspace was never finished.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This {kind} is never closed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Those who govern each get what they need to do so.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Those who work with adults ask about children; services fit every family.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Those who work with children and families have supervision that looks at safety.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Three or more homes in a year</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Three or more workers in a year</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Thresholds and decisions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Thresholds and front door</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Throw away</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Throw away what was written about them?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Throw it away</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Throw the changes away</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Throw the changes away?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Throwing away</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Thrown away. Only their answer is kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Thursday</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ticked columns are shown while the window has room for them. Space ticks.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tip before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tip {n} of {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Title of the form</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To CSV files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To Excel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To and fro between a protection plan and child in need</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To be looked at again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To be moderated</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To give again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To look at</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To send</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To work for real, close the window, start the program again and set up a workspace of your own.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Today’s backup was not made. {trouble}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Told</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Told back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Told {who}, {when}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Told {who}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Told, waiting for an answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Too short: {n} more characters, or another word or two.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Total</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Training</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Training and development</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try a shorter word, such as audit, child or complaint.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try again when the network is steady; packages wait here and nothing is lost.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try again; where it goes on, ask whoever runs it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try it and use it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try it out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try it out first. New drafts begin on it once it is published.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try other words, or take a filter away.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try the saved recovery key and its passphrase again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Trying the server</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tuesday</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Two columns are the same under different names.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Two grades agreed apart</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Two of you grade the same file, each alone first, then together.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Two people changed this record apart. Choose what is to hold; nothing is lost.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Two repeats have the same name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Two rows of the same group have the same name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Two versions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Two versions settled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Two versions to settle</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type a child’s reference or a worker’s name above. What is on hold or was erased stands here too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type a child’s reference, or the name of a team.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type a day and a time, like 3/11/26 14:02 or yesterday 2pm.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type a day, such as 3/11/26.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type a name first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type a new passphrase.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type a number of years, such as 6.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type a number, such as 12.5.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type a passphrase.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type a whole number, such as 12.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type another</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type at least one service.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type it at a terminal, or put it into {variable}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type it: letters begin with it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type its passphrase once more above, then open the file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type one child’s reference first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type one, or take a fresh one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type part of the name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type the address.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type the council’s name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type the paper code.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type the passphrase of the file once more, then open it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type the passphrase that was chosen when the key was saved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type the passphrase you use now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type the passphrase.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type the response in by hand.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type them here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type words above: every answer, comment and reason on this laptop is searched. Put a phrase between quotation marks. The beginning of a word is enough, from three letters on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type your name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Typed into the letter. Read it beside the letter, then keep it as it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Under way</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undone: the comment on {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undone: {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undone: {name} has its place from before.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undone: {name} is no longer there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undone: {name} is there again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unlock</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unlock by this computer’s sign-in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unlock it, or choose another folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unlock with the passphrase. Under Settings you can let the sign-in open it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unlock with the passphrase. Your sign-in may have changed, or the keyring is locked.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unlocking…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Until</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Until &amp;which day?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Until {day}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use a function of the XLSForm reference.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use a server…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use an address that begins with https://.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use fewer groups within groups.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use letters, digits, _ and -, a letter first, no spaces.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use none</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use odk-instance-first-load, odk-new-repeat or xforms-value-changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use text, integer, date, select_one LIST, select_multiple LIST, note or another type of XLSForm.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use that window, or close it and try again. Nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use the paper code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use the passphrase or the paper code.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Used for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Version</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Version {new} of this form is out. This draft stays on {here} until you move it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Version {version} is gone for good. Nothing is written on it. Save it as Excel first to keep a copy.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Version {version} of this form is already published; give the new one another version (sheet settings, column version), then import it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Versions and states; no name, no answer, no key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Versions here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Versions of the form</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Visitors, lettings and trips</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Visitors, other users of the site, alternative provision and trips are safe for children.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>W&amp;hat?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wait a moment and try again. If it goes on, close the program and open it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wait until the other laptop has fetched, or take the pen back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waiting for proof</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waiting for the shared folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waiting for {gap} from {device}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waits for the auditor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Was</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Was cut</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Watch somebody work with a child or family, and reflect on it together.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>We see, hear and know the child</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>We want to know how it was for you with {worker}. Nothing you say is wrong. You can skip a question, and you can stop whenever you want.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Web folder (WebDAV)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wednesday</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Weighted kappa, linear weights (Cohen 1968)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Weighted kappa, quadratic weights (Cohen 1968)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Welcome</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Went missing, and no return interview was offered</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What Check found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What English councils publish of how late actions are raised; to be agreed locally</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What English councils publish of their audit frameworks; to be agreed locally</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What a child, parent or carer told us in confidence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What a complaint, comment or compliment teaches us, and what we change.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What a cycle, a thematic audit or a service evaluation found, for the management team.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What a new auditor needs to begin</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What becomes of it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What came after this backup cannot be told: the workspace itself cannot be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What changed for the child: {changed}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What changed for the child? Say so too if nothing did.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What changes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What changes in the form</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What changes the child’s plan is copied to the child’s record.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What children and families said</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What children are taught</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What children, families and partners say</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What did you see, and where?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What do you want to begin?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What families say</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What has been done so far, and what is in the way?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What has changed since?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What has to get better</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is &amp;done?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is agreed is copied to the child’s record by the team manager.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is asked here depends on the answer to “{question}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is exported, printed or saved of it on this laptop will be listed, with who did it and when. Packages to the lead stay encrypted; they stand under History.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is good</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is held</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is here is of a later version or the same. Give this one a later version and date.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is in these figures, and what is not</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is it &amp;called?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is it &amp;for?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is missing? Whoever does it reads this.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is missing? Your remarks go with it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is written on it stays open. Ask the lead auditor which form takes its place.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is written on it stays open. Bring the form back under Forms, or begin something else.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is wrong</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What it is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What it is for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What it means</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What it says</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What may be answered</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What may be believed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What messages mean</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What moderator and auditor say to each other about single answers stands here. None of it is in a letter.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What publishing changes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What should they k&amp;now?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What staff have read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What stands there has not been kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the answers to “{label}” mean</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the child and family said</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the practitioner says</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What they can say</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What this desk puts in the shared folder is what everything can be rebuilt from.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What this means</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What to do</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What to mend in {file}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What waits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What waits for somebody, as it stands now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What was answered last time stands here when you are at a question.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What was archived or brought back is not published yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What was counted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What was done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What was done with this record on this laptop. Other laptops keep logs of their own.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What was done, and where can it be seen?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What was exported, printed or opened</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What was exported, printed, saved or opened of {reference} on this laptop. Other laptops keep logs of their own. The log stands at {count} lines, {digest}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What was finished by then is kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What was finished by then is kept. Where it happened:
{place}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What was found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What was seen, one by one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What was written in {names} is kept for a week under Recently discarded, then lost.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What we learned</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What went well</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What will you do here?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What would make it better</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What you typed is saved. You can go on. If it happens again, close the program and start again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What your auditors send waits in the shared folder until you look.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What your auditors sent will be listed here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What {owner} agreed or was given to do.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When it is asked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When it was returned</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When somebody answers that a child is unsafe now, it is listed here until it is closed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When the lead sees the same six words, this laptop is let in. Then choose Fetch now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whenever it was audited</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where &amp;letters are kept</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where it stands</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where packages go and come from. Nothing else is ever sent anywhere.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where the escalation is: {stands}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where the files are, whom to ring</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where your scanner puts its files: a question that takes files offers the newest of them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which &amp;child?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which &amp;team?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which actions are overdue?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which part?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which question is which</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which way</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who asks?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who could be drawn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who gets which file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who is not given what</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who knows a child or is close to a team is not given their files; who is new or away is given none.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who may write it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who reads it?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who the child is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who wrote this part</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who you are</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whoever agreed the grade cannot settle what is said against it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whoever has a laptop gets it with the next exchange. Tell the others yourself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whoever has the list and the seed draws the same.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whole, 1 line.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whole, {n} lines.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whole. Nothing was exported or printed here yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whom it is about</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why are they kept? A court, an inquiry or an inspection, for example.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why does it hold? The auditor reads it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why is it amended? The reason is kept with the change.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why is it restored?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why is it taken back? {who} reads it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why is it withdrawn?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why is {child} replaced?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why? It is kept with each of them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why? The lead auditor reads it, and gives the work to somebody else.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why? What comes later about this child is held too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Width of the guidance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Width of the list of sections</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Window locked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Window locked by itself: nobody was there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Window unlocked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Windows file server, spoken to directly</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With a part held back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With earlier audits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With families, fathers too</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With me</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With one other record</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With the safeguarding partnership</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With two versions of an answer, counted once</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With withdrawn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With {n} other records</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdraw</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdraw the action</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdraw the alert or highlight</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdraw the allocation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdraw the audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdraw the case tracking</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdraw the challenge-session entry</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdraw the child’s feedback</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdraw the closure audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdraw the complaint learning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdraw the compliance check</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdraw the cycle</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdraw the earlier audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdraw the engagement record</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdraw the escalation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdraw the feedback</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdraw the follow-up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdraw the joint audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdraw the moderation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdraw the multi-agency audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdraw the observation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdraw the observation of supervision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdraw the parent or carer’s feedback</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdraw the partner’s feedback</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdraw the re-audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdraw the report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdraw the sample</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdraw the section 11 self-assessment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdraw the section 175 self-assessment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdraw the supervision check</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdraw the thematic audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdraw the work on {about}?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdraw the {noun}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdraw {n} pieces of work?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdraw {reference}?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdrawn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdrawn and restored since it was accepted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdrawn and restored since it was allocated</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdrawn and restored since it was begun</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdrawn and restored since it was declined</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdrawn and restored since it was finished</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdrawn by one, amended by another</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdrawn, not counted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdrawn.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdrawn. It is kept in history.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdrawn: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdraw…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Within a month</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Without one, the file is not encrypted: whoever finds the stick has the key. With one (12 characters or more), the file alone opens nothing; write it down and keep it apart from the stick.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Word (*.docx)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Word for one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Word for one (audit, visit)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wording</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Words at {percent} % of their usual size.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Words in the letter to look at first: {n}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Words of a new question</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Words only, no answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Words to look at before the letter is sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Work</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Work allocated</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Work and actions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Work ends when it has helped, together with the child and family, who know who to turn to next.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Work is allocated to you: see My work.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Worker</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Workforce</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Working Together to Safeguard Children (statutory guidance)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Working together</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Works with children and families; reads and answers feedback on their own work.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Workspace</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Workspace opened with the paper code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Workspace opened with the recovery key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Worse</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Worth a look: {message}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Worth a look: {where}: {message}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Would you like to stop?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Would you rather not go on?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write $ and the name in curly brackets.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write ${{{meant}}}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write a day, such as 30/9/26.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write a number, such as 2.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write a short name in the column “name”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write a word or two first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write clearly. Whoever types it in says that it was entered for you.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write it again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write it as the example beneath the field shows.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write it like case-file-audit:safety/safety_grade.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write one first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write one of: {words}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write parameters such as start=0 end=10 step=1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write the allocation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write the expression in the column “calculation”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write the list’s name behind the type.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write the name as it stands in the column “name”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write the name of a question as it stands in the column “name”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write the name of its list.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write the question in the column “label”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write their words into the form first. Then say here how they came; after that nobody changes them in this draft.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write them as name=value with spaces between.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write them in first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write what it asks for, such as “text”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write what people choose in the column “label”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write {meant}(…).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write “yes”, or leave the cell empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write “{end}” here, or add it above.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write “{meant}” at the head of the column.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write “{meant}”, or add the column to the choices sheet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write “{meant}”, or add the list to the choices sheet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write “{meant}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write “{name}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write “{right}” for “{slip}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Writing letters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Writing the workbook</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Written by {who} on {device}’s laptop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Written down by {device} as {who} said it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Written on it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Written: {file}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wrote {file}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wrote {letters} to {folder}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>XForms (.xml) or workbooks (.xlsx, .xls, .csv, .md)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Year</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Year after</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Year before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Year, teams, auditors</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Yes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Yes, I confirm this</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You are in: the lead auditor has let this laptop in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You are trying this form out. Type what you like: nothing is kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You asked for the pen. Once it is handed over, choose Fetch now under Exchange.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You asked for the pen. The laptop that holds it shows this under People and devices.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You can move back at any time until you finalise.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You can type into this page and send the file back, or write on paper.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You can. Nobody minds.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You go on where you left off. {words}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You hold the pen alone.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You said that you are close to this audit: somebody else has to moderate it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Young people are in touch with somebody they know, and have a safe home, something to do, money and papers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Young people shape the service.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your answers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your deputy’s laptop can then no longer let people in, shut them out or publish.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your lists differ from the published ones</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your login may not do that in the central database.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your passphrase</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your records are safe in the workspace. Ask the lead auditor which package is missing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your response</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your screens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your work is safe here and goes when the confirmation has arrived.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your work is safe here. It goes once the lead auditor has let this laptop in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your work is safe. Ask the lead auditor to publish the form again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your work is safe. Install the version it was made with, or a newer one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Zip file (*.zip)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>[To be set by the council for each kind of record; see the policy document.]</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a .qafpkg file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a .qafroster file (people and devices); without it, that of the shared folder it lies in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a child’s reference</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a file ending in .xml, .xlsx or .md; one of that name is replaced</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a letter is made</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a login that has the role qaf_lead</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a new folder, or an empty one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a new list of people and devices</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a number like a case’s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a package is written, verified and merged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a parent or carer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a postcode</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a record’s reference</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a record’s reference; without it, every finalised record</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a share found in {n} of {all} files may lie up to {points} points off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a team</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a telephone number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a whole year of thirty auditors: takes some minutes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a workbook, markdown or XForm as one of the others</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a {thing}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>action</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>actions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>alert or highlight</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>alerts and highlights</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>all teams · {period}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>allocation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>allocations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>always</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>amending</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>amending: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>an .xlsx, .xls, .csv, .md or .xml (XForm) file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>an NHS number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>an action of yours is due in {n} days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>an action of yours is due today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>an action of yours is due tomorrow</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>an action of yours was due yesterday</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>an action of yours was due {n} days ago</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>an address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>an e-mail address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>an encrypted store opens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>an insurance number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>an {thing}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>another number, other answers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>answer and finalise it again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>answer due in {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>answer overdue by {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>answers as CSV files rather than one workbook</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>area on a map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>audit cycle</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>audit cycles</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>audited lately</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>audits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>bar code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>begun twice: keep one and withdraw the other</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>blacked out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>both ways, until both hold the same; exit code 0 when they do</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>built in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>by {who}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>can the engine run these forms? Exit code 0 when all are ok</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>carried forward once</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>carried forward {n} times</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>case tracking</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>challenge-session entries</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>challenge-session entry</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>changed since its grade was agreed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>check a package; exit code 0 only when it is sound</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>check, convert and try forms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>child</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>children’s feedback</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>child’s feedback</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>choices in order</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>chosen by you</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>closure audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>closure audits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>command</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>complaint learning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>complaints learnt from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>compliance check</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>compliance checks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>date and time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>day/month/year</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>delete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>directorate management team</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>do</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>does not belong to this record</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>draft</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>drawn by chance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>due in {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>due today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>due {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>each needs an answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>earlier audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>earlier audits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>ended {day}, no report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>engagement record</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>engagement records</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>escalation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>escalations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>every form, to be filled in by hand</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>every shipped form loads</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>exempt until {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>expressions as JSON lines, their values as JSON lines; exit code 1 when any line failed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>feedback letters as PDF</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>figures - {sheet}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>figures and answers as Excel or CSV</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>figures by team pass it over</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>files.council.example:22/quality</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>fileserver.council.example/share/quality</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>film</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>follow-up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>follow-ups</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>free text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>graded at an end of the scale</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>graded at the bottom</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>graded at the top</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>group</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>guidance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>hand it over</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>head of service should have known {time} ago</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>head of service to know in {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>held</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>help first steps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>https://files.council.example/quality</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>https://s3.council.example/bucket/quality</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>in an answer not meant for the reader: {kind}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>in conflict</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>in no part of the list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>in the register of people</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is close to a team</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is close to the team</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is given nothing until</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it came in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it happened</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it is a file of their own team</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it is finalised</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it was asked for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it was raised</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>its actions are shown without it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>its actions stand in no list of actions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>its bytes are not those its digest was made of</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>its day lies before it was agreed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>its feedback names no manager</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>its feedback names no worker</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>its owner</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>joint audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>joint audits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>knows a child</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>knows the child</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>laptop “{name}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>lead auditor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>left as it is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>line on a map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>lists and figures show no overall grade, and no follow-up is called for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>lists cannot say the child’s status</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>lists cannot say whom the record is about</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>lists, figures and due days have no day for it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>local agreement</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>manager</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>may be a name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>me</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>merge what lies in the shared folder or in files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>moderation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>moderations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>move down</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>move up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>multi-agency audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>multi-agency audits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>n/a</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>news of 1 record</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>news of {n} records</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no day was given</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no team</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no {unit} yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>nobody is asked to answer it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>nobody is named</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>none</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>none is open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>none is overdue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not agreed, was to begin {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not among those chosen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not answered</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not audited in the last {n} months</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not shown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>nothing to answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>nothing waits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>nothing yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>observation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>observation of supervision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>observations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>observations of supervision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>of 1 something is still due</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>of these, {team}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>of {n} something is still due</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>on the list twice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>one choice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>only say what would be done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>open for {days} days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>open since today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>open since yesterday</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>optional</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>or drop it here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>other</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>overdue by {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>package {n}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>packages {first} to {last}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>packages; without any, the shared folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>parent or carer’s feedback</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>parents’ and carers’ feedback</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>partners’ feedback</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>partner’s feedback</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>people</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>place on a map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>place {nth} of {of}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>play the whole chain with invented people</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>practitioner</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>preview</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>print what the administrator of the database runs, once a version</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>ratings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>re-audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>re-audits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>read from standard input until its end</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>receipts receive</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>record</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>records</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>regulation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>repeated rows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>report due {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>reports</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>roles</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>sample</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>samples</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>scale</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>screen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>search</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>section 11 self-assessment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>section 11 self-assessments</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>section 175 self-assessment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>section 175 self-assessments</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>section grades</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>services</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>set {n}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>settings look colours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>several choices</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>share deliver</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>sheet settings, column namespaces</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>shortcuts keyboard help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>somebody asked for it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>somebody of the lists</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>somebody unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>somebody was told</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>sound</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>sound: package {n} of device {code} ({device}), signed by member {member}, {revisions}, roster {roster} (sound)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>supervision check</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>supervision checks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>team</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>teams</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the allocation was withdrawn: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the arrangement began or was found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the audit is finalised</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the audit or observation is finalised</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the auditor is new</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the bytes of “{name}” are not those it names</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the certificate (PEM) that the server’s is signed by</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the child</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the child came into care</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the child came into care or changed school</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the child or parent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the child was found or came back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the concern is seen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the concern is seen (the same day)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the contact before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the council’s own database, beside the shared folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the database’s name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the feedback is issued</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the first conference</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the first review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the letter before proceedings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the longest for {n} days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the move</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the observer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the one before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the owner has no laptop here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the owner is not in the lists</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the panel’s findings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the plan began</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the project.join file that goes with --roster</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the reasons for the grade stand in no report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the record it was agreed in is not here any more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the record it was agreed in was withdrawn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the referral is received</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the review before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the server’s name, as its certificate has it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the session before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the statement of complaint was agreed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the strategy discussion that began the enquiry</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the time before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the visit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the visit before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the visit before; sooner where the plan says so</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the worker</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the workspace’s folder; not needed when there is only one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the {role}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>thematic audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>thematic audits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>theme look lock time passphrase backup about</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>they are the worker</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>they declared an interest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>they manage the work</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>they were issued</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>this order is right</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>tick to agree</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>time of day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>times</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>to come</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>to decide</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>to do</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>to review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>today {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>tracked cases</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>trial, nothing is kept</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>try a database and keep it in a lead’s workspace; asks for its password</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>try every part of this installation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>two versions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>untouched for {n} days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>was due on {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>what</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>where the files go; those of the same name are replaced</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>where the letters go; those of the same name are replaced</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>where the server listens (5432)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>whole number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>whole records rather than letters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>without a number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>without a reference</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>without words ({path})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>words and grades do not fit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>words only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>worked out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>worked out, not asked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>worker</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>yes or no</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>yesterday</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>yours: somebody else grades it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{about}, for {who}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{answered} of {asked} answered</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{author}, {date}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{bar}, {part}: {n:,} of {all:,} ({percent} %)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{better} better, {same} the same, {worse} worse.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{child} ({why})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{child} is audited instead.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} selected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{danger} {n} answers say so; record each one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{file} can be used as a form; this is worth a look first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{file} cannot be used as a form; nothing was changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{file} cannot be used as a method or standard; nothing was changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{file}: ok, {n} questions, {id} {version}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{file}: opens, but not all of it is ok, {n} questions, {id} {version}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{file}: warning, {code}, {where}: {message} {mend}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{file}: {code}, {where}: {message} {mend}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{first} And {n} more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{first} to {last}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{follow_up} by {last}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{follow_up} is due by {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{follow_up} was due by {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{follow_up} was due by {last}, and nothing later says it was done.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{follow_up} within {n} to {m} weeks: from {first} to {last}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{form} can be used: {n} questions. Add it to the forms?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{form} can be used: {n} questions. It takes the place of the draft of this version.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{form} is among the forms already, exactly as in the file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{grade} holds.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{grade}, agreed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{grade}, agreed in moderation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{grade}, agreed in moderation; the auditor gave {own}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{grade}, agreed; the auditor gave {own}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{has} + {more} of {room}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{heading}, as agreed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{host} does not let you in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{host} shows a certificate that is not the one it should have.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{host} speaks without encryption.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{how} than the moderators, by {n} grades</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{label}: {start} at {first}, {end} at {last}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{late}: for {who}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{left} answers are still undecided.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{left} of {all} places still to look at, {out} blacked out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{method} by month</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{method} by section</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{names} and {n} more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{names} ask to join: see People and devices.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{names} asks to join: see People and devices.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} (needed)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} (no laptop in this project)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} asks for the pen. Hand it over when they follow you; share it while they stand in for you.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} asks to join</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} asks to join with “{laptop}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} has everything already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is exempt until</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is in the lists already. Choose “Somebody new” only where this is another person of that name: otherwise one person would be two, and work given to the one would not reach the other.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is let in. Save the list of people and devices and the new set for them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is let in. They choose Fetch now under Exchange.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is off the list.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} on {about}, discarded {when}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} row 1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}, a further laptop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}, discarded {when}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}: at most {limit} after {event} ({basis}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}: clear the answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}: what was done with it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}: {n} rows, here until {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{now} None is done yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{now} {done} done: {share} in a hundred in time, half of them within {days} days, {verified} seen by somebody else.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} MB</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} actions get a new day. Each time is counted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} allocations are not finished</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} answers are kept from other versions.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} answers are left to choose.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} answers count.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} answers differ. They stand first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} answers do not fit there: they are kept in the draft, outside the record.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} answers kept from another version of the form are not part of it, and go with the draft.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} answers were changed in two ways. Both are kept until one is chosen.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} answers were given differently</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} answers were given.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} are amended, recalled or to be settled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} are being written on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} are left out; each line below says why.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} are not received by the lead</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} audit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} audits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} audits are withdrawn.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} audits came back from their auditors.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} audits with {actions} actions would come in; {left} rows are left out, each listed with why.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} belong to a record that stays</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} bytes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} carried forward.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} children can be drawn.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} conflict</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} conflicts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} could not be read here any more; connect the shared folder and do it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} cycles, {agreed} agreed by the management team</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} days late</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} desk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} desks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} differences in {title}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} do not apply.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} drafts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} earlier audits are in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} entries were here already</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} escalations are not closed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} escalations are open. Longest: {words}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} escalations have arrived and are not merged yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} files are given out. They go with the next exchange.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} files are not as they were built: {names}. Install the program again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} files are too few for shares: each is told by itself, and none stands for the service.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} files for {people} auditors. Nothing is signed yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} files: auditor {one}, moderator {two}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} forms are not published yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} formulas have no value in the file and count as empty: open and save it in Excel.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} grades are disputed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} h</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} have nobody; each line says why.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} have to be given to somebody else.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} held</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} hour</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} hours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} kB</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} laptops get it with their next exchange. Only a later set can change it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} late</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} left as they were. The first, {what}: {why}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} letter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} letters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} letters are not handed over</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} letters saved. The files are not encrypted: keep them where they belong.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} lines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} min</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} moderated files, {blind} of them graded blind.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} moderation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} moderations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} month</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} months</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} more wait than are shown: those that wait longest are.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} more were merged before.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} new revision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} new revisions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} new roles</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} observation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} observations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} of these records are on hold.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} of {all}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} of {all} answered</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} of {all} lines. Only the start of each sitting reads the clock; the rest is counted from it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} of {all} needed answers given</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} of {all} {unit} ({percent} %)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} of {of} ratings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} of {of} section grades</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} of {of} shown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} of {of} {nouns}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} package</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} packages</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} packages are sealed for {name}. They choose Fetch now under Exchange.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} packages have arrived</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} packages have arrived, with an escalation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} packages have arrived, with an escalation. See Collect.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} packages have arrived. See Collect.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} packages saved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} packages wait for the shared folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} packages were not taken in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} people</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} pieces of work are allocated to you: see My work.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} pieces of work are late.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} receipt</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} receipts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} receipts are not with their senders’ laptops yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} record</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} records</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} records are erased here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} records have come since: {which}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} records lie in this scope, with {actions} actions.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} records received by the lead before {day} can be removed from this laptop.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} records received by the lead before {day} will be removed from this laptop on {on}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} records received by the lead before {day} will be removed from this laptop.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} records say that.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} records that stand</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} records wait to be sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} records were changed by two people apart. First: {record}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} records were recalled by their author.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} records were removed from this laptop. The lead keeps them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} records were withdrawn or moved out since: {which}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} refused</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} remarks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} reports</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} revision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} revisions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} rows can be taken.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} school day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} school days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} services</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} teams</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} to look at</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} to put right before it can be finalised</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} week</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} weeks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} words · at least {least}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} working day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} working days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} {records} merged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{open} open, {late} of them late.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{pages} pages sent to the printer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{part} of the record</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{part}: {words}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} ({kind} until {version})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{percent} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{percent} % ({n} of {all}; {low} to {high} %)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{percent} % of what counts; {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{percent} %, the usual</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{place} answered in a way that cannot be understood.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{place} cannot be reached.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{place} does not let you in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{place} is full, or may not be written to.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{place} shows another key than the one that was agreed: {seen}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{place} would be spoken to without encryption.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{prefix} draft {n}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{question} (optional)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{records} in {packages} can be merged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{records} in {packages} can be merged, 1 of them an escalation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{records} in {packages} can be merged, {n} of them escalations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{record} was changed by two people apart: choose what holds.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{reference} is no longer on this laptop: the lead auditor has it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{reference} was removed from this laptop.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{reference}, version {n}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{reference}, {day}, by {who}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{row}: keep it or remove it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{row}: {asked}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{section}: {count} answers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{sheet} row {number}, {column}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{shown} of {of} records</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{shown} of {of} shown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{shown} of {of} versions shown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{stands} · {clock}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{stands}: {clock}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{start} to {end}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{state} (package {n})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{state} You can read packages from files.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{state} {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{state} · also given to {who}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{state} · {due}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{there} packages went there, {here} came from there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{title} was removed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{title} {n}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{title}: auditor {n} writes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{title}: back from version {before} to {after}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{title}: from version {before} to {after}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{title}: row taken out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{title}: version {before} and version {after}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{up} files moved up over the line below {grade}, {down} down over it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{value} ({low} to {high})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{version} · the new form</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{warning} Please say why it is right.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{what} will be added.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who} gets it with the next exchange, and accepts or declines it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who}, {when}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{words} ({state})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{words}, to be looked at</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{words}, {n} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{words}. Finished: it is not changed in this draft.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{words}; changed later by {who}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>–</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“bind::qaf:{column}” is no column that is known.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“carry” names a method and a path there, and says “{value}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“instance” and “context” have to be text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“letter” gives the question other words in a letter, and “feedback” gives it no place there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“meta” is a name that the form needs for itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“soft” and “soft-message” belong together.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{address}” is no address of a server.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{cell}” says neither yes nor no.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{column}” has to be a number, and is “{value}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{kind}” is no type of question.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{method}” looks for “{path}” ({slot}) in “{form}”, which does not ask it: {consequence}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{name}” asks for more rows than are made: {rows} are here. One count makes {most} at most, and all counts of a form together {all}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{name}” cannot be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{name}” has no step of this kind.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{name}” has no words of its own and gets its name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{name}” is compared with “{word}”, and its list “{of}” has no such choice.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{name}” is in the list “{of}” twice; first in row {number}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{name}” is no name: letters, digits, _ and - without spaces, a letter first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{name}” is not a package.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{name}” is not known, or its value is not allowed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{name}” is the name of row {number} as well.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{name}” waits for the next set. Publish, and records can be begun on it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{opened}” of row {number} is open here and has to be closed first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{team}” is in no list yet: add it to the teams</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{title}” can be begun once this method is published. What is likely is chosen already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{title}” has no method: nobody can begin a record on it yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{title}” is offered once the record answers: {asked}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{value}” is no day that can be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{value}” is no number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{value}” is none of the words known here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{value}” stands in row {row} already; that one was taken.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{words}” does not stand in what can be blacked out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{word}” is nothing that “{column}” can say.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{word}” means that there was no occasion for it. It takes nothing away.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>▲ Not saved: {trouble}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>▲ Saved, but for 1 answer that cannot be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>▲ Saved, but for {n} answers that cannot be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>✓ All answers saved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>✓ Saved {time}</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
