"""Lists in files beside a workbook are put into the form, so that it travels, and is signed, with all it needs."""

import re
from pathlib import Path

from qaf_desktop.forms.definition import FormProblem
from qaf_desktop.forms.list_files import LARGEST, read_list

_SOURCE = re.compile(r"jr://file(?:-csv)?/([\w][\w .\-]*\.(?:csv|xml|geojson))", re.IGNORECASE)


def embed_lists(xform: bytes, folder: Path) -> bytes | FormProblem:
    """The form with every list in it that lies beside it as a file; the others stay to be fed from registers.

    Only plain names are looked for, and only in this folder.
    """
    if b"jr://file" not in xform:
        return xform
    from lxml import etree

    root = etree.fromstring(xform)
    for instance in root.iter("{*}instance"):
        match = _SOURCE.fullmatch(instance.get("src", ""))
        content = _beside(folder, match[1]) if match else None
        if match is None or content is None:
            continue
        rows = read_list(match[1], content)
        if isinstance(rows, FormProblem):
            return rows
        del instance.attrib["src"]
        top = etree.SubElement(instance, _like(instance, "root"))
        for row in rows:
            item = etree.SubElement(top, _like(instance, "item"))
            for name, text in row.items():
                etree.SubElement(item, _like(instance, name)).text = text
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def _like(instance: object, name: str) -> str:
    """The name in the namespace of the instance."""
    tag = str(getattr(instance, "tag", ""))
    return f"{tag.partition('}')[0]}}}{name}" if tag.startswith("{") else name


def _beside(folder: Path, name: str) -> bytes | None:
    path = folder / name
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError:
        return None
