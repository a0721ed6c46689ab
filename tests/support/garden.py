"""A small atlas of other kinds and languages: Polish and German, plants, beds and books."""

from __future__ import annotations

import importlib.util
import shutil
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

from atlas import pipeline, source
from atlas.language import plural_categories

from . import project

FIXTURE = Path(__file__).resolve().parents[1] / "fixtures" / "garden"
LOCALES = ("pl", "de")


def kinds() -> tuple[Any, ...]:
    """Its kinds, loaded as if their file were the generator's own."""
    found: tuple[Any, ...] = _module().KINDS
    return found


def _module() -> ModuleType:
    spec = importlib.util.spec_from_file_location("atlas.garden_kinds", FIXTURE / "kinds.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # where annotations, being text, are looked up
    spec.loader.exec_module(module)
    return module


def settings(folder: Path) -> pipeline.Settings:
    """Its settings, with catalogs written to `folder`."""
    return pipeline.Settings(FIXTURE / "content", LOCALES, kinds(), catalogs(folder / "strings"))


def catalogs(folder: Path) -> Path:
    """The Polish catalog, and a German one with the same words in the plural forms of German."""
    folder.mkdir(parents=True, exist_ok=True)
    polish = pipeline.STRINGS / "pl.yml"
    shutil.copy(polish, folder)
    node, _ = source.parse("pl.yml", polish.read_bytes())
    assert isinstance(node, source.Fields)
    words = {key: value for key, value in node.values.items() if not key.startswith("typography.")}
    lines = [line for key, value in words.items() for line in _german(key, value)]
    lines += ["typography.quotes: „“", "typography.inner-quotes: ‚‘", "typography.dash: –"]
    lines += ["typography.capitals: nouns"]
    (folder / "de.yml").write_text("\n".join(lines) + "\n", "utf-8")
    return folder


def _german(key: str, value: source.Node) -> list[str]:
    if isinstance(value, source.Fields):
        forms = {
            form: value.values.get(form, value.values["other"]) for form in sorted(plural_categories("de"))
        }
        return [
            f"{key}:",
            *(f'  {form}: "{text.value}"' for form, text in forms.items() if hasattr(text, "value")),
        ]
    assert isinstance(value, source.Text)
    return [f'{key}: "{value.value}"']


def site(folder: Path) -> Path:
    """The whole project with this atlas in place of its own; returns the folder, ready to build."""
    project.copy(folder, content=False)
    shutil.copytree(FIXTURE / "content", folder / "content", dirs_exist_ok=True)
    shutil.copy(FIXTURE / "kinds.py", folder / "hooks" / "atlas" / "kinds.py")
    catalogs(folder / "hooks" / "atlas" / "strings")
    for locale in ("uk", "ro"):
        shutil.rmtree(folder / "docs" / locale)
    (folder / "docs" / "de").mkdir()
    (folder / "docs" / "de" / "index.md").write_text("# Garten\n", "utf-8")
    configuration = folder / "mkdocs.yml"
    text = configuration.read_text("utf-8")
    for line in ("{locale: uk, name: Українська}", "{locale: ro, name: Română}"):
        text = text.replace(f"        - {line}\n", "")
    # A further language is this one line of configuration.
    text = text.replace("default: true}\n", "default: true}\n        - {locale: de, name: Deutsch}\n")
    configuration.write_text(text, "utf-8")
    return folder
