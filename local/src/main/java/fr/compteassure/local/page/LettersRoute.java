package fr.compteassure.local.page;

import fr.compteassure.local.http.Request;
import fr.compteassure.local.http.Response;
import java.util.Map;

/** {@code GET /_local/letters}: the letters of the print queue, and under it the PDF of each. */
final class LettersRoute {
    private final PrintedLetters letters;

    LettersRoute(PrintedLetters letters) {
        this.letters = letters;
    }

    /** @param rest the part of the path behind {@code /_local/letters/}, empty for the list */
    Response answer(Request request, String rest) {
        if (!rest.isEmpty()) {
            return letters.file("letters/" + rest).map(file -> Response.of(200, "application/pdf", file))
                    .orElseGet(LocalPages::notFound);
        }
        String site = "http://" + request.header("Host").orElse("localhost");
        return Response.json(200, Map.of("items", letters.all().stream().map(each -> each.json(site)).toList()));
    }
}
