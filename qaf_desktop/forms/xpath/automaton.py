"""A matcher for regular expressions that walks all possibilities at once, so that no pattern can make it explode
(Thompson's construction over the tree that Python's own parser gives)."""

from collections.abc import Callable
from re import _constants as codes  # type: ignore[attr-defined]
from typing import Any

MOST_STATES = 20_000
SINGLES = frozenset({codes.LITERAL, codes.NOT_LITERAL, codes.ANY, codes.IN})
_ENDS = frozenset({codes.AT_END, codes.AT_END_STRING})
_BEGINNINGS = frozenset({codes.AT_BEGINNING, codes.AT_BEGINNING_STRING})

Test = Callable[[str], bool]


class Automaton:
    """States are numbers. Of each: a test on the next character, the states to go to, and whether only at an edge."""

    def __init__(self) -> None:
        self.tests: list[Test | None] = []
        self.free: list[list[int]] = []
        self.edges: list[str] = []

    def state(self, test: Test | None = None, edge: str = "") -> int:
        if len(self.tests) >= MOST_STATES:
            raise ValueError("the pattern is too large")
        self.tests.append(test)
        self.free.append([])
        self.edges.append(edge)
        return len(self.tests) - 1

    def matches(self, text: str) -> bool:
        """The whole of the text; state 0 is the start, state 1 the goal."""
        now = self._reach({0}, 0, len(text))
        for at, letter in enumerate(text, 1):
            passed = {follow for one in now if (test := self.tests[one]) and test(letter) for follow in self.free[one]}
            now = self._reach(passed, at, len(text))
            if not now:
                return False
        return 1 in now

    def _reach(self, states: set[int], at: int, length: int) -> set[int]:
        found: set[int] = set()
        waiting = list(states)
        while waiting:
            state = waiting.pop()
            if state in found or not self._passes(self.edges[state], at, length):
                continue
            found.add(state)
            if self.tests[state] is None:
                waiting += self.free[state]
        return found

    def _passes(self, edge: str, at: int, length: int) -> bool:
        return not edge or (at == 0 if edge == "^" else at == length)


def build(items: list[Any]) -> Automaton:
    """Raises ValueError for what cannot be done without looking around or back."""
    automaton = Automaton()
    start, goal = automaton.state(), automaton.state()
    automaton.free[_sequence(automaton, items, start)].append(goal)
    return automaton


def _sequence(automaton: Automaton, items: Any, start: int) -> int:
    """Adds the items after `start`; returns the state reached."""
    for code, argument in items:
        start = _item(automaton, code, argument, start)
    return start


def _item(automaton: Automaton, code: Any, argument: Any, start: int) -> int:
    if code in SINGLES:
        one = automaton.state(_single(code, argument))
        automaton.free[start].append(one)
        end = automaton.state()
        automaton.free[one].append(end)
        return end
    if code is codes.SUBPATTERN:
        return _sequence(automaton, argument[3], start)
    if code is codes.BRANCH:
        return _branches(automaton, argument[1], start)
    if code in (codes.MAX_REPEAT, codes.MIN_REPEAT):
        least, most, inner = argument
        return _repeat(automaton, least, most, inner, start)
    if code is codes.AT and argument in _ENDS | _BEGINNINGS:
        edge = automaton.state(edge="$" if argument in _ENDS else "^")
        automaton.free[start].append(edge)
        return edge
    raise ValueError("the pattern looks around or back")


def _branches(automaton: Automaton, branches: Any, start: int) -> int:
    end = automaton.state()
    for branch in branches:
        automaton.free[_sequence(automaton, branch, start)].append(end)
    return end


def _repeat(automaton: Automaton, least: int, most: Any, items: Any, start: int) -> int:
    for _ in range(least):
        start = _sequence(automaton, items, start)
    end = automaton.state()
    if most is codes.MAXREPEAT:
        loop = automaton.state()
        automaton.free[start].append(loop)
        automaton.free[_sequence(automaton, items, loop)].append(loop)
        automaton.free[loop].append(end)
        return end
    for _ in range(int(most) - least):
        automaton.free[start].append(end)
        start = _sequence(automaton, items, start)
    automaton.free[start].append(end)
    return end


def _single(code: Any, argument: Any) -> Test:
    if code is codes.LITERAL:
        letter = chr(argument)
        return lambda found: found == letter
    if code is codes.NOT_LITERAL:
        letter = chr(argument)
        return lambda found: found != letter
    if code is codes.ANY:
        return lambda found: found != "\n"
    tests = [_member(one, more) for one, more in argument if one is not codes.NEGATE]
    if argument[0][0] is codes.NEGATE:
        return lambda found: not any(test(found) for test in tests)
    return lambda found: any(test(found) for test in tests)


def _member(code: Any, argument: Any) -> Test:
    if code is codes.RANGE:
        low, high = chr(argument[0]), chr(argument[1])
        return lambda found: low <= found <= high
    if code is codes.CATEGORY:
        return _CATEGORIES[argument]
    letter = chr(argument)
    return lambda found: found == letter


def _is_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


_CATEGORIES: dict[Any, Test] = {
    codes.CATEGORY_DIGIT: str.isdecimal,
    codes.CATEGORY_NOT_DIGIT: lambda letter: not letter.isdecimal(),
    codes.CATEGORY_SPACE: str.isspace,
    codes.CATEGORY_NOT_SPACE: lambda letter: not letter.isspace(),
    codes.CATEGORY_WORD: _is_word,
    codes.CATEGORY_NOT_WORD: lambda letter: not _is_word(letter),
}
