"""Addresses and the links between them."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.address import Addresses, relative, uri

STEPS = st.lists(st.sampled_from(["uk", "ro", "principles", "honesty", "a-z"]), max_size=4)


def test_the_default_language_lives_at_the_root() -> None:
    """Other languages live below their own folder."""
    addresses = Addresses("pl")
    assert addresses.of("pl") == ""
    assert addresses.of("pl", "principles", "honesty") == "principles/honesty/"
    assert addresses.of("uk", "principles", "honesty") == "uk/principles/honesty/"
    assert uri("uk", "principles", "honesty") == "uk/principles/honesty.md"


@pytest.mark.parametrize(
    ("here", "there", "link"),
    [
        ("", "", "./"),
        ("", "uk/", "uk/"),
        ("principles/honesty/", "", "../../"),
        ("principles/honesty/", "principles/honesty/", "./"),
        ("uk/principles/honesty/", "uk/principles/equity/", "../equity/"),
        ("uk/principles/honesty/", "principles/honesty/", "../../../principles/honesty/"),
    ],
)
def test_links_are_relative(here: str, there: str, link: str) -> None:
    """They hold on any host and at any path."""
    assert relative(here, there) == link


@given(STEPS, STEPS)
def test_a_link_leads_where_it_should(here: list[str], there: list[str]) -> None:
    """A browser that follows the link from one address comes to the other."""
    start, goal = ("".join(f"{step}/" for step in steps) for steps in (here, there))
    base = "https://atlas.example/some/where/"
    assert urljoin(base + start, relative(start, goal)) == base + goal
