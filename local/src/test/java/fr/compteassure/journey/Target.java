package fr.compteassure.journey;

import static fr.compteassure.acceptance.Values.map;

import fr.compteassure.acceptance.Api;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Where the journeys go.
 *
 * @param api the application
 * @param mails where its e-mails can be read; empty, what needs one is skipped
 * @param files how it is told of people; empty, what needs somebody of one's own is skipped
 * @param advisors the token of an advisor, by fund and name; empty, what needs one is skipped
 * @param links where what its links to files lead to is found from here
 * @param patience how long it may take
 */
record Target(Api api, Optional<SentMails> mails, Optional<FundFiles> files,
        Optional<BiFunction<String, String, String>> advisors, Links links, Patience patience) {
    static final String WHERE = "base.url";
    static final String MAILS = "mails.url";
    static final String BUCKET = "import.bucket";
    static final String ADVISOR = "advisor.token";

    /** What a link to a file becomes for who follows it. */
    @FunctionalInterface
    interface Links {
        URI follow(String link);
    }

    /** A runner, which has everything. */
    static Target runner(URI address) {
        var api = new Api(address);
        return new Target(api, Optional.of(SentMails.at(address.resolve("/_local/mails"))),
                Optional.of(FundFiles.ofRunner(api)), Optional.of((cpam, name) -> token(api, cpam, name)), URI::create,
                Patience.LOCAL);
    }

    private static String token(Api api, String cpam, String name) {
        return api.send("POST", "/_local/advisor-token", Api.json(map("cpam", cpam, "name", name))).text("token");
    }

    /**
     * What the command line names: a runner by {@code base.url} alone, as it answers under {@code /_local}; anything else
     * by what can be had of it, too.
     *
     * @param settings the system's properties
     */
    static Target of(Map<String, String> settings) {
        var address = URI.create(settings.get(WHERE).replaceFirst("/?$", "/"));
        var api = new Api(address);
        if (api.send("GET", "/_local/mails?to=nobody@example.org", null).status() == 200) {
            return runner(address);
        }
        var mails = setting(settings, MAILS).map(URI::create);
        return new Target(api, mails.map(SentMails::at),
                setting(settings, BUCKET)
                        .map(bucket -> FundFiles.ofBucket(Buckets.of(settings), bucket, Patience.REMOTE)),
                setting(settings, ADVISOR).map(token -> (_, _) -> token), links(settings), Patience.REMOTE);
    }

    /**
     * A LocalStack in which the application is deployed.
     *
     * @param endpoint where all of it answers
     * @param api the id of the REST API
     * @param bucket where the fund's files go
     */
    static Target localStack(URI endpoint, String api, String bucket) {
        return of(Map.of(WHERE, endpoint.resolve("/_aws/execute-api/" + api + "/").toString(), MAILS,
                endpoint.resolve(SentMails.OF_LOCALSTACK).toString(), BUCKET, bucket, Buckets.ENDPOINT,
                endpoint.toString()));
    }

    /** An emulator tells its own name for files: what is under it is under its address, too. */
    private static Links links(Map<String, String> settings) {
        return setting(settings, Buckets.ENDPOINT).map(URI::create)
                .<Links>map(endpoint -> link -> endpoint.resolve(path(URI.create(link)))).orElse(URI::create);
    }

    private static String path(URI link) {
        return link.getRawPath() + "?" + link.getRawQuery();
    }

    private static Optional<String> setting(Map<String, String> settings, String name) {
        return Optional.ofNullable(settings.get(name)).filter(value -> !value.isBlank());
    }
}
