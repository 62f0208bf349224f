/**
 * Takes the README, and whether the manifest names a public repository; gives the README as the
 * extension's page shows it: without what is for people with the source, and, as long as there is no
 * repository, without the pictures and links that would lead nowhere from there.
 */
export function packagedReadme(readme: string, hasRepository: boolean): string {
  const forUsers = readme.replace(/<!-- source -->\n[^]*?<!-- \/source -->\n+/g, "");
  if (hasRepository) return forUsers;
  return forUsers
    .replace(/^!\[[^\]]*\]\((?!https:)[^)]*\)\n+/gm, "")
    .replace(/\[([^\]]*)\]\((?!https:|#)[^)]*\)/g, "$1");
}
