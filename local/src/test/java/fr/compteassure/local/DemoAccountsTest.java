package fr.compteassure.local;

import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Reply;
import fr.compteassure.local.demo.DemoMembers;
import fr.compteassure.local.demo.DemoPeople.Person;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The accounts that a first start opens, as a second start finds them. */
class DemoAccountsTest {
    private static final Person MOTHER = DemoMembers.all().getFirst();
    private static final Person YOUNG_MAN = DemoMembers.all().getLast();
    private static final List<String> FIRST = new ArrayList<>();
    private static final List<String> SECOND = new ArrayList<>();

    @TempDir
    private static Path data;
    private static int mailsWhenReady;
    private static LocalRunner runner;
    private static Api api;

    @BeforeAll
    static void startTwice() {
        try (var first = start(FIRST)) {
            mailsWhenReady = first.mails().sent(null).size();
        }
        runner = start(SECOND);
        api = new Api(runner.uri());
    }

    private static LocalRunner start(List<String> progress) {
        return LocalRunner.start(Options.of(Path.of("..").toAbsolutePath().normalize(), data).withSchedules(false)
                .withProgress(progress::add));
    }

    @AfterAll
    static void stop() {
        runner.close();
    }

    /** Someone in a browser. */
    private record User(String[] session) {
        static User of(Person person) {
            var credentials = map("nir", person.nir(), "password", DemoMembers.PASSWORD);
            return new User(Api.session(api.post("/sessions", credentials).text("token")));
        }

        List<Map<?, ?>> requests() {
            return items(get("/requests"));
        }

        /** The only request of a type and a status, whole. */
        Reply request(String type, String status) {
            var ids = requests().stream().filter(one -> one.get("type").equals(type))
                    .filter(one -> one.get("status").equals(status)).map(one -> one.get("requestId")).toList();
            assertThat(ids).hasSize(1);
            return get("/requests/" + ids.getFirst());
        }

        Reply get(String path) {
            return api.get(path, session);
        }
    }

    private static List<Map<?, ?>> items(Reply reply) {
        return list(reply, "items");
    }

    private static List<Map<?, ?>> list(Reply reply, String name) {
        return ((List<?>) reply.json().get(name)).stream().<Map<?, ?>>map(item -> (Map<?, ?>) item).toList();
    }

    private static Stream<String> listed(Person person) {
        return User.of(person).requests().stream()
                .map(one -> one.get("type") + " " + one.get("status") + " " + one.get("nextActor"));
    }

    @Test
    void thereIsARequestInEachState() {
        assertThat(listed(MOTHER)).containsExactlyInAnyOrder("VITALE_CARD_REPORT ACCEPTED NONE",
                "VITALE_CARD_ORDER SUBMITTED FUND", "VITALE_CARD_ORDER SUBMITTED INSURED",
                "THIRD_PARTY_ACCIDENT INFORMATION_NEEDED INSURED", "USAGE_NAME_CHANGE ACCEPTED NONE");
        assertThat(listed(YOUNG_MAN)).containsExactlyInAnyOrder("THIRD_PARTY_ACCIDENT IN_REVIEW FUND",
                "FOREIGN_CARE_CLAIM REJECTED NONE", "USAGE_NAME_CHANGE WITHDRAWN NONE", "MOVE ACCEPTED NONE");
    }

    @Test
    void eachHasAnAppointmentAndTheirFundsHaveTimesOfFourWeeks() {
        assertThat(Stream.of(MOTHER, YOUNG_MAN).map(person -> ((Map<?, ?>) User.of(person).get("/account").json()
                .get("nextAppointment")).get("channel").toString())).containsExactly("COUNTER", "SIGN_LANGUAGE_VIDEO");
        for (var person : List.of(MOTHER, YOUNG_MAN)) {
            var slots = items(api.get("/cpams/" + person.cpam() + "/slots?limit=100"));
            assertThat(slots).hasSizeGreaterThan(60).extracting(slot -> slot.get("channel").toString())
                    .contains("COUNTER", "PHONE", "SIGN_LANGUAGE_VIDEO");
            assertThat(slots).filteredOn(slot -> slot.get("channel").equals("COUNTER"))
                    .allMatch(slot -> slot.get("place").toString().contains("inventé"));
        }
    }

    @Test
    void whatAnAdvisorDecidedHasItsReasonAndTheWayToContestIt() {
        var asked = User.of(MOTHER).request("THIRD_PARTY_ACCIDENT", "INFORMATION_NEEDED");
        var rejected = User.of(YOUNG_MAN).request("FOREIGN_CARE_CLAIM", "REJECTED");

        assertThat((String) list(asked, "history").getLast().get("reason")).contains("que l’école a faite");
        assertThat(list(asked, "pieces")).contains(Map.of("piece", "REPORT", "required", true, "received", false));
        assertThat((String) list(rejected, "history").getLast().get("reason")).contains("urgents et imprévus");
        assertThat(rejected.json()).containsKey("appeal");
    }

    @Test
    void thePiecesWereSentAndLookedAt() {
        var complete = list(User.of(YOUNG_MAN).request("THIRD_PARTY_ACCIDENT", "IN_REVIEW"), "attachments");

        assertThat(complete).singleElement().satisfies(one -> assertThat(one.get("status")).isEqualTo("ACCEPTED"));
    }

    @Test
    void thereIsAMessageThatIsAnsweredAndUnreadAndOnesThatAwaitTheFund() {
        assertThat(items(User.of(MOTHER).get("/messages"))).extracting(one -> one.get("unread") + " " + one.containsKey(
                "answerBy")).containsExactlyInAnyOrder("true false", "false true");
        assertThat(items(User.of(YOUNG_MAN).get("/messages"))).extracting(one -> one.get("unread") + " " + one
                .containsKey("answerBy")).containsExactly("false true");
        assertThat(User.of(MOTHER).get("/account").json()).containsEntry("unreadMessages", 1);
    }

    @Test
    void whatWasAcceptedIsInTheFile() {
        var mother = User.of(MOTHER).get("/account").json();

        assertThat(mother).containsEntry("usageName", "Bruyère");
        assertThat((Map<?, ?>) mother.get("vitaleCard")).extracting("status").isEqualTo("BLOCKED");
    }

    @Test
    void allOfTheirEmailsWereSentBeforeTheRunnerWasReady() {
        assertThat(runner.mails().sent(null)).hasSize(mailsWhenReady);
        assertThat(Stream.of(MOTHER, YOUNG_MAN)).allSatisfy(person -> assertThat(
                runner.mails().sent(DemoMembers.email(person)))
                .hasSameSizeAs(items(User.of(person).get("/account/emails"))));
    }

    @Test
    void thePageSaysHowToLogIn() throws Exception {
        assertThat(new Browser(runner.uri()).get("/_local/").body()).contains(MOTHER.nir(), YOUNG_MAN.nir(),
                DemoMembers.PASSWORD, "CPAM du Rhône");
    }

    @Test
    void allOfItHappensOnce() {
        assertThat(FIRST).filteredOn(line -> line.contains("demonstration")).hasSize(2);
        assertThat(SECOND).isNotEmpty().noneMatch(line -> line.contains("demonstration"));
    }
}
