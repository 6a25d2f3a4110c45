package org.calends.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

class VersionRangeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # introduced, then fixed: the first version has the fault, the mended one has not
            introduced 1.2, fixed 1.4             | 1.1.9          | false
            introduced 1.2, fixed 1.4             | 1.2            | true
            introduced 1.2, fixed 1.4             | 1.2.0          | true
            introduced 1.2, fixed 1.4             | 1.3.99         | true
            introduced 1.2, fixed 1.4             | 1.4            | false
            introduced 1.2, fixed 1.4             | 1.10           | false
            # before the mended one by Maven's order
            introduced 0, fixed 1.4               | 1.4-rc1        | true
            introduced 0, fixed 1.4               | 1.4-SNAPSHOT   | true
            introduced 0, fixed 1.4               | 0-alpha        | true
            introduced 0, fixed 4.1.138.Final     | 4.1.137.Final  | true
            introduced 0, fixed 4.1.138.Final     | 4.1.138.Final  | false
            introduced 0, fixed 4.1.138.Final     | 4.1.138        | false
            introduced 4.2.0.Alpha1, fixed 4.2.9.Final | 4.1.140.Final | false
            # the last one that has it
            introduced 0, last_affected 2.0       | 2.0            | true
            introduced 0, last_affected 2.0       | 2.0.1          | false
            # never mended
            introduced 3                          | 2.9            | false
            introduced 3                          | 99             | true
            # mended, and broken again; in any order
            introduced 1, fixed 2, introduced 3, fixed 4 | 1.5     | true
            introduced 1, fixed 2, introduced 3, fixed 4 | 2.5     | false
            fixed 4, introduced 3, fixed 2, introduced 1 | 3.5     | true
            introduced 1, fixed 2, introduced 3, fixed 4 | 4       | false
            introduced 0, limit 2                 | 1.9            | true
            introduced 0, limit 2                 | 2              | false
            """)
    void a_version_lies_inside_or_not(String events, String version, boolean inside) throws JsonProcessingException {
        String json = "{\"events\": [" + events.replaceAll("(\\w+) ([^, ]+)", "{\"$1\": \"$2\"}") + "]}";

        assertThat(VersionRange.of(new ObjectMapper().readTree(json)).contains(version)).isEqualTo(inside);
    }
}
