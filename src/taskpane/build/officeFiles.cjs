/**
 * What an Excel add-in asks of office.js, taken unmodified from @microsoft/office-js: the loader, one client per kind of
 * Excel (Windows, web, Mac), the table it reads outside Office, the texts in our languages, and the page it shows when
 * an Office Online server is not known to it. Left out: debug files, other hosts, custom functions, sign-in and
 * telemetry. `to` is the name the loader asks for, which is not always the name in the package.
 */
const path = require("node:path");

const OFFICE_FILES = [
  "office.js",
  "excel-win32-16.01.js",
  "excel-web-16.00.js",
  "excel-mac-16.00.js",
  "o15apptofilemappingtable.js",
  "zh-cn/office_strings.js",
  "zh-tw/office_strings.js",
  "en-us/office_strings.js",
].map((file) => ({ from: `dist/${file}`, to: file }));

const OTHERS = [
  { from: "dist/agaveerrorux", to: "AgaveErrorUX" },
  { from: "LICENSE.md", to: "LICENSE.md" },
];

const CDN = {
  cdn: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  // Microsoft 365 operated by 21Vianet (世纪互联).
  "21vianet": "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
};

/** Where the build takes office.js from: `self`, `cdn` or `21vianet`. */
function officeCdn(setting = "self") {
  if (setting === "self") return undefined;
  if (!(setting in CDN)) throw new Error(`QINGSHEN_OFFICE: self, ${Object.keys(CDN).join(", ")} (not ${setting})`);
  return CDN[setting];
}

/** Patterns for copy-webpack-plugin; `info.minimized` keeps the minimizer off. */
function officeFiles() {
  const root = path.dirname(require.resolve("@microsoft/office-js/package.json"));
  return [...OFFICE_FILES, ...OTHERS].map(({ from, to }) => ({
    from: path.join(root, from),
    to: `office/${to}`,
    info: { minimized: true },
  }));
}

module.exports = { OFFICE_FILES, officeCdn, officeFiles };
