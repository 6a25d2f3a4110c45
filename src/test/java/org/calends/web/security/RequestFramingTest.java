package org.calends.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/**
 * A request whose end two readers could see at two places is refused and the connection closed, so that what follows it is
 * never answered as a request of its own (RFC 9112, sections 2.2, 3.2, 5.2, 6.1 and 6.3). Written byte by byte: no client
 * would send it.
 */
@QuarkusTest
class RequestFramingTest {

    private static final String SECOND = "GET /q/health/live HTTP/1.1\r\nHost: second\r\n\r\n";
    private static final Pattern ANSWER = Pattern.compile("HTTP/[12]\\.[01] (\\d{3}) ");

    @TestHTTPResource("/")
    URL address;

    @ParameterizedTest
    @ValueSource(strings = {
            "Transfer-Encoding: chunked, xchunked",
            "Transfer-Encoding: xchunked, chunked",
            "Transfer-Encoding: gzip, chunked",
            "Transfer-Encoding: chunked, chunked",
            "Transfer-Encoding: chunked, identity",
            "Transfer-Encoding: identity",
            "Transfer-Encoding: xchunked",
            "Transfer-Encoding:",
            "Transfer-Encoding: chunked;q=1",
            "Transfer-Encoding: \"chunked\"",
            "Transfer-Encoding: chunked,",
            "Transfer-Encoding: ,chunked",
            "Transfer-Encoding:\u000bchunked",
            "Transfer-Encoding: chun\u0000ked",
            "Transfer-Encoding : chunked",
            "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
            "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
            "Transfer-Encoding: identity\r\nTransfer-Encoding: chunked",
            "Transfer-Encoding:\r\n chunked",
            "Transfer-Encoding: chunked\r\n , xchunked",
            " Transfer-Encoding: chunked",
            "Transfer-Encoding: chunked\r\nContent-Length: 5",
            "Content-Length: 5\r\nTransfer-Encoding: chunked",
            "Content-Length: 5\r\nContent-Length: 6",
            "Content-Length: 5, 6",
            "Content-Length: +5",
            "Content-Length: -5",
            "Content-Length: 0x5",
            "Content-Length: 5 5",
            "Content-Length: ",
            "Content-Length:\r\n 5",
            "Content-Length: 99999999999999999999",
            "Content-Length\u0000: 5" })
    void a_length_that_can_be_read_two_ways_is_refused(String length) throws IOException {
        assertRefused("POST /login HTTP/1.1\r\nHost: first\r\n" + length + "\r\n\r\n0\r\n\r\n" + SECOND);
    }

    @ParameterizedTest
    @ValueSource(strings = { "Host: first\r\nHost: second", "Host: first\r\nHost: first", "Host: first\r\nhost: second",
            "X-No: host",
            "Host: first, second", "Host: first second", "Host: user@first", "Host: first/path", "Host: first\r\n second" })
    void a_request_names_one_host(String hosts) throws IOException {
        assertRefused("GET /login HTTP/1.1\r\n" + hosts + "\r\n\r\n" + SECOND);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "GET /login HTTP/1.1\nHost: first\n\n",
            "GET /login HTTP/1.1\r\nHost: first\nX-Smuggled: yes\r\n\r\n",
            "GET /login HTTP/1.1\r\nHost: first\r\nX-Half: a\rb\r\n\r\n",
            "GET /login HTTP/1.1\r\nHost: first\r\nX-Nothing: a\u0000b\r\n\r\n",
            "GET /login HTTP/1.1\r\nHost: first\r\nX Two: a\r\n\r\n",
            "GET /login HTTP/1.1\r\nHost: first\r\nNoColon\r\n\r\n",
            "GET /login HTTP/1.1 \r\nHost: first\r\n\r\n",
            "GET /lo gin HTTP/1.1\r\nHost: first\r\n\r\n",
            "GET /login HTTP/9.9\r\nHost: first\r\n\r\n",
            "GET /login HTTP/2.0\r\nHost: first\r\n\r\n",
            "GET /login XTTP/1.1\r\nHost: first\r\n\r\n",
            "GET /login\r\n\r\n",
            "POST /login HTTP/1.1\r\nHost: first\r\nTransfer-Encoding: chunked\r\n\r\n0\n\n",
            "POST /login HTTP/1.1\r\nHost: first\r\nTransfer-Encoding: chunked\r\n\r\n+0\r\n\r\n",
            "POST /login HTTP/1.1\r\nHost: first\r\nTransfer-Encoding: chunked\r\n\r\n0x0\r\n\r\n",
            "POST /login HTTP/1.1\r\nHost: first\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n\r\n",
            "POST /login HTTP/1.1\r\nHost: first\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nab\r\n0\r\n\r\n",
            "POST /login HTTP/1.1\r\nHost: first\r\nTransfer-Encoding: chunked\r\n\r\n1;a\nb\r\na\r\n0\r\n\r\n",
            "POST /login HTTP/1.0\r\nHost: first\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" })
    void a_request_is_spelled_as_the_standard_says(String request) throws IOException {
        assertRefused(request + SECOND);
    }

    /** The rest of a request that has no body yet is where a second one would hide: here the first is told what is wrong. */
    @ParameterizedTest
    @ValueSource(strings = { "Transfer-Encoding: chunked, xchunked", "Transfer-Encoding:\r\n chunked", "Host: second",
            "Transfer-Encoding: chunked\r\nContent-Length: 5" })
    void the_refusal_is_an_answer(String header) throws IOException {
        assertThat(statuses(exchange("POST /login HTTP/1.1\r\nHost: first\r\n" + header + "\r\n\r\n0\r\n\r\n" + SECOND)))
                .isEqualTo("400 ");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/%zz", "/api/obligations?q=%zz", "/api/%", "/api/[a]|{", "/api/..%2f%zz" })
    void an_address_that_is_none_is_refused_with_a_reason(String none) throws IOException {
        assertThat(exchange("GET " + none + " HTTP/1.1\r\nHost: first\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ").contains("application/problem+json", "The address holds a %");
    }

    @Test
    void so_it_is_on_pages() throws IOException {
        assertThat(exchange("GET /obligations/%zz HTTP/1.1\r\nHost: first\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ").contains("text/html", "The address holds a %");
    }

    @Test
    void what_the_standard_allows_is_answered() throws IOException {
        assertThat(statuses(exchange("GET /q/health/live HTTP/1.1\r\nHost: first\r\n\r\n" + SECOND))).isEqualTo("200 200 ");
        assertThat(statuses(exchange("GET /q/health/live HTTP/1.1\r\nhOsT: [::1]:8080\r\nContent-Length: 0\r\n\r\n" + SECOND)))
                .isEqualTo("200 200 ");
        assertThat(statuses(exchange("POST /login HTTP/1.1\r\nHost: first\r\ntransfer-encoding: Chunked\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\n\r\n3;x=y\r\na=b\r\n0\r\nTrailer: t\r\n\r\n" + SECOND)))
                .endsWith(" 200 ");
        assertThat(statuses(exchange("GET /q/health/live HTTP/1.0\r\n\r\n"))).isEqualTo("200 ");
    }

    @Test
    void trace_gives_nothing_back() throws IOException {
        assertThat(exchange("TRACE /login HTTP/1.1\r\nHost: first\r\nX-Sent: mirrored\r\n\r\n"))
                .doesNotContain("mirrored", " 200 ");
    }

    @Test
    void nobody_is_answered_in_http2_without_tls() throws IOException {
        assertThat(exchange("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\u0000\u0000\u0000\u0004\u0000\u0000\u0000\u0000\u0000"))
                .doesNotContain("200 OK").endsWith("(closed)");
        String upgraded = exchange("GET /q/health/live HTTP/1.1\r\nHost: first\r\nConnection: Upgrade, HTTP2-Settings\r\n"
                + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\n\r\n");
        assertThat(upgraded).startsWith("HTTP/1.1 200 ").doesNotContain("101 ");
    }

    private void assertRefused(String request) throws IOException {
        String answers = exchange(request);

        assertThat(statuses(answers)).as(request).isIn("400 ", "");
        assertThat(answers).as(request).endsWith("(closed)");
    }

    private static String statuses(String answers) {
        return ANSWER.matcher(answers).results().map(found -> found.group(1) + " ").reduce("", String::concat);
    }

    private String exchange(String request) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(1500);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return everythingFrom(socket);
        }
    }

    private static String everythingFrom(Socket socket) throws IOException {
        StringBuilder answers = new StringBuilder();
        byte[] buffer = new byte[8192];
        try {
            for (int n = socket.getInputStream().read(buffer); n >= 0; n = socket.getInputStream().read(buffer)) {
                answers.append(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
            }
            return answers + "(closed)";
        } catch (SocketTimeoutException e) {
            return answers + "(open)";
        }
    }
}
