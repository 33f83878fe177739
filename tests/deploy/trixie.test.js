import { test } from "node:test";
import { followed } from "./support/systemd.js";

test("on Debian 13, with systemd 257", (t) => followed(t, "trixie"));
