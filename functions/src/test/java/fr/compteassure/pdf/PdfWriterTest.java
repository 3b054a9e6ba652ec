package fr.compteassure.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A template that names an address gets nothing from it, whatever the address. */
class PdfWriterTest {
    @Test
    void noAddressIsAsked() throws Exception {
        List<String> asked = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://localhost:" + server.getAddress().getPort();
            write("<img src=\"" + address + "/image.png\" alt=\"x\"/><p>Fin</p>", "<link rel=\"stylesheet\" href=\""
                    + address + "/style.css\"/><style>@import url(" + address + "/import.css); body { background: url("
                    + address + "/back.png) } @font-face { font-family: x; src: url(" + address + "/x.ttf) }</style>");
        } finally {
            server.stop(0);
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void noFileIsRead(@TempDir Path directory) throws Exception {
        Path style = Files.writeString(directory.resolve("style.css"), "p:before { content: 'Lu ' }");
        String head = "<link rel=\"stylesheet\" href=\"" + style.toUri() + "\"/>";
        assertThat(Text.of(write("<p>Fin</p>", head))).isEqualTo("Fin");
    }

    private static byte[] write(String body, String head) {
        PdfProperties properties = PdfProperties.of(Samples.shortRights(), "Essai");
        return new PdfWriter().write("<html lang=\"fr-FR\"><head><title>Essai</title>" + head
                + "<style>body { font-family: \"Liberation Sans\" }</style></head><body>" + body + "</body></html>",
                properties, new Templates().fill("metadata.xml", properties.values()));
    }
}
