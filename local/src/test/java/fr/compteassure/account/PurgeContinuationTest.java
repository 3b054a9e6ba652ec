package fr.compteassure.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.RunContext;
import fr.compteassure.acceptance.Values;
import fr.compteassure.cloud.Cloud;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the queue of the purge brings, shard by shard. */
class PurgeContinuationTest {
    private static final String FUNCTION = "PurgeUnvalidatedAccounts";

    @AutoClose
    private final Application application = Application.start();
    private Cloud cloud;

    @BeforeEach
    void start() {
        cloud = application.cloud(FUNCTION);
    }

    private long shard(Person person) {
        return Purge.id(cloud, person).shard(Account.SHARDS);
    }

    /** Three people of one shard whose accounts lapsed one second after the other, the first first. */
    private List<Person> lapsed() {
        var people = application.people(40).stream().collect(Collectors.groupingBy(this::shard)).values().stream()
                .filter(shard -> shard.size() >= 3).findFirst().orElseThrow().subList(0, 3);
        people.forEach(person -> {
            application.open(person);
            application.advance(Duration.ofSeconds(2));
        });
        application.settle();
        application.advance(Duration.ofDays(7));
        return people;
    }

    private String run(String event, int looks) throws Exception {
        var answer = new ByteArrayOutputStream();
        new PurgeUnvalidatedAccounts(cloud).handleRequest(new ByteArrayInputStream(event.getBytes(UTF_8)), answer,
                RunContext.stoppingAfter(looks, FUNCTION));
        return answer.toString(UTF_8);
    }

    private static String message(long shard, int run) {
        var body = "{\"subject\":\"purge\",\"shard\":" + shard + ",\"run\":" + run + "}";
        return Api.json(Values.map("Records", List.of(Values.map("body", body))));
    }

    private boolean isLeft(Person person) {
        return Purge.left(application, person).findAny().isPresent();
    }

    @Test
    void aMessageIsAboutOneShard() throws Exception {
        var people = lapsed();
        var shard = shard(people.getFirst());

        assertThat(run(message((shard + 1) % Account.SHARDS, 1), 100)).contains("\"purged\":0");
        assertThat(run(message(shard, 1), 100)).contains("\"purged\":3");
    }

    @Test
    void whoFailsIsNotInTheWayOfTheRunThatGoesOn() throws Exception {
        var people = lapsed();
        var id = Purge.id(cloud, people.getFirst());
        cloud.clients().dynamoDb().updateItem(request -> request.tableName(cloud.setting("ACCOUNTS_TABLE"))
                .key(Map.of("id", AttributeValue.fromS(id.value()))).updateExpression("SET emailId = :none")
                .expressionAttributeValues(Map.of(":none", AttributeValue.fromS(""))));

        assertThat(run("{}", 1)).isEqualTo("{\"purged\":0,\"failed\":1,\"goesOn\":true}");
        application.settle();

        assertThat(people).extracting(this::isLeft).containsExactly(true, false, false);
        assertThat(application.endpoints().messages("BackgroundFailures")).as("told once a scheduled run").hasSize(1);
    }

    @Test
    void aShardIsNotGoneOnWithForEver() throws Exception {
        var shard = shard(lapsed().getFirst());

        run(message(shard, 100), 0);
        assertThat(application.endpoints().messages("BackgroundFailures")).singleElement().asString()
                .contains("tooManyRuns", "\"shard\":" + shard);

        assertThat(run(message(shard, 99), 0)).contains("\"goesOn\":true");
        assertThat(application.endpoints().messages("BackgroundFailures")).hasSize(1);
    }
}
