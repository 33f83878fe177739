// What each frame of the server means to the young person's page. Where a conversation stands only live state can say: it
// is there.

import { unheard } from "./words.js";
import * as words from "../../words/da/youth/chat.js";

/** Somebody who was not there before. @param {import("./messages.js").Ties} ties */
function join({ memory, transcript }) {
  for (const e of memory.talk?.transcript() ?? []) if (e.by) transcript.put(e);
  transcript.line(words.joined(memory.state.name));
  memory.comfort?.ring();
}

/** The counsellor asks whether a colleague may take over, or does so no more. @param {import("./messages.js").Ties} ties */
const transferFrames = ({ memory, screen, transcript }) => ({
  /** @param {{to: string, name: string}} data */
  transfer: ({ to, name }) => screen.set({ transfer: { to, name: name.slice(0, 100) } }),
  transfer_over() {
    const { state } = memory;
    if (!state.transfer) return;
    screen.set({ transfer: null });
    const goesOn = words.goesOn(state.name || words.counsellor);
    transcript.line(goesOn);
    screen.say(goesOn);
  },
});

/**
 * @param {import("./messages.js").Ties} ties @param {ReturnType<typeof import("./messages.js").createMessages>} messages
 * @param {(reason: string) => void} finish
 * @returns {import("../conversation/frames.d.ts").Hears<import("../conversation/frames.d.ts").ToYouth | import("../conversation/frames.d.ts").ToPage>}
 */
export function createFrames(ties, messages, finish) {
  const { memory, screen } = ties;
  const { open, keep, gone } = messages;
  const { set } = screen;

  /** Whoever chose to wait is asked again, should the answers that came meanwhile stay away once more. @param {Partial<import("./words.js").State>} news */
  function hear(news) {
    const { state } = memory;
    Object.assign(state, news);
    set({ patient: state.patient && (state.phase !== "queue" || unheard(state)) });
  }

  return {
    queued(data) {
      keep(data);
      open(data.conversation, data.generation);
      memory.talk?.queued();
      set({
        phase: "queue",
        live: true,
        present: false,
        mayChoose: false,
        patient: false,
        asked: "",
        transfer: null,
        place: 0,
        unanswered: false,
        breath: false,
        restoring: false,
        share: false,
        unsent: false,
      });
    },
    place: (data) => hear({ place: data.number, wait: data.wait, unanswered: Boolean(data.unanswered), breath: Boolean(data.breath) }),
    standing: (standing) => hear({ standing }),
    accepted(data) {
      const { state } = memory;
      keep(data);
      open(data.conversation, data.generation);
      data.name = data.name?.slice(0, 100);
      const joined = state.phase !== "joining" && (state.phase !== "talk" || (data.name && state.name !== data.name));
      set({
        phase: "talk",
        live: true,
        name: data.name || state.name,
        present: data.present,
        mayChoose: false,
        patient: false,
        asked: "",
        transfer: null,
        met: true,
        restoring: state.phase === "joining" || (state.restoring && !data.present),
      });
      if (joined) join(ties);
      // Who it is must be known before they come back, too.
      memory.talk?.peerAttached({ generation: data.generation, roster: data.roster });
      if (!data.present) memory.talk?.peerGone();
    },
    ticket: keep,
    envelope: (data) => memory.talk?.receive(data.body),
    counsellor(data) {
      set({ present: data.present, mayChoose: Boolean(data.may_choose), patient: memory.state.patient && !data.present });
      if (data.present) memory.talk?.peerAttached();
      else gone();
    },
    asked(data) {
      gone();
      set({ phase: "asked", live: true, asked: data.reason, transfer: null, present: false, met: true });
    },
    ...transferFrames(ties),
    ended: (data) => finish(data.by),
    service: (data) => set({ live: data.live }),
    reload: () => set({ old: true }),
  };
}
