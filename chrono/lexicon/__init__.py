"""German words as data. One file per family of words; no logic, no imports of ours.

Keys are lower case and in normal spelling (ä, ö, ü, ß); the tagger's reader adds
the spellings with ae, oe, ue and ss. Inflected words are listed as a stem with the
endings it takes, so that a family can be proof-read at one glance.
"""
