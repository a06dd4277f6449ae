"""Forms written for tests of the forms screens, and what one does there again and again."""

from openpyxl import Workbook
from staging import click

MORE = (("text", "who", "Who was there?"),)
SURVEY = (("type", "name", "label"), ("begin_group", "g", "About"), ("text", "why", "Why now?"), ("end_group", "", ""))

LATER = (*SURVEY[:2], ("text", "why", "Why today?"), SURVEY[3])


def workbook(path, survey=SURVEY, version="1", form="short-visit", choices=(), namespace=False):
    book = Workbook()
    book.active.title = "survey"
    for row in survey:
        book.active.append(row)
    settings = book.create_sheet("settings")
    settings.append(("form_id", "form_title", "version", *["namespaces"] * namespace))
    settings.append((form, "Short visit", version, *['qaf="urn:qaf-desktop:form:1"'] * namespace))
    if choices:
        sheet = book.create_sheet("choices")
        for row in (("list_name", "name", "label"), *choices):
            sheet.append(row)
    book.save(path)
    return path


def states(screen):
    return {(row.title, row.version): row.state for row in screen.page._inputs.rows}


def shown(screen):
    return [(row.title, row.version) for row in screen.page.table.rows_model.rows()]


def entry(screen, title):
    return next(key for key in states(screen) if key[0] == title)


def title_of(screen, form_id):
    return next(row.title for row in screen._rows if row.id == form_id)


def choose(screen, title):
    row = next(row for row in screen.page.table.rows_model.rows() if row.title == title)
    screen.page.table.go_to(row.digest)


def take(screen, path, executor, qtbot, messages, words="Add the form"):
    messages.answer_path = path
    click(qtbot, screen.page.import_)
    executor.drain()
    assert screen.page.view().take == words
    screen.page.notice.acted.emit()
    executor.drain()


def publish(screen, executor, qtbot, messages):
    """Press Publish and say yes to the one question; the question."""
    before, messages.answer_confirm = messages.answer_confirm, True
    screen.just_back.stop()
    click(qtbot, screen.page.publish)
    executor.drain()
    messages.answer_confirm = before
    return messages.questions[-1]
