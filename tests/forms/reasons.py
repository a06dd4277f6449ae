"""Why this engine sides with one of two others where they differ, expression by expression; the paragraph first."""

_POSITION = "XPath 1.0 §2.4: a number in a predicate is a position; JavaRosa finds no second row here"
_DESCENDANT = "ODK XForms, “XPath Paths”: `//node` is a valid path; JavaRosa has no such step"
_SUBSTRING = "XPath 1.0 §4.2; JavaRosa has no substring(), and refusing it would help nobody"
_ROUNDED = "ODK XForms, “Geographic Functions”: metres on a sphere; both within 6 mm, Enketo rounds to centimetres"
_AREA = "ODK XForms, “Geographic Functions”: square metres on a sphere; within 60 cm² of both"
_COMPARED = "XPath 1.0 §3.4: true where any node of the set passes; JavaRosa refuses sets of several nodes"
_WHOLE = "ODK documentation, regex(): “an exact and complete match”; Enketo looks for it anywhere"

WHY = {
    "/data/household/resident[2]/nome": _POSITION,
    "/data/household/resident[last()]/nome": "XPath 1.0 §4.1, last(); ODK XForms: predicates are fully supported",
    "count(//idade)": _DESCENDANT,
    ".": "XPath 1.0 §5.2: the text of an element is all text below it, white space included; JavaRosa has none here",
    "//nome": _DESCENDANT,
    'concat(/data/household/resident/nome, "!")': "ODK XForms, concat(): all node values of a node-set",
    'substring("hello", 2)': _SUBSTRING,
    'substring("hello", 2, 3)': _SUBSTRING,
    'substring("hello", 0, 3)': "refused, as by JavaRosa, when the form is read: three engines mean three things by"
    " a 0 written there (XPath 1.0 §4.2 “he”, Enketo “o”), and positions count from 1; a computed 0 follows XPath",
    'substring("hello", 1.5, 2.6)': _SUBSTRING + "; the Recommendation’s own example",
    "floor(1.9)": "XPath 1.0 §4.4, floor(); JavaRosa has none",
    "ceiling(1.1)": "XPath 1.0 §4.4, ceiling(); JavaRosa has none",
    "round(-1.5)": "XPath 1.0 §4.4: of two nearest numbers the one closest to positive infinity",
    "boolean(/data/blank)": "ODK XForms, “XPath Functions”: a node’s value is a string, and boolean('') is false;"
    " `relevant` with a question’s name alone means “is answered”",
    'boolean-from-string("TRUE")': "XForms 1.0 §7.7.1 compares without regard to case; what ODK XForms changes is that"
    " anything else is false, not an error",
    "/data/household/resident/idade = 7": _COMPARED,
    "/data/household/resident/idade != 7": _COMPARED,
    "/data/missing != 0": "ODK XForms, “Bind Attributes”, relevant: what is not relevant is taken out; a blank answer"
    " and one taken out must not decide differently, and blank is not 0",
    'coalesce(/data/age, "fallback")': "one answer, once as a node and once as its text",
    "once(/data/age)": "ODK XForms, once(): the value of the context node; the two were asked at different nodes",
    'regex("a12345678901b", "[0-9]{11}")': _WHOLE,
    'regex("abc123", "[0-9]+")': _WHOLE,
    "distance(/data/trecho)": _ROUNDED,
    "distance(/data/area_quadra)": _ROUNDED,
    'distance("-23.5505 -46.6333 0 0;-23.5605 -46.6333 0 0")': _ROUNDED,
    "area(/data/area_quadra)": _AREA,
    "area(/data/trecho)": _AREA,
    'area("-1 -1 0 0;-1 1 0 0;1 1 0 0;1 -1 0 0;-1 -1 0 0")': "ODK XForms, area(): a geoshape value may be given as"
    " text; JavaRosa wants a field",
}
