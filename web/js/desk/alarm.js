/**
 * Gets the counsellor's attention, and keeps trying until somebody reacts: sound, title, notification.
 * All texts are constant: anyone who reads the screen over a shoulder learns nothing of a conversation.
 */

import { newChat } from "../../words/da/desk/rooms.js";
import { colleagueAsks } from "../../words/da/desk/beside.js";

const REMIND = 15_000;

/** How many colleagues ask: heard when one more does, and again as long as one does. @param {() => void} nudge */
function createAsks(nudge) {
  let asks = 0;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let timer;
  function again() {
    clearTimeout(timer);
    if (!asks) return;
    nudge();
    timer = setTimeout(again, REMIND);
  }
  return {
    any: () => asks > 0,
    /** @param {number} count */
    set(count) {
      const more = count > asks;
      asks = count;
      if (more || !count) again();
    },
  };
}

/**
 * @param {{bell:{ring(seconds:number):void, stop():void}, sound:()=>boolean, screen:{show():void, close():void}}} tools
 */
export function createAlarm({ bell, sound, screen }) {
  const { title } = document;
  let ringing = false;
  let unread = 0;
  const asks = createAsks(nudge);
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let reminder;

  function showTitle() {
    document.title = ringing ? `🔔 ${newChat}` : asks.any() ? `🔔 ${colleagueAsks}` : unread ? `(${unread}) ${title}` : title;
  }

  function remind() {
    screen.show();
    if (sound()) bell.ring(REMIND / 1000);
    clearTimeout(reminder);
    reminder = setTimeout(remind, REMIND);
  }

  /** Softly, once: a chime, and a notification where nobody looks. A conversation that rings is heard anyway. */
  function nudge() {
    if (ringing) return;
    screen.show();
    if (sound()) bell.ring(1);
  }

  return {
    nudge,
    /** Colleagues ask, as many; now and then heard again until they are answered. @param {number} count */
    asks(count) {
      asks.set(count);
      showTitle();
    },
    /** Rings until `settle`. */
    raise() {
      ringing = true;
      showTitle();
      remind();
    },
    settle() {
      ringing = false;
      clearTimeout(reminder);
      bell.stop();
      screen.close();
      showTitle();
    },
    /** Unread messages: in the title; one short sound and notification when the page is not looked at. @param {number} count */
    unread(count) {
      const more = count > unread;
      unread = count;
      showTitle();
      if (!more || ringing || document.hasFocus()) return;
      screen.show();
      if (sound()) bell.ring(1);
    },
    ringing: () => ringing,
  };
}
