"""Ask the three that judge a record: the model, the explaining engine and the fast one."""

from typing import Any, Final

import orjson
from pydantic import ValidationError

from factcheck.corpus import conform
from factcheck.corpus.second_opinion import explainer
from factcheck.model.kinds import Kind
from factcheck.model.schema import MODELS

REFUSED: Final = {"pydantic": False, "jsonschema": False, "jsonschema-rs": False}
TAKEN: Final = {"pydantic": True, "jsonschema": True, "jsonschema-rs": True}


def verdicts(kind: Kind, record: Any) -> dict[str, bool]:  # noqa: ANN401 - any JSON value
    """Whether each of the three takes the record."""
    try:
        MODELS[kind].model_validate_json(orjson.dumps(record))
    except ValidationError:
        by_model = False
    else:
        by_model = True
    return {
        "pydantic": by_model,
        "jsonschema": explainer(kind).is_valid(record),
        "jsonschema-rs": conform.fits(kind, record),
    }
