/**
 * Draws the pictures of the ribbon and of Excel's list of add-ins from their SVG sources, with the browser that the
 * end-to-end tests use. Small sizes have simpler sources of their own, drawn on whole pixels.
 *   npm run icons
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { launchBrowser } from "../test/e2e/support/browser";

const assets = path.resolve(__dirname, "../assets");

/** Source in assets/, name of the pictures, sides in pixels. */
const pictures = [
  { source: "icon-small.svg", name: "icon", sides: [16, 32] },
  { source: "icon.svg", name: "icon", sides: [64, 80] },
  { source: "icon-generate-small.svg", name: "icon-generate", sides: [16, 32] },
  { source: "icon-generate.svg", name: "icon-generate", sides: [80] },
];

async function renderAll(): Promise<void> {
  const browser = await launchBrowser();
  try {
    for (const { source, name, sides } of pictures) {
      const drawing = readFileSync(path.join(assets, source), "utf8");
      for (const side of sides) {
        const page = await browser.newPage({ viewport: { width: side, height: side } });
        await page.setContent(
          `<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${drawing}`,
        );
        const file = path.join(assets, `${name}-${side}.png`);
        await page.screenshot({ path: file, omitBackground: true });
        await page.close();
        console.log(path.relative(process.cwd(), file));
      }
    }
  } finally {
    await browser.close();
  }
}

renderAll().catch((problem: unknown) => {
  console.error(problem);
  process.exitCode = 1;
});
