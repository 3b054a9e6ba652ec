package fr.compteassure.bench.load;

import fr.compteassure.bench.load.SetUpApi.JsonText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** People whom the runner is given: the fund's files of them, accounts that they validate, and times to meet them at. */
public record LocalPeople(SetUpApi api) {
    private static final Pattern TOKEN = Pattern.compile("token=([A-Za-z0-9_-]+)");
    private static final int DAYS = 28;
    /** Each try waits for a fifth of a second. */
    private static final int TRIES = 150;

    /** Makes so many of both kinds; others than those of earlier runs, but by an unlikely chance. */
    Population population(int accounts, int newcomers) {
        var first = ThreadLocalRandom.current().nextInt(TestPerson.HOW_MANY - accounts - newcomers);
        var people = IntStream.range(first, first + accounts + newcomers).mapToObj(TestPerson::numbered).toList();
        var today = LocalDate.ofInstant(Instant.parse((String) api.get("/_local/clock").get("now")),
                ZoneId.of("Europe/Paris"));
        System.out.printf("%d people are imported, %d accounts opened%n", people.size(), accounts);
        imported("insured", people.stream().map(TestPerson::record));
        imported("payments", people.stream().limit(accounts)
                .flatMap(person -> new TestPayments(person, today).records()));
        people.stream().limit(accounts).forEach(this::open);
        publish(today);
        return new Population(people.stream().limit(accounts).map(TestPerson::account).toList(),
                people.stream().skip(accounts).map(TestPerson::newcomer).toList(), today, true);
    }

    /** Makes one person with an account and nothing else, who logs in; gives the token of the session. */
    public String loggedIn() {
        var person = TestPerson.numbered(0);
        imported("insured", Stream.of(person.record()));
        open(person);
        return (String) api.post("/api/sessions", Map.of("nir", person.nir(), "password", TestPerson.PASSWORD))
                .get("token");
    }

    /** Has the fund's file say another usage name of that person: what is certified from then on is something else. */
    public void rename(String usageName) {
        var record = new HashMap<>(TestPerson.numbered(0).record());
        record.put("usageName", usageName);
        imported("insured", Stream.of(record));
    }

    /**
     * Has the fund pay that person care.
     *
     * @param numbers of the payments
     * @param day when each is paid
     */
    public void paid(IntStream numbers, IntFunction<LocalDate> day) {
        var person = TestPerson.numbered(0);
        imported("payments", numbers.mapToObj(number -> TestPayments.care(person, number, day.apply(number))));
    }

    private void imported(String kind, Stream<Map<String, Object>> records) {
        var lines = records.map(JsonText::of).toList();
        var report = api.post("/_local/imports/" + kind, lines.stream().collect(Collectors.joining("\n")));
        if (!Integer.valueOf(lines.size()).equals(report.get("imported"))) {
            throw new IllegalStateException("not all lines of " + kind + " were imported: " + report);
        }
    }

    private void open(TestPerson person) {
        api.post("/api/accounts", person.application());
        api.post("/api/accounts/validation", Map.of("token", token(person.email())));
    }

    private String token(String email) {
        for (int tries = 0; tries < TRIES; tries++) {
            var mails = api.get("/_local/mails?to=" + URLEncoder.encode(email, StandardCharsets.UTF_8));
            var found = TOKEN.matcher(mails.toString());
            if (found.find()) {
                return found.group(1);
            }
            pause();
        }
        throw new IllegalStateException("no e-mail came to " + email);
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Times on every working day; what is published twice on a day is there once. */
    private void publish(LocalDate today) {
        var token = api.post("/_local/advisor-token", Map.of("cpam", TestPerson.CPAM, "name", "Camille Martin"))
                .get("token");
        for (var times : List.of(List.of("PHONE", "08:00", "12:00"), List.of("COUNTER", "13:00", "17:00"))) {
            var timetable = Map.<String, Object>of("channel", times.get(0), "from", today.plusDays(1).toString(), "to",
                    today.plusDays(DAYS).toString(), "weekdays", List.of(1, 2, 3, 4, 5), "startsAt", times.get(1),
                    "endsAt", times.get(2), "minutes", 15);
            var placed = times.get(0).equals("COUNTER")
                    ? Stream.concat(timetable.entrySet().stream(),
                            Map.<String, Object>of("place", "Accueil d’essai, lieu inventé").entrySet().stream())
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))
                    : timetable;
            api.post("/api/advisor/slots", placed, "Authorization", "Bearer " + token);
        }
    }
}
