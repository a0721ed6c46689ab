"""The generator of the Atlas: from YAML entries in several languages to the pages of a static site.

Rooms, in the order in which data flows through them (each imports only rooms above it):

- ``messages``, ``problem``: what is wrong, where, and how to mend it;
- ``model``, ``kinds``: the types of entries, and the kinds of this atlas;
- ``language``, ``address``, ``wiki``: what languages know of themselves (ICU), addresses, links within texts;
- ``source``, ``files``: YAML text to plain values with positions; the content folder to files;
- ``shape``, ``translation``, ``schema``: types as trees, which fields are words, one file to one typed document;
- ``strings``: the words of the user interface;
- ``rules``: what must hold across files, and how texts are set;
- ``links``: documents to a library with relations seen from both ends, mentions and reading order;
- ``text``: the Markdown of one field to safe HTML;
- ``page``, ``sections``, ``comparison``, ``pages``, ``head``: the library to pages, before they are HTML;
- ``render``: pages to HTML;
- ``pipeline``, ``search``, ``frame``, ``session``, ``preview``: the rooms joined, as hosts ask for them;
- ``cli``: the command line.

Nothing here knows MkDocs: ``hooks/main.py`` does. ``tests/test_directions.py`` holds the order.
"""
