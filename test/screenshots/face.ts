import type { EditorPage } from "../harness/editorPage";

/** One picture of the README: how it is taken. */
export interface Face {
  /** The file's name without its ending. */
  readonly name: string;
  readonly theme: string;
  readonly width: number;
  readonly height: number;
  /** How much of the window is in the picture, from the top; without it, all. */
  readonly shown?: number;
  /** Takes an empty folder; makes the repository in it and gives its path. */
  make(root: string): Promise<string>;
  /** Does what a person does until the face is seen. The demo's file is open. */
  show(editor: EditorPage): Promise<void>;
}
