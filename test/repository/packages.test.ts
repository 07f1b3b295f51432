/** package.json and its lock: the commands that everything relies on, and an `npm ci` that works on every platform. */
import { existsSync } from "node:fs";
import path from "node:path";
import lockFile from "../../package-lock.json";
import packageFile from "../../package.json";

const root = path.resolve(__dirname, "../..");
const commands = packageFile.scripts as Readonly<Record<string, string>>;

interface LockedPackage {
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
const locked = lockFile.packages as Readonly<Record<string, LockedPackage>>;

/** Node's own search: next to the package, then in each folder above. */
function isLocked(name: string, from: string): boolean {
  const folders = from.split("/node_modules/");
  return folders.some((_, depth) => {
    const place = folders.slice(0, folders.length - depth).join("/node_modules/");
    return `${place}/node_modules/${name}` in locked || `node_modules/${name}` in locked;
  });
}

describe("package.json", () => {
  it("has every command that people and machines rely on", () => {
    expect(Object.keys(commands)).toEqual(
      expect.arrayContaining(["start", "build", "test", "test:long", "check", "bench", "sideload"]),
    );
  });

  it("names exact versions", () => {
    const versions = Object.entries({
      ...packageFile.dependencies,
      ...packageFile.devDependencies,
    });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it.each(Object.entries(commands))(
    "%s: runs files that exist, in words that Windows knows",
    (_name, command) => {
      const files = [...command.matchAll(/tsx (\S+\.ts)/g)].map((match) => match[1] ?? "");
      expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
      expect(command).not.toMatch(/(^|&& )[A-Z_]+=|\$|(^|&& )(rm|cp|mv|cat) /);
    },
  );
});

describe("package-lock.json", () => {
  it("holds the packages of every platform, without which npm ci refuses to run", () => {
    const missing = Object.entries(locked).flatMap(([place, entry]) =>
      Object.keys(entry.optionalDependencies ?? {}).filter((name) => !isLocked(name, place)),
    );
    expect(missing).toEqual([]);
  });

  it("is of the versions that package.json names", () => {
    const asked = { ...packageFile.dependencies, ...packageFile.devDependencies };
    const differing = Object.entries(asked).filter(
      ([name, version]) => locked[`node_modules/${name}`]?.version !== version,
    );
    expect(differing).toEqual([]);
  });
});
