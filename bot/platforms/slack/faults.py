"""Slack's refusals → the kinds of fault that the schedule knows.

A rate limit is TryLater, after what Retry-After says. A 5xx, with or without JSON, is Uncertain: Slack's edge fails
after it accepted as well as before. A line that broke is TryLater when it never stood, Uncertain when the request had
left. What Slack refuses by a code is found in the tables.
"""

from __future__ import annotations

import asyncio
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError

from bot.platforms.base import ChannelClosed, PostFault, Refused, TryLater, Uncertain, WorkspaceClosed

CLOSED_CHANNEL = frozenset(
    [
        "access_denied",
        "cannot_dm_bot",
        "channel_is_archived",
        "channel_not_found",
        "channel_type_not_supported",
        "ekm_access_denied",
        "is_archived",
        "is_inactive",
        "messages_tab_disabled",
        "method_not_supported_for_channel_type",
        "no_permission",
        "not_in_channel",
        "posting_to_general_channel_denied",
        "read_only_channel",
        "restricted_action",
        "restricted_action_non_threadable_channel",
        "restricted_action_read_only_channel",
        "restricted_action_thread_locked",
        "restricted_action_thread_only_channel",
        "user_disabled",
        "user_is_bot",
        "user_is_restricted",
        "user_not_found",
        "users_not_found",
    ]
)
CLOSED_WORKSPACE = frozenset(
    [
        "account_inactive",
        "app_not_installed",
        "enterprise_is_restricted",
        "invalid_auth",
        "is_bot",
        "missing_scope",
        "not_allowed_token_type",
        "not_authed",
        "team_access_not_granted",
        "team_disabled",
        "team_not_found",
        "token_expired",
        "token_revoked",
        "two_factor_setup_required",
    ]
)
LATER = frozenset(["external_channel_migrating", "message_limit_exceeded", "org_login_required", "team_added_to_org"])
LIMITED = frozenset(["rate_limited", "ratelimited"])
UNSURE = frozenset(["fatal_error", "internal_error", "request_timeout", "service_unavailable"])


def code(refusal: SlackApiError) -> str:
    """Slack's word for it; empty when the answer was no JSON (a bare 503 of the edge)."""
    content = content_of(refusal)
    return str(content.get("error") or "")


def content_of(refusal: SlackApiError) -> dict[str, Any]:
    """The answer's JSON; reading `response["error"]` itself raises when there was none."""
    content = getattr(refusal.response, "data", None)
    return content if isinstance(content, dict) else {}


def status(refusal: SlackApiError) -> int:
    found = getattr(refusal.response, "status_code", None) or getattr(refusal.response, "status", None)
    return found if isinstance(found, int) else 0


def waiting(refusal: SlackApiError) -> float | None:
    """Seconds that Retry-After asks for."""
    headers = getattr(refusal.response, "headers", None) or {}
    try:
        return max(0.0, float(headers.get("Retry-After") or headers.get("retry-after") or ""))
    except ValueError:
        return None


def fault(failure: BaseException) -> PostFault:
    """The fault that a failed call is."""
    if isinstance(failure, PostFault):
        return failure
    if isinstance(failure, SlackApiError):
        return refused(code(failure), status(failure), waiting(failure))
    if isinstance(failure, aiohttp.ClientConnectorError):
        return TryLater("Slack cannot be reached")
    if isinstance(failure, aiohttp.ClientError | asyncio.TimeoutError | OSError):
        return Uncertain(f"the line to Slack broke ({type(failure).__name__})")
    raise failure


def refused(error: str, answered: int, after: float | None) -> PostFault:
    """The fault that an answer is: Slack's code, the HTTP status and the seconds to wait."""
    if answered == 429 or error in LIMITED:
        return TryLater("Slack asks to slow down", after)
    if answered >= 500 or error in UNSURE:
        return Uncertain(f"Slack failed ({error or answered})")
    if error in CLOSED_CHANNEL:
        return ChannelClosed(error)
    if error in CLOSED_WORKSPACE:
        return WorkspaceClosed(error)
    if error in LATER:
        return TryLater(error, after)
    if not error:
        return Uncertain(f"Slack's answer could not be read ({answered})")
    return Refused(error)
