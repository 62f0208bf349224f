import { parking } from "./trees";

/** Parks or brings back in a process of its own, which is there to be killed. */
async function main(): Promise<void> {
  const [act, root = "", id = ""] = process.argv.slice(2);
  process.stdout.write("begin\n");
  if (act === "park") await parking.park(root, { kind: "tree" }, "A change");
  else await parking.bringBack(root, id);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
