"""What people do in Slack, as the payloads that Slack sends of it."""

from __future__ import annotations

from typing import Any

from tests.fakes.slack_workspace import BOT, CHANNEL, DIRECT, TEAM, USER, Said, Workspace


class People(Workspace):
    """Every method delivers one payload and returns what the bot acknowledged it with."""

    async def deliver(self, kind: str, payload: dict[str, Any], *, envelope: str | None = None, retry: int = 0) -> Any:
        raise NotImplementedError

    async def command(
        self,
        line: str,
        *,
        user: str = USER,
        channel: str = CHANNEL,
        team: str = TEAM,
        trigger: str | None = None,
        **more: Any,
    ) -> Any:
        word, _, text = line.partition(" ")
        payload = {
            "command": word,
            "text": text,
            "user_id": user,
            "channel_id": channel,
            "team_id": team,
            "trigger_id": trigger or self.name("trigger"),
            "response_url": self.response_url(channel, user),
            "api_app_id": "A1",
        }
        return await self.deliver("slash_commands", payload, **more)

    async def event(self, event: dict[str, Any], *, team: str = TEAM, event_id: str | None = None, **more: Any) -> Any:
        payload = {
            "type": "event_callback",
            "team_id": team,
            "api_app_id": "A1",
            "event_id": event_id or self.name("Ev"),
            "authorizations": [{"team_id": team, "user_id": BOT, "is_bot": True}],
            "event": {"event_ts": "1", **event},
        }
        return await self.deliver("events_api", payload, **more)

    async def mention(
        self, text: str, *, user: str = USER, channel: str = CHANNEL, thread: str | None = None, **more: Any
    ) -> Any:
        event = {"type": "app_mention", "text": f"<@{BOT}> {text}", "user": user, "channel": channel, "ts": self.ts()}
        return await self.event({**event, **({"thread_ts": thread} if thread else {})}, **more)

    async def write(self, text: str, *, user: str = USER, **more: Any) -> Any:
        """A direct message to the bot."""
        event = {
            "type": "message",
            "channel_type": "im",
            "text": text,
            "user": user,
            "channel": DIRECT,
            "ts": self.ts(),
        }
        return await self.event({**event, **more.pop("event", {})}, **more)

    async def press(
        self, said: Said, label: str, *, user: str = USER, trigger: str | None = None, team: str = TEAM, **more: Any
    ) -> Any:
        """A press of the button with that label."""
        container = {
            "type": "message",
            "channel_id": said.channel,
            "message_ts": said.ts,
            "is_ephemeral": bool(said.to),
        }
        if said.thread:
            container["thread_ts"] = said.thread
        payload = {
            "type": "block_actions",
            "team": {"id": team},
            "user": {"id": user, "team_id": team},
            "channel": {"id": said.channel},
            "container": container,
            "trigger_id": trigger or self.name("trigger"),
            "response_url": self.response_url(said.channel, user),
            "actions": [_action(said.message["blocks"], label)],
            **({} if said.to else {"message": {**said.message, "ts": said.ts}}),
        }
        self._respond_to[payload["response_url"].rsplit("/", 1)[1]] += (said,)
        return await self.deliver("interactive", payload, **more)

    async def press_in(self, view_id: str, label: str, *, user: str = USER, **more: Any) -> Any:
        """A press of a button on the Home tab ("home") or in a modal."""
        view = self.homes[user] if view_id == "home" else self.views[view_id]
        payload = {
            "type": "block_actions",
            "team": {"id": TEAM},
            "user": {"id": user, "team_id": TEAM},
            "container": {"type": "view", "view_id": view.get("id", "Vhome")},
            "trigger_id": self.name("trigger"),
            "view": view,
            "actions": [_action(view["blocks"], label)],
        }
        return await self.deliver("interactive", payload, **more)

    async def shortcut(self, callback: str, message: dict[str, Any], *, user: str = USER, **more: Any) -> Any:
        payload = {
            "type": "message_action",
            "callback_id": callback,
            "team": {"id": TEAM},
            "user": {"id": user},
            "channel": {"id": CHANNEL},
            "message": {"ts": self.ts(), "user": "U7", **message},
            "message_ts": self.ts(),
            "trigger_id": self.name("trigger"),
            "response_url": self.response_url(CHANNEL, user),
        }
        return await self.deliver("interactive", payload, **more)

    async def submit(
        self, view: dict[str, Any], given: dict[str, str], *, user: str = USER, trigger: str | None = None, **more: Any
    ) -> Any:
        """A modal sent with these values by option."""
        values = {}
        for block in view["blocks"]:
            if block["type"] == "input":
                value, element = given.get(block["block_id"]), block["element"]
                key = "value" if element["type"] == "plain_text_input" else "selected_option"
                chosen = (
                    value
                    if key == "value" or value is None
                    else {"text": {"type": "plain_text", "text": value}, "value": value}
                )
                values[block["block_id"]] = {element["action_id"]: {"type": element["type"], key: chosen}}
        payload = {
            "type": "view_submission",
            "team": {"id": TEAM},
            "user": {"id": user, "team_id": TEAM},
            "trigger_id": trigger or self.name("trigger"),
            "view": {**view, "hash": view.get("hash", "h1"), "state": {"values": values}},
            "response_urls": [],
        }
        return await self.deliver("interactive", payload, **more)

    async def suggest(self, view: dict[str, Any], option: str, typed: str, *, user: str = USER) -> list[str]:
        """The values that a select offers for what is typed."""
        (block,) = [block for block in view["blocks"] if block.get("block_id") == option]
        payload = {
            "type": "block_suggestion",
            "team": {"id": TEAM},
            "user": {"id": user, "team_id": TEAM},
            "container": {"type": "view", "view_id": view["id"]},
            "action_id": block["element"]["action_id"],
            "block_id": option,
            "value": typed,
            "view": view,
        }
        answer = await self.deliver("interactive", payload)
        return [choice["value"] for choice in answer["options"]]


def _action(blocks: list[dict[str, Any]], label: str) -> dict[str, Any]:
    """What Slack sends of a button or an option with that label."""
    for block in blocks:
        for element in block.get("elements", []) if block["type"] == "actions" else []:
            if element["type"] == "button" and element["text"]["text"] == label:
                return {key: element[key] for key in ("type", "action_id", "text", "value") if key in element}
            for option in element.get("options", []):
                if option["text"]["text"] == label:
                    return {"type": "static_select", "action_id": element["action_id"], "selected_option": option}
    raise AssertionError(f"no button {label!r}")
