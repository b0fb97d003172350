"""The commands, thin doors onto flow."""
