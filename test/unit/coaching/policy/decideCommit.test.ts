import assert from "node:assert/strict";
import { emptyLedger, type LedgerState } from "../../../../src/core/coaching/ledger/ledgerState";
import {
  type CommittedFile,
  decideCommit,
} from "../../../../src/core/coaching/policy/decideCommit";
import { defaultPolicy } from "../../../../src/core/coaching/policy/settings";
import type { Situation } from "../../../../src/core/coaching/situation";
import { after, calm, hour, moment, shown, situation } from "./asking";

const [noor, idris] = situation.suggestions;
assert.ok(noor && idris);

/** A file of the team's that one person knows. */
function known(path: string, who = noor): CommittedFile {
  const suggestions = who ? [who] : [];
  return { situation: { ...situation, path, suggestions }, timesBefore: 0 };
}

const elsewhere: Situation["standing"] = { teamOwned: false, because: "elsewhere" };
const notOurs = (path: string): CommittedFile => {
  const file = known(path);
  return { ...file, situation: { ...file.situation, standing: elsewhere } };
};

function said(files: readonly CommittedFile[], ledger: LedgerState = emptyLedger): string {
  const made = decideCommit(moment, files, calm, ledger, defaultPolicy);
  const { level, act, suggestion } = made.decision;
  return `${level}: ${act} ${suggestion?.person.name} about ${made.files.join(", ")}`;
}

describe("the policy for a commit", () => {
  it("is for the person of most of its files", () => {
    assert.equal(said([known("a")]), "message: ask noor about a");
    const files = [known("a"), known("b", idris), known("c", idris)];
    assert.equal(said(files), "message: pair idris about b, c");
    assert.equal(said(files.slice(0, 2)), "message: pair noor about a");
  });

  it("counts the team's files only", () => {
    assert.equal(said([notOurs("x"), known("a")]), "message: ask noor about a");
  });

  it("leaves out the files that were named today", () => {
    const ledger = after(shown(hour, "status", "a"));
    assert.equal(said([known("a"), known("b", idris)], ledger), "message: pair idris about b");
    assert.equal(said([known("a")], ledger), "none: ask noor about ");
  });

  it("has its verdicts where nothing is said, too", () => {
    const made = decideCommit(moment, [notOurs("x")], calm, emptyLedger, defaultPolicy);
    assert.deepEqual([made.decision.level, made.files], ["none", []]);
    assert.equal(made.decision.asked.moment.path, "x");
    const nothing = decideCommit(moment, [], calm, emptyLedger, defaultPolicy);
    assert.equal(nothing.decision.asked.moment.path, moment.path);
    assert.equal(nothing.decision.suggestion, undefined);
  });
});
