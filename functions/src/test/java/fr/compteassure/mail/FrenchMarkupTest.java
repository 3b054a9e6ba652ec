package fr.compteassure.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrenchMarkupTest {
    private static String marked(String body) {
        return FrenchMarkup.of("<head><title>e-mail du 1er</title></head>\n<body>" + body + "</body>\n")
                .replaceFirst("(?s)<head><title>e-mail du 1er</title></head>\n<body>(.*)</body>\n", "$1");
    }

    @Test
    void theEndOfAnOrdinalStandsAboveTheLine() {
        assertThat(marked("<p>mardi 1er décembre</p>"))
                .isEqualTo("<p>mardi 1<sup style=\"font-size:70%;line-height:0\">er</sup> décembre</p>");
        assertThat(marked("le 11erX, hier")).isEqualTo("le 11erX, hier");
    }

    @Test
    void anEmailIsNotBrokenAtItsHyphen() {
        assertThat(marked("Un e-mail, des e-mails. E-mail")).isEqualTo("Un <span style=\"white-space:nowrap\">e-mail"
                + "</span>, des <span style=\"white-space:nowrap\">e-mails</span>. <span style=\"white-space:nowrap\">"
                + "E-mail</span>");
    }

    @Test
    void anAddressStaysAsItIs() {
        var link = "<a href=\"https://e-mail.example/e-mail#token=1er\">https://e-mail.example/e-mail#token=abc</a>";

        assertThat(marked(link)).isEqualTo(link);
    }
}
