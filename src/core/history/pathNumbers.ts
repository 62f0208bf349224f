import { Column } from "./column";

/** The numbers of paths and of their folders; they grow with a history and are never changed. */
export class PathNumbers {
  private readonly pathIds = new Map<string, number>();
  private readonly paths: string[] = [];
  private readonly folderIds = new Map<string, number>();
  private readonly folderOfPath = new Column();

  /** @param paths repository-relative, by their numbers */
  constructor(paths: readonly string[]) {
    this.grow(paths);
  }

  get pathCount(): number {
    return this.pathIds.size;
  }

  get folderCount(): number {
    return this.folderIds.size;
  }

  /** Takes the paths known before with further ones behind them; numbers those too. */
  grow(paths: readonly string[]): void {
    for (const path of paths.slice(this.pathIds.size)) {
      this.pathIds.set(path, this.pathIds.size);
      this.paths.push(path);
      const folder = folderOf(path);
      const id = this.folderIds.get(folder) ?? this.folderIds.size;
      this.folderIds.set(folder, id);
      this.folderOfPath.push(id);
    }
  }

  /** Takes a path; gives its number, -1 when there is none. */
  path(path: string): number {
    return this.pathIds.get(path) ?? -1;
  }

  /** Takes a number; gives the path, "" when there is none. */
  pathAt(path: number): string {
    return this.paths[path] ?? "";
  }

  /** Takes a folder as `folderOf` gives it; gives its number, -1 when there is none. */
  folder(folder: string): number {
    return this.folderIds.get(folder) ?? -1;
  }

  /** Gives every folder with a file right in it, as `folderOf` gives them. */
  folders(): string[] {
    return [...this.folderIds.keys()];
  }

  /** Gives the folder's number of each path. */
  foldersOfPaths(): Int32Array {
    return this.folderOfPath.toArray();
  }
}

/** Takes a repository-relative path; gives its folder, without a slash at the end, "" for the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
