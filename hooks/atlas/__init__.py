"""The generator of the Atlas: from YAML entries in several languages to the pages of a static site.

Rooms, in the order in which data flows through them (each imports only rooms above it):

- ``problem``: what is wrong, where, and how to mend it;
- ``model``, ``kinds``: the types of entries, and the kinds of this atlas;
- ``language``: collation, index letters and plural categories of a language (ICU);
- ``source``, ``files``: YAML text to plain values with positions; the content folder to files;
- ``translation``, ``schema``: which fields are words, one file to one typed document;
- ``strings``: the words of the user interface;
- ``rules``: what must hold across files;
- ``links``: documents to a library with relations, backlinks and addresses;
- ``text``: the Markdown of one field to safe HTML;
- ``render``, ``pages``: the library to pages;
- ``pipeline``, ``cli``: the rooms joined, and the command line.

Nothing here knows MkDocs: ``hooks/main.py`` does.
"""
