import { X509Certificate, createHash, createPublicKey } from "node:crypto";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { loadCertificate } from "../../../src/workbench/server/certificate";

const day = 24 * 60 * 60 * 1000;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "certificate-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("the local certificate", () => {
  it("names localhost and both of its addresses, and is no authority", async () => {
    const made = new X509Certificate((await loadCertificate(folder)).certificate);
    expect(made.subjectAltName).toBe(
      "DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1",
    );
    expect(made.ca).toBe(false);
  });

  it("is valid now and for less than the 398 days that Chromium allows", async () => {
    const made = new X509Certificate((await loadCertificate(folder)).certificate);
    const [from, to] = [Date.parse(made.validFrom), Date.parse(made.validTo)];
    expect(from).toBeLessThanOrEqual(Date.now());
    expect(to).toBeGreaterThan(Date.now() + 300 * day);
    expect(to - from).toBeLessThan(398 * day);
  });

  it("is kept, with a key that others cannot read", async () => {
    const first = await loadCertificate(folder);
    expect(await loadCertificate(folder)).toEqual(first);
    if (process.platform !== "win32") {
      expect((await stat(path.join(folder, "localhost.key"))).mode & 0o077).toBe(0);
    }
  });

  it("is made again two weeks before it ends, and when a file is damaged", async () => {
    const first = await loadCertificate(folder);
    const later = await loadCertificate(folder, new Date(Date.now() + 380 * day));
    expect(later.certificate).not.toBe(first.certificate);
    await writeFile(later.certificateFile, "not a certificate");
    const mended = await loadCertificate(folder);
    expect(() => new X509Certificate(mended.certificate)).not.toThrow();
    expect(await readFile(mended.certificateFile, "utf8")).toBe(mended.certificate);
  });

  it("tells the hash of its public key as Chromium's option wants it", async () => {
    const { certificate, publicKeyHash } = await loadCertificate(folder);
    const key = createPublicKey(certificate).export({ type: "spki", format: "der" });
    expect(publicKeyHash).toBe(createHash("sha256").update(key).digest("base64"));
  });
});
