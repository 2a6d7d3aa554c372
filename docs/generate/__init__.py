"""What the documentation is made with: reference pages, man pages, tried commands."""
