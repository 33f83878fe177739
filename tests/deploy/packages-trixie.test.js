import { test } from "node:test";
import { packed } from "./support/packed.js";

test("the packages, on Debian 13", (t) => packed(t, "trixie"));
