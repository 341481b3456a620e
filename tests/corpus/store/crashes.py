"""What may be on a disk after the power failed: a model of what is promised, not of any disk.

The calls of the real store are written down while they act on a real folder. The model then says
which disks are allowed at a given moment: the bytes of a file are sure after its own `fsync`, a
name is sure after the `fsync` of its folder; all else may have come or not, in any combination
(but changes of one name in their order). A rename is two changes of two names. This is weaker than
what ext4, XFS or Btrfs promise (Pillai et al., "All File Systems Are Not Created Equal", 2014).
"""

import itertools
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

Image = dict[str, bytes | None]
"""A disk: path to content, None for a folder."""

Spot = tuple[int, str]
"""A name in a folder: the folder's number and the name."""


@dataclass
class File:
    """What is in a file now, and whether it is sure."""

    data: bytes = b""
    is_sure: bool = False


@dataclass
class Disk:
    """Names and bytes, and which of them are sure. Folder 0 is the root."""

    files: dict[int, File] = field(default_factory=dict)
    folders: set[int] = field(default_factory=lambda: {0})
    sure: dict[Spot, int | None] = field(default_factory=dict)
    waiting: dict[Spot, list[int | None]] = field(default_factory=dict)
    count: int = 0

    def now(self, spot: Spot) -> int | None:
        """What a name leads to for a running process."""
        return self.waiting[spot][-1] if self.waiting.get(spot) else self.sure.get(spot)

    def point(self, spot: Spot, number: int | None) -> None:
        """Let a name lead somewhere else, for sure only later."""
        self.waiting.setdefault(spot, []).append(number)

    def made(self) -> int:
        """A number for something new."""
        self.count += 1
        return self.count

    def sync_folder(self, folder: int) -> None:
        """Make the names of a folder sure."""
        for spot in [spot for spot in self.waiting if spot[0] == folder]:
            self.sure[spot] = self.waiting.pop(spot)[-1]

    def images(self) -> Iterator[Image]:
        """All disks that the power failure may leave, each once."""
        spots = list(self.waiting)
        unsure = [number for number, file in self.files.items() if file.data and not file.is_sure]
        seen = set()
        choices = [dict.fromkeys([self.sure.get(spot), *self.waiting[spot]]) for spot in spots]
        for names in itertools.product(*choices):
            chosen = self.sure | dict(zip(spots, names, strict=True))
            for torn in itertools.product((0, 1, 2), repeat=len(unsure)):
                image = self._image(chosen, dict(zip(unsure, torn, strict=True)))
                key = tuple(sorted(image.items(), key=lambda item: item[0]))
                if key not in seen:
                    seen.add(key)
                    yield image

    def _image(self, names: dict[Spot, int | None], torn: dict[int, int]) -> Image:
        image: Image = {}
        waiting = [(0, "")]
        while waiting:
            folder, prefix = waiting.pop()
            for (parent, name), number in names.items():
                if parent != folder or number is None:
                    continue
                if number in self.folders:
                    image[prefix + name] = None
                    waiting.append((number, f"{prefix}{name}/"))
                else:
                    data = self.files[number].data
                    image[prefix + name] = data[: len(data) * torn.get(number, 2) // 2]
        return image


class Killed(BaseException):
    """The process is no more."""


class Recorder:
    """Writes down on a `Disk` what is done to a folder, until it is killed."""

    def __init__(self, root: Path, after: Callable[[Disk], None]) -> None:
        """Take the folder, and what to do after each change."""
        self.root = root
        self.disk = Disk()
        self.after = after
        self.is_killed = False
        self.is_paused = False
        self.open: dict[int, int] = {}
        self._real_close = os.close
        self._adopt(root, 0)

    def _adopt(self, folder: Path, number: int) -> None:
        """Take what is there for sure."""
        for path in folder.iterdir():
            child = self.disk.made()
            self.disk.sure[number, path.name] = child
            if path.is_dir():
                self.disk.folders.add(child)
                self._adopt(path, child)
            else:
                self.disk.files[child] = File(path.read_bytes(), is_sure=True)

    def spot(self, path: object) -> Spot | None:
        """Where a path leads; None outside of the root, and for the root itself."""
        whole = Path(os.fspath(path))  # type: ignore[call-overload]  # any path-like thing
        if not whole.is_relative_to(self.root) or whole == self.root:
            return None
        parent = 0
        *folders, name = whole.relative_to(self.root).parts
        for part in folders:
            found = self.disk.now((parent, part))
            if found is None:
                return None
            parent = found
        return parent, name

    def number(self, path: object) -> int | None:
        """What a path leads to."""
        if Path(os.fspath(path)) == self.root:  # type: ignore[call-overload]  # as above
            return 0
        spot = self.spot(path)
        return None if spot is None else self.disk.now(spot)

    def kill(self) -> None:
        """Let the process do nothing any more; descriptors are closed, as the system does."""
        self.is_killed = True
        raise Killed

    @contextmanager
    def recording(self) -> Iterator[None]:
        """Stand between Python and the system."""
        with pytest.MonkeyPatch.context() as patch:
            for name in ("open", "close", "write", "fsync", "replace", "unlink", "mkdir", "rmdir"):
                patch.setattr(os, name, self._noted(getattr(os, name), getattr(self, f"_{name}")))
            yield

    def _noted(self, real: Callable[..., Any], note: Callable[..., bool]) -> Callable[..., Any]:
        def call(*arguments: Any, **options: Any) -> Any:  # noqa: ANN401 - as the system's
            if self.is_paused:
                return real(*arguments, **options)
            if self.is_killed and real is not self._real_close:
                raise Killed
            result = real(*arguments, **options)
            if note(result, *arguments):
                self.is_paused = True
                try:
                    self.after(self.disk)
                finally:
                    self.is_paused = False
            return result

        return call

    def _open(self, descriptor: int, path: object, flags: int, _mode: int = 0) -> bool:
        spot = self.spot(path)
        number = self.number(path)
        is_new = spot is not None and number is None
        if is_new and spot is not None:
            number = self.disk.made()
            self.disk.files[number] = File()
            self.disk.point(spot, number)
        if number is not None:
            self.open[descriptor] = number
            if flags & os.O_TRUNC:
                self.disk.files[number] = File()
        return is_new

    def _close(self, _: None, descriptor: int) -> bool:
        self.open.pop(descriptor, None)
        return False

    def _write(self, written: int, descriptor: int, data: bytes) -> bool:
        number = self.open.get(descriptor)
        if number is None:
            return False
        file = self.disk.files[number]
        self.disk.files[number] = File(file.data + bytes(data[:written]))
        return True

    def _fsync(self, _: None, descriptor: int) -> bool:
        number = self.open.get(descriptor)
        if number is None:
            return False
        if number in self.disk.folders:
            self.disk.sync_folder(number)
        else:
            self.disk.files[number].is_sure = True
        return True

    def _replace(self, _: None, source: object, target: object) -> bool:
        old, new = self.spot(source), self.spot(target)
        assert old is not None
        assert new is not None
        self.disk.point(new, self.disk.now(old))
        self.disk.point(old, None)
        return True

    def _unlink(self, _: None, path: object) -> bool:
        spot = self.spot(path)
        assert spot is not None
        self.disk.point(spot, None)
        return True

    _rmdir = _unlink

    def _mkdir(self, _: None, path: object, _mode: int = 0) -> bool:
        spot = self.spot(path)
        assert spot is not None
        number = self.disk.made()
        self.disk.folders.add(number)
        self.disk.point(spot, number)
        return True


def lay_image(root: Path, image: Image) -> None:
    """Put a disk into an empty folder."""
    root.mkdir()
    for path, data in sorted(image.items()):
        if data is None:
            (root / path).mkdir()
        else:
            (root / path).write_bytes(data)
