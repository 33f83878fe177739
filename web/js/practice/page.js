// The practice chat: the young person's page with a script at the other end. Nothing leaves the browser, nothing is
// kept, and no socket is opened; so a whole class behind one address can try it.

import { byId } from "../dom/find.js";
import { createScreens } from "../dom/screens.js";
import { createComposer, followKeyboard } from "../conversation/composer.js";
import { acuteHelp, blank, quickExit } from "../conversation/quick_exit.js";
import { reader } from "../conversation/aloud.js";
import { createTranscript } from "../conversation/transcript.js";
import { createCourse } from "./course.js";
import { createScene } from "./scene.js";
import { name } from "../../words/da/practice/script.js";
import { you } from "../../words/da/youth/chat.js";

const form = /** @type {HTMLFormElement} */ (byId("composer"));
const [ask, aloud] = [byId("ask"), byId("say")];
const say = reader(aloud);
const screens = createScreens({ start: byId("start"), chat: byId("chat"), over: byId("over") });
const transcript = createTranscript({
  list: byId("transcript"),
  template: /** @type {HTMLTemplateElement} */ (byId("message")),
  scroller: byId("scroller"),
  mine: "youth",
  jump: byId("jump"),
  who: ({ side }) => (side === "youth" ? you : name),
});
const composer = createComposer(form, { send: (text) => course.send(text) });
const scene = createScene({ form, focus: composer.focus, toEnd: transcript.toEnd, say });
const course = createCourse({ scene, transcript, composer, screens, aloud, say });

/** @type {Record<string, () => void>} */
const actions = {
  end: course.end,
  stay: () => scene.set({ asked: "" }),
  // whoever writes on has not said that they were only trying: the numbers stay until they do
  practise: () => scene.set({ serious: false }),
  mend: () => scene.set({ asked: "", traces: [] }),
  anyway() {
    if (course.send(composer.text(), true)) composer.set("");
  },
};

ask.addEventListener("click", (event) => {
  // A translator puts its own elements into a button.
  const pressed = /** @type {HTMLElement|null} */ (/** @type {Element} */ (event.target).closest("[data-action]"));
  actions[pressed?.dataset.action ?? ""]?.();
});
ask.addEventListener("keydown", (event) => {
  if (event.key === "Escape") actions.mend?.();
});
composer.field.addEventListener("input", () => scene.asked() === "guard" && actions.mend?.());
byId("end").addEventListener("click", () => scene.set({ asked: "ending" }));
for (const id of ["begin", "again"]) byId(id).addEventListener("click", course.start);
quickExit(/** @type {HTMLAnchorElement} */ (byId("exit")), course.wipe);
acuteHelp(/** @type {HTMLDetailsElement} */ (byId("acute")));
followKeyboard(() => screens.isShown("chat"));

// Nothing waits in a page that Back could bring to life again.
addEventListener("pagehide", course.wipe);
addEventListener("pageshow", (event) => event.persisted && blank());
screens.show("start");
