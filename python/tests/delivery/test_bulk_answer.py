"""What an answer means."""

from __future__ import annotations

import pytest

from app_logs.delivery.bulk_answer import ItemResult, Verdict, error_reason, read_items


@pytest.mark.parametrize(
    ("status", "verdict"),
    [
        (201, Verdict.CREATED),
        (200, Verdict.CREATED),
        (409, Verdict.EXISTS),
        (429, Verdict.AGAIN),
        (503, Verdict.AGAIN),
        (500, Verdict.AGAIN),
        (400, Verdict.REFUSED),
        (413, Verdict.REFUSED),
        (403, Verdict.BLOCKED),
        (404, Verdict.BLOCKED),
        (401, Verdict.BLOCKED),
    ],
)
def test_every_document_has_its_own_result(status: int, verdict: Verdict) -> None:
    answer = {"items": [{"create": {"_index": "a", "status": 201}}, {"create": {"status": status}}]}
    first, second = read_items(answer, 2)
    assert first == ItemResult(Verdict.CREATED, 201, "", "a")
    assert second.verdict is verdict


def test_a_missing_pipeline_is_not_the_documents_fault() -> None:
    error = {"type": "illegal_argument_exception", "reason": "pipeline with id [x] does not exist"}
    assert read_items({"items": [{"create": {"status": 400, "error": error}}]}, 1)[0].verdict is (
        Verdict.BLOCKED
    )


@pytest.mark.parametrize(
    "answer", [None, [], "<html>", {}, {"items": "x"}, {"items": [None, 1, {}]}]
)
def test_what_is_not_told_is_sent_again(answer: object) -> None:
    assert [each.verdict for each in read_items(answer, 3)] == [Verdict.AGAIN] * 3


def test_reasons_are_told_with_their_causes() -> None:
    error = {"reason": "failed to parse", "caused_by": {"type": "t", "reason": "for input [x]"}}
    assert error_reason(error) == "failed to parse: for input [x]"
    assert error_reason({"type": "only_a_type"}) == "only_a_type"
    assert error_reason("text") == "text"
    assert error_reason(None) == ""
