"""That the parts of the program stay where they belong: which may use which, what each may touch, how long it may be."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import build_tools
from build_tools.records import Event, Person
from build_tools.validate import Entry

FOLDER = Path(build_tools.__file__).parent

#: Modules and packages in the order in which data flows; each may import from those before it only.
ORDER = (
    *("problems", "layout", "fields", "archived", "normalise", "sentences", "records", "quantities"),
    *("record_fields", "field_forms", "schema"),
    *("yaml_characters", "yaml_syntax", "yaml_composer", "yaml_source"),
    *(
        "record_text",
        "example_lines",
        "load",
        "validate",
        "catalogue",
        "link",
        "drift",
        "checks",
        "prose",
        "texts",
        "content",
    ),
    *("agreement", "positions", "likeness", "proof", "text_fragment", "views"),
    *("needed_corrections", "compare_records", "compare_trees", "export", "tables", "cite", "cards"),
    *("linked_data", "head", "render", "write", "site", "pipeline", "serve"),
    *("record_files", "format_record", "asks", "draft", "form", "verify"),
    *("commands", "__main__"),
)
MODULES: Mapping[str, ast.Module] = {
    ".".join(file.relative_to(FOLDER.parent).with_suffix("").parts).removesuffix(".__init__"): ast.parse(
        file.read_text(encoding="utf-8")
    )
    for file in sorted(FOLDER.rglob("*.py"))
}

MOST_LINES = 250
MOST_FUNCTION_LINES = 40
#: A function that fills a view has a line for each of its fields.
MOST_VIEW_LINES = 50

#: What reads or changes files, whatever it is called on.
DISK = frozenset(
    {
        *("open", "fdopen", "scandir", "listdir", "walk", "stat", "lstat", "fstat", "exists", "is_file", "is_dir"),
        *("read_text", "read_bytes", "write_text", "write_bytes", "iterdir", "glob", "rglob", "mkdir", "makedirs"),
        *("unlink", "rmdir", "rmtree", "rename", "copytree", "copyfile", "copy2", "symlink_to", "touch", "chmod"),
    }
)
#: The pipeline reads the theme's own files and the site's settings, never records; a check shows lines of files.
MAY_TOUCH_DISK = (
    "record_text",
    "load",
    "write",
    "site",
    "pipeline",
    "serve",
    "record_files",
    "verify",
    "commands",
    "__main__",
)
MAY_TOUCH_NETWORK = ("serve", "verify")
NETWORK = frozenset({"socket", "ssl", "http", "urllib3", "requests", "ftplib", "smtplib"})
SPEAKS = ("commands", "__main__")
CLOCK = frozenset({"today", "now", "utcnow", "time", "time_ns", "localtime", "gmtime"})

#: Words of the first event that no list of records holds.
SUBJECT = (
    *("DeepSeek", "R1", "V3", "o1", "OpenAI", "ChatGPT", "Anthropic", "Nvidia", "Meta", "Llama", "Grok", "xAI"),
    *("China", "Chinese", "America", "American", "H100", "H800", "Mashable", "Silicon Valley", "Jevons"),
)


def unit_of(module: str) -> str:
    """Give the module or package of ORDER to which a module belongs."""
    return module.split(".")[1] if "." in module else ""


def find_imports(module: str) -> Iterator[str]:
    """Yield the modules of this program that ``module`` imports."""
    for node in ast.walk(MODULES[module]):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "build_tools":
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                yield whole if whole in MODULES else str(node.module)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.split(".")[0] == "build_tools")


def find_called(module: str) -> Iterator[str]:
    """Yield the last part of the name of everything that ``module`` calls."""
    for node in ast.walk(MODULES[module]):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Attribute):
                yield node.func.attr
            elif isinstance(node.func, ast.Name):
                yield node.func.id


def test_every_module_has_its_place_in_the_order() -> None:
    assert sorted({unit_of(module) for module in MODULES} - {""}) == sorted(ORDER)


@pytest.mark.parametrize("module", MODULES)
def test_a_module_imports_only_from_the_steps_before_it(module: str) -> None:
    unit = unit_of(module)
    allowed = {*ORDER[: ORDER.index(unit)], unit} if unit else set()
    assert sorted({name for name in find_imports(module) if unit_of(name) not in allowed}) == []


def test_no_modules_import_one_another() -> None:
    graph = {module: set(find_imports(module)) - {module} for module in MODULES}
    for module, imported in graph.items():  # a package's own module gathers its parts, which do not need it
        imported.discard(module.rpartition(".")[0])
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(f"these import one another: {' -> '.join(error.args[1])}")


def test_the_program_describes_itself_in_the_same_order() -> None:
    drawing = (build_tools.__doc__ or "").partition("::")[2].partition("\n\nNothing")[0]
    named = [word for line in drawing.splitlines() for word in re.findall(r"\w+", re.split(r" {3,}", line.strip())[0])]
    assert [word for word in named if word not in ORDER] == []
    position = [ORDER.index(word) for word in named if word not in ("layout", "problems")]
    assert position == sorted(position)


def test_nothing_knows_the_subject(real_entries: list[Entry]) -> None:
    people = [entry.record.family_name for entry in real_entries if isinstance(entry.record, Person)]
    artefacts = [
        word
        for entry in real_entries
        if isinstance(entry.record, Event)
        for artefact in entry.record.artefacts
        for word in (artefact.id, artefact.name, artefact.short_name, artefact.maker)
    ]
    words = re.compile("|".join(rf"\b{re.escape(word)}\b" for word in {*SUBJECT, *people, *artefacts}))
    found = [
        f"{file.relative_to(FOLDER)}: {match[0]}"
        for suffix in ("py", "j2", "html", "css", "js")
        for file in sorted(FOLDER.rglob(f"*.{suffix}"))
        for match in words.finditer(file.read_text(encoding="utf-8"))
    ]
    assert found == []


@pytest.mark.parametrize("module", MODULES)
def test_a_module_is_short(module: str) -> None:
    path = FOLDER.parent / module.replace(".", "/")
    file = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    assert len(file.read_text(encoding="utf-8").splitlines()) <= MOST_LINES


@pytest.mark.parametrize("module", MODULES)
def test_its_functions_are_short(module: str) -> None:
    long = [
        f"{node.name} has {length} lines"
        for node in ast.walk(MODULES[module])
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (length := (node.end_lineno or 0) - node.lineno + 1)
        > (MOST_VIEW_LINES if unit_of(module) == "views" and node.name.startswith("make_") else MOST_FUNCTION_LINES)
    ]
    assert long == []


@pytest.mark.parametrize("module", [module for module in MODULES if unit_of(module) not in MAY_TOUCH_DISK])
def test_it_leaves_the_disk_to_others(module: str) -> None:
    assert sorted(DISK & set(find_called(module))) == []


@pytest.mark.parametrize("module", [module for module in MODULES if unit_of(module) not in MAY_TOUCH_NETWORK])
def test_it_leaves_the_network_to_others(module: str) -> None:
    imported = {
        name.split(".")[0]
        for node in ast.walk(MODULES[module])
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in ([alias.name for alias in node.names] if isinstance(node, ast.Import) else [node.module or ""])
    }
    assert sorted(imported & NETWORK) == []


def test_a_check_does_not_wait_for_what_only_pages_need() -> None:
    listed = "import sys, build_tools.commands.check; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", listed], cwd=FOLDER.parent, capture_output=True, text=True, check=True)
    heavy = {"trafilatura", "lxml", "pypdf", "urllib3", "brotli", "webvtt", "protego", "w3lib", "build_tools.verify"}
    assert sorted(heavy & set(done.stdout.split())) == []


@pytest.mark.parametrize("module", [module for module in MODULES if unit_of(module) not in SPEAKS])
def test_it_prints_nothing_and_knows_no_exit_codes(module: str) -> None:
    spoken = {"sys.stdout", "sys.stderr", "sys.exit"} & {
        ast.unparse(node) for node in ast.walk(MODULES[module]) if isinstance(node, ast.Attribute)
    }
    assert sorted(spoken | ({"print", "input", "exit"} & set(find_called(module)))) == []


@pytest.mark.parametrize("module", [module for module in MODULES if unit_of(module) not in (*SPEAKS, "serve")])
def test_it_does_not_look_at_the_clock(module: str) -> None:
    assert sorted(CLOCK & set(find_called(module))) == []


@pytest.mark.parametrize("module", MODULES)
def test_nothing_happens_when_it_is_imported(module: str) -> None:
    definitions = (ast.Import, ast.ImportFrom, ast.FunctionDef, ast.ClassDef, ast.Assign, ast.AnnAssign)
    acts = [
        ast.unparse(node)
        for node in MODULES[module].body
        if not isinstance(node, definitions)
        and not (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))
        and not (isinstance(node, ast.If) and ast.unparse(node.test) in ("__name__ == '__main__'", "TYPE_CHECKING"))
    ]
    assert acts == []
