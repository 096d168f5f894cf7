"""Briefbot: a self-hosted news-briefing bot for teams on Discord and Slack."""

import os

# Matrices here are small: threads of the linear algebra would spin beside those that answer. With one thread, a new
# question on 1,000 newspaper articles takes 35 ms of CPU instead of 48 at the median, 55 instead of 130 at the 95th
# percentile, on two busy cores. Read when numpy is loaded, also by the processes that read sources.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
