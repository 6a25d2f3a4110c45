package org.calends.subscription.wish;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.calends.input.NamedValues;
import org.calends.language.LocalizableMessage;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;

/**
 * How a subscriber is told, and what of it the ledger has to know. A further channel is a subclass in a package of its own with
 * a public constructor without arguments, named by one line in {@code META-INF/services/org.calends.subscription.wish.Channel};
 * everybody asks the channel and compares it with no constant.
 */
@Schema(type = SchemaType.STRING, enumeration = { "MAIL", "FEED", "INVITE" })
@JsonDeserialize(using = ChannelDeserializer.class)
@NamedValues(Channel.All.class)
public class Channel implements Comparable<Channel> {

    /** Reminders by e-mail. */
    public static final Channel MAIL = new Channel("MAIL", 0) {

        @Override
        public boolean reachesStandIns() {
            return true;
        }
    };

    /** A calendar feed at a secret address. */
    public static final Channel FEED = new Channel("FEED", 1) {

        @Override
        public Optional<Channel> carrier() {
            return Optional.empty();
        }
    };

    /** Calendar invitations by e-mail (RFC 6047). */
    public static final Channel INVITE = new Channel("INVITE", 2) {

        @Override
        public Optional<Channel> carrier() {
            return Optional.of(MAIL);
        }

        @Override
        public boolean reminds() {
            return false;
        }

        @Override
        public boolean entersCalendars() {
            return true;
        }
    };

    private static final int FURTHER = 3;

    private final String name;
    private final int place;

    /** @param name as the API, the tables and forms write it: capitals, at most 20 of them */
    protected Channel(String name) {
        this(name, FURTHER);
    }

    private Channel(String name, int place) {
        this.name = name;
        this.place = place;
    }

    /** All that this installation has; found when somebody first asks. */
    private static final class Registry {

        private static final List<Channel> ALL = Stream.concat(Stream.of(MAIL, FEED, INVITE),
                ServiceLoader.load(Channel.class, Channel.class.getClassLoader()).stream().map(ServiceLoader.Provider::get))
                .sorted().toList();
        private static final Map<String, Channel> BY_NAME = ALL.stream()
                .collect(Collectors.toMap(Channel::name, Function.identity()));
    }

    /** What may be chosen, for whoever wrote another name. */
    public static final class All implements Supplier<List<Channel>> {

        @Override
        public List<Channel> get() {
            return all();
        }
    }

    /** @return all of them, those of the house first */
    public static List<Channel> all() {
        return Registry.ALL;
    }

    /** @throws IllegalArgumentException for a name that no channel has */
    public static Channel of(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("There is no channel " + name));
    }

    public static Optional<Channel> find(String name) {
        return Optional.ofNullable(Registry.BY_NAME.get(name));
    }

    @JsonValue
    public String name() {
        return name;
    }

    /** @return whose messages of the ledger bring what it tells; empty for one that is fetched and tells nothing by itself */
    public Optional<Channel> carrier() {
        return Optional.of(this);
    }

    /** @return whether it tells what is to be done, and when */
    public boolean reminds() {
        return carrier().isPresent();
    }

    /** @return whether it puts deadlines into a calendar, and takes them out again */
    public boolean entersCalendars() {
        return false;
    }

    /** @return whether a message for somebody who is away can go to who stands in: all are reached by their e-mail address */
    public boolean reachesStandIns() {
        return false;
    }

    /** @return whether a subscriber has to say where to; else it is the subscriber's e-mail address */
    public boolean hasOwnAddress() {
        return false;
    }

    /** @return what is wrong with an address of this channel, or empty */
    public Optional<LocalizableMessage> refusalOf(String address) {
        return Optional.empty();
    }

    /** @return its name for people; those of the house are worded by the pages */
    public String label(Locale locale) {
        return name;
    }

    @Override
    public final int compareTo(Channel other) {
        return Comparator.comparingInt((Channel each) -> each.place).thenComparing(Channel::name).compare(this, other);
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof Channel channel && name.equals(channel.name);
    }

    @Override
    public final int hashCode() {
        return Objects.hash(name);
    }

    @Override
    public final String toString() {
        return name;
    }
}
