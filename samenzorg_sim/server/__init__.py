"""One process: sign-in, notebook pages and their kernels, the desk over loopback, the door for phones."""

import sys

# Jupyter's events import jsonschema, and that reads a grammar of international web addresses (`iri`): half of
# what a start costs, for a check that no schema here asks for. Not there, it goes without, as it is made to.
sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type, unused-ignore]
