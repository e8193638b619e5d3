"""The tokens of one attribute as a format writes it: ``common/formats/compile/attribute_cells.ts``.

What %r puts around a name is literal text; a number that is not written as a plain one is kept as
it stands, in `labels`."""

from __future__ import annotations

from app_logs.formats.compile.cells import Ambiguity, Cell, Cells, always, literal_cell
from app_logs.formats.compile.padding import Laid, lay_out
from app_logs.formats.compile.pieces import FormatError, WrittenField
from app_logs.formats.compile.time_cells import (
    TimeContext,
    asctime_cells,
    created_cells,
    msecs_cells,
)
from app_logs.formats.compile.value_kind import custom_field, field_of, is_word, kind_of
from app_logs.formats.detect.field_naming import is_letter_or_number
from app_logs.formats.row import Token


def attribute_cells(field: WrittenField, context: TimeContext) -> Cells:
    """Raises FormatError."""
    attribute, layout, conversion = field.attribute, field.layout, field.conversion
    none = layout.precision == 0 and conversion in ("text", "quoted")
    if none and attribute != "message":
        return Cells([literal_cell(layout.fill * layout.width)], [])
    if attribute in ("message", "msg"):
        return _message_cells(field)
    if attribute == "levelname":
        return _level_cells(field)
    if attribute == "asctime":
        return asctime_cells(field, context)
    if attribute == "created":
        return created_cells(field, context) or _number_text(field)
    if attribute == "msecs":
        return msecs_cells(field, context) or _number_text(field)
    kind = kind_of(attribute)
    if conversion in ("fixed", "other"):
        return _number_text(field)
    if conversion == "integer" or kind == "integer":
        return _integer_cells(field)
    if kind == "float" or (kind == "unknown" and layout.numbers_only is not None):
        return _number_text(field)
    return _text_cells(field, kind)


def _message_cells(field: WrittenField) -> Cells:
    attribute, layout = field.attribute, field.layout
    reasons: list[str] = []
    if attribute == "msg":
        reasons.append(
            "This is the message before its arguments are put in; most formats write %(message)s."
        )
    if layout.width > 0:
        reasons.append("What pads the message stays part of it.")
    if layout.precision is not None:
        reasons.append(f"The message is cut to {layout.precision} characters.")
    if field.conversion == "quoted":
        reasons.append("The message keeps its quotes and escapes, as repr writes them.")
    cell = Cell(Token("message"), attribute, field.written, False, always)
    return Cells([cell], [Ambiguity(attribute, reason) for reason in reasons])


def _level_cells(field: WrittenField) -> Cells:
    attribute, written, layout = field.attribute, field.written, field.layout
    laid = lay_out(field, "text")
    quoted = field.conversion == "quoted"
    if quoted and (layout.width > 0 or layout.precision is not None):
        raise FormatError(
            f'"{written}" pads or cuts a quoted level.',
            "Write the level without quotes.",
            attribute,
        )
    if laid.like_fill is not None and is_letter_or_number(laid.like_fill):
        raise FormatError(
            f'"{written}" pads the level with "{laid.like_fill}", which level names hold.',
            "Pad with spaces.",
            attribute,
        )
    level = Cell(
        laid.on(Token("level", words="named")),
        attribute,
        written,
        laid.exact,
        lambda following: following in ("digit", "letter", "sign", "fraction"),
    )
    quote = literal_cell("'")
    most = 99 if laid.max is None else laid.max
    notes = _fill_notes(attribute, laid)
    if most < 4:
        length = "one letter" if most == 1 else f"{most} letters"
        reason = f"Level names are cut to {length}: two of them may look the same."
        notes = [Ambiguity(attribute, reason)]
    return Cells([quote, level, quote] if quoted else [level], notes)


def _integer_cells(field: WrittenField) -> Cells:
    attribute = field.attribute
    laid = lay_out(field, "integer")
    cell = Cell(
        laid.on(Token("integer", field=field_of(attribute))),
        attribute,
        field.written,
        laid.exact,
        # Digits end where none follow.
        lambda following: following == "digit",
    )
    notes: list[Ambiguity] = []
    if laid.max is not None:
        notes.append(Ambiguity(attribute, f"The number is cut to {laid.max} digits."))
    if laid.before != "":
        notes.append(_sign_note(attribute))
    return Cells(_before(laid, cell), notes)


def _number_text(field: WrittenField) -> Cells:
    """A number that is no row of digits: kept as text, where text may be."""
    attribute = field.attribute
    laid = lay_out(field, "float")
    token = Token("word", field=custom_field(attribute))
    cell = Cell(
        token if laid.zeros else laid.on(token), attribute, field.written, laid.exact, always
    )
    notes: list[Ambiguity] = []
    if laid.before != "":
        notes.append(_sign_note(attribute))
    elsewhere = field_of(attribute) != custom_field(attribute) or attribute in ("created", "msecs")
    if elsewhere or field.conversion == "other":
        notes.append(Ambiguity(attribute, f"Kept as it stands, in {custom_field(attribute)}."))
    return Cells(_before(laid, cell), notes)


def _text_cells(field: WrittenField, kind: str) -> Cells:
    attribute, layout = field.attribute, field.layout
    laid = lay_out(field, kind)
    quoted = field.conversion == "quoted"
    bare = quoted and is_word(attribute) and layout.width == 0 and layout.precision is None
    word = is_word(attribute) and (not quoted or bare)
    # Of a value that is cut to less than its width the padding is always there.
    padding = laid._replace(max=laid.width or 0) if laid.exact and laid.max is not None else laid
    cell = Cell(
        padding.on(Token("word" if word else "text", field=field_of(attribute))),
        attribute,
        field.written,
        laid.exact,
        always,
    )
    quote = literal_cell("'")
    notes = _fill_notes(attribute, laid)
    if quoted and not bare:
        reason = "The value keeps its quotes and escapes, as repr writes them."
        notes.append(Ambiguity(attribute, reason))
    return Cells([quote, cell, quote] if bare else _before(laid, cell), notes)


def _before(laid: Laid, cell: Cell) -> list[Cell]:
    return [cell] if laid.before == "" else [literal_cell(laid.before), cell]


def _fill_notes(field: str, laid: Laid) -> list[Ambiguity]:
    if laid.like_fill is None:
        return []
    reason = (
        f'A value that itself begins or ends with "{laid.like_fill}" loses that: '
        "it is taken for padding."
    )
    return [Ambiguity(field, reason)]


def _sign_note(field: str) -> Ambiguity:
    return Ambiguity(field, "A negative number is not read: it has no space before it.")
