package fr.compteassure.document;

import static fr.compteassure.acceptance.Api.session;
import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.Reply;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.payment.Payment;
import fr.compteassure.payment.StoredPayments;
import fr.compteassure.value.InsuredId;
import fr.compteassure.value.Nir;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.S3Object;

/** An insured person who has documents made. */
public record DocumentUser(Application application, Person person, String token) {
    static final String RIGHTS = "/documents/rights-certificates";
    static final String ALLOWANCES = "/documents/daily-allowance-certificates";
    static final String STATEMENTS = "/documents/monthly-statements";

    /** A new member who has logged in. */
    static DocumentUser of(Application application) {
        var person = application.member();
        return new DocumentUser(application, person, application.logIn(person));
    }

    /** The same person after a new log-in. */
    DocumentUser again() {
        return new DocumentUser(application, person, application.logIn(person));
    }

    Cloud cloud() {
        return application.cloud();
    }

    LocalDate today() {
        return cloud().today();
    }

    InsuredId insured() {
        return cloud().keyedHash().of(new Nir(person.nir()));
    }

    /** Changes what the registry knows of the person. */
    DocumentUser registered(Consumer<Map<String, Object>> change) {
        var record = person.record();
        change.accept(record);
        try {
            assertThat(application.imports(JSON.std.asString(record)).json()).containsEntry("imported", 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    DocumentUser paid(Payment... payments) {
        StoredPayments.put(cloud(), payments);
        return this;
    }

    Reply post(String path, Object body, String... headers) {
        var all = new String[headers.length + 2];
        System.arraycopy(session(token), 0, all, 0, 2);
        System.arraycopy(headers, 0, all, 2, headers.length);
        return application.api().post(path, body, all);
    }

    /** The certificate of rights with all beneficiaries. */
    Reply rights() {
        return issued(post(RIGHTS, map()));
    }

    Reply allowances(Object from, Object to) {
        return post(ALLOWANCES, map("from", from.toString(), "to", to.toString()));
    }

    Reply statement(Object month) {
        return post(STATEMENTS, map("month", month.toString()));
    }

    Reply get(String path) {
        return application.api().get(path, session(token));
    }

    /** The keys of the files in the bucket that are kept for the person. */
    List<String> files() {
        return cloud().clients().s3()
                .listObjectsV2(request -> request.bucket(cloud().config().documentBucket())
                        .prefix("documents/" + insured().value()))
                .contents().stream().map(S3Object::key).toList();
    }

    /** Puts some file in the bucket. */
    void put(String key) {
        cloud().clients().s3().putObject(request -> request.bucket(cloud().config().documentBucket()).key(key),
                RequestBody.fromString("%PDF-"));
    }

    static Reply issued(Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return reply;
    }

    /** What a link gives. */
    static HttpResponse<byte[]> follow(String link) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(link)).build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The file of a document. */
    static byte[] file(Reply document) {
        return file(document.text("downloadUrl"));
    }

    /** The file that a link leads to. */
    public static byte[] file(String link) {
        var response = follow(link);
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    /** The text of a document, any run of white space one space. */
    static String text(Reply document) {
        try (var pdf = Loader.loadPDF(file(issued(document)))) {
            return new PDFTextStripper().getText(pdf).replaceAll("[\\s\\u00A0\\u202F]+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
