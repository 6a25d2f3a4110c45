package org.calends.input;

import java.io.IOException;

import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.type.CollectionType;

/**
 * Has a list in JSON end where its {@link Size} says, while it is read: what stands behind is passed over unread, so that a
 * list of a million costs no more than its bytes. A list without a size ends at {@value #USUAL}.
 */
public final class ListLimits extends BeanDeserializerModifier {

    private static final long serialVersionUID = 1L;
    private static final int USUAL = 100;

    @Override
    public JsonDeserializer<?> modifyCollectionDeserializer(DeserializationConfig config, CollectionType type,
            BeanDescription description, JsonDeserializer<?> deserializer) {
        return new Limited(deserializer, USUAL);
    }

    /** Reads a list of at most so many. */
    private static final class Limited extends DelegatingDeserializer {

        private static final long serialVersionUID = 1L;

        private final int most;

        Limited(JsonDeserializer<?> unlimited, int most) {
            super(unlimited);
            this.most = most;
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> unlimited) {
            return new Limited(unlimited, most);
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property)
                throws JsonMappingException {
            Size size = property == null ? null : property.getAnnotation(Size.class);
            JsonDeserializer<?> unlimited = ((Limited) super.createContextual(context, property)).getDelegatee();
            return new Limited(unlimited, size == null || size.max() == Integer.MAX_VALUE ? USUAL : size.max());
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.isExpectedStartArrayToken()) {
                return super.deserialize(parser, context);
            }
            Ending ending = new Ending(parser, most);
            Object read = super.deserialize(ending, context);
            return ending.isOver() ? AllJsonErrors.tooLong(parser, context, most) : read;
        }
    }

    /** Says that the list ends here when it has given as many as there may be, and passes over the others. */
    private static final class Ending extends JsonParserDelegate {

        private final JsonStreamContext list;
        private final int most;
        private int given;
        private boolean over;

        Ending(JsonParser parser, int most) {
            super(parser);
            this.list = parser.getParsingContext();
            this.most = most;
        }

        boolean isOver() {
            return over;
        }

        @Override
        public JsonToken nextToken() throws IOException {
            JsonToken next = super.nextToken();
            return next != null && isElement(next) && ++given > most ? passOver() : next;
        }

        @Override
        public JsonToken nextValue() throws IOException {
            return nextToken();
        }

        private boolean isElement(JsonToken token) {
            JsonStreamContext context = delegate.getParsingContext();
            return token.isScalarValue() && context == list || token.isStructStart() && context.getParent() == list;
        }

        private JsonToken passOver() throws IOException {
            over = true;
            for (JsonToken rest = delegate.currentToken(); rest != null
                    && rest != JsonToken.END_ARRAY; rest = delegate.nextToken()) {
                delegate.skipChildren();
            }
            return delegate.currentToken();
        }
    }
}
