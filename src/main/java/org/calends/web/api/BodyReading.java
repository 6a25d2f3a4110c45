package org.calends.web.api;

import java.io.IOException;

import jakarta.validation.Validator;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

import org.calends.input.AllJsonErrors;

import com.fasterxml.jackson.core.JsonProcessingException;

/** Has every fault of a JSON body named in one answer. Other bodies pass through. */
@Provider
class BodyReading implements ReaderInterceptor {

    private static final String OURS = "org.calends.";

    private final Validator validator;

    BodyReading(Validator validator) {
        this.validator = validator;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (isText(context.getMediaType()) && context.getType().getName().startsWith(OURS)) {
            throw new NotSupportedException();
        }
        return isJson(context.getMediaType()) ? AllJsonErrors.named(() -> read(context), validator) : context.proceed();
    }

    /** Out of a plain text, the framework would make whatever has a constructor for one. */
    private static boolean isText(MediaType type) {
        return type != null && type.getType().equals("text");
    }

    private static boolean isJson(MediaType type) {
        return type != null && (type.getSubtype().equals("json") || type.getSubtype().endsWith("+json"));
    }

    /** The framework wraps what its reader throws. */
    private static Object read(ReaderInterceptorContext context) throws IOException {
        try {
            return context.proceed();
        } catch (WebApplicationException wrapped) {
            if (wrapped.getCause() instanceof JsonProcessingException unreadable) {
                throw unreadable;
            }
            throw wrapped;
        }
    }
}
