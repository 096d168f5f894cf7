"""What one Slack message, view or element may hold: every number the renderer obeys.

https://docs.slack.dev/reference/block-kit/blocks and …/block-elements; lengths in UTF-16 units, the larger count.
"""

BLOCKS = 50  # per message
VIEW_BLOCKS = 100  # per modal or Home
MESSAGE = (
    13_200  # undocumented (`msg_blocks_too_long`); held against the whole JSON text of a message, the strictest reading
)
SECTION = 3_000  # text of one section; one rich_text block is held to the same
HEADER = 150
CONTEXT = 10  # elements of a context block
CONTEXT_TEXT = 2_000
ACTIONS = 25  # elements of an actions block
LABEL = 75  # text of a button or an option
VALUE = 2_000  # value of a button
ALT = 2_000  # alt text of an image
OPTIONS = 100  # of a select
OPTION_VALUE = 150
PLACEHOLDER = 150
TITLE = 24  # of a view; its submit and close too
METADATA = 3_000  # private_metadata of a view
INPUT_LABEL = 2_000  # label and hint of an input

# Ours, not Slack's:
CARD = 1_000  # what a card tells: its headline, its sentence
TEXT = 500  # the top-level text, escaped: what a notification shows of it is far less
LINK_LABEL = 300  # a longer headline breaks the layout of what stands around it
ADDRESS = 2_000  # a longer address shows as words
