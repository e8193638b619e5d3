"""Level timelines and level shares, of a log file or of what is in Elasticsearch.

For notebooks: `read_log` and `query_levels` give a pandas DataFrame, `level_timeline` and
`level_shares` draw it and give the matplotlib Axes. They need the extra: pip install
'app-logs[plot]'.

    from app_logs.plot import level_timeline, read_log
    level_timeline(read_log("app.log"))
"""

from __future__ import annotations

from app_logs.plot.draw import level_shares, level_timeline
from app_logs.plot.from_engine import query_levels
from app_logs.plot.from_file import read_log

__all__ = ["level_shares", "level_timeline", "query_levels", "read_log"]
