"""What is known of the languages: engines here, tables in one folder a language."""
