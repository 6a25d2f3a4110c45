package org.calends.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/**
 * A subscription's version rises with each change of it, since the persistence provider writes both. A statement of our own
 * would
 * change it behind the version's back, and a check that knows the version would not look again.
 */
class SubscriptionVersionTest {

    private static final Pattern SQL = Pattern
            .compile("(?i)\\bupdate\\s+(versioned\\s+|only\\s+)?subscription\\b|\\bmerge\\s+into\\s+subscription\\b");
    private static final Pattern PANACHE = Pattern.compile("\\bSubscription\\.update\\(\\s*\"(\\w+) = (\\?\\d|null) where ");

    /** That a feed was fetched, and when a mail that asks for a yes was sent: planning reads neither. */
    @Test
    void no_statement_changes_more_of_a_subscription_than_how_it_is_used() throws Exception {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            String all = sources.filter(path -> path.toString().endsWith(".java")).map(SubscriptionVersionTest::text)
                    .collect(Collectors.joining("\n"));

            assertThat(SQL.matcher(all).find()).isFalse();
            assertThat(PANACHE.matcher(all).results().map(found -> found.group(1))).containsOnly("feedLastUsedAt",
                    "confirmationNextAt").hasSize(
                            (int) Pattern.compile("\\bSubscription\\.update\\(").matcher(all).results()
                                    .count());
        }
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
