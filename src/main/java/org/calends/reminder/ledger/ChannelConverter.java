package org.calends.reminder.ledger;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.calends.subscription.wish.Channel;

/**
 * A channel by its name. Of one that this installation had and has no more, the name is all that is left: the ledger is
 * evidence, and its old rows must still be read.
 */
@Converter
public class ChannelConverter implements AttributeConverter<Channel, String> {

    /** It is never told by any more. */
    private static final class Former extends Channel {

        Former(String name) {
            super(name);
        }
    }

    @Override
    public String convertToDatabaseColumn(Channel channel) {
        return channel == null ? null : channel.name();
    }

    @Override
    public Channel convertToEntityAttribute(String name) {
        return named(name);
    }

    public static Channel named(String name) {
        return Channel.find(name).orElseGet(() -> new Former(name));
    }
}
