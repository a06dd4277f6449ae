import pytest

from tests.exchange.world import World, new_world


@pytest.fixture(scope="session")
def world() -> World:
    return new_world()
