"""The chronology that comes with chrono; the wheel holds it, a checkout has it above."""
