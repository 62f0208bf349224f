import type { Pattern, Segment } from "./pattern";
import { WildcardTable } from "./wildcardTable";

/** Where patterns with the same beginning have come to; `itself` and `below` are the rules that end here. */
interface Node {
  names: Map<string, Node> | undefined;
  wildcards: WildcardTable<Node> | undefined;
  anyDepth: Node | undefined;
  /** Reached by `**`: stays reached whatever name comes next. */
  readonly isDeep: boolean;
  itself: number[] | undefined;
  below: number[] | undefined;
}

const none = -1;

/**
 * All patterns of a file merged into one tree, so that a path is held against all of them in one
 * walk: rules for other folders, names and extensions are never looked at.
 */
export class RuleTree {
  private readonly root = newNode(false);

  /** Adds a pattern. `order` is a whole number, 0 or more, that grows with each call. Never throws. */
  add(pattern: Pattern, order: number): void {
    let node = this.root;
    for (const segment of pattern.segments) node = childOf(node, segment);
    if (pattern.itself) (node.itself ??= []).push(order);
    if (pattern.below) (node.below ??= []).push(order);
  }

  /**
   * Gives the order of the last added pattern that matches the path, or undefined. Time is at most
   * the size of all patterns for each name in the path. Never throws.
   */
  lastMatch(path: string): number | undefined {
    let latest = none;
    this.walk(path, (orders) => (latest = Math.max(latest, orders.at(-1) ?? none)));
    return latest === none ? undefined : latest;
  }

  /** Gives the orders of all patterns that match the path, in no order; time as above. Never throws. */
  matches(path: string): Set<number> {
    const found = new Set<number>();
    this.walk(path, (orders) => {
      for (const order of orders) found.add(order);
    });
    return found;
  }

  private walk(path: string, take: (orders: readonly number[]) => void): void {
    let reached = new Set<Node>();
    reach(reached, this.root);
    for (const name of path.split("/")) {
      for (const { below } of reached) if (below !== undefined) take(below);
      reached = step(reached, name);
    }
    for (const { itself } of reached) if (itself !== undefined) take(itself);
  }
}

function step(from: ReadonlySet<Node>, name: string): Set<Node> {
  const reached = new Set<Node>();
  for (const node of from) {
    if (node.isDeep) reached.add(node);
    const named = node.names?.get(name);
    if (named !== undefined) reach(reached, named);
    for (const like of node.wildcards?.matching(name) ?? []) reach(reached, like);
  }
  return reached;
}

/** `**` takes no folder at all too, so what follows it is reached at once. */
function reach(reached: Set<Node>, node: Node): void {
  reached.add(node);
  if (node.anyDepth !== undefined) reached.add(node.anyDepth);
}

function childOf(node: Node, segment: Segment): Node {
  if (segment.kind === "anyDepth") return (node.anyDepth ??= newNode(true));
  if (segment.kind === "wildcard") {
    node.wildcards ??= new WildcardTable();
    return node.wildcards.valueOf(segment.wildcard, segment.source, () => newNode(false));
  }
  node.names ??= new Map();
  const known = node.names.get(segment.name);
  if (known !== undefined) return known;
  const made = newNode(false);
  node.names.set(segment.name, made);
  return made;
}

function newNode(isDeep: boolean): Node {
  return {
    names: undefined,
    wildcards: undefined,
    anyDepth: undefined,
    isDeep,
    itself: undefined,
    below: undefined,
  };
}
