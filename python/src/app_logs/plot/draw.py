"""The pictures: matplotlib Axes of a frame of counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app_logs.plot.extra import load
from app_logs.plot.level_style import level_colour

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from pandas import DataFrame

NOTHING = "no events"


def level_timeline(frame: DataFrame, ax: Axes | None = None) -> Axes:
    """Events over time, one bar a time, its levels upon each other, the worst lowest so that it
    stands on the axis.

    :param frame: of `read_log` or `query_levels`
    :param ax: where to draw; default: the current figure's
    :raises ExtraMissingError: without the extra `plot`
    """
    axes = _axes(ax)
    levels = _levels(frame)
    if not levels:
        return _empty(axes)
    seaborn, pandas, dates = load("seaborn"), load("pandas"), load("matplotlib.dates")
    zone = frame["time"].dt.tz
    width = frame["width"].iloc[0]
    first = frame["time"].min()
    bars = int((frame["time"].max() - first) / width) + 1
    edges = dates.date2num(pandas.date_range(first, periods=bars + 1, freq=width).to_pydatetime())
    middles = frame["time"] + width / 2
    seaborn.histplot(
        data=frame.assign(_at=dates.date2num(middles)),
        x="_at",
        weights="count",
        hue="level",
        # The last one that is named stands on the axis.
        hue_order=[name for name, _ in reversed(levels)],
        palette={name: level_colour(severity) for name, severity in levels},
        multiple="stack",
        # A list: seaborn compares it with a word.
        bins=list(edges),
        linewidth=0,
        alpha=1,
        ax=axes,
    )
    seaborn.move_legend(axes, "upper left", bbox_to_anchor=(1, 1), frameon=False)
    locator = dates.AutoDateLocator(tz=zone)
    axes.xaxis.set_major_locator(locator)
    axes.xaxis.set_major_formatter(dates.ConciseDateFormatter(locator, tz=zone))
    axes.set(xlabel=str(zone), ylabel=f"events per {_spoken(width)}", xlim=(edges[0], edges[-1]))
    return axes


def level_shares(frame: DataFrame, ax: Axes | None = None) -> Axes:
    """The share of each level, the worst first, with its count beside its bar.

    :param frame: of `read_log` or `query_levels`
    :param ax: where to draw; default: the current figure's
    :raises ExtraMissingError: without the extra `plot`
    """
    axes = _axes(ax)
    levels = _levels(frame)
    if not levels:
        return _empty(axes)
    seaborn = load("seaborn")
    counts = frame.groupby("level")["count"].sum().reindex([name for name, _ in levels])
    shares = (counts / counts.sum() * 100).rename("share").reset_index()
    seaborn.barplot(
        data=shares,
        x="share",
        y="level",
        hue="level",
        order=[name for name, _ in levels],
        hue_order=[name for name, _ in levels],
        palette={name: level_colour(severity) for name, severity in levels},
        saturation=1,
        legend=False,
        ax=axes,
    )
    for place, (share, count) in enumerate(zip(shares["share"], counts)):
        axes.annotate(
            f"{share:.1f} % ({count:,})",
            (share, place),
            (4, 0),
            textcoords="offset points",
            va="center",
        )
    axes.set(xlabel="share of events, %", ylabel="", xlim=(0, max(shares["share"]) * 1.25))
    return axes


def _levels(frame: DataFrame) -> list[tuple[str, int]]:
    """Names and severities, the worst first."""
    found = frame.groupby("level")["severity"].max().items()
    return sorted(((str(name), int(severity)) for name, severity in found), key=_worst_first)


def _worst_first(level: tuple[str, int]) -> tuple[int, str]:
    return -level[1], level[0]


def _axes(ax: Axes | None) -> Axes:
    if ax is not None:
        return ax
    current: Axes = load("matplotlib.pyplot").gca()
    return current


def _empty(axes: Axes) -> Axes:
    axes.text(0.5, 0.5, NOTHING, ha="center", va="center", transform=axes.transAxes)
    axes.set(xticks=[], yticks=[])
    return axes


def _spoken(width: Any) -> str:
    """ "30 s", "5 min", "h", "d"."""
    seconds = int(width.total_seconds())
    units = ((86_400, "d"), (3_600, "h"), (60, "min"), (1, "s"))
    size, name = next(each for each in units if seconds % each[0] == 0)
    return name if seconds == size else f"{seconds // size} {name}"
