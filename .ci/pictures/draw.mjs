// Draws screens as pictures, all in one browser. Standard input has a line for each, of parts
// between tabs:
//
//	SCREEN	OUT.png	COLS	ROWS	dark|light
//
// where SCREEN is a file of text with its colour sequences. xterm.js draws it, in a browser without
// a window. $CHROMIUM names the browser where it is not found, $SCALE how many pixels of a picture
// a pixel of the page has (2 where it is not set).

import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import puppeteer from "puppeteer-core";

const themes = {
  dark: {
    background: "#1e1e2e", foreground: "#d9def5", cursor: "#f5e0dc", selectionBackground: "#45475a",
    black: "#313244", red: "#f38ba8", green: "#a6e3a1", yellow: "#f9d48b",
    blue: "#7aa8fa", magenta: "#d3a4f4", cyan: "#7fdbe0", white: "#bac2de",
    brightBlack: "#7f849c", brightRed: "#ff9fb8", brightGreen: "#b9f2b4", brightYellow: "#ffe2a6",
    brightBlue: "#9cc0ff", brightMagenta: "#e2bdfb", brightCyan: "#a2eef0", brightWhite: "#ffffff",
  },
  light: {
    background: "#fbfbfd", foreground: "#2c2f40", cursor: "#2c2f40", selectionBackground: "#ccd0da",
    black: "#2c2f40", red: "#c4223f", green: "#2f7d23", yellow: "#a86400",
    blue: "#1f57d6", magenta: "#8233d1", cyan: "#0f7680", white: "#c9ccd8",
    brightBlack: "#6c7086", brightRed: "#de3b57", brightGreen: "#3c9430", brightYellow: "#c47a0a",
    brightBlue: "#3f74ee", brightMagenta: "#9a52e0", brightCyan: "#178d98", brightWhite: "#e9eaf1",
  },
};

const jobs = readFileSync(0, "utf8").split("\n").filter(Boolean).map((line) => {
  const [screen, out, cols, rows, themeName] = line.split("\t");
  if (!themes[themeName]) {
    console.error(`draw: ${line}: want a screen, a picture, columns, rows and dark or light, between tabs`);
    process.exit(2);
  }
  return { screen, out, cols: Number(cols), rows: Number(rows), themeName };
});

function browserPath() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    for (const name of ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]) {
      if (existsSync(join(folder, name))) return join(folder, name);
    }
  }
  console.error("draw: no chromium here; CHROMIUM=path names it");
  process.exit(1);
}

const pageOf = (themeName) => `<!doctype html><meta charset="utf-8"><style>
  html, body { margin: 0; background: transparent }
  #window {
    display: inline-block; padding: 18px 20px; border-radius: 10px; box-sizing: border-box;
    background: ${themes[themeName].background}; box-shadow: inset 0 0 0 1px ${themeName === "dark" ? "#45475a" : "#d5d8e2"};
  }
  .xterm-viewport, .xterm-scrollable-element { overflow: hidden !important }
  .xterm .scrollbar { display: none }
</style><div id="window"><div id="terminal"></div></div>`;

const require = createRequire(import.meta.url);
const browser = await puppeteer.launch({
  executablePath: browserPath(),
  headless: true,
  args: [
    // Not by the viewport: the canvas is told its size in pixels without it.
    `--force-device-scale-factor=${process.env.SCALE ?? 2}`,
    "--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars", "--force-color-profile=srgb",
    "--font-render-hinting=none", "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
  ],
});
try {
  for (const job of jobs) await draw(job);
} finally {
  await browser.close();
}

// draw draws one screen, on a page of its own: a terminal that is opened twice keeps its first canvas.
async function draw({ screen, out, cols, rows, themeName }) {
  // The last line break would scroll the first line away.
  const text = readFileSync(screen, "utf8").replace(/\n$/, "").replaceAll("\n", "\r\n");
  const tab = await browser.newPage();
  await tab.setViewport({ width: 20 * cols + 100, height: 30 * rows + 100, deviceScaleFactor: 0 });
  await tab.setContent(pageOf(themeName));
  await tab.addStyleTag({ path: require.resolve("@xterm/xterm/css/xterm.css") });
  await tab.addScriptTag({ path: require.resolve("@xterm/xterm/lib/xterm.js") });
  await tab.addScriptTag({ path: require.resolve("@xterm/addon-webgl/lib/addon-webgl.js") });
  await tab.evaluate(async ({ cols, rows, theme, text }) => {
    const terminal = new Terminal({
      cols, rows, theme,
      allowProposedApi: true,
      cursorBlink: false,
      cursorInactiveStyle: "none",
      customGlyphs: true,
      drawBoldTextInBrightColors: false,
      fontFamily: '"JetBrains Mono", "DejaVu Sans Mono", monospace',
      fontSize: 15,
      fontWeightBold: "700",
      lineHeight: 1,
      scrollback: 0,
    });
    terminal.open(document.getElementById("terminal"));
    terminal.loadAddon(new WebglAddon.WebglAddon(true));
    await new Promise((done) => terminal.write("\x1b[?25l" + text, done));
    const box = document.querySelector(".xterm-screen").getBoundingClientRect();
    const holder = document.getElementById("terminal");
    holder.style.width = `${box.width}px`;
    holder.style.height = `${box.height}px`;
    // Two frames: one to draw, one to show what was drawn.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }, { cols, rows, theme: themes[themeName], text });
  const frame = await tab.$("#window");
  await frame.screenshot({ path: out, omitBackground: true });
  await tab.close();
}
