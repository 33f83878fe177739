// The dashboard is what Grafana's format of a dashboard asks for. Grafana itself is in no package of Debian's, and so not in the tests;
// what its queries ask for is held where the numbers are (tests/it/service/watch.rs).
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const dashboard = JSON.parse(readFileSync(new URL("../../deploy/grafana/ungrus.json", import.meta.url), "utf8"));
/** How many columns a dashboard has. */
const WIDE = 24;
/** Panels that every Grafana has built in, and what they need. */
const OPTIONS = { stat: ["reduceOptions"], timeseries: [] };
/** Units of Grafana's own, of those that are used. */
const UNITS = ["bytes", "s", "short", "none", "percentunit", "dtdurations"];

const unique = (values) => assert.equal(new Set(values).size, values.length, `once each: ${values}`);
const number = (value) => assert.ok(Number.isInteger(value) && value >= 0, `a number: ${value}`);

test("it can be imported", () => {
  for (const word of ["title", "uid", "refresh", "timezone"]) assert.equal(typeof dashboard[word], "string", word);
  assert.match(dashboard.uid, /^[A-Za-z0-9_-]{1,40}$/);
  number(dashboard.schemaVersion);
  // An imported one gets its id from the Grafana that it comes to.
  assert.ok(dashboard.id === undefined || dashboard.id === null);
  assert.deepEqual(Object.keys(dashboard.time).sort(), ["from", "to"]);
  assert.ok(Array.isArray(dashboard.annotations.list) && Array.isArray(dashboard.tags));
});

test("each panel has its place, and what its kind needs", () => {
  unique(dashboard.panels.map(({ id }) => id));
  const taken = new Set();
  for (const { id, type, title, gridPos, fieldConfig, options } of dashboard.panels) {
    number(id);
    assert.ok(type in OPTIONS, `${title}: a kind that Grafana has built in: ${type}`);
    for (const need of OPTIONS[type]) assert.ok(options[need], `${title}: ${need}`);
    for (const side of ["x", "y", "w", "h"]) number(gridPos[side]);
    assert.ok(gridPos.x + gridPos.w <= WIDE, `${title} is on the page`);
    for (let x = gridPos.x; x < gridPos.x + gridPos.w; x++) {
      for (let y = gridPos.y; y < gridPos.y + gridPos.h; y++) {
        assert.ok(!taken.has(`${x} ${y}`), `${title} lies on another`);
        taken.add(`${x} ${y}`);
      }
    }
    const { unit, thresholds } = fieldConfig.defaults;
    assert.ok(unit === undefined || UNITS.includes(unit), `${title}: ${unit}`);
    if (thresholds) judged(title, thresholds);
    assert.ok(Array.isArray(fieldConfig.overrides), title);
  }
});

/** The first step is from the least on, and each other one from more than the one before. */
function judged(title, { mode, steps }) {
  assert.ok(["absolute", "percentage"].includes(mode), title);
  assert.equal(steps[0].value, null, `${title}: the lowest colour`);
  const from = steps.slice(1).map(({ value }) => value);
  assert.deepEqual(
    from,
    [...from].sort((a, b) => a - b),
    title,
  );
}

test("each question goes to the Prometheus that was chosen", () => {
  const [source] = dashboard.templating.list;
  assert.deepEqual([source.type, source.query], ["datasource", "prometheus"]);
  for (const { title, datasource, targets } of dashboard.panels) {
    assert.ok(targets.length > 0, title);
    unique(targets.map(({ refId }) => refId));
    for (const one of [datasource, ...targets.map((target) => target.datasource)]) {
      assert.deepEqual(one, { type: "prometheus", uid: `\${${source.name}}` }, title);
    }
    for (const { expr, refId } of targets) assert.ok(expr && /^[A-Z]$/.test(refId), `${title}: ${refId} ${expr}`);
  }
});
