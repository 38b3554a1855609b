import "@/lib/config/production";
import { buildWhenStale } from "@/lib/server/build";
import { runCommand } from "@/lib/server/command";
import { serve } from "@/lib/server/serve";

await runCommand(() => serve({ folder: "main", isDevelopment: false, prepare: buildWhenStale }));
