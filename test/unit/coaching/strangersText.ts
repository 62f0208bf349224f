import fc from "fast-check";

/** What a stranger might write where a page of Markdown shows it. */
export const strangersText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "[click](command:workbench.action.quit)",
    "![](https://evil.example/x.png)",
    "<img src=x onerror=alert(1)>",
    "**bold** `code` ``` | https://evil.example www.evil.example a@evil.example",
    "\n\n# heading\n- list\n| a | b |",
  ),
);

/** Takes a page; gives it without what is made safe: code spans and character references. */
export function shapeOf(text: string): string {
  return text
    .replace(/(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/g, "")
    .replace(/&#\d+;|[^\](*|\n`<!#:]/g, "")
    .replace(/\n+/g, "\n");
}
