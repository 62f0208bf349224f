/** A file that a commit added or deleted, and the id of its content. */
export interface FileChange {
  readonly path: string;
  readonly blob: string;
}

/** A file under its old and its new path. */
export interface Rename {
  readonly from: string;
  readonly to: string;
}

/** Ids of the empty file, in SHA-1 and SHA-256: equal to each other and related to nothing. */
const emptyBlobs: ReadonlySet<string> = new Set([
  "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391",
  "473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813",
]);

/**
 * Takes what one commit added and deleted; gives the pairs with the same content, which are renames.
 * Content that changed on the way would have to be read to be compared, and a partial clone would
 * have to download it first, so only exact renames are seen. Among several of the same content, one
 * that kept its file name goes first.
 */
export function pairRenames(
  added: readonly FileChange[],
  deleted: readonly FileChange[],
): Rename[] {
  const byBlob = new Map<string, string[]>();
  for (const { path, blob } of deleted) {
    if (!emptyBlobs.has(blob)) byBlob.set(blob, [...(byBlob.get(blob) ?? []), path]);
  }
  return added.flatMap(({ path, blob }) => {
    const gone = byBlob.get(blob) ?? [];
    const same = gone.findIndex((one) => nameOf(one) === nameOf(path));
    const [from] = gone.splice(Math.max(0, same), 1);
    return from === undefined ? [] : { from, to: path };
  });
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
