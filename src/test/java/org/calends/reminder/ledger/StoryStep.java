package org.calends.reminder.ledger;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * One step of a story, as a number that says what happens and one that decides all else: so a story from which steps are taken
 * out is still a story.
 */
record StoryStep(Deed deed, int chance) {

    /** What can happen, and how often it does beside the others. */
    enum Deed {
        CHECK(12),
        DAYS_PASS(9),
        EVENING_COMES(2),
        CLOCK_IS_SET_BACK(1),
        REGISTER(5),
        IMPORT(2),
        MOVE(4),
        MOVE_TIME(2),
        COMPLETE(2),
        CALL_OFF(2),
        REOPEN(2),
        HAND_OVER(2),
        SUBSCRIBE(4),
        CHANGE_SUBSCRIPTION(2),
        REST(2),
        END_SUBSCRIPTION(1),
        CHANGE_POLICY(1),
        LEAVE(2),
        COME_BACK(1),
        BOUNCE(1),
        REVIVE(1),
        RELAY_GOES_DOWN(1),
        RELAY_COMES_BACK(2),
        DIE_AFTER_PLANNING(1),
        DIE_WITH_MAILS_IN_HAND(1),
        DIE_AFTER_SENDING(2);

        private final int often;

        Deed(int often) {
            this.often = often;
        }

        private static Deed any(Random random) {
            int left = random.nextInt(List.of(values()).stream().mapToInt(each -> each.often).sum());
            for (Deed deed : values()) {
                left -= deed.often;
                if (left < 0) {
                    return deed;
                }
            }
            throw new IllegalStateException("the last one ends it");
        }
    }

    /** @return a story that begins with somebody who asks, and something to tell */
    static List<StoryStep> story(long seed, int length) {
        Random random = new Random(seed);
        return IntStream.range(0, length)
                .mapToObj(i -> new StoryStep(i == 0 ? Deed.SUBSCRIBE : i < 3 ? Deed.REGISTER : Deed.any(random),
                        random.nextInt()))
                .toList();
    }
}
