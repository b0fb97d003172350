"""`python -m inkuru` is the console script."""

from inkuru.config.main import main

main()
