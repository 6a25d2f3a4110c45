package org.calends.caldav.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class MultistatusTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void nothing_is_a_whole_document_too() throws IOException {
        Multistatus.write(out, answers -> {
        });

        assertThat(text()).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<D:multistatus ")
                .endsWith("></D:multistatus>\n");
    }

    @Test
    void what_is_said_leaves_before_the_end() throws IOException {
        int[] mostHeld = new int[1];
        int[] said = new int[1];

        Multistatus.write(out, answers -> {
            for (int i = 0; i < 5_000; i++) {
                answers.add("/e" + i, Map.of(DavNames.CALENDAR_DATA, "x".repeat(500)), List.of());
                said[0] += 500;
                mostHeld[0] = Math.max(mostHeld[0], said[0] - out.size());
            }
            answers.addToken("t");
        });

        assertThat(mostHeld[0]).isLessThan(64_000);
        assertThat(text().split("<D:response>")).hasSize(5_001);
        assertThat(text()).endsWith("<D:sync-token>t</D:sync-token></D:multistatus>\n");
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
