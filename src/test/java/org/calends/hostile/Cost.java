package org.calends.hostile;

import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

import com.sun.management.ThreadMXBean;

/**
 * What all threads but the asking one have used of processor and memory.
 *
 * @param seconds of one core
 * @param megabytes allocated, whether or not they were still held at the end
 */
record Cost(double seconds, double megabytes) {

    private static final long BETWEEN_LOOKS = 200_000_000;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** What is measured. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    static Cost of(Work work) throws Exception {
        Map<Long, long[]> before = used();
        work.run();
        long[] sum = new long[2];
        used().forEach((thread, now) -> {
            long[] then = before.getOrDefault(thread, new long[2]);
            sum[0] += Math.max(0, now[0] - then[0]);
            sum[1] += Math.max(0, now[1] - then[1]);
        });
        return new Cost(sum[0] / 1e9, sum[1] / 1e6);
    }

    /**
     * What the work keeps from the collector, looked at again and again while it runs.
     *
     * @return megabytes held at once, at the worst moment that was seen, beyond what was held before
     */
    static double held(Work work) throws Exception {
        long before = live();
        AtomicBoolean over = new AtomicBoolean();
        AtomicLong most = new AtomicLong(before);
        Thread looking = new Thread(() -> {
            while (!over.get()) {
                most.accumulateAndGet(live(), Math::max);
                LockSupport.parkNanos(BETWEEN_LOOKS); // who looks all the time lets nobody work
            }
        });
        looking.start();
        try {
            work.run();
        } finally {
            over.set(true);
            looking.join();
        }
        return (most.get() - before) / 1e6;
    }

    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static Map<Long, long[]> used() {
        Map<Long, long[]> used = new HashMap<>();
        for (long thread : THREADS.getAllThreadIds()) {
            if (thread != Thread.currentThread().getId()) {
                used.put(thread, new long[] { Math.max(0, THREADS.getThreadCpuTime(thread)),
                        Math.max(0, THREADS.getThreadAllocatedBytes(thread)) });
            }
        }
        return used;
    }
}
