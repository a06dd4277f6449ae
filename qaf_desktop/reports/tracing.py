"""What all drawn pictures share: one figure in the structure, with the box it fills on the page."""

from reportlab.platypus import Flowable

from qaf_desktop.reports.tagging import Element


class Traced(Flowable):  # type: ignore[misc]
    """A picture that never splits. Subclasses set `width` and `height` in `wrap`, and draw in `trace`."""

    spaceBefore, spaceAfter = 2, 6

    def __init__(self, element: Element) -> None:
        super().__init__()
        self._element = element

    def draw(self) -> None:
        left, bottom = self.canv.absolutePosition(0, 0)
        self._element.box = (left, bottom, left + self.width, bottom + self.height)
        with self.canv.content(self._element):
            self.trace()

    def trace(self) -> None:
        raise NotImplementedError
