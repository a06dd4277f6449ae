"""Pictures on paper: a figure that is told in words, and its table beside it."""

from qaf_desktop.analysis.figures import audits_by_team_and_month, grade_mix, months_between
from qaf_desktop.analysis.pictures import Lines, Series
from qaf_desktop.reports.figures_pdf import figures_paper
from qaf_desktop.reports.pdf import letter_pdf
from tests.reports.letters import SCALE
from tests.reports.papers import complaints, qpdf_says, tree


def a_paper():
    months = months_between("2026-01", "2026-11")
    counts = {(month, team): at % 4 for at, month in enumerate(months) for team in ("Fell", "Tarn", "")}
    mix = {(section, mark.word): at + 1 for section in ("Child’s voice", "Planning") for at, mark in enumerate(SCALE)}
    line = Lines("Good or better", "Is practice getting better?", months[:4], (
        Series("all", "All teams", (40.0, None, 50.0, 55.5)),), "per cent of grades")  # fmt: skip
    pictures = (
        audits_by_team_and_month(counts, months),
        grade_mix(mix, ("Child’s voice", "Planning", "Impact"), SCALE),
        line,
    )
    return figures_paper("Figures, January to November 2026", "Borrowdale", "OFFICIAL", (("Period", "2026"),), pictures)


def test_each_picture_is_a_figure_in_words_with_its_table(tmp_path):
    paper = a_paper()
    data = letter_pdf(paper)
    found = tree(data)
    assert [figure.alt for figure in found.all("Figure")] == [part.parts[0].picture.said() for part in paper.sections]
    assert len(list(found.all("Table"))) == 1 + len(paper.sections)
    path = tmp_path / paper.file_name
    path.write_bytes(data)
    assert complaints(path) == []
    assert qpdf_says(path) == ""


def test_the_table_holds_every_number_of_the_picture():
    table = list(tree(letter_pdf(a_paper())).all("Table"))[2]
    rows = [[cell.words().strip() for cell in row.kids] for row in table.all("TR")]
    assert rows[0][0] == "Section"
    assert rows[1] == ["Child’s voice", "1", "2", "3", "4", "5", "15"]
    assert rows[3] == ["Impact", "0", "0", "0", "0", "0", "0"]
