import { manifest } from "./manifest";

type Manifest = typeof manifest;
type Properties = Manifest["contributes"]["configuration"][number]["properties"];
type NameIn<Group> = Group extends unknown ? keyof Group : never;
type SettingIn<Group, Name> = Group extends unknown
  ? Name extends keyof Group
    ? Exclude<Group[Name], undefined>
    : never
  : never;

/** Every setting of the manifest by its id, whichever group it stands in. */
export type Settings = { readonly [Name in NameIn<Properties>]: SettingIn<Properties, Name> };

/** Takes a manifest; gives the settings of all its groups. */
export function settingsOf({ contributes }: Pick<Manifest, "contributes">): Settings {
  return Object.assign({}, ...contributes.configuration.map(({ properties }) => properties));
}

/** The settings of Baton's own manifest. */
export const settings = settingsOf(manifest);
