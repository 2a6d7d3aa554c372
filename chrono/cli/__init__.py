"""The command line: click only, one file for each command."""
