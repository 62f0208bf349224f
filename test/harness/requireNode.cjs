// Runs before anything else, on any Node there ever was, so the syntax stays old.
var found = process.versions.node.split(".").map(Number);
var enough = found[0] > 20 || (found[0] === 20 && found[1] >= 19);
if (!enough) {
  console.error(
    "Baton needs Node 20.19 or newer; this is " +
      process.version +
      ". Install a newer Node and run the command again.",
  );
  process.exit(1);
}
