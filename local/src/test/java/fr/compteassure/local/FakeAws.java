package fr.compteassure.local;

import fr.compteassure.local.aws.Mail;
import fr.compteassure.local.aws.Sms;
import fr.compteassure.local.lambda.FunctionHost;
import fr.compteassure.local.page.DeadLetter;
import fr.compteassure.local.page.DeadLetters;
import fr.compteassure.local.page.DemoMember;
import fr.compteassure.local.page.DemoPeople;
import fr.compteassure.local.page.DemoPerson;
import fr.compteassure.local.page.Imports;
import fr.compteassure.local.page.Mails;
import fr.compteassure.local.page.PrintedLetter;
import fr.compteassure.local.page.PrintedLetters;
import fr.compteassure.local.page.SentSms;
import java.net.URI;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An AWS in which something has happened. */
public final class FakeAws implements LocalAws {
    private static final List<Mail> MAILS = List.of(
            new Mail("a+1@example.org", "Premier", "Lien : http://localhost/validation#token=a&b.",
                    "<p class=\"x\">un</p>", Instant.parse("2026-11-23T10:15:00Z")),
            new Mail("b@example.org", "Second <b>", "deux", "<p>deux</p>", Instant.parse("2026-11-23T10:16:00Z")));

    /** @param setting what a real one would need */
    public FakeAws(Setting setting) {}

    @Override
    public URI queues() {
        return URI.create("http://localhost:1");
    }

    @Override
    public Map<String, String> environment() {
        return Map.of();
    }

    @Override
    public Mails mails() {
        return to -> MAILS.stream().filter(mail -> to == null || mail.to().equals(to)).toList();
    }

    @Override
    public SentSms sms() {
        return () -> List.of(new Sms("+33639981234", "Bonjour <b>", Instant.parse("2026-11-23T10:17:00Z")));
    }

    @Override
    public PrintedLetters letters() {
        return new PrintedLetters() {
            @Override
            public List<PrintedLetter> all() {
                return List
                        .of(new PrintedLetter("letters/2026-11-23/letter-1.pdf", "Zoé <b>\n1 rue X",
                                "Objet\u202F: le code",
                                Optional.of("7K4M-9QXT-0WGV-M8W1"), Instant.parse("2026-11-23T10:18:00Z")));
            }

            @Override
            public Optional<byte[]> file(String key) {
                return all().stream().filter(each -> each.key().equals(key)).map(_ -> "%PDF-".getBytes()).findFirst();
            }
        };
    }

    @Override
    public DeadLetters deadLetters() {
        return () -> List.of(new DeadLetter("OutboxDead", "{\"a\":1}"));
    }

    @Override
    public Imports imports() {
        return (kind, file) -> ("{\"kind\":\"" + kind + "\",\"bytes\":" + Files.size(file) + "}").getBytes();
    }

    @Override
    public DemoPeople demoPeople() {
        return new DemoPeople() {
            @Override
            public List<DemoPerson> some() {
                return List.of(new DemoPerson("Lefèvre", "185037599904274", "1985-03-12", "35000", "Ille-et-Vilaine"));
            }

            @Override
            public List<DemoMember> members() {
                return List.of(new DemoMember("Claire Fontanel", "284056999912785", "Un-<b>-mot", "claire@example.org",
                        "Rhône"));
            }
        };
    }

    @Override
    public void connect(FunctionHost functions) {}

    @Override
    public void close() {}
}
