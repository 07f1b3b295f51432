/** What `fast-check` is for tests (jest.config.js): a property takes the same cases in every run, so that a failure can be looked into. */
const fc = require("../../node_modules/fast-check/lib/cjs/fast-check.js");

fc.configureGlobal({ seed: 20_260_101 });

module.exports = fc;
