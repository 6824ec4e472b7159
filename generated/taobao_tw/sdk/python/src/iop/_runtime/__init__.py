"""The hand-written runtime of the SDK: it names no platform and imports nothing that it
was not asked for.
"""
