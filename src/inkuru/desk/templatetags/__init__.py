"""What the desk’s templates say in a word."""
