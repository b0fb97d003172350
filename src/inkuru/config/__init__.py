"""Settings, URLs and the server. The environment is read here only."""
