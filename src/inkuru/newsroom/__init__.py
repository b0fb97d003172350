"""The newsroom’s data: the only models, their migrations and managers."""
