package org.calends.audit;

import java.util.UUID;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Tells the log about every method that is {@link SecurityRelevant}: inside its transaction, which begins before this. */
@Interceptor
@SecurityRelevant(SecurityEventKind.ACCESS)
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class SecurityRelevance {

    private final SecurityLog log;

    SecurityRelevance(SecurityLog log) {
        this.log = log;
    }

    @AroundInvoke
    Object tell(InvocationContext call) throws Exception {
        SecurityEventKind kind = call.getMethod().getAnnotation(SecurityRelevant.class).value();
        String subject = call.getParameters().length == 0 ? null : subject(call.getParameters()[0]);
        Object answer;
        try {
            answer = call.proceed();
        } catch (RuntimeException refused) {
            log.failed(kind, subject, null);
            throw refused;
        }
        if (!Boolean.FALSE.equals(answer)) {
            log.done(kind, subject, null);
        }
        return answer;
    }

    private static String subject(Object argument) {
        if (argument instanceof Loggable loggable) {
            return loggable.loggedAs();
        }
        return argument instanceof UUID || argument instanceof Enum ? argument.toString() : null;
    }
}
