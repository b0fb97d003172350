"""The newsroom’s web workplace: views by screen, forms, templates."""
