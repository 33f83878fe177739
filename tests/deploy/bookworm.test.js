import { test } from "node:test";
import { followed } from "./support/systemd.js";

test("on Debian 12, with systemd 252", (t) => followed(t, "bookworm"));
