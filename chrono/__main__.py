"""`python -m chrono` is `chrono`."""

from chrono.cli.main import main

if __name__ == "__main__":
    main(prog_name="chrono")
