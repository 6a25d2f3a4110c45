package org.calends.reminder.ledger;

import static org.assertj.core.api.Assertions.fail;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.mail.MessagingException;

import org.calends.Household;
import org.calends.Household.Person;
import org.calends.Ledger;
import org.calends.reminder.bounce.Bounces;
import org.calends.reminder.outbox.Outbox;
import org.calends.reminder.outbox.Outcomes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.arc.ClientProxy;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;

/**
 * Random stories of people, deadlines and mishaps: after each check the mails are those that {@link NaiveModel} finds by a look
 * at everything, to the same people, none late, none twice. A story that goes wrong is told in a shorter form, with its seed.
 *
 * <p>
 * A few in each build; many by {@code ./mvnw test -Dtest=RandomStoriesTest -Dstories=500}, and one again with
 * {@code -Dstories=1 -Dstories.seed=...}, several with {@code -Dstories=2 -Dstories.seed=177,182}. On PostgreSQL the same with
 * the goals
 * {@code test-compile surefire:test@postgresql}.
 */
@QuarkusTest
@Tag("database")
class RandomStoriesTest {

    private static final int STORIES = Integer.getInteger("stories", 6);
    /** The same in each build: a build that fails by chance helps nobody. Of several the stories after the last one follow. */
    private static final long[] SEEDS = Stream.of(System.getProperty("stories.seed", "1").split(",")).mapToLong(Long::parseLong)
            .toArray();
    private static final int LENGTH = 30;
    /** What a shorter tale is worth in time. */
    private static final int TRIES = Integer.getInteger("stories.shorter", 60);
    private static final Map<String, Person> PEOPLE = new LinkedHashMap<>();

    @Inject
    Ledger ledger;

    @Inject
    Outbox outbox;

    @Inject
    Outcomes outcomes;

    @Inject
    Bounces bounces;

    @Inject
    DeadAddresses deadAddresses;

    @Inject
    Clock clock;

    @Inject
    CheckSettings settings;

    private StoryTelling.Fixture fixture;

    @BeforeEach
    void begin() {
        if (PEOPLE.isEmpty()) {
            List.of("Anna", "Bao", "Chen").forEach(name -> PEOPLE.put(name, Household.person("VIEWER")));
        }
        MortalOutcomes mortal = new MortalOutcomes(ClientProxy.unwrap(outcomes), clock, settings);
        QuarkusMock.installMockForType(mortal, Outcomes.class);
        fixture = new StoryTelling.Fixture(ledger, PEOPLE, outbox, mortal, bounces, deadAddresses);
    }

    @Test
    void the_mails_of_every_story_are_those_that_a_look_at_everything_finds() throws MessagingException {
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < STORIES; i++) {
            tell(i < SEEDS.length ? SEEDS[i] : SEEDS[SEEDS.length - 1] + i - SEEDS.length + 1, wrong);
        }
        if (!wrong.isEmpty()) {
            fail(String.join("\n\n", wrong));
        }
    }

    private void tell(long seed, List<String> wrong) throws MessagingException {
        List<StoryStep> story = StoryStep.story(seed, LENGTH);
        boolean daily = Math.floorMod(seed, 3) == 0;
        String tale = new StoryTelling(fixture, daily).tell(story);
        if (tale != null) {
            wrong.add("The story of seed %d went wrong (-Dstories=1 -Dstories.seed=%d):%s".formatted(seed, seed,
                    TRIES == 0 ? tale : shortened(story, daily)));
        }
    }

    /** Looking for it leaves a world behind that is no beginning for a story. */
    private String shortened(List<StoryStep> story, boolean daily) throws MessagingException {
        List<StoryStep> shortest = shorter(story, daily);
        return new StoryTelling(fixture, daily).tell(shortest);
    }

    /** Leaves out what is not needed for it to go wrong: large parts first, then steps one by one. */
    private List<StoryStep> shorter(List<StoryStep> story, boolean daily) throws MessagingException {
        List<StoryStep> shortest = story;
        int tries = TRIES;
        for (int part = story.size() / 2; part > 0; part /= 2) {
            for (int from = 0; from < shortest.size() && tries > 0; tries--) {
                List<StoryStep> shorter = new ArrayList<>(shortest);
                shorter.subList(from, Math.min(shorter.size(), from + part)).clear();
                if (new StoryTelling(fixture, daily).tell(shorter) != null) {
                    shortest = shorter;
                } else {
                    from += part;
                }
            }
        }
        return shortest;
    }
}
