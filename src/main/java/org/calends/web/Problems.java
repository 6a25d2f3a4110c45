package org.calends.web;

import java.util.List;
import java.util.Locale;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import org.calends.intake.UnreadableDocument;
import org.calends.obligation.Invalid;
import org.calends.obligation.Invalid.Violation;
import org.calends.obligation.Refused;
import org.calends.obligation.Stale;
import org.calends.obligation.Unreadable;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;

import com.fasterxml.jackson.core.JsonProcessingException;

/** Turns what was thrown into what the caller is told. Nothing of our inside leaves: no stack, no class name, no SQL. */
final class Problems {

    private static final String MEANWHILE = "Someone else changed this at the same moment. Read it again and repeat.";

    private Problems() {
    }

    /** @return the problem, with status 500 for everything that is our fault */
    static Problem of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            Problem known = known(cause);
            if (known != null) {
                return known;
            }
        }
        return thrown instanceof WebApplicationException http ? ofStatus(http)
                : Problem.of(500, "Something went wrong on our side. It is in the log.");
    }

    private static Problem known(Throwable cause) {
        if (cause instanceof Invalid invalid) {
            return Problem.ofFaults(invalid.violations(), invalid.faults());
        }
        if (cause instanceof ConstraintViolationException invalid) {
            return Problem.ofFaults(invalid.getConstraintViolations().stream().<Violation> map(Violation::of).toList(),
                    invalid.getConstraintViolations().size());
        }
        if (cause instanceof JsonProcessingException unreadable) {
            return of(Unreadable.asInvalid(unreadable));
        }
        if (MalformedForm.is(cause)) {
            return Problem.of(400, "The form cannot be read.", List.of(new Violation("", "The form cannot be read.")));
        }
        if (cause instanceof UnreadableDocument unreadable) {
            return Problem.of(statusOf(unreadable.reason()), unreadable.getMessage(),
                    List.of(new Violation("file", unreadable.getMessage())));
        }
        if (cause instanceof Stale stale) {
            return Problem.of(412, stale.getMessage());
        }
        if (cause instanceof Refused refused) {
            return Problem.of(409, refused.getMessage());
        }
        if (cause instanceof OptimisticLockException || cause instanceof PersistenceException && isCollision(cause)) {
            return Problem.of(409, MEANWHILE);
        }
        if (DatabaseAway.is(cause)) {
            return Problem.of(503,
                    "The database does not answer just now, or cannot write. Nothing was written; try again later.");
        }
        return null;
    }

    private static int statusOf(UnreadableDocument.Reason reason) {
        return switch (reason) {
            case EMPTY -> 400;
            case TOO_LARGE -> 413;
            case UNSUPPORTED -> 415;
            case BUSY -> 503;
            case TOO_DEEP, TOO_SLOW, ENCRYPTED, BROKEN, NO_TEXT -> 422;
        };
    }

    private static boolean isCollision(Throwable cause) {
        return cause instanceof org.hibernate.exception.ConstraintViolationException violation
                && violation.getKind() == ConstraintKind.UNIQUE;
    }

    private static Problem ofStatus(WebApplicationException http) {
        int status = http.getResponse().getStatus();
        String detail = switch (status) {
            case 400 -> ours(http, "The request cannot be read.");
            case 404 -> ours(http, "There is nothing at this address.");
            case 405 -> "This method is not offered here.";
            case 406 -> "None of the media types that you accept is offered here.";
            case 413 -> "This is too large.";
            case 415 -> "This media type is not understood here; see the API description at /q/swagger-ui.";
            default -> ours(http, null);
        };
        return Problem.of(status, detail, violationsOf(status, detail));
    }

    private static List<Violation> violationsOf(int status, String detail) {
        return status == 400 ? List.of(new Violation("", detail)) : List.of();
    }

    /** Messages that we wrote name what is missing; those that the framework makes up only repeat the status. */
    private static String ours(WebApplicationException http, String otherwise) {
        String message = http.getMessage();
        Response.StatusType status = http.getResponse().getStatusInfo();
        boolean framework = message == null || message.startsWith("HTTP " + status.getStatusCode())
                || message.startsWith("Unable to find matching")
                || message.toLowerCase(Locale.ROOT).contains("resteasy");
        return framework ? otherwise : message;
    }
}
