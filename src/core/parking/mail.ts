import { plainLine } from "../text/plain";
import type { Manifest } from "./manifest";

/** The day that `git format-patch` writes into each first line, so that programs know the format. */
const mailMark = "Mon Sep 17 00:00:00 2001";

/**
 * Takes a manifest, the commit it is of, and the patch as `git diff-tree -p` prints it; gives a mail
 * that `git am` and `git apply` take.
 */
export function mailOf({ author, at, title }: Manifest, commit: string, patch: string): string {
  const name = plainLine(author.name).replace(/[<>]/g, "");
  const email = plainLine(author.email).replace(/[<>\s]/g, "");
  return `From ${commit} ${mailMark}
From: ${phrase(name)} <${email}>
Date: ${mailDate(at)}
Subject: [PATCH] ${plainLine(title)}
MIME-Version: 1.0
Content-Type: text/plain; charset=UTF-8
Content-Transfer-Encoding: 8bit

---
${patch}--${" "}
Baton
`;
}

/** A name in quotes where a mail would take a part of it for something else (RFC 5322, 3.2.3). */
function phrase(name: string): string {
  return /^[\w \u0080-\uffff-]*$/.test(name) ? name : `"${name.replace(/["\\]/g, "\\$&")}"`;
}

/** Unix seconds as a mail has them (RFC 5322, 3.3), in UTC. */
function mailDate(at: number): string {
  return new Date(at * 1000).toUTCString().replace("GMT", "+0000");
}
