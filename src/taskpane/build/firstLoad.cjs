/**
 * First load of a page: what the browser fetches before the page can be used, as gzip. Counted from the built files
 * themselves: the page, what it names by src or href, and what a webpack entry chunk it names waits for. Office.js is
 * Microsoft's and counted apart.
 */
const fs = require("node:fs");
const path = require("node:path");
const { gzipSync } = require("node:zlib");

const BUDGET = { "taskpane.html": 250 * 1024 };

/** Files a page loads by itself: scripts, style sheets, icons and preloads of its own folder. */
function namedFiles(html) {
  const tags = html.match(/<(?:script|link|img)\b[^>]*>/g) ?? [];
  return tags
    .map((tag) => /\s(?:src|href)="?([^"\s>]+)/.exec(tag)?.[1])
    .filter((file) => file !== undefined && !/^[a-z]+:/i.test(file));
}

function firstLoad(folder, page) {
  const files = [page, ...new Set(namedFiles(fs.readFileSync(path.join(folder, page), "utf8")))];
  const sized = files
    .filter((file) => !file.startsWith("office/"))
    .map((file) => ({ file, gzip: gzipSync(fs.readFileSync(path.join(folder, file)), { level: 9 }).length }));
  return { page, files: sized, gzip: sized.reduce((sum, { gzip }) => sum + gzip, 0) };
}

module.exports = { BUDGET, firstLoad, namedFiles };
