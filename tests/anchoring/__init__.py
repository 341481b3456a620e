"""Anchors on texts under edit: how many are carried, and whether any is carried wrongly."""
