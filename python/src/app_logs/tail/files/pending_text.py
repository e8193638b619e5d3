"""Text of a source that is decoded and not yet final, and the bytes that it was made of."""

from __future__ import annotations

from app_logs.tail.decode.decoders import bytes_of_text, decoder_of
from app_logs.tail.decode.encoding import MARKS
from app_logs.tail.files.fingerprint import ANCHOR


class PendingText:
    """What was read and not consumed. `offset` is the place in the source, in bytes, where it
    begins."""

    def __init__(self, encoding: str, mark: bool, offset: int = 0, anchor: bytes = b"") -> None:
        self._encoding = encoding
        self._mark = mark
        self._decoder = decoder_of(encoding, begun=offset > 0)
        self.text = ""
        self.offset = offset
        self.anchor = anchor
        self.read = offset
        """Place in the source up to which bytes were added."""

    def add(self, data: bytes) -> None:
        self.read += len(data)
        self.text += self._decoder.decode(data)

    def torn(self) -> str:
        """The text of bytes at the end that are no whole character, as it is when no more come;
        they stay."""
        kept = self._decoder.kept
        if not kept:
            return ""
        decoder = decoder_of(self._encoding, begun=True)
        return decoder.decode(kept) + decoder.end()

    def consume(self, characters: int) -> None:
        """The text up to there is final; `offset` and `anchor` go on by its bytes."""
        if characters <= 0:
            return
        done, self.text = self.text[:characters], self.text[characters:]
        data = bytes_of_text(done, self._encoding) or b""
        if self.offset == 0 and self._mark:
            data = MARKS[self._encoding] + data
        self.offset += len(data)
        self.anchor = (self.anchor + data[-ANCHOR:])[-ANCHOR:]
