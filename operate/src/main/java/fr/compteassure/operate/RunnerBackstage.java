package fr.compteassure.operate;

import fr.compteassure.cloud.KeyedHash;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The local runner's own pages: the e-mails that it sent, and its import. */
final class RunnerBackstage implements Backstage {
    /** Nobody but whoever runs it reaches a runner, whose pages show all e-mails: no secret is needed. */
    private static final TestPerson PERSON = TestPerson.of(purpose -> Base64.getUrlDecoder()
            .decode(KeyedHash.ofSecret("of a runner: " + purpose)));
    private static final String MAILS = "/_local/mails?to=" + URLEncoder.encode(PERSON.email(), StandardCharsets.UTF_8);
    private static final Pattern TOKEN = Pattern.compile("/validation#token=([A-Za-z0-9_-]+)");
    private static final Pattern CODE = Pattern.compile("(?<!\\d)(\\d{6})(?!\\d)");

    private final Site site;

    RunnerBackstage(Site site) {
        this.site = site;
    }

    /** Whether a runner answers there. */
    static boolean isAt(Site site) {
        return site.get(MAILS).json().get("items") instanceof List<?>;
    }

    @Override
    public long importInsured(String file) {
        var report = site.post("/_local/imports/insured", file).expect(200, "the import").json();
        return report.get("imported") instanceof Number imported ? imported.longValue() : 0;
    }

    @Override
    public Optional<SentMail> last(Kind kind) {
        var wanted = switch (kind) {
            case VALIDATION -> TOKEN;
            case CODE -> CODE;
        };
        return mails().flatMap(mail -> wanted.matcher((String) mail.get("text")).results().limit(1)
                .map(found -> new SentMail(mail.get("sentAt") + found.group(1), found.group(1), Optional.empty())))
                .findFirst();
    }

    private Stream<Map<?, ?>> mails() {
        var mails = (List<?>) site.get(MAILS).expect(200, "the list of e-mails").json().get("items");
        return mails.stream().map(mail -> (Map<?, ?>) mail);
    }

    @Override
    public TestPerson person() {
        return PERSON;
    }
}
