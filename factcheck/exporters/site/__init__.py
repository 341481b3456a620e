"""The corpus as pages to read: static files that need no server."""
