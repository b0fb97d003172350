"""`python -m inkuru` is the console script."""

from inkuru.cli.main import main

main()
