/** The first import of `npm run dev`; `production.ts` says why it comes before all others. */
Object.assign(process.env, { NODE_ENV: "development", NEXT_TELEMETRY_DISABLED: "1" });
