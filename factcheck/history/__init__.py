"""How a corpus changes: what changed between two of them, and how two changes become one."""
