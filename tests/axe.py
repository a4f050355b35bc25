"""What axe has against a page as it is now: the WCAG 2.2 rules of levels A and AA."""

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

ALL: dict[str, Any] = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
}
# A page in the dark is the same page but for its colours.
CONTRAST: dict[str, Any] = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
# Only what is wrong leaves the page: carrying over all that is right costs as much as looking.
_LOOK = """options => axe.run(document, {...options, resultTypes: ['violations']}).then(({violations}) =>
    violations.flatMap(wrong => wrong.nodes.map(node =>
        `${wrong.id}: ${JSON.stringify(node.target)} ${node.html.slice(0, 120)}`)))"""


def axe(page: Page, rules: dict[str, Any] = ALL) -> list[str]:
    """Rule and place of each thing that is wrong with the page."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found: list[str] = page.evaluate(_LOOK, rules)
    return found
