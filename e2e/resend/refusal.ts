/**
 * The answers with which Resend refuses a request: status and name as in https://resend.com/docs/api-reference/errors.
 * The names are what a client decides by; the messages are for people.
 */
const statuses = {
  invalid_idempotency_key: 400,
  missing_api_key: 401,
  invalid_api_key: 403,
  not_found: 404,
  method_not_allowed: 405,
  invalid_idempotent_request: 409,
  concurrent_idempotent_requests: 409,
  validation_error: 422,
  missing_required_field: 422,
  invalid_from_address: 422,
  invalid_attachment: 422,
  rate_limit_exceeded: 429,
  daily_quota_exceeded: 429,
  application_error: 500,
} as const;

export type RefusalName = keyof typeof statuses;

/** The body of a refusal, as Resend writes it. */
export type Refusal = { readonly statusCode: number; readonly name: RefusalName; readonly message: string };

export function refuse(name: RefusalName, message: string): Refusal {
  return { statusCode: statuses[name], name, message };
}
