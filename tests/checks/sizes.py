# SPDX-FileCopyrightText: 2026 The Effectif authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files and functions that have grown too long: looked at twice first, refused later."""
import re

from checklib import Check, is_cpp, without_comments_and_texts

FILE_NOTED, FILE_REFUSED = 350, 600
FUNCTION_NOTED, FUNCTION_REFUSED = 60, 100
CONTROL = re.compile(r"^(if|for|while|switch|catch|else|do|try|return|co_return|case|default)\b")
SCOPE = re.compile(r"\b(namespace|class|struct|union|enum|extern)\b[^()=]*$")
NAME = re.compile(r"([\w:~]+|operator[^\s(]+)\s*\(\)")


def is_source(path):
    return is_cpp(path) or path.suffix in (".py", ".sh", ".cmake") or path.name == "CMakeLists.txt"


def collapse(header):
    """`f(int a = (1))` -> `f()`: what stands between parentheses says nothing of what the brace opens."""
    before = None
    while before != header:
        before = header
        header = re.sub(r"\([^()]*\)", "\1", header)
    return header.replace("\1", "()")


def opens(header, inside_function):
    """What a brace behind this text opens: 'scope', 'function', or 'block'."""
    text = collapse(" ".join(header.split()))
    text = re.sub(r"\[\[[^\]]*\]\]|template\s*<.*?>\s*(?=\w)|^\s*#.*", "", text).strip()
    if inside_function or CONTROL.match(text):
        return "block"
    if SCOPE.search(text) or not text:
        return "scope"
    if "()" not in text or ("=" in text and "operator" not in text):
        return "block"
    if re.search(r"\)\s*(noexcept(\(\))?)?\s*:[^:].*[\w>]$", text) and not re.search(r"\)$", text):
        return "block"  # m_x{...} in a constructor's list
    return "function"


def functions(source):
    """(name, first line, last line) of every function body in C++."""
    text = without_comments_and_texts(source)
    text = re.sub(r"^[ \t]*#(?:[^\n\\]|\\\n|\\.)*", lambda m: "\n" * m.group(0).count("\n"), text, flags=re.MULTILINE)
    stack, header, begin, line = [], "", 1, 1
    for character in text:
        if character == "{":
            kind = opens(header, any(entry[0] == "function" for entry in stack))
            match = NAME.search(collapse(" ".join(header.split())))
            stack.append((kind, match.group(1) if match else "?", begin, header))
            header = ""
        elif character == "}" and stack:
            kind, name, first, before = stack.pop()
            if kind == "function":
                yield name, first, line
            # m_x{1} in a constructor's list is one more m_x(), and the header goes on.
            goes_on = kind == "block" and not any(entry[0] == "function" for entry in stack)
            header, begin = (before + "()", first) if goes_on else ("", begin)
        elif character == ";":
            header = ""
        else:
            if not header.strip():
                begin = line
            header += character
        line += character == "\n"


def main():
    check = Check(__doc__)
    for path in check.files(["app", "ui", "models", "tests", "packaging"], is_source):
        source = path.read_text(encoding="utf-8")
        lines = source.count("\n")
        if lines > FILE_REFUSED:
            check.fail(path, 0, f"{lines} lines; {FILE_REFUSED} are the most. Find the two things in it, and part them.")
        elif lines > FILE_NOTED:
            check.note(path, 0, f"{lines} lines: look at it twice.")
        if not is_cpp(path):
            continue
        for name, first, last in functions(source):
            length = last - first + 1
            if length > FUNCTION_REFUSED:
                check.fail(path, first, f"{name}() has {length} lines; {FUNCTION_REFUSED} are the most.")
            elif length > FUNCTION_NOTED:
                check.note(path, first, f"{name}() has {length} lines: look at it twice.")
    check.end(f"No file over {FILE_REFUSED} lines, no function over {FUNCTION_REFUSED}.")


main()
