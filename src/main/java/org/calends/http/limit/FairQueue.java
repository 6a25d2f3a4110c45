package org.calends.http.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * A few at a time, while the others wait. What one sender brings in a short time stands further and further back, so that who
 * brings little passes by who brings much (start-time fair queueing). How far back anybody can stand is bounded, so that
 * everybody's turn comes. When the line is full, whoever stands last in it has to go, not whoever comes.
 */
public final class FairQueue {

    private static final int SENDERS_BETWEEN_LOOKS = 1_000;

    private final int atOnce;
    private final int inLine;
    private final Duration each;
    private final Duration furthest;
    private final TreeSet<Waiting> line = new TreeSet<>(Comparator.comparing(Waiting::rank).thenComparing(Waiting::number));
    private final Map<String, Instant> ranks = new HashMap<>();
    private int lookAgainAt = SENDERS_BETWEEN_LOOKS;
    private long numbers;
    private int running;

    /**
     * @param each how far back a sender stands for each that it brought before
     * @param furthest how far back at most
     */
    public FairQueue(int atOnce, int inLine, Duration each, Duration furthest) {
        this.atOnce = atOnce;
        this.inLine = inLine;
        this.each = each;
        this.furthest = furthest;
    }

    private record Waiting(Instant rank, long number, Runnable begin, Runnable refused) {
    }

    /**
     * @param begin run at once or later, by whoever calls this or {@link #done}; {@link #done} is called after it
     * @param refused run instead, now or later: the line is full, and others have brought less
     */
    public void take(String sender, Instant now, Runnable begin, Runnable refused) {
        placed(sender, now, begin, refused).run();
    }

    private synchronized Runnable placed(String sender, Instant now, Runnable begin, Runnable refused) {
        Waiting comer = new Waiting(rank(sender, now), numbers++, begin, refused);
        if (running < atOnce) {
            running++;
            return comer.begin();
        }
        line.add(comer);
        return line.size() <= inLine ? () -> {
        } : line.pollLast().refused();
    }

    private Instant rank(String sender, Instant now) {
        if (ranks.size() >= lookAgainAt) {
            ranks.values().removeIf(rank -> rank.isBefore(now));
            lookAgainAt = 2 * Math.max(SENDERS_BETWEEN_LOOKS, ranks.size());
        }
        Instant last = now.plus(furthest);
        Instant rank = ranks.getOrDefault(sender, now);
        rank = rank.isBefore(now) ? now : rank.isAfter(last) ? last : rank;
        ranks.put(sender, rank.plus(each));
        return rank;
    }

    /** What the sender brought was worth it, and does not count. */
    public synchronized void forgive(String sender) {
        ranks.computeIfPresent(sender, (key, rank) -> rank.minus(each));
    }

    synchronized int senders() {
        return ranks.size();
    }

    public void done() {
        Waiting next;
        synchronized (this) {
            next = line.pollFirst();
            if (next == null) {
                running--;
            }
        }
        if (next != null) {
            next.begin().run();
        }
    }
}
