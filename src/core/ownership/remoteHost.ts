/**
 * Takes the address of a git remote; gives its host in lower case, or nothing for a path on a disk.
 * The forms are those of git's manual, "Git URLs": a URL with a scheme, and scp's `user@host:path`,
 * in which a single letter before the colon is a drive of Windows. Never throws.
 */
export function hostOfRemote(address: string): string | undefined {
  const url = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(address);
  if (url) return address.toLowerCase().startsWith("file:") ? undefined : url[1]?.toLowerCase();
  return /^(?:[^/@:]+@)?([^/@:]{2,}):(?!\/\/)/.exec(address)?.[1]?.toLowerCase();
}
