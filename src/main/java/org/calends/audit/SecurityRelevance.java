package org.calends.audit;

import java.util.UUID;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Tells the log about every method that is {@link SecurityRelevant}: inside its transaction, which begins before this. */
@Interceptor
@SecurityRelevant(SecurityEventKind.ACCESS)
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class SecurityRelevance {

    private final SecurityLog log;
    private final Instance<SubjectNames> names;

    SecurityRelevance(SecurityLog log, Instance<SubjectNames> names) {
        this.log = log;
        this.names = names;
    }

    /** @param detail the id, where the name is something else */
    private record Subject(String name, String detail) {
    }

    @AroundInvoke
    Object tell(InvocationContext call) throws Exception {
        SecurityEventKind kind = call.getMethod().getAnnotation(SecurityRelevant.class).value();
        Subject subject = call.getParameters().length == 0 ? new Subject(null, null) : subject(call.getParameters()[0]);
        Object answer;
        try {
            answer = call.proceed();
        } catch (RuntimeException refused) {
            log.failed(kind, subject.name(), subject.detail());
            throw refused;
        }
        if (!Boolean.FALSE.equals(answer)) {
            log.done(kind, subject.name(), subject.detail());
        }
        return answer;
    }

    private Subject subject(Object argument) {
        if (argument instanceof Loggable loggable) {
            return new Subject(loggable.loggedAs(), null);
        }
        if (argument instanceof UUID id) {
            return names.stream().flatMap(each -> each.nameOf(id).stream()).findFirst()
                    .map(name -> new Subject(name, id.toString())).orElseGet(() -> new Subject(id.toString(), null));
        }
        return new Subject(argument instanceof Enum ? argument.toString() : null, null);
    }
}
