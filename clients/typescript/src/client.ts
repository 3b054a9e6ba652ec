import createClient, { type Middleware } from "openapi-fetch";
import type { components, paths } from "./api.js";

/** What the API answers when something is not done (RFC 9457): look at `type`, show `title` and `detail`. */
export type Problem = components["schemas"]["Problem"];

/** The typed client: every path, parameter, body and answer of `openapi.yaml`. */
export type Api = ReturnType<typeof createClient<paths>>;

/** A problem, thrown. */
export class ApiProblem extends Error {
  override readonly name = "ApiProblem";

  constructor(
    readonly problem: Problem,
    /** For how many seconds to wait, where the API says so. */
    readonly retryAfter: number | undefined,
  ) {
    super(`${problem.status} ${problem.type}`);
  }

  /** What is wrong with a field, by the field's path, such as `contact.email`. */
  get fields(): Map<string, string> {
    return new Map(this.problem.errors?.map(({ field, message }) => [field, message]));
  }
}

/**
 * A client of the API.
 *
 * @param baseUrl where it answers: `/api`, or `https://compte.example/api` from another origin
 * @param session the token of the session, or nothing. Keep it in a variable: it is no cookie, and belongs into no storage
 */
export function apiAt(baseUrl: string, session: () => string | undefined = () => undefined): Api {
  const api = createClient<paths>({ baseUrl });
  const bearer: Middleware = {
    onRequest({ request }) {
      const token = session();
      if (token !== undefined) {
        request.headers.set("Authorization", `Bearer ${token}`);
      }
      return request;
    },
  };
  api.use(bearer);
  return api;
}

/** What a call answers; a problem is thrown as an {@link ApiProblem}. */
export async function done<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok) {
    throw new ApiProblem(problemOf(error, response), seconds(response.headers.get("Retry-After")));
  }
  return data as T;
}

/** Something before the API may have answered, in words of its own. */
function problemOf(body: unknown, response: Response): Problem {
  return typeof body === "object" && body !== null && "type" in body
    ? (body as Problem)
    : {
        type: "/problems/unexpected",
        title: "Erreur inattendue",
        status: response.status,
        detail: "Le service n’a pas répondu comme prévu. Réessayez dans quelques minutes.",
      };
}

function seconds(retryAfter: string | null): number | undefined {
  return retryAfter === null ? undefined : Number(retryAfter);
}

/** The key of a submission: draw it once, when the person submits, and send the same one again when no answer came. */
export function idempotencyKey(): { "Idempotency-Key": string } {
  return { "Idempotency-Key": crypto.randomUUID() };
}
