import assert from "node:assert/strict";
import { test } from "node:test";
import { hearTime, wall } from "../../../web/js/conversation/socket.js";
import { createAnswering } from "../../../web/js/conversation/answering.js";
import { createTalk } from "../../../web/js/conversation/talk.js";

const HOUR = 3_600_000;

test("a clock that is wrong by hours is put right by the service's, for what one writes", () => {
  hearTime(Date.now() - 5 * HOUR);
  assert.ok(Math.abs(wall() - (Date.now() - 5 * HOUR)) < 1000);
  const talk = createTalk({ role: "youth", agree: createAnswering, conversation: "c", generation: 1, send: () => true, on: {} });
  assert.ok(Math.abs(talk.write("hej").at - wall()) < 1000);
  talk.purge();
});

test("a clock that is nearly right, or a service that says no time, changes nothing", () => {
  hearTime(Date.now() + 30_000);
  assert.ok(Math.abs(wall() - Date.now()) < 1000);
  hearTime("x");
  hearTime(undefined);
  assert.ok(Math.abs(wall() - Date.now()) < 1000);
});
