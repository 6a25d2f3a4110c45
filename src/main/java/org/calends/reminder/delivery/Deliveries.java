package org.calends.reminder.delivery;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import org.calends.background.Bulkheads;
import org.calends.reminder.outbox.DeliveryCounts;
import org.calends.reminder.outbox.Outbox;
import org.calends.reminder.outbox.Outcomes;
import org.calends.reminder.outbox.OutgoingMessage;
import org.calends.subscription.wish.Channel;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Delivery by all channels. Each {@link Courier} that is a bean is one; the ledger itself opens no connection. */
@ApplicationScoped
public class Deliveries {

    private final Map<Channel, ChannelDelivery<?>> byChannel = new TreeMap<>(Comparator.naturalOrder());

    Deliveries(Clock clock, Outbox outbox, Outcomes outcomes, DeliveryHold hold, Bulkheads threads,
            @Any Instance<Courier<?>> couriers) {
        for (Courier<?> each : couriers) {
            ChannelDelivery<?> other = byChannel.put(each.channel(),
                    new ChannelDelivery<>(clock, each, outbox, outcomes, hold, threads));
            if (other != null) {
                throw new IllegalStateException("Two couriers serve the channel " + each.channel());
            }
        }
    }

    /** A channel that nobody serves would swallow what is to be told. */
    void look(@Observes StartupEvent start) {
        Channel.all().stream().flatMap(each -> each.carrier().stream()).filter(each -> !byChannel.containsKey(each))
                .findFirst().ifPresent(each -> {
                    throw new IllegalStateException("No courier serves the channel " + each);
                });
    }

    /**
     * Waits until no other delivery of this process is on, runs the check, delivers everything whose moment has come, and
     * returns when nothing is left that could be tried now. Thus the answer counts what the check queued, not somebody else's
     * timer.
     */
    public DeliveryCounts deliverAfter(Runnable check) {
        Deque<ChannelDelivery<?>> held = new ArrayDeque<>();
        try {
            for (ChannelDelivery<?> each : all()) {
                each.begin();
                held.add(each);
            }
            check.run();
            return deliver(held);
        } finally {
            held.forEach(ChannelDelivery::end);
        }
    }

    /** Lets go of each as soon as it is done: no channel waits for a slower one. */
    private static DeliveryCounts deliver(Deque<ChannelDelivery<?>> held) {
        DeliveryCounts deliveryCounts = DeliveryCounts.NOTHING;
        while (!held.isEmpty()) {
            deliveryCounts = deliveryCounts.plus(held.peek().deliverDue(false));
            held.poll().end();
        }
        return deliveryCounts;
    }

    /** @return the message as somebody sees it who looks ahead */
    public Courier.Preview preview(OutgoingMessage message) {
        return byChannel.get(message.channel()).courier().preview(message);
    }

    /** @return what stands in the way of all messages, by channel; that one left out */
    public Map<Channel, CircuitBreaker.Fault> faults(Channel besides) {
        Map<Channel, CircuitBreaker.Fault> faults = new TreeMap<>();
        byChannel.forEach((channel, delivery) -> delivery.courier().circuitBreaker().fault()
                .filter(fault -> !channel.equals(besides)).ifPresent(fault -> faults.put(channel, fault)));
        return faults;
    }

    /** @return the house's own channels first */
    List<ChannelDelivery<?>> all() {
        return List.copyOf(byChannel.values());
    }

    void finishBeforeStopping(@Observes ShutdownEvent stop) {
        all().forEach(ChannelDelivery::stop);
        all().forEach(ChannelDelivery::awaitEnd);
    }
}
