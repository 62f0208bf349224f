import { open, quietBecause, shownWhen, terminalGit, workspaceFolder } from "./baton";
import { weekWhen } from "./week";

describe("a repository without a commit", () => {
  it("is a quiet place, until there is one", async () => {
    await open("first.ts");
    await quietBecause(/no commits yet/);
    const folder = workspaceFolder();
    await terminalGit(folder, "add", "--all");
    const who = ["-c", "user.name=Ines Moreau", "-c", "user.email=ines@kit.example"];
    await terminalGit(folder, ...who, "commit", "--quiet", "-m", "Begin");
    await shownWhen(({ hover }) => hover.includes("Ines Moreau"));
  });

  it("has a week as soon as it has a commit", async () => {
    await weekWhen((view) => view.kind === "week" && view.choices.weeks.length === 1);
  });
});
