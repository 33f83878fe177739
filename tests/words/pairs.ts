// Every language says what the Danish one says, no more and no less: `tsc` holds each file of web/words to its Danish one.
// A file that is not named here fails a test (tests/js/words/catalogues.test.js).

/** What a translation of these sentences may be: the same names, and texts or functions of the same kind. */
type Words<Danish> = {
  [Name in keyof Danish]: Danish[Name] extends string
    ? string
    : Danish[Name] extends boolean
      ? boolean
      : Danish[Name] extends (...values: infer Values) => string
        ? (...values: Values) => string
        : Words<Danish[Name]>;
};

/** `false` where it has a sentence too many; what is missing, `tsc` names. */
type Holds<Danish, Other extends Words<Danish>> = [Exclude<keyof Other, keyof Danish>] extends [never] ? true : false;

type All<Kept extends true[]> = Kept;

export type Pairs = All<[
  Holds<typeof import("../../web/words/da/account/again.js"), typeof import("../../web/words/en/account/again.js")>,
  Holds<typeof import("../../web/words/da/account/passphrase.js"), typeof import("../../web/words/en/account/passphrase.js")>,
  Holds<typeof import("../../web/words/da/admin/page.js"), typeof import("../../web/words/en/admin/page.js")>,
  Holds<typeof import("../../web/words/da/agency/account.js"), typeof import("../../web/words/en/agency/account.js")>,
  Holds<typeof import("../../web/words/da/agency/cards.js"), typeof import("../../web/words/en/agency/cards.js")>,
  Holds<typeof import("../../web/words/da/agency/faults.js"), typeof import("../../web/words/en/agency/faults.js")>,
  Holds<typeof import("../../web/words/da/agency/gates.js"), typeof import("../../web/words/en/agency/gates.js")>,
  Holds<typeof import("../../web/words/da/card/read.js"), typeof import("../../web/words/en/card/read.js")>,
  Holds<typeof import("../../web/words/da/conversation/messages.js"), typeof import("../../web/words/en/conversation/messages.js")>,
  Holds<typeof import("../../web/words/da/conversation/moment.js"), typeof import("../../web/words/en/conversation/moment.js")>,
  Holds<typeof import("../../web/words/da/conversation/proposal.js"), typeof import("../../web/words/en/conversation/proposal.js")>,
  Holds<typeof import("../../web/words/da/conversation/traces.js"), typeof import("../../web/words/en/conversation/traces.js")>,
  Holds<typeof import("../../web/words/da/desk/lines.js"), typeof import("../../web/words/en/desk/lines.js")>,
  Holds<typeof import("../../web/words/da/desk/panel.js"), typeof import("../../web/words/en/desk/panel.js")>,
  Holds<typeof import("../../web/words/da/desk/phrases.js"), typeof import("../../web/words/en/desk/phrases.js")>,
  Holds<typeof import("../../web/words/da/desk/propose.js"), typeof import("../../web/words/en/desk/propose.js")>,
  Holds<typeof import("../../web/words/da/desk/rooms.js"), typeof import("../../web/words/en/desk/rooms.js")>,
  Holds<typeof import("../../web/words/da/dom/copy.js"), typeof import("../../web/words/en/dom/copy.js")>,
  Holds<typeof import("../../web/words/da/dom/days.js"), typeof import("../../web/words/en/dom/days.js")>,
  Holds<typeof import("../../web/words/da/handover/agreed.js"), typeof import("../../web/words/en/handover/agreed.js")>,
  Holds<typeof import("../../web/words/da/handover/faults.js"), typeof import("../../web/words/en/handover/faults.js")>,
  Holds<typeof import("../../web/words/da/handover/fill.js"), typeof import("../../web/words/en/handover/fill.js")>,
  Holds<typeof import("../../web/words/da/handover/names.js"), typeof import("../../web/words/en/handover/names.js")>,
  Holds<typeof import("../../web/words/da/handover/sent.js"), typeof import("../../web/words/en/handover/sent.js")>,
  Holds<typeof import("../../web/words/da/handover/status.js"), typeof import("../../web/words/en/handover/status.js")>,
  Holds<typeof import("../../web/words/da/net/client.js"), typeof import("../../web/words/en/net/client.js")>,
  Holds<typeof import("../../web/words/da/net/puzzle.js"), typeof import("../../web/words/en/net/puzzle.js")>,
  Holds<typeof import("../../web/words/da/outlet/kit.js"), typeof import("../../web/words/en/outlet/kit.js")>,
  Holds<typeof import("../../web/words/da/outlet/place.js"), typeof import("../../web/words/en/outlet/place.js")>,
  Holds<typeof import("../../web/words/da/practice/page.js"), typeof import("../../web/words/en/practice/page.js")>,
  Holds<typeof import("../../web/words/da/practice/script.js"), typeof import("../../web/words/en/practice/script.js")>,
  Holds<typeof import("../../web/words/da/setup/page.js"), typeof import("../../web/words/en/setup/page.js")>,
  Holds<typeof import("../../web/words/da/youth/aside.js"), typeof import("../../web/words/en/youth/aside.js")>,
  Holds<typeof import("../../web/words/da/youth/chat.js"), typeof import("../../web/words/en/youth/chat.js")>,
  Holds<typeof import("../../web/words/da/youth/cover.js"), typeof import("../../web/words/en/youth/cover.js")>,
  Holds<typeof import("../../web/words/da/youth/over.js"), typeof import("../../web/words/en/youth/over.js")>,
  Holds<typeof import("../../web/words/da/youth/page.js"), typeof import("../../web/words/en/youth/page.js")>,
  Holds<typeof import("../../web/words/da/youth/status.js"), typeof import("../../web/words/en/youth/status.js")>,
]>;
