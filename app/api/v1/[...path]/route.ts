import { answerApi } from "@/lib/api/answer";
import { programDoor } from "@/lib/http/program";

/** Every address of the API: which operation it is, the list in lib/api/operations.ts says. */
export const GET = programDoor(answerApi);
export const POST = programDoor(answerApi);
export const PUT = programDoor(answerApi);
export const PATCH = programDoor(answerApi);
export const DELETE = programDoor(answerApi);
