import { browserParameters, findBrowser, hasDisplay } from "../../../src/workbench/server/browser";

const machine = (platform: NodeJS.Platform, environment: NodeJS.ProcessEnv, files: string[]) => ({
  platform,
  environment,
  exists: (file: string) => files.includes(file),
});

describe("the browser that opens the workbench", () => {
  it.each([
    [
      "Edge on Windows",
      machine("win32", { "ProgramFiles(x86)": "C:\\Program Files (x86)" }, [
        "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
      ]),
      "Microsoft Edge",
    ],
    [
      "Chrome in a user's own folder on Windows",
      machine("win32", { LOCALAPPDATA: "C:\\Users\\h\\AppData\\Local" }, [
        "C:\\Users\\h\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe",
      ]),
      "Google Chrome",
    ],
    [
      "Chrome on a Mac",
      machine("darwin", { HOME: "/Users/h" }, [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      ]),
      "Google Chrome",
    ],
    [
      "Chromium on Linux's path",
      machine("linux", { PATH: "/opt/bin:/usr/bin" }, ["/opt/bin/chromium"]),
      "Chromium",
    ],
    [
      "the one that CHROMIUM_PATH names before all others",
      machine("linux", { CHROMIUM_PATH: "/opt/mine", PATH: "/usr/bin" }, [
        "/opt/mine",
        "/usr/bin/google-chrome",
      ]),
      "the browser of CHROMIUM_PATH",
    ],
  ])("is %s", (_, described, name) => {
    expect(findBrowser(described)?.name).toBe(name);
  });

  it("is nobody where none is installed", () => {
    expect(findBrowser(machine("linux", { PATH: "/usr/bin" }, []))).toBeUndefined();
  });

  it("needs a display on Linux alone", () => {
    expect(hasDisplay(machine("linux", {}, []))).toBe(false);
    expect(hasDisplay(machine("linux", { WAYLAND_DISPLAY: "wayland-0" }, []))).toBe(true);
    expect(hasDisplay(machine("darwin", {}, []))).toBe(true);
  });

  it("accepts one key alone, in a profile of its own", () => {
    const parameters = browserParameters("https://localhost:3000/workbench/", "/p", "aGFzaA==");
    expect(parameters).toEqual(
      expect.arrayContaining([
        "--user-data-dir=/p",
        "--ignore-certificate-errors-spki-list=aGFzaA==",
      ]),
    );
    expect(parameters).not.toContain("--ignore-certificate-errors");
    expect(parameters.at(-1)).toBe("https://localhost:3000/workbench/");
  });
});
