"""The command line: one file a command, each parses, calls a library function and prints.

    app.py         the commands, `main`
    failure.py     the one place where errors become a line on stderr and an exit code
    choices.py     what an option may be (formats, languages, granularity)
    settings.py    voices.toml and flags -> Config
    progress.py    stage, count and time left
    output.py      how tables, markdown and JSON reach stdout
    text.py        strings made safe for a terminal or a markdown table
    words.py       headings in the four languages
    analyse.py  closing.py  inspect.py  summary.py  priorities.py  models.py

Nothing here imports pandas, pydantic or a model at the top: `voices --help` must answer at once.
"""
