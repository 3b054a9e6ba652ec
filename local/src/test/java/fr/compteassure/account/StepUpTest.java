package fr.compteassure.account;

import static fr.compteassure.acceptance.AccountUser.stepUp;
import static fr.compteassure.acceptance.Application.atOnce;
import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.Reply;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What wants more than a session: a code by e-mail, or a recovery code. */
class StepUpTest {
    @AutoClose
    private static final Application application = Application.start();

    private static Reply makeCodes(AccountUser user, String... headers) {
        return user.post("/account/recovery-codes", null, headers);
    }

    private static Reply newEmail(AccountUser user, String... headers) {
        return user.send("PATCH", "/account/contact", map("email", Person.next().email()), headers);
    }

    private static String other(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    @Test
    void withoutACodeNothingIsDone() {
        var user = AccountUser.of(application);

        var reply = makeCodes(user);

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.problem()).isEqualTo("step-up-required");
        assertThat(newEmail(user).problem()).isEqualTo("step-up-required");
        assertThat(user.mails()).hasSize(1);
    }

    @Test
    void theCodeOfTheEmailConfirmsOnce() {
        var user = AccountUser.of(application);
        var code = user.code();

        assertThat(makeCodes(user, stepUp(code)).status()).isEqualTo(201);

        assertThat(makeCodes(user, stepUp(code)).problem()).isEqualTo("step-up-refused");
        assertThat(newEmail(user, stepUp(code)).problem()).isEqualTo("step-up-refused");
    }

    @Test
    void spacesInACodeDoNotCount() {
        var user = AccountUser.of(application);
        var code = user.code();

        assertThat(newEmail(user, stepUp(" " + code.substring(0, 3) + " " + code.substring(3) + " ")).status())
                .isEqualTo(200);
    }

    @Test
    void whoIsRefusedIsToldOfRecoveryCodesWhereTheyServe() {
        var user = AccountUser.of(application);

        assertThat(newEmail(user).text("detail")).contains("codes de secours");
        assertThat(newEmail(user, stepUp("000000")).text("detail")).contains("code de secours");
        assertThat(makeCodes(user).text("detail")).doesNotContain("convient aussi").contains("Sans adresse e-mail");
        assertThat(makeCodes(user, stepUp("000000")).text("detail"))
                .contains("si votre compte n’a pas d’adresse e-mail");
    }

    @Test
    void aCodeIsTooOldToTheSecond() {
        var user = AccountUser.of(application);
        var code = user.code();
        application.advance(Duration.ofMinutes(10));

        assertThat(makeCodes(user, stepUp(code)).problem()).isEqualTo("step-up-refused");
    }

    @Test
    void aCodeServesInItsSessionAndForItsPersonOnly() {
        var user = AccountUser.of(application);
        var elsewhere = user.elsewhere();
        var somebody = AccountUser.of(application);
        var code = user.code();
        elsewhere.code();
        somebody.code();

        assertThat(makeCodes(elsewhere, stepUp(code)).problem()).isEqualTo("step-up-refused");
        assertThat(makeCodes(somebody, stepUp(code)).problem()).isEqualTo("step-up-refused");
        assertThat(makeCodes(user, stepUp(code)).status()).isEqualTo(201);
    }

    @Test
    void aNewCodeTakesThePlaceOfTheFormer() {
        var user = AccountUser.of(application);
        var former = user.code();
        var latter = user.code();

        if (!former.equals(latter)) {
            assertThat(makeCodes(user, stepUp(former)).problem()).isEqualTo("step-up-refused");
        }
        assertThat(makeCodes(user, stepUp(latter)).status()).isEqualTo(201);
    }

    @Test
    void fiveTriesAreCountedBeforeTheyAreLookedAt() {
        var user = AccountUser.of(application);
        var code = user.code();

        var replies = atOnce(12, () -> makeCodes(user, stepUp(other(code))));

        assertThat(replies).allSatisfy(reply -> assertThat(reply.problem()).isEqualTo("step-up-refused"));
        assertThat(makeCodes(user, stepUp(code)).problem()).isEqualTo("step-up-refused");
        assertThat(makeCodes(user, stepUp(user.code())).status()).isEqualTo(201);
    }

    @Test
    void fourWrongOnesLeaveTheRightOneGood() {
        var user = AccountUser.of(application);
        var code = user.code();
        for (int i = 0; i < 4; i++) {
            makeCodes(user, stepUp(other(code)));
        }

        assertThat(makeCodes(user, stepUp(code)).status()).isEqualTo(201);
    }

    @Test
    void aCodeIsSpentOnlyWhenWhatItConfirmsIsDone() {
        var user = AccountUser.of(application);
        var taken = application.member();
        var code = user.code();

        assertThat(user.send("PATCH", "/account/contact", map("email", taken.email()), stepUp(code)).problem())
                .isEqualTo("email-in-use");
        assertThat(user.send("PATCH", "/account/contact", map("email", "no address"), stepUp(code)).status())
                .isEqualTo(400);

        assertThat(newEmail(user, stepUp(code)).status()).isEqualTo(200);
    }

    @Test
    void oneCodeConfirmsOneOfTwoAtOnce() {
        var user = AccountUser.of(application);
        var code = user.code();

        var replies = atOnce(2, () -> makeCodes(user, stepUp(code)));

        assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(201, 403);
    }

    @Test
    void fiveCodesAnHourAreSentAndThenOneIsToldToWait() {
        var user = AccountUser.of(application);

        var replies = atOnce(8, () -> user.post("/account/step-up", map()));

        assertThat(replies).filteredOn(reply -> reply.status() == 202).hasSize(5);
        assertThat(replies).filteredOn(reply -> reply.status() == 429).hasSize(3).allSatisfy(reply -> {
            assertThat(Long.parseLong(reply.header("Retry-After"))).isBetween(3500L, 3600L);
            assertThat(reply.text("detail")).contains("60 minutes", "code de secours");
        });
        assertThat(user.mails()).hasSize(1 + 5);
        application.advance(Duration.ofHours(1));
        var later = user.elsewhere();
        assertThat(later.post("/account/step-up", null).status()).isEqualTo(202);
    }

    @Test
    void theSameRequestSentAgainWithItsKeyIsDoneOnceAndAnsweredTheSame() {
        var user = AccountUser.of(application);
        var key = UUID.randomUUID().toString();
        for (int i = 0; i < 3; i++) {
            assertThat(user.post("/account/step-up", null, "Idempotency-Key", key).status()).isEqualTo(202);
        }
        assertThat(user.mails()).hasSize(2);
        var code = AccountUser.code(user.mails().getFirst());

        var replies = IntStream.range(0, 3).mapToObj(_ -> makeCodes(user, "Step-Up-Code", code, "Idempotency-Key", key))
                .toList();

        assertThat(replies).extracting(Reply::status).containsOnly(201);
        assertThat(replies).extracting(reply -> reply.json().get("codes")).containsOnly(
                replies.getFirst().json().get("codes"));
        assertThat(makeCodes(user, "Step-Up-Code", code, "Idempotency-Key", UUID.randomUUID().toString()).status())
                .isEqualTo(403);
    }

    @Test
    void aRecoveryCodeServesInPlaceOfTheEmailOnceAndIsTold() {
        var user = AccountUser.of(application);
        var codes = user.recoveryCodes();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();

        assertThat(newEmail(user, stepUp(codes.get(3).toLowerCase())).status()).isEqualTo(200);

        assertThat(newEmail(user, stepUp(codes.get(3))).problem()).isEqualTo("step-up-refused");
        assertThat(user.subjects()).contains("Un de vos codes de secours a été utilisé");
        assertThat(user.kinds()).contains("RECOVERY_CODES_MADE", "RECOVERY_CODE_USED");
    }

    @Test
    void aRecoveryCodeMakesNoOthersAndANewSetVoidsTheFormer() {
        var user = AccountUser.of(application);
        var former = user.recoveryCodes();
        assertThat(makeCodes(user, stepUp(former.getFirst())).problem()).isEqualTo("step-up-refused");

        var latter = user.recoveryCodes();

        assertThat(newEmail(user, stepUp(former.getFirst())).problem()).isEqualTo("step-up-refused");
        assertThat(newEmail(user, stepUp(latter.getFirst())).status()).isEqualTo(200);
    }

    @Test
    void fiveWrongRecoveryCodesAnHourAreTold() {
        var user = AccountUser.of(application);
        var codes = user.recoveryCodes();

        var replies = atOnce(12, () -> newEmail(user, stepUp("0000-0000-0000-0000")));

        assertThat(replies).filteredOn(reply -> reply.status() == 403).hasSize(5);
        assertThat(replies).filteredOn(reply -> reply.status() == 429).hasSize(7);
        assertThat(newEmail(user, stepUp(codes.getFirst())).status()).isEqualTo(429);
        application.advance(Duration.ofHours(1));
        assertThat(newEmail(user.elsewhere(), stepUp(codes.getFirst())).status()).isEqualTo(200);
    }

    @Test
    void theCodeStandsInNoTableAndNoSubject() {
        var user = AccountUser.of(application);
        var code = user.code();

        assertThat(user.subjects()).noneMatch(subject -> subject.contains(code));
        assertThat(List.of(application.cloud().clients().dynamoDb().listTables().tableNames().stream()
                .flatMap(table -> application.cloud().clients().dynamoDb()
                        .scanPaginator(request -> request.tableName(table)).items().stream())
                .map(Object::toString).filter(item -> item.contains("=" + code) || item.contains("(" + code))
                .toArray()))
                .containsExactly(new Object[0]);
    }
}
