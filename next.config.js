import { fileURLToPath } from "node:url";

/** @type {import("next").NextConfig} */
const nextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  // The front handler in lib/http compresses each page once; Next would do it anew for every answer.
  compress: false,
  // Types are a check of their own (npm test); whoever only runs the product need not wait for it.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: fileURLToPath(new URL(".", import.meta.url)) },
  // Native code, or code that starts workers by file name: required at run time, never bundled.
  serverExternalPackages: ["postgres", "pg-boss", "@node-rs/argon2", "pino", "rate-limiter-flexible", "drizzle-orm"],
  images: { unoptimized: true },
  // The page of what is not there, apart from the pages that are.
  experimental: { globalNotFound: true },
  // async headers(): the security headers come from lib/http and belong here, for hosts that run without the front handler.
};

export default nextConfig;
