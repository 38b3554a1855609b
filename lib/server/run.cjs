"use strict";

/**
 * The way in of every npm command: `node lib/server/run.cjs lib/server/start.ts …`. Whatever Node installed Waymark, the command
 * runs on the one that `npm ci` brought; where that can't be, one sentence says so before anything else. It is written in the
 * JavaScript of old, which every Node can read.
 */
var fs = require("fs");
var path = require("path");

var packages = path.join(__dirname, "..", "..", "node_modules");
var ownNode = path.join(packages, "node", "bin", "node");
var command = process.argv.slice(2).join(" ");
var needsTools = /^(e2e\/|lib\/time\/|lib\/server\/manage-database\.ts new)/;

var reason = whyNotHere();
if (reason === null) {
  process.execve(ownNode, [ownNode, "--import", require.resolve("tsx")].concat(process.argv.slice(2)));
} else {
  process.stdout.write(reason + "\n");
  process.exitCode = 1;
}

/** Why the command can't run on this installation, in one sentence that says what to do; null when it can. */
function whyNotHere() {
  if (!isInstalled("tsx")) return "Waymark is not installed yet: run npm ci first.";
  if (!fs.existsSync(ownNode)) {
    return "Waymark's own Node.js is missing, because its packages were installed without their install scripts: run npm ci --ignore-scripts=false.";
  }
  if (needsTools.test(command) && !isInstalled("vitest")) {
    return "The packages for development and tests are missing: run npm ci without --omit=dev.";
  }
  if (typeof process.execve !== "function") {
    return (
      "This is Node.js " +
      process.version +
      ", and Waymark runs on the one that it brings: use the commands of README.md, like npm start, instead of node."
    );
  }
  return null;
}

function isInstalled(name) {
  return fs.existsSync(path.join(packages, name, "package.json"));
}
