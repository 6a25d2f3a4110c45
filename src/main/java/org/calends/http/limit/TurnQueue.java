package org.calends.http.limit;

import java.util.ArrayDeque;
import java.util.Deque;

/** A few at a time, in the order in which they came; a short line of others, and beyond that nobody. */
public final class TurnQueue {

    private final int atOnce;
    private final int inLine;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private int running;

    public TurnQueue(int atOnce, int inLine) {
        this.atOnce = atOnce;
        this.inLine = inLine;
    }

    /**
     * @param begin run at once or later, by whoever calls this or {@link #done}; {@link #done} is called after it
     * @return false: the line is too long, and it will never run
     */
    public boolean take(Runnable begin) {
        synchronized (this) {
            if (running >= atOnce) {
                if (waiting.size() >= inLine) {
                    return false;
                }
                waiting.add(begin);
                return true;
            }
            running++;
        }
        begin.run();
        return true;
    }

    public void done() {
        Runnable next;
        synchronized (this) {
            next = waiting.poll();
            if (next == null) {
                running--;
            }
        }
        if (next != null) {
            next.run();
        }
    }
}
