/** The scoring layer alone: mutation testing changes src/scoring and asks these tests to notice. */
const { projects } = require("./jest.config.js");
const scoring = projects.find((project) => project.displayName === "scoring");

/** @type {import("jest").Config} */
module.exports = { ...scoring, rootDir: __dirname };
