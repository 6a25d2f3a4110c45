package org.calends.subscription.wish;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;

/** Reads the name of a channel; what is none is refused as a wrong constant of an enumeration is. */
class ChannelDeserializer extends StdDeserializer<Channel> {

    private static final long serialVersionUID = 1L;

    ChannelDeserializer() {
        super(Channel.class);
    }

    @Override
    public Channel deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (Channel) context.handleUnexpectedToken(Channel.class, parser);
        }
        String name = parser.getText();
        Channel known = Channel.find(name).orElse(null);
        return known != null ? known : (Channel) context.handleWeirdStringValue(Channel.class, name, "is no channel");
    }
}
