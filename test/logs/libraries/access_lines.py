"""Access lines, which have a time in the middle and mostly no level: the message is what follows the time."""

import datetime

from meaning import event


def access(client, time, message):
    """client: the address before the time; time: an aware datetime or an instant's text."""
    when = time if isinstance(time, str) else f"{time.astimezone(datetime.timezone.utc):%Y-%m-%dT%H:%M:%S}.000Z"
    return event(message, time=when, fields={"labels.remote_address": client})
