import { answerNextAuth } from "@/lib/staff/session";

export const GET = answerNextAuth;
export const POST = answerNextAuth;
