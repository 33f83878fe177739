// Where the focus goes that nobody has sent anywhere, and when a press is too long ago for it to move.
import assert from "node:assert/strict";
import { test } from "node:test";
import { emit, openDom } from "../support/dom.js";

openDom(`<main id="main" tabindex="-1"><h2 id="duty-title" tabindex="-1"></h2><button id="press"></button>
  <div id="empty"><h2 id="empty-title" tabindex="-1"></h2></div>
  <section class="room" data-active="true"><h2 id="room" tabindex="-1"></h2><textarea id="young"></textarea></section>
  <textarea id="aside"></textarea></main>`);
const { toFront, watchTyping } = await import("../../../web/js/desk/front.js");
const at = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));

test("from something that goes the focus goes to the heading of what is in front, and never into a field", () => {
  for (const heading of ["room", "empty-title", "duty-title"]) {
    at("press").focus();
    toFront();
    assert.equal(document.activeElement, at(heading));
    at(heading).remove();
  }
  toFront();
  assert.equal(document.activeElement, at("main"));
});

test("whoever has gone on to another field, or types, is not taken from there by the answer to a press", () => {
  const press = watchTyping();
  const key = (/** @type {string} */ key, more = {}) => emit(document, "keydown", { key, ...more });
  at("press").focus();
  const nothing = press();
  key("Alt");
  key("t", { repeat: true });
  at("main").focus();
  assert.ok(nothing(), "a second press by mouse, or a key that is still held, is no typing");
  at("aside").focus();
  assert.equal(nothing(), false);
  assert.ok(press()(), "pressed from there, by a key");

  at("press").focus();
  const typing = press();
  key("e");
  assert.equal(typing(), false);
});
