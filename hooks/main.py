"""The atlas as MkDocs sees it: events that hand over to the package `atlas`, which knows no MkDocs.

Facts about the hosts that shape this file: static-i18n builds once per language inside one run, so every
event repeats; files must be added before it sees them (hence the priority); a generated page is a file that
does not exist and whose source is answered as "". MkDocs and the theme escape nothing: what is handed to
them as a title is escaped here.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from atlas.frame import Frame
from atlas.pipeline import Settings, stamps
from atlas.preview import Finished, Preview
from atlas.problem import report
from atlas.render import Compiled
from atlas.session import Session

_FIRST = 100


class _Host:
    """What lasts while MkDocs runs: it keeps this module, and nothing else of ours, from build to build."""

    def __init__(self) -> None:
        self.session = Session()
        self.compiled = Compiled()
        self.preview = Preview()
        self.serving = False
        self.frame: Frame
        self.setting: tuple[object, ...]


_host = _Host()


def on_startup(command: str, dirty: bool) -> None:  # noqa: FBT001 (MkDocs prescribes the arguments)
    """Serving goes on with the last good site when the content is broken; building stops."""
    _host.serving = command == "serve"


@event_priority(_FIRST)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Reads the content; gives the site its names, navigation and colours in the language being built."""
    site, problems = _host.session.refresh(_settings(config))
    if site is None or (problems and not _host.serving):
        raise PluginError(report(problems))
    if problems:
        print(report(problems), file=sys.stderr)
    atlas: dict[str, str] = config.extra.get("atlas", {})
    edit, new = atlas.get("edit_uri", ""), atlas.get("new_uri", "")
    _host.frame = Frame(site, config.site_url or "/", config.repo_url or "", edit, new)
    strings = site.strings[_locale(config)]
    config.site_name = strings.text("site.name")
    config.site_description = strings.text("site.description")
    config.copyright = str(escape(strings.text("site.rights")))
    for mode, palette in zip(("auto", "light", "dark"), config.theme["palette"], strict=True):
        palette["toggle"]["name"] = str(escape(strings.text(f"palette.{mode}")))
    return config


@event_priority(_FIRST)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Adds the generated pages to the hand-written ones, and lists both in the navigation."""
    locale = _locale(config)
    _host.frame = _host.frame.with_written(file.src_uri for file in files.documentation_pages())
    for uri in _host.frame.generated(locale):
        files.append(File(uri, config.docs_dir, config.site_dir, config.use_directory_urls))
    config.nav = _host.frame.navigation(locale)
    _host.setting = (str(config.nav), _host.frame.written, stamps(_theirs(config)))
    return files


class _Generated(Page):
    """A page whose content does not come from Markdown: MkDocs would make a parser for each."""

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002
        """Leaves the content to `on_page_content`."""
        self.content = ""


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Hangs each entry below its kind, so that the navigation shows where a reader is."""
    pages = {page.file.src_uri: page for page in nav.pages}
    for file in files.documentation_pages():
        parent = pages.get(_host.frame.parent(file.src_uri))
        if parent is not None:
            # The page takes the file over from the one that MkDocs made.
            _Generated(None, file, config).parent = parent  # type: ignore[assignment]
    return nav


def on_page_read_source(page: Page, config: MkDocsConfig) -> str | None:
    """A generated page has no source."""
    return "" if _host.frame.is_generated(page.file.src_uri) else None


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Names a generated page and points its edit link to the content file."""
    made = _host.frame.pages.get(page.file.src_uri)
    if made is not None and _host.frame.is_generated(made.uri):
        page.meta["title"] = str(escape(made.title))
        page.meta["search"] = {"exclude": True}  # from being parsed: see on_page_context
        page.edit_url = _host.frame.edit_url(made)
    return markdown


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Gives a generated page its body, and a hand-written one what belongs below it."""
    made = _host.frame.pages.get(page.file.src_uri)
    if made is None:
        return html
    tokens: list[Any] = [*_tokens(page), *_host.frame.contents(made)]
    page.toc = get_toc(tokens)
    body = html + _host.frame.body(made)
    if _host.frame.is_generated(made.uri):
        page.meta["entries"] = _host.frame.search_entries(made)
    if _host.serving and (finished := _host.preview.unchanged(made.uri, body, _host.setting)):
        page.meta.update(template="unchanged.html", unchanged=finished)
    return body


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Keeps compiled templates from one language's build to the next: each makes an environment of its own."""
    env.bytecode_cache, env.auto_reload = _host.compiled, False
    return env


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Adds the head of the page; gives the search index the fields of a generated one."""
    search: Any = config.plugins.get("material/search")
    if search is not None:
        search.search_index.entries += page.meta.get("entries", ())
    if page.meta.get("unchanged"):
        return context
    switcher: Any = config.extra
    for alternate in switcher.alternate:  # not the item of that name: static-i18n sets the attribute
        alternate["link"] = _host.frame.switch(page.file.src_uri, alternate["lang"])
    title = page.title if isinstance(page.title, str) else ""
    description = page.meta.get("description", "")
    context["atlas_head"] = _host.frame.head(page.file.src_uri, title, str(description))
    return context


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Keeps a finished page while serving."""
    if _host.serving and _host.frame.is_generated(page.file.src_uri):
        finished = Finished(page.content or "", _host.setting, output)
        _host.preview.remember(page.file.src_uri, finished)
    return output


def on_template_context(context: dict[str, Any], template_name: str, config: MkDocsConfig) -> dict[str, Any]:
    """Fills the pages that belong to no language: the sitemap, and the one for lost readers."""
    if _locale(config) == _host.frame.default_locale:
        context |= {"atlas_sitemap": _host.frame.sitemap(), "atlas_lost": _host.frame.lost()}
    return context


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """Keeps the sitemap and the lost readers' page of the first language: later ones would overwrite them."""
    mine = template_name in ("404.html", "sitemap.xml") and _locale(config) != _host.frame.default_locale
    return "" if mine else output


def _theirs(config: MkDocsConfig) -> list[Path]:
    """What shapes pages beside the content: the configuration and the theme's overrides."""
    return [Path(config.config_file_path), _project(config) / "overrides"]


def _settings(config: MkDocsConfig) -> Settings:
    return Settings(_project(config) / "content", tuple(_locales(config)))


def _project(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent


def _locales(config: MkDocsConfig) -> list[str]:
    languages = config.plugins["i18n"].config.languages
    built = [language for language in languages if language.build]
    return [language.locale for language in sorted(built, key=lambda language: not language.default)]


def _locale(config: MkDocsConfig) -> str:
    plugin = config.plugins["i18n"]
    return str(getattr(plugin, "current_language", None) or getattr(plugin, "default_language"))  # noqa: B009


def _tokens(page: Page) -> list[Any]:
    return [_token(item) for item in page.toc]


def _token(item: Any) -> dict[str, Any]:
    children = [_token(child) for child in item.children]
    return {"level": item.level, "id": item.id, "name": item.title, "children": children}
