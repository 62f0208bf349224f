import type * as vscode from "vscode";

/** A store that lasts as long as the test, and keeps texts as the real one does. */
export class Store implements vscode.Memento {
  private readonly kept = new Map<string, string>();

  keys(): readonly string[] {
    return [...this.kept.keys()];
  }

  get(key: string, fallback?: unknown) {
    const text = this.kept.get(key);
    return text === undefined ? fallback : JSON.parse(text);
  }

  async update(key: string, value: unknown): Promise<void> {
    if (value === undefined) this.kept.delete(key);
    else this.kept.set(key, JSON.stringify(value));
  }
}
