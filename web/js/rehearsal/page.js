// Where counsellors practise: the young person is a script, or a colleague at the same screen. Nothing leaves the browser,
// nothing is kept or counted, and no socket is opened.

import { part, byId as by, clone } from "../dom/find.js";
import { createScreens } from "../dom/screens.js";
import { reader } from "../conversation/aloud.js";
import { createComposer, followKeyboard } from "../conversation/composer.js";
import { createCourse } from "./course.js";
import { FIGURES } from "./figures.js";
import { createHintBox } from "./hint_box.js";
import { createLookBack } from "./look_back.js";
import { createScene } from "./scene.js";
import { createTalk } from "./talk.js";
import * as words from "../../words/da/rehearsal/page.js";

/** @typedef {import("./review.js").Kind} Kind */

const form = /** @type {HTMLFormElement} */ (by("composer"));
const template = /** @type {HTMLTemplateElement} */ (by("message"));
const say = reader(by("say"));
const screens = createScreens({ choose: by("choose"), chat: by("chat"), over: by("over") });
const talk = createTalk(template);
const scene = createScene(talk, form);
const lookBack = createLookBack(talk, template);
const hint = createHintBox(talk, { step: () => course.step(), say });
const composer = createComposer(form, { send: (text) => course.send(text), typing: (on) => on && course.patience() });
const course = createCourse({ talk, scene, hint, lookBack, composer, screens, say });

for (const kind of /** @type {Kind[]} */ ([...FIGURES.map(({ id }) => id), "two"])) {
  const row = clone("figure");
  part(row, "title").textContent = words.figures[kind].title;
  part(row, "about").textContent = words.figures[kind].about;
  row.firstElementChild?.addEventListener("click", () => course.start(kind));
  by("figures").append(row);
}
by("end").addEventListener("click", course.lookBack);
by("ask-actions").addEventListener("click", course.lookBack);
by("again").addEventListener("click", course.again);
by("other").addEventListener("click", course.toChoice);
by("side-turn").addEventListener("click", course.turnSide);
followKeyboard(() => screens.isShown("chat"));
// Nothing waits in a page that Back could bring to life again.
addEventListener("pagehide", () => course.wipe());
addEventListener("pageshow", (event) => event.persisted && screens.show("choose"));
screens.show("choose");
