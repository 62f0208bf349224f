import { installModel } from "../fixtures/modelExtension";
import { installCommentBox } from "../harness/installCommentBox";
import { twoForges } from "../fixtures/codeowners";
import { branchWorkspace } from "../fixtures/github/pullWorkspace";
import { failingLog, slowLongLog, tracedGit, waitingGit } from "../fixtures/gitStandIn";
import { liveShareStandIn } from "../fixtures/liveShare";
import { apartFromFolders, readOnlyDemo } from "../fixtures/places";
import {
  demoWorkspace,
  detachedHead,
  emptyRepository,
  emptyWindow,
  folderInside,
  linkedWorktree,
  multiRoot,
  nestedRepositories,
  type WorkspaceMaker,
} from "../fixtures/workspaces";

/** How one suite, `test/host/NAME.test.ts`, is run inside the editor. */
export interface HostSuite {
  readonly name: string;
  readonly workspace: WorkspaceMaker;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** It is about git and the disk, which are the same beneath every VS Code: the newest one is enough. */
  readonly newestOnly?: true;
  /** Opens it in Restricted Mode, as a folder that nobody has trusted yet. */
  readonly untrusted?: boolean;
  /** Lets Baton use sign-ins without asking, since a test cannot answer VS Code's question. */
  readonly signIn?: boolean;
  /** Surroundings of its own, for which a server of its own is started. */
  readonly env?: () => Readonly<Record<string, string>>;
  /** Puts further extensions into the folder that it is given, for which a server of its own is started. */
  readonly extensions?: (folder: string) => Promise<void>;
}

/** A review tool that is not Baton, and a language model. */
async function reviewTools(extensionsDir: string): Promise<void> {
  await installCommentBox(extensionsDir);
  await installModel(extensionsDir);
}

/** Every suite that runs inside the editor. */
export const hostSuites: readonly HostSuite[] = [
  { name: "status", workspace: demoWorkspace },
  { name: "codeowners", workspace: twoForges },
  { name: "handBack", workspace: demoWorkspace },
  { name: "handBackRoots", workspace: multiRoot, newestOnly: true },
  { name: "threads", workspace: demoWorkspace },
  { name: "explain", workspace: demoWorkspace },
  { name: "firstDay", workspace: demoWorkspace, newestOnly: true },
  { name: "pairing", workspace: demoWorkspace },
  {
    name: "moments",
    workspace: demoWorkspace,
    settings: {
      "baton.workingHours": "",
      // By history alone the lead's many commits would make the files the lead's own in time.
      "baton.ownerTeams": ["@shop/payments"],
    },
  },
  { name: "commentBoxes", workspace: demoWorkspace, extensions: reviewTools },
  { name: "quietMoments", workspace: demoWorkspace, settings: { "baton.workingHours": "" } },
  {
    name: "liveShare",
    workspace: demoWorkspace,
    settings: { "baton.workingHours": "" },
    extensions: liveShareStandIn,
  },
  { name: "rewrite", workspace: demoWorkspace, extensions: reviewTools },
  { name: "pulls", workspace: branchWorkspace, signIn: true },
  { name: "handOver", workspace: demoWorkspace },
  { name: "recorder", workspace: demoWorkspace },
  { name: "week", workspace: demoWorkspace, settings: { "baton.weekReminder": "Monday 00:00" } },
  { name: "weekRoots", workspace: multiRoot, newestOnly: true },
  { name: "places", workspace: apartFromFolders, newestOnly: true },
  { name: "nested", workspace: nestedRepositories, newestOnly: true },
  { name: "worktree", workspace: linkedWorktree, newestOnly: true },
  { name: "inside", workspace: folderInside, newestOnly: true },
  { name: "empty", workspace: emptyRepository, newestOnly: true },
  { name: "detached", workspace: detachedHead, newestOnly: true },
  { name: "noFolder", workspace: emptyWindow },
  {
    name: "readOnly",
    workspace: readOnlyDemo,
    newestOnly: true,
    settings: { "git.enabled": false },
  },
  { name: "untrusted", workspace: demoWorkspace, untrusted: true, env: () => tracedGit() },
  { name: "trusted", workspace: demoWorkspace, env: () => tracedGit() },
  { name: "reading", workspace: demoWorkspace, newestOnly: true, env: waitingGit },
  { name: "firstLook", workspace: demoWorkspace, newestOnly: true, env: slowLongLog },
  { name: "failing", workspace: demoWorkspace, newestOnly: true, env: failingLog },
  { name: "noGit", workspace: demoWorkspace, newestOnly: true, env: () => ({ PATH: "" }) },
];
