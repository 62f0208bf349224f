import * as vscode from "vscode";

/** Takes a secret; signs in with it without asking anybody, as VS Code's provider does for who is signed in already. */
export function signInProvider(token: string): vscode.Disposable {
  const changed =
    new vscode.EventEmitter<vscode.AuthenticationProviderAuthenticationSessionsChangeEvent>();
  const account = { id: "lead", label: "lead" };
  return vscode.authentication.registerAuthenticationProvider("github-enterprise", "Test", {
    onDidChangeSessions: changed.event,
    getSessions: (scopes = []) =>
      Promise.resolve([{ id: "1", accessToken: token, account, scopes: [...scopes] }]),
    createSession: (scopes) =>
      Promise.resolve({ id: "1", accessToken: token, account, scopes: [...scopes] }),
    removeSession: () => Promise.resolve(),
  });
}
