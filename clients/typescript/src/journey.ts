// What the example does, done against a runner: node dist/journey.js ADDRESS APPLICATION
// ADDRESS is the runner's, such as http://localhost:8080/; APPLICATION is the JSON of an account to open for somebody whom
// its registry knows. Tells what came of it as one line of JSON.
import type { components } from "./api.js";
import { apiAt, ApiProblem, done } from "./client.js";
import { advice, attach, euros, logIn, openAccount, payments, rightsCertificate } from "./example.js";

const [address, text] = process.argv.slice(2);
if (address === undefined || text === undefined) {
  throw new Error("node dist/journey.js ADDRESS APPLICATION");
}
const baseUrl = new URL("api", address).href;
const application = JSON.parse(text) as components["schemas"]["AccountApplication"];
const credentials = { nir: application.nir, password: application.password };

/** The token of the link of the person's e-mail, which the runner shows; a person opens it. */
async function validationToken(): Promise<string> {
  const mails = new URL(`_local/mails?to=${encodeURIComponent(application.contact.email)}`, address);
  for (let tries = 0; tries < 100; tries++) {
    const token = /#token=([\w-]+)/.exec(await (await fetch(mails)).text())?.[1];
    if (token !== undefined) {
      return token;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("no e-mail came");
}

/** The problem that something fails with. */
async function problemOf(trial: () => Promise<unknown>): Promise<ApiProblem> {
  try {
    await trial();
  } catch (trouble) {
    if (trouble instanceof ApiProblem) {
      return trouble;
    }
    throw trouble;
  }
  throw new Error("it was done");
}

const wrong = await problemOf(() => openAccount(apiAt(baseUrl), { ...application, postalCode: "0" }));
const validateBefore = await openAccount(apiAt(baseUrl), application);
await done(apiAt(baseUrl).POST("/accounts/validation", { body: { token: await validationToken() } }));

const api = await logIn(baseUrl, credentials);
const account = await done(api.GET("/account"));
const paid: string[] = [];
for await (const payment of payments(api, 2)) {
  paid.push(`${payment.paidOn} ${euros(payment.paidCents)}`);
}
const certificate = await rightsCertificate(api);
const attachmentId = await attach(api, "photo.png", new Blob([new Uint8Array(12)], { type: "image/png" }));

await done(api.DELETE("/sessions/current"));
const ended = await problemOf(() => done(api.GET("/account")));
let locked = await problemOf(() => logIn(baseUrl, { ...credentials, password: "Un-vilain-Canard-8" }));
for (let tries = 0; locked.problem.status === 401 && tries < 5; tries++) {
  locked = await problemOf(() => logIn(baseUrl, { ...credentials, password: "Un-vilain-Canard-8" }));
}

console.log(
  JSON.stringify({
    wrongFields: [...wrong.fields.keys()],
    validateBefore,
    familyName: account.familyName,
    paid,
    certificate: await certificate.slice(0, 5).text(),
    attached: attachmentId !== "",
    ended: ended.problem.type,
    locked: locked.problem.type,
    retryAfter: locked.retryAfter,
    advice: advice(locked),
  }),
);
