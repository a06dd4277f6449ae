"""Words that are written with a capital and are nobody's name: days, months, and the field's own words."""

_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
_MONTHS = "January February March April May June July August September October November December"
_FIELD = """
    Action Actions Act Adult Assessment Audit Board Care Case Chair Child Children Children’s Child’s Conference Core
    Council Court Criteria Director Disabled Early Education Emergency English Family Feedback File Form Foster Front
    Fostering Group Head Health Help Home Housing Human Independent Initial Inspection Judgement Key Law Lead Leader
    Letter Local Looked Manager Meeting Mental National Needs Network Nurse Observation Officer Ofsted Outline Parent
    Parents Pathway Personal Placement Plan Planning Police Policy Practice Practitioner Principal Probation Protection
    Public Record Referral Report Requires Improvement Outstanding Good Inadequate Review Reviewing Safeguarding School
    Section Service Services Signs Safety Social Staff Statement Strategy Discussion Supervision Team Threshold Three
    Houses Together Virtual Visit Visits Welsh Wellbeing Wishes Work Worker Working Young Youth Person People Christmas
    Easter Britain British England Europe European Kingdom Wales Scotland Ireland United Internet Teams Word Excel
    Exceptional Strong Developing Concern Seen Not
"""
_STARTS = """
    The This That These Those There They Their Then Thank Thanks You Your She Her Hers His Him Its And But For From With
    Without When Where While What Who Why How Was Were Will Would Should Could Can May Might Must Please All Any Both
    Ask Tell Write Make Meet Call Keep Use Give Show Talk Speak Check Agree Arrange Send See Let Take Bring Put Set Say
    Share Include Invite Find Look Consider Contact Discuss Ensure Add Update Explain Help Try Think Once Only Our
    Each Every Some Most Many More Much Not Now Next Yes Also After Before Since Until Although Because Clear Very Well
"""
ORDINARY = frozenset(" ".join((_DAYS, _MONTHS, _FIELD, _STARTS)).split())
