import type { components } from "./api.js";
import { apiAt, ApiProblem, done, idempotencyKey, type Api } from "./client.js";

type Schemas = components["schemas"];

/** Opens an account, which its owner validates by the link of an e-mail. */
export async function openAccount(api: Api, application: Schemas["AccountApplication"]): Promise<Date> {
  const opened = await done(api.POST("/accounts", { body: application, params: { header: idempotencyKey() } }));
  return new Date(opened.validateBefore);
}

/** Logs in: a client of the session, which is forgotten with the variable that holds it. */
export async function logIn(baseUrl: string, credentials: Schemas["Credentials"]): Promise<Api> {
  const session = await done(
    apiAt(baseUrl).POST("/sessions", { body: credentials, params: { header: idempotencyKey() } }),
  );
  return apiAt(baseUrl, () => session.token);
}

/** Every payment of the last 27 months, newest first, page after page. */
export async function* payments(api: Api, limit = 20): AsyncGenerator<Schemas["Payment"]> {
  let cursor: string | undefined;
  do {
    const query = { limit, ...(cursor === undefined ? {} : { cursor }) };
    const page = await done(api.GET("/payments", { params: { query } }));
    yield* page.items;
    cursor = page.nextCursor;
  } while (cursor !== undefined);
}

/** Cents as people read them: `1900` is 19,00 €. */
export function euros(cents: number): string {
  return new Intl.NumberFormat("fr-FR", { style: "currency", currency: "EUR" }).format(cents / 100);
}

/** Issues a certificate of rights, and fetches it: the link needs no session, lasts five minutes, and is never kept. */
export async function rightsCertificate(api: Api): Promise<Blob> {
  const document = await done(
    api.POST("/documents/rights-certificates", { body: {}, params: { header: idempotencyKey() } }),
  );
  const file = await fetch(document.downloadUrl);
  if (!file.ok) {
    throw new Error(`the document answers ${file.status}`);
  }
  return file.blob();
}

/** Sends a file for a message: announced first, then put where the answer says, with the headers that it says. */
export async function attach(api: Api, name: string, file: Blob): Promise<string> {
  const link = await done(
    api.POST("/messages/attachments", {
      body: { fileName: name, contentType: file.type as Schemas["NewMessageAttachment"]["contentType"], size: file.size },
      params: { header: idempotencyKey() },
    }),
  );
  const sent = await fetch(link.uploadUrl, { method: link.uploadMethod, headers: link.uploadHeaders, body: file });
  if (!sent.ok) {
    throw new Error(`the upload answers ${sent.status}`);
  }
  return link.attachmentId;
}

/** What to tell the person of a problem, and what to do: the compiler knows every `type`. */
export function advice(trouble: unknown): string {
  if (!(trouble instanceof ApiProblem)) {
    return "Le service ne répond pas. Vérifiez votre connexion, puis réessayez.";
  }
  const { problem, retryAfter, fields } = trouble;
  switch (problem.type) {
    case "/problems/invalid-fields":
      return [...fields].map(([field, message]) => `${field}\u202f: ${message}`).join("\n");
    case "/problems/session-required":
      return "Votre session a pris fin. Reconnectez-vous.";
    case "/problems/too-many-attempts":
      return `${problem.detail} (${retryAfter ?? 60} s)`;
    default:
      return problem.detail;
  }
}
