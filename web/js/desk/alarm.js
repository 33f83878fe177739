/**
 * Gets the counsellor's attention, and keeps trying until somebody reacts: sound, title, notification.
 * All texts are constant: anyone who reads the screen over a shoulder learns nothing of a conversation.
 */

import { newChat } from "../../words/da/desk/rooms.js";

const REMIND = 15_000;

/**
 * @param {{bell:{ring(seconds:number):void, stop():void}, sound:()=>boolean, screen:{show():void, close():void}}} tools
 */
export function createAlarm({ bell, sound, screen }) {
  const { title } = document;
  let ringing = false;
  let unread = 0;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let reminder;

  function showTitle() {
    document.title = ringing ? `🔔 ${newChat}` : unread ? `(${unread}) ${title}` : title;
  }

  function remind() {
    screen.show();
    if (sound()) bell.ring(REMIND / 1000);
    clearTimeout(reminder);
    reminder = setTimeout(remind, REMIND);
  }

  return {
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
