"""From a method's file to a Method, or the problems that keep it from being one."""

from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path

from qaf_desktop.methods.groups import GROUPS, OTHER
from qaf_desktop.methods.model import (
    ASSIGNEE,
    AUTHOR,
    MANAGER,
    MODERATOR,
    SECOND,
    WORKER,
    FollowUp,
    Method,
    MethodRole,
    Need,
    Rule,
    SummaryPaths,
)
from qaf_desktop.methods.tables import DataProblem, Table, load_folder, open_table

NOT_BY = {AUTHOR, ASSIGNEE, MODERATOR, MANAGER, WORKER, SECOND}
ENTRIES = ("recorded", "amended", "resolved", "recalled", "withdrawn", "restored")
"""The steps that change answers; the program gives each its meaning, a method says who may take it."""


def read_method(data: bytes) -> Method | tuple[DataProblem, ...]:
    """The method in a TOML file. Codes: not-toml, missing-key, wrong-type, unknown-key, unknown-need,
    unknown-entry, unknown-role, unknown-group, follow-up-when, unknown-decision, nobody-may, no-assignee,
    doubled-step, no-state, entry-keeps, silent-entry."""
    table = open_table(data)
    if table.problems:
        return tuple(table.problems)
    method = _method(table)
    _check(method, table)
    return tuple(table.problems) or method


def load_methods(folder: Path) -> Mapping[str, Method]:
    """Every method of a folder by its id. Raises UserFacingError("method-unreadable") for a file with problems."""
    return load_folder(folder, read_method, "method", lambda method: method.id)


def _method(table: Table) -> Method:
    method = Method(
        id=table.text("id"),
        version=table.text("version"),
        name=table.words("name"),
        noun=table.words("noun"),
        nouns=table.words("nouns", ""),
        prefix=table.text("prefix"),
        form=table.text("form"),
        about=table.text("about"),
        author_roles=frozenset(table.texts("author")),
        audience=table.texts("audience"),
        summary=_summary(table.inner("summary")),
        entries={name: _rule(name, inner) for name, inner in table.named("entry").items()},
        decisions={name: _rule(name, inner) for name, inner in table.named("decision").items()},
        follow_ups=tuple(_follow_up(inner) for inner in table.listed("follow_up")),
        filing=table.words("filing", ""),
        role=_role(table),
        group=table.text("group", OTHER),
        sentence=table.words("sentence", ""),
        keepers=frozenset(table.texts("keepers", ())),
        by_program=table.flag("by_program", default=False),
        imported=table.flag("imported", default=False),
    )
    table.finish()
    return method


def _summary(table: Table) -> SummaryPaths:
    required = {"subject", "date"}
    names = [item.name for item in fields(SummaryPaths) if item.name != "facts"]
    paths = {name: table.text(name, None if name in required else "") for name in names}
    facts = table.mapping("facts")
    table.finish()
    return SummaryPaths(**paths, facts=facts)


def _rule(name: str, table: Table) -> Rule:
    rule = Rule(
        id=name,
        title=table.words("title"),
        by=table.texts("by"),
        not_by=table.texts("not_by", ()),
        after=table.texts("after", ()),
        not_after=table.texts("not_after", ()),
        not_in=table.texts("not_in", ()),
        by_itself=table.flag("by_itself", default=False),
        silent=table.flag("silent", default=False),
        needs=_needs(table),
        wants=table.mapping("wants"),
        asks_reason=table.flag("asks_reason", default=False),
        state=table.words("state", ""),
        stale=table.words("stale", ""),
        keeps=table.texts("keeps", ()),
        undoes=table.texts("undoes", ()),
    )
    table.finish()
    return rule


def _needs(table: Table) -> tuple[Need, ...]:
    known = {need.value: need for need in Need}
    words = table.texts("needs", ())
    for word in words:
        if word not in known:
            table.add("unknown-need", "needs", f"asks for “{word}”, which nothing can check")
    return tuple(known[word] for word in words if word in known)


def _role(table: Table) -> MethodRole | None:
    word = table.text("role", "")
    found = next((role for role in MethodRole if role == word), None)
    if word and found is None:
        table.add("unknown-role", "role", f"plays “{word}”, which the program does not know")
    return found


def _follow_up(table: Table) -> FollowUp:
    first, last = table.numbers("weeks", 2)
    follow_up = FollowUp(
        path=table.text("when"),
        values=frozenset(table.texts("is")),
        title=table.words("title"),
        weeks=(first, last),
        done_by=table.texts("done_by"),
    )
    table.finish()
    return follow_up


def _check(method: Method, table: Table) -> None:
    if method.group not in GROUPS:
        table.add("unknown-group", "group", f"is “{method.group}”, which is no group of methods")
    for name in method.entries:
        if name not in ENTRIES:
            table.add("unknown-entry", f"entry.{name}", "is not a step the program knows")
    for name in method.decisions.keys() & set(ENTRIES):
        table.add("doubled-step", f"decision.{name}", "has the name of an entry")
    for follow_up in method.follow_ups:
        if follow_up.path != method.summary.overall:
            table.add("follow-up-when", "follow_up.when", "has to be the overall grade, which lists know of a record")
    for rule in (*method.entries.values(), *method.decisions.values()):
        _check_rule(rule, method, table)


def _check_rule(rule: Rule, method: Method, table: Table) -> None:
    if not rule.by:
        table.add("nobody-may", rule.id, "names nobody who may do it")
    if ASSIGNEE in rule.by and not method.summary.assignee:
        table.add("no-assignee", rule.id, "is for the assignee, and the summary says nowhere who that is")
    for name in (word.removesuffix("?") for word in (*rule.after, *rule.not_after, *rule.not_in, *rule.undoes)):
        if name not in method.decisions:
            table.add("unknown-decision", rule.id, f"comes after “{name}”, which is no decision of this method")
    _check_kind(rule, method, table)
    if set(rule.not_by) - NOT_BY:
        table.add("wrong-type", f"{rule.id}.not_by", f"may only say {', '.join(sorted(NOT_BY))}")


def _check_kind(rule: Rule, method: Method, table: Table) -> None:
    """What only a decision may say of itself, and has to."""
    if rule.id in method.decisions and not rule.silent and not (rule.state and rule.stale):
        table.add("no-state", rule.id, "has no words for the record's state, in force and stale")
    if rule.keeps and rule.id in method.entries:
        table.add("entry-keeps", f"{rule.id}.keeps", "is for decisions; an entry says everything in its answers")
    if rule.silent and rule.id in method.entries:
        table.add("silent-entry", f"{rule.id}.silent", "is for decisions; an entry always changes the record")
