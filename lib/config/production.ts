/**
 * The first import of every command: React, Next and the libraries below them decide by NODE_ENV which of their two
 * builds they are, some when they are imported and some later. One that decides before it is settled does not fit the others.
 */
Object.assign(process.env, { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
