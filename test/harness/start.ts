import path from "node:path";

import { findCode, openDesktop } from "./desktop";
import { newestVscode } from "./ensureServer";
import { hasDisplay, openInBrowser } from "./openBrowser";
import { endWithParents } from "./parents";
import { cacheRoot } from "./paths";
import { startPeopleServer } from "./peopleServer";
import { PlainError, runMain } from "./plainError";
import { parseStart, startUsage, type StartOptions } from "./startArguments";
import { findPlace, type StartPlace } from "./startPlace";
import { quietSettings, writeSettings } from "./userSettings";
import { workbenchUrl } from "./workbenchUrl";

const say = (line: string): void => console.log(line);

async function main(): Promise<number> {
  const options = parseStart(process.argv.slice(2));
  if (options.help) {
    say(startUsage);
    return 0;
  }
  const place = await findPlace(options.path, say);
  const code = options.browser || options.port !== undefined ? undefined : findCode(process.env);
  if (code === undefined) return serve(place, options);
  say(`Opening ${place.folder} in desktop VS Code, with Baton in it.`);
  await openDesktop(code, place);
  return 0;
}

async function serve(place: StartPlace, options: StartOptions): Promise<number> {
  endWithParents();
  // The demo has settings of its own: nobody is asked whether they trust it.
  const dataDir = path.join(cacheRoot, place.isDemo ? "data-demo" : "data");
  const trust = place.isDemo ? { "security.workspace.trust.enabled": false } : {};
  await writeSettings(dataDir, { ...quietSettings, ...trust }, true);
  const { port } = options;
  const server = await startPeopleServer({ version: newestVscode, dataDir, port, report: say });
  const files = place.file === undefined ? {} : { files: { openFile: place.file } };
  const url = workbenchUrl(server.port, { folder: place.folder, ...files });
  say(`\nVS Code with Baton: ${url}\n\nCtrl-C ends it.`);
  if (options.open && hasDisplay(process.env, process.platform)) openInBrowser(url);
  await server.ended;
  const words = server.log().trim().split("\n").slice(-5).join("\n");
  throw new PlainError(`The VS Code server ended by itself. Its last words:\n${words}`);
}

runMain(main);
