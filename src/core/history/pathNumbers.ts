/** The numbers of paths and of their folders; they grow with a history and are never changed. */
export class PathNumbers {
  private readonly pathIds = new Map<string, number>();
  private readonly paths: string[] = [];
  /** The numbers of the paths right in each folder. */
  private readonly inFolders = new Map<string, number[]>();

  /** @param paths repository-relative, by their numbers */
  constructor(paths: readonly string[]) {
    this.grow(paths);
  }

  get pathCount(): number {
    return this.pathIds.size;
  }

  /** Takes the paths known before with further ones behind them; numbers those too. */
  grow(paths: readonly string[]): void {
    for (const path of paths.slice(this.pathIds.size)) {
      const id = this.pathIds.size;
      this.pathIds.set(path, id);
      this.paths.push(path);
      const folder = folderOf(path);
      const others = this.inFolders.get(folder);
      if (others) others.push(id);
      else this.inFolders.set(folder, [id]);
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

  /** Takes a folder as `folderOf` gives it; gives the numbers of the paths right in it. */
  inFolder(folder: string): readonly number[] {
    return this.inFolders.get(folder) ?? [];
  }

  /** Gives every folder with a file right in it, as `folderOf` gives them. */
  folders(): string[] {
    return [...this.inFolders.keys()];
  }
}

/** Takes a repository-relative path; gives its folder, without a slash at the end, "" for the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
