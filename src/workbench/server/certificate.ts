/**
 * The certificate of https://localhost: Office.js insists on https even here. It is made on this
 * machine, kept in a folder that git ignores, and made again before it runs out. No trust store
 * is changed.
 */
import { createHash, createPublicKey, X509Certificate } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { generate } from "selfsigned";

export interface Certificate {
  key: string;
  certificate: string;
  certificateFile: string;
  /** SHA-256 of the public key, base64: Chromium can be told to accept this key and no other. */
  publicKeyHash: string;
}

const day = 24 * 60 * 60 * 1000;
/** Chromium refuses leaf certificates that are valid for more than 398 days. */
const validDays = 390;
const renewDaysBefore = 14;

/** Reads the certificate of `folder`, or makes one when it is missing, unreadable or about to end. */
export async function loadCertificate(folder: string, now = new Date()): Promise<Certificate> {
  const keyFile = path.join(folder, "localhost.key");
  const certificateFile = path.join(folder, "localhost.crt");
  const stored = await readStored(keyFile, certificateFile);
  if (stored && isUsable(stored, now)) {
    return { ...stored, certificateFile, publicKeyHash: hashPublicKey(stored.certificate) };
  }
  const made = await make(now);
  await mkdir(folder, { recursive: true });
  await writeFile(keyFile, made.key, { mode: 0o600 });
  await writeFile(certificateFile, made.certificate);
  return { ...made, certificateFile, publicKeyHash: hashPublicKey(made.certificate) };
}

interface Pair {
  key: string;
  certificate: string;
}

async function readStored(keyFile: string, certificateFile: string): Promise<Pair | undefined> {
  try {
    return {
      key: await readFile(keyFile, "utf8"),
      certificate: await readFile(certificateFile, "utf8"),
    };
  } catch {
    return undefined;
  }
}

function isUsable({ certificate }: Pair, now: Date): boolean {
  try {
    const end = Date.parse(new X509Certificate(certificate).validTo);
    return end - now.getTime() > renewDaysBefore * day;
  } catch {
    return false;
  }
}

async function make(now: Date): Promise<Pair> {
  const made = await generate([{ name: "commonName", value: "localhost" }], {
    algorithm: "sha256",
    keySize: 2048,
    // An hour back: the clock of a browser in a virtual machine may lag.
    notBeforeDate: new Date(now.getTime() - day / 24),
    notAfterDate: new Date(now.getTime() + validDays * day),
    extensions: [
      { name: "basicConstraints", cA: false, critical: true },
      { name: "keyUsage", digitalSignature: true, keyEncipherment: true, critical: true },
      { name: "extKeyUsage", serverAuth: true },
      {
        name: "subjectAltName",
        altNames: [
          { type: 2, value: "localhost" },
          { type: 7, ip: "127.0.0.1" },
          { type: 7, ip: "::1" },
        ],
      },
    ],
  });
  return { key: made.private, certificate: made.cert };
}

function hashPublicKey(certificate: string): string {
  const key = createPublicKey(certificate).export({ type: "spki", format: "der" });
  return createHash("sha256").update(key).digest("base64");
}
