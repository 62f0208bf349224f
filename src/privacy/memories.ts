import { l10n, type Memento } from "vscode";
import type { Deleted, KeptThing } from "../host/records/kept";
import { openJson } from "../host/shown/offers";
import { oneOrMore } from "../host/shown/plural";
import { mirrorKey } from "../host/records/time/timeStore";

/** A pairing that is on ends by its own command, and would be kept again here at once. */
const pairing = "pairing.";

/** Takes what VS Code remembers for Baton, everywhere and for this workspace; gives what there is to say of it. */
export function keptMemory(everywhere: Memento, here: Memento): KeptThing {
  const all = (): readonly (readonly [Memento, string])[] => [
    ...everywhere.keys().flatMap((key) => (key === mirrorKey ? [] : [[everywhere, key] as const])),
    ...here.keys().map((key) => [here, key] as const),
  ];
  return {
    name: "memory",
    paths: [],
    count: () => {
      const { length } = all();
      return Promise.resolve(oneOrMore(length, l10n.t("1 thing"), l10n.t("{0} things", length)));
    },
    bytesElsewhere: () =>
      Promise.resolve(all().reduce((sum, [memory, key]) => sum + bytesOf(memory, key), 0)),
    acts: () =>
      Promise.resolve([
        {
          label: l10n.t("$(json) Show all of it"),
          shows: true,
          run: async () => {
            const values = all().map(([memory, key]) => [key, memory.get<unknown>(key)]);
            await openJson(Object.fromEntries(values));
            return undefined;
          },
        },
        {
          label: l10n.t("$(trash) Forget all of it"),
          detail: l10n.t(
            "A posting that was interrupted is forgotten too: look on GitHub what has arrived before you post again. A pairing that is on goes on.",
          ),
          run: () => forget(all().filter(([, key]) => !key.startsWith(pairing))),
        },
      ]),
  };
}

/** Takes what VS Code remembers for Baton and a key; gives about how many bytes that is. */
export function bytesOf(memory: Memento, key: string): number {
  const value = memory.get<unknown>(key);
  return value === undefined ? 0 : JSON.stringify(value).length;
}

async function forget(all: readonly (readonly [Memento, string])[]): Promise<Deleted> {
  const before = all.map(([memory, key]) => ({ memory, key, value: memory.get<unknown>(key) }));
  for (const { memory, key } of before) await memory.update(key, undefined);
  const { length } = before;
  return {
    said: oneOrMore(length, l10n.t("1 thing forgotten."), l10n.t("{0} things forgotten.", length)),
    undo: async () => {
      for (const { memory, key, value } of before) await memory.update(key, value);
    },
  };
}
