import "@/lib/config/development";
import { runCommand } from "@/lib/server/command";
import { serve } from "@/lib/server/serve";

await runCommand(() => serve({ folder: "main", isDevelopment: true, prepare: async () => undefined }));
