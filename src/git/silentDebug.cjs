// Stands in for the library `debug` in both bundles: simple-git tells it each step, and Baton has a log of its own.
const silent = () => silent;
silent.namespace = "";
silent.formatters = {};
silent.extend = silent;
module.exports = silent;
