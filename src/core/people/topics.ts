/** What a teammate may want to grow in; review findings and hints speak of the same topics. */
export const topics = [
  "error handling",
  "concurrency",
  "performance",
  "security",
  "tests",
  "naming",
  "interface",
  "complexity",
  "data access",
  "logging",
  "duplication",
  "accessibility",
] as const;

/** One of them. */
export type Topic = (typeof topics)[number];

/** Takes a text in any letter case; gives the topic it names, or nothing. */
export function topicNamed(text: string): Topic | undefined {
  const name = text.trim().toLowerCase();
  return topics.find((topic) => topic === name);
}
