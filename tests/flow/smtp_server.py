"""A mail server that keeps what it is given, and does to its clients what is asked of it."""

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from enum import Enum, auto
from typing import cast

MANY = 10**6


class Deed(Enum):
    """What a server does instead of answering as it should."""

    REFUSE = auto()
    PUT_OFF = auto()
    HANG = auto()
    DROP = auto()


CODES = {Deed.REFUSE: "550 no such mailbox", Deed.PUT_OFF: "451 try again later"}


@dataclass
class MailServer:
    """Mails that were taken, in order; `deeds` are done at the next turns of a stage of the dialogue.

    Stages are `CONNECT`, the commands, `BODY` (half of it is read) and `TAKEN` (it is kept, and not yet answered).
    `reached` is set when a stage with a deed is reached.
    """

    port: int = 0
    taken: list[EmailMessage] = field(default_factory=list)
    dialogues: int = 0
    deeds: dict[str, tuple[Deed, int]] = field(default_factory=dict)
    reached: threading.Event = field(default_factory=threading.Event)
    closes: threading.Event = field(default_factory=threading.Event)

    @property
    def address(self) -> str:
        """What INKURU_MAIL is set to."""
        return f"smtp://127.0.0.1:{self.port}"

    def will(self, stage: str, deed: Deed, times: int = MANY) -> None:
        """Do something at a stage, so many times."""
        self.deeds[stage] = deed, times

    def deed(self, stage: str) -> Deed | None:
        """What is to be done at this turn."""
        deed, times = self.deeds.get(stage, (None, 0))
        if deed is None or times == 0:
            return None
        self.deeds[stage] = deed, times - 1
        self.reached.set()
        return deed

    def ids(self) -> list[str]:
        """The Message-IDs of what was taken."""
        return [str(one["Message-ID"]) for one in self.taken]


class _Gone(Exception):
    """The dialogue ends here."""


class _Dialogue(socketserver.StreamRequestHandler):
    """One client, served as RFC 5321 says."""

    def handle(self) -> None:
        """Serve until the client leaves or is left."""
        kept = cast(_Server, self.server).kept
        kept.dialogues += 1
        try:
            self._do(kept, "CONNECT", "220 mail.test")
            while line := self.rfile.readline():
                word = line.split()[0].upper().decode() if line.split() else ""
                self._answer(kept, word)
        except (_Gone, OSError):
            return

    def _answer(self, kept: MailServer, word: str) -> None:
        if word == "DATA":
            self._take(kept)
        elif word == "QUIT":
            self._say("221 bye")
            raise _Gone
        else:
            self._do(kept, word, "250 ok")

    def _take(self, kept: MailServer) -> None:
        if not self._do(kept, "DATA", "354 go on"):
            return
        read = list[bytes]()
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            read.append(line.removeprefix(b"."))
            if kept.deed("BODY") is Deed.DROP:
                raise _Gone
        if line == b"":
            raise _Gone
        message = message_from_bytes(b"".join(read), policy=policy.default)
        kept.taken.append(message)
        self._do(kept, "TAKEN", "250 taken")

    def _do(self, kept: MailServer, stage: str, answer: str) -> bool:
        """Answer, or do the deed of the stage; whether all is well."""
        deed = kept.deed(stage)
        if deed is Deed.HANG:
            kept.closes.wait()
        if deed in (Deed.HANG, Deed.DROP):
            raise _Gone
        self._say(CODES[deed] if deed else answer)
        return deed is None

    def _say(self, text: str) -> None:
        self.wfile.write(f"{text}\r\n".encode())


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True
    kept: MailServer


@contextmanager
def mail_server() -> Iterator[MailServer]:
    """A mail server on a free port, until the end of the block."""
    with _Server(("127.0.0.1", 0), _Dialogue) as server:
        server.kept = kept = MailServer(port=server.server_address[1])
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        try:
            yield kept
        finally:
            kept.closes.set()
            server.shutdown()
