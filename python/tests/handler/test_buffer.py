"""The queue by itself: what draining waits for, and the order of what is put back."""

from __future__ import annotations

import logging

from app_logs.delivery.outgoing import Outgoing
from app_logs.handler.buffer import Buffer
from app_logs.handler.capture import capture
from app_logs.handler.limits import Limits


def fill(buffer: Buffer, numbers: range) -> None:
    """Records that have become documents."""
    for n in numbers:
        buffer.offer(capture(logging.makeLogRecord({"msg": "x"}), n))
    records = buffer.take_raw(1000)
    pairs = [(each, Outgoing(f"id{each.sequence:04d}", b"{}")) for each in records]
    buffer.written(pairs, elsewhere=False)


def test_draining_does_not_wait_for_what_is_logged_meanwhile() -> None:
    buffer = Buffer(Limits())
    fill(buffer, range(3))
    is_sent = buffer.all_so_far_sent()
    fill(buffer, range(3, 10))
    taken = buffer.take(3, 1000000)
    assert not is_sent()
    buffer.settled(taken, elsewhere=False)
    assert is_sent()
    assert buffer.stats().held == 7


def test_draining_waits_for_an_older_bulk_that_a_newer_one_overtook() -> None:
    buffer = Buffer(Limits())
    fill(buffer, range(3))
    slow = buffer.begin_sending()
    older = buffer.take(2, 1000000)
    is_sent = buffer.all_so_far_sent()
    fill(buffer, range(3, 10))
    fast = buffer.begin_sending()
    newer = buffer.take(5, 1000000)
    buffer.settled(newer, elsewhere=False)
    buffer.end_sending(fast)
    assert not is_sent(), "as many are done, but other ones"
    buffer.settled(older, elsewhere=False)
    buffer.end_sending(slow)
    assert is_sent()


def test_draining_waits_for_what_is_to_be_sent_again() -> None:
    buffer = Buffer(Limits())
    fill(buffer, range(3))
    first = buffer.begin_sending()
    taken = buffer.take(3, 1000000)
    is_sent = buffer.all_so_far_sent()
    fill(buffer, range(3, 10))
    buffer.note_put_back(taken)
    buffer.put_back(taken)
    buffer.end_sending(first)
    buffer.settled(buffer.take(0, 0), elsewhere=False)
    assert not is_sent()
    assert [each.id for each in buffer.take(4, 1000000)] == [f"id{n:04d}" for n in range(4)]


def test_two_senders_may_put_back_in_any_order() -> None:
    buffer = Buffer(Limits())
    fill(buffer, range(9))
    first, second = buffer.take(3, 1000000), buffer.take(3, 1000000)
    buffer.put_back(first)
    buffer.put_back(second)
    assert [each.id for each in buffer.take(9, 1000000)] == [f"id{n:04d}" for n in range(9)]
