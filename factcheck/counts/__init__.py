"""Every number that readers are told about a corpus, counted in one place.

`stats`, the site and the reports print these and count nothing themselves, so that a number means
the same wherever it stands. Each group of counts adds up to one total, which is named with it.
"""
