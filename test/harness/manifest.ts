import written from "../../package.json";
import texts from "../../package.nls.json";
import { withTexts } from "./manifestTexts";

/** The manifest as VS Code reads it: with the texts of package.nls.json in place of their keys. */
export const manifest = withTexts(written, texts);
