// Who can be played: a graph each. Their words stand in web/words, a file each.

import * as angry from "../../words/da/rehearsal/angry.js";
import * as danger from "../../words/da/rehearsal/danger.js";
import * as quiet from "../../words/da/rehearsal/quiet.js";
import * as relative from "../../words/da/rehearsal/relative.js";
import * as tester from "../../words/da/rehearsal/tester.js";
import * as troll from "../../words/da/rehearsal/troll.js";

/** @typedef {import("./story.js").Figure} Figure */
/** @typedef {[import("./cues.js").Cue, string][]} Leads */

/** Each of these leads there. @param {string} to @param {...import("./cues.js").Cue} cues @returns {Leads} */
const leads = (to, ...cues) => cues.map((cue) => [cue, to]);
/** What ends it well, once it is told. @type {Leads} */
const TO_BYE = leads("bye", "ending", "warm", "open", "number");

/** Answers in a word; time and interest open the door. @type {Figure} */
const QUIET = {
  id: "quiet",
  patience: 5,
  silence: 75_000,
  starts: ["hello"],
  leaves: "leaves",
  asides: quiet.asides,
  steps: {
    hello: { says: quiet.hello, hint: "greet", on: [...leads("little", "patient", "warm", "open", "anonymous", "limit"), ["greeting", "here"]] },
    here: { says: quiet.here, hint: "patient", on: leads("little", "patient", "warm", "open", "anonymous", "limit") },
    little: { says: quiet.little, hint: "open", on: [...leads("trust", "limit", "anonymous"), ...leads("home", "patient", "warm", "open")] },
    home: { says: quiet.home, hint: "warm", on: [...leads("trust", "limit", "anonymous"), ...leads("nights", "warm", "open", "patient", "yourself")] },
    trust: { says: quiet.trust, hint: "open", on: leads("nights", "open", "warm", "patient", "yourself", "danger") },
    nights: {
      says: quiet.nights,
      hint: "limit",
      on: [...leads("safe", "danger"), ...leads("tired", "open", "warm", "patient", "yourself", "limit", "anonymous")],
    },
    safe: { says: quiet.safe, hint: "warm", on: leads("tired", "open", "warm", "patient", "yourself", "limit", "anonymous") },
    tired: { says: quiet.tired, hint: "warm", on: [...leads("someone", "share"), ...leads("relief", "warm", "patient", "open", "yourself")] },
    relief: { says: quiet.relief, hint: "share", closes: "good", on: [...leads("bye", "ending", "number"), ...leads("someone", "share", "open")] },
    someone: { says: quiet.someone, hint: "end", closes: "good", on: TO_BYE },
    bye: { says: quiet.bye, end: "good" },
    leaves: { says: quiet.leaves, end: "bad" },
  },
};

/** Calms down when somebody listens; wants to know who is told. @type {Figure} */
const ANGRY = {
  id: "angry",
  patience: 5,
  silence: 60_000,
  starts: ["hello"],
  leaves: "leaves",
  asides: angry.asides,
  steps: {
    hello: { says: angry.hello, hint: "warm", on: [...leads("heard", "warm"), ...leads("demand", "open")] },
    demand: { says: angry.demand, hint: "warm", on: [...leads("heard", "warm"), ...leads("story", "open", "patient")] },
    heard: { says: angry.heard, hint: "open", on: leads("story", "open", "patient", "warm") },
    story: { says: angry.story, hint: "warm", on: [...leads("limits", "limit"), ...leads("betrayed", "warm", "open", "patient", "anonymous")] },
    betrayed: { says: angry.betrayed, hint: "limit", on: [...leads("limits", "limit"), ...leads("doubt", "anonymous")] },
    doubt: { says: angry.doubt, hint: "limit", on: leads("limits", "limit") },
    limits: { says: angry.limits, hint: "open", on: leads("now", "open", "warm", "yourself", "share") },
    now: { says: angry.now, hint: "warm", on: leads("want", "warm", "open", "yourself", "patient") },
    want: { says: angry.want, hint: "next", closes: "good", on: [...leads("bye", "ending"), ...leads("plan", "share", "open", "warm", "number", "yourself")] },
    plan: { says: angry.plan, hint: "end", closes: "good", on: TO_BYE },
    bye: { says: angry.bye, end: "good" },
    leaves: { says: angry.leaves, end: "bad" },
  },
};

/** It gets worse until somebody asks directly and says 112. @type {Figure} */
const DANGER = {
  id: "danger",
  patience: 8,
  silence: 45_000,
  starts: ["hello"],
  leaves: "gone",
  asides: danger.asides,
  answers: [
    ["dying", danger.answers.dying],
    ["what", danger.answers.what],
    ["when", danger.answers.when],
  ],
  steps: {
    hello: { says: danger.hello, hint: "open", on: leads("direct", "danger"), otherwise: "vague" },
    vague: { says: danger.vague, hint: "danger", on: [...leads("call", "acute"), ...leads("direct", "danger")], otherwise: "worse" },
    worse: { says: danger.worse, hint: "danger", on: [...leads("call", "acute"), ...leads("direct", "danger")], otherwise: "worst" },
    worst: { says: danger.worst, hint: "acute", on: leads("call", "acute", "number"), otherwise: "gone" },
    direct: { says: danger.direct, told: danger.scared, hint: "acute", on: leads("call", "acute", "number"), otherwise: "alone" },
    alone: { says: danger.alone, hint: "acute", on: leads("call", "acute", "number"), otherwise: "worst" },
    call: { says: danger.call, hint: "unseen", on: leads("calls", "acute", "limit", "unseen", "warm", "patient", "anonymous", "open"), otherwise: "unsure" },
    unsure: { says: danger.unsure, hint: "unseen", on: leads("calls", "acute", "number", "unseen", "warm", "patient", "limit"), otherwise: "worst" },
    calls: { says: danger.calls, hint: "warm", closes: "good", otherwise: "bye" },
    bye: { says: danger.bye, end: "good" },
    gone: { says: danger.gone, end: "bad" },
  },
};

/** A brother or a mother is what it is about; nobody has asked how they are themselves. @type {Figure} */
const RELATIVE = {
  id: "relative",
  patience: 5,
  silence: 75_000,
  starts: ["brother", "mother"],
  leaves: "leaves",
  asides: relative.asides,
  steps: {
    brother: { says: relative.brother, hint: "greet", on: leads("nights", "open", "warm", "patient", "greeting") },
    mother: { says: relative.mother, hint: "greet", on: leads("bottles", "open", "warm", "patient", "greeting") },
    nights: { says: relative.nights, hint: "warm", on: [...leads("safe", "danger"), ...leads("me", "yourself"), ...leads("tried", "open", "warm", "patient")] },
    bottles: {
      says: relative.bottles,
      hint: "warm",
      on: [...leads("safe", "danger"), ...leads("me", "yourself"), ...leads("tried", "open", "warm", "patient")],
    },
    safe: { says: relative.safe, hint: "yourself", on: [...leads("me", "yourself"), ...leads("tried", "open", "warm", "patient", "number")] },
    tried: { says: relative.tried, hint: "yourself", on: [...leads("me", "yourself"), ...leads("keeper", "open", "warm", "patient")] },
    keeper: { says: relative.keeper, hint: "yourself", on: [...leads("me", "yourself", "warm"), ...leads("alone", "share", "open")] },
    me: { says: relative.me, hint: "patient", on: leads("tired", "open", "patient", "warm", "yourself") },
    tired: { says: relative.tired, hint: "share", on: [...leads("alone", "share", "open"), ...leads("relief", "yourself", "warm", "patient")] },
    alone: { says: relative.alone, hint: "warm", on: leads("relief", "share", "warm", "yourself", "open", "patient") },
    relief: {
      says: relative.relief,
      hint: "next",
      closes: "good",
      on: [...leads("bye", "ending"), ...leads("plan", "yourself", "warm", "share", "number", "open")],
    },
    plan: { says: relative.plan, hint: "end", closes: "good", on: TO_BYE },
    bye: { says: relative.bye, end: "good" },
    leaves: { says: relative.leaves, end: "bad" },
  },
};

/** Tries whether an answer is honest, before anything is said. @type {Figure} */
const TESTER = {
  id: "tester",
  patience: 5,
  silence: 60_000,
  starts: ["robot"],
  leaves: "leaves",
  asides: tester.asides,
  steps: {
    robot: { says: tester.robot, hint: "human", on: leads("mother", "human") },
    mother: { says: tester.mother, hint: "limit", on: [...leads("get", "limit"), ...leads("never", "anonymous", "refuse")] },
    never: { says: tester.never, hint: "limit", on: leads("get", "limit") },
    get: { says: tester.get, hint: "refuse", on: leads("straight", "refuse") },
    straight: { says: tester.straight, hint: "open", on: leads("maybe", "open", "warm", "patient") },
    maybe: { says: tester.maybe, hint: "warm", on: leads("friend", "human", "warm", "open", "patient") },
    friend: { says: tester.friend, hint: "danger", on: leads("sure", "danger", "number") },
    sure: { says: tester.sure, hint: "end", closes: "good", on: [["share", "bye"], ...TO_BYE] },
    bye: { says: tester.bye, end: "good" },
    leaves: { says: tester.leaves, end: "bad" },
  },
};

/** Is not here to be helped: the limit once, then the end. @type {Figure} */
const TROLL = {
  id: "troll",
  patience: 7,
  silence: 45_000,
  starts: ["hello"],
  leaves: "leaves",
  asides: troll.asides,
  steps: {
    hello: { says: troll.hello, hint: "greet", on: leads("warned", "border"), otherwise: "nonsense" },
    nonsense: { says: troll.nonsense, hint: "border", on: leads("warned", "border"), otherwise: "insult" },
    insult: { says: troll.insult, hint: "border", on: leads("warned", "border"), otherwise: "nonsense" },
    warned: {
      says: troll.warned,
      hint: "close",
      closes: "good",
      on: [...leads("ended", "ending", "border"), ...leads("maybe", "open", "warm")],
      otherwise: "dare",
    },
    dare: { says: troll.dare, hint: "close", closes: "good", on: leads("ended", "ending", "border"), otherwise: "insult" },
    maybe: { says: troll.maybe, hint: "end", closes: "good", on: leads("ended", "ending", "border", "warm", "patient", "anonymous"), otherwise: "dare" },
    ended: { says: troll.ended, end: "good" },
    leaves: { says: troll.leaves, end: "bad" },
  },
};

export const FIGURES = [QUIET, ANGRY, DANGER, RELATIVE, TESTER, TROLL];
