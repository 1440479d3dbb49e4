"""Lets Rasa 3.6 import without TensorFlow and Keras, and says so clearly when somebody uses them.

Rasa imports TensorFlow at import time for components (DIET, TED) that this bot does not use. A finder placed first on
`sys.meta_path` answers `tensorflow*` and `keras*` with placeholder modules. Their attributes are empty classes that can be
subclassed, decorate and be subscripted at import time, and raise `TensorFlowNotInstalled` when they are used.

`install()` is called by `bot.dialogue` before Rasa is imported, and by a `.pth` line in the environment so that plain
`rasa ...` commands work as well (written by `python -m bot.dialogue.without_tensorflow`).
"""

from __future__ import annotations

import importlib
import importlib.abc
import importlib.machinery
import sys
import sysconfig
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOTS = ("tensorflow", "tensorflow_hub", "tensorflow_text", "tensorflow_addons", "keras")
PTH_NAME = "firststep_without_tensorflow.pth"


class TensorFlowNotInstalled(RuntimeError):
    """A component in config.yml needs TensorFlow, which Firststep does not install."""

    def __init__(self, what: str) -> None:
        super().__init__(
            f"{what} needs TensorFlow, which Firststep does not install: "
            "remove the component (DIETClassifier, TEDPolicy ...) from config.yml."
        )


class _Placeholder(type):
    """Metaclass of the placeholder classes: attributes nest, use fails loudly."""

    def __getattr__(cls, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return _make(f"{cls.__qualname__}.{name}")

    def __getitem__(cls, item: object) -> Any:
        return cls

    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        if cls.__dict__.get("_placeholder"):
            if len(args) == 1 and not kwargs and (callable(args[0])):
                return args[0]  # used as a decorator at import time
            if _importing_rasa():
                return cls
            raise TensorFlowNotInstalled(cls.__qualname__)
        raise TensorFlowNotInstalled(cls.__qualname__)


def _make(name: str) -> Any:
    return _Placeholder(name.rsplit(".", 1)[-1], (), {"_placeholder": True, "__qualname__": name})


def _importing_rasa() -> bool:
    """True while a module body is being executed further up the stack: import-time use is harmless."""
    frame = sys._getframe(2)  # noqa: SLF001 - the only way to tell import time from run time
    current: Any = frame
    while current is not None:
        if current.f_code.co_name == "<module>" and current.f_globals.get("__name__", "").startswith("rasa."):
            return True
        current = current.f_back
    return False


class PlaceholderModule(ModuleType):
    """A module whose every attribute is a placeholder class."""

    __path__: list[str] = []  # noqa: RUF012 - as the module protocol declares it

    def __getattr__(self, name: str) -> Any:
        if name == "is_tensor":
            return lambda _value: False  # matplotlib asks
        if name == "__version__":
            return "2.12.0"
        if name.startswith("__"):
            raise AttributeError(name)
        value = _make(f"{self.__name__}.{name}")
        setattr(self, name, value)
        return value


class PlaceholderFinder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Answers imports of TensorFlow and Keras."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        """A spec of our own for TensorFlow's names, None for everything else."""
        if fullname == "rasa":
            _restore_numpy_names()
        if fullname.split(".", 1)[0] in ROOTS:
            return importlib.machinery.ModuleSpec(fullname, self, is_package=True)
        return None

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> ModuleType:
        """An empty module that answers any attribute."""
        return PlaceholderModule(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Nothing to run."""


def _restore_numpy_names() -> None:
    """Rasa names `numpy.VisibleDeprecationWarning`, which numpy 2 moved to `numpy.exceptions`."""
    numpy: Any = importlib.import_module("numpy")
    numpy.VisibleDeprecationWarning = numpy.exceptions.VisibleDeprecationWarning


def install() -> None:
    """Put the finder first, once. Cheap: nothing is imported."""
    if not any(isinstance(finder, PlaceholderFinder) for finder in sys.meta_path):
        sys.meta_path.insert(0, PlaceholderFinder())


def write_pth() -> Path:
    """Make plain `rasa ...` commands of this environment find the placeholder too. Returns the file written."""
    project = Path(__file__).resolve().parents[2]
    target = Path(sysconfig.get_path("purelib")) / PTH_NAME
    line = "import importlib.util as u; u.find_spec('bot') and __import__('bot.dialogue.without_tensorflow', fromlist=['install']).install()"
    target.write_text(f"{project}\n{line}\n", encoding="utf-8")
    return target


if __name__ == "__main__":
    sys.stdout.write(f"placeholder for TensorFlow active in {write_pth().parent.name}\n")
