"""The chronology that a wheel brings along; a checkout has it at its top."""
