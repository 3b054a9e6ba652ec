package fr.compteassure.bench.load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.bodyLength;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.http.HttpDsl.header;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.http.HttpRequestActionBuilder;

/** One request each, and what it must answer; what is not answered so counts as failed. */
final class Actions {
    private static final int SMALLEST_PDF = 5_000;

    private Actions() {}

    static HttpRequestActionBuilder logIn() {
        return post("log in", "/sessions", "{\"nir\": \"#{nir}\", \"password\": \"#{password}\"}", 201)
                .check(jsonPath("$.token").saveAs("token"));
    }

    static HttpRequestActionBuilder logInWronglyOnce() {
        return post("log in, wrong password", "/sessions", "{\"nir\": \"#{nir}\", \"password\": \"#{password}x\"}",
                401);
    }

    static HttpRequestActionBuilder logOut() {
        return mine(http("log out").delete("/sessions/current")).check(status().is(204));
    }

    /** A read in the session. */
    static HttpRequestActionBuilder see(String name, String path) {
        return mine(http(name).get(path)).check(status().is(200));
    }

    /** A read that takes no account. */
    static HttpRequestActionBuilder look(String name, String path) {
        return http(name).get(path).check(status().is(200));
    }

    /** A write in the session. */
    static HttpRequestActionBuilder send(String name, String path, String body) {
        return mine(post(name, path, body, 201));
    }

    /** A document of which the link and the code are kept. */
    static HttpRequestActionBuilder issue(String name, String path, String body) {
        return send(name, path, body).check(jsonPath("$.downloadUrl").saveAs("downloadUrl"),
                jsonPath("$.verificationCode").saveAs("code"));
    }

    static HttpRequestActionBuilder download() {
        return http("download a document").get("#{downloadUrl}").check(status().is(200),
                header("Content-Type").is("application/pdf"), bodyLength().gt(SMALLEST_PDF));
    }

    static HttpRequestActionBuilder post(String name, String path, String body, int status) {
        return http(name).post(path).header("Content-Type", "application/json").body(StringBody(body))
                .check(status().is(status));
    }

    private static HttpRequestActionBuilder mine(HttpRequestActionBuilder request) {
        return request.header("Authorization", "Bearer #{token}");
    }
}
