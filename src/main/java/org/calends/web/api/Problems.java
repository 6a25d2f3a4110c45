package org.calends.web.api;

import java.util.List;
import java.util.Locale;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import org.calends.input.ConflictException;
import org.calends.input.InvalidInputException;
import org.calends.input.InvalidInputException.Violation;
import org.calends.input.UnreadableJson;
import org.calends.input.VersionConflictException;
import org.calends.intake.document.UnreadableDocumentException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;

import com.fasterxml.jackson.core.JsonProcessingException;

/** Turns what was thrown into what the caller is told. Nothing of our inside leaves: no stack, no class name, no SQL. */
public final class Problems {

    private static final String MEANWHILE = "Someone else changed this at the same moment. Read it again and repeat.";

    private Problems() {
    }

    /** @return the problem, with status 500 for everything that is our fault */
    public static Problem of(Throwable thrown) {
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
        if (cause instanceof InvalidInputException invalidInputException) {
            return Problem.ofFaults(invalidInputException.violations(), invalidInputException.faults());
        }
        if (cause instanceof ConstraintViolationException invalid) {
            return Problem.ofFaults(invalid.getConstraintViolations().stream().<Violation> map(Violation::of).toList(),
                    invalid.getConstraintViolations().size());
        }
        if (cause instanceof JsonProcessingException unreadable) {
            return of(UnreadableJson.asInvalid(unreadable));
        }
        if (MalformedForm.is(cause)) {
            return Problem.of(400, "The form cannot be read.", List.of(new Violation("", "The form cannot be read.")));
        }
        if (cause instanceof UnreadableDocumentException unreadable) {
            return Problem.of(statusOf(unreadable.reason()), unreadable.getMessage(),
                    List.of(new Violation("file", unreadable.getMessage())));
        }
        if (cause instanceof VersionConflictException versionConflictException) {
            return Problem.of(412, versionConflictException.getMessage());
        }
        if (cause instanceof ConflictException conflictException) {
            return Problem.of(409, conflictException.getMessage());
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

    private static int statusOf(UnreadableDocumentException.Reason reason) {
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
