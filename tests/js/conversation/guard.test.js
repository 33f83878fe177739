import assert from "node:assert/strict";
import { test } from "node:test";
import { traces } from "../../../web/js/conversation/guard.js";

const HELPLINES = ["112", "70110707", "82121212", "116111", "70201201", "80200500"];

/** @param {string} text @param {string[]} expected */
const finds = (text, expected) => assert.deepEqual(traces(text, HELPLINES).sort(), [...expected].sort(), text);

test("a CPR number is found however it is written", () => {
  for (const cpr of ["010203-1234", "0102031234", "010203 1234", "010203 - 1234", "01 02 03 1234", "01.02.03-1234"]) {
    finds(`mit nummer er ${cpr}.`, ["cpr"]);
  }
});

test("ten digits that hold no date are no CPR number", () => {
  finds("ordre 9913451234", []);
  finds("den 1234567890123", []);
});

test("a Danish phone number is found however it is written", () => {
  for (const phone of [
    "20304050",
    "20 30 40 50",
    "2030 4050",
    "20-30-40-50",
    "20.30.40.50",
    "203 04 050",
    "+45 20304050",
    "+4520304050",
    "0045 20 30 40 50",
    "4520304050",
  ]) {
    finds(`ring på ${phone}!`, ["phone"]);
  }
});

test("a listed helpline is no trace", () => {
  for (const line of ["70 20 12 01", "70 201 201", "70201201", "+45 70 201 201", "116 111", "112", "82 12 12 12"]) {
    finds(`skal jeg ringe til ${line}?`, []);
  }
  assert.deepEqual(traces("ring 70 201 201", []), ["phone"]);
});

test("a helpline beside a real number does not hide it", () => {
  finds("70 20 12 01 eller 20 30 40 50", ["phone"]);
  finds("70201201 20304050", ["phone"]);
});

test("dates, years, prices, amounts and times are left alone", () => {
  for (const text of [
    "23-10-2024",
    "23.10.2024",
    "2023-2024",
    "2019 2020",
    "15 16 17 år",
    "100 mg",
    "1.250 kr",
    "kl. 22.30",
    "det kostede 500 kr",
    "10 20 30 40",
  ]) {
    finds(text, []);
  }
});

test("an e-mail address is found", () => {
  finds("skriv til maja.holm+1@skole.example.dk", ["mail"]);
  finds("vi ses @ torvet", []);
  finds("a@b", []);
});

test("a named school is found, a school in general is not", () => {
  finds("jeg går på Vestre Skole", ["school"]);
  finds("jeg går på Ørestad Gymnasium", ["school"]);
  finds("jeg går på Hansenskolen", ["school"]);
  finds("Skolen ved det ikke. Folkeskolen var lort, og min skole er ligeglad", []);
});

test("a street with its number is an address, a street alone is none", () => {
  for (const address of ["Nørregade 12", "Gl. Kongevej 3B, 2. tv.", "lille strandstræde 7", "H.C. Andersens Boulevard 45", "Rosenvænget Allé 9"]) {
    finds(`jeg bor på ${address}`, ["address"]);
  }
  for (const text of ["jeg gik ned ad gaden 3 gange", "min vej hertil", "på vej 5 min", "hele vejen 12 km", "vi mødtes på Kongevejen", "min alder er 15"])
    finds(text, []);
});

test("the name of a profile is found, talk of the app is not", () => {
  for (const text of [
    "min snap er lisahansen",
    "snap: lisa.k04",
    "skriv til @lisa_k",
    "insta er @lisa.k",
    "mit instagram hedder lisakjaer",
    "Snapchat er lisa04",
  ]) {
    finds(text, ["profile"]);
  }
  for (const text of ["jeg så det på snap i går", "snap er nederen", "insta er fyldt med det", "vi ses @ torvet", "min snap er væk"]) finds(text, []);
});

test("several traces are named once each", () => {
  finds("20304050, 20304051, a@example.com og 0102031234", ["phone", "mail", "cpr"]);
});

test("odd text does not take long", () => {
  const began = performance.now();
  traces("1 ".repeat(2000), HELPLINES);
  traces("a".repeat(4000), HELPLINES);
  traces("@".repeat(4000), HELPLINES);
  traces("Aa".repeat(2000), HELPLINES);
  assert.ok(performance.now() - began < 500);
});
