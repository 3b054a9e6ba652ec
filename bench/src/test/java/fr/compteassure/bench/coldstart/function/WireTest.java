package fr.compteassure.bench.coldstart.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WireTest {
    private ServerSocket server;
    private Socket client;
    private Wire wire;

    @BeforeEach
    void connect() throws Exception {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        client = new Socket(server.getInetAddress(), server.getLocalPort());
        wire = new Wire(server.accept());
    }

    @AfterEach
    void disconnect() throws Exception {
        wire.close();
        client.close();
        server.close();
    }

    private void send(String text) throws Exception {
        client.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void requestsOfOneConnectionComeInTheirOrder() throws Exception {
        send("GET /next HTTP/1.1\r\nHost: x\r\n\r\nPOST /response HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc");

        assertThat(wire.next().path()).isEqualTo("/next");
        var second = wire.next();
        assertThat(second.path()).isEqualTo("/response");
        assertThat(second.text()).isEqualTo("abc");
    }

    @Test
    void aBodyInChunksIsWhole() throws Exception {
        send("POST /response HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nA;x=y\r\n0123456789\r\n0\r\n\r\n"
                + "GET /next HTTP/1.1\r\n\r\n");

        assertThat(wire.next().text()).isEqualTo("abc0123456789");
        assertThat(wire.next().path()).isEqualTo("/next");
    }

    @Test
    void whoAsksFirstWhetherToSendIsAnswered() throws Exception {
        send("POST /response HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\nok");

        assertThat(wire.next().text()).isEqualTo("ok");
        assertThat(new String(client.getInputStream().readNBytes(21), StandardCharsets.US_ASCII))
                .isEqualTo("HTTP/1.1 100 Continue");
    }

    @Test
    void anAnswerHasItsHeadersAndItsBody() throws Exception {
        wire.answer("200 OK", "{}".getBytes(StandardCharsets.UTF_8), Map.of("Lambda-Runtime-Deadline-Ms", "5"));
        wire.close();

        assertThat(new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .startsWith("HTTP/1.1 200 OK\r\n").contains("\r\nLambda-Runtime-Deadline-Ms: 5\r\n",
                        "\r\nContent-Length: 2\r\n")
                .endsWith("\r\n\r\n{}");
    }

    @Test
    void aConnectionThatIsClosedHasNoFurtherRequest() throws Exception {
        client.close();

        assertThat(wire.next()).isNull();
    }
}
