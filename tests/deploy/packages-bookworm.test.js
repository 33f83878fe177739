import { test } from "node:test";
import { packed } from "./support/packed.js";

test("the packages, on Debian 12", (t) => packed(t, "bookworm"));
