import createClient from "openapi-fetch";
import type { paths } from "./api.js";

const api = createClient<paths>({ baseUrl: "/api" });
const opened = await api.POST("/sessions", { body: { nir: "284056999912785", password: "Un-vieux-Phare-29" } });
if (opened.error) throw new Error(opened.error.detail);
const headers = { Authorization: `Bearer ${opened.data.token}` };
const requests = await api.GET("/requests", { headers, params: { query: { status: "ACCEPTED" } } });
console.log(requests.data?.items.map((request) => `${request.number} ${request.type}`));
