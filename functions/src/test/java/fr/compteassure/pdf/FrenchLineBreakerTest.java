package fr.compteassure.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchLineBreakerTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"à l’adresse; à |l’adresse", "Ille-et-Vilaine; Ille-|et-|Vilaine",
            "articles 313-1 à 313-3; articles |313-1 |à |313-3", "le 05/10/2026; le |05/10/2026",
            "deux  espaces; deux  |espaces", "mot; mot",
            "un e-mail; un |e-mail",
            "sur https://a-deux.example/cc-dd ou-bien; sur |https://a-deux.example/cc-dd |ou-|bien",
            "l’e-mail; l’e-mail", "36\u00A046\u202F: non; 36\u00A046\u202F: |non",
            "12\u00A0€ nets; 12\u00A0€ |nets",
            "soins – moi-même; soins |– |moi-|même"})
    void linesBreakWhereFrenchAllows(String text, String parts) {
        assertThat(String.join("|", split(text))).isEqualTo(parts);
    }

    private static List<String> split(String text) {
        FrenchLineBreaker breaker = new FrenchLineBreaker();
        breaker.setText(text);
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int end = breaker.next(); end != -1; end = breaker.next()) {
            parts.add(text.substring(start, end));
            start = end;
        }
        return parts;
    }
}
