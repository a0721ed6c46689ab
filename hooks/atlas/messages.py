"""The wording of problems: for each code, what is wrong and how to mend it.

Blanks in braces are filled from a problem's details. A remedy ends with a right example where one helps.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

MESSAGES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        # Files and folders
        "file-too-large": (
            "the file has {size} bytes; at most {limit} are read",
            "Divide it or shorten it: one file holds one entry.",
        ),
        "not-utf-8": (
            "the byte {byte} is not UTF-8",
            "Save the file with the encoding UTF-8.",
        ),
        "unreadable-file": (
            "the file cannot be read ({reason})",
            "Make it a regular file that the build may read.",
        ),
        "symlink": (
            "symbolic links are not followed",
            "Put the real file or folder here.",
        ),
        "unexpected-file": (
            "this is no place for the file",
            "Entries stand at content/LOCALE/KIND/ID.yml, a kind's names at content/LOCALE/KIND/_kind.yml.",
        ),
        "unknown-locale": (
            "no language '{locale}' is configured",
            "{hint} Languages are listed in mkdocs.yml under plugins: i18n: languages.",
        ),
        "missing-locale": (
            "the folder of the language '{locale}' is missing",
            "Make the folder, or take the language out of mkdocs.yml.",
        ),
        "unknown-kind": (
            "there is no kind of concept '{kind}'",
            "{hint}",
        ),
        "missing-kind-file": (
            "the kind '{kind}' has no names and no introduction in this language",
            "Add this file with name, singular, summary, introduction and labels.",
        ),
        "id-not-kebab-case": (
            "'{id}' cannot be an id",
            "Ids are at most 60 small Latin letters and digits in words joined by hyphens: keep-promises.yml.",
        ),
        "id-reserved": (
            "the id '{id}' is reserved",
            "It would take another page's address or is no file name everywhere: choose another.",
        ),
        "id-differs-by-case": (
            "'{id}' differs from '{other}' by case alone",
            "Some disks and hosts keep only one of them: rename one.",
        ),
        "id-in-two-kinds": (
            "the id '{id}' stands in the kind '{other}' already",
            "An id names one concept in the whole atlas: rename one.",
        ),
        # YAML
        "empty-file": (
            "the file is empty",
            "Write at least the required fields, or delete the file.",
        ),
        "yaml-syntax": (
            "this is not valid YAML: {what}",
            "Often a text with ': ' or ' #' in it needs quotes, or an indent is off: reason: \"Two sides: one bond\".",
        ),
        "forbidden-character": (
            "the character {character} is invisible or changes the direction of text",
            "Delete it. Lines end with LF; indents are spaces.",
        ),
        "directive": (
            "YAML directives (%YAML, %TAG) are not used here",
            "Delete the lines that begin with %.",
        ),
        "several-documents": (
            "a second YAML document begins here",
            "One file holds one entry: delete the line '---' or move what follows to a file of its own.",
        ),
        "anchor": (
            "the anchor '&{name}' is not allowed",
            'Write the text itself; put a text that begins with & in quotes: "& more".',
        ),
        "alias": (
            "the alias '*{name}' is not allowed",
            'Write the text itself; put a text that begins with * in quotes: "*word*".',
        ),
        "tag": (
            "the tag '{tag}' is not allowed",
            'Delete it: the field gives the type; put a text that begins with ! in quotes: "!".',
        ),
        "merge-key": (
            "the merge key '<<' is not allowed",
            "Write the fields themselves.",
        ),
        "key-not-text": (
            "a field's name must be plain text",
            "Write it as a word: term: Partnership.",
        ),
        "duplicate-key": (
            "the field '{key}' stands here twice; first at line {line}, column {column}",
            "Keep one of them.",
        ),
        "too-deep": (
            "lists and maps are nested deeper than {limit}",
            "No entry needs that depth: look for a bracket or an indent too many.",
        ),
        # Shapes
        "unknown-field": (
            "there is no field '{field}' here",
            "{hint}",
        ),
        "field-of-original": (
            "the field '{field}' belongs to the original alone",
            "Delete it here: it is the same in every language and stands in {original}.",
        ),
        "missing-field": (
            "the field '{field}' is missing",
            "Add it: {example}",
        ),
        "empty-field": (
            "the field is empty",
            "Write a text, or delete an optional field.",
        ),
        "expected-text": (
            "a text is expected here",
            'Write it after the field\'s name, in quotes if it has a colon: term: "Trust: a start".',
        ),
        "expected-list": (
            "a list is expected here",
            "Write each item on a line of its own that begins with '- '.",
        ),
        "expected-map": (
            "fields are expected here",
            "Write them indented, each as name: text.",
        ),
        "expected-number": (
            "a whole number from {least} up is expected, not '{value}'",
            "Write digits alone: 2.",
        ),
        "several-lines": (
            "this text must be one line",
            "Join its paragraphs; Markdown and line breaks have their place in the explanation.",
        ),
        "too-long": (
            "the text has {length} characters; at most {limit} fit",
            "Shorten it; detail belongs into the explanation.",
        ),
        "too-few-items": (
            "the list has {length} items; at least {least} are needed",
            "Add what is missing.",
        ),
        "too-many-items": (
            "the list has {length} items; at most {most} fit",
            "Join or drop some.",
        ),
        "word-count": (
            "the text has {count} words; {least} to {most} are wanted",
            "Say more of what helps at work, or leave out what does not.",
        ),
        "not-an-id": (
            "'{value}' is not an id",
            "Ids are small Latin letters and digits in words joined by hyphens: keep-promises.",
        ),
        "unknown-value": (
            "'{value}' is not a possible value",
            "{hint}",
        ),
        "invalid-value": (
            "the value does not fit: {what}",
            "Compare another entry of the same kind.",
        ),
        # The whole set
        "original-missing": (
            "no language has the original of '{id}'",
            "A file without translation_of is the original: delete that line in the language it was first written in.",
        ),
        "several-originals": (
            "'{id}' has an original in {other} already",
            "A translation begins with the line: translation_of: {other}",
        ),
        "wrong-original": (
            "the original of '{id}' is in '{original}', not in '{claimed}'",
            "Write translation_of: {original}",
        ),
        "duplicate-value": (
            "'{value}' stands in this list twice",
            "Keep one of them.",
        ),
        "dangling-link": (
            "there is no concept '{target}'",
            "{hint}",
        ),
        "self-link": (
            "an entry cannot point to itself",
            "Delete this, or name the concept that was meant.",
        ),
        "wrong-kind": (
            "'{target}' is of the kind '{kind}'; '{expected}' is needed here",
            "Name a concept of the kind '{expected}'.",
        ),
        "malformed-link": (
            "the link '{link}' is not complete",
            "Write [[id]] or [[id|words in the right case]]; no brackets inside, no empty line.",
        ),
        "relation-stated-twice": (
            "the relation with '{target}' is already stated in {other}",
            "One end is enough, the other appears by itself: delete it here or there.",
        ),
        "few-relations": (
            "there are relations with {count} concepts, {others} of another kind; {least} and 1 are wanted",
            "Add relations, here or at the other end: nobody should meet a dead end.",
        ),
        "circular-relation": (
            "'{type}' leads in a circle: {circle}",
            "Delete one of these relations.",
        ),
        "missing-translation-part": (
            "the original has '{field}', this translation has not",
            "Translate it from {original}.",
        ),
        "surplus-translation-part": (
            "the original has no '{field}'",
            "Delete it here, or add it to {original} first.",
        ),
        "list-length-differs": (
            "'{field}' has {length} items here and {original_length} in the original",
            "Translate item by item, in the order of {original}.",
        ),
        "missing-label": (
            "the label '{label}' is missing",
            "The kind's own fields and values need names for readers: add it under labels.",
        ),
        "unknown-label": (
            "no field or value of this kind is called '{label}'",
            "{hint}",
        ),
        "order-of-other-kind": (
            "'{id}' is no entry of this kind",
            "{hint}",
        ),
        "duplicate-step": (
            "step {step} of '{sequence}' is taken by '{other}'",
            "Each step of a sequence is one stage: number them 1, 2, 3 …",
        ),
        "step-missing": (
            "'{sequence}' has no step {step} before step {next}",
            "Number the stages of a sequence 1, 2, 3 … without gaps.",
        ),
        "empty-sequence": (
            "no stage names this sequence",
            "Add stages with sequence: {sequence}, or delete the sequence.",
        ),
        # How texts are set
        "quotation-marks": (
            "the quotation mark {mark} is not this language's",
            "Use {quotes}",
        ),
        "quotation-unbalanced": (
            "a quotation mark lacks its other half",
            "Open and close: {quotes}",
        ),
        "wrong-dash": (
            "this dash is not this language's",
            "Between words stands {dash} with a space on each side.",
        ),
        "wrong-apostrophe": (
            "the apostrophe in '{word}' is not ’",
            "Use U+2019: ’",
        ),
        "cedilla": (
            "'{word}' has a cedilla",
            "Use ș and ț with a comma below (U+0219, U+021B).",
        ),
        "not-composed": (
            "'{word}' is not in Unicode's composed form (NFC)",
            "Type the letter anew as one character.",
        ),
        "mixed-script": (
            "'{word}' mixes Latin and Cyrillic letters",
            "Type the word anew in one alphabet: some letters only look alike.",
        ),
        "double-space": (
            "there are two spaces between words",
            "Keep one.",
        ),
        "unbalanced-markdown": (
            "{sign} does not come in pairs",
            "Close what you open: *word*, **word**, (word). A sign that is meant itself gets a backslash: \\*",
        ),
        "folded-paragraphs": (
            "this folded text (>) joins its paragraphs",
            "Begin it with | instead; an empty line then divides paragraphs.",
        ),
        "definition-repeats-term": (
            "the definition begins with its own term '{term}'",
            "Say what it is without naming it: “A bond that …”.",
        ),
        "not-sentence-case": (
            "the term '{term}' is not in sentence case",
            "One capital, at the beginning; names and abbreviations keep theirs.",
        ),
        "unlinked-term": (
            "the reason names '{term}' without a link",
            "Write [[{id}|{term}]], or say it in other words.",
        ),
        "link-off-term": (
            "the words '{words}' have nothing of the term or synonyms of '{id}'",
            "Use the term in the form that fits, or add the synonym to also in that entry.",
        ),
        # Strings of the user interface
        "missing-string": (
            "the string '{key}' is missing",
            "Every language needs every string: translate it from strings/{other}.yml.",
        ),
        "unknown-string": (
            "no other language has the string '{key}'",
            "{hint}",
        ),
        "plural-forms": (
            "'{key}' needs exactly the plural forms {expected}",
            "They are the language's plural categories (CLDR): write one text for each.",
        ),
        "string-blanks": (
            "'{key}' must have the blanks {expected}",
            "Keep each word in braces as it is: {{count}}.",
        ),
    }
)
